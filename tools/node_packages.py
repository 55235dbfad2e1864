"""Bring what the tests need from npm: a real Ethereum node, and contracts that others have published.

The folder is ``tests/node``; its lock file has the hash of every package. Nothing of it is part of Postern.
"""

import hashlib
import platform
import shutil
import sys
from pathlib import Path

from tools.console import ROOT, DevError, answer, must, say

FOLDER = ROOT / "tests" / "node"
ANVIL = FOLDER / "node_modules" / "@foundry-rs" / "anvil-linux-amd64" / "bin" / "anvil"
CONTRACTS = FOLDER / "node_modules" / "@openzeppelin" / "contracts" / "build" / "contracts"
_STAMP = FOLDER / "node_modules" / ".postern-lock.sha256"

NOT_HERE = (
    "The Ethereum node that the tests talk to (anvil) is fetched for Linux on x86-64 alone. "
    "On this computer every test that needs it will fail."
)


def can_run_here() -> bool:
    """Tell whether there is a node for this computer."""
    return sys.platform == "linux" and platform.machine() in {"x86_64", "AMD64"}


def ensure() -> None:
    """Have the packages that ``package-lock.json`` names. Needs no network if they are there already.

    Raises: DevError if they cannot be fetched, or the node does not start.
    """
    if not can_run_here():
        say(NOT_HERE)
        return
    if _is_current():
        return
    if shutil.which("npm") is None:
        raise DevError(
            "The tests need a real Ethereum node, which npm fetches; npm is missing. Install Node.js with npm."
        )
    say("Setting up tests/node from package-lock.json. Later starts skip this.")
    must(["npm", "ci", "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"])
    if not _works():
        raise DevError(f"The Ethereum node of the tests does not start; it needs glibc 2.35 or newer:\n  {ANVIL}")
    _STAMP.write_text(_fingerprint(), encoding="utf-8")


def _is_current() -> bool:
    return _STAMP.is_file() and _STAMP.read_text(encoding="utf-8") == _fingerprint() and _works()


def _works() -> bool:
    return answer([str(ANVIL), "--version"]) is not None and CONTRACTS.is_dir()


def _fingerprint() -> str:
    lock: Path = FOLDER / "package-lock.json"
    return hashlib.sha256(lock.read_bytes()).hexdigest()
