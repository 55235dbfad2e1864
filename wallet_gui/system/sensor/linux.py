"""Fingerprints on Linux: fprintd (net.reactivated.Fprint) on the system bus.

fprintd runs as root, knows the fingers that the person has enrolled in the system's settings, and asks polkit whether
this process may use the sensor: by default only programs in a session at this screen may. It answers yes or no and
releases no key. The bus is looked for at its fixed place alone: another one, named by the environment of this process,
would have another fprintd on it that says yes to everybody.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath

from wallet_gui.domain.session import QuickMethod
from wallet_gui.system.desktop.bus import Bus, Told
from wallet_gui.system.sensor.port import Answer, Sensor, Verdict

Refused: TypeAlias = Callable[[str], None]
"""Gets the name of a D-Bus error."""

SYSTEM_BUS: Final = "unix:path=/run/dbus/system_bus_socket"
TOUCH_MS: Final = 30_000
"""So long the sensor waits for a finger."""
_SERVICE: Final = "net.reactivated.Fprint"
_MANAGER_PATH: Final = "/net/reactivated/Fprint/Manager"
_MANAGER: Final = "net.reactivated.Fprint.Manager"
_DEVICE: Final = "net.reactivated.Fprint.Device"
_WHOEVER_ASKS: Final = ""
_ANY_FINGER: Final = "any"

_RESULTS: Final = {
    "verify-match": Verdict.YES,
    "verify-no-match": Verdict.NO,
    "verify-retry-scan": Verdict.AGAIN,
    "verify-swipe-too-short": Verdict.AGAIN,
    "verify-too-fast": Verdict.AGAIN,
    "verify-finger-not-centered": Verdict.AGAIN,
    "verify-remove-and-retry": Verdict.AGAIN,
    "verify-disconnected": Verdict.GONE,
}
_ERRORS: Final = {
    "net.reactivated.Fprint.Error.AlreadyInUse": Verdict.BUSY,
    "net.reactivated.Fprint.Error.PermissionDenied": Verdict.NOT_HERE,
    "net.reactivated.Fprint.Error.NoEnrolledPrints": Verdict.GONE,
    "net.reactivated.Fprint.Error.NoSuchDevice": Verdict.GONE,
    "org.freedesktop.DBus.Error.ServiceUnknown": Verdict.GONE,
}


class FprintSensor(Sensor):
    """Claims the device for one finger at a time, and gives it back whatever happens."""

    def __init__(self, connection: QDBusConnection) -> None:
        super().__init__()
        self._bus = Bus(connection)
        self._device = ""
        self._is_asking = False
        self._is_claimed = False
        """From before Claim to the answer of Release: nobody can claim it anew."""
        self._is_reading = False
        self._heard_from: set[str] = set()
        self._patience = QTimer(self, singleShot=True, interval=TOUCH_MS)
        self._patience.timeout.connect(lambda: self._end(Verdict.STOPPED))

    def look(self) -> None:
        if not self._bus.is_there:
            self.found.emit(None)
            return
        self._find(self._look_for_fingers, lambda _: self.found.emit(None))

    def ask(self, _whose: bytes) -> None:
        if self._is_asking:
            return
        self._is_asking = True
        if not self._bus.is_there:
            self._end(Verdict.GONE)
        elif not self._is_claimed:  # else the last reading is being ended, and then it goes on
            self._find(self._claim, self._fail)

    def stop(self) -> None:
        if self._is_asking:
            self._end(Verdict.STOPPED)

    def _find(self, then: Callable[[], None], refused: Refused) -> None:
        """Find the device that the system uses, and go on."""

        def on_device(values: list[Any]) -> None:
            self._device = values[0].path() if values and isinstance(values[0], QDBusObjectPath) else ""
            if self._device:
                then()
            else:
                refused("")

        self._bus.ask(_SERVICE, _MANAGER_PATH, _MANAGER, "GetDefaultDevice", [], on_device, refused=refused)

    def _look_for_fingers(self) -> None:
        self._call(
            "ListEnrolledFingers",
            [_WHOEVER_ASKS],
            lambda values: self.found.emit(QuickMethod.FINGERPRINT if values and values[0] else None),
            lambda _: self.found.emit(None),
        )

    def _claim(self) -> None:
        if self._is_asking and not self._is_claimed:
            self._is_claimed = True
            self._call("Claim", [_WHOEVER_ASKS], lambda _: self._on_claimed(), self._on_not_claimed)

    def _on_not_claimed(self, error: str) -> None:
        self._is_claimed = False
        self._fail(error)

    def _on_claimed(self) -> None:
        if not self._is_asking:  # the person has turned away meanwhile
            self._give_back()
            return
        self._is_reading = True
        if self._device not in self._heard_from:
            self._heard_from.add(self._device)
            self._bus.hear(_SERVICE, self._device, _DEVICE, "VerifyStatus", self._on_status)
        self._patience.start()
        self._call("VerifyStart", [_ANY_FINGER], lambda _: None, self._fail)

    def _on_status(self, values: list[Any]) -> None:
        """Take a result (text) and whether the reading is over."""
        if not self._is_reading or len(values) != 2 or not isinstance(values[0], str):
            return
        verdict = _RESULTS.get(values[0], Verdict.FAILED)
        if verdict is Verdict.AGAIN and values[1] is False:
            self._patience.start()
            self.answered.emit(Answer(Verdict.AGAIN))
        else:
            self._end(Verdict.STOPPED if verdict is Verdict.AGAIN else verdict)

    def _fail(self, error: str) -> None:
        self._end(_ERRORS.get(error, Verdict.FAILED))

    def _end(self, verdict: Verdict) -> None:
        if not self._is_asking:
            return
        self._is_asking = False
        self._patience.stop()
        if self._is_reading:
            self._is_reading = False
            self._call("VerifyStop", [], lambda _: self._give_back(), lambda _: self._give_back())
        self.answered.emit(Answer(verdict))

    def _give_back(self) -> None:
        self._call("Release", [], lambda _: self._on_given_back(), lambda _: self._on_given_back())

    def _on_given_back(self) -> None:
        self._is_claimed = False
        if self._is_asking:
            self._find(self._claim, self._fail)

    def _call(self, method: str, arguments: list[Any], answered: Told, refused: Refused) -> None:
        self._bus.ask(_SERVICE, self._device, _DEVICE, method, arguments, answered, refused=refused)


def linux_sensor(address: str = SYSTEM_BUS) -> FprintSensor:
    """Return the sensor of this computer."""
    return FprintSensor(QDBusConnection.connectToBus(address, "postern-sensor"))
