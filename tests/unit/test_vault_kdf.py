"""How the cost of a new vault is found, and that two spellings of one text are one password."""

import unicodedata

import pytest

from wallet_gui.vault.header import KDF_FLOOR, KdfCost
from wallet_gui.vault.kdf import LEAST_NEW, calibrate, derive_password_key, measure_one_run, never_cheaper

GIB = 1024**3
MIB = 1024


def speed(mib_passes_per_s: float) -> object:
    """A computer on which time is proportional to memory times passes."""
    return lambda cost: cost.m_kib / MIB * cost.t / mib_passes_per_s


@pytest.mark.parametrize(
    ("ram_gib", "mib_passes_per_s", "expected"),
    [
        (8, 900, KdfCost(256 * MIB, 3, 4)),  # 0.85 s
        (8, 400, KdfCost(128 * MIB, 3, 4)),  # 1.92 s at 256 MiB, 0.96 s at 128
        (8, 100, LEAST_NEW),  # slower than aimed for, never below the least
        (2, 900, KdfCost(256 * MIB, 3, 4)),
        (1, 900, KdfCost(128 * MIB, 4, 4)),  # an eighth of the memory, then more passes
        (0.25, 900, KdfCost(64 * MIB, 8, 4)),
        (32, 2_000, KdfCost(512 * MIB, 3, 4)),
        (32, 20_000, KdfCost(1024 * MIB, 10, 4)),
        (8, 20_000, KdfCost(256 * MIB, 10, 4)),
    ],
)
def test_calibration_uses_memory_first(ram_gib: float, mib_passes_per_s: float, expected: KdfCost) -> None:
    measure = speed(mib_passes_per_s)
    assert callable(measure)
    assert calibrate(int(ram_gib * GIB), measure) == expected


def test_no_calibration_goes_below_the_least_for_new_vaults() -> None:
    for ram in (0, 1, 64 * 1024**2, GIB):
        assert calibrate(ram, lambda _: 100.0).m_kib >= LEAST_NEW.m_kib


def test_a_run_is_really_measured() -> None:
    assert measure_one_run(KDF_FLOOR) > 0


def test_a_new_measurement_never_lowers_the_cost() -> None:
    current = KdfCost(256 * MIB, 3, 4)
    assert never_cheaper(LEAST_NEW, current) == current
    assert never_cheaper(KdfCost(512 * MIB, 1, 4), current) == current
    assert never_cheaper(KdfCost(512 * MIB, 3, 4), current) == KdfCost(512 * MIB, 3, 4)


@pytest.mark.parametrize("text", ["Zoë 林 a\u0301", "ﬁne ＡＢ", "שלום", "🚪🔑"])
def test_composed_and_decomposed_spellings_are_one_password(text: str) -> None:
    spellings = {unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    keys = {bytes(derive_password_key(spelling, bytes(32), KDF_FLOOR)) for spelling in spellings}
    assert len(keys) == 1
