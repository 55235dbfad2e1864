"""What is in the blocks, kept so that questions about the past need no engine."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wallet_gui.chains.evm.address import checksum
from wallet_gui.chains.evm.movements import NATIVE, NATIVE_DECIMALS, Movement, Owners, owners_of, rows
from wallet_gui.chains.practice.facts import FIRST_BLOCK, FIRST_HASH, time_of
from wallet_gui.chains.practice.values import Approved, Mined, Transfer
from wallet_gui.domain.approval import Grant
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import Block, Payment


class Ledger:
    """Every block with payments in it, and every payment."""

    def __init__(self) -> None:
        self._numbers = [FIRST_BLOCK]
        self._hashes = [FIRST_HASH]
        self.mined: list[Mined] = []
        """In the order of blocks."""
        self._by_id: dict[str, Mined] = {}

    @property
    def last(self) -> int:
        """The number of the last block with payments in it."""
        return self._numbers[-1]

    @property
    def hashes(self) -> tuple[bytes, ...]:
        """The engine's names of the blocks with payments in them, after the first."""
        return tuple(self._hashes[1:])

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
        self, network: Network, addresses: Sequence[str], tokens: Sequence[Token], first: int, head: int
    ) -> tuple[Payment, ...]:
        """Return the payments of these addresses from a block on, as on every other network."""
        owners = owners_of(addresses)
        known = {token.contract.lower(): token for token in tokens if token.chain_id == network.chain_id}
        recent = (mined for mined in self.mined if mined.block >= first)
        return rows(
            network, owners, (one for mined in recent for one in self._moved(network, mined, owners, known)), head
        )

    def grants(
        self, addresses: Sequence[str], approved: Iterable[Approved], first: int, last: int
    ) -> tuple[Grant, ...]:
        """Return who was allowed to take tokens of these addresses in these blocks, each as it was told last."""
        owners = owners_of(addresses)
        told = [one for one in approved if one.owner in owners and first <= one.block <= last]
        latest = {(one.owner, one.contract, one.spender): one for one in told}
        paid = {(one.owner, one.contract, one.spender) for one in told if one.payer in owners}
        return tuple(
            Grant(
                owners[one.owner],
                checksum(one.contract),
                checksum(one.spender),
                one.block,
                time_of(one.block),
                is_own=key in paid,
            )
            for key, one in latest.items()
        )

    def _moved(self, network: Network, mined: Mined, owners: Owners, tokens: Mapping[str, Token]) -> Iterator[Movement]:
        """Yield what a transaction moved: 0 coins where that is nothing but its fee and no token tells of it."""
        payer, block = mined.sender.lower(), self.block(mined.block)

        def movement(index: int, source: str, target: str, asset: tuple[str, str, int], units: int) -> Movement:
            return Movement(
                mined.txid, index, source, target, *asset, units, block.number, block.hash, block.time, mined.worked,
                payer, mined.fee, mined.nonce,
            )  # fmt: skip

        told = [one for one in mined.transfers if one.contract in tokens and _counts(one, payer, owners)]
        for one in told:
            token = tokens[one.contract]
            asset = (token.contract, token.symbol, token.decimals)
            yield movement(one.index, one.source, one.target, asset, one.units)
        if mined.value or not any(one.source in owners for one in told):
            yield movement(NATIVE, payer, mined.to.lower(), ("", network.symbol, NATIVE_DECIMALS), mined.value)


def _counts(transfer: Transfer, payer: str, owners: Owners) -> bool:
    """Say whether a log is believed: anybody can let a contract say that nothing went to a look-alike of a contact."""
    return transfer.units > 0 or payer in owners
