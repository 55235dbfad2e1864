"""Find payments of tokens by the logs that their contracts leave (ERC-20 ``Transfer``)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from wallet_gui.chains.evm.asking_many import ask_all
from wallet_gui.chains.evm.movements import Movement, Owners
from wallet_gui.chains.evm.questions import block_at
from wallet_gui.chains.evm.sending import maybe_receipt_of
from wallet_gui.chains.reading import Reader
from wallet_gui.chains.rpc import Rpc
from wallet_gui.domain.network import Token

TRANSFER: Final = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"
"""Keccak-256 of ``Transfer(address,address,uint256)``."""
_ERC20_TOPICS: Final = 3
"""An ERC-721 has its number as a fourth, and is no amount."""
_MOST_LOGS: Final = 20_000


def scan_logs(rpc: Rpc, owners: Owners, tokens: Sequence[Token], first: int, last: int) -> list[Movement]:
    """Return the transfers of these tokens in these blocks from or to the person. Raises: NetworkError.

    Anybody can make a contract say that nothing went from the person to somebody who looks like a contact (address
    poisoning), so transfers of nothing count only in transactions that the person paid for.
    """
    if not tokens or not owners:
        return []
    by_contract = {token.contract.lower(): token for token in tokens}
    theirs = ["0x" + owner[2:].rjust(64, "0") for owner in owners]
    span = {"fromBlock": hex(first), "toBlock": hex(last), "address": list(by_contract)}
    read = partial(_movements, rpc.read, by_contract, range(first, last + 1))
    found = [
        movement
        for topics in ([TRANSFER, theirs], [TRANSFER, None, theirs])
        for movement in rpc.ask("eth_getLogs", ({**span, "topics": topics},), read)
        if owners.keys() & {movement.sender, movement.receiver}
    ]
    once = {(movement.txid, movement.index): movement for movement in found}
    return _with_fees(rpc, owners, _with_times(rpc, once.values()))


def _movements(read: Reader, tokens: Mapping[str, Token], blocks: range, told: Any) -> list[Movement]:  # noqa: ANN401
    logs = [read.mapping(log) for log in read.listing(told, _MOST_LOGS)]
    made = [_movement(read, tokens, log, blocks) for log in logs]
    return [movement for movement in made if movement is not None]


def _movement(read: Reader, tokens: Mapping[str, Token], log: dict[str, Any], blocks: range) -> Movement | None:
    """Read a log; None for one that is no transfer of an ERC-20 token that counts."""
    topics = [read.hash(topic) for topic in read.listing(log.get("topics"))]
    token = tokens.get(read.address(log.get("address")))
    if log.get("removed") is True or token is None or len(topics) != _ERC20_TOPICS or topics[0] != TRANSFER:
        return None
    block = read.small(log.get("blockNumber"))
    if block not in blocks:
        read.refuse()
    stamp = log.get("blockTimestamp")  # newer nodes save a question
    return Movement(
        txid=read.hash(log.get("transactionHash")),
        index=read.small(log.get("logIndex")),
        sender=_owner(read, topics[1]),
        receiver=_owner(read, topics[2]),
        contract=token.contract,
        symbol=token.symbol,
        decimals=token.decimals,
        units=read.quantity(log.get("data")),
        block=block,
        block_hash=read.hash(log.get("blockHash")),
        time=0 if stamp is None else read.time(stamp),
    )


def _owner(read: Reader, topic: str) -> str:
    """Return the address in the last 20 of 32 bytes."""
    return read.address("0x" + topic[-40:])


def _with_times(rpc: Rpc, movements: Iterable[Movement]) -> list[Movement]:
    known = list(movements)
    numbers = sorted({movement.block for movement in known if not movement.time})
    blocks = ask_all(rpc, [block_at(rpc.read, number) for number in numbers])
    times = {number: block.time for number, block in zip(numbers, blocks, strict=True) if block is not None}
    return [replace(one, time=one.time or times.get(one.block, 0)) for one in known]


def _with_fees(rpc: Rpc, owners: Owners, movements: Sequence[Movement]) -> list[Movement]:
    """Add who paid for what left the person's addresses, and leave out what nobody here did."""
    going = sorted({movement.txid for movement in movements if movement.sender in owners})
    told = ask_all(rpc, [maybe_receipt_of(rpc.read, txid) for txid in going])
    receipts = dict(zip(going, told, strict=True))
    kept: list[Movement] = []
    for movement in movements:
        receipt = receipts.get(movement.txid)
        payer = receipt.sender if receipt is not None else ""
        if movement.units or payer in owners:
            kept.append(replace(movement, payer=payer, fee=receipt.fee if receipt is not None else 0))
    return kept
