"""From the bytes of a signed transaction to what it says, with everything checked that needs no state."""

from functools import lru_cache
from typing import Final, cast

import rlp
from eth._utils import transactions as _signatures
from eth.abc import SignedTransactionAPI, TransactionBuilderAPI
from eth.exceptions import UnrecognizedTransactionType
from eth_utils.address import to_checksum_address
from eth_utils.exceptions import ValidationError

from wallet_gui.chains.practice.facts import BLOCK_GAS, MOST_RAW
from wallet_gui.chains.practice.values import NotTakenError, Signed
from wallet_gui.domain.errors import Refusal
from wallet_gui.domain.network import PRACTICE_CHAIN_ID

_BAD_SIGNATURE: Final = cast(type[Exception], _signatures.BadSignature)  # type: ignore[attr-defined]
"""Of a library that this room must not import: what handles keys belongs to the signer."""
_UNREADABLE: Final = (
    _BAD_SIGNATURE,
    ValidationError,
    UnrecognizedTransactionType,
    rlp.exceptions.RLPException,
    RecursionError,
    OverflowError,
    TypeError,
    ValueError,
)
_TYPES: Final = (1, 2)
"""EIP-2930 and EIP-1559."""
_LEGACY: Final = 0xC0
"""Where the first bytes of an RLP list begin."""
_NONCE_LIMIT: Final = 2**64 - 1
"""EIP-2681."""
_HALF_ORDER: Final = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0
"""Half of the order of secp256k1 (EIP-2); py-evm looks at it for legacy transactions alone."""
_REMEMBERED: Final = 256
_INIT_CODE_MOST: Final = 49_152
"""EIP-3860."""


@lru_cache(maxsize=_REMEMBERED)
def read_signed(raw: bytes, builder: type[TransactionBuilderAPI]) -> Signed:
    """Read a signed transaction of type 0, 1 or 2 that is for this network.

    Finding out who signed it is what costs most of a payment's time, and a gift is read three times: so the last ones
    are remembered.

    Raises: NotTakenError.
    """
    if not raw or len(raw) > MOST_RAW:
        raise NotTakenError(Refusal.OTHER, "oversized data" if raw else "typed transaction too short")
    if raw[0] < _LEGACY and raw[0] not in _TYPES:
        raise NotTakenError(Refusal.OTHER, "transaction type not supported")
    try:
        tx = builder.decode(raw)
        tx.validate()
        is_plain = tx.encode() == raw
        _check_chain(tx)
        sender = tx.sender
    except _UNREADABLE as failure:
        raise NotTakenError(Refusal.OTHER, "invalid transaction") from failure
    if not is_plain:
        raise NotTakenError(Refusal.OTHER, "rlp: non-canonical encoding")
    signed = _signed(raw, tx, sender)
    _check_bounds(signed, tx)
    return signed


def _check_chain(tx: SignedTransactionAPI) -> None:
    if tx.chain_id is None:
        words = "only replay-protected (EIP-155) transactions allowed over RPC"
        raise NotTakenError(Refusal.OTHER, words)
    if tx.chain_id != PRACTICE_CHAIN_ID:
        words = f"invalid chain id for signer: have {tx.chain_id} want {PRACTICE_CHAIN_ID}"
        raise NotTakenError(Refusal.OTHER, words)


def _check_bounds(signed: Signed, tx: SignedTransactionAPI) -> None:
    if not 0 < tx.s <= _HALF_ORDER:
        raise NotTakenError(Refusal.OTHER, "invalid transaction v, r, s values")
    if signed.nonce >= _NONCE_LIMIT:
        raise NotTakenError(Refusal.OTHER, "nonce has max value")
    if signed.tip > signed.max_fee:
        raise NotTakenError(Refusal.OTHER, "max priority fee per gas higher than max fee per gas")
    if not signed.to and len(tx.data) > _INIT_CODE_MOST:
        raise NotTakenError(Refusal.OTHER, "max initcode size exceeded")
    if signed.gas > BLOCK_GAS:
        raise NotTakenError(Refusal.GAS, "exceeds block gas limit")
    if signed.gas < signed.least_gas:
        words = f"intrinsic gas too low: gas {signed.gas}, minimum needed {signed.least_gas}"
        raise NotTakenError(Refusal.GAS, words)


def _signed(raw: bytes, tx: SignedTransactionAPI, sender: bytes) -> Signed:
    return Signed(
        raw=raw,
        txid="0x" + tx.hash.hex(),
        sender=to_checksum_address(sender),
        to=to_checksum_address(tx.to) if tx.to else "",
        nonce=tx.nonce,
        gas=tx.gas,
        least_gas=max(tx.intrinsic_gas, floor_gas(tx.data)),
        max_fee=tx.max_fee_per_gas,
        tip=tx.max_priority_fee_per_gas,
        value=tx.value,
        engine=tx,
    )


def floor_gas(data: bytes) -> int:
    """Return the least that a transaction with this data costs (EIP-7623)."""
    zeros = data.count(0)
    return 21_000 + 10 * (zeros + 4 * (len(data) - zeros))
