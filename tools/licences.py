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
_NATIVE = re.compile(r".+\.(?:so|pyd|dylib)(?:\.\d+)*")
_ALL_ITS_OWN = {"bitarray", "cytoolz", "lru-dict", "pycryptodome", "regex", "shiboken6"}
"""Native code that its own licence text covers to the last line. Everything else native says what is inside."""
_PART = re.compile(r"^(\S.*)\n  Licence: (.+)$", re.MULTILINE)


def gather(packages: Path, resources: Path, folder: Path) -> int:
    """Copy the licences of Python, of the packages in a folder and of our resources; return of how many things.

    Raises: DevError naming a part without any text.
    """
    parts = {"postern": [ROOT / "LICENSE"], "python": [_licence_of_python(), _inside("python")]}
    for found in sorted(distributions(path=[str(packages)]), key=name_of):
        parts[name_of(found)] = texts_of(found)
    for text in sorted(path for path in resources.rglob("*") if path.name in {"LICENSE", "OFL.txt"}):
        parts[f"resources-{text.parent.name}"] = [text]
    for name, texts in parts.items():
        _copy(texts, folder / name)
    return len(parts)


def name_of(found: Distribution) -> str:
    """Return the name of a package as lock files write it."""
    return plain_name(found.metadata["Name"])


def plain_name(name: str) -> str:
    """Return a name as lock files write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def texts_of(found: Distribution) -> list[Path]:
    """Return the licence texts of a package, and of what others have written inside it.

    Raises: DevError if there is none, or if nobody has looked into its native code.
    """
    name = name_of(found)
    texts = list(_own_texts(found))
    if not texts:
        raise DevError(f"There is no licence text for {name}: name one in tools/licences.py.")
    if _inside(name).is_file():
        texts.append(_inside(name))
    elif name not in _ALL_ITS_OWN and any(_NATIVE.fullmatch(file.name) for file in found.files or ()):
        raise DevError(f"{name} brings native code: say in packaging/licences/inside whose libraries are in it.")
    return texts


def parts_inside(name: str) -> dict[str, str]:
    """Return the libraries of others inside a package, and the licence that each is used under."""
    return dict(_PART.findall(_inside(name).read_text(encoding="utf-8"))) if _inside(name).is_file() else {}


def _inside(name: str) -> Path:
    return _COMMON / "inside" / f"{name}.txt"


def _own_texts(found: Distribution) -> Iterator[Path]:
    for file in found.files or ():
        if ".dist-info" in file.parts[0] and _TEXT.match(file.name):
            yield Path(str(found.locate_file(file)))
    for text in _QT.get(name_of(found), ()):
        yield _COMMON / text


def _licence_of_python() -> Path:
    """Return where it lies: beside the library, on Windows beside the program, and with Debian's papers."""
    debian = Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright")
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", debian)
    return next((place for place in places if place.is_file()), debian)


def _copy(texts: list[Path], folder: Path) -> None:
    folder.mkdir(parents=True)
    for text in texts:
        shutil.copyfile(text, folder / ("INSIDE.txt" if text.parent.name == "inside" else text.name))
