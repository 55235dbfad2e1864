"""The desktop on macOS: notifications of the workspace and of the login window, through the Objective-C runtime."""

import ctypes
from typing import Final

from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import LockReason
from wallet_gui.system.desktop.port import Desktop
from wallet_gui.system.objc import ID, Runtime

_DELIVER_IMMEDIATELY: Final = 4
"""NSNotificationSuspensionBehaviorDeliverImmediately: also while another program is in front."""
_OBSERVER: Final = b"PosternDesktopObserver"
_TOLD: Final = b"postern_told:"

_DISTRIBUTED: Final = {"com.apple.screenIsLocked": LockReason.SCREEN}
_WORKSPACE: Final = {
    "NSWorkspaceWillSleepNotification": LockReason.SLEEP,
    "NSWorkspaceSessionDidResignActiveNotification": LockReason.USER_SWITCH,
}


def reason_for(name: str) -> LockReason | None:
    """Return what a notification of this name tells."""
    return _DISTRIBUTED.get(name) or _WORKSPACE.get(name)


class MacDesktop(Desktop):
    """macOS waits with sleeping until the observers have returned. A lid that closes is told as sleep."""

    def __init__(self) -> None:
        super().__init__()
        self._runtime = Runtime()
        self._observer: int | None = None

    def start(self, _window: int) -> None:
        runtime = self._runtime
        self._observer = runtime.observer(_OBSERVER, _TOLD, self._on_notification)
        for name in _DISTRIBUTED:
            runtime.send(
                self._distributed(),
                b"addObserver:selector:name:object:suspensionBehavior:",
                (ID, self._observer),
                (ID, runtime.selector(_TOLD)),
                (ID, runtime.text(name)),
                (ID, None),
                (ctypes.c_ulong, _DELIVER_IMMEDIATELY),
            )
        for name in _WORKSPACE:
            runtime.send(
                self._workspace(),
                b"addObserver:selector:name:object:",
                (ID, self._observer),
                (ID, runtime.selector(_TOLD)),
                (ID, runtime.text(name)),
                (ID, None),
            )
        self._can_hear(LockOn.SCREEN, LockOn.SLEEP, LockOn.USER)

    def stop(self) -> None:
        if self._observer is not None:
            for centre in (self._distributed(), self._workspace()):
                self._runtime.send(centre, b"removeObserver:", (ID, self._observer))
            self._observer = None

    def _on_notification(self, name: str) -> None:
        reason = reason_for(name)
        if reason is not None:
            self.happened.emit(reason)

    def _distributed(self) -> int | None:
        centre: int | None = self._runtime.send(
            self._runtime.kind(b"NSDistributedNotificationCenter"), b"defaultCenter"
        )
        return centre

    def _workspace(self) -> int | None:
        shared = self._runtime.send(self._runtime.kind(b"NSWorkspace"), b"sharedWorkspace")
        centre: int | None = self._runtime.send(shared, b"notificationCenter")
        return centre
