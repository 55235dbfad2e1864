"""What a program reads while it runs of the papers that a package of Python brings along.

The rest is written by whoever installs it: RECORD has the hashes of scripts that name the folder of the environment, so
that two builds in two folders would differ. Licences are laid beside the programs, all in one place.
"""

import re

_PAPER = re.compile(r"(?:.*/)?[^/]+\.dist-info/(.+)")
_READ = {"METADATA", "entry_points.txt"}
"""The version that some packages ask for, and the backends that the library for keyrings chooses among."""


def is_read(name: str) -> bool:
    """Tell whether a file is wanted, by its name in the bundle with ``/`` between the folders."""
    paper = _PAPER.fullmatch(name)
    return paper is None or paper[1] in _READ
