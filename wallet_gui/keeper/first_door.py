"""The first door of a run, started while most of the keeper is still to be imported.

The door needs four times as long as the keeper to get ready, and does so meanwhile on another processor. So this module
and what ``main`` imports before it are small: ``subprocess``, but no ``asyncio``, no message and no dataclass.
"""

import os
import subprocess
import sys

from wallet_gui.domain.role import Role
from wallet_gui.keeper.spawning import Command, environment_for

Process = subprocess.Popen[bytes]


def start_first_door(command: Command) -> Process | None:
    """Start a door that will wait for Hello, for the nursery to adopt.

    None where it cannot be adopted, and where it cannot be started: then the nursery tries, and notes why.
    """
    if not can_wait_for_processes():
        return None
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(  # noqa: S603  # our own program
            command(Role.DOOR),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=environment_for(Role.DOOR),
            close_fds=True,
            bufsize=0,
        )
    except OSError:
        return None


def can_wait_for_processes() -> bool:
    """Say whether the system gives a descriptor for a process, which can be read once the process has ended.

    Linux does from 5.3 on, but for some containers.
    """
    if sys.platform != "linux" or not hasattr(os, "pidfd_open"):
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True
