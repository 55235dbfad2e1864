"""Whether the desktop starts Postern, and the commands that lock it from outside. On the person's own computer only."""

import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import Enter
from wallet_gui.domain.errors import StorageError, WalletError
from wallet_gui.domain.session import Computer
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.system.autostart import this_autostart
from wallet_gui.system.autostart.port import Autostart
from wallet_gui.system.paths import default_profile
from wallet_gui.system.program import start_command


@dataclass(frozen=True, slots=True)
class Start:
    """What the page draws."""

    is_offered: bool = False
    is_on: bool = False
    lock_command: str = ""
    """For a key of the desktop; empty where no command will do."""


class AutostartController(QObject):
    """Looks at the entry when a session begins: what it says is what the desktop will do."""

    changed = Signal(object)
    """A new ``Start``."""
    failed = Signal(object)
    """The entry could not be changed: carries the ``WalletError``."""

    def __init__(self, session: SessionController, jobs: Jobs, autostart: Autostart | None = None) -> None:
        super().__init__()
        self._session, self._jobs, self._autostart = session, jobs, autostart
        self._profile: Path | None = None
        self._was_mine = False
        self.state = Start()
        session.entered.connect(self._on_entered)
        session.changed.connect(lambda _: self._on_snapshot())

    def set_on(self, is_on: bool) -> None:
        """Write the entry, or take it away."""
        autostart, profile = self._entry(), self._profile
        if autostart is None or profile is None:
            return

        def change() -> None:
            try:
                (autostart.switch_on if is_on else autostart.switch_off)(profile)
            except OSError as error:
                raise StorageError from error

        self._jobs.on_disk(change, lambda _: self.look(), self._on_failed)

    def look(self) -> None:
        """Look at the entry: a desktop's own settings may have changed it."""
        autostart, profile = self._entry(), self._profile
        if autostart is None or profile is None:
            self._publish(is_on=False)
            return

        def starts() -> bool:
            try:
                return autostart.starts(profile)
            except OSError as error:
                raise StorageError from error

        self._jobs.on_disk(starts, self._on_looked, self._on_failed)

    def _entry(self) -> Autostart | None:
        """Return where the entry stands, on a computer of the person's own."""
        if self._profile is None or self._session.snapshot.computer is not Computer.MINE:
            return None
        autostart = self._autostart or this_autostart()
        return autostart if autostart.is_possible else None

    def _on_entered(self, enter: Enter) -> None:
        self._profile = Path(enter.folder).parents[1] if enter.folder else None  # a guest has none

    def _on_snapshot(self) -> None:
        """A computer that has become a shared one starts nobody's wallet."""
        was_mine, self._was_mine = self._was_mine, self._session.snapshot.computer is Computer.MINE
        profile = self._profile
        if was_mine and not self._was_mine and profile is not None:
            autostart = self._autostart or this_autostart()
            self._jobs.on_disk(lambda: autostart.switch_off(profile), lambda _: self.look(), lambda _: None)

    def _on_looked(self, is_on: bool) -> None:
        self._publish(is_on=is_on)

    def _on_failed(self, error: WalletError) -> None:
        self._publish(is_on=self.state.is_on)
        self.failed.emit(error)

    def _publish(self, *, is_on: bool) -> None:
        is_offered = self._entry() is not None  # an answer may come when the computer has become a shared one
        command = self.state.lock_command or ("" if self._profile is None else _lock_command(self._profile))
        self.state = Start(is_offered, is_offered and is_on, command)
        self.changed.emit(self.state)


def _lock_command(profile: Path) -> str:
    """Return what to bind to a key, as one types it."""
    program = start_command()
    if not program:
        return ""
    chosen = [] if profile == default_profile() else ["--profile", str(profile)]
    words = [*program, "--lock", *chosen]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
