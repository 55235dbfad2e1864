"""Make an RPM package of the same files as the Debian package.

It asks for the libraries of the system by their own names, which are the same on every distribution, and not by names
of packages. On Debian, ``rpmbuild`` comes with the package ``rpm``.
"""

import datetime
import os
import platform
from collections.abc import Mapping
from pathlib import Path

from tools import linux_tree
from tools.console import must
from tools.edition import Edition
from tools.freezing import NAME

_SPEC = """\
Name: {name}
Version: {version}
Release: 1
Summary: Desktop wallet that you can leave with certainty
License: MIT
Group: Applications/Productivity
Vendor: The Postern authors
AutoReqProv: no
{home_page}{requires}

%description
{description}

%files
%defattr(-,root,root,-)
{files}

%changelog
* {day} The Postern authors - {version}-1
- What is new stands in /usr/share/doc/postern/changelog.gz
"""
_NOT_A_LIBRARY = ("ld-linux",)
"""Comes with the C library, under a name of its own on every processor."""
_DEFINED = {
    "_build_id_links": "none",
    "debug_package": "%{nil}",
    "__os_install_post": "%{nil}",
    "_buildhost": "postern",
    "_binary_payload": "w19.zstdio",
    "use_source_date_epoch_as_buildtime": "1",
    "clamp_mtime_to_source_date_epoch": "1",
}
"""Nothing is stripped or compiled once more, and no time or name of the machine comes in."""
_OURS = ("/usr/lib/postern", "/usr/share/doc/postern")
"""Folders that the package owns; the others belong to the system."""


def package(root: Path, edition: Edition, folder: Path, fixed: Mapping[str, str]) -> Path:
    """Make the package of what is below ``root`` and return it; ``fixed`` makes two runs alike."""
    work = root.with_name("rpm")
    work.mkdir()
    spec = work / f"{NAME}.spec"
    spec.write_text(_spec(root, edition), encoding="utf-8")
    defined = {**_DEFINED, "_topdir": str(work / "top"), "_rpmdir": str(work / "made")}
    options = [word for name, value in defined.items() for word in ("--define", f"{name} {value}")]
    # It empties the folder that it is given.
    copied = work / "root"
    must(["cp", "--archive", str(root), str(copied)])
    machine = platform.machine()
    must(
        ["rpmbuild", "-bb", "--quiet", *options, "--target", machine, "--buildroot", str(copied), str(spec)],
        extra_environment=fixed,
    )
    (made,) = (work / "made").rglob("*.rpm")
    return Path(made.replace(folder / made.name))


def _spec(root: Path, edition: Edition) -> str:
    requires = ["ca-certificates", *(_asked(name) for name in sorted(linux_tree.libraries_outside(root)) if name)]
    newest = linux_tree.newest_symbols_of_libc(root)
    requires.append(f"libc.so.6(GLIBC_{newest})(64bit)")
    return _SPEC.format(
        name=NAME,
        version=edition.version,
        day=datetime.date.fromisoformat(edition.date).strftime("%a %b %d %Y"),
        home_page=f"URL: {edition.home_page}\n" if edition.home_page else "",
        requires="\n".join(f"Requires: {name}" for name in requires if name),
        description=linux_tree.DESCRIPTION,
        files="\n".join(_entries(root)),
    )


def _asked(library: str) -> str:
    return "" if library.startswith(_NOT_A_LIBRARY) else f"{library}()(64bit)"


def _entries(root: Path) -> list[str]:
    """Return a line for every file, and for those folders that are the package's own."""
    lines = []
    for path in sorted(path for path in root.rglob("*") if "DEBIAN" not in path.parts):
        name = f"/{os.fspath(path.relative_to(root))}"
        if path.is_symlink() or path.is_file():
            lines.append(f'"{name}"')
        elif name.startswith(_OURS):
            lines.append(f'%dir "{name}"')
    return lines
