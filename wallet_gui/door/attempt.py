"""A try at a password, as every page that asks for one sees it."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import Begin, Refused
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import Guest, Purpose, Why
from wallet_gui.door.keeper_line import KeeperLine

Problem: TypeAlias = InputError | Refused
"""What is wrong with a field: found here, or refused by a signer."""


def refusal(why: Why) -> Refused:
    """Return the refusal that a signer would give, for what the door finds out by itself."""
    return Refused(b"", why, 0, 0, 0, 0)


@dataclass(frozen=True, eq=False)
class Wait:
    """Seconds that have to pass before the next try, counted from when the page first sees this."""

    seconds: int


@frozen
class Attempt:
    """Where a try stands."""

    is_checking: bool = False
    refusal: Refused | None = None
    wait: Wait | None = None


class Trying(QObject):
    """Runs tries at one page, one after the other."""

    changed = Signal(object)
    """``Attempt``."""
    worked = Signal(object)
    """``Purpose``."""

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__()
        self._keeper = keeper
        self._is_ours = False
        self.attempt = Attempt()
        keeper.refused.connect(self._on_refused)
        keeper.paused.connect(self._on_paused)
        keeper.done.connect(self._on_done)

    def start(
        self,
        purpose: Purpose,
        entry: Entry,
        *,
        name: str = "",
        guest: Guest = Guest.NO,
        even_older: bool = False,
        which: int = 0,
    ) -> None:
        """Try, unless a try is under way."""
        if self.attempt.is_checking:
            return
        self._is_ours = True
        self._publish(Attempt(is_checking=True))
        self._keeper.begin(Begin(purpose, name, 0, guest, even_older=even_older, which=which), entry)

    def cancel(self) -> None:
        """Stop waiting for the answer."""
        if self.attempt.is_checking:
            self._is_ours = False
            self._keeper.give_up()
            self._publish(Attempt())

    def reset(self, wait_s: int = 0) -> None:
        """Begin anew, with a wait that is still running from before."""
        self._is_ours = False
        self._publish(Attempt(wait=Wait(wait_s) if wait_s else None))

    def edited(self) -> None:
        """Take back what was said about the last try: something else is being typed."""
        if self.attempt.refusal is not None and not self.attempt.is_checking:
            self._publish(replace(self.attempt, refusal=None))

    def _on_refused(self, message: Refused) -> None:
        if self._is_ours:
            self._is_ours = False
            self._publish(Attempt(refusal=message, wait=Wait(message.wait_s) if message.wait_s else None))

    def _on_paused(self, wait_s: int) -> None:
        if self._is_ours:
            self._is_ours = False
            self._publish(Attempt(wait=Wait(wait_s)))

    def _on_done(self, purpose: Purpose) -> None:
        if self._is_ours:
            self._is_ours = False
            self.attempt = Attempt()  # not told: a page that has worked stays as it is until the next one comes
            self.worked.emit(purpose)

    def _publish(self, attempt: Attempt) -> None:
        self.attempt = attempt
        self.changed.emit(attempt)
