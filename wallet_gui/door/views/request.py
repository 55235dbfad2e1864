"""The page of a request: what a signer has read, and below it the password, which can be typed once it stands there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.channel.secrets import Reading
from wallet_gui.domain.session import Why
from wallet_gui.door.attempt import Wait
from wallet_gui.door.request import RequestController, RequestState
from wallet_gui.door.views import request_words as words
from wallet_gui.door.views.contact_sheet import ContactSheet
from wallet_gui.door.views.payment_sheet import PaymentSheet
from wallet_gui.door.views.request_rows import EndMark
from wallet_gui.door.views.view import Column, Scroll, View, named, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField

_WIDTH = 560
_SCROLLED = {
    Qt.Key.Key_PageDown: 1.0,
    Qt.Key.Key_PageUp: -1.0,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
}
"""How far a key moves what is read, in pages, wherever the focus is."""


class RequestView(View):
    """Shows a payment, several, or a contact. What is read scrolls; the password and the buttons always stand there."""

    def __init__(self, theme: Theme, request: RequestController) -> None:
        super().__init__(theme)
        self._request = request
        self._seen_refusal: Refused | None = None
        self._seen_wait: Wait | None = None
        self._shown: Reading | None = None
        self._sheet: QWidget | None = None
        self._was_read = False
        self._make()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make(self) -> None:
        theme = self.theme
        self.heading = named(Para(theme, "", "title"), "request.heading")
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._intro = named(Para(theme, "", "body", "text.secondary"), "request.text")
        self._notice = named(Banner(theme), "request.notice")
        self.retry = named(Button(theme), "request.retry")
        self._notice.add_action(self.retry)
        self.password = named(PasswordField(theme), "request.password")
        self._password_field = Field(theme, self.password)
        self.cancel = named(Button(theme, large=True), "request.cancel")
        self.submit = named(BusyButton(theme), "request.submit")

    def _lay_out(self) -> None:
        self._column = Column(self.theme, _WIDTH, centred=False)
        self._end = EndMark()
        for part in (self.heading, self._intro, self._notice, self._end):
            self._column.body.addWidget(part)
        self._scroll = Scroll(self._column)
        self._bar = bar = QWidget()
        bar.setProperty("page", "sidebar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.submit)
        below = QVBoxLayout(bar)
        below.setContentsMargins(24, 11, 24, 11)
        below.setSpacing(10)
        below.addWidget(self._password_field)
        below.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(divider())
        outer.addWidget(bar)

    def _connect(self) -> None:
        request = self._request
        self.password.textEdited.connect(request.typing)
        self.password.caps_lock_changed.connect(self._on_caps_lock)
        self.submit.clicked.connect(self._go_on)
        self.submit.wait_over.connect(self._on_wait_over)
        self.cancel.clicked.connect(request.leave)
        self.retry.clicked.connect(request.try_again)
        self._end.seen.connect(self._on_end_seen, Qt.ConnectionType.QueuedConnection)
        request.left.connect(self.forget)
        request.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        self._seen_refusal = None  # what stands below the field is said anew
        self._shown = None
        self.retry.setText(self.tr("Try again"))
        self._password_field.set_label(self.tr("&Password"))
        self.render_state(self._request.state)

    def focus_first(self) -> None:
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty the field."""
        self.password.take()

    def wanted_height(self, width: int) -> int:
        """Return the height at which nothing needs to scroll."""
        room = width - self._scroll.verticalScrollBar().sizeHint().width()  # else it never goes once it is there
        bar = max(self._bar.heightForWidth(width), self._bar.sizeHint().height())
        return self._height_of_content(room) + bar + 2

    def render_state(self, state: RequestState) -> None:
        """Draw the page."""
        said_now = words.words_for(state.purpose, state.reading)
        self.setWindowTitle(said_now.title)
        self.heading.setText(said_now.heading)
        self._intro.setText(said_now.text)
        self._intro.setVisible(state.reading is not None or state.is_reading)
        self._intro.set_color("warning.text" if said_now.is_grave else "text.secondary")
        self.cancel.setText(said_now.gives_up or self.tr("Cancel"))
        self.submit.set_texts(said_now.verb, self.tr("Opening the vault…"))
        if state.reading is not self._shown:
            self._show_reading(state)
        self._render_notice(state)
        self._render_attempt(state)
        self._refresh()

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
        self._column.body.insertWidget(self._column.body.indexOf(self._end), self._sheet)
        self._sheet.show()  # now, not with the next event: the window grows to its height
        self._end.await_again()
        self._scroll.verticalScrollBar().setValue(0)
        if state.has_changed:
            self.password.take()
        announce(self, words.spoken(state.reading))

    def _made_sheet(self, reading: Reading | None) -> QWidget | None:
        if reading is None:
            return None
        if reading.contact is not None:
            return ContactSheet(self.theme, reading, reading.contact)
        return PaymentSheet(self.theme, reading.payments)

    def _render_attempt(self, state: RequestState) -> None:
        attempt = state.attempt
        self.submit.set_busy(attempt.is_checking)
        may_type = state.reading is not None and not attempt.is_checking
        was_enabled = self.password.isEnabled()
        self.password.setEnabled(may_type)
        if may_type and not was_enabled and self.isVisible():
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        if attempt.refusal is not self._seen_refusal:
            self._seen_refusal = attempt.refusal
            self._render_refusal(attempt.refusal)
        if attempt.wait is not self._seen_wait:
            self._seen_wait = attempt.wait
            self.submit.wait(attempt.wait.seconds if attempt.wait is not None else 0)
            if attempt.wait is not None and attempt.refusal is None:
                self._password_field.show_error(paused(attempt.wait.seconds).text)
        if state.password_problem is not None:
            self._password_field.show_error(said(state.password_problem).text)

    def _render_refusal(self, refusal: Refused | None) -> None:
        self._password_field.clear()
        if refusal is not None and refusal.why is Why.WRONG:
            self._password_field.show_error(refusal_message(refusal).text)
            self.password.selectAll()

    def _render_notice(self, state: RequestState) -> None:
        refused = state.attempt.refusal
        before = self._notice.accessibleName() if not self._notice.isHidden() else ""
        self.retry.setVisible(state.may_try_again)
        if refused is not None and refused.why is not Why.WRONG:
            message = refusal_message(refused, state.purpose)
            self._notice.set_tone(Tone.STOP)
            self._notice.set_words(message.title, message.text)
        elif state.has_changed:
            self._notice.set_tone(Tone.STOP)
            self._notice.set_words(
                self.tr("This is not what you were shown before"),
                self.tr("The wallet now asks for something else. Read it from the top."),
            )
        else:
            self._notice.hide()
            return
        self._notice.show()
        if self._notice.accessibleName() != before:
            self._scroll.verticalScrollBar().setValue(0)
            self._notice.say()

    def _refresh(self) -> None:
        missing = self._missing(self._request.state)
        self.submit.set_allowed(not missing, missing)

    def _missing(self, state: RequestState) -> str:
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
        bar, shown = self._scroll.verticalScrollBar(), self._scroll.viewport().size()
        if bar.value() + shown.height() < self._height_of_content(shown.width()):
            self._end.await_again()
            return
        self._was_read = True
        self._refresh()

    def _height_of_content(self, width: int) -> int:
        content = self._column.layout()
        assert content is not None
        content.activate()
        return max(self._column.heightForWidth(width), self._column.minimumSizeHint().height())

    def _go_on(self) -> None:
        if self.submit.isEnabled():
            self._password_field.clear()
            self._request.submit(self.password.text())

    def _on_wait_over(self) -> None:
        self._password_field.clear()
        self._request.wait_over()

    def _on_caps_lock(self, on: bool) -> None:
        if on:
            self._password_field.show_note(Note.WARN, self.tr("Caps Lock is on"))
        elif self._request.state.attempt.refusal is None:
            self._password_field.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms from the password alone; Esc gives up; the keys that scroll do so from everywhere."""
        key = event.key()
        focused = QApplication.focusWidget()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focused, QAbstractButton):
                focused.click()
            elif focused is self.password:
                self._go_on()
        elif key == Qt.Key.Key_Escape:
            self._request.leave()
        elif key in _SCROLLED:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + round(_SCROLLED[Qt.Key(key)] * bar.pageStep()))
        else:
            super().keyPressEvent(event)
