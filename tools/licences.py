"""Gather the licence texts of everything that a package carries."""

import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from tools.console import ROOT, DevError

_TEXT = re.compile(r"(?:licen[cs]e|copying|notice|copyright)", re.IGNORECASE)
_COMMON = ROOT / "packaging" / "licences"
_QT = {"pyside6-essentials": ("LGPL-3.txt", "GPL-3.txt"), "shiboken6": ("LGPL-3.txt", "GPL-3.txt")}
"""Their wheels name a licence and bring no text of it; the LGPL is written as additions to the GPL."""


def gather(packages: Path, resources: Path, folder: Path) -> int:
    """Copy the licences of Python, of the packages in a folder and of our resources; return of how many things.

    Raises: DevError naming a part without any text.
    """
    parts = {"postern": [ROOT / "LICENSE"], "python": [_licence_of_python()]}
    for found in sorted(distributions(path=[str(packages)]), key=_name):
        parts[_name(found)] = list(_texts(found))
    for text in sorted(path for path in resources.rglob("*") if path.name in {"LICENSE", "OFL.txt"}):
        parts[f"resources-{text.parent.name}"] = [text]
    for name, texts in parts.items():
        if not texts:
            raise DevError(f"There is no licence text for {name}: name one in tools/licences.py.")
        _copy(texts, folder / name)
    return len(parts)


def _name(found: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()


def _texts(found: Distribution) -> Iterator[Path]:
    for file in found.files or ():
        if ".dist-info" in file.parts[0] and _TEXT.match(file.name):
            yield Path(str(found.locate_file(file)))
    for name in _QT.get(_name(found), ()):
        yield _COMMON / name


def _licence_of_python() -> Path:
    """Return where it lies: beside the library, on Windows beside the program, and with Debian's papers."""
    debian = Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright")
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", debian)
    return next((place for place in places if place.is_file()), debian)


def _copy(texts: list[Path], folder: Path) -> None:
    folder.mkdir(parents=True)
    for text in texts:
        shutil.copyfile(text, folder / text.name)
