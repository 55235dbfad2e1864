"""The practice network behind the same protocol as a real one."""

import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from wallet_gui.chains.decode.networks import shipped_network
from wallet_gui.chains.practice.blank import OWN_ADDRESSES, Blank
from wallet_gui.chains.practice.clock import BlockClock
from wallet_gui.chains.practice.facts import BASE_FEE, BLOCK_S, PUSD, TIPS, WAITS
from wallet_gui.chains.practice.record import Record, read_record, write_record
from wallet_gui.chains.practice.values import NotTakenError
from wallet_gui.domain.approval import Allowance, Grant, GrantsPage
from wallet_gui.domain.errors import NotATokenError, RefusedError
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network, Token
from wallet_gui.domain.payment import (
    Balances,
    Block,
    Call,
    FeeOption,
    Fees,
    HistoryPage,
    PaymentState,
    Pricing,
    Receipt,
    Speed,
    Trial,
)

if TYPE_CHECKING:
    from wallet_gui.chains.practice.node import Node

_DECIMALS_MOST = 77


def open_practice(
    record: Mapping[str, Any],
    save: Callable[[dict[str, Any]], object],
    now: Callable[[], float],
    snapshot: bytes = b"",
    network: Network | None = None,
) -> "Practice":
    """Open the practice network without loading anything yet.

    Args:
        record: As it was saved, or empty for a new one.
        save: Gets the new record after every change, in the thread that asked, and must not call back.
        now: Tells Unix seconds; it may be wrong.
        snapshot: From ``Practice.snapshot``, or empty.
        network: If something about the shipped one is different, such as its name in the person's language.
    """
    known = network or shipped_network(PRACTICE_CHAIN_ID)
    if known is None:
        raise KeyError(PRACTICE_CHAIN_ID)
    return Practice(known, read_record(record), save, now, snapshot)


def load_node(record: Record, snapshot: bytes) -> "Node":
    """Import the engine and bring a record back.

    py-evm raises the recursion limit to 12,288 for the whole process and py_ecc, which it brings, to 100,000: deeply
    nested JSON would then overflow the stack and crash instead of being refused. So it is put back, and a contract that
    calls itself some tens of times deep is not run here. This can go when both leave the limit alone.
    """
    limit = sys.getrecursionlimit()
    try:
        from wallet_gui.chains.practice.node import Node  # late: it takes a second
    finally:
        sys.setrecursionlimit(limit)
    return Node(record, snapshot)


