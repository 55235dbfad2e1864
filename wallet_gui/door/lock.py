"""The lock page: the session waits behind it, and nothing of it is known here but the account's name."""

from collections.abc import Callable
from dataclasses import field, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import EndQuick, SensorRefused, ShowLock
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.pin import check_pin
from wallet_gui.domain.session import Computer, LockReason, Needs, Purpose, QuickMethod, Why
from wallet_gui.door.attempt import Attempt, Trying
from wallet_gui.door.keeper_line import KeeperLine, KeyringAnswer
from wallet_gui.door.sleep_watch import SleepWatch
from wallet_gui.door.typed import password_problem
from wallet_gui.system.desktop.port import Desktop
from wallet_gui.system.sensor.port import Answer, Sensor, Verdict


class QuickEnd(StrEnum):
    """Why a quick unlock that was offered a moment ago is not any more."""

    TRIES = "tries"
    OTHER = "other"
    """The password was wrong too often, the computer slept, or the session has come of age."""


@frozen
class LockState:
    """Everything the lock page shows."""

    name: str = ""
    locked_at: int = 0
    idle_s: int = 0
    reason: LockReason = LockReason.ASKED
    needs: Needs = Needs.PASSWORD
    computer: Computer = Computer.MINE
    attempt: Attempt = field(default_factory=Attempt)
    password_problem: InputError | None = None
    quick: QuickMethod | None = None
    """What opens it beside the password."""
    uses_quick: bool = False
    """Whether that is what the person sees now, and not the field for the password."""
    tried: Purpose = Purpose.UNLOCK
    """What the refusal in ``attempt`` is about."""
    pin_problem: InputError | None = None
    is_sensing: bool = False
    """Whether the sensor waits to be touched."""
    sensor: Verdict | None = None
    """What it said last."""
    tries_left: int = 0
    """How many tries ``quick`` has before it ends."""
    quick_end: QuickEnd | None = None
    wants_printed_key: bool = False
    """Whether the password was not enough when this session was opened."""


