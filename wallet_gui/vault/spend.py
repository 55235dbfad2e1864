"""What the spend and gate roots prove: the MACs and first keys that only a signer can make."""

import hmac
from collections.abc import Sequence

from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.vault.header import Head, Section
from wallet_gui.vault.sections import expand, wipe, with_length
from wallet_gui.vault.slots import Roots

_PROOF_SIZE = 16


class SpendKeys:
    """The signer's half of a vault's keys, for one operation; ``wipe`` before the reply goes out."""

    def __init__(self, roots: Roots) -> None:
        self._mac_key = expand(roots.spend, b"wg/v1/spendmac")
        self._contact_key = expand(roots.spend, b"wg/v1/contact")
        self._address_key = expand(roots.spend, b"wg/v1/address")
        self._codes_key = expand(roots.gate, b"wg/v1/codes")
        self._log_key = expand(roots.gate, b"wg/v1/log")
        self._log_begun_key = expand(roots.gate, b"wg/v1/log/begun")
        self._drawn_key = expand(roots.gate, b"wg/v1/drawn")

    def wipe(self) -> None:
        """Overwrite every key."""
        wipe(self._mac_key, self._contact_key, self._address_key, self._codes_key, self._drawn_key)
        wipe(self._log_key, self._log_begun_key)

    def spend_mac(self, head: Head, slots: tuple[bytes, ...], gate: Section, spend: Section) -> bytes:
        """Return the MAC over everything that home may not change.

        Generation and time (bytes 32 to 47) and the view section are left out: home moves them on without this key.
        """
        head_bytes = head.encoded()
        covered = (head_bytes[:32], head_bytes[48:], *slots, gate.encoded(), spend.encoded())
        mac = hmac.new(self._mac_key, digestmod="sha256")
        for piece in covered:
            mac.update(piece)
        return mac.digest()

    def verify(self, head: Head, slots: tuple[bytes, ...], gate: Section, spend: Section, spend_mac: bytes) -> None:
        """Refuse slots, gate or spend section that no signer wrote.

        Raises: VaultDamagedError (altered).
        """
        if not hmac.compare_digest(self.spend_mac(head, slots, gate, spend), spend_mac):
            raise VaultDamagedError(altered=True)

    def contact_pin(self, name: str, chain: str, address: str) -> bytes:
        """Return the proof that a person has confirmed these three with the password, 16 bytes.

        Args:
            name: As shown.
            chain: CAIP-2, or the namespace alone for every network of it.
            address: As the chain writes it; EIP-55 on Ethereum.
        """
        return _proof(self._contact_key, name, chain, address)

    def address_seal(self, namespace: str, path: str, address: str) -> bytes:
        """Return the proof that a signer has made an address from the key itself, 16 bytes.

        Args:
            namespace: CAIP-2.
            path: BIP-32; empty for a key of its own.
            address: As the chain writes it; EIP-55 on Ethereum.
        """
        return _proof(self._address_key, namespace, path, address)

    def recovery_code_mac(self, code: str) -> bytes:
        """Return what the gate section stores for a recovery code: 10 characters, upper case Crockford base32."""
        return hmac.digest(self._codes_key, code.encode("ascii"), "sha256")

    def matching_code(self, code: str, macs: list[bytes | None]) -> int | None:
        """Return which unused recovery code this is, looking at all of them, or None."""
        mac = self.recovery_code_mac(code)
        hits = [number for number, stored in enumerate(macs) if stored is not None and hmac.compare_digest(mac, stored)]
        return hits[0] if hits else None

    def draft_proof(self, purpose: str, file_salt: bytes, gate_revision: int, drawn: Sequence[bytes]) -> bytes:
        """Return the proof that a signer has drawn these for whoever passed the second step, 32 bytes; never stored.

        Args:
            purpose: For which; ASCII.
            file_salt: Of the password there was then.
            gate_revision: Of the gate section once the code is spent.
            drawn: As it comes back.
        """
        pieces = (purpose.encode("ascii"), file_salt, gate_revision.to_bytes(8, "little"), *drawn)
        return hmac.digest(self._drawn_key, b"".join(map(with_length, pieces)), "sha256")

    def first_log_key(self) -> bytearray:
        """Return the key of the first entry of the activity log."""
        return bytearray(self._log_key)

    def log_begun(self, number: int) -> bytes:
        """Return the proof that a signer has begun the activity log anew with the entry of this number, 32 bytes."""
        return hmac.digest(self._log_begun_key, number.to_bytes(8, "little"), "sha256")


def _proof(key: bytearray, *texts: str) -> bytes:
    joined = b"".join(with_length(text.encode("utf-8")) for text in texts)
    return hmac.digest(key, joined, "sha256")[:_PROOF_SIZE]
