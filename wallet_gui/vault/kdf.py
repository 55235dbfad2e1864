"""Argon2id (RFC 9106): the password key, the name tag, and how the cost of a new vault is found."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wallet_gui.domain.credentials import normal_name, normal_password
from wallet_gui.domain.errors import KdfTooCostlyError
from wallet_gui.vault.header import KDF_FLOOR, KdfCost
from wallet_gui.vault.sections import wipe

_PASSWORD_LABEL = b"wg/v1/pw"
_NAME_LABEL = b"wg/v1/name"
_PIN_LABEL = b"wg/v1/pin"
_NAME_COST = KDF_FLOOR
_NAME_TAG_SIZE = 16
_KEY_SIZE = 32

_MIB = 1024
"""One MiB in KiB, the unit in which Argon2 counts memory."""

LEAST_NEW: Final = KdfCost(m_kib=64 * _MIB, t=3, p=4)
"""The least for a new vault: the second recommended setting of RFC 9106."""

_USUAL_MOST_KIB = 256 * _MIB
_ROOMY_MOST_KIB = 1024 * _MIB
_ROOMY_RAM_BYTES = 16 * 1024**3
_MOST_PASSES = 10
_TOO_SLOW_S = 1.2
_TOO_FAST_S = 0.5

Measure = Callable[[KdfCost], float]
"""Runs one derivation of that cost and returns the seconds it took."""


def derive_password_key(password: str, file_salt: bytes, cost: KdfCost) -> bytearray:
    """Derive the 32-byte password key; the caller overwrites it after use.

    Args:
        password: Any text; encoded as UTF-8 after NFKC.
        file_salt: 32 bytes from the header.
        cost: As the header says, checked against this computer before.
    Raises: KdfTooCostlyError if the memory is not to be had after all.
    """
    text = bytearray(normal_password(password))
    try:
        return _argon2id(text, file_salt, cost, _PASSWORD_LABEL, _KEY_SIZE)
    finally:
        wipe(text)


def name_tag(name: str, vault_id: bytes) -> bytes:
    """Return the 16 bytes by which a vault is found from an account name, without storing the name."""
    return bytes(_argon2id(bytearray(normal_name(name)), vault_id, _NAME_COST, _NAME_LABEL, _NAME_TAG_SIZE))


def derive_pin_key(pin: str, salt: bytes) -> bytearray:
    """Derive the 32-byte key of a quick unlock's PIN; the caller overwrites it after use.

    The cost is always the same. It slows guessing down, and cannot make six digits strong.

    Args:
        pin: 6 to 12 ASCII digits.
        salt: 16 bytes.
    Raises: KdfTooCostlyError if the memory is not to be had.
    """
    text = bytearray(pin, "ascii")
    try:
        return _argon2id(text, salt, LEAST_NEW, _PIN_LABEL, _KEY_SIZE)
    finally:
        wipe(text)


def calibrate(ram_bytes: int, measure: Measure | None = None) -> KdfCost:
    """Find the cost at which one derivation takes 0.7 to 1.0 s here, memory first.

    Args:
        ram_bytes: Memory of the whole computer: a vault may take an eighth of it.
        measure: Times one run; by default a real one.
    """
    measured = measure or measure_one_run
    cost = replace(LEAST_NEW, m_kib=_starting_memory(ram_bytes))
    took = measured(cost)
    while took > _TOO_SLOW_S and cost.m_kib > LEAST_NEW.m_kib:
        cost = replace(cost, m_kib=cost.m_kib // 2)
        took = measured(cost)
    if cost.m_kib == _USUAL_MOST_KIB and ram_bytes >= _ROOMY_RAM_BYTES:
        while took < _TOO_FAST_S and cost.m_kib < _ROOMY_MOST_KIB:
            cost = replace(cost, m_kib=cost.m_kib * 2)
            took = measured(cost)
    while took < _TOO_FAST_S and cost.t < _MOST_PASSES:
        cost = replace(cost, t=cost.t + 1)
        took = measured(cost)
    return cost


def calibrate_for_any(ram_bytes: int) -> KdfCost:
    """Find what a vault may cost from now on that nobody asked to change, as ``calibrate``.

    It takes no more memory than a usual computer has: a vault that is carried to another one still opens there.
    """
    return calibrate(min(ram_bytes, _ROOMY_RAM_BYTES - 1))


def never_cheaper(found: KdfCost, current: KdfCost) -> KdfCost:
    """Return the newly found cost, or the current one where the new one would ask less of a guesser."""
    less_memory = found.m_kib < current.m_kib
    less_work = found.m_kib * found.t < current.m_kib * current.t
    return current if less_memory or less_work else found


def measure_one_run(cost: KdfCost) -> float:
    """Derive once from fixed bytes and return the seconds it took."""
    start = time.perf_counter()
    _argon2id(bytearray(b"calibration"), bytes(32), cost, _PASSWORD_LABEL, _KEY_SIZE)
    return time.perf_counter() - start


def _starting_memory(ram_bytes: int) -> int:
    """Return the largest power of two of KiB within the limits."""
    wanted = min(_USUAL_MOST_KIB, ram_bytes // 8 // 1024)
    return max(LEAST_NEW.m_kib, 1 << (wanted.bit_length() - 1) if wanted else 0)


def _argon2id(secret: bytearray, salt: bytes, cost: KdfCost, label: bytes, size: int) -> bytearray:
    key = bytearray(size)
    argon2 = Argon2id(salt=salt, length=size, iterations=cost.t, lanes=cost.p, memory_cost=cost.m_kib, ad=label)
    try:
        argon2.derive_into(secret, key)  # type: ignore[arg-type]  # takes any buffer; cryptography 50 declares bytes
    except MemoryError:
        raise KdfTooCostlyError(needed_bytes=cost.needed_bytes) from None
    return key
