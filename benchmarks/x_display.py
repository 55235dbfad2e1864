"""Look at pixels and press keys without starting a program for each: fast enough to time a window by milliseconds."""

import ctypes
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event
from typing import Any

from tools.accessibility import Box

_ALL_PLANES = ctypes.c_ulong(-1)
_Z_PIXMAP = 2
_LOOK_EVERY_S = 0.001


class _XImage(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    )


@dataclass(frozen=True)
class Change:
    """From this moment on, an area looked like this."""

    at_s: float
    """Of ``time.perf_counter``."""
    pixels: bytes


class XDisplay:
    """A connection to an X display."""

    def __init__(self, name: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_XImage)
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(name.encode())
        if not opened:
            raise OSError(f"cannot open display {name}")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def close(self) -> None:
        """End the connection."""
        self._x.XCloseDisplay(self._display)

    def pixels(self, area: Box) -> bytes:
        """Return what an area of the screen looks like now."""
        size = (ctypes.c_uint(area.width), ctypes.c_uint(area.height))
        image = self._x.XGetImage(self._display, self._root, area.x, area.y, *size, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            raise OSError("the display gave no picture")
        content: Any = image.contents
        found = ctypes.string_at(content.data, content.bytes_per_line * content.height)
        self._x.XFree(ctypes.c_void_p(content.data))
        self._x.XFree(image)
        return found

    def press(self, *keys: str) -> float:
        """Press keys together, such as ``Control_L`` and ``l``; return the moment before, of ``time.perf_counter``."""
        codes = [self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(key.encode())) for key in keys]
        before = time.perf_counter()
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, True, ctypes.c_ulong(0))
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, False, ctypes.c_ulong(0))
        self._x.XFlush(self._display)
        return before

    def until(self, area: Box, looks_right: Callable[[bytes], bool], timeout_s: float = 30.0) -> float:
        """Return the moment at which an area looked right. Raises: TimeoutError."""
        deadline = time.perf_counter() + timeout_s
        while not looks_right(self.pixels(area)):
            if time.perf_counter() > deadline:
                raise TimeoutError("the picture on the screen never came")
            Event().wait(_LOOK_EVERY_S)
        return time.perf_counter()

    def watch(self, area: Box, seconds: float) -> list[Change]:
        """Return every new look of an area within some time."""
        changes: list[Change] = []
        end = time.perf_counter() + seconds
        while (now := time.perf_counter()) < end:
            pixels = self.pixels(area)
            if not changes or changes[-1].pixels != pixels:
                changes.append(Change(now, pixels))
            Event().wait(_LOOK_EVERY_S)
        return changes


def is_bare(pixels: bytes) -> bool:
    """Tell whether an area shows nothing but the empty screen, which is black."""
    return not any(pixels[place] or pixels[place + 1] or pixels[place + 2] for place in range(0, len(pixels), 4))


def after(changes: Sequence[Change], moment_s: float) -> list[Change]:
    """Return the changes that came after a moment."""
    return [change for change in changes if change.at_s > moment_s]
