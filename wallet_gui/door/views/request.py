"""The page of a request: what a signer has read, and below it the password, which can be typed once it stands there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wallet_gui.channel.secrets import Reading
from wallet_gui.domain.session import Why
from wallet_gui.door.request import RequestController, RequestState
from wallet_gui.door.views import request_words as words
from wallet_gui.door.views.confirm_base import Notice, QuestionView
from wallet_gui.door.views.contact_sheet import ContactSheet
from wallet_gui.door.views.payment_sheet import PaymentSheet
from wallet_gui.door.views.request_rows import EndMark
from wallet_gui.door.views.view import named
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button

_WIDTH = 560
_SCROLLED = {
    Qt.Key.Key_PageDown: 1.0,
    Qt.Key.Key_PageUp: -1.0,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
}
"""How far a key moves what is read, in pages, wherever the focus is."""


class RequestView(QuestionView):
    """Shows a payment, several, or a contact. What is read scrolls; the password and the buttons always stand there."""

    def __init__(self, theme: Theme, request: RequestController) -> None:
        super().__init__(theme, "request", request, width=_WIDTH)
        self._request = request
        self._shown: Reading | None = None
        self._sheet: QWidget | None = None
        self._was_read = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retry = named(Button(self.theme), "request.retry")
        self.notice.add_action(self.retry)
        self._end = EndMark()
        self.column.body.addWidget(self._end)
        self.foot.insertWidget(0, self.password_field)

    def _connect(self) -> None:
        request = self._request
        self.retry.clicked.connect(request.try_again)
        self._end.seen.connect(self._on_end_seen, Qt.ConnectionType.QueuedConnection)
        request.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        super().retranslate()
        self._shown = None
        self.retry.setText(self.tr("Try again"))
        self.render_state(self._request.state)

    def focus_first(self) -> None:
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted_height(self, width: int) -> int:
        """Return the height at which nothing needs to scroll: its bar takes room, and would never go again."""
        return super().wanted_height(width - self.area.verticalScrollBar().sizeHint().width())

    def render_state(self, state: RequestState) -> None:
        """Draw the page."""
        said_now = words.words_for(state.purpose, state.reading)
        self.setWindowTitle(said_now.title)
        self.heading.setText(said_now.heading)
        self.intro.setText(said_now.text)
        self.intro.setVisible(state.reading is not None or state.is_reading)
        self.intro.set_color("warning.text" if said_now.is_grave else "text.secondary")
        self.cancel.setText(said_now.gives_up or self.tr("Cancel"))
        self.set_verb(said_now.verb)
        if state.reading is not self._shown:
            self._show_reading(state)
        self._render_notice(state)
        self.render_attempt(state)
        self._let_type(state)

    def _show_reading(self, state: RequestState) -> None:
        """Lay out what was read. Something else than before is read from the top, and typed for anew."""
        is_same = self._shown is not None and state.reading is not None and self._shown.digest == state.reading.digest
        self._shown = state.reading
        if is_same:
            return
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = self._made_sheet(state.reading)
        self._was_read = False
        if self._sheet is None or state.reading is None:
            return
        self.column.body.insertWidget(self.column.body.indexOf(self._end), self._sheet)
        self._sheet.show()  # now, not with the next event: the window grows to its height
        self._end.await_again()
        self.area.verticalScrollBar().setValue(0)
        if state.has_changed:
            self.password.take()
        announce(self, words.spoken(state.reading))

    def _made_sheet(self, reading: Reading | None) -> QWidget | None:
        if reading is None:
            return None
        if reading.contact is not None:
            return ContactSheet(self.theme, reading, reading.contact)
        return PaymentSheet(self.theme, reading.payments)

    def _let_type(self, state: RequestState) -> None:
        """Take the password once something was read, and put the focus there."""
        may_type = state.reading is not None and not state.attempt.is_checking
        was_enabled = self.password.isEnabled()
        self.password.setEnabled(may_type)
        if may_type and not was_enabled and self.isVisible():
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_notice(self, state: RequestState) -> None:
        before = "" if self.notice.isHidden() else self.notice.accessibleName()
        self.retry.setVisible(state.may_try_again)
        self.show_notice(self._notice_for(state))
        if not self.notice.isHidden() and self.notice.accessibleName() != before:
            self.area.verticalScrollBar().setValue(0)

    def _notice_for(self, state: RequestState) -> Notice | None:
        refused = state.attempt.refusal
        if refused is not None and refused.why is not Why.WRONG:
            message = refusal_message(refused, state.purpose)
            return Tone.STOP, message.title, message.text
        if state.has_changed:
            return (
                Tone.STOP,
                self.tr("This is not what you were shown before"),
                self.tr("The wallet now asks for something else. Read it from the top."),
            )
        return None

    def missing(self) -> str:
        state = self._request.state
        if not state.is_ready or state.reading is None:
            return self.tr("There is nothing to confirm yet.")
        if self._was_read:
            return ""
        if len(state.reading.payments) > 1:
            return self.tr("Scroll through all of them first.")
        return self.tr("Scroll to the end first.")

    # What happens

    def _on_end_seen(self) -> None:
        """The end has been painted: all was read, unless what is new has not been laid out yet."""
        bar, shown = self.area.verticalScrollBar(), self.area.viewport().size()
        if bar.value() + shown.height() < self.content_height(shown.width()):
            self._end.await_again()
            return
        self._was_read = True
        self.refresh()

    def go_on(self) -> None:
        self.password_field.clear()
        self._request.submit(self.password.text())

    def on_wait_over(self) -> None:
        super().on_wait_over()
        self._request.wait_over()

    def takes_enter(self, focused: QWidget | None) -> bool:
        return focused in (self.password, self.submit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that scroll do so from everywhere."""
        key = event.key()
        if key in _SCROLLED:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + round(_SCROLLED[Qt.Key(key)] * bar.pageStep()))
        else:
            super().keyPressEvent(event)
