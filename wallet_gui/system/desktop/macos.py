"""The desktop on macOS: notifications of the workspace and of the login window, through the Objective-C runtime."""

import ctypes
from collections.abc import Callable
from typing import Any, Final

from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import LockReason
from wallet_gui.system.desktop.port import Desktop

_ID = ctypes.c_void_p
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
        self._runtime = _Runtime()
        self._observer: int | None = None

    def start(self, _window: int) -> None:
        runtime = self._runtime
        self._observer = runtime.observer(self._on_notification)
        for name in _DISTRIBUTED:
            runtime.send(
                self._distributed(),
                b"addObserver:selector:name:object:suspensionBehavior:",
                (_ID, self._observer),
                (_ID, runtime.selector(_TOLD)),
                (_ID, runtime.text(name)),
                (_ID, None),
                (ctypes.c_ulong, _DELIVER_IMMEDIATELY),
            )
        for name in _WORKSPACE:
            runtime.send(
                self._workspace(),
                b"addObserver:selector:name:object:",
                (_ID, self._observer),
                (_ID, runtime.selector(_TOLD)),
                (_ID, runtime.text(name)),
                (_ID, None),
            )
        self._can_hear(LockOn.SCREEN, LockOn.SLEEP, LockOn.USER)

    def stop(self) -> None:
        if self._observer is not None:
            for centre in (self._distributed(), self._workspace()):
                self._runtime.send(centre, b"removeObserver:", (_ID, self._observer))
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


class _Runtime:
    """As much of libobjc as sending messages and one class of our own need. Pointers are plain integers."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        # Qt has loaded AppKit; loading it again only makes sure.
        ctypes.CDLL("/System/Library/Frameworks/AppKit.framework/AppKit")
        for name in ("objc_getClass", "sel_registerName", "objc_allocateClassPair"):
            getattr(self._library, name).restype = _ID
        self._method: Any = None

    def kind(self, name: bytes) -> int | None:
        """Return a class."""
        found: int | None = self._library.objc_getClass(name)
        return found

    def selector(self, name: bytes) -> int | None:
        """Return a selector."""
        found: int | None = self._library.sel_registerName(name)
        return found

    def send(self, receiver: int | None, selector: bytes, *arguments: tuple[Any, Any], result: Any = _ID) -> Any:  # noqa: ANN401
        """Send a message. Each argument comes with its type: arm64 passes them by the exact signature alone."""
        kinds = [kind for kind, _ in arguments]
        function = ctypes.cast(self._library.objc_msgSend, ctypes.CFUNCTYPE(result, _ID, _ID, *kinds))
        return function(receiver, self.selector(selector), *(value for _, value in arguments))

    def text(self, text: str) -> int | None:
        """Return an NSString."""
        made: int | None = self.send(
            self.kind(b"NSString"), b"stringWithUTF8String:", (ctypes.c_char_p, text.encode("utf-8"))
        )
        return made

    def observer(self, told: Callable[[str], None]) -> int | None:
        """Return a new object whose one method calls ``told`` with the name of a notification."""

        def on_told(_self: int, _selector: int, notification: int) -> None:
            name = self.send(self.send(notification, b"name"), b"UTF8String", result=ctypes.c_char_p)
            told((name or b"").decode("utf-8", "replace"))

        # The function pointer lives as long as this object does: the class keeps it for good.
        self._method = ctypes.CFUNCTYPE(None, _ID, _ID, _ID)(on_told)
        kind = self._library.objc_allocateClassPair(_ID(self.kind(b"NSObject")), _OBSERVER, ctypes.c_size_t(0))
        self._library.class_addMethod(_ID(kind), _ID(self.selector(_TOLD)), self._method, b"v@:@")
        self._library.objc_registerClassPair(_ID(kind))
        made: int | None = self.send(self.send(kind, b"alloc"), b"init")
        return made
