"""Make a Debian package of the files that were laid out."""

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools import linux_tree
from tools.console import DevError, answer, must
from tools.edition import Edition
from tools.freezing import NAME

_FOUND = re.compile(r"^\s(\S+) .*=> (\S+)$", re.MULTILINE)
_DEPENDS = ("ca-certificates",)
"""Beside the libraries."""
_RECOMMENDS = ("fonts-dejavu-core", "fonts-noto-cjk")
_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The Postern authors <authors@postern.invalid>
Installed-Size: {size_kib}
Depends: {depends}
Recommends: {recommends}
Section: utils
Priority: optional
{home_page}Description: {summary}
{description}
"""


def package(root: Path, edition: Edition, folder: Path, fixed: Mapping[str, str]) -> Path:
    """Make the package of what is below ``root`` and return it; ``fixed`` makes two runs alike.

    Raises: DevError if a library of the system has no package.
    """
    file = folder / f"{NAME}_{edition.version}_{architecture()}.deb"
    control = _CONTROL.format(
        name=NAME,
        version=edition.version,
        architecture=architecture(),
        size_kib=linux_tree.size_of(root) // 1024,
        depends=", ".join([*_packages_of(linux_tree.libraries_outside(root)), *_DEPENDS]),
        recommends=", ".join(_RECOMMENDS),
        home_page=f"Homepage: {edition.home_page}\n" if edition.home_page else "",
        summary=linux_tree.SUMMARY,
        description="\n".join(f" {line}" for line in linux_tree.DESCRIPTION.splitlines()),
    )
    papers = linux_tree.made(root / "DEBIAN")
    papers.chmod(0o755)
    (papers / "control").write_text(control, encoding="utf-8")
    (papers / "control").chmod(0o644)
    must(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(file)], extra_environment=fixed)
    return file


def architecture() -> str:
    """Return what Debian calls this processor."""
    found = answer(["dpkg", "--print-architecture"])
    if found is None:
        raise DevError("A Debian package is made on Debian or Ubuntu.")
    return found.strip()


def _packages_of(libraries: Iterable[str]) -> list[str]:
    """Return the packages of this system that contain libraries; that of the C library with its version."""
    known = dict(_FOUND.findall(answer(["/sbin/ldconfig", "--print-cache"]) or ""))
    packages = {package_of(known.get(name, name)) for name in libraries}
    version = answer(["dpkg-query", "--show", "--showformat", "${Version}", "libc6"]) or "0"
    return sorted(f"{name} (>= {version.split('-')[0]})" if name == "libc6" else name for name in packages)


def package_of(library: str) -> str:
    """Return the package that a library came with: dpkg may know it by the name without ``/usr``."""
    path = os.path.realpath(library)
    for name in (path, path.removeprefix("/usr"), f"*/{Path(library).name}"):
        done = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise DevError(f"No installed package contains {library}.")
