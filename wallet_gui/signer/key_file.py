"""A private key as a person brings it: hexadecimal digits, or a keystore file of version 3 (Web3 Secret Storage).

A keystore file is hostile text: it may ask for more work or memory than there is. It is held to limits first, and what
``eth_keyfile`` gets is built anew from the few fields that were checked. Whatever is wrong, the answer is one word.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from wallet_gui.domain.session import Why
from wallet_gui.signer.accounts import address_of
from wallet_gui.signer.ethereum import decode_keyfile_json
from wallet_gui.signer.refusal import Refusal

TEXT_MOST: Final = 64 * 1024
PASSWORD_MOST: Final = 256
"""Code points."""

_KEY_BYTES = 32
_SALT_MOST = 1024
_SCRYPT_MEMORY_MOST = 256 * 1024**2
_SCRYPT_WORK_MOST = 2**22
"""N · r · p: twice what Geth's standard asks for."""
_SCRYPT_WIDTH_MOST = 1024
"""r · p: 128 bytes of it are mixed at a time."""
_PBKDF2_ROUNDS_MOST = 2_500_000
"""Ten times what Geth asks for."""
_ORDER = 0xFFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFE_BAAEDCE6_AF48A03B_BFD25E8C_D0364141
"""Of secp256k1: a private key lies between 0 and this."""
_HEX_KEY = re.compile("(?:0x|0X)?([0-9a-fA-F]{64})")
_HEX = re.compile("(?:0x)?((?:[0-9a-fA-F]{2})*)")

_Fields = Mapping[str, Any]
_Value = TypeVar("_Value", str, int)


class _NotAKeyError(Exception):
    """Something is wrong with what was brought; nobody is told what."""


def read_key(text: str, password: str) -> bytes:
    """Return the private key, 32 bytes.

    Args:
        text: 64 hexadecimal digits with or without ``0x``, or the text of a keystore file.
        password: The keystore's own; not looked at for plain digits.
    Raises: Refusal (KEY).
    """
    try:
        private = _read(text, password)
    except _NotAKeyError:
        private = b""
    # Outside the handler: no traceback may hold what was brought.
    if not 0 < int.from_bytes(private, "big") < _ORDER:
        raise Refusal(Why.KEY)
    return private


def _read(text: str, password: str) -> bytes:
    if len(text) > TEXT_MOST or len(password) > PASSWORD_MOST:
        raise _NotAKeyError
    digits = _HEX_KEY.fullmatch(text.strip())
    return bytes.fromhex(digits[1]) if digits else _from_keystore(_parsed(text), password)


def _parsed(text: str) -> _Fields:
    try:
        parsed = json.loads(text, object_pairs_hook=_lower_case)
    except (ValueError, RecursionError):
        parsed = None
    if not isinstance(parsed, dict):
        raise _NotAKeyError
    return parsed


def _lower_case(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Read names in any case, as old wallets wrote them, but each once."""
    fields = {name.lower(): value for name, value in pairs}
    if len(fields) != len(pairs):
        raise ValueError("duplicate key")
    return fields


def _from_keystore(keystore: _Fields, password: str) -> bytes:
    """Open a keystore file. If it names its address, the key has to be of that one."""
    checked = {"version": _only(keystore, "version", 3), "crypto": _checked_crypto(_object(keystore, "crypto"))}
    try:
        private = bytes(decode_keyfile_json(checked, password.encode("utf-8")))
    except (ValueError, TypeError):
        private = b""
    named = keystore.get("address")
    if len(private) != _KEY_BYTES or (named is not None and not _is_address_of(private, named)):
        raise _NotAKeyError
    return private


def _is_address_of(private: bytes, named: object) -> bool:
    in_range = 0 < int.from_bytes(private, "big") < _ORDER
    return in_range and isinstance(named, str) and address_of(private)[2:].lower() == named.lower().removeprefix("0x")


def _checked_crypto(crypto: _Fields) -> dict[str, Any]:
    kdf = crypto.get("kdf")
    params = _object(crypto, "kdfparams")
    if kdf not in ("scrypt", "pbkdf2"):
        raise _NotAKeyError
    return {
        "cipher": _only(crypto, "cipher", "aes-128-ctr"),
        "cipherparams": {"iv": _hex(_object(crypto, "cipherparams"), "iv", 16, 16)},
        "ciphertext": _hex(crypto, "ciphertext", _KEY_BYTES, _KEY_BYTES),
        "mac": _hex(crypto, "mac", 32, 32),
        "kdf": kdf,
        "kdfparams": _checked_scrypt(params) if kdf == "scrypt" else _checked_pbkdf2(params),
    }


def _checked_scrypt(params: _Fields) -> dict[str, Any]:
    n, r, p = (_count(params, name) for name in "nrp")
    is_power_of_two = n > 1 and n & (n - 1) == 0
    is_within = 128 * n * r <= _SCRYPT_MEMORY_MOST and n * r * p <= _SCRYPT_WORK_MOST and r * p <= _SCRYPT_WIDTH_MOST
    if not (is_power_of_two and is_within):
        raise _NotAKeyError
    return {"n": n, "r": r, "p": p, **_common(params)}


def _checked_pbkdf2(params: _Fields) -> dict[str, Any]:
    rounds = _count(params, "c")
    if rounds > _PBKDF2_ROUNDS_MOST:
        raise _NotAKeyError
    return {"c": rounds, "prf": _only(params, "prf", "hmac-sha256"), **_common(params)}


def _common(params: _Fields) -> dict[str, Any]:
    return {"dklen": _only(params, "dklen", 32), "salt": _hex(params, "salt", 0, _SALT_MOST)}


def _only(fields: _Fields, name: str, value: _Value) -> _Value:
    """Return a field that has only one right value."""
    found = fields.get(name)
    is_right = type(found) is type(value) and found == value
    if not is_right:
        raise _NotAKeyError
    return value


def _count(fields: _Fields, name: str) -> int:
    value = fields.get(name)
    if type(value) is not int or value < 1:
        raise _NotAKeyError
    return value


def _hex(fields: _Fields, name: str, least: int, most: int) -> str:
    """Return the plain digits of that many bytes."""
    value = fields.get(name)
    digits = _HEX.fullmatch(value) if isinstance(value, str) else None
    if digits is None or not 2 * least <= len(digits[1]) <= 2 * most:
        raise _NotAKeyError
    return digits[1]


def _object(fields: _Fields, name: str) -> _Fields:
    value = fields.get(name)
    if not isinstance(value, dict):
        raise _NotAKeyError
    return value
