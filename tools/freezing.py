"""What making a package is on every system: gather the program in a folder, list its parts, write checksums."""

import hashlib
import json
import os
import shutil
import time
from pathlib import Path

from tools import inventory, licences, package_parts
from tools.console import ROOT, DevError, answer, must, say
from tools.package_parts import BUILD, program

NAME = "postern"
APP_ID = "app.postern.Postern"
DIST = ROOT / "dist"
PARTS = BUILD / "parts"
"""Icons, and what else a recipe of PyInstaller reads."""


def begin() -> tuple[Path, Path]:
    """Have both environments and an empty ``dist``; return the run-time packages' environment and the tools'."""
    if not is_clean():
        say("Not everything in this checkout is committed. The package holds it as it is now: none to give away.")
    environments = package_parts.run_time(), package_parts.tools()
    for folder in (BUILD / "work", PARTS, DIST):
        shutil.rmtree(folder, ignore_errors=True)
    for folder in (DIST, PARTS):
        folder.mkdir(parents=True)
    return environments


def is_clean() -> bool:
    """Tell whether everything in this checkout is committed."""
    return not answer(["git", "status", "--porcelain"])


def fixed_environment() -> dict[str, str]:
    """Return what makes two runs alike. The time is that of the last commit, or of who builds from an archive."""
    when = os.environ.get("SOURCE_DATE_EPOCH") or answer(["git", "log", "-1", "--format=%ct"])
    if when is None:
        raise DevError("This is no clone: say the time of these sources in SOURCE_DATE_EPOCH, in seconds since 1970.")
    return {"SOURCE_DATE_EPOCH": when.strip(), "PYTHONHASHSEED": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def day_of(fixed: dict[str, str]) -> str:
    """Return the day of the sources, as in 2026-11-22."""
    return time.strftime("%Y-%m-%d", time.gmtime(int(fixed["SOURCE_DATE_EPOCH"])))


def draw_icons(run_time: Path) -> Path:
    """Draw the mark for every system into ``PARTS``, and return that folder."""
    mark = ROOT / "resources" / "icons" / "postern.svg"
    must([program(run_time, "python"), "-I", str(ROOT / "packaging" / "icons.py"), str(mark), str(PARTS), APP_ID])
    return PARTS


def gather(spec: Path, run_time: Path, tools: Path, fixed: dict[str, str]) -> Path:
    """Gather the program and everything that it imports, and return the folder that PyInstaller fills."""
    say("Gathering the program; this takes a minute or two.")
    work = BUILD / "work"
    where = ["--distpath", str(work / "frozen"), "--workpath", str(work / "freeze")]
    command = [program(tools, "python"), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where, str(spec)]
    must(command, extra_environment={**fixed, "PYTHONPATH": str(package_parts.packages_of(run_time))})
    return work / "frozen"


def add_papers(program_folder: Path, resources: Path, run_time: Path, date: str) -> None:
    """Lay licences, the stamp of this build, and where versions are announced into the gathered program."""
    count = licences.gather(package_parts.packages_of(run_time), ROOT / "resources", program_folder / "licences")
    say(f"Licences of {count} parts.")
    place = os.environ.get("POSTERN_UPDATES", "")
    if place:
        (resources / "release" / "announced.txt").write_text(f"{place}\n", encoding="utf-8", newline="\n")
    commit = answer(["git", "rev-parse", "HEAD"])
    if commit is not None and is_clean():
        stamp = json.dumps({"commit": commit.strip(), "date": date})
        (resources / "build.json").write_text(f"{stamp}\n", encoding="utf-8", newline="\n")


def list_parts(run_time: Path, tools: Path, name: str) -> Path:
    """Write the software bill of materials, and return its file."""
    file = DIST / f"{name}.cdx.json"
    inventory.write(run_time, tools, file)
    return file


def write_checksums(folder: Path, files: list[Path]) -> None:
    """Write ``SHA256SUMS``, as ``sha256sum --check`` reads it."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")
