"""The files of a Linux package as they lie on a system, and what they need of that system."""

import gzip
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tools import metainfo
from tools.console import ROOT, answer
from tools.edition import Edition
from tools.freezing import APP_ID, NAME

SUMMARY = "desktop wallet that you can leave with certainty"
DESCRIPTION = """\
Postern holds Ethereum accounts on a computer that need not be yours alone.
It locks by itself when you step away. When you log out it says what stays
and what goes, erases what was cached, looks for it again, and gives you a
receipt."""
_LINUX = ROOT / "packaging" / "linux"
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[(.+)\]")
_SYMBOLS_OF_LIBC = re.compile(r"Name: GLIBC_([0-9.]+) ")
_COPYRIGHT = """\
Postern is published under the MIT licence:

{licence}

It carries Python and the packages of other authors. Their licences are in /usr/lib/postern/licences, a folder for each.
Qt and Qt for Python are used under the GNU LGPL, version 3. They are separate libraries in /usr/lib/postern/_internal,
and can be replaced by others of the same version.
"""


def lay_out(program: Path, icons: Path, root: Path, edition: Edition) -> None:
    """Put every file where it belongs on the system, below ``root``; the folder with the program moves there."""
    share = root / "usr/share"
    (root / "usr/lib").mkdir(parents=True)
    program.rename(root / "usr/lib" / NAME)
    (root / "usr/bin").mkdir()
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    icons.rename(made(share / "icons") / "hicolor")
    shutil.copyfile(_LINUX / f"{APP_ID}.desktop", made(share / "applications") / f"{APP_ID}.desktop")
    metainfo.write(_LINUX, made(share / "metainfo"), f"{APP_ID}.metainfo.xml", edition)
    _compress(_filled(_LINUX / f"{NAME}.1", edition), made(share / "man/man1") / f"{NAME}.1.gz")
    papers = made(share / "doc" / NAME)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    (papers / "copyright").write_text(_COPYRIGHT.format(licence=licence), encoding="utf-8")
    _compress((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), papers / "changelog.gz")
    _set_modes(root)


def libraries_outside(root: Path) -> set[str]:
    """Return the names of the libraries that the program asks for and does not carry."""
    asked: set[str] = set()
    for file in _programs(root):
        asked.update(_NEEDED.findall(answer(["readelf", "--dynamic", "--wide", str(file)]) or ""))
    return asked - {path.name for path in root.rglob("*.so*")}


def newest_symbols_of_libc(root: Path) -> str:
    """Return the newest version of the C library whose functions are called, such as ``2.34``."""
    found: set[str] = set()
    for file in _programs(root):
        found.update(_SYMBOLS_OF_LIBC.findall(answer(["readelf", "--version-info", "--wide", str(file)]) or ""))
    return max(found, key=lambda version: [int(part) for part in version.split(".")])


def size_of(root: Path) -> int:
    """Return how much the files take on the system, in bytes."""
    return sum(path.lstat().st_size for path in (root / "usr").rglob("*") if path.is_file() or path.is_symlink())


def made(folder: Path) -> Path:
    """Return a folder, which is made where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _filled(template: Path, edition: Edition) -> str:
    return edition.fill(template.read_text(encoding="utf-8"))


def _compress(text: str, file: Path) -> None:
    file.write_bytes(gzip.compress(text.encode(), mtime=0))


def _programs(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _set_modes(root: Path) -> None:
    """Let everybody read everything, and nobody but the administrator write."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or (os.access(path, os.X_OK) and _is_elf(path)) else 0o644)
