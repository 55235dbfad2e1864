"""Find payments of the native coin by reading whole blocks: for nodes of one's own, where nobody else is troubled."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from wallet_gui.chains.evm.asking_many import ask_all
from wallet_gui.chains.evm.movements import NATIVE, NATIVE_DECIMALS, Movement, Owners
from wallet_gui.chains.evm.sending import receipt_of
from wallet_gui.chains.reading import Reader
from wallet_gui.chains.rpc import Question, Rpc
from wallet_gui.domain.errors import BadAnswerError
from wallet_gui.domain.network import Network
from wallet_gui.domain.payment import Block

_BLOCKS_AT_ONCE: Final = 16


def scan_blocks(rpc: Rpc, network: Network, owners: Owners, first: int, last: int) -> list[Movement]:
    """Return what the native coin's owner changed in these blocks, by transactions of or to the person.

    A transaction of the person that moved no coin is in it as well, with 0 units: its fee was paid. Coins that a
    contract pays out are not seen in this way. Raises: NetworkError.
    """
    found: list[Movement] = []
    at_once = _BLOCKS_AT_ONCE
    while first <= last:
        numbers = range(first, min(last, first + at_once - 1) + 1)
        try:
            found += _scan(rpc, network, owners, numbers)
        except BadAnswerError:
            if at_once == 1:
                raise
            at_once //= 2  # the answer may have been too long
            continue
        first = numbers.stop
    return found


def _scan(rpc: Rpc, network: Network, owners: Owners, numbers: Sequence[int]) -> list[Movement]:
    blocks = ask_all(rpc, [_whole_block(rpc.read, number) for number in numbers])
    drafts = [
        _draft(rpc.read, network, block, transaction)
        for block, transactions in blocks
        for transaction in transactions
        if _concerns(transaction, owners)
    ]
    receipts = ask_all(rpc, [receipt_of(rpc.read, draft.txid) for draft in drafts])
    return [
        replace(draft, worked=receipt.worked, fee=receipt.fee) for draft, receipt in zip(drafts, receipts, strict=True)
    ]


def _whole_block(read: Reader, number: int) -> Question[tuple[Block, list[dict[str, Any]]]]:
    return Question("eth_getBlockByNumber", (hex(number), True), lambda told: _read_whole(read, told, number))


def _read_whole(read: Reader, told: Any, number: int) -> tuple[Block, list[dict[str, Any]]]:  # noqa: ANN401  # JSON
    block = read.block(told)
    if block.number != number:
        read.refuse()
    return block, [read.mapping(one) for one in read.listing(told.get("transactions"))]


def _concerns(transaction: dict[str, Any], owners: Owners) -> bool:
    """Look before reading: nearly every transaction is somebody else's."""
    return any(
        isinstance(side, str) and side.lower() in owners for side in (transaction.get("from"), transaction.get("to"))
    )


def _draft(read: Reader, network: Network, block: Block, transaction: dict[str, Any]) -> Movement:
    sender = read.address(transaction.get("from"))
    return Movement(
        txid=read.hash(transaction.get("hash")),
        index=NATIVE,
        sender=sender,
        receiver=read.maybe(read.address)(transaction.get("to")) or "",
        contract="",
        symbol=network.symbol,
        decimals=NATIVE_DECIMALS,
        units=read.quantity(transaction.get("value")),
        block=block.number,
        block_hash=block.hash,
        time=block.time,
        payer=sender,
        nonce=read.small(transaction.get("nonce")),
    )
