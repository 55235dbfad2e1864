"""Proof: no single changed bit of a vault file is accepted, not even when the outer hash is made right again.

Every bit before the outer hash is flipped, 163,264 in all. Bits outside the salt and cost of the key derivation cannot
change the derived key, so it is derived once; for the others it is derived anew each time.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vault_vector import NORMAL_PASSWORD, vector
from wallet_gui.domain.errors import (
    KdfTooCostlyError,
    KdfTooWeakError,
    VaultDamagedError,
    VaultNewerError,
    WrongPasswordError,
)
from wallet_gui.vault.file import OpenVault, open_with_parts
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.slots import Part

KNOWN = (VaultDamagedError, VaultNewerError, KdfTooWeakError, KdfTooCostlyError, WrongPasswordError)
FREE_MEMORY_BYTES = 256 * 1024**2
KDF_BLOCK = range(48, 96)
END = len(vector().data) - 32

Outcome = Counter[str]
Open = Callable[[bytes], OpenVault]


def with_one_derivation(data: bytes) -> OpenVault:
    """Open with the key derived from the unchanged file."""
    return open_with_parts(parse_layout(data, FREE_MEMORY_BYTES), {Part.PASSWORD_KEY: vector().password_key})


def with_real_derivation(data: bytes) -> OpenVault:
    """Open as a person does."""
    return open_vault(data, Entered(NORMAL_PASSWORD), FREE_MEMORY_BYTES)


def flips(places: range) -> Iterator[bytes]:
    """Yield the vector with each bit of these bytes flipped in turn, the outer hash made right."""
    data = bytearray(vector().data)
    for place in places:
        for bit in range(8):
            data[place] ^= 1 << bit
            data[-32:] = hashlib.sha256(memoryview(data)[:END]).digest()
            yield bytes(data)
            data[place] ^= 1 << bit


def outcome(states: Iterator[bytes], opened_by: Open) -> Outcome:
    """Count how the files are answered."""
    answers: Outcome = Counter()
    for data in states:
        try:
            opened_by(data)
            answers["accepted"] += 1
        except KNOWN as refused:
            answers[type(refused).__name__] += 1
    return answers


def test_the_unchanged_file_is_accepted_by_both_ways_of_opening() -> None:
    for opened_by in (with_one_derivation, with_real_derivation):
        assert outcome(iter([vector().data]), opened_by) == {"accepted": 1}


PARTS = {
    "header": range(48),
    "tags": range(96, 160),
    "slots": range(160, 7840),
    "gate section": range(7840, 12008),
    "view section": range(12008, 16176),
    "spend section": range(16176, 20344),
    "MACs": range(20344, END),
}


def test_the_parts_make_up_the_whole_file() -> None:
    covered = [place for places in (*PARTS.values(), KDF_BLOCK) for place in places]
    assert sorted(covered) == list(range(END))
    assert 8 * len(covered) == 163_264


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_every_flipped_bit_is_refused(part: str) -> None:
    answers = outcome(flips(PARTS[part]), with_one_derivation)
    assert answers["accepted"] == 0
    assert answers.total() == 8 * len(PARTS[part])


@pytest.mark.slow
def test_every_flipped_bit_of_salt_and_cost_is_refused() -> None:
    answers = outcome(flips(KDF_BLOCK), with_real_derivation)
    assert answers["accepted"] == 0
    assert answers.total() == 8 * len(KDF_BLOCK)
    assert answers["WrongPasswordError"] >= 256


def test_without_the_hash_made_right_every_flipped_bit_is_plain_damage() -> None:
    whole = vector().data
    for place in range(0, len(whole), 7):
        data = bytearray(whole)
        data[place] ^= 1 << place % 8
        with pytest.raises(VaultDamagedError) as refused:
            parse_layout(bytes(data))
        assert not refused.value.altered
