"""The lock page: the gate is closed, and nothing but the account's name stands before it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Computer, LockReason, Needs, Purpose, QuickMethod, Why
from wallet_gui.door.attempt import Wait
from wallet_gui.door.lock import LockController, LockState, QuickEnd
from wallet_gui.door.views.code_entry import CodeEntry
from wallet_gui.door.views.paper_key import PaperKey
from wallet_gui.door.views.paper_words import why_paper
from wallet_gui.door.views.quick_panels import PinPanel, SensorPanel
from wallet_gui.door.views.view import Scroll, View, named, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.quick_words import quick_name
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind, LinkButton
from wallet_gui.ui.widgets.card import Card, divider
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.gate import Gate
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.monogram import MonogramDisc
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.wall import WallArt
from wallet_gui.ui.words import clock_time, duration

_CARD_WIDTH = 400
_WALL_NEEDS_WIDTH = 900
_CANCEL_AFTER_MS = 3000
_PIN, _SENSOR, _PASSWORD = "lock.method.pin", "lock.method.sensor", "lock.method.password"


class LockView(View):
    """Asks for a PIN, a finger, or the password, and for the code where the session needs both. Decides nothing."""

    log_out_wanted = Signal()

    def __init__(self, theme: Theme, lock: LockController) -> None:
        super().__init__(theme)
        self._lock = lock
        self._seen_refusal: Refused | None = None
        self._seen_wait: Wait | None = None
        self._seen_end: QuickEnd | None = None
        self._shown_method = ""
        self._asks_paper = False
        self.method = named(SegmentedControl(theme), "lock.method")
        self.method.add(_SENSOR, icon="fingerprint")
        self.method.add(_PIN, icon="pin")
        self.method.add(_PASSWORD, icon="password")
        self.by_pin = PinPanel(theme, "lock.pin")
        self.by_sensor = SensorPanel(theme, "lock.sensor")
        self.password = named(PasswordField(theme), "lock.password")
        self._password_field = Field(theme, self.password)
        self.paper = PaperKey(theme, "lock")
        self.paper.hide()
        self._password_field.add_below(self.paper)
        self.code = CodeEntry(theme, "lock")
        self.submit = named(BusyButton(theme, icon="unlock"), "lock.submit")
        self.cancel = named(Button(theme, kind=Kind.QUIET), "lock.cancel")
        self.log_out = named(LinkButton(theme, icon="signOut"), "lock.logout")
        self._disc = MonogramDisc(theme, size=44)
        self._name = named(Para(theme, "", "title"), "lock.name")
        self._when = named(Para(theme, "", "body", "text.secondary"), "lock.when")
        self._ended = Para(theme, "", "body", "text.secondary")
        self._notice = named(Banner(theme, Tone.STOP), "lock.notice")
        self._notice.hide()
        self._keys = Para(theme, "", "caption", "text.secondary")
        self._lay_out()
        self._cancel_later = QTimer(self, singleShot=True, interval=_CANCEL_AFTER_MS)
        self._cancel_later.timeout.connect(self.cancel.show)
        self._connect()
        self.retranslate()

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
        over.addWidget(Scroll(self._beside(self._make_card())))

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

    def _make_card(self) -> QWidget:
        self._card = Card(self.theme, "raised", padding=28)
        body = self._card.body
        body.setSpacing(10)
        body.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignHCenter)
        for para in (self._name, self._when):
            para.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            body.addWidget(para)
        body.addSpacing(6)
        body.addWidget(self._notice)
        body.addWidget(self.method)
        body.addWidget(self.by_pin)
        body.addWidget(self.by_sensor)
        body.addWidget(self._password_field)
        body.addWidget(self.code)
        body.addSpacing(4)
        body.addWidget(self.submit)
        body.addWidget(self.cancel)
        self.cancel.hide()
        body.addSpacing(6)
        body.addWidget(divider())
        fact = QHBoxLayout()
        fact.setSpacing(8)
        fact.addWidget(IconLabel(self.theme, "password", size=16), 0, Qt.AlignmentFlag.AlignTop)
        fact.addWidget(self._ended, 1)
        body.addLayout(fact)
        body.addWidget(self.log_out, 0, Qt.AlignmentFlag.AlignLeft)
        return self._card

    def _connect(self) -> None:
        self.password.textEdited.connect(self._lock.typing)
        self.password.returnPressed.connect(self._submit)
        self.password.caps_lock_changed.connect(self._on_caps_lock)
        self.code.edited.connect(self._lock.typing)
        self.code.entered.connect(self._submit)
        self.code.completed.connect(self.submit.setFocus)
        self.paper.edited.connect(self._lock.typing)
        self.paper.entered.connect(self._submit)
        self.paper.switched.connect(lambda _: self.render_state(self._lock.state))
        self.method.chosen.connect(lambda key: self._lock.choose(quick=key != _PASSWORD))
        self.by_pin.edited.connect(self._lock.typing)
        self.by_pin.entered.connect(self._submit)
        self.by_pin.pin.other_typed.connect(self._type_password)
        self.by_sensor.wanted.connect(self._lock.ask_sensor)
        self.submit.clicked.connect(self._submit)
        self.submit.wait_over.connect(self._on_wait_over)
        self.cancel.clicked.connect(self._lock.cancel)
        self.log_out.clicked.connect(self.log_out_wanted)
        self._lock.state_changed.connect(self.render_state)
        self.theme.changed.connect(self._place_card)

    def retranslate(self) -> None:
        self._password_field.set_label(self.tr("&Password"))
        self.code.set_hint(self.tr("Leave it empty if you have not set one up."))
        self.submit.set_texts(self.tr("Unlock"), self.tr("Unlocking…"))
        self.cancel.setText(self.tr("Cancel"))
        self.log_out.setText(self.tr("Log out…"))
        self._ended.setText(self.tr("The programs that knew your keys and balances have ended."))
        self.method.setAccessibleName(self.tr("How to unlock"))
        self.method.set_text(_PIN, quick_name(QuickMethod.PIN))
        self.method.set_text(_PASSWORD, self.tr("Password"))
        self._seen_refusal, self._seen_end = None, None  # what stands below a field is said anew
        self.render_state(self._lock.state)

    def focus_first(self) -> None:
        if self._shown_method == _PIN:
            self.by_pin.focus_first()
        elif self._shown_method == _SENSOR:
            self.by_sensor.focus_first()
        else:
            self.password.setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self) -> None:
        """Empty the fields of secrets."""
        self.password.take()
        self.code.take()
        self.by_pin.pin.take()
        self.paper.forget()
        self.paper.hide()
        self._lock.use_printed_key(b"")
        self._asks_paper = False

    def render_state(self, state: LockState) -> None:
        """Draw the page."""
        self._name.setText(state.name)
        self._disc.set_name(state.name)
        self._when.setText(self._reason(state))
        self._show_method(state)
        self._ask_paper(state)
        self.code.setVisible(state.needs is Needs.FULL and not self.paper.is_used)
        self.code.offer_recovery(state.computer is not Computer.GUEST)
        attempt = state.attempt
        self.submit.set_busy(attempt.is_checking)
        for editor in (self.password, self.paper, self.code, self.method, self.by_pin, self.by_sensor, self.log_out):
            editor.setEnabled(not attempt.is_checking)
        if attempt.is_checking and not self._cancel_later.isActive() and self.cancel.isHidden():
            self._cancel_later.start()
        elif not attempt.is_checking:
            self._cancel_later.stop()
            self.cancel.hide()
        self._render_refusal(attempt.refusal, state.tried)
        self._render_quick(state)
        if attempt.wait is not self._seen_wait:
            self._render_wait(attempt.wait)
        if state.password_problem is not None:
            self._password_field.show_error(said(state.password_problem).text)

    def _ask_paper(self, state: LockState) -> None:
        """Ask for the printed key at once where the session was opened with it."""
        if state.wants_printed_key and not self._asks_paper:
            self._asks_paper = True
            self.paper.offer()
            self.paper.set_used(True)

    def _reason(self, state: LockState) -> str:
        time = clock_time(state.locked_at)
        match state.reason:
            case LockReason.IDLE if state.idle_s >= 60:
                text = self.tr("Locked at {time} after {duration} idle").format(
                    time=time, duration=duration(state.idle_s)
                )
            case LockReason.AGE:
                text = self.tr("Locked at {time}. For safety, type your password this time.").format(time=time)
            case LockReason.FROZEN | LockReason.CRASHED | LockReason.BROKE_RULES:
                text = self.tr(
                    "Locked at {time}, because the wallet window stopped working. Your assets are safe."
                ).format(time=time)
            case _:
                text = self._told_by_the_desktop(state.reason).format(time=time)
        return text

    def _told_by_the_desktop(self, reason: LockReason) -> str:
        return {
            LockReason.SCREEN: self.tr("Locked at {time} because the screen was locked"),
            LockReason.SLEEP: self.tr("Locked at {time} because the computer went to sleep"),
            LockReason.LID: self.tr("Locked at {time} because the lid was closed"),
            LockReason.USER_SWITCH: self.tr("Locked at {time} because the user was switched"),
            LockReason.REMOTE: self.tr("Locked at {time} because a remote session began or ended"),
            LockReason.MINIMISED: self.tr("Locked at {time} because Postern was minimised"),
            LockReason.NETWORK: self.tr("Locked at {time} because the computer's network changed"),
        }.get(reason, self.tr("Locked at {time}"))

    def _show_method(self, state: LockState) -> None:
        """Show one way in. What this session does not have is absent, not greyed."""
        quick = _SENSOR if state.quick not in (None, QuickMethod.PIN) else _PIN
        shown = quick if state.uses_quick else _PASSWORD
        self.method.setVisible(state.quick is not None)
        for key in (_SENSOR, _PIN):
            self.method.set_shown(key, is_shown=state.quick is not None and key == quick)
        self.method.set_current(shown)
        self.by_pin.setVisible(shown == _PIN)
        self.by_sensor.setVisible(shown == _SENSOR)
        self._password_field.setVisible(shown == _PASSWORD)
        if state.quick is not None:
            self.method.set_text(_SENSOR, quick_name(state.quick))
        if shown == self._shown_method:
            return
        self._shown_method = shown
        self._keys.setText(self._key_words(shown))
        self.put_away()
        if self.isVisible():
            self.focus_first()

    def _key_words(self, shown: str) -> str:
        """Return what the keyboard does."""
        if shown == _PIN:
            return self.tr("Just start typing your PIN or your password. Ctrl+Q quits; the vault stays locked.")
        if shown == _SENSOR:
            return self.tr("Press Space for the sensor, or type your password. Ctrl+Q quits; the vault stays locked.")
        return self.tr("Just start typing your password. Ctrl+Q quits; the vault stays locked.")

    def _render_quick(self, state: LockState) -> None:
        """Say what a PIN or a sensor waits for, and what came of the last try."""
        if state.quick not in (None, QuickMethod.PIN):
            self.by_sensor.render_state(state.quick, state.sensor, is_sensing=state.is_sensing)
        if state.pin_problem is not None:
            self.by_pin.show_error(said(state.pin_problem).text)
        if state.quick_end is self._seen_end:
            return
        self._seen_end = state.quick_end
        if state.quick_end is not None:
            self._password_field.show_note(Note.WARN, self._end_words(state.quick_end))
        elif state.attempt.refusal is None and state.attempt.wait is None:
            self._password_field.clear()

    def _end_words(self, end: QuickEnd) -> str:
        if end is QuickEnd.TRIES:
            return self.tr("Five times wrong. Quick unlock has ended for this session: type your password.")
        return self.tr("Quick unlock has ended for this session: type your password.")

    def _render_refusal(self, refusal: Refused | None, tried: Purpose) -> None:
        if refusal is self._seen_refusal:
            return
        self._seen_refusal = refusal
        self._password_field.clear()
        self.by_pin.clear()
        self.code.clear_note()
        by_sensor = self._shown_method == _SENSOR
        about_entry = refusal is not None and refusal.why in {Why.WRONG, Why.CLOCK} and not by_sensor
        self._notice.setVisible(refusal is not None and not about_entry)
        if refusal is None:
            return
        typed_code = self.code.take()
        message = refusal_message(refusal)
        if about_entry and tried is Purpose.QUICK_UNLOCK:
            self.by_pin.show_error(self._wrong_pin(refusal.tries_left))
        elif about_entry and refusal.why is Why.CLOCK:
            self.code.show_error(message.text)
        elif about_entry:
            self._password_field.show_error(message.text)
            self.password.selectAll()
            if typed_code:
                self.code.doubt_clock()
            self.paper.offer(why_paper(self._lock.keyring_said, refusal.why))
        else:
            if refusal.why is Why.CEILING:
                self.paper.offer()
            self._notice.set_words(message.title, message.text)
            self._notice.say()

    def _wrong_pin(self, tries_left: int) -> str:
        return self.tr("Wrong PIN. %n tries left, then the password is needed.", "", tries_left)

    def _render_wait(self, wait: Wait | None) -> None:
        self._seen_wait = wait
        self.submit.wait(wait.seconds if wait is not None else 0)
        if wait is not None and self._seen_refusal is None:
            self._password_field.show_error(paused(wait.seconds).text)

    def _submit(self) -> None:
        if not self.submit.isEnabled():
            return
        if self._shown_method == _SENSOR:
            self._lock.ask_sensor()
        elif self._shown_method == _PIN:
            self.by_pin.clear()
            self._lock.unlock_by_pin(self.by_pin.pin.text())
        else:
            self._password_field.clear()
            key = self.paper.key()
            if key is None:
                return
            self._lock.use_printed_key(key)
            self._lock.unlock(self.password.text(), self.code.text() if not self.code.isHidden() else "")

    def _on_wait_over(self) -> None:
        self._password_field.clear()
        announce(self.submit, self.tr("You can try again now."))

    def _on_caps_lock(self, on: bool) -> None:
        if on:
            self._password_field.show_note(Note.WARN, self.tr("Caps Lock is on"))
        elif self._lock.state.attempt.refusal is None:
            self._password_field.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let digits reach the PIN, Space the sensor, and everything else the password, without a click."""
        typed = event.text()
        if not (typed and typed.isprintable()) or isinstance(QApplication.focusWidget(), QLineEdit):
            super().keyPressEvent(event)
        elif self._shown_method == _SENSOR and typed == " ":
            self._lock.ask_sensor()
        elif self._shown_method == _PIN and typed.isdecimal():
            self.by_pin.focus_first()
            self.by_pin.pin.press(typed)
        else:
            self._type_password(typed)

    def _type_password(self, typed: str) -> None:
        """Somebody types the password: show its field and take the sign in."""
        self._lock.choose(quick=False)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.insert(typed)
        self.password.textEdited.emit(self.password.text())

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
