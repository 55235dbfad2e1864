"""Proof that what a door brings back was drawn for whoever passed the second step, in this state of the vault.

Drawing and writing are done by two signers, minutes apart, as a person reads and types back in between; by then the
code is worth nothing any more. So the first gives a proof that only a signer can make, and the second asks for it. It
ends with the next change of the gate section: another code that is used, another password.
"""

import hmac
from collections.abc import Sequence

from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.refusal import Refusal
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.spend import SpendKeys


def proof_of(vault: OpenVault, purpose: Purpose, drawn: Sequence[bytes], *, spends_code: bool = False) -> bytes:
    """Return the proof, 32 bytes, never stored.

    Args:
        vault: As it was opened.
        purpose: For which it was drawn: the first half of what follows.
        drawn: Everything that comes back.
        spends_code: Whether this operation writes the gate section: what follows finds it one revision on.
    """
    keys = SpendKeys(vault.roots)
    try:
        revision = vault.layout.gate.revision + spends_code
        return keys.draft_proof(purpose, vault.layout.head.file_salt, revision, drawn)
    finally:
        keys.wipe()


def is_proof(vault: OpenVault, purpose: Purpose, drawn: Sequence[bytes], proof: bytes) -> bool:
    """Say whether a signer gave this proof for these things, in this state of the vault."""
    return hmac.compare_digest(proof_of(vault, purpose, drawn), proof)


def check_proof(vault: OpenVault, purpose: Purpose, drawn: Sequence[bytes], proof: bytes) -> None:
    """Refuse what no signer has drawn for this state of the vault. Raises Refusal (STALE)."""
    if not is_proof(vault, purpose, drawn, proof):
        raise Refusal(Why.STALE)
