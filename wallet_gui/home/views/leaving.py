"""Bringing up the leave dialog: first the keeper's plan, then the question."""

from PySide6.QtCore import QObject

from wallet_gui.domain.amount import MINUS
from wallet_gui.domain.doors import is_tied
from wallet_gui.domain.leaving import Plan, Way
from wallet_gui.domain.payment import Direction, PaymentState
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.payment_words import other_name, signed_amount
from wallet_gui.ui.frame import BaseWindow
from wallet_gui.ui.leave_dialog import LeaveAnswer, LeaveDialog
from wallet_gui.ui.leave_facts import LeaveFacts, Underway
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.scrim import Scrim

_UNSENT = frozenset({PaymentState.SIGNED, PaymentState.DROPPED})


class LeaveFlow(QObject):
    """At most one dialog at a time, over the dimmed window."""

    def __init__(self, theme: Theme, controllers: Controllers, window: BaseWindow, scrim: Scrim) -> None:
        super().__init__(window)
        self._theme, self._controllers, self._window, self._scrim = theme, controllers, window, scrim
        self._wanted: Way | None = None
        self._switches = False
        """Whether the way wanted is to make room for another account."""
        self._is_asked_again = False
        """Whether a door stood there without a signature under way when the keeper last told its plan."""
        self.dialog: LeaveDialog | None = None
        controllers.leave.plan_changed.connect(self._on_plan)
        controllers.leave.dialog_asked.connect(self.open)
        controllers.confirm.changed.connect(self._on_door_changed)

    def open_to_switch(self) -> None:
        """Ask whether this account may be logged out so that another can be logged in to."""
        self.open(switches=True)

    def open(self, way: Way = Way.KEEP, *, switches: bool = False) -> None:
        """Ask how to leave, on this choice. A door that asks something has to be answered first."""
        if self.dialog is not None:
            self.dialog.activateWindow()
        elif self._controllers.confirm.pending in {None, Purpose.SIGN}:
            self._wanted, self._switches = way, switches
            self._controllers.draft.flush()
            self._controllers.leave.ask_plan()

    def _on_plan(self, plan: Plan) -> None:
        is_asked = self._controllers.confirm.pending is not None and not plan.signing_s
        wanted, self._wanted = self._wanted, None
        if self.dialog is not None:
            self._renew(self.dialog, plan, is_asked=is_asked)
        elif wanted is not None and not is_asked:
            self._show(plan, wanted)

    def _renew(self, dialog: LeaveDialog, plan: Plan, *, is_asked: bool) -> None:
        """Show a newer plan. Once nothing is being signed and the door stays, the password was wrong: it asks again."""
        if not is_asked:
            dialog.set_plan(plan)
        elif self._is_asked_again:
            dialog.reject()
        self._is_asked_again = is_asked

    def _on_door_changed(self) -> None:
        if self.dialog is not None and self._controllers.confirm.pending is None:
            self._controllers.leave.ask_plan()

    def _show(self, plan: Plan, way: Way) -> None:
        account = self._controllers.session.snapshot.account
        facts = LeaveFacts(
            plan,
            is_backed_up=account.backed_up is not None,
            checked_at=account.checked or account.backed_up or 0,
            is_tied=is_tied(account.doors),
            way=way,
            switches=self._switches,
            underway=self._underway(),
            unsent=sum(one.state in _UNSENT for one in self._controllers.wallet.state.pending),
        )
        self._is_asked_again = False
        self._scrim.cover()
        self.dialog = LeaveDialog(self._theme, facts, self._window)
        self.dialog.answered.connect(self._on_answered)
        self.dialog.plan_asked.connect(self._controllers.leave.ask_plan)
        self.dialog.back_up_asked.connect(lambda: self._controllers.confirm.ask(Purpose.REVEAL_PHRASE))
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _underway(self) -> tuple[Underway, ...]:
        """Return the payments that will arrive. Nothing arrives when an approval is removed."""
        state = self._controllers.wallet.state
        pays = (one for one in state.pending if one.direction is not Direction.APPROVAL)
        waiting = (one for one in pays if one.state is PaymentState.WAITING)
        return tuple(Underway(signed_amount(one).lstrip(MINUS), other_name(one, state.book)) for one in waiting)

    def _on_answered(self, answer: LeaveAnswer) -> None:
        self._controllers.leave.leave(
            answer.way,
            keep_cache=answer.keep_cache,
            quit_after=answer.quit_after,
            forget_name=answer.forget_name,
            switches=answer.switches,
        )

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._scrim.uncover()
