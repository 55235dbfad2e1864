"""Sealed envelopes: secrets pass the keeper as bytes that it cannot open.

HPKE (RFC 9180) base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305, single shot. The library's
call takes no associated data, so everything that must agree stands in ``info``: the run, the operation, the box's name
and both ends. The plain text is padded, so that lengths tell nothing. The keeper never imports this module.
"""

import struct
from typing import TypeVar

import cryptography.hazmat.backends.openssl.backend  # noqa: F401  # to make a key takes it: here nobody waits for it yet
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from wallet_gui.channel.messages import BOX_ROUTES, Box, BoxName, Peers, Role
from wallet_gui.channel.schema import SchemaError, dump_object, from_json, parse_object, to_json
from wallet_gui.domain.frozen import frozen

KEY_BYTES = 32
MAX_PLAIN_BYTES = 128 * 1024
_BLOCK_BYTES = 1024
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_LENGTH = struct.Struct("<I")
_T = TypeVar("_T")


class EnvelopeError(Exception):
    """A box does not open here: another run, operation, name, end or key, or somebody changed it."""


@frozen
class Letterhead:
    """What both ends of a box must agree on."""

    run: bytes
    op: bytes
    name: BoxName
    sender: Role
    receiver: Role

    @property
    def info(self) -> bytes:
        """Return the bytes that HPKE binds the box to."""
        parts = (self.run, self.op, self.name.encode(), self.sender.encode(), self.receiver.encode())
        return b"wg/v1/envelope" + b"".join(_LENGTH.pack(len(part)) + part for part in parts)


class EnvelopeKey:
    """A child's key for one life: made at its start, never sent, gone with the process."""

    def __init__(self, role: Role, run: bytes) -> None:
        self._role = role
        self._run = run
        self._key = X25519PrivateKey.generate()
        self._opened: set[tuple[bytes, BoxName]] = set()

    @property
    def public_key(self) -> bytes:
        """Return the public half, 32 bytes."""
        return self._key.public_key().public_bytes_raw()

    def seal(self, content: object, name: BoxName, receiver: Role, peers: Peers) -> Box:
        """Seal a dataclass of ``channel.secrets`` for another child of the same operation."""
        head = Letterhead(self._run, peers.op, name, self._role, receiver)
        public = X25519PublicKey.from_public_bytes(peers.keys.of(receiver))
        data = _SUITE.encrypt(_pad(dump_object(to_json(content))), public, head.info)
        return Box(op=peers.op, name=name, sender=self._role, receiver=receiver, data=data)

    def open(self, box: Box, kind: type[_T]) -> _T:
        """Open a box that goes the way its name goes, to this child. Each name opens once per operation.

        Raises: EnvelopeError.
        """
        on_its_way = BOX_ROUTES[box.name] == (box.sender, box.receiver) and box.receiver is self._role
        if not on_its_way or (box.op, box.name) in self._opened:
            raise EnvelopeError
        head = Letterhead(self._run, box.op, box.name, box.sender, box.receiver)
        try:
            plain = _SUITE.decrypt(box.data, self._key, head.info)
            content = from_json(kind, parse_object(_unpad(plain)))
        except (InvalidTag, SchemaError, ValueError) as error:
            raise EnvelopeError from error
        self._opened.add((box.op, box.name))
        return content


def _pad(plain: bytes) -> bytes:
    framed = _LENGTH.pack(len(plain)) + plain
    padded = framed + bytes(-len(framed) % _BLOCK_BYTES)
    if len(padded) > MAX_PLAIN_BYTES:
        raise EnvelopeError
    return padded


def _unpad(padded: bytes) -> bytes:
    if not _LENGTH.size <= len(padded) <= MAX_PLAIN_BYTES or len(padded) % _BLOCK_BYTES:
        raise EnvelopeError
    (length,) = _LENGTH.unpack_from(padded)
    plain, rest = padded[_LENGTH.size : _LENGTH.size + length], padded[_LENGTH.size + length :]
    if len(plain) != length or any(rest):
        raise EnvelopeError
    return plain
