"""Speak to the person at the terminal, and run a program before their eyes."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class DevError(Exception):
    """Something that the person has to put right; the message says what and how."""


def say(text: str) -> None:
    """Write one line at once, so that it stands before what a child process writes."""
    print(text, flush=True)


def status_of(work: Callable[[], str]) -> int:
    """Do what a command is for and say what comes of it; return its exit status, 1 if something has to be put right."""
    try:
        say(work())
    except DevError as error:
        say(str(error))
        return 1
    return 0


def command_line(command: Sequence[str]) -> str:
    """Return a command as a person would type it."""
    return subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)


def run(command: Sequence[str], *, extra_environment: Mapping[str, str] | None = None) -> int:
    """Run a command in the project folder, without standard input, and return its exit status."""
    environment = {**os.environ, **(extra_environment or {})}
    return subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False).returncode


def must(command: Sequence[str], *, extra_environment: Mapping[str, str] | None = None) -> None:
    """Run a command in the project folder.

    Raises: DevError if it fails; its own words are on the terminal by then.
    """
    status = run(command, extra_environment=extra_environment)
    if status != 0:
        raise DevError(f"This command failed with status {status}:\n  {command_line(command)}")


def answer(command: Sequence[str]) -> str | None:
    """Return what a command writes to standard output, or None if it is missing or fails."""
    try:
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
