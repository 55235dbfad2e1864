"""One run of Postern, started as a person starts it, and the processes that it is made of."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import psutil

from tools.processes import Running, descendants, has_ended
from tools.screen import Screen

KEEPER, DOOR, HOME, SIGNER = "keeper", "door", "home", "signer"
GUEST = "--guest"
"""Started so, Postern has no profile."""

FROM_SOURCE = (sys.executable, "-I", "-m", "wallet_gui")
_SECOND_START_S = 20.0


class Program:
    """Postern on a screen. ``log`` takes its standard error, which is all that it logs."""

    def __init__(
        self,
        screen: Screen,
        home: Path,
        profile: Path,
        arguments: Sequence[str] = (),
        start: Sequence[str] = FROM_SOURCE,
    ) -> None:
        self.home, self.profile = home, profile
        self.environment = screen.environment(home)
        self.log = home.with_name(f"{home.name}.log")
        where = () if GUEST in arguments else ("--profile", str(profile))
        self._command = [*start, *where, *arguments]
        self.running = Running(self._command, self.environment, self.log)

    @property
    def keeper(self) -> int:
        """Return the process id of the keeper: the process that was started."""
        return self.running.process.pid

    def roles(self) -> dict[int, str]:
        """Return the living processes of Postern, the keeper among them, and what each is."""
        found = {self.keeper: KEEPER} if not has_ended(self.keeper) else {}
        for process in descendants(self.keeper):
            role = _role(process)
            if role is not None:
                found[process.pid] = role
        return found

    def pids(self, role: str) -> set[int]:
        """Return the processes with this role; a spare that waits for its first word is one of them."""
        return {pid for pid, found in self.roles().items() if found == role}

    def start_again(self, *arguments: str) -> int:
        """Start Postern a second time with the same profile, such as with ``--lock``; return its exit status."""
        command = [*self._command, *arguments]
        done = subprocess.run(command, env=self.environment, check=False, capture_output=True, timeout=_SECOND_START_S)
        return done.returncode

    def has_ended(self) -> bool:
        """Tell whether the keeper has ended."""
        return self.running.process.poll() is not None

    def exit_status(self, timeout_s: float = 10.0) -> int:
        """Wait until the keeper has ended and return its status. Raises: subprocess.TimeoutExpired."""
        return self.running.process.wait(timeout=timeout_s)

    def end(self) -> None:
        """Ask Postern to end; kill whatever has not gone after a while."""
        self.running.end()


def _role(process: psutil.Process) -> str | None:
    try:
        command = process.cmdline()
        if process.status() == psutil.STATUS_ZOMBIE:
            return None
    except psutil.NoSuchProcess:
        return None
    return command[command.index("--role") + 1] if "--role" in command else None
