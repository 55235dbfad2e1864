"""The desktop on Linux: logind and UPower on the system bus, screen savers on the session bus.

Who may speak on the session bus is a program of the same user, and could make Postern lock; more it cannot do with it.
"""

import os
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtDBus import QDBusConnection, QDBusObjectPath, QDBusUnixFileDescriptor

from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import LockReason
from wallet_gui.system.desktop.bus import Bus
from wallet_gui.system.desktop.port import Desktop, Edge

_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"
_POWER: Final = "org.freedesktop.UPower"
_POWER_PATH: Final = "/org/freedesktop/UPower"
_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
"""Services on the session bus; each has an interface of its own name with the signal ActiveChanged(b)."""
_BUS: Final = "org.freedesktop.DBus"
_BUS_PATH: Final = "/org/freedesktop/DBus"


class LinuxDesktop(Desktop):
    """Whatever of these services is missing is simply not heard."""

    def __init__(self, system: QDBusConnection, session: QDBusConnection, session_id: str) -> None:
        """``session_id`` is logind's name of our session; empty if it is not known."""
        super().__init__()
        self._session_id = session_id
        self._system, self._own = Bus(system), Bus(session)
        self._inhibitor = Inhibitor(self._system)
        self._may_hibernate = True
        self._active, self._locked, self._lid = Edge(awaited=False), Edge(awaited=True), Edge(awaited=True)

    @property
    def holds_sleep(self) -> bool:
        return self._inhibitor.is_held

    @property
    def sleep_may_write_memory(self) -> bool:
        return self._may_hibernate

    def start(self, _window: int) -> None:
        self._system.ask(_LOGIN, _LOGIN_PATH, _MANAGER, "CanHibernate", [], self._on_can_hibernate)
        self._hear_sleep()
        self._find_session()
        self._hear_savers()
        self._find_lid()

    def delay_sleep(self, is_wanted: bool) -> None:
        if is_wanted:
            self._inhibitor.take()
        else:
            self._inhibitor.release()

    def stop(self) -> None:
        self._system.close()
        self._own.close()

    def _hear_sleep(self) -> None:
        self._system.hear(_LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self._on_sleep)
        self._system.ask_property(
            _LOGIN, _LOGIN_PATH, _MANAGER, "PreparingForSleep", lambda value: self._note(value, LockOn.SLEEP)
        )

    def _on_sleep(self, values: list[Any]) -> None:
        """The computer is about to sleep (True), or has woken up."""
        if values == [True]:
            self.happened.emit(LockReason.SLEEP)

    def _on_can_hibernate(self, values: list[Any]) -> None:
        """logind tells before a sleep that there is one, and not of which kind."""
        self._may_hibernate = values not in (["na"], ["no"])

    def _find_session(self) -> None:
        """Ask for the session that this window is in; "auto" is the caller's own, or the one on the user's screen."""
        ids = [name for name in (self._session_id, "auto") if name]
        self._ask_session(ids)

    def _ask_session(self, ids: list[str]) -> None:
        if not ids:
            return
        self._system.ask(
            *(_LOGIN, _LOGIN_PATH, _MANAGER, "GetSession", [ids[0]]),
            answered=self._on_session,
            failed=lambda: self._ask_session(ids[1:]),
        )

    def _on_session(self, values: list[Any]) -> None:
        path = values[0].path() if values and isinstance(values[0], QDBusObjectPath) else ""
        if not path:
            return
        self._system.hear(_LOGIN, path, _SESSION, "Lock", lambda _: self.happened.emit(LockReason.SCREEN))
        self._system.hear_property(_LOGIN, path, _SESSION, "Active", self._on_active)
        self._system.hear_property(_LOGIN, path, _SESSION, "LockedHint", self._on_locked)

    def _on_active(self, value: object) -> None:
        """Whether the session is the one on the screen: another user's, or a text console, takes its place."""
        self._note(value, LockOn.USER)
        if self._active.sees(value):
            self.happened.emit(LockReason.USER_SWITCH)

    def _on_locked(self, value: object) -> None:
        self._note(value, LockOn.SCREEN)
        if self._locked.sees(value):
            self.happened.emit(LockReason.SCREEN)

    def _hear_savers(self) -> None:
        for name in _SAVERS:
            self._own.hear(name, "", name, "ActiveChanged", self._on_saver)
        self._own.ask(_BUS, _BUS_PATH, _BUS, "ListNames", [], self._on_names)

    def _on_saver(self, values: list[Any]) -> None:
        if values == [True]:
            self.happened.emit(LockReason.SCREEN)

    def _on_names(self, values: list[Any]) -> None:
        if values and not set(_SAVERS).isdisjoint(values[0]):
            self._can_hear(LockOn.SCREEN)

    def _find_lid(self) -> None:
        self._system.ask_property(_POWER, _POWER_PATH, _POWER, "LidIsPresent", self._on_lid_present)

    def _on_lid_present(self, value: object) -> None:
        if value is True:
            self._can_hear(LockOn.LID)
            self._system.hear_property(_POWER, _POWER_PATH, _POWER, "LidIsClosed", self._on_lid)

    def _on_lid(self, value: object) -> None:
        if self._lid.sees(value):
            self.happened.emit(LockReason.LID)

    def _note(self, value: object, kind: LockOn) -> None:
        """An answer came, so this kind of news will come too."""
        if isinstance(value, bool):
            self._can_hear(kind)


def linux_desktop(environment: Mapping[str, str] = os.environ) -> LinuxDesktop:
    """Return the desktop that this process belongs to."""
    session_id = environment.get("XDG_SESSION_ID", "")
    return LinuxDesktop(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), session_id)


class Inhibitor:
    """logind's delay lock: a descriptor; the computer sleeps once every copy of it is closed, or after some seconds."""

    def __init__(self, system: Bus) -> None:
        self._system = system
        self._is_wanted = False
        self._is_asked_for = False
        self._fd: int | None = None

    @property
    def is_held(self) -> bool:
        return self._fd is not None

    def take(self) -> None:
        """Ask for it. The answer comes later."""
        self._is_wanted = True
        if self._fd is not None or self._is_asked_for:
            return
        self._is_asked_for = True
        self._system.ask(
            *(_LOGIN, _LOGIN_PATH, _MANAGER, "Inhibit"),
            ["sleep", "Postern", "Locks the wallet first", "delay"],
            answered=self._on_taken,
            failed=self._on_refused,
        )

    def release(self) -> None:
        """Give it back: the computer need not wait."""
        self._is_wanted = False
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)

    def _on_taken(self, values: list[Any]) -> None:
        self._is_asked_for = False
        if values and isinstance(values[0], QDBusUnixFileDescriptor) and values[0].isValid():
            # Ours from here on: Python's object would close it whenever it is collected.
            self._fd = values[0].takeFileDescriptor()
        if not self._is_wanted:
            self.release()

    def _on_refused(self) -> None:
        self._is_asked_for = False
