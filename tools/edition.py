"""What is written into the papers of a package: its version, its day, and where it comes from."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """One release, or a build between two."""

    version: str
    date: str
    """Of the sources, as in 2026-11-22."""
    home_page: str = ""
    """Where releases are published; empty for a build of one's own."""
    pictures: str = ""
    """The address below which the pictures of ``docs/pictures`` are; empty if nowhere."""

    def fill(self, template: str) -> str:
        """Put version and date into a text."""
        return template.replace("@VERSION@", self.version).replace("@DATE@", self.date)


def this_edition(version: str, date: str) -> Edition:
    """Return the edition that is built here. Who publishes it says where, in two variables of the environment."""
    home_page, pictures = (os.environ.get(name, "") for name in ("POSTERN_HOME_PAGE", "POSTERN_PICTURES"))
    return Edition(version, date, home_page.rstrip("/"), pictures.rstrip("/"))
