"""Choosing a quick unlock, or giving it up: with the password, as everything that changes who gets in."""

from collections.abc import Callable
from dataclasses import replace

from wallet_gui.channel.messages import ShowConfirm
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.pin import check_new_pin
from wallet_gui.domain.session import Purpose, QuickMethod
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.question import QuestionState, TryingQuestion
from wallet_gui.door.typed import password_problem
from wallet_gui.system.sensor.port import Answer, Sensor, Verdict


@frozen_private
class QuickState(QuestionState):
    """Everything the page shows."""

    method: QuickMethod | None = None
    """What is to open the lock; None for the password alone."""
    pin_problem: InputError | None = None
    pins_differ: bool = False
    is_sensing: bool = False
    sensor: Verdict | None = None
    is_done: bool = False


class QuickController(TryingQuestion):
    """Leads through one choice."""

    state: QuickState

    def __init__(self, keeper: KeeperLine, sensor_for: Callable[[], Sensor]) -> None:
        super().__init__(keeper)
        self._sensor_for = sensor_for
        self._sensor: Sensor | None = None
        self._sensor_key = b""
        self._vault_id = b""
        self.state = QuickState()

    def show(self, message: ShowConfirm) -> None:
        """Ask for what this method needs."""
        self._vault_id, self._sensor_key = message.vault_id, b""
        self.state = QuickState(method=message.quick)
        self._trying.reset(message.wait_s)

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said."""
        if not self.state.is_done:
            self._keeper.typing(Purpose.SET_QUICK)
        self._trying.edited()
        state = self.state
        if state.pin_problem or state.pins_differ or state.password_problem:
            self._publish(replace(state, pin_problem=None, pins_differ=False, password_problem=None))

    def ask_sensor(self) -> None:
        """The person wants the sensor to read."""
        if self.state.is_sensing or self.state.is_done:
            return
        self._publish(replace(self.state, is_sensing=True, sensor=None))
        self._wake_sensor().enrol(self._vault_id)

    def submit(self, pin: str, again: str, password: str) -> None:
        """Try. ``pin`` and ``again`` are empty where no PIN is chosen."""
        is_pin = self.state.method is QuickMethod.PIN
        checked = replace(
            self.state,
            pin_problem=_pin_problem(pin) if is_pin else None,
            pins_differ=is_pin and pin != again,
            password_problem=password_problem(password),
        )
        self._publish(checked)
        if checked.pin_problem or checked.pins_differ or checked.password_problem:
            return
        entry = Entry(
            Purpose.SET_QUICK, password, quick=self.state.method, pin=pin if is_pin else "", sensor_key=self._sensor_key
        )
        self._trying.start(Purpose.SET_QUICK, entry)

    def leave(self) -> None:
        """Give up, or close a page that is done."""
        self._sensor_key = b""
        if self._sensor is not None:
            self._sensor.stop()
        super().leave()

    def _on_worked(self, _purpose: Purpose) -> None:
        self._sensor_key = b""
        if self.state.method in (None, QuickMethod.PIN):
            self._wake_sensor().forget(self._vault_id)
        self._publish(QuickState(method=self.state.method, is_done=True))

    def _wake_sensor(self) -> Sensor:
        if self._sensor is None:
            self._sensor = self._sensor_for()
            self._sensor.answered.connect(self._on_sensor)
        return self._sensor

    def _on_sensor(self, answer: Answer) -> None:
        if not self.state.is_sensing:
            return
        self._sensor_key = answer.key
        goes_on = answer.verdict is Verdict.AGAIN
        self._publish(replace(self.state, is_sensing=goes_on, sensor=answer.verdict))


def _pin_problem(pin: str) -> InputError | None:
    try:
        check_new_pin(pin)
    except InputError as problem:
        return problem
    return None
