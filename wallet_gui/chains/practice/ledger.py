"""What is in the blocks, kept so that questions about the past need no engine."""

import hashlib
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from wallet_gui.chains.practice.facts import FIRST_BLOCK, time_of
from wallet_gui.chains.practice.values import Mined, Transfer
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import Block, Direction, Payment, PaymentState

_NATIVE = -1


class Ledger:
    """Every block with payments in it, and every payment."""

    def __init__(self, first_hash: bytes) -> None:
        """``first_hash`` is the engine's name of the first block."""
        self._numbers = [FIRST_BLOCK]
        self._hashes = [first_hash]
        self.mined: list[Mined] = []
        """In the order of blocks."""
        self._by_id: dict[str, Mined] = {}

    @property
    def last(self) -> int:
        """The number of the last block with payments in it."""
        return self._numbers[-1]

    @property
    def hashes(self) -> tuple[bytes, ...]:
        """The engine's names of the blocks with payments in them."""
        return tuple(self._hashes)

    def add(self, mined: Sequence[Mined], engine_hash: bytes) -> None:
        """Add a block after all others; ``engine_hash`` is the engine's name of it."""
        self._numbers.append(mined[0].block)
        self._hashes.append(engine_hash)
        self.mined.extend(mined)
        self._by_id.update((one.txid, one) for one in mined)

    def find(self, txid: str) -> Mined | None:
        """Return what became of a transaction, or None if it is in no block."""
        return self._by_id.get(txid)

    def block(self, number: int) -> Block:
        """Return a block. The hash of every block, with payments or without, follows from all payments before."""
        place = bisect_right(self._numbers, number) - 1
        engine_hash = self._hashes[place] if place >= 0 else b""
        digest = hashlib.sha256(b"postern practice block %d " % number + engine_hash)
        return Block(number, "0x" + digest.hexdigest(), time_of(number))

    def payments(
        self, network: Network, addresses: Collection[str], tokens: Sequence[Token], first: int, head: int
    ) -> Iterator[Payment]:
        """Yield the payments of these addresses from a block on."""
        known = {token.contract: token for token in tokens if token.chain_id == network.chain_id}
        for mined in self.mined:
            if mined.block >= first:
                yield from self._of_one(network, mined, addresses, known, head)

    def _of_one(
        self, network: Network, mined: Mined, addresses: Collection[str], known: dict[str, Token], head: int
    ) -> Iterator[Payment]:
        base = _Rows(network, mined, self.block(mined.block), head)
        moved = [one for one in mined.transfers if one.contract in known]
        told: set[str] = set()
        for transfer in moved:
            for account in _ours(transfer.source, transfer.target, addresses):
                told.add(account)
                yield base.token(account, transfer, known[transfer.contract])
        for account in _ours(mined.sender, mined.to, addresses):
            # A call without coins is told by the tokens it moved, else by a row of nothing, because its fee was paid.
            if mined.value or (account == mined.sender and account not in told):
                yield base.native(account)


class _Rows:
    """Makes the rows of one transaction."""

    def __init__(self, network: Network, mined: Mined, block: Block, head: int) -> None:
        self._network, self._mined, self._block = network, mined, block
        is_final = head - mined.block + 1 >= network.final_after
        self._state = PaymentState.FINAL if is_final else PaymentState.MINED

    def native(self, account: str) -> Payment:
        mined, network = self._mined, self._network
        return self._row(account, _NATIVE, mined.sender, mined.to, "", network.symbol, 18, mined.value)

    def token(self, account: str, transfer: Transfer, token: Token) -> Payment:
        one = transfer
        return self._row(
            account, one.index, one.source, one.target, token.contract, token.symbol, token.decimals, one.units
        )

    def _row(
        self, account: str, index: int, source: str, target: str, contract: str, symbol: str, decimals: int, units: int
    ) -> Payment:
        mined, block = self._mined, self._block
        is_ours = account == mined.sender
        return Payment(
            chain_id=self._network.chain_id,
            txid=mined.txid,
            index=index,
            account=account,
            direction=_direction(account, source, target),
            other=target if account == source else source,
            contract=contract,
            symbol=symbol,
            decimals=decimals,
            units=units,
            state=self._state if mined.worked else PaymentState.FAILED,
            time=block.time,
            block=block.number,
            block_hash=block.hash,
            nonce=mined.nonce if is_ours else -1,
            fee=mined.fee if is_ours else 0,
        )


def _ours(source: str, target: str, addresses: Collection[str]) -> list[str]:
    return [address for address in dict.fromkeys((source, target)) if address in addresses]


def _direction(account: str, source: str, target: str) -> Direction:
    if source == target:
        return Direction.SELF
    return Direction.OUT if account == source else Direction.IN
