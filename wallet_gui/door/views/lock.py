"""The lock page: the gate is closed, and nothing but the account's name stands before it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Computer, Needs, Purpose, QuickMethod, Why
from wallet_gui.door.attempt import Wait
from wallet_gui.door.lock import LockController, LockState, QuickEnd
from wallet_gui.door.views import lock_words
from wallet_gui.door.views.lock_card import LockCard, WayIn
from wallet_gui.door.views.paper_words import why_paper
from wallet_gui.door.views.view import Scroll, View, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.quick_words import quick_name
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.field import Note
from wallet_gui.ui.widgets.gate import Gate
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.wall import WallArt

_CARD_WIDTH = 400
_WALL_NEEDS_WIDTH = 900


class LockView(View):
    """Asks for a PIN, a finger, or the password, and for the code where the session needs both. Decides nothing."""

    log_out_wanted = Signal()
    switch_wanted = Signal()
    """Another account is to be logged in to."""

    def __init__(self, theme: Theme, lock: LockController) -> None:
        super().__init__(theme)
        self._lock = lock
        self._seen_refusal: Refused | None = None
        self._seen_wait: Wait | None = None
        self._seen_end: QuickEnd | None = None
        self._seen_tries = ""
        self._way: WayIn | None = None
        self._asks_paper = False
        self._card = LockCard(theme)
        self._keys = Para(theme, "", "caption", "text.secondary")
        self._lay_out()
        self._connect()
        self.retranslate()

    # What it is made of

    def _lay_out(self) -> None:
        self._wall = WallArt(self.theme, Gate.CLOSED, gate_at=(0.25, 0.44), gate_height=292)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._wall, 1)
        outer.addWidget(divider())
        outer.addWidget(self._make_strip())
        over = QVBoxLayout(self._wall)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(Scroll(self._beside(self._card)))

    def _make_strip(self) -> QWidget:
        """Return the line at the bottom that says what the keyboard does."""
        strip = QWidget()
        strip.setProperty("page", "sidebar")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(strip)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel(self.theme, "info", size=16))
        row.addWidget(self._keys, 1)
        return strip

    def _beside(self, card: QWidget) -> QWidget:
        """Return the card with the room around it: right of the gate, or in the middle of a narrow window."""
        around = QWidget()
        self._row = QHBoxLayout(around)
        self._row.setContentsMargins(24, 24, 24, 24)
        self._row.addStretch(1)
        self._row.addWidget(card, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        return around

    def _connect(self) -> None:
        card, lock = self._card, self._lock
        card.password.textEdited.connect(lock.typing)
        card.password.returnPressed.connect(self._submit)
        card.code.edited.connect(lock.typing)
        card.code.entered.connect(self._submit)
        card.code.completed.connect(card.buttons.focus_first)
        card.paper.edited.connect(lock.typing)
        card.paper.entered.connect(self._submit)
        card.paper.switched.connect(lambda _: self.render_state(lock.state))
        card.method.chosen.connect(lambda key: lock.choose(quick=key != WayIn.PASSWORD))
        card.by_pin.edited.connect(lock.typing)
        card.by_pin.entered.connect(self._submit)
        card.by_pin.pin.other_typed.connect(self._type_password)
        card.by_sensor.wanted.connect(lock.ask_sensor)
        card.buttons.submit.clicked.connect(self._submit)
        card.buttons.wait_over.connect(card.password_field.clear)
        card.buttons.cancel.clicked.connect(lock.cancel)
        card.log_out.clicked.connect(self.log_out_wanted)
        card.switch.clicked.connect(self.switch_wanted)
        lock.state_changed.connect(self.render_state)
        self.theme.changed.connect(self._place_card)

    # What it says

    def retranslate(self) -> None:
        card = self._card
        card.password_field.set_label(self.tr("&Password"))
        card.code.set_hint(self.tr("Leave it empty if you have not set one up."))
        card.buttons.submit.set_texts(self.tr("Unlock"), self.tr("Unlocking…"))
        card.log_out.setText(self.tr("Log out…"))
        card.switch.setText(self.tr("Switch account…"))
        card.ended.setText(self.tr("The programs that knew your keys and balances have ended."))
        card.method.setAccessibleName(self.tr("How to unlock"))
        card.method.set_text(WayIn.PIN, quick_name(QuickMethod.PIN))
        card.method.set_text(WayIn.PASSWORD, self.tr("Password"))
        if self._way is not None:
            self._keys.setText(lock_words.what_keys_do(self._way))
        self._seen_refusal, self._seen_end = None, None  # what stands below a field is said anew
        self.render_state(self._lock.state)

    def focus_first(self) -> None:
        self._card.focus_on(self._way or WayIn.PASSWORD)

    def put_away(self) -> None:
        """Empty the fields of secrets."""
        self._card.forget()
        self._lock.use_printed_key(b"")
        self._asks_paper = False

    def render_state(self, state: LockState) -> None:
        """Draw the page."""
        card, attempt = self._card, state.attempt
        card.name.setText(state.name)
        card.disc.set_name(state.name)
        card.when.setText(lock_words.why_locked(state))
        self._show_way(state)
        self._ask_paper(state)
        card.code.setVisible(state.needs is Needs.FULL and not card.paper.is_used)
        card.code.offer_recovery(state.computer is not Computer.GUEST)
        card.set_checking(attempt.is_checking)
        self._render_refusal(attempt.refusal, state.tried)
        self._render_quick(state)
        if attempt.wait is not self._seen_wait:
            self._render_wait(attempt.wait)
        if state.password_problem is not None:
            card.password_field.show_error(said(state.password_problem).text)

    def _ask_paper(self, state: LockState) -> None:
        """Ask for the printed key at once where the session was opened with it."""
        if state.wants_printed_key and not self._asks_paper:
            self._asks_paper = True
            self._card.paper.offer()
            self._card.paper.set_used(True)

    def _show_way(self, state: LockState) -> None:
        quick = WayIn.PIN if state.quick is QuickMethod.PIN else WayIn.SENSOR
        way = quick if state.uses_quick else WayIn.PASSWORD
        self._card.show_way(way, state.quick)
        if way is self._way:
            return
        self._way = way
        self._keys.setText(lock_words.what_keys_do(way))
        self.put_away()
        if self.isVisible():
            self.focus_first()

    def _render_quick(self, state: LockState) -> None:
        """Say what a PIN or a sensor waits for, and what came of the last try."""
        card, tries = self._card, lock_words.tries_left(state)
        if state.quick is QuickMethod.PIN:
            refusal = state.attempt.refusal
            self._render_tries(tries, is_said=refusal is not None and refusal.why is Why.WRONG)
        elif state.quick is not None:
            card.by_sensor.render_state(state.quick, state.sensor, is_sensing=state.is_sensing, tries=tries)
        if state.pin_problem is not None:
            card.by_pin.show_error(said(state.pin_problem).text)
        if state.quick_end is self._seen_end:
            return
        self._seen_end = state.quick_end
        if state.quick_end is not None:
            card.password_field.show_note(Note.WARN, lock_words.why_quick_ended(state.quick_end))
        elif state.attempt.refusal is None and state.attempt.wait is None:
            card.password_field.clear()

    def _render_tries(self, tries: str, *, is_said: bool) -> None:
        """Say at the PIN how many tries are left; read it out unless that has just been done."""
        if tries != self._seen_tries:
            self._seen_tries = tries
            self._card.by_pin.set_tries(tries)
            if not is_said:
                announce(self._card.by_pin.pin, tries)

    def _render_refusal(self, refusal: Refused | None, tried: Purpose) -> None:
        if refusal is self._seen_refusal:
            return
        self._seen_refusal = refusal
        card = self._card
        card.password_field.clear()
        card.by_pin.clear()
        card.code.clear_note()
        about_entry = refusal is not None and refusal.why in {Why.WRONG, Why.CLOCK} and self._way is not WayIn.SENSOR
        card.notice.setVisible(refusal is not None and not about_entry)
        if refusal is None:
            return
        typed_code = card.code.take()
        message = refusal_message(refusal)
        if about_entry and tried is Purpose.QUICK_UNLOCK:
            card.by_pin.show_error(lock_words.wrong_pin(refusal.tries_left))
        elif about_entry and refusal.why is Why.CLOCK:
            card.code.show_error(message.text)
        elif about_entry:
            card.password_field.show_error(message.text)
            card.password.selectAll()
            if typed_code:
                card.code.doubt_clock()
            card.paper.offer(why_paper(self._lock.keyring_said, refusal.why))
        else:
            if refusal.why is Why.CEILING:
                card.paper.offer()
            card.notice.set_words(message.title, message.text)
            card.notice.say()

    def _render_wait(self, wait: Wait | None) -> None:
        self._seen_wait = wait
        self._card.buttons.submit.wait(wait.seconds if wait is not None else 0)
        if wait is not None and self._seen_refusal is None:
            self._card.password_field.show_error(paused(wait.seconds).text)

    # What happens

    def _submit(self) -> None:
        card = self._card
        if not card.buttons.submit.isEnabled():
            return
        if self._way is WayIn.SENSOR:
            self._lock.ask_sensor()
        elif self._way is WayIn.PIN:
            card.by_pin.clear()
            self._lock.unlock_by_pin(card.by_pin.pin.text())
        else:
            card.password_field.clear()
            key = card.paper.key()
            if key is None:
                return
            self._lock.use_printed_key(key)
            self._lock.unlock(card.password.text(), card.code.text() if not card.code.isHidden() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let digits reach the PIN, Space the sensor, and everything else the password, without a click."""
        typed, by_pin = event.text(), self._card.by_pin
        takes = typed.isprintable() and not self._lock.state.attempt.is_checking
        if not typed or not takes or isinstance(QApplication.focusWidget(), QLineEdit):
            super().keyPressEvent(event)
        elif self._way is WayIn.SENSOR and typed == " ":
            self._lock.ask_sensor()
        elif self._way is WayIn.PIN and typed.isdecimal():
            by_pin.focus_first()
            by_pin.pin.press(typed)
        else:
            self._type_password(typed)

    def _type_password(self, typed: str) -> None:
        """Somebody types the password: show its field and take the sign in."""
        self._lock.choose(quick=False)
        password = self._card.password
        password.setFocus(Qt.FocusReason.OtherFocusReason)
        password.insert(typed)
        password.textEdited.emit(password.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_card()
        super().resizeEvent(event)

    def _place_card(self) -> None:
        width = self.theme.px(_CARD_WIDTH)
        wide = self.width() >= _WALL_NEEDS_WIDTH and self.width() - width >= self.theme.px(320)
        self._card.setFixedWidth(min(width, max(self.width() - 48, 200)))
        self._row.setStretch(0, 109 if wide else 1)
        self._row.setStretch(2, 20 if wide else 1)
        self._wall.set_gate_at(0.25 if wide else -2.0, 0.44)
