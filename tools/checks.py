"""Every check of the project, in one order, each with its name and time."""

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tools.console import ROOT, run, say
from tools.environment import program

_MOST_WORKERS = 4
_ONE_AT_A_TIME = ("--maxschedchunk", "1")
"""The slow tests come first: dealt out in handfuls, they would all go to one worker."""


@dataclass(frozen=True)
class Step:
    """One check: its name for people, and the command that fails if it does not hold."""

    name: str
    command: Sequence[str]


@dataclass(frozen=True)
class Outcome:
    """How one step went."""

    name: str
    passed: bool
    took_s: float

    def __str__(self) -> str:
        return f"{'passed' if self.passed else 'FAILED'}  {self.took_s:7.1f} s  {self.name}"


def steps(pytest_arguments: Sequence[str]) -> list[Step]:
    """Return the checks; the arguments go to the last of them."""
    # One more than there are processors: a test of the whole program waits half of its time.
    workers = ("--numprocesses", str(min((os.cpu_count() or 1) + 1, _MOST_WORKERS)))
    return [
        Step("format", [program("ruff"), "format", "--check"]),
        Step("lint", [program("ruff"), "check"]),
        Step("types", [program("mypy"), "--strict"]),
        Step("import contracts", [program("lint-imports"), "--no-logo"]),
        Step("translations", [program("python"), str(ROOT / "dev.py"), "translations", "--check"]),
        Step("tests", [program("python"), "-m", "pytest", *workers, *_ONE_AT_A_TIME, *pytest_arguments]),
    ]


def run_all(pytest_arguments: Sequence[str]) -> int:
    """Run every check, also after one has failed, and return 0 only if all of them passed."""
    outcomes = [_run(step) for step in steps(pytest_arguments)]
    say("\n" + "\n".join(str(outcome) for outcome in outcomes))
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def _run(step: Step) -> Outcome:
    say(f"\n=== {step.name}")
    start = time.monotonic()
    status = run(step.command)
    outcome = Outcome(step.name, status == 0, time.monotonic() - start)
    print(outcome, file=sys.stderr if status else sys.stdout, flush=True)
    return outcome
