"""Objective-C on macOS: classes, messages and text, through the system's own runtime and ctypes."""

import ctypes
from collections.abc import Callable
from typing import Any, Final

ID = ctypes.c_void_p
"""Any object, class or selector."""
_FRAMEWORK: Final = "/System/Library/Frameworks/{0}.framework/{0}"


class Runtime:
    """As much of libobjc as sending messages and a class of our own need. Pointers are plain integers."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        # Qt has loaded AppKit; loading it again only makes sure.
        ctypes.CDLL(_FRAMEWORK.format("AppKit"))
        for name in ("objc_getClass", "sel_registerName", "objc_allocateClassPair"):
            getattr(self._library, name).restype = ID
        self._method: Any = None

    def load(self, framework: str) -> None:
        """Load one of the system's frameworks, so that its classes are there."""
        ctypes.CDLL(_FRAMEWORK.format(framework))

    def kind(self, name: bytes) -> int | None:
        """Return a class."""
        found: int | None = self._library.objc_getClass(name)
        return found

    def selector(self, name: bytes) -> int | None:
        """Return a selector."""
        found: int | None = self._library.sel_registerName(name)
        return found

    def send(self, receiver: int | None, selector: bytes, *arguments: tuple[Any, Any], result: Any = ID) -> Any:  # noqa: ANN401
        """Send a message. Each argument comes with its type: arm64 passes them by the exact signature alone."""
        kinds = [kind for kind, _ in arguments]
        function = ctypes.cast(self._library.objc_msgSend, ctypes.CFUNCTYPE(result, ID, ID, *kinds))
        return function(receiver, self.selector(selector), *(value for _, value in arguments))

    def text(self, text: str) -> int | None:
        """Return an NSString."""
        made: int | None = self.send(
            self.kind(b"NSString"), b"stringWithUTF8String:", (ctypes.c_char_p, text.encode("utf-8"))
        )
        return made

    def words(self, text: int | None) -> str:
        """Return what an NSString says; nil says nothing."""
        said = self.send(text, b"UTF8String", result=ctypes.c_char_p)
        return (said or b"").decode("utf-8", "replace")

    def observer(self, name: bytes, method: bytes, told: Callable[[str], None]) -> int | None:
        """Return an object of a new class, whose one method calls ``told`` with the name of a notification."""

        def on_told(_self: int, _selector: int, notification: int) -> None:
            told(self.words(self.send(notification, b"name")))

        # The function pointer lives as long as this object does: the class keeps it for good.
        self._method = ctypes.CFUNCTYPE(None, ID, ID, ID)(on_told)
        kind = self._library.objc_allocateClassPair(ID(self.kind(b"NSObject")), name, ctypes.c_size_t(0))
        self._library.class_addMethod(ID(kind), ID(self.selector(method)), self._method, b"v@:@")
        self._library.objc_registerClassPair(ID(kind))
        made: int | None = self.send(self.send(kind, b"alloc"), b"init")
        return made