class Practice:
    """Implements ``domain.ports.PracticeChain``. Any thread may call; calls take turns."""

    def __init__(
        self,
        network: Network,
        record: Record,
        save: Callable[[dict[str, Any]], object],
        now: Callable[[], float],
        snapshot: bytes,
    ) -> None:
        self._network = network
        self._record = record
        self._save = save
        self._clock = BlockClock(now, record.head)
        self._snapshot = snapshot
        self._loaded: Node | None = None
        self._lock = threading.Lock()

    @property
    def network(self) -> Network:
        """What is known of it without asking."""
        return self._network

    def check(self) -> Block:
        """Return the newest block."""
        with self._glancing() as (node, head):
            return node.ledger.block(head)

    def balances(self, addresses: Sequence[str], tokens: Sequence[Token]) -> Balances:
        """Read every native balance, and every token for every address."""
        with self._glancing(*addresses) as (node, head):
            native = {address: node.balance(address) for address in addresses}
            held: dict[tuple[str, str], int] = {}
            for contract in (token.contract for token in tokens if token.chain_id == self._network.chain_id):
                for address in addresses:
                    units = node.token_balance(contract, address)
                    if units is not None:
                        held[address, contract] = units
            return Balances(self._network.chain_id, node.ledger.block(head), native, held)

    def token(self, contract: str) -> Token:
        """Ask a contract for symbol, name and decimals. Raises: NotATokenError."""
        with self._standing() as (node, _):
            token = self._told(node, contract)
        if not token.symbol:
            raise NotATokenError(self._network.name)
        return token

    def has_code(self, address: str) -> bool:
        """Say whether an address is a contract."""
        with self._standing() as (node, _):
            return node.engine.has_code(address)

    def fees(self) -> Fees:
        """Return what each speed costs; it is always the same."""
        slow, normal, fast = (_option(speed) for speed in (Speed.SLOW, Speed.NORMAL, Speed.FAST))
        return Fees(BASE_FEE, is_legacy=False, options=(slow, normal, fast))

    def next_nonce(self, address: str) -> int:
        """Return the first nonce of an address that is in no block and does not wait."""
        with self._glancing(address) as (node, _):
            return node.next_nonce(address)

    def mined_nonce(self, address: str) -> int:
        """Return how many transactions of an address are in blocks."""
        with self._glancing(address) as (node, _):
            return node.nonce(address)

    def try_out(self, call: Call) -> Trial:
        """Run a transaction without sending it. Raises: RefusedError if the sender cannot pay."""
        with self._standing() as (node, _), self._refusing():
            return node.try_out(call)

    def encode(self, call: Call, pricing: Pricing) -> bytes:
        """Return the unsigned transaction, as ``ToSign.unsigned`` describes it."""
        from wallet_gui.chains.evm.encode import encode  # late: it brings rlp

        return encode(call, pricing)

    def send(self, raw: bytes) -> str:
        """Let a signed transaction wait for its block, and return its id. Raises: RefusedError."""
        with self._standing() as (node, head), self._refusing():
            txid = node.accept(raw, head)
            self._keep(node, head)
            return txid

    def receipt(self, txid: str) -> Receipt:
        """Say what became of a transaction."""
        with self._glancing() as (node, head):
            mined = node.ledger.find(txid)
            if mined is None:
                return Receipt(PaymentState.WAITING if node.waits(txid) else PaymentState.DROPPED)
            block = node.ledger.block(mined.block)
            state = PaymentState.MINED if mined.worked else PaymentState.FAILED
            return Receipt(state, block.number, block.hash, mined.fee, head - block.number + 1)

    def history(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, known_hash: str
    ) -> HistoryPage:
        """Read payments from a block on, up to the newest.

        The network knows no reorganisations, but it can start over, or come back from an older vault: then everything
        is read from the beginning, and said to be new.
        """
        with self._glancing(*addresses) as (node, head):
            is_other = known_hash not in {"", node.ledger.block(first_block - 1).hash}
            first = 1 if is_other else first_block
            payments = node.ledger.payments(self._network, addresses, tokens, first, head)
            newest = node.ledger.block(head)
            return HistoryPage(payments, first, head, newest.hash, replaced_from=int(is_other))

    def grants(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, last_block: int
    ) -> GrantsPage:
        """Read from logs who was allowed to take tokens of these addresses, all of it at once."""
        del tokens  # there is no flood of logs here in which theirs could be lost
        with self._glancing(*addresses) as (node, head):
            last = min(last_block, head)
            found = node.ledger.grants(addresses, node.approvals(), first_block, last)
            return GrantsPage(found, first_block, node.ledger.block(first_block).time, last)

    def allowances(self, grants: Sequence[Grant], tokens: Sequence[Token]) -> tuple[Allowance, ...]:
        """Ask what of these holds now."""
        if not grants:
            return ()
        known = {token.contract: token for token in tokens}
        with self._standing() as (node, _):
            found = (
                node.allowance(grant, known.get(grant.contract) or self._told(node, grant.contract)) for grant in grants
            )
            return tuple(one for one in found if one is not None)

    def give(self, address: str, wei: int) -> str:
        """Let the faucet pay play coins, and ``GIFT_UNITS`` of the token beside them, in the next block.

        Returns: The id of the payment of coins. Raises: RefusedError.
        """
        with self._standing() as (node, head), self._refusing():
            txid = node.give(address, wei, head)
            self._keep(node, head)
            return txid

    def entries_left(self) -> int:
        """Return how many transactions can still be kept; a gift is two."""
        with self._standing() as (node, _):
            return node.entries_left()

    def start_over(self) -> None:
        """Forget every payment. The number of the newest block stays."""
        with self._standing() as (_, head):
            self._loaded = load_node(Record(head), b"")
            self._keep(self._loaded, head)

    def snapshot(self) -> bytes:
        """Return bytes that make the next loading fast; empty if nothing changed since the last ones."""
        with self._lock:
            return self._loaded.snapshot() if self._loaded is not None else b""

    @contextmanager
    def _standing(self) -> Iterator[tuple["Node", int]]:
        """Take a turn: give the node and its newest block."""
        with self._lock:
            yield self._stand()

    @contextmanager
    def _glancing(self, *addresses: str) -> Iterator[tuple["Node | Blank", int]]:
        """Take a turn, but leave the engine alone as long as nobody paid on this network."""
        with self._lock:
            if self._loaded is None and not self._record.entries and OWN_ADDRESSES.isdisjoint(addresses):
                yield Blank(), self._clock.head()
            else:
                yield self._stand()

    def _stand(self) -> tuple["Node", int]:
        """Load if nothing is loaded yet, and make the blocks that are due."""
        if self._loaded is None:
            self._loaded = load_node(self._record, self._snapshot)
            self._record, self._snapshot = Record(), b""  # they are in the node now
        node, head = self._loaded, self._clock.head()
        if node.advance(head):
            self._keep(node, head)
        return node, head

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Raise what the node does not take as the protocol says."""
        try:
            yield
        except NotTakenError as failure:
            raise RefusedError(self._network.name, failure.why, failure.words) from None

    def _told(self, node: "Node", contract: str) -> Token:
        """Return what a contract says of itself; a token without a symbol if that is not what a token says."""
        try:
            symbol, name, decimals = node.token_words(contract)
        except ValueError:
            symbol, name, decimals = "", "", 0
        if not symbol or decimals > _DECIMALS_MOST:
            return Token(self._network.chain_id, contract, "", "", 0)
        is_listed = contract == PUSD.contract
        return Token(self._network.chain_id, contract, symbol, name or symbol, decimals, is_listed)

    def _keep(self, node: "Node", head: int) -> None:
        self._save(write_record(node.record(head)))


def _option(speed: Speed) -> FeeOption:
    tip = TIPS[speed]
    return FeeOption(speed, max_fee=2 * BASE_FEE + tip, tip=tip, seconds=WAITS[speed] * BLOCK_S)
