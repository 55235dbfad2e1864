"""Make the packages of Postern, with a list of what is inside and a file of checksums, into ``dist``.

The same sources on the same system give the same bytes: times, hash seed and packages are fixed.
"""

import hashlib
import os
import shutil
import time
from pathlib import Path

import wallet_gui
from tools import debian, licences, package_parts
from tools.console import ROOT, DevError, answer, must, say
from tools.package_parts import BUILD, program

DIST = ROOT / "dist"
_SPEC = ROOT / "packaging" / "linux" / "postern.spec"
_LIBRARIES = ("libpython*.so*", "python3*/lib-dynload/*.so")
"""Of Python itself: the only ones that are built with the names of their inner functions, a third of their size."""
_MOST_PACKAGE_MIB = 75
_MOST_INSTALLED_MIB = 200
_MIB = 1 << 20


def build() -> Path:
    """Make everything and return the Debian package. Raises: DevError."""
    if answer(["git", "status", "--porcelain"]):
        say("Not everything in this checkout is committed. The package holds it as it is now: none to give away.")
    run_time, tools = package_parts.run_time(), package_parts.tools()
    DIST.mkdir(exist_ok=True)
    work = BUILD / "work"
    shutil.rmtree(work, ignore_errors=True)
    fixed = _fixed_environment()
    frozen = _freeze(run_time, tools, work, fixed)
    icons = _draw_icons(run_time, work)
    version, root = wallet_gui.__version__, work / "root"
    date = time.strftime("%Y-%m-%d", time.gmtime(int(fixed["SOURCE_DATE_EPOCH"])))
    debian.lay_out(frozen, icons, root, version, date)
    package = DIST / f"{debian.NAME}_{version}_{debian.architecture()}.deb"
    debian.package(root, version, package, fixed)
    inventory = _list_parts(run_time, tools, version)
    _write_checksums([package, inventory])
    _tell_sizes(root, package)
    return package


def _fixed_environment() -> dict[str, str]:
    """Return what makes two runs alike. The time is that of the last commit, or of who builds from an archive."""
    when = os.environ.get("SOURCE_DATE_EPOCH") or answer(["git", "log", "-1", "--format=%ct"])
    if when is None:
        raise DevError("This is no clone: say the time of these sources in SOURCE_DATE_EPOCH, in seconds since 1970.")
    return {"SOURCE_DATE_EPOCH": when.strip(), "PYTHONHASHSEED": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def _freeze(run_time: Path, tools: Path, work: Path, fixed: dict[str, str]) -> Path:
    """Gather the program and everything that it imports in a folder."""
    say("Gathering the program; this takes a minute or two.")
    where = ["--distpath", str(work / "frozen"), "--workpath", str(work / "freeze")]
    command = [program(tools, "python"), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where, str(_SPEC)]
    must(command, extra_environment={**fixed, "PYTHONPATH": str(package_parts.packages_of(run_time))})
    frozen = work / "frozen" / debian.NAME
    inside = frozen / "_internal"
    for library in sorted(path for pattern in _LIBRARIES for path in inside.glob(pattern)):
        must(["strip", "--strip-unneeded", str(library)])
    count = licences.gather(package_parts.packages_of(run_time), ROOT / "resources", frozen / "licences")
    say(f"Licences of {count} parts.")
    return frozen


def _draw_icons(run_time: Path, work: Path) -> Path:
    theme, mark = work / "icons", ROOT / "resources" / "icons" / "postern.svg"
    script = ROOT / "packaging" / "linux" / "icons.py"
    must([program(run_time, "python"), "-I", str(script), str(mark), str(theme), debian.APP_ID])
    return theme


def _list_parts(run_time: Path, tools: Path, version: str) -> Path:
    """Write the software bill of materials in CycloneDX's form: every package with its version and licence."""
    file = DIST / f"{debian.NAME}-{version}.cdx.json"
    options = ["--pyproject", "pyproject.toml", "--output-reproducible", "--output-format", "JSON"]
    command = [program(tools, "cyclonedx-py"), "environment", *options, "--output-file", str(file)]
    must([*command, program(run_time, "python")])
    return file


def _write_checksums(files: list[Path]) -> None:
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def _tell_sizes(root: Path, package: Path) -> None:
    """Print the sizes, each beside its bar. Raises: DevError above a bar."""
    installed = sum(path.lstat().st_size for path in (root / "usr").rglob("*") if path.is_file() or path.is_symlink())
    sizes = ((package.name, package.stat().st_size, _MOST_PACKAGE_MIB), ("installed", installed, _MOST_INSTALLED_MIB))
    for name, size, most in sizes:
        say(f"{size / _MIB:7.1f} MiB of at most {most}  {name}")
    if any(size > most * _MIB for _, size, most in sizes):
        raise DevError("The package is larger than it may be. Look what has come in, or raise the bar in its change.")
    say(f"Made in {DIST.relative_to(ROOT)}: {', '.join(sorted(path.name for path in DIST.iterdir()))}")
