"""A network whose answers a test decides: it stands in at the port ``domain.ports.Chain``."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from wallet_gui.domain.approval import Allowance, Grant, GrantsPage
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import (
    Balances,
    Block,
    Call,
    FeeOption,
    Fees,
    HistoryPage,
    Payment,
    PaymentState,
    Pricing,
    Receipt,
    Speed,
    Trial,
)

_PATIENCE_S = 30.0


@dataclass
class FakeChain:
    """Answers at once from its fields, as the test has set them; with ``error`` it fails, with ``hold`` it waits."""

    network: Network
    head: int = 100
    native: dict[str, int] = field(default_factory=dict)
    held: dict[tuple[str, str], int] = field(default_factory=dict)
    payments: list[Payment] = field(default_factory=list)
    receipts: dict[str, Receipt] = field(default_factory=dict)
    mined: int = 0
    """What ``mined_nonce`` says of every address."""
    stretch: int = 40
    """Blocks that one page of history covers."""
    fork: int = 0
    """Blocks from here on have other hashes than before."""
    error: WalletError | None = None
    refusal: WalletError | None = None
    """Raised by ``send`` alone."""
    hold: threading.Event | None = None
    trial: Trial = field(default_factory=lambda: Trial(21_000))
    contracts: set[str] = field(default_factory=set)
    allowed: list[Allowance] = field(default_factory=list)
    """What may be taken, and the logs that tell of it."""
    grant_stretch: int = 1_000_000
    """Blocks that one page of these logs covers."""
    gwei: int = 1
    """What gas costs; faster is dearer."""
    sent: list[bytes] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    """The names of the calls so far."""

    def check(self) -> Block:
        self._answer("check")
        return self._block(self.head)

    def balances(self, addresses: Sequence[str], tokens: Sequence[Token]) -> Balances:
        self._answer("balances")
        native = {address: self.native.get(address, 0) for address in addresses}
        asked = {(address, token.contract) for address in addresses for token in tokens}
        held = {key: units for key, units in self.held.items() if key in asked}
        return Balances(self.network.chain_id, self._block(self.head), native, held)

    def token(self, contract: str) -> Token:
        self._answer("token")
        return Token(self.network.chain_id, contract, "TKN", "Token", 6)

    def has_code(self, address: str) -> bool:
        self._answer("has_code")
        return address in self.contracts

    def fees(self) -> Fees:
        self._answer("fees")
        gas = self.gwei * 10**9
        slow, normal, fast = (
            FeeOption(speed, gas * (place + 1), gas * place // 10, 60 // place)
            for place, speed in enumerate(Speed, start=1)
        )
        return Fees(gas, is_legacy=False, options=(slow, normal, fast))

    def next_nonce(self, address: str) -> int:
        self._answer("next_nonce")
        return self.mined

    def mined_nonce(self, address: str) -> int:
        self._answer("mined_nonce")
        return self.mined

    def try_out(self, call: Call) -> Trial:
        self._answer("try_out")
        return self.trial

    def encode(self, call: Call, pricing: Pricing) -> bytes:
        return repr((call, pricing)).encode()

    def send(self, raw: bytes) -> str:
        self._answer("send")
        if self.refusal is not None:
            raise self.refusal
        self.sent.append(raw)
        return "0x" + raw.hex()

    def receipt(self, txid: str) -> Receipt:
        self._answer("receipt")
        return self.receipts.get(txid, Receipt(PaymentState.DROPPED))

    def history(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, known_hash: str
    ) -> HistoryPage:
        self._answer("history")
        is_other = known_hash not in {"", self._block(first_block - 1).hash}
        first = min(first_block, self.fork) if is_other else first_block
        last = min(first + self.stretch - 1, self.head)
        found = tuple(row for row in self.payments if first <= row.block <= last and row.account in addresses)
        return HistoryPage(found, first, last, self._block(last).hash, replaced_from=first if is_other else 0)

    def grants(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, last_block: int
    ) -> GrantsPage:
        self._answer("grants")
        first = max(first_block, last_block - self.grant_stretch + 1)
        told = (one.grant for one in self.allowed if one.grant.owner in addresses)
        found = tuple(grant for grant in told if first <= grant.block <= last_block)
        return GrantsPage(found, first, self._block(first).time, last_block)

    def allowances(self, grants: Sequence[Grant], tokens: Sequence[Token]) -> tuple[Allowance, ...]:
        self._answer("allowances")
        keys = {grant.key for grant in grants}
        return tuple(one for one in self.allowed if one.grant.key in keys and one.units)

    def _answer(self, name: str) -> None:
        self.asked.append(name)
        if self.hold is not None:
            assert self.hold.wait(_PATIENCE_S)
        if self.error is not None:
            raise self.error

    def _block(self, number: int) -> Block:
        side = "b" if 0 < self.fork <= number else "a"
        return Block(number, f"{side}{number}", 1_700_000_000 + 12 * number)
