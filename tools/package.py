"""Make the packages of Postern, with a list of what is inside and a file of checksums, into ``dist``.

The same sources on the same system give the same bytes: times, hash seed and packages are fixed.
"""

import hashlib
import json
import os
import re
import shutil
import time
from pathlib import Path

import wallet_gui
from tools import debian, licences, linux_tree, package_parts, rpm
from tools.console import ROOT, DevError, answer, must, say
from tools.edition import this_edition
from tools.package_parts import BUILD, program

DIST = ROOT / "dist"
_SPEC = ROOT / "packaging" / "linux" / "postern.spec"
_LIBRARIES = ("libpython*.so*", "python3*/lib-dynload/*.so")
"""Of Python itself: the only ones that are built with the names of their inner functions, a third of their size.

They also name the folder of the Python that they were built for, as a place to load libraries from. On somebody else's
computer that folder is nobody's, or anybody's.
"""
_SEARCHED = re.compile(r"\((?:RPATH|RUNPATH)\)\s+Library \w+: \[(.*)\]")
_MOST_PACKAGE_MIB = 75
_MOST_INSTALLED_MIB = 200
_MIB = 1 << 20


def build() -> list[Path]:
    """Make everything and return the packages. Raises: DevError."""
    is_clean = not answer(["git", "status", "--porcelain"])
    if not is_clean:
        say("Not everything in this checkout is committed. The package holds it as it is now: none to give away.")
    run_time, tools = package_parts.run_time(), package_parts.tools()
    work = BUILD / "work"
    for folder in (work, DIST):
        shutil.rmtree(folder, ignore_errors=True)
    DIST.mkdir()
    fixed = fixed_environment()
    edition = this_edition(wallet_gui.__version__, day_of(fixed))
    frozen = _freeze(run_time, tools, work, fixed)
    if is_clean:
        write_stamp(frozen / "_internal" / "wallet_gui" / "resources", edition.date)
    icons = _draw_icons(run_time, work)
    root = work / "root"
    linux_tree.lay_out(frozen, icons, root, edition)
    made = [rpm.package(root, edition, DIST, fixed), debian.package(root, edition.version, DIST, fixed)]
    write_checksums(DIST, [*made, _list_parts(run_time, tools, edition.version)])
    _tell_sizes(root, made)
    return made


def fixed_environment() -> dict[str, str]:
    """Return what makes two runs alike. The time is that of the last commit, or of who builds from an archive."""
    when = os.environ.get("SOURCE_DATE_EPOCH") or answer(["git", "log", "-1", "--format=%ct"])
    if when is None:
        raise DevError("This is no clone: say the time of these sources in SOURCE_DATE_EPOCH, in seconds since 1970.")
    return {"SOURCE_DATE_EPOCH": when.strip(), "PYTHONHASHSEED": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def day_of(fixed: dict[str, str]) -> str:
    """Return the day of the sources, as in 2026-11-22."""
    return time.strftime("%Y-%m-%d", time.gmtime(int(fixed["SOURCE_DATE_EPOCH"])))


def write_stamp(resources: Path, date: str) -> None:
    """Let the program know which commit it was built from. Without a clone there is nothing to tell."""
    commit = answer(["git", "rev-parse", "HEAD"])
    if commit is not None:
        stamp = json.dumps({"commit": commit.strip(), "date": date})
        (resources / "build.json").write_text(f"{stamp}\n", encoding="utf-8")


def write_checksums(folder: Path, files: list[Path]) -> None:
    """Write ``SHA256SUMS``, as ``sha256sum --check`` reads it."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


def _freeze(run_time: Path, tools: Path, work: Path, fixed: dict[str, str]) -> Path:
    """Gather the program and everything that it imports in a folder."""
    say("Gathering the program; this takes a minute or two.")
    where = ["--distpath", str(work / "frozen"), "--workpath", str(work / "freeze")]
    command = [program(tools, "python"), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where, str(_SPEC)]
    must(command, extra_environment={**fixed, "PYTHONPATH": str(package_parts.packages_of(run_time))})
    frozen = work / "frozen" / linux_tree.NAME
    inside = frozen / "_internal"
    for library in sorted(path for pattern in _LIBRARIES for path in inside.glob(pattern)):
        must(["strip", "--strip-unneeded", str(library)])
        must(["chrpath", "--delete", str(library)])
    _refuse_foreign_folders(inside)
    count = licences.gather(package_parts.packages_of(run_time), ROOT / "resources", frozen / "licences")
    say(f"Licences of {count} parts.")
    return frozen


def _refuse_foreign_folders(inside: Path) -> None:
    """See that libraries are looked for beside the program and in the system's folders alone. Raises: DevError."""
    for library in sorted(path for path in inside.rglob("*.so*") if path.is_file() and not path.is_symlink()):
        found = _SEARCHED.findall(answer(["readelf", "--dynamic", "--wide", str(library)]) or "")
        if any(not folder.startswith("$ORIGIN") for folders in found for folder in folders.split(":")):
            raise DevError(f"{library.name} would load libraries from {found}.")


def _draw_icons(run_time: Path, work: Path) -> Path:
    theme, mark = work / "icons", ROOT / "resources" / "icons" / "postern.svg"
    script = ROOT / "packaging" / "linux" / "icons.py"
    must([program(run_time, "python"), "-I", str(script), str(mark), str(theme), linux_tree.APP_ID])
    return theme


def _list_parts(run_time: Path, tools: Path, version: str) -> Path:
    """Write the software bill of materials in CycloneDX's form: every package with its version and licence."""
    file = DIST / f"{linux_tree.NAME}-{version}.cdx.json"
    options = ["--pyproject", "pyproject.toml", "--output-reproducible", "--output-format", "JSON"]
    command = [program(tools, "cyclonedx-py"), "environment", *options, "--output-file", str(file)]
    must([*command, program(run_time, "python")])
    return file


def _tell_sizes(root: Path, packages: list[Path]) -> None:
    """Print the sizes, each beside its bar. Raises: DevError above a bar."""
    sizes = [(package.name, package.stat().st_size, _MOST_PACKAGE_MIB) for package in packages]
    sizes.append(("installed", linux_tree.size_of(root), _MOST_INSTALLED_MIB))
    for name, size, most in sizes:
        say(f"{size / _MIB:7.1f} MiB of at most {most}  {name}")
    if any(size > most * _MIB for _, size, most in sizes):
        raise DevError("The package is larger than it may be. Look what has come in, or raise the bar in its change.")
    say(f"Made in {DIST.relative_to(ROOT)}: {', '.join(sorted(path.name for path in DIST.iterdir()))}")
