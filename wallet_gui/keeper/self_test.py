"""``--self-test``: looks whether this installation has everything that each process needs. It touches no profile.

The keeper's own checks run here; door, home and signer are started as in every run, with one word more.
"""

import subprocess
import tempfile
from pathlib import Path
from typing import Final

from wallet_gui.channel.messages import Role
from wallet_gui.keeper.spawning import Command, environment_for
from wallet_gui.system.hygiene import harden
from wallet_gui.system.instance import take_instance
from wallet_gui.system.self_test import FAILED, PASSED, Check, require, run_checks, say

SELF_TEST: Final = "--self-test"
_PATIENCE_S: Final = 120


def self_test(command: Command) -> int:
    """Print a line for every check of every process, and return 0 only if all of them hold."""
    checks = (Check("memory is private", _hygiene), Check("one Postern for each profile", _instance))
    codes = [run_checks("keeper", checks), *(_ask(role, command) for role in (Role.SIGNER, Role.DOOR, Role.HOME))]
    passed = all(code == PASSED for code in codes)
    say("All checks passed." if passed else "NOT ALL CHECKS PASSED.")
    return 0 if passed else 1


def _ask(role: Role, command: Command) -> int:
    """Let a process check itself. One that cannot be started, or crashes, has failed."""
    environment = {**environment_for(role), "QT_QPA_PLATFORM": "offscreen"}
    try:
        code = subprocess.run(  # noqa: S603  # our own program
            [*command(role), SELF_TEST], env=environment, stdin=subprocess.DEVNULL, timeout=_PATIENCE_S, check=False
        ).returncode
    except (OSError, subprocess.TimeoutExpired) as error:
        code = FAILED
        say(f"FAILED  {role.value:<6}  {type(error).__name__}")
    if code not in (PASSED, FAILED):
        say(f"FAILED  {role.value:<6}  ended with status {code}")
    return code


def _hygiene() -> str:
    """Harden this process as every run does."""
    granted = harden(die_with_parent=False, no_new_privileges=False)
    require(granted.memory_is_private, "other programs of the same user can read it")
    require(granted.no_core_file, "a crash would leave it in a file")
    return ""


def _instance() -> str:
    with tempfile.TemporaryDirectory(prefix="postern-") as name:
        first = take_instance(Path(name))
        second = take_instance(Path(name))
        require(first is not None, "the lock cannot be taken")
        require(second is None, "the lock can be taken twice")
        assert first is not None
        first.release()
    return ""
