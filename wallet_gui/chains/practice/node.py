"""The practice network as it stands: blocks, what waits for the next one, and what of it is kept.

This module brings the engine with it: only ``chain.load_node`` imports it.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from wallet_gui.chains.practice import snapshot
from wallet_gui.chains.practice.engine import Engine
from wallet_gui.chains.practice.erc20 import transfer_call
from wallet_gui.chains.practice.facts import BASE_FEE, FAUCET, GIFT_UNITS, MOST_ENTRIES, MOST_GIFT_WEI, PUSD, TIPS
from wallet_gui.chains.practice.ledger import Ledger
from wallet_gui.chains.practice.pool import Pool, Waiting
from wallet_gui.chains.practice.questions import token_allowance, token_balance, token_supply, token_words, try_out
from wallet_gui.chains.practice.record import Entry, Record, dropped, has_room
from wallet_gui.chains.practice.values import Approved, NotTakenError, Signed
from wallet_gui.domain.approval import Allowance, Grant
from wallet_gui.domain.errors import Refusal
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Token
from wallet_gui.domain.payment import Call, Pricing, Speed, Trial

_FULL: Final = "the practice network is full"
_GIFT_GAS: Final = 100_000
"""Enough for a token; what is not used is not paid."""


class Node:
    """Engine, ledger and pool, moved on together. One thread at a time may use it."""

    def __init__(self, record: Record, saved: bytes) -> None:
        """Bring a record back, from a snapshot as far as that is sound and belongs to it.

        What cannot be run again is dropped from the record, with all that comes after it, and logged.
        """
        self.pool = Pool()
        self._entries: list[Entry] = []
        """Of what is in blocks."""
        opened = snapshot.open_snapshot(saved, record.entries) if saved else None
        if opened is None:
            self.engine = Engine()
            self.ledger = Ledger()
        else:
            self.engine, self.ledger = opened
            self._entries = list(record.entries[: len(self.ledger.mined)])
        self._snapshot_covers = len(self._entries)
        rest = record.entries[len(self._entries) :]
        kept = len(self._entries) + self._replay(rest)
        if kept < len(record.entries):
            dropped(kept, len(record.entries))

    def accept(self, raw: bytes, head: int) -> str:
        """Let a signed transaction wait, if it is not here already, and return its id. Raises: NotTakenError."""
        signed = self.engine.read(raw)
        if self.ledger.find(signed.txid) is None and self.pool.find(signed.txid) is None:
            if not self._has_room([len(raw)], self.pool.replaced_by(signed)):
                raise NotTakenError(Refusal.FULL, _FULL)
            self.pool.add(signed, head, self.engine)
        return signed.txid

    def advance(self, head: int) -> bool:
        """Make every block up to the newest one, and say whether anything changed."""
        changed = False
        while (due := self.pool.next_block(self.ledger.last, head, self.engine)) is not None:
            number, offered = due
            seen = {one.signed.txid: one.seen for one in self.pool.waiting}
            done = self._mine(number, offered, seen)
            for signed in offered[: done + 1]:  # and the one that no block can hold any more
                self.pool.remove(signed)
            changed = True
        return changed

    def record(self, head: int) -> Record:
        """Return what is to be kept."""
        waiting = (Entry(one.signed.raw, one.seen, 0) for one in self.pool.waiting)
        return Record(head, (*self._entries, *waiting))

    def snapshot(self) -> bytes:
        """Return the snapshot of all that is in blocks; empty if that is what the last one told."""
        if len(self._entries) == self._snapshot_covers:
            return b""
        self._snapshot_covers = len(self._entries)
        return snapshot.write_snapshot(self.engine, self.ledger, self._entries)

    def entries_left(self) -> int:
        """Return how many transactions can still be kept."""
        return MOST_ENTRIES - len(self._entries) - len(self.pool.waiting)

    def balance(self, address: str) -> int:
        """Return what an address owns, in wei."""
        return self.engine.balance(address)

    def nonce(self, address: str) -> int:
        """Return how many transactions of an address are in blocks."""
        return self.engine.nonce(address)

    def next_nonce(self, address: str) -> int:
        """Return the first nonce of an address that is in no block and does not wait."""
        return self.pool.next_nonce(address, self.engine)

    def waits(self, txid: str) -> bool:
        """Say whether a transaction waits."""
        return self.pool.find(txid) is not None

    def try_out(self, call: Call) -> Trial:
        """Run a transaction without sending it. Raises: NotTakenError if the sender cannot pay."""
        return try_out(self.engine, call)

    def token_balance(self, contract: str, address: str) -> int | None:
        """Ask a token how much of it an address owns; None if it does not answer as a token does."""
        return token_balance(self.engine, contract, address)

    def token_words(self, contract: str) -> tuple[str, str, int]:
        """Ask a token for its symbol, name and decimals. Raises: ValueError if it is no token."""
        return token_words(self.engine, contract)

    def approvals(self) -> tuple[Approved, ...]:
        """Return what tokens told of who may take them, the oldest first."""
        return tuple(self.engine.approvals())

    def allowance(self, grant: Grant, token: Token) -> Allowance | None:
        """Ask what a grant allows now; None for nothing."""
        units = token_allowance(self.engine, grant.contract, grant.owner, grant.spender)
        if not units:
            return None
        return Allowance(
            grant,
            token,
            units,
            balance=self.token_balance(grant.contract, grant.owner) or 0,
            supply=token_supply(self.engine, grant.contract) or 0,
            is_contract=self.engine.has_code(grant.spender),
        )

    def give(self, address: str, wei: int, head: int) -> str:
        """Let the faucet pay coins, and the token beside them; return the id of the former. Raises: NotTakenError."""
        if not 0 < wei <= MOST_GIFT_WEI:
            raise NotTakenError(Refusal.OTHER, f"the faucet gives from 1 to {MOST_GIFT_WEI} wei")
        nonce = self.next_nonce(FAUCET)
        coins = Call(PRACTICE_CHAIN_ID, FAUCET, address, wei)
        tokens = Call(PRACTICE_CHAIN_ID, FAUCET, PUSD.contract, 0, transfer_call(address, GIFT_UNITS))
        raws = [self._gift(coins, nonce), self._gift(tokens, nonce + 1)]
        if not self._has_room([len(raw) for raw in raws]):
            raise NotTakenError(Refusal.FULL, _FULL)
        txid, _ = (self.accept(raw, head) for raw in raws)
        return txid

    def _gift(self, call: Call, nonce: int) -> bytes:
        tip = TIPS[Speed.FAST]
        return self.engine.sign_as_faucet(call, Pricing(nonce, _GIFT_GAS, 2 * BASE_FEE + tip, tip))

    def _has_room(self, sizes: list[int], replaced: Waiting | None = None) -> bool:
        waiting = (len(one.signed.raw) for one in self.pool.waiting if one is not replaced)
        return has_room([*sizes, *waiting, *(len(entry.raw) for entry in self._entries)])

    def _mine(self, number: int, offered: Iterable[Signed], seen: dict[str, int]) -> int:
        """Make a block, and return how many transactions it could take in before the first that it could not."""
        offered = tuple(offered)
        mined = self.engine.mine(number, offered)
        if mined:
            self.ledger.add(mined, self.engine.last_hash)
        self._entries += [Entry(one.raw, seen[one.txid], number) for one in offered[: len(mined)]]
        return len(mined)

    def _replay(self, entries: tuple[Entry, ...]) -> int:
        """Bring entries back, and return how many could be before the first that could not."""
        done = 0
        for number, group in groupby(entries, key=lambda entry: entry.block):
            of_block = tuple(group)
            brought = self._replay_block(number, of_block) if number else self._replay_waiting(of_block)
            done += brought
            if brought < len(of_block):
                break
        return done

    def _replay_block(self, number: int, entries: tuple[Entry, ...]) -> int:
        if number <= self.ledger.last:
            return 0
        signed = self._read_all(entries)
        seen = {one.txid: entry.seen for one, entry in zip(signed, entries, strict=False)}
        return self._mine(number, signed, seen)

    def _replay_waiting(self, entries: tuple[Entry, ...]) -> int:
        signed = self._read_all(entries)
        for place, (one, entry) in enumerate(zip(signed, entries, strict=False)):
            try:
                self.pool.add(one, entry.seen, self.engine)
            except NotTakenError:
                return place
        return len(signed)

    def _read_all(self, entries: tuple[Entry, ...]) -> list[Signed]:
        """Read transactions up to the first that is none."""
        signed: list[Signed] = []
        for entry in entries:
            try:
                signed.append(self.engine.read(entry.raw))
            except NotTakenError:
                break
        return signed
