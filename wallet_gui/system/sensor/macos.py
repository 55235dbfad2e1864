"""Touch ID: a key in the keychain that only the fingers enrolled now release (kSecAccessControlBiometryCurrentSet).

The keychain that can do this is open to signed programs alone. A Postern that runs from its sources has no Touch ID:
a mere yes or no would keep the key in memory, and here is no need for that.
"""

import ctypes
import os
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal

from wallet_gui.domain.session import QuickMethod
from wallet_gui.system.objc import ID, Runtime
from wallet_gui.system.sensor.port import Answer, Sensor, Verdict

_BIOMETRICS: Final = 1
"""LAPolicyDeviceOwnerAuthenticationWithBiometrics"""
_CURRENT_FINGERS: Final = 1 << 3
"""kSecAccessControlBiometryCurrentSet"""
_KEY_BYTES: Final = 32
_REASON: Final = "show your wallet again"
"""macOS puts "Postern is trying to" before it. English alone: the words of this room are not translated."""
_IS_GLOBAL_BLOCK: Final = 1 << 28
_LOCAL_AUTHENTICATION: Final = {
    -1: Verdict.NO,
    -2: Verdict.STOPPED,
    -3: Verdict.STOPPED,
    -4: Verdict.STOPPED,
    -6: Verdict.GONE,
    -7: Verdict.GONE,
    -8: Verdict.NOT_HERE,
    -9: Verdict.STOPPED,
}
"""Of LAError: failed, cancelled by the person, fallback wanted, by the system, none, no finger, locked out, by us."""
_KEYCHAIN: Final = {
    0: Verdict.YES,
    -128: Verdict.STOPPED,
    -25293: Verdict.NO,
    -25300: Verdict.GONE,
    -34018: Verdict.NOT_HERE,
}
"""Of OSStatus: done, cancelled, refused, no such item (also after other fingers were enrolled), not signed for it."""

_GONE: Final = frozenset({Verdict.YES, Verdict.GONE})
"""After which no key is there."""


def verdict_for_error(code: int) -> Verdict:
    """Return what an LAError means."""
    return _LOCAL_AUTHENTICATION.get(code, Verdict.FAILED)


def verdict_for_status(status: int) -> Verdict:
    """Return what the keychain answered."""
    return _KEYCHAIN.get(status, Verdict.FAILED)


class _BlockDescriptor(ctypes.Structure):
    _fields_ = (("reserved", ctypes.c_ulong), ("size", ctypes.c_ulong))


class _Block(ctypes.Structure):
    """A block of C that takes BOOL and NSError, as Clang lays it out."""

    _fields_ = (
        ("kind", ctypes.c_void_p),
        ("flags", ctypes.c_int),
        ("reserved", ctypes.c_int),
        ("invoke", ctypes.c_void_p),
        ("descriptor", ctypes.c_void_p),
    )


class TouchIdSensor(Sensor):
    """Has macOS ask for a finger, then takes the key out of the keychain with that permission."""

    _evaluated = Signal(int)
    """The LAError, 0 for none. It comes from a thread of the system's."""

    def __init__(self) -> None:
        super().__init__()
        self._objc = Runtime()
        self._objc.load("LocalAuthentication")
        self._keychain = _Keychain(self._objc)
        self._context: int | None = None
        self._then: Callable[[], Answer] | None = None
        self._evaluated.connect(self._on_evaluated, Qt.ConnectionType.QueuedConnection)
        self._make_block()

    def look(self) -> None:
        error = ID()
        can = self._objc.send(
            self._new_context(),
            b"canEvaluatePolicy:error:",
            (ctypes.c_long, _BIOMETRICS),
            (ID, ctypes.byref(error)),
            result=ctypes.c_bool,
        )
        self.found.emit(QuickMethod.TOUCH_ID if can else None)

    def ask(self, whose: bytes) -> None:
        self._evaluate(lambda: self._keychain.read(whose.hex(), self._context))

    def enrol(self, whose: bytes) -> None:
        self._evaluate(lambda: self._keychain.write(whose.hex(), os.urandom(_KEY_BYTES)))

    def forget(self, whose: bytes) -> None:
        self.forgotten.emit(self._keychain.delete(whose.hex()) in _GONE)

    def stop(self) -> None:
        self._then = None
        if self._context is not None:
            self._objc.send(self._context, b"invalidate")

    def _evaluate(self, then: Callable[[], Answer]) -> None:
        self._then, self._context = then, self._new_context()
        self._objc.send(
            self._context,
            b"evaluatePolicy:localizedReason:reply:",
            (ctypes.c_long, _BIOMETRICS),
            (ID, self._objc.text(_REASON)),
            (ID, ctypes.byref(self._block)),
        )

    def _on_evaluated(self, code: int) -> None:
        then, self._then = self._then, None
        if then is not None:
            self.answered.emit(then() if code == 0 else Answer(verdict_for_error(code)))

    def _new_context(self) -> int | None:
        return _made(self._objc.send(self._objc.send(self._objc.kind(b"LAContext"), b"alloc"), b"init"))

    def _make_block(self) -> None:
        """Make the block once; it lives as long as this object."""

        def reply(_block: int, worked: bool, error: int | None) -> None:
            code = 0 if worked else self._objc.send(error, b"code", result=ctypes.c_long)
            self._evaluated.emit(int(code))

        self._reply = ctypes.CFUNCTYPE(None, ID, ctypes.c_bool, ID)(reply)
        self._descriptor = _BlockDescriptor(0, ctypes.sizeof(_Block))
        kind = ctypes.addressof(ID.in_dll(ctypes.CDLL(None), "_NSConcreteGlobalBlock"))
        invoke = ctypes.cast(self._reply, ID).value
        self._block = _Block(kind, _IS_GLOBAL_BLOCK, 0, invoke, ctypes.addressof(self._descriptor))


