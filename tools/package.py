"""Make the packages of Postern for Linux, with a list of what is inside and a file of checksums, into ``dist``.

The same sources on the same system give the same bytes: times, hash seed and packages are fixed.
"""

import re
from pathlib import Path

import wallet_gui
from tools import debian, freezing, linux_tree, rpm
from tools.console import ROOT, DevError, answer, must, say
from tools.edition import this_edition
from tools.freezing import DIST, NAME
from tools.package_parts import BUILD, MOST_INSTALLED_MIB, MOST_PACKAGE_MIB

_SPEC = ROOT / "packaging" / "linux" / "postern.spec"
_LIBRARIES = ("libpython*.so*", "python3*/lib-dynload/*.so")
"""Of Python itself: the only ones that are built with the names of their inner functions, a third of their size.

They also name the folder of the Python that they were built for, as a place to load libraries from. On somebody else's
computer that folder is nobody's, or anybody's.
"""
_SEARCHED = re.compile(r"\((?:RPATH|RUNPATH)\)\s+Library \w+: \[(.*)\]")
_MIB = 1 << 20


def build() -> list[Path]:
    """Make everything and return the packages. Raises: DevError."""
    run_time, tools = freezing.begin()
    fixed = freezing.fixed_environment()
    edition = this_edition(wallet_gui.__version__, freezing.day_of(fixed))
    frozen = freezing.gather(_SPEC, run_time, tools, fixed) / NAME
    _clean_libraries(frozen / "_internal")
    freezing.add_papers(frozen, frozen / "_internal" / "wallet_gui" / "resources", run_time, edition.date)
    icons = freezing.draw_icons(run_time) / "hicolor"
    root = BUILD / "work" / "root"
    linux_tree.lay_out(frozen, icons, root, edition)
    made = [rpm.package(root, edition, DIST, fixed), debian.package(root, edition, DIST, fixed)]
    inventory = freezing.list_parts(run_time, tools, f"{NAME}-{edition.version}")
    freezing.write_checksums(DIST, [*made, inventory])
    _tell_sizes(root, made)
    return made


def _clean_libraries(inside: Path) -> None:
    for library in sorted(path for pattern in _LIBRARIES for path in inside.glob(pattern)):
        must(["strip", "--strip-unneeded", str(library)])
        must(["chrpath", "--delete", str(library)])
    _refuse_foreign_folders(inside)


def _refuse_foreign_folders(inside: Path) -> None:
    """See that libraries are looked for beside the program and in the system's folders alone. Raises: DevError."""
    for library in sorted(path for path in inside.rglob("*.so*") if path.is_file() and not path.is_symlink()):
        found = _SEARCHED.findall(answer(["readelf", "--dynamic", "--wide", str(library)]) or "")
        if any(not folder.startswith("$ORIGIN") for folders in found for folder in folders.split(":")):
            raise DevError(f"{library.name} would load libraries from {found}.")


def _tell_sizes(root: Path, packages: list[Path]) -> None:
    """Print the sizes, each beside its bar. Raises: DevError above a bar."""
    sizes = [(package.name, package.stat().st_size, MOST_PACKAGE_MIB) for package in packages]
    sizes.append(("installed", linux_tree.size_of(root), MOST_INSTALLED_MIB))
    for name, size, most in sizes:
        say(f"{size / _MIB:7.1f} MiB of at most {most}  {name}")
    if any(size > most * _MIB for _, size, most in sizes):
        raise DevError("The package is larger than it may be. Look what has come in, or raise the bar in its change.")
    say(f"Made in {DIST.relative_to(ROOT)}: {', '.join(sorted(path.name for path in DIST.iterdir()))}")
