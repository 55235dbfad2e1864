"""What needs the password: this side only asks; everything secret happens at a door."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import ConfirmEnded, Preparing, Want
from wallet_gui.domain.doors import Way
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Purpose, QuickMethod
from wallet_gui.home.account import RECOVERY_CODES, Factors
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController


class ConfirmController(QObject):
    """At most one confirm door at a time. While it stands, the page behind it is dimmed."""

    changed = Signal()
    """A door was asked for, or has gone."""
    log_came = Signal(object)
    """The sealed lines that wait for the activity log: the signer has noted what was confirmed, or refused."""
    ended = Signal(object, bool)
    """The purpose, and whether it was done."""
    door_broke = Signal()
    """The door ended by itself before anything was done."""

    def __init__(self, link: KeeperLink, session: SessionController, clock: Clock) -> None:
        super().__init__()
        self._link, self._session, self._clock = link, session, clock
        self.pending: Purpose | None = None
        self._is_preparing = False
        link.on(ConfirmEnded, self._on_ended)

    def ask(self, purpose: Purpose, policy: Policy | None = None, *, quick: QuickMethod | None = None) -> None:
        """Ask the keeper for a confirm door."""
        if self.pending is None:
            self.expect(purpose)
            self._link.send(Want(purpose, policy, self._session.snapshot.account.phrase_words, quick))

    def prepare(self, *, begun: bool) -> None:
        """Say whether the person is about to ask for a signature, so that the keeper warms up what will be needed."""
        if begun is not self._is_preparing:
            self._is_preparing = begun
            self._link.send(Preparing(begun))

    def expect(self, purpose: Purpose) -> None:
        """Wait for a door that the keeper opens by itself, as before a removal."""
        self.pending = purpose
        self.changed.emit()

    def _on_ended(self, message: ConfirmEnded) -> None:
        self.pending = None
        if message.worked:
            self._session.set_factors(self._after(message.purpose, self._session.snapshot.factors))
        self.changed.emit()
        self.log_came.emit(message.log_entries)
        self.ended.emit(message.purpose, message.worked)
        if message.door_broke and not message.worked:
            self.door_broke.emit()

    def _after(self, purpose: Purpose, factors: Factors) -> Factors:
        """Return the factors after a change that a signer made without telling home more than that it worked."""
        match purpose:
            case Purpose.TWO_STEP_ON | Purpose.SECURE:
                now = int(self._clock.wall_s())
                return replace(factors, code_is_on=True, code_since=now, codes_left=RECOVERY_CODES)
            case Purpose.TWO_STEP_OFF:
                return replace(factors, code_is_on=False, code_since=0, codes_left=0, mail_code_since=0)
            case Purpose.MAIL_CODE_ON:
                return replace(factors, mail_code_since=int(self._clock.wall_s()))
            case Purpose.MAIL_CODE_OFF:
                return replace(factors, mail_code_since=0)
            case Purpose.NEW_CODES:
                return replace(factors, codes_left=RECOVERY_CODES)
            case Purpose.TIE:
                return replace(factors, opened_by=Way.COMPUTER)
            case Purpose.UNTIE:
                return replace(factors, opened_by=Way.PASSWORD)
            case _:
                return factors
