"""Quick unlock: how the gate section names it, and the record that opens a locked session.

The record is everything that home gets at a log-in, sealed under a key that a PIN or a sensor gives. The keeper holds
it in memory while the session lasts; it is never written anywhere. VIEW is in it, SPEND and GATE are not, so nothing
that it opens can sign, show a phrase or change the vault.
"""

import os
from dataclasses import dataclass, field, replace
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wallet_gui.channel.schema import SchemaError, from_json, to_json
from wallet_gui.channel.secrets import Entry, ViewKey
from wallet_gui.domain.errors import InputError, VaultDamagedError, WrongPasswordError
from wallet_gui.domain.pin import check_pin
from wallet_gui.domain.session import QuickMethod
from wallet_gui.vault.bodies import Json, read_bytes, to_base64
from wallet_gui.vault.kdf import derive_pin_key
from wallet_gui.vault.sections import (
    NONCE_SIZE,
    SALT_SIZE,
    Body,
    hkdf,
    pack_json,
    padded_to_power_of_two,
    unpack_json,
    unseal,
    wipe,
    with_length,
)

PIN_SALT_SIZE: Final = 16
KEY_SIZE: Final = 32
_LABEL: Final = b"wg/v1/quick"
_MOST_PLAIN: Final = 32 * 1024
_MOST_PROVEN: Final = 400
"""Addresses in a record; more than anybody looks at, and few enough that the record stays small."""

_NUMBERS: Final = {
    QuickMethod.PIN: 1,
    QuickMethod.FINGERPRINT: 2,
    QuickMethod.TOUCH_ID: 3,
    QuickMethod.HELLO: 4,
}
_KINDS: Final = {QuickMethod.FINGERPRINT: "yesno", QuickMethod.TOUCH_ID: "touchid", QuickMethod.HELLO: "hello"}

_METHOD = slice(0, 1)
_OPENER = slice(1, 33)
_SALT = slice(33, 65)
_NONCE = slice(65, 77)
_HEAD_SIZE: Final = 77


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A quick unlock that was chosen, as the gate section keeps it: so each log-in makes a record, and nobody enrols
    twice."""

    method: QuickMethod
    key: bytes = field(default=b"", repr=False)
    """What PIN or sensor give, 32 bytes; none for a sensor that gives nothing but yes or no."""
    salt: bytes = b""
    """Of the PIN."""


def enrolled_in(gate: Json) -> Enrolled | None:
    """Return the quick unlock of a gate section. Raises VaultDamagedError (altered)."""
    pin, finger = gate.get("pin"), gate.get("finger")
    if isinstance(pin, dict):
        key, salt = read_bytes(pin, "key", KEY_SIZE), read_bytes(pin, "salt", PIN_SALT_SIZE)
        return Enrolled(QuickMethod.PIN, key, salt)
    if isinstance(finger, dict):
        return _enrolled_finger(finger)
    return None


def with_enrolled(gate: Json, enrolled: Enrolled | None) -> Body:
    """Return the section with this quick unlock in place of another, or with none."""
    bare: Body = {**gate, "pin": None, "finger": None}
    if enrolled is None:
        return bare
    if enrolled.method is QuickMethod.PIN:
        return {**bare, "pin": {"salt": to_base64(enrolled.salt), "key": to_base64(enrolled.key)}}
    key = to_base64(enrolled.key) if enrolled.key else None
    return {**bare, "finger": {"kind": _KINDS[enrolled.method], "key": key}}


def enrol_pin(pin: str) -> Enrolled:
    """Derive the key of a new PIN."""
    salt = os.urandom(PIN_SALT_SIZE)
    key = derive_pin_key(pin, salt)
    try:
        return Enrolled(QuickMethod.PIN, bytes(key), salt)
    finally:
        wipe(key)


def seal_record(enrolled: Enrolled, view_key: ViewKey) -> bytes:
    """Return a record: what opens it (33 bytes), salt, nonce, ciphertext. Every record is sealed under a new salt.

    A sensor that gives no key protects nothing: the key then stands in the record itself.
    """
    key = enrolled.key or os.urandom(KEY_SIZE)
    opener = {QuickMethod.PIN: enrolled.salt, QuickMethod.FINGERPRINT: key}.get(enrolled.method, b"")
    shown = bytes((_NUMBERS[enrolled.method],)) + opener.ljust(KEY_SIZE, b"\0")
    salt, nonce = os.urandom(SALT_SIZE), os.urandom(NONCE_SIZE)
    told = replace(view_key, proven=view_key.proven[:_MOST_PROVEN])
    plain = pack_json(to_json(told), padded_to_power_of_two, _MOST_PLAIN)
    sealing = hkdf(key, salt, _LABEL)
    sealed = AESGCM(sealing).encrypt(nonce, plain, _aad(shown))
    wipe(sealing, plain)
    return shown + salt + nonce + sealed


@dataclass(frozen=True, slots=True)
class Record:
    """A record that somebody wants to open."""

    data: bytes = field(repr=False)

    def key_from(self, entry: Entry) -> bytearray:
        """Return the key that this entry gives; for a PIN it is derived.

        Raises: WrongPasswordError if it is for another method, or can be no key of this one.
        """
        if len(self.data) <= _HEAD_SIZE or entry.quick is None or self.data[0] != _NUMBERS[entry.quick]:
            raise WrongPasswordError
        match entry.quick:
            case QuickMethod.PIN:
                _check_possible(entry.pin)
                return derive_pin_key(entry.pin, self.data[_OPENER][:PIN_SALT_SIZE])
            case QuickMethod.FINGERPRINT:
                return bytearray(self.data[_OPENER])
            case _:
                return bytearray(entry.sensor_key)

    def open(self, key: bytearray) -> ViewKey:
        """Return what was sealed, and overwrite the key. Raises WrongPasswordError."""
        sealing = hkdf(key, self.data[_SALT], _LABEL)
        aad = _aad(self.data[: _OPENER.stop])
        plain = bytearray()
        try:
            plain = unseal(sealing, self.data[_NONCE], self.data[_HEAD_SIZE:], aad)
            return from_json(ViewKey, unpack_json(plain))
        except (VaultDamagedError, SchemaError):
            raise WrongPasswordError from None
        finally:
            wipe(key, sealing, plain)


def _enrolled_finger(finger: Json) -> Enrolled:
    method = next((method for method, kind in _KINDS.items() if kind == finger.get("kind")), None)
    if method is None:
        raise VaultDamagedError(altered=True)
    if method is QuickMethod.FINGERPRINT:
        return Enrolled(method)
    return Enrolled(method, read_bytes(finger, "key", KEY_SIZE))


def _check_possible(pin: str) -> None:
    try:
        check_pin(pin)
    except InputError:
        raise WrongPasswordError from None


def _aad(shown: bytes) -> bytes:
    return with_length(_LABEL) + with_length(shown)
