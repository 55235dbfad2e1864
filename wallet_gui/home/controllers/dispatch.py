"""From a reviewed payment to the network: encode, have it signed at the door, keep it, send it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.secrets import Request
from wallet_gui.domain.errors import ChainRefusedError, StorageError, WalletError
from wallet_gui.domain.payment import Call, Pricing
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import ToSign
from wallet_gui.home.controllers.signing import SigningController, Transactions
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.book_edits import with_payment_note
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.sending import SendState
from wallet_gui.home.wallet.working_out import final_pricing


@dataclass(frozen=True, slots=True)
class _Going:
    """The one payment that is on its way."""

    state: SendState
    call: Call
    pricing: Pricing
    kept: Kept | None = None
    """Once it is signed."""


class Dispatch(QObject):
    """One payment at a time. Exactly one of ``declined``, ``went`` and ``failed`` ends it."""

    declined = Signal()
    """The person said no at the door, or the door went."""
    signed = Signal()
    """It is signed and being kept."""
    went = Signal(object, bool)
    """It is kept (``Kept``), and whether a server has said that it has it; it may have it even if not."""
    failed = Signal(object)
    """It was not sent and is not kept: a ``WalletError``."""

    def __init__(self, wallet: WalletController, signing: SigningController, clock: Clock) -> None:
        super().__init__()
        self._wallet, self._signing, self._clock = wallet, signing, clock
        self._going: _Going | None = None
        wallet.broadcast_ended.connect(self._on_broadcast_ended)

    def begin(self, state: SendState) -> bool:
        """Start with a payment that can be sent; say whether that was possible."""
        call, pricing = state.call, final_pricing(state, self._wallet.state)
        if self._going is not None or call is None or pricing is None:
            return False
        self._going = going = _Going(state, call, pricing)
        self._wallet.run(
            call.chain_id, lambda chain: chain.encode(call, pricing), partial(self._on_encoded, going), self._fail
        )
        return True

    def _on_encoded(self, going: _Going, unsigned: bytes) -> None:
        request = Request(Purpose.SIGN, (self._to_sign(going, unsigned),))
        if not self._signing.ask(request, partial(self._on_door_gone, going)):
            self._going = None
            self.declined.emit()

    def _to_sign(self, going: _Going, unsigned: bytes) -> ToSign:
        book = self._wallet.state.book
        network = book.network(going.call.chain_id)
        contact = book.contact_at(going.state.to, network) if network else None
        is_pinned = contact is not None and bool(contact.pin)
        return ToSign(
            chain_id=going.call.chain_id,
            unsigned=unsigned,
            account=going.state.sender.id,
            sender=going.call.sender,
            name=contact.name if contact and is_pinned else "",
            pin=contact.pin if contact and is_pinned else b"",
        )

    def _on_door_gone(self, going: _Going, worked: bool, transactions: Transactions) -> None:
        if not worked:
            self._going = None
            self.declined.emit()
            return
        (transaction,) = transactions
        kept = self._kept(going, transaction.raw, transaction.txid)
        self._going = _Going(going.state, going.call, going.pricing, kept)
        self.signed.emit()
        note = going.state.form.note.strip()
        if note:
            self._wallet.edit(lambda body: with_payment_note(body, kept.txid, note))
        self._wallet.sent(kept)

    def _kept(self, going: _Going, raw: bytes, txid: str) -> Kept:
        state, pricing = going.state, going.pricing
        asset = state.asset
        return Kept(
            chain_id=going.call.chain_id,
            txid=txid,
            raw=raw,
            made=int(self._clock.wall_s()),
            account=going.call.sender,
            to=state.to,
            contract=asset.contract if asset else "",
            symbol=asset.symbol if asset else "",
            decimals=asset.decimals if asset else 18,
            units=state.units or 0,
            nonce=pricing.nonce,
            max_fee=pricing.max_fee,
            gas=pricing.gas,
            replaces=state.replaces.txid if state.replaces else "",
            tip=pricing.tip,
            removes_approval=state.removes_approval,
        )

    def _on_broadcast_ended(self, txid: str, error: WalletError | None) -> None:
        going = self._going
        if going is None or going.kept is None or going.kept.txid != txid:
            return
        self._going = None
        if isinstance(error, ChainRefusedError):
            self._wallet.forget(txid)
            self.failed.emit(error)
        elif isinstance(error, StorageError):
            self.failed.emit(error)
        else:
            self.went.emit(going.kept, error is None)

    def _fail(self, error: WalletError) -> None:
        self._going = None
        self.failed.emit(error)
