"""The page on which a quick unlock is chosen or given up."""

from PySide6.QtCore import Qt

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import QuickMethod, Why
from wallet_gui.door.quick import QuickController, QuickState
from wallet_gui.door.views.confirm_base import Notice, QuestionView
from wallet_gui.door.views.quick_panels import SensorPanel
from wallet_gui.door.views.view import named, said
from wallet_gui.system.sensor.port import Verdict
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.quick_words import quick_name
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.pin_field import PinField

_AT_A_FIELD = frozenset({Why.WRONG, Why.CEILING})


class QuickView(QuestionView):
    """A new PIN twice, or the sensor once; what each protects; and the password of the account."""

    def __init__(self, theme: Theme, quick: QuickController) -> None:
        super().__init__(theme, "quick", quick)
        self._quick = quick
        self._seen_pin: tuple[InputError | None, bool] = (None, False)
        self._was_done = False
        self.pin = named(PinField(theme, boxed=True), "quick.pin")
        self._pin_field = Field(theme, self.pin)
        self.again = named(PinField(theme, boxed=True), "quick.again")
        self._again_field = Field(theme, self.again)
        self.sensor = SensorPanel(theme, "quick.sensor")
        self._asked = (self._pin_field, self._again_field, self.sensor, self.password_field)
        for part in self._asked:
            self.column.body.addWidget(part)
        for field in (self.pin, self.again):
            field.textEdited.connect(quick.typing)
        self.sensor.wanted.connect(quick.ask_sensor)
        quick.state_changed.connect(self.render_state)
        self.retranslate()

    # What it says

    def retranslate(self) -> None:
        super().retranslate()
        self._seen_pin = (None, False)
        self.setWindowTitle(self.tr("Quick unlock"))
        self._pin_field.set_label(self.tr("New P&IN"))
        self._pin_field.set_hint(self.tr("6 to 12 digits, not all the same, and no run such as 123456."))
        self._again_field.set_label(self.tr("The same PIN &again"))
        self.password_field.set_label(self.tr("&Password of this account"))
        self.render_state(self._quick.state)

    def focus_first(self) -> None:
        if self._quick.state.method is None:
            super().focus_first()
        elif self._quick.state.method is QuickMethod.PIN:
            self.pin.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.sensor.focus_first()

    def forget(self) -> None:
        super().forget()
        self.pin.take()
        self.again.take()

    def render_state(self, state: QuickState) -> None:
        """Draw the page."""
        self.heading.setText(self._heading(state))
        self.intro.setText(self._done(state) if state.is_done else self._asking(state))
        self.set_verb(self._verb(state))
        self.cancel.setVisible(not state.is_done)
        asks_pin, asks_sensor = state.method is QuickMethod.PIN, state.method not in (None, QuickMethod.PIN)
        self._pin_field.setVisible(asks_pin and not state.is_done)
        self._again_field.setVisible(asks_pin and not state.is_done)
        self.sensor.setVisible(asks_sensor and not state.is_done)
        self.password_field.setVisible(not state.is_done)
        if asks_sensor and state.method is not None:
            self.sensor.render_state(state.method, state.sensor, is_sensing=state.is_sensing)
        self.show_notice(_notice_for(state))
        self.render_attempt(state, *self._asked)
        self._render_pins(state)
        if state.is_done and not self._was_done:
            self.forget()
            self.say_page()
            self.submit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._was_done = state.is_done

    def _heading(self, state: QuickState) -> str:
        if state.method is None:
            return self.tr("Quick unlock is off") if state.is_done else self.tr("Turn quick unlock off")
        if state.is_done:
            return self.tr("Quick unlock is on")
        if state.method is QuickMethod.PIN:
            return self.tr("Unlock with a PIN")
        if state.method is QuickMethod.FINGERPRINT:
            return self.tr("Unlock with your fingerprint")
        return self.tr("Unlock with {method}").format(method=quick_name(state.method))

    def _asking(self, state: QuickState) -> str:
        match state.method:
            case None:
                return self.tr("From then on only your password opens Postern after a lock.")
            case QuickMethod.PIN:
                return self.tr(
                    "It shows your wallet again after a lock, until you log out or the session has come of age. Every "
                    "payment still asks for your password. While Postern is locked, whoever can read this computer's "
                    "memory could find a short PIN out, and would see your balances, never your keys."
                )
            case QuickMethod.FINGERPRINT:
                return self.tr(
                    "It shows your wallet again after a lock, until you log out or the session has come of age. Every "
                    "payment still asks for your password. This sensor only says yes or no, so what shows your wallet "
                    "stays in memory while Postern is locked: whoever can read this computer's memory would see your "
                    "balances, never your keys. Every finger that this computer knows opens it."
                )
            case _:
                return self.tr(
                    "It shows your wallet again after a lock, until you log out or the session has come of age. Every "
                    "payment still asks for your password. The key that opens it stays in this computer's own hardware."
                )

    def _done(self, state: QuickState) -> str:
        if state.method is None:
            return self.tr("What it could open has been erased from memory.")
        return self.tr("Five wrong tries end it until your password is typed again. So do log-out and a restart.")

    def _verb(self, state: QuickState) -> str:
        if state.is_done:
            return self.tr("Close")
        return self.tr("Turn off") if state.method is None else self.tr("Turn on")

    def missing(self) -> str:
        state = self._quick.state
        needs_sensor = state.method not in (None, QuickMethod.PIN)
        if needs_sensor and not state.is_done and state.sensor is not Verdict.YES:
            return self.tr("Touch the sensor first.")
        return ""

    def show_refusal(self, refusal: Refused | None) -> None:
        super().show_refusal(refusal)
        if refusal is not None and refusal.why is Why.QUICK:
            self._pin_field.clear()

    def _render_pins(self, state: QuickState) -> None:
        """Say what is wrong with the PIN; the focus goes to the first of it."""
        seen = (state.pin_problem, state.pins_differ)
        if seen == self._seen_pin:
            return
        self._seen_pin = seen
        self._pin_field.clear()
        self._again_field.clear()
        for field in (self.pin, self.again):
            field.set_error(False)
        if state.pins_differ:
            self.again.take()
            self._again_field.show_error(self.tr("The two PINs differ. Type the same one twice."))
            self.again.set_error(True)
        if state.pin_problem is not None:
            self.again.take()
            self.pin.take()
            self._pin_field.show_error(said(state.pin_problem).text)
            self.pin.set_error(True)

    # What happens

    def go_on(self) -> None:
        if self._quick.state.is_done:
            self._quick.leave()
        else:
            self._quick.submit(self.pin.text(), self.again.text(), self.password.text())


def _notice_for(state: QuickState) -> Notice | None:
    refused = state.attempt.refusal
    if refused is None or refused.why in _AT_A_FIELD:
        return None
    message = refusal_message(refused)
    return Tone.STOP, message.title, message.text
