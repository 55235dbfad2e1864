"""What a package is made from: one environment with the run-time packages alone, one with the tools that build it."""

import hashlib
import re
import sys
from pathlib import Path

from tools import environment
from tools.console import ROOT, DevError, answer, must, say

BUILD = ROOT / "build" / "package"
PACKAGED = BUILD / "work" / "root" / "usr" / "bin" / "postern"
"""The program of the last package that was made, as it lies in the package."""
MOST_PACKAGE_MIB = 75
MOST_INSTALLED_MIB = 200
MOST_IMAGE_MIB = 85
"""The bars: making a package above one fails, and so does the benchmark."""
TOOLS_LOCK = ROOT / "packaging" / "requirements-build.lock"
_OURS = "postern-wallet (pyproject.toml)"
_NAME = re.compile(r"[a-z0-9-]+(?===)")
_REASON = re.compile(r"^ {4}#(?: {3}| via )(?! )(.+)$", re.MULTILINE)


def run_time_lock(lock: str) -> str:
    """Return those entries of a lock file that the program itself needs; each entry names what asked for it."""
    entries = {found.group(): entry for entry in re.split(r"\n(?=\S)", lock) if (found := _NAME.match(entry))}
    reasons = {name: set(_REASON.findall(entry)) for name, entry in entries.items()}
    needed: set[str] = set()
    asking = {_OURS}
    while asking:
        asking = {name for name in entries.keys() - needed if reasons[name] & asking}
        needed |= asking
    if not needed:
        raise DevError(f"{environment.LOCK.name} names nothing that {_OURS} asks for.")
    return "\n".join(entries[name] for name in sorted(needed)) + "\n"


def run_time() -> Path:
    """Have the environment with the program's own packages, and return its folder."""
    BUILD.mkdir(parents=True, exist_ok=True)
    lock = BUILD / "requirements-run.lock"
    lock.write_text(run_time_lock(environment.LOCK.read_text(encoding="utf-8")), encoding="utf-8")
    return have(BUILD / "run-time", lock)


def tools() -> Path:
    """Have the environment with the tools, and return its folder."""
    return have(BUILD / "tools", TOOLS_LOCK)


def program(home: Path, name: str) -> str:
    """Return the path of a program inside one of the two."""
    if sys.platform == "win32":
        return str(home / "Scripts" / f"{name}.exe")
    return str(home / "bin" / name)


def packages_of(home: Path) -> Path:
    """Return the folder with the packages of one of the two."""
    found = answer([program(home, "python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
    if found is None:
        raise DevError(f"The Python in {home} does not answer. Remove that folder and start again.")
    return Path(found.strip())


def have(home: Path, lock: Path) -> Path:
    """Have an environment with exactly what a lock file names, and return its folder."""
    stamp = home / "postern-lock.sha256"
    wanted = f"{hashlib.sha256(lock.read_bytes()).hexdigest()}\n{home}\n"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        say(f"Setting up {home.relative_to(ROOT)} from {lock.name}.")
        _make(home, lock)
        stamp.write_text(wanted, encoding="utf-8")
    return home


def _make(home: Path, lock: Path) -> None:
    python = program(home, "python")
    if environment.has_uv():
        own = {"VIRTUAL_ENV": str(home), "UV_PYTHON_DOWNLOADS": "never"}
        must(["uv", "venv", "--quiet", "--clear", "--python", environment.PYTHON, str(home)], extra_environment=own)
        must(["uv", "pip", "sync", "--quiet", "--require-hashes", str(lock)], extra_environment=own)
        return
    must([environment.PYTHON, "-m", "venv", "--clear", str(home)])
    quietly = ["--quiet", "--disable-pip-version-check", "--require-hashes"]
    must([python, "-m", "pip", "install", *quietly, "--requirement", str(lock)])
