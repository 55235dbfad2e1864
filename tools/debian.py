"""Make a Debian package from the folder with the program."""

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.console import ROOT, DevError, answer, must

NAME = "postern"
APP_ID = "app.postern.Postern"
_LINUX = ROOT / "packaging" / "linux"
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[(.+)\]")
_FOUND = re.compile(r"^\s(\S+) .*=> (\S+)$", re.MULTILINE)
_DEPENDS = ("ca-certificates",)
"""Beside the libraries."""
_RECOMMENDS = ("fonts-dejavu-core", "fonts-noto-cjk")
_CONTROL = """\
Package: postern
Version: {version}
Architecture: {architecture}
Maintainer: The Postern authors <authors@postern.invalid>
Installed-Size: {size_kib}
Depends: {depends}
Recommends: {recommends}
Section: utils
Priority: optional
Description: desktop wallet that you can leave with certainty
 Postern holds Ethereum accounts on a computer that need not be yours alone.
 It locks by itself when you step away. When you log out it says what stays
 and what goes, erases what was cached, looks for it again, and gives you a
 receipt.
"""
_COPYRIGHT = """\
Postern is published under the MIT licence:

{licence}

It carries Python and the packages of other authors. Their licences are in /usr/lib/postern/licences, a folder for each.
Qt and Qt for Python are used under the GNU LGPL, version 3. They are separate libraries in /usr/lib/postern/_internal,
and can be replaced by others of the same version.
"""


def lay_out(program: Path, icons: Path, root: Path, version: str, date: str) -> None:
    """Put every file where it belongs on the system, below ``root``; the folder with the program moves there."""
    share = root / "usr/share"
    (root / "usr/lib").mkdir(parents=True)
    program.rename(root / "usr/lib" / NAME)
    (root / "usr/bin").mkdir()
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    icons.rename(_made(share / "icons") / "hicolor")
    entry = f"{APP_ID}.desktop"
    shutil.copyfile(_LINUX / entry, _made(share / "applications") / entry)
    facts = f"{APP_ID}.metainfo.xml"
    (_made(share / "metainfo") / facts).write_text(_filled(_LINUX / facts, version, date), encoding="utf-8")
    _compress(_filled(_LINUX / f"{NAME}.1", version, date), _made(share / "man/man1") / f"{NAME}.1.gz")
    papers = _made(share / "doc" / NAME)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    (papers / "copyright").write_text(_COPYRIGHT.format(licence=licence), encoding="utf-8")
    _compress((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), papers / "changelog.gz")


def package(root: Path, version: str, file: Path, fixed: Mapping[str, str]) -> None:
    """Make the package of what is below ``root``; ``fixed`` makes two runs alike.

    Raises: DevError if a library of the system has no package.
    """
    control = _CONTROL.format(
        version=version,
        architecture=architecture(),
        size_kib=sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024,
        depends=", ".join([*_packages_of(_libraries_outside(root)), *_DEPENDS]),
        recommends=", ".join(_RECOMMENDS),
    )
    _made(root / "DEBIAN").joinpath("control").write_text(control, encoding="utf-8")
    _set_modes(root)
    must(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(file)], extra_environment=fixed)


def architecture() -> str:
    """Return what Debian calls this processor."""
    found = answer(["dpkg", "--print-architecture"])
    if found is None:
        raise DevError("A Debian package is made on Debian or Ubuntu.")
    return found.strip()


def _filled(template: Path, version: str, date: str) -> str:
    return template.read_text(encoding="utf-8").replace("@VERSION@", version).replace("@DATE@", date)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _compress(text: str, file: Path) -> None:
    file.write_bytes(gzip.compress(text.encode(), mtime=0))


def _libraries_outside(root: Path) -> set[str]:
    """Return the names of the libraries that the program asks for and does not carry."""
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    asked: set[str] = set()
    for file in files:
        asked.update(_NEEDED.findall(answer(["readelf", "--dynamic", "--wide", str(file)]) or ""))
    return asked - {path.name for path in root.rglob("*.so*")}


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _packages_of(libraries: Iterable[str]) -> list[str]:
    """Return the packages of this system that contain libraries; that of the C library with its version."""
    known = dict(_FOUND.findall(answer(["/sbin/ldconfig", "--print-cache"]) or ""))
    packages = {_package_of(known.get(name, name)) for name in libraries}
    version = answer(["dpkg-query", "--show", "--showformat", "${Version}", "libc6"]) or "0"
    return sorted(f"{name} (>= {version.split('-')[0]})" if name == "libc6" else name for name in packages)


def _package_of(library: str) -> str:
    """Return the package that a library came with: dpkg may know it by the name without ``/usr``."""
    path = os.path.realpath(library)
    for name in (path, path.removeprefix("/usr"), f"*/{Path(library).name}"):
        done = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise DevError(f"No installed package contains {library}.")


def _set_modes(root: Path) -> None:
    """Let everybody read everything, and nobody but the administrator write."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or (os.access(path, os.X_OK) and _is_elf(path)) else 0o644)
