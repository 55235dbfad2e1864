"""The desktop on Windows: session notifications (WTS) and power messages to our window."""

import ctypes
from ctypes import wintypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import LockReason
from wallet_gui.system.desktop.port import Desktop, Edge

_WM_POWERBROADCAST: Final = 0x0218
_PBT_APMSUSPEND: Final = 0x0004
_PBT_POWERSETTINGCHANGE: Final = 0x8013
_WM_WTSSESSION_CHANGE: Final = 0x02B1
_SESSION_EVENTS: Final = {
    0x2: LockReason.USER_SWITCH,  # WTS_CONSOLE_DISCONNECT
    0x3: LockReason.REMOTE,  # WTS_REMOTE_CONNECT
    0x4: LockReason.REMOTE,  # WTS_REMOTE_DISCONNECT
    0x7: LockReason.SCREEN,  # WTS_SESSION_LOCK
    0x9: LockReason.REMOTE,  # WTS_SESSION_REMOTE_CONTROL
}
_NOTIFY_FOR_THIS_SESSION: Final = 0
_DEVICE_NOTIFY_WINDOW_HANDLE: Final = 0
_LID_SWITCH: Final = bytes.fromhex("4d0f3eba17b89440a2d1d56379e6a0f3")
"""GUID_LIDSWITCH_STATE_CHANGE, BA3E0F4D-B817-4094-A2D1-D56379E6A0F3, as it lies in memory."""
_MESSAGES: Final = b"windows_generic_MSG"


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING with a value of 32 bits."""

    _fields_ = (("setting", ctypes.c_ubyte * 16), ("length", ctypes.c_uint32), ("value", ctypes.c_uint32))


def reason_for(message: int, what: int) -> LockReason | None:
    """Return what a window message tells; ``what`` is its WPARAM."""
    if message == _WM_WTSSESSION_CHANGE:
        return _SESSION_EVENTS.get(what)
    return LockReason.SLEEP if (message, what) == (_WM_POWERBROADCAST, _PBT_APMSUSPEND) else None


def lid_is_open(setting: bytes, value: int) -> bool | None:
    """Return how a changed power setting says the lid stands; None if it is about something else."""
    return value != 0 if setting == _LID_SWITCH else None


class WindowsDesktop(Desktop):
    """Windows waits with sleeping until the handler of the message has returned, about two seconds at most."""

    def __init__(self) -> None:
        super().__init__()
        self._filter = MessageFilter(self)
        self._window = 0
        self._lid_setting: int | None = None
        self._lid_open = Edge(awaited=False)

    def start(self, window: int) -> None:
        self._window = window
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        self._can_hear(LockOn.SLEEP)
        sessions = ctypes.CDLL("wtsapi32")
        if sessions.WTSRegisterSessionNotification(ctypes.c_void_p(window), _NOTIFY_FOR_THIS_SESSION):
            self._can_hear(LockOn.SCREEN, LockOn.USER)
        self._ask_for_the_lid()

    def stop(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._filter)
        ctypes.CDLL("wtsapi32").WTSUnRegisterSessionNotification(ctypes.c_void_p(self._window))
        if self._lid_setting is not None:
            ctypes.CDLL("user32").UnregisterPowerSettingNotification(ctypes.c_void_p(self._lid_setting))
            self._lid_setting = None

    def on_message(self, address: int) -> None:
        """Look at the MSG at this address."""
        message = wintypes.MSG.from_address(address)
        if message.message == _WM_POWERBROADCAST and message.wParam == _PBT_POWERSETTINGCHANGE:
            self._on_power_setting(message.lParam)
            return
        reason = reason_for(message.message, message.wParam)
        if reason is not None:
            self.happened.emit(reason)

    def _ask_for_the_lid(self) -> None:
        """Windows answers at once with how the lid stands; a computer without a lid does not answer."""
        user = ctypes.CDLL("user32")
        user.RegisterPowerSettingNotification.restype = ctypes.c_void_p
        self._lid_setting = user.RegisterPowerSettingNotification(
            ctypes.c_void_p(self._window), ctypes.c_char_p(_LID_SWITCH), _DEVICE_NOTIFY_WINDOW_HANDLE
        )

    def _on_power_setting(self, address: int) -> None:
        changed = PowerSetting.from_address(address)
        is_open = lid_is_open(bytes(changed.setting), changed.value)
        if is_open is None:
            return
        self._can_hear(LockOn.LID)
        if self._lid_open.sees(is_open):
            self.happened.emit(LockReason.LID)


class MessageFilter(QAbstractNativeEventFilter):
    """Shows every window message to the desktop, and takes none away."""

    def __init__(self, desktop: WindowsDesktop) -> None:
        super().__init__()
        self._desktop = desktop

    def nativeEventFilter(self, event_type: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if event_type == _MESSAGES:
            self._desktop.on_message(int(message))
        return False, 0
