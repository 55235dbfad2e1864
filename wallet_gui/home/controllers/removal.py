"""Removing approvals: what it costs, one signature request for all of them, then the outbox."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from wallet_gui.channel.secrets import Request
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.ports import Chain, Clock
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import ToSign
from wallet_gui.home.controllers.signing import SigningController, Transactions
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.approvals import ApprovalRow, RowKey
from wallet_gui.home.wallet.removal import (
    NetworkTold,
    Removal,
    RemovalPhase,
    RemovalState,
    ask_network,
    call_of,
    kept_of,
    removals,
)

_ASK_AFTER_MS: Final = 300
"""After the last tick: one question for several."""


class RemovalController(QObject):
    """The approvals that are ticked, and their way to the networks."""

    changed = Signal(object)
    """A new ``RemovalState``."""
    went = Signal(int)
    """So many removals are signed and kept; each is sent when it is on the disk."""

    def __init__(self, wallet: WalletController, signing: SigningController, clock: Clock) -> None:
        super().__init__()
        self._wallet, self._signing, self._clock = wallet, signing, clock
        self._number = 0
        self._told: dict[int, tuple[Removal, ...]] = {}
        self.state = RemovalState()
        self._soon = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)

    def choose(self, rows: tuple[ApprovalRow, ...]) -> None:
        """Take these to be removed, and ask what it costs. Nothing changes while a door stands."""
        if self.state.phase is not RemovalPhase.CHOOSING or _keys(rows) == _keys(self.state.chosen):
            return
        self._number += 1
        self._publish(RemovalState(chosen=rows, is_asking=bool(rows)))
        self._signing.prepare(Purpose.SIGN, begun=bool(rows))
        if rows and not self.state.is_too_many:
            self._soon.start()
        else:
            self._soon.stop()
            self._publish(replace(self.state, is_asking=False))

    def try_again(self) -> None:
        """Ask the networks once more."""
        if self.state.phase is RemovalPhase.CHOOSING and self.state.chosen and not self.state.is_too_many:
            self._publish(replace(self.state, ready=(), is_asking=True, problem=None, failing=None, reason=""))
            self._ask()

    def remove(self) -> None:
        """Ask for one signature for all of them."""
        ready = self.state.ready
        if not self.state.can_remove:
            return
        self._publish(replace(self.state, phase=RemovalPhase.SIGNING))
        self._encode(ready, ())

    def stop(self) -> None:
        """The session ends: ask nothing more."""
        self._soon.stop()

    # What it costs

    def _ask(self) -> None:
        self._number += 1
        number, self._told = self._number, {}
        for chain_id, rows in _by_network(self.state.chosen).items():
            self._wallet.run(
                chain_id,
                ask_network([call_of(row) for row in rows]),
                partial(self._on_told, number, rows),
                partial(self._on_problem, number),
            )

    def _on_told(self, number: int, rows: tuple[ApprovalRow, ...], told: NetworkTold) -> None:
        if number != self._number:
            return
        for row, trial in zip(rows, told.trials, strict=True):
            if trial.fails:
                self._number += 1
                self._publish(replace(self.state, is_asking=False, failing=row, reason=trial.reason))
                return
        try:
            self._told[rows[0].network.chain_id] = removals(rows, told, self._wallet.state.book.outbox)
        except WalletError as error:
            self._on_problem(number, error)
            return
        ready = {one.row.key: one for made in self._told.values() for one in made}
        if len(ready) == len(self.state.chosen):
            in_order = tuple(ready[row.key] for row in self.state.chosen)
            self._publish(replace(self.state, ready=in_order, is_asking=False))

    def _on_problem(self, number: int, error: WalletError) -> None:
        if number == self._number:
            self._number += 1
            self._publish(replace(self.state, is_asking=False, problem=error))

    # On its way

    def _encode(self, ready: tuple[Removal, ...], unsigned: tuple[bytes, ...]) -> None:
        """Have one after the other written by its network, then ask for the door."""
        if len(unsigned) == len(ready):
            self._ask_door(ready, unsigned)
            return
        one = ready[len(unsigned)]

        def write(chain: Chain) -> bytes:
            return chain.encode(one.call, one.pricing)

        self._wallet.run(
            one.call.chain_id, write, lambda made: self._encode(ready, (*unsigned, made)), self._on_not_signed
        )

    def _ask_door(self, ready: tuple[Removal, ...], unsigned: tuple[bytes, ...]) -> None:
        asked = tuple(self._to_sign(one, made) for one, made in zip(ready, unsigned, strict=True))
        if not self._signing.ask(Request(Purpose.SIGN, asked), partial(self._on_door_gone, ready)):
            self._on_not_signed(None)

    def _to_sign(self, removal: Removal, unsigned: bytes) -> ToSign:
        row = removal.row
        contact = self._wallet.state.book.contact_at(row.allowance.grant.spender, row.network)
        is_pinned = contact is not None and bool(contact.pin)
        return ToSign(
            chain_id=row.network.chain_id,
            unsigned=unsigned,
            account=row.owner.id,
            sender=row.owner.address,
            name=contact.name if contact and is_pinned else "",
            pin=contact.pin if contact and is_pinned else b"",
        )

    def _on_door_gone(self, ready: tuple[Removal, ...], worked: bool, transactions: Transactions) -> None:
        if not worked:
            self._on_not_signed(None)
            return
        now = int(self._clock.wall_s())
        for one, signed in zip(ready, transactions, strict=True):
            self._wallet.sent(kept_of(one, signed.raw, signed.txid, now))
        self._publish(RemovalState())
        self._signing.prepare(Purpose.SIGN, begun=False)
        self.went.emit(len(ready))

    def _on_not_signed(self, error: WalletError | None) -> None:
        self._publish(replace(self.state, phase=RemovalPhase.CHOOSING, problem=error))
        if error is None:
            self.try_again()  # fees and numbers may be others by now

    def _publish(self, state: RemovalState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)


def _keys(rows: tuple[ApprovalRow, ...]) -> list[RowKey]:
    return [row.key for row in rows]


def _by_network(rows: tuple[ApprovalRow, ...]) -> dict[int, tuple[ApprovalRow, ...]]:
    found: dict[int, tuple[ApprovalRow, ...]] = {}
    for row in rows:
        found[row.network.chain_id] = (*found.get(row.network.chain_id, ()), row)
    return found
