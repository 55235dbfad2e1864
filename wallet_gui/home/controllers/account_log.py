"""The account's activity log: takes in what waited, tells the pages what there is, and seals why the session ends."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from wallet_gui.channel.messages import Enter, LogTaken
from wallet_gui.domain.account_log import LogEntry, LogKind, LogNote, LogVerdict
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import LockReason
from wallet_gui.home.account_log import (
    adding,
    log_keys,
    new_note,
    notes_in,
    notes_network,
    read_log,
    room_in_log,
    sealed_end,
    waiting_entries,
    with_network,
    with_network_noted,
    with_times_ahead,
)
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.wallet.whole_file import whole_file

_NETWORK_MS: Final = 2000
"""So long the name of the network may take, where it is wanted."""


@dataclass(frozen=True, slots=True)
class LogState:
    """What the pages draw."""

    entries: tuple[LogEntry, ...] = ()
    """The newest first."""
    verdict: LogVerdict = LogVerdict.GOOD
    notes_network: bool = False


class AccountLogController(QObject):
    """Takes lines in once, after the first picture; what comes later waits for the next home, and is only shown.

    So a home that somebody has taken over cannot take out what a signer noted meanwhile.
    """

    changed = Signal(object)
    """A new ``LogState``."""
    came = Signal(object)
    """The ``LogNote`` that waited when the session began, once they are open."""
    export_ended = Signal(object)
    """None when the file is there, else the ``WalletError``."""

    def __init__(
        self,
        link: KeeperLink,
        session: SessionController,
        jobs: Jobs,
        clock: Clock,
        network_name: Callable[[], str] = lambda: "",
    ) -> None:
        """``network_name`` tells what the computer's network is called now; it is asked only if the person wants it."""
        super().__init__()
        self._network_name = network_name
        self._link, self._session, self._jobs, self._clock = link, session, jobs, clock
        self._given: tuple[bytes, ...] = ()
        self._notes: tuple[LogNote, ...] = ()
        self._later: tuple[LogNote, ...] = ()
        self._is_read = False
        self._drawn: tuple[object, ...] = ()
        self.state = LogState()
        session.entered.connect(self._on_entered)
        session.changed.connect(lambda _: self._publish())

    def take_in(self) -> None:
        """Open what waited, and put it into the vault in one save. Nothing is read before: the first picture waits."""
        self._is_read = True
        self._publish()
        keys = log_keys(self._session.body, self._session.vault_id)
        self._jobs.on_disk(partial(notes_in, self._given, keys), self._on_notes)

    def show_waiting(self, lines: tuple[bytes, ...]) -> None:
        """Show what a signer noted during this session."""
        later = tuple(line for line in lines if line not in self._given)
        if later:
            keys = log_keys(self._session.body, self._session.vault_id)
            self._jobs.on_disk(partial(notes_in, later, keys), self._on_later)

    def note_network(self, is_wanted: bool) -> None:
        """Choose whether the network's name is noted from now on."""
        self._session.edit(lambda body: with_network_noted(body, is_wanted))

    def note(self, kind: LogKind) -> None:
        """Note something that needs no password, and so no signer."""
        self._session.edit(adding((new_note(kind, self._now_s()),)))

    def note_cleared(self, is_empty: bool) -> None:
        """The cache was cleared."""
        if is_empty:
            self.note(LogKind.CLEAR_CACHE)

    def end_line(self, reason: LockReason) -> bytes:
        """Return the sealed line that tells why the session ends; nothing if it had not begun."""
        log_public = self._session.log_public
        return sealed_end(log_public, self._session.vault_id, reason, self._now_s()) if log_public else b""

    def export(self, path: Path, text: str) -> None:
        """Write the log as a file of the person's own."""

        def write() -> None:
            with whole_file(path) as file:
                file.write(text)

        self._jobs.on_disk(write, lambda _: self.export_ended.emit(None), self.export_ended.emit)

    def _on_entered(self, enter: Enter) -> None:
        self._given = enter.log_entries

    def _on_notes(self, notes: tuple[LogNote, ...]) -> None:
        self._notes = notes
        self.came.emit(notes)
        if notes_network(self._session.body):
            QTimer.singleShot(_NETWORK_MS, self, self._take)
        else:
            self._take()
        self._publish()

    def _take(self) -> None:
        """Put what waited into the vault; where the log has no room, it goes on waiting for the next log-in."""
        if not self._notes or len(self._notes) > room_in_log(self._session.body):
            return
        wants_network = notes_network(self._session.body)
        notes = with_network(self._notes, self._network_name()) if wants_network else self._notes
        count = len(self._given)
        self._notes = ()
        self._session.edit(adding(notes), lambda: self._link.send(LogTaken(count)))

    def _on_later(self, notes: tuple[LogNote, ...]) -> None:
        self._later = notes
        self._publish()

    def _publish(self) -> None:
        """Tell what there is; a log of two thousand entries is read only if it has changed."""
        body, verdict = self._session.body, self._session.snapshot.factors.log
        waiting = (*self._notes, *self._later)
        drawn = (body.get("log"), waiting, verdict, notes_network(body))
        if not self._is_read or drawn == self._drawn:
            return
        self._drawn = drawn
        entries = with_times_ahead((*read_log(body), *waiting_entries(body, waiting)), self._now_s())
        self.state = LogState(entries[::-1], verdict, notes_network(body))
        self.changed.emit(self.state)

    def _now_s(self) -> int:
        return int(self._clock.wall_s())