class _Keychain:
    """Generic passwords of the service "Postern", each under an account of its own."""

    def __init__(self, objc: Runtime) -> None:
        self._objc = objc
        self._security = ctypes.CDLL("/System/Library/Frameworks/Security.framework/Security")
        self._security.SecAccessControlCreateWithFlags.restype = ID

    def read(self, account: str, context: int | None) -> Answer:
        """Take the key out, with a permission that was given just now."""
        found = ID()
        query = self._query(account, {"kSecReturnData": self._true(), "kSecUseAuthenticationContext": context})
        verdict = verdict_for_status(self._security.SecItemCopyMatching(ID(query), ctypes.byref(found)))
        if verdict is not Verdict.YES:
            return Answer(verdict)
        length = self._objc.send(found.value, b"length", result=ctypes.c_ulong)
        return Answer(verdict, ctypes.string_at(self._objc.send(found.value, b"bytes"), length))

    def write(self, account: str, key: bytes) -> Answer:
        """Put a key in place of the one before."""
        self.delete(account)
        access = self._security.SecAccessControlCreateWithFlags(
            None,
            ID(self._constant("kSecAttrAccessibleWhenUnlockedThisDeviceOnly")),
            ctypes.c_ulong(_CURRENT_FINGERS),
            None,
        )
        data = self._objc.send(
            self._objc.kind(b"NSData"),
            b"dataWithBytes:length:",
            (ctypes.c_char_p, key),
            (ctypes.c_ulong, len(key)),
        )
        query = self._query(account, {"kSecAttrAccessControl": access, "kSecValueData": data})
        verdict = verdict_for_status(self._security.SecItemAdd(ID(query), None))
        return Answer(verdict, key if verdict is Verdict.YES else b"")

    def delete(self, account: str) -> Verdict:
        """Remove a key, if there is one; GONE says that there was none."""
        return verdict_for_status(self._security.SecItemDelete(ID(self._query(account, {}))))

    def _query(self, account: str, more: dict[str, int | None]) -> int | None:
        query = self._objc.send(self._objc.kind(b"NSMutableDictionary"), b"dictionary")
        entries = {
            "kSecClass": self._constant("kSecClassGenericPassword"),
            "kSecAttrService": self._objc.text("Postern"),
            "kSecAttrAccount": self._objc.text(f"{account}/touch"),
            "kSecUseDataProtectionKeychain": self._true(),
            **more,
        }
        for name, value in entries.items():
            self._objc.send(query, b"setObject:forKey:", (ID, value), (ID, self._constant(name)))
        return _made(query)

    def _true(self) -> int | None:
        return _made(self._objc.send(self._objc.kind(b"NSNumber"), b"numberWithBool:", (ctypes.c_bool, True)))

    def _constant(self, name: str) -> int | None:
        return ID.in_dll(self._security, name).value


def _made(pointer: Any) -> int | None:  # noqa: ANN401
    """Return an object that the runtime gave, for the type checker."""
    found: int | None = pointer
    return found
