"""Sign one transaction with ``eth_account``, and look at the result before anybody gets it."""

from typing import Any, Final

import rlp

from wallet_gui.chains.decode.transaction import DYNAMIC_FEE_TYPE, Unsigned
from wallet_gui.channel.secrets import SignedTransaction
from wallet_gui.signer.ethereum import Account

_HALF_ORDER: Final = 0xFFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFE_BAAEDCE6_AF48A03B_BFD25E8C_D0364141 // 2
"""Of secp256k1: EIP-2 allows no larger s, so that a signature cannot be turned into a second valid one."""
_SIGNATURE_FIELDS = 3


class SignatureError(Exception):
    """What was signed is not what was to be signed: it must not leave the signer."""


def sign(read: Unsigned, private: bytes, sender: str) -> SignedTransaction:
    """Sign what was read.

    Args:
        read: As the person was shown it.
        private: 32 bytes.
        sender: The key's address, EIP-55.
    Raises: SignatureError.
    """
    signed = Account.sign_transaction(_fields(read), private)
    raw, txid = bytes(signed.raw_transaction), "0x" + bytes(signed.hash).hex()
    _check(read, raw, sender)
    return SignedTransaction(raw, txid)


def _fields(read: Unsigned) -> dict[str, Any]:
    common: dict[str, Any] = {
        "chainId": read.chain_id,
        "nonce": read.nonce,
        "gas": read.gas,
        "value": read.value,
        "data": read.data,
    }
    if read.to:
        common["to"] = read.to
    if read.is_legacy:
        return {**common, "gasPrice": read.max_fee}
    fees = {"maxFeePerGas": read.max_fee, "maxPriorityFeePerGas": read.tip}
    return {**common, **fees, "type": DYNAMIC_FEE_TYPE, "accessList": ()}


def _check(read: Unsigned, raw: bytes, sender: str) -> None:
    """Compare the signed bytes with what was read, byte for byte, and recover who signed them."""
    envelope = b"" if read.is_legacy else raw[:1]
    fields = rlp.decode(raw[len(envelope) :], strict=True)
    body, (v, _, s) = fields[:-_SIGNATURE_FIELDS], fields[-_SIGNATURE_FIELDS:]
    if read.is_legacy:
        body = [*body, *rlp.decode(read.encoded())[-_SIGNATURE_FIELDS:]]  # chain id, 0, 0 stood where the signature is
    is_same = envelope + rlp.encode(body) == read.encoded()
    is_for_chain = not read.is_legacy or (int.from_bytes(v, "big") - 35) // 2 == read.chain_id
    is_low = 0 < int.from_bytes(s, "big") <= _HALF_ORDER
    if not (is_same and is_for_chain and is_low and Account.recover_transaction(raw) == sender):
        raise SignatureError
