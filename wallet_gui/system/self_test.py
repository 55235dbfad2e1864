"""Runs the checks of ``--self-test``: one line for each, and whether all of them hold."""

import sys
from collections.abc import Callable, Iterable

from wallet_gui.domain.frozen import frozen
from wallet_gui.system.hygiene import redacted

PASSED, FAILED = 0, 3
"""Not 1: a Python that crashes ends with that, and has said nothing."""


class CheckError(Exception):
    """What was looked for is not so; the text says what was found instead. It never holds a secret."""


@frozen
class Check:
    """Something that an installed Postern needs."""

    name: str
    look: Callable[[], str]
    """Says what was found, in a few words or none. Raises: CheckError, or anything else, if it does not hold."""


def require(holds: bool, found: str) -> None:
    """Raise CheckError with what was found, unless the condition holds."""
    if not holds:
        raise CheckError(found)


def run_checks(process: str, checks: Iterable[Check]) -> int:
    """Print a line for every check, also after one has failed; return 0 only if all of them hold."""
    outcomes = [_run(process, check) for check in checks]
    return PASSED if all(outcomes) else FAILED


def _run(process: str, check: Check) -> bool:
    try:
        found = check.look()
    except CheckError as error:
        _say("FAILED", process, check.name, str(error))
        return False
    except Exception as error:  # noqa: BLE001  # a part that is missing can show itself in any way
        _say("FAILED", process, check.name, redacted(error))
        return False
    _say("passed", process, check.name, found)
    return True


def _say(verdict: str, process: str, name: str, found: str) -> None:
    say(f"{verdict}  {process:<6}  {name}{': ' if found else ''}{found}")


def say(line: str) -> None:
    """Print one line. A program for Windows without a console has nowhere to: how it ends still tells."""
    if sys.stdout is None:
        return
    code = sys.stdout.encoding  # of a pipe on Windows, a code page without most of the world's letters
    sys.stdout.write(f"{line}\n".encode(code, "backslashreplace").decode(code))
    sys.stdout.flush()
