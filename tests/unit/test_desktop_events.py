"""What the messages of Windows and macOS mean, and which change of a state is an event."""

import ctypes
import ctypes.wintypes
import uuid

import pytest
from PySide6.QtCore import QByteArray

from wallet_gui.domain.session import LockReason
from wallet_gui.system.desktop import macos, this_desktop, windows
from wallet_gui.system.desktop.none import NoDesktop
from wallet_gui.system.desktop.port import Edge

WTS, POWER = 0x02B1, 0x0218


@pytest.mark.parametrize(
    ("message", "what", "reason"),
    [
        (WTS, 7, LockReason.SCREEN),
        (WTS, 2, LockReason.USER_SWITCH),
        (WTS, 3, LockReason.REMOTE),
        (WTS, 4, LockReason.REMOTE),
        (WTS, 9, LockReason.REMOTE),
        (WTS, 8, None),  # unlocked
        (WTS, 1, None),  # back at the console
        (POWER, 4, LockReason.SLEEP),
        (POWER, 18, None),  # awake again
        (0x000F, 7, None),  # a window has to be painted
    ],
)
def test_windows_messages(message: int, what: int, reason: LockReason | None) -> None:
    assert windows.reason_for(message, what) is reason


def test_the_lid_is_told_from_other_power_settings() -> None:
    lid = uuid.UUID("BA3E0F4D-B817-4094-A2D1-D56379E6A0F3").bytes_le
    assert windows.lid_is_open(lid, 1) is True
    assert windows.lid_is_open(lid, 0) is False
    assert windows.lid_is_open(bytes(16), 0) is None


def test_a_window_message_in_memory_is_read_and_passed_on() -> None:
    told: list[LockReason] = []
    desktop = windows.WindowsDesktop()
    desktop.happened.connect(told.append)
    message = ctypes.wintypes.MSG(message=WTS, wParam=7)
    listener = windows.MessageFilter(desktop)
    assert listener.nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(message)) == (False, 0)
    assert listener.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), ctypes.addressof(message)) == (False, 0)
    assert told == [LockReason.SCREEN]


def test_a_lid_that_closes_is_an_event_and_one_that_was_closed_is_not() -> None:
    told: list[LockReason] = []
    desktop = windows.WindowsDesktop()
    desktop.happened.connect(told.append)
    setting = windows.PowerSetting.from_buffer_copy(
        uuid.UUID("BA3E0F4D-B817-4094-A2D1-D56379E6A0F3").bytes_le + bytes([4, 0, 0, 0]) + bytes(4)
    )
    message = ctypes.wintypes.MSG(message=POWER, wParam=0x8013, lParam=ctypes.addressof(setting))
    for value in (0, 1, 0, 0):
        setting.value = value
        desktop.on_message(ctypes.addressof(message))
    assert told == [LockReason.LID]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("com.apple.screenIsLocked", LockReason.SCREEN),
        ("com.apple.screenIsUnlocked", None),
        ("NSWorkspaceWillSleepNotification", LockReason.SLEEP),
        ("NSWorkspaceDidWakeNotification", None),
        ("NSWorkspaceSessionDidResignActiveNotification", LockReason.USER_SWITCH),
    ],
)
def test_mac_notifications(name: str, reason: LockReason | None) -> None:
    assert macos.reason_for(name) is reason


@pytest.mark.parametrize(
    ("states", "events"),
    [
        ([True], 0),
        ([False, True], 1),
        ([True, True, False, True], 1),
        ([False, None, "True", 1, True], 1),
        ([False, True, False, True], 2),
    ],
)
def test_only_a_change_is_an_event(states: list[object], events: int) -> None:
    edge = Edge(awaited=True)
    assert sum(edge.sees(state) for state in states) == events


def test_a_desktop_that_tells_nothing_says_so() -> None:
    desktop = NoDesktop()
    desktop.start(0)
    desktop.delay_sleep(True)
    desktop.stop()
    assert (desktop.hears, desktop.holds_sleep) == (frozenset(), False)


@pytest.mark.parametrize(
    ("system", "kind"),
    [("linux", "LinuxDesktop"), ("win32", "WindowsDesktop"), ("darwin", None), ("sunos5", "NoDesktop")],
)
def test_each_system_has_its_adapter(monkeypatch: pytest.MonkeyPatch, system: str, kind: str | None) -> None:
    monkeypatch.setattr("sys.platform", system)
    if kind is None:
        with pytest.raises(OSError, match="libobjc"):  # only a Mac has the library
            this_desktop()
    else:
        assert type(this_desktop()).__name__ == kind
