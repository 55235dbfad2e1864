"""The faucet's key and signature.

The key is written here for everybody to read and moves play money alone, so it is handled without the libraries and the
care that a person's keys get in the signer.
"""

import hashlib
from collections.abc import Callable
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature

_KEY: Final = int.from_bytes(hashlib.sha256(b"postern practice faucet").digest(), "big")
_ORDER: Final = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
"""Of the group of secp256k1 (SEC 2, section 2.4.1)."""


def sign_as_faucet(unsigned: bytes, is_the_faucets: Callable[[bytes], bool]) -> bytes:
    """Sign an EIP-1559 transaction: the same bytes every time (RFC 6979), with the lower ``s`` (EIP-2).

    Args:
        unsigned: ``0x02`` ‖ RLP of its nine fields.
        is_the_faucets: Says whether the sender of a signed transaction is the faucet. Of the two that a signature
            fits, the parity bit chooses one.
    """
    import rlp  # late: of all Postern, only what is in chains needs it
    from eth_utils.crypto import keccak

    key = ec.derive_private_key(_KEY, ec.SECP256K1())
    algorithm = ec.ECDSA(Prehashed(hashes.SHA256()), deterministic_signing=True)
    r, s = decode_dss_signature(key.sign(keccak(unsigned), algorithm))
    fields = rlp.decode(unsigned[1:])
    both = (unsigned[:1] + rlp.encode([*fields, parity, r, min(s, _ORDER - s)]) for parity in (0, 1))
    return next(raw for raw in map(bytes, both) if is_the_faucets(raw))
