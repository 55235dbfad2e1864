"""Notifications of the desktop. They are read by whoever is at the screen: no amount, no address, no name is in one."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from wallet_gui.domain.payment import PaymentState
from wallet_gui.domain.session import Computer, LockReason
from wallet_gui.home.choices import read_choices
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.idle import Countdown

Show = Callable[[str], object]
"""Shows one sentence on the desktop."""


class Telling(QObject):
    """Tells what happens while the window is not in front, as far as the person wants to be told. A guest is not."""

    def __init__(self, controllers: Controllers, show: Show, is_in_front: Callable[[], bool]) -> None:
        super().__init__()
        self._session, self._show, self._is_in_front = controllers.session, show, is_in_front
        self._has_warned = False
        controllers.idle.changed.connect(self._on_countdown)
        controllers.wallet.arrived.connect(self._on_arrived)
        controllers.wallet.became.connect(self._on_became)

    def locked_words(self, reason: LockReason) -> str:
        """Return what to show once it has locked; empty where the person knows, or does not want to be told."""
        if not self._tells_locks:
            return ""
        return {
            LockReason.IDLE: self.tr("Postern has locked, because nobody used it."),
            LockReason.AGE: self.tr("Postern has locked, because the password was typed long ago."),
            LockReason.NETWORK: self.tr("Postern has locked, because this computer's network changed."),
        }.get(reason, "")

    @property
    def _tells_locks(self) -> bool:
        return not self._is_guest and read_choices(self._session.body).locks

    @property
    def _is_guest(self) -> bool:
        return self._session.snapshot.computer is Computer.GUEST

    def _on_countdown(self, left: Countdown) -> None:
        if not left.warns:
            self._has_warned = False
        elif not self._has_warned:
            self._has_warned = True
            if self._tells_locks and not self._is_in_front():
                self._show(self.tr("Postern locks in {n} seconds.").format(n=left.seconds))

    def _on_arrived(self) -> None:
        self._tell_of_payment(self.tr("A payment has arrived."))

    def _on_became(self, state: PaymentState) -> None:
        words = {
            PaymentState.FINAL: self.tr("Your payment is final."),
            PaymentState.FAILED: self.tr("Your payment did not go through. Open Postern to see why."),
        }
        if state in words:
            self._tell_of_payment(words[state])

    def _tell_of_payment(self, words: str) -> None:
        if not self._is_guest and read_choices(self._session.body).payments and not self._is_in_front():
            self._show(words)
