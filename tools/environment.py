"""Make the virtual environment from the lock file, and keep it while the lock file stays the same."""

import hashlib
import importlib
import importlib.util
import sys
from pathlib import Path

from tools.console import ROOT, DevError, answer, must, say

LOCK = ROOT / "requirements.lock"
HOME = ROOT / ".venv"
_STAMP = HOME / "postern-lock.sha256"
PYTHON: str = getattr(sys, "_base_executable", sys.executable)  # not the one in .venv, should that run this
_UV_ENVIRONMENT = {"UV_PYTHON_DOWNLOADS": "never", "VIRTUAL_ENV": str(HOME)}


def program(name: str) -> str:
    """Return the path of a program inside the virtual environment."""
    if sys.platform == "win32":
        return str(HOME / "Scripts" / f"{name}.exe")
    return str(HOME / "bin" / name)


def ensure() -> None:
    """Make the virtual environment hold exactly what the lock file names. Needs no network if it does already.

    Raises: DevError if it cannot be made.
    """
    if _is_current():
        return
    say("Setting up .venv from requirements.lock. Later starts skip this.")
    if has_uv():
        _set_up_with_uv()
    else:
        _set_up_with_pip()
    _make_importable()
    _STAMP.write_text(_fingerprint(), encoding="utf-8")


def needs_venv_module() -> bool:
    """Tell whether the next set-up will ask for ``ensurepip``, which this Python lacks."""
    importlib.invalidate_caches()
    return not _is_current() and not has_uv() and importlib.util.find_spec("ensurepip") is None


def lock() -> None:
    """Write every lock file anew, with the newest releases that fit: the project's, and those of the tools that make
    packages and the guide.

    Needs uv.
    """
    if not has_uv():
        raise DevError("Locking needs uv. Install it with:  pip install uv")
    options = ["--quiet", "--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"]
    named = ["--custom-compile-command", "./dev.py lock", "--output-file"]
    must(["uv", "pip", "compile", *options, "--group", "dev", *named, LOCK.name, "pyproject.toml"])
    for tools in ("packaging/requirements-build", "docs/guide/requirements"):
        must(["uv", "pip", "compile", *options, *named, f"{tools}.lock", f"{tools}.in"])


def has_uv() -> bool:
    """Tell whether uv is installed, which is faster than pip."""
    return answer(["uv", "--version"]) is not None


def _fingerprint() -> str:
    """Return what the environment was made from, and for which place: its programs hold absolute paths."""
    return f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n{ROOT}\n"


def _stamp() -> str:
    return _STAMP.read_text(encoding="utf-8") if _STAMP.is_file() else ""


def _is_current() -> bool:
    return _stamp() == _fingerprint() and _works()


def _can_be_updated() -> bool:
    """Tell whether a finished environment stands here that only an older lock file was used for."""
    return _stamp().endswith(f"\n{ROOT}\n") and _works()


def _works() -> bool:
    """Tell whether the environment's own Python starts; after a system upgrade it may not."""
    return answer([program("python"), "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]) is not None


def _set_up_with_uv() -> None:
    if not _works():
        must(
            ["uv", "venv", "--quiet", "--clear", "--python", sys.executable, str(HOME)],
            extra_environment=_UV_ENVIRONMENT,
        )
    sync = ["uv", "pip", "sync", "--quiet", "--require-hashes", LOCK.name]
    must(sync, extra_environment=_UV_ENVIRONMENT)


def _set_up_with_pip() -> None:
    if needs_venv_module():
        raise DevError("This Python cannot make virtual environments: its module ensurepip is missing.")
    must([PYTHON, "-m", "venv", "--clear", str(HOME)])
    install = [program("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    must([*install, "--require-hashes", "--requirement", LOCK.name])


def _make_importable() -> None:
    """Let this environment import the checkout, also in isolated mode, where the current folder is not searched."""
    ask = [program("python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    where = answer(ask)
    if where is None:
        raise DevError("The Python in .venv does not answer. Remove the folder .venv and start again.")
    (Path(where.strip()) / "postern.pth").write_text(f"{ROOT}\n", encoding="utf-8")
