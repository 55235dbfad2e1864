"""Recovery codes and what the vault stores of them."""

from collections.abc import Sequence

from wallet_gui.signer.codes import RECOVERY_CODES, recovery_code_of
from wallet_gui.vault.slots import Roots
from wallet_gui.vault.spend import SpendKeys


def ten_recovery_codes(codes: Sequence[str]) -> tuple[str, ...]:
    """Return the ten codes that a draft brought, in their one form. Raises ValueError if they are not ten."""
    plain = tuple(code for code in map(recovery_code_of, codes) if code is not None)
    if len(set(plain)) != RECOVERY_CODES or len(codes) != RECOVERY_CODES:
        raise ValueError("not ten recovery codes")
    return plain


def recovery_macs(roots: Roots, codes: Sequence[str]) -> list[bytes | None]:
    """Return what the gate section stores for these codes: a MAC each, which only a signer can make."""
    keys = SpendKeys(roots)
    try:
        return [keys.recovery_code_mac(code) for code in codes]
    finally:
        keys.wipe()
