"""What moved, however it was learned, and the rows of activity that it makes for the person's addresses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from wallet_gui.chains.evm.address import checksum
from wallet_gui.domain.network import Network
from wallet_gui.domain.payment import Direction, Payment, PaymentState

NATIVE: Final = -1
"""The index of what the transaction itself moved."""
NATIVE_DECIMALS: Final = 18
Owners = Mapping[str, str]
"""The person's addresses: in lower case, and as EIP-55 writes them."""


@dataclass(frozen=True, slots=True)
class Movement:
    """One asset from one address to another. Addresses and ids are in lower case."""

    txid: str
    index: int
    sender: str
    receiver: str
    """Empty where a contract was made."""
    contract: str
    """EIP-55; empty for the native coin."""
    symbol: str
    decimals: int
    units: int
    block: int
    block_hash: str
    time: int
    worked: bool = True
    payer: str = ""
    """Who paid the fee, as far as that was asked."""
    fee: int = 0
    nonce: int = -1


def owners_of(addresses: Iterable[str]) -> Owners:
    """Return the person's addresses by what networks call them."""
    return {address.lower(): address for address in addresses}


def rows(network: Network, owners: Owners, movements: Iterable[Movement], head: int) -> tuple[Payment, ...]:
    """Return the rows, oldest first; what went between two of the person's addresses makes one for each."""
    made = [row for movement in movements for row in _rows_of(network, owners, movement, head)]
    return tuple(sorted(made, key=lambda row: (row.block, row.txid, row.index, row.account)))


def _rows_of(network: Network, owners: Owners, movement: Movement, head: int) -> Iterator[Payment]:
    if movement.sender in owners:
        is_self = movement.sender == movement.receiver
        yield _row(network, owners, movement, head, Direction.SELF if is_self else Direction.OUT)
    if movement.receiver in owners and movement.receiver != movement.sender and movement.worked and movement.units:
        yield _row(network, owners, movement, head, Direction.IN)


def _row(network: Network, owners: Owners, movement: Movement, head: int, direction: Direction) -> Payment:
    here, there = movement.sender, movement.receiver
    if direction is Direction.IN:
        here, there = there, here
    is_payer = here == movement.payer
    return Payment(
        chain_id=network.chain_id,
        txid=movement.txid,
        index=movement.index,
        account=owners[here],
        direction=direction,
        other=checksum(there) if there else "",
        contract=movement.contract,
        symbol=movement.symbol,
        decimals=movement.decimals,
        units=movement.units,
        state=_state(network, movement, head),
        time=movement.time,
        block=movement.block,
        block_hash=movement.block_hash,
        nonce=movement.nonce if is_payer else -1,
        fee=movement.fee if is_payer else 0,
    )


def _state(network: Network, movement: Movement, head: int) -> PaymentState:
    if not movement.worked:
        return PaymentState.FAILED
    is_final = head - movement.block + 1 >= network.final_after
    return PaymentState.FINAL if is_final else PaymentState.MINED
