"""Windows Hello: a key in the computer's own hardware, used after face, finger or Windows' PIN.

The key signs the same bytes each time (RSA, PKCS #1 version 1.5, whose signatures do not vary); the signature's hash is
what opens the lock. Whoever only says that the person is there (UserConsentVerifier) would protect nothing.
"""

import ctypes
from collections.abc import Callable
from hashlib import sha256
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer

from wallet_gui.domain.session import QuickMethod
from wallet_gui.system.sensor.port import Answer, Sensor, Verdict
from wallet_gui.system.sensor.winrt import COMPLETED, POINTER, STARTED, Com, Text, factory

_MANAGER: Final = "Windows.Security.Credentials.KeyCredentialManager"
_MANAGER_ID: Final = UUID("6aac468b-0ef1-4ce0-8290-4106da6a63b5")
_IS_SUPPORTED, _CREATE, _OPEN, _DELETE = 6, 8, 9, 10
_REPLACE_EXISTING: Final = 0
_CREDENTIAL, _STATUS = 6, 7
"""Of what Create and Open bring; what Sign brings has its result at the place of the credential."""
_SIGN: Final = 9
_BUFFERS: Final = "Windows.Security.Cryptography.CryptographicBuffer"
_BUFFERS_ID: Final = UUID("320b7e22-3cb0-4cdf-8663-1d28910065eb")
_FROM_BYTES, _TO_BYTES = 9, 10
_LOOK_EVERY_MS: Final = 50
_VERDICTS: Final = {0: Verdict.YES, 2: Verdict.GONE, 3: Verdict.STOPPED, 4: Verdict.STOPPED, 6: Verdict.NOT_HERE}
"""Of KeyCredentialStatus: success, not found, cancelled, prefers the password, security device locked."""


def name_for(vault_id: bytes) -> str:
    """Return the name of a vault's key."""
    return f"Postern/{vault_id.hex()}"


def challenge_for(vault_id: bytes) -> bytes:
    """Return what the key signs, always the same 32 bytes for a vault."""
    return sha256(b"wg/v1/hello" + vault_id).digest()


def key_from(signature: bytes) -> bytes:
    """Return the 32 bytes that open the lock."""
    return sha256(b"wg/v1/hello/key" + signature).digest()


def verdict_for(status: int) -> Verdict:
    """Return what a KeyCredentialStatus means."""
    return _VERDICTS.get(status, Verdict.FAILED)


class HelloSensor(Sensor):
    """Starts one operation after the other and looks whether it is over; Windows shows its own window meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._operation: Com | None = None
        self._then: Callable[[Com], None] = lambda _: None
        self._failed: Callable[[], None] = self._fail
        self._look_again = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look_again.timeout.connect(self._on_time)
        self._is_asking = False

    def look(self) -> None:
        try:
            self._await(self._manager().made(_IS_SUPPORTED), self._on_supported)
        except OSError:
            self.found.emit(None)

    def ask(self, whose: bytes) -> None:
        self._begin(whose, lambda name: self._manager().made(_OPEN, name.handle))

    def enrol(self, whose: bytes) -> None:
        replace = ctypes.c_int32(_REPLACE_EXISTING)
        self._begin(whose, lambda name: self._manager().made(_CREATE, name.handle, replace))

    def forget(self, whose: bytes) -> None:
        def look(_: Com | None = None) -> None:
            self._look_for(whose)

        name = Text(name_for(whose))
        try:
            self._await(self._manager().made(_DELETE, name.handle), look, look)
        except OSError:
            look()  # there may be none

    def stop(self) -> None:
        self._is_asking = False
        self._look_again.stop()

    def _look_for(self, whose: bytes) -> None:
        """Tell whether there is no key of this vault."""

        def looked(operation: Com) -> None:
            self.forgotten.emit(verdict_for(operation.results().number(_STATUS)) is Verdict.GONE)

        def failed() -> None:
            self.forgotten.emit(False)

        try:
            self._await(self._manager().made(_OPEN, Text(name_for(whose)).handle), looked, failed)
        except OSError:
            failed()

    def _begin(self, whose: bytes, start: Callable[[Text], Com]) -> None:
        self._is_asking = True
        try:
            self._await(start(Text(name_for(whose))), lambda operation: self._sign(operation, challenge_for(whose)))
        except OSError:
            self._answer(Verdict.FAILED)

    def _sign(self, operation: Com, challenge: bytes) -> None:
        found = operation.results()
        verdict = verdict_for(found.number(_STATUS))
        if verdict is Verdict.YES:
            self._await(found.made(_CREDENTIAL).made(_SIGN, _buffer(challenge).pointer), self._on_signed)
        else:
            self._answer(verdict)

    def _on_signed(self, operation: Com) -> None:
        found = operation.results()
        verdict = verdict_for(found.number(_STATUS))
        if verdict is Verdict.YES:
            self._answer(verdict, key_from(_bytes_of(found.made(_CREDENTIAL))))
        else:
            self._answer(verdict)

    def _on_supported(self, operation: Com) -> None:
        self.found.emit(QuickMethod.HELLO if operation.truth() else None)

    def _await(self, operation: Com, then: Callable[[Com], None], failed: Callable[[], None] | None = None) -> None:
        self._operation, self._then, self._failed = operation, then, failed or self._fail
        self._look_again.start()

    def _on_time(self) -> None:
        operation = self._operation
        if operation is None or operation.status() == STARTED:
            return
        self._look_again.stop()
        self._operation = None
        try:
            if operation.status() != COMPLETED:
                raise OSError
            self._then(operation)
        except OSError:
            self._failed()

    def _fail(self) -> None:
        self._answer(Verdict.FAILED)

    def _answer(self, verdict: Verdict, key: bytes = b"") -> None:
        if self._is_asking:
            self._is_asking = False
            self.answered.emit(Answer(verdict, key))

    def _manager(self) -> Com:
        return factory(_MANAGER, _MANAGER_ID)


def _buffer(data: bytes) -> Com:
    """Return an IBuffer with these bytes."""
    raw = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
    return factory(_BUFFERS, _BUFFERS_ID).made(_FROM_BYTES, ctypes.c_uint32(len(data)), raw)


def _bytes_of(buffer: Com) -> bytes:
    """Return what is in an IBuffer; the memory in between is given back."""
    size, data = ctypes.c_uint32(), POINTER()
    factory(_BUFFERS, _BUFFERS_ID).call(_TO_BYTES, buffer.pointer, ctypes.byref(size), ctypes.byref(data))
    try:
        return ctypes.string_at(data.value or 0, size.value)
    finally:
        ctypes.CDLL("ole32").CoTaskMemFree(data)
