"""As much of the Windows Runtime as one object after the other needs: factories, methods by their place, operations.

A method stands at a fixed place of its interface; the first six of every interface are those of IInspectable.
"""

import ctypes
from typing import Final
from uuid import UUID

POINTER: Final = ctypes.c_void_p
ASYNC_INFO: Final = UUID("00000036-0000-0000-c000-000000000046")
_STATUS, _GET_RESULTS = 7, 8
STARTED, COMPLETED = 0, 1
"""Of AsyncStatus; above there are "cancelled" and "error"."""


class Com:
    """One object. It is released with this one."""

    def __init__(self, pointer: int) -> None:
        self._pointer = pointer

    @property
    def pointer(self) -> ctypes.c_void_p:
        """As another method takes it."""
        return POINTER(self._pointer)

    def call(self, place: int, *arguments: object) -> None:
        """Call a method; its results come back by reference. Raises OSError with the HRESULT."""
        table = ctypes.cast(self._pointer, ctypes.POINTER(ctypes.POINTER(POINTER))).contents
        kinds = [type(argument) if isinstance(argument, ctypes._SimpleCData) else POINTER for argument in arguments]
        method = ctypes.CFUNCTYPE(ctypes.c_int32, POINTER, *kinds)(table[place] or 0)
        result = method(self._pointer, *arguments)
        if result < 0:
            raise OSError(f"HRESULT {result & 0xFFFFFFFF:08x}")

    def made(self, place: int, *arguments: object) -> "Com":
        """Call a method that gives an object."""
        found = POINTER()
        self.call(place, *arguments, ctypes.byref(found))
        return Com(found.value or 0)

    def number(self, place: int) -> int:
        """Call a method that gives a number of 32 bits."""
        found = ctypes.c_int32()
        self.call(place, ctypes.byref(found))
        return found.value

    def query(self, interface: UUID) -> "Com":
        """Return another interface of the same object."""
        return self.made(0, _guid(interface))

    def status(self) -> int:
        """Return how far an asynchronous operation has come."""
        return self.query(ASYNC_INFO).number(_STATUS)

    def results(self) -> "Com":
        """Return the object that an operation has brought."""
        return self.made(_GET_RESULTS)

    def truth(self) -> bool:
        """Return the answer that an operation has brought."""
        found = ctypes.c_ubyte()
        self.call(_GET_RESULTS, ctypes.byref(found))
        return bool(found.value)

    def __del__(self) -> None:
        if self._pointer:
            table = ctypes.cast(self._pointer, ctypes.POINTER(ctypes.POINTER(POINTER))).contents
            ctypes.CFUNCTYPE(ctypes.c_uint32, POINTER)(table[2] or 0)(self._pointer)


class Text:
    """An HSTRING."""

    def __init__(self, text: str) -> None:
        self._library = ctypes.CDLL("combase")
        self.handle = POINTER()
        units = len(text.encode("utf-16-le")) // 2
        self._library.WindowsCreateString(ctypes.c_wchar_p(text), ctypes.c_uint32(units), ctypes.byref(self.handle))

    def __del__(self) -> None:
        self._library.WindowsDeleteString(self.handle)


def factory(name: str, interface: UUID) -> Com:
    """Return what makes the objects of a class. Raises OSError where Windows has no such thing."""
    library, text, found = ctypes.CDLL("combase"), Text(name), POINTER()
    result = library.RoGetActivationFactory(text.handle, _guid(interface), ctypes.byref(found))
    if result < 0 or not found.value:
        raise OSError(name)
    return Com(found.value)


def _guid(interface: UUID) -> "ctypes.Array[ctypes.c_ubyte]":
    """Return a GUID as it lies in memory."""
    return (ctypes.c_ubyte * 16).from_buffer_copy(interface.bytes_le)