class LockController(QObject):
    """Hands the password, a PIN or what a sensor says to a signer; the keeper opens a new home."""

    state_changed = Signal(object)
    """``LockState``."""

    def __init__(
        self, keeper: KeeperLine, sensor_for: Callable[[], Sensor], desktop_for: Callable[[], Desktop]
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._trying = Trying(keeper)
        self._trying.changed.connect(self._on_attempt)
        self._sensor_for = sensor_for
        self._sensor: Sensor | None = None
        self._watch = SleepWatch(desktop_for, self.end_quick)
        self._vault_id = b""
        self.state = LockState()

    def show(self, message: ShowLock) -> None:
        """Show that a session is locked."""
        before = self.state
        self._vault_id = message.vault_id
        self.state = LockState(
            message.name,
            message.locked_at,
            message.idle_s,
            message.reason,
            message.needs,
            message.computer,
            quick=message.quick,
            uses_quick=message.quick is not None,
            tries_left=message.quick_tries,
            quick_end=_end_of_quick(before, message),
            wants_printed_key=message.by_printed_key,
        )
        if message.quick is None:
            self._watch.end()
        self._trying.reset(message.wait_s)

    def painted(self) -> None:
        """The page is on the screen: now there is time for what may be slow to load."""
        if self.state.quick is not None:
            self._watch.begin()

    def choose(self, *, quick: bool) -> None:
        """Take the other way in."""
        if quick and self.state.quick is None:
            return
        self._stop_sensing()
        self._trying.edited()
        self._publish(replace(self.state, uses_quick=quick, pin_problem=None, password_problem=None, sensor=None))

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said about the last try."""
        self._keeper.typing(Purpose.QUICK_UNLOCK if self.state.uses_quick else Purpose.UNLOCK)
        self._trying.edited()
        state = self.state
        if state.password_problem or state.pin_problem or state.quick_end:
            self._publish(replace(state, password_problem=None, pin_problem=None, quick_end=None))

    @property
    def keyring_said(self) -> KeyringAnswer:
        """How the computer's keyring answered at the last try; None where it was not asked."""
        return self._keeper.keyring_said

    def use_printed_key(self, key: bytes) -> None:
        """Give this key with the password, in place of this computer's part; empty for none."""
        self._keeper.use_printed_key(key)

    def unlock(self, password: str, code: str) -> None:
        """Try. ``code`` is empty where none was asked for."""
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(self.state, password_problem=problem))
            return
        self._try(Purpose.UNLOCK, Entry(Purpose.UNLOCK, password, code))

    def unlock_by_pin(self, pin: str) -> None:
        """Try a PIN. What can be none costs no try."""
        try:
            check_pin(pin)
        except InputError as problem:
            self._publish(replace(self.state, pin_problem=problem))
            return
        self._try(Purpose.QUICK_UNLOCK, Entry(Purpose.QUICK_UNLOCK, quick=QuickMethod.PIN, pin=pin))

    def ask_sensor(self) -> None:
        """The person wants the sensor to read. It is never asked for any other reason."""
        state = self.state
        if state.quick in (None, QuickMethod.PIN) or state.is_sensing or state.attempt.is_checking:
            return
        self._keeper.typing(Purpose.QUICK_UNLOCK)
        self._trying.edited()
        self._publish(replace(self.state, is_sensing=True, sensor=None, quick_end=None))
        self._wake_sensor().ask(self._vault_id)

    def cancel(self) -> None:
        """Stop waiting for the vault to open, or for a finger."""
        self._stop_sensing()
        self._trying.cancel()

    def end_quick(self) -> None:
        """Have the keeper forget what a PIN or a sensor could open."""
        if self.state.quick is not None:
            self._keeper.say(EndQuick())

    def _try(self, purpose: Purpose, entry: Entry) -> None:
        self.state = replace(self.state, tried=purpose, quick_end=None, sensor=None)
        self._trying.start(purpose, entry)

    def _wake_sensor(self) -> Sensor:
        """Return the sensor. Its libraries are loaded when it is first asked."""
        if self._sensor is None:
            self._sensor = self._sensor_for()
            self._sensor.answered.connect(self._on_sensor)
        return self._sensor

    def _stop_sensing(self) -> None:
        if self.state.is_sensing and self._sensor is not None:
            self.state = replace(self.state, is_sensing=False)
            self._sensor.stop()
            self._publish(self.state)

    def _on_sensor(self, answer: Answer) -> None:
        if not self.state.is_sensing or self.state.quick is None:
            return
        goes_on, is_no = answer.verdict is Verdict.AGAIN, answer.verdict is Verdict.NO
        left = self.state.tries_left - (1 if is_no else 0)
        self._publish(replace(self.state, is_sensing=goes_on, sensor=answer.verdict, tries_left=left))
        if answer.verdict is Verdict.YES:
            method = self.state.quick
            entry = Entry(Purpose.QUICK_UNLOCK, quick=method, sensor_key=answer.key)
            self._try(Purpose.QUICK_UNLOCK, entry)
        elif is_no:
            self._keeper.say(SensorRefused())  # it counts and ends it; the sensor's own system may stop earlier

    def _on_attempt(self, attempt: Attempt) -> None:
        """The keeper counts a try at a quick unlock before anything is checked, also one that is cancelled."""
        left, refusal = self.state.tries_left, attempt.refusal
        has_ended = self.state.attempt.is_checking and not attempt.is_checking
        if has_ended and self.state.tried is Purpose.QUICK_UNLOCK:
            left = refusal.tries_left if refusal is not None and refusal.why is Why.WRONG else left - 1
        self._publish(replace(self.state, attempt=attempt, tries_left=left))

    def _publish(self, state: LockState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _end_of_quick(before: LockState, message: ShowLock) -> QuickEnd | None:
    """Say why the page that comes offers less than the one that was up, if it is of the same lock."""
    is_same_lock = (before.name, before.locked_at) == (message.name, message.locked_at)
    if before.quick is None or message.quick is not None or not is_same_lock:
        return None
    refused = before.attempt.refusal
    was_last = refused is not None and refused.why is Why.WRONG and before.tried is Purpose.QUICK_UNLOCK
    return QuickEnd.TRIES if was_last or before.sensor is Verdict.NO else QuickEnd.OTHER
