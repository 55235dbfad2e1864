"""Verify a signature that ``ssh-keygen -Y sign`` has made, by an Ed25519 key out of a list of signers.

The form is OpenSSH's (PROTOCOL.sshsig): fields with their length before them, the hash of the message in what is
signed, and a namespace, so that a signature under one kind of thing never counts for another.
"""

import base64
import binascii
import hashlib
import re
from typing import Final

from wallet_gui.domain.errors import BadAnswerError

_ARMOUR: Final = re.compile(rb"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)-----END SSH SIGNATURE-----\n?")
_SIGNER: Final = re.compile(r'^\S+ namespaces="([a-z,-]+)" ssh-ed25519 ([A-Za-z0-9+/]+={0,2})(?: .*)?$', re.MULTILINE)
_MAGIC: Final = b"SSHSIG"
_VERSION: Final = (1).to_bytes(4, "big")
_ED25519: Final = b"ssh-ed25519"
ANNOUNCER: Final = ""
"""Errors name the network that they are about. This is none."""
_HASHES: Final = {b"sha256": hashlib.sha256, b"sha512": hashlib.sha512}


def keys_of(signers: str, namespace: str) -> list[bytes]:
    """Return the public keys, 32 bytes each, whose signatures count in a namespace."""
    named = (found.groups() for found in _SIGNER.finditer(signers))
    return [_key(base64.b64decode(key)) for names, key in named if namespace in names.split(",")]


def check_signature(message: bytes, armoured: bytes, signers: str, namespace: str) -> None:
    """See that one of the signers has signed a message. Raises: BadAnswerError."""
    from cryptography.exceptions import InvalidSignature  # late: seldom needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    fields = _Fields(_unarmoured(armoured))
    fields.expect(_MAGIC)
    fields.expect(_VERSION)
    key, named, reserved, hash_name, signature = (fields.string() for _ in range(5))
    fields.end()
    if named != namespace.encode("ascii") or hash_name not in _HASHES or _key(key) not in keys_of(signers, namespace):
        raise BadAnswerError(ANNOUNCER)
    digest = _HASHES[hash_name](message).digest()
    signed = _MAGIC + b"".join(_with_length(part) for part in (named, reserved, hash_name, digest))
    try:
        Ed25519PublicKey.from_public_bytes(_key(key)).verify(_inside(signature, 64), signed)
    except (InvalidSignature, ValueError):
        raise BadAnswerError(ANNOUNCER) from None


def _unarmoured(armoured: bytes) -> bytes:
    found = _ARMOUR.fullmatch(armoured)
    try:
        return base64.b64decode(found[1].replace(b"\n", b""), validate=True) if found else b""
    except binascii.Error:
        raise BadAnswerError(ANNOUNCER) from None


def _key(blob: bytes) -> bytes:
    """Return the 32 bytes of a public key in OpenSSH's form."""
    return _inside(blob, 32)


def _inside(blob: bytes, size: int) -> bytes:
    """Return what stands behind the name of the kind, which has to be Ed25519."""
    fields = _Fields(blob)
    kind, value = fields.string(), fields.string()
    fields.end()
    if kind != _ED25519 or len(value) != size:
        raise BadAnswerError(ANNOUNCER)
    return value


def _with_length(part: bytes) -> bytes:
    return len(part).to_bytes(4, "big") + part


class _Fields:
    """Reads one field after the other. Raises: BadAnswerError for what is not there."""

    def __init__(self, data: bytes) -> None:
        self._data, self._place = data, 0

    def expect(self, wanted: bytes) -> None:
        if self._take(len(wanted)) != wanted:
            raise BadAnswerError(ANNOUNCER)

    def string(self) -> bytes:
        return self._take(int.from_bytes(self._take(4), "big"))

    def end(self) -> None:
        if self._place != len(self._data):
            raise BadAnswerError(ANNOUNCER)

    def _take(self, size: int) -> bytes:
        taken = self._data[self._place : self._place + size]
        if len(taken) != size:
            raise BadAnswerError(ANNOUNCER)
        self._place += size
        return taken
