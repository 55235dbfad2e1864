"""Sending: recipient, amount, review, then a signature at the door. What is typed here survives a lock."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from wallet_gui.cache.query import Query
from wallet_gui.cache.store import Cache
from wallet_gui.domain.amount import exact_text
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.payment import Direction, Payment, Speed
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.dispatch import Dispatch
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.quotes import Quotes
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.signing import SigningController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.checks import PaidTo
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.recipient import read_recipient
from wallet_gui.home.wallet.sending import Aim, Form, Phase, SendState, Step
from wallet_gui.home.wallet.working_out import Ground, work_out
from wallet_gui.ui.qr_file import read_code, read_code_file

NOTE_MOST: Final = 500
"""Characters of a private note about a payment."""

INSIST_CHARACTERS: Final = 8
"""Of the end of an address, typed by a person who goes on although it imitates another one."""

_ASK_AFTER_MS: Final = 400
"""After the last key: one question for an amount, not one for each of its digits."""

_ASK_AGAIN_MS: Final = 20_000
"""Fees move: what is shown is never much older."""


class SendController(QObject):
    """Publishes a whole ``SendState`` after every change; ``working_out`` says what follows from what."""

    changed = Signal(object)
    """A new ``SendState``."""
    edited = Signal()
    """What survives a lock has changed."""
    went = Signal(object, bool)
    """A signed payment (``Kept``) is kept, and whether a network has it already."""
    picture_failed = Signal(object)
    """Carries the ``WalletError`` of a picture without an address."""

    def __init__(
        self,
        session: SessionController,
        wallet: WalletController,
        cache: CacheController,
        signing: SigningController,
        jobs: Jobs,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._session, self._wallet, self._cache, self._jobs, self._clock = session, wallet, cache, jobs, clock
        self._signing = signing
        self._dispatch = Dispatch(wallet, signing, clock)
        self._paid: tuple[PaidTo, ...] = ()
        self._quotes = Quotes(wallet)
        self._aside: SendState | None = None
        """A draft that waits while another payment is sped up or cancelled."""
        self._is_seen = False
        self.state = SendState()
        self._soon = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self._again = QTimer(self, interval=_ASK_AGAIN_MS)
        self._again.timeout.connect(self._ask_again)
        wallet.changed.connect(lambda _: self._take(self.state))
        wallet.history_changed.connect(self._read_paid)
        session.changed.connect(lambda _: self._take(self.state))
        self._quotes.changed.connect(lambda: self._take(self.state))
        self._dispatch.declined.connect(self._on_declined)
        self._dispatch.signed.connect(self._on_signed)
        self._dispatch.went.connect(self._on_went)
        self._dispatch.failed.connect(self._on_failed)

    # The form

    def set_recipient(self, text: str) -> None:
        """Take what stands in the field. A payment request that came as a whole fills in the rest of the form."""
        before = self.state.form.recipient
        if text == before:
            return
        self._edit(replace(self.state.form, recipient=text))
        if len(text) > len(before) + 1:  # a typed one is whole only when the person goes on
            self._take_request()

    def _take_request(self) -> None:
        """Put what a payment request says where it belongs in the form."""
        text = self.state.form.recipient
        try:
            request = read_recipient(text, self._wallet.state.book).request
        except WalletError:
            return
        if request is not None:
            self.fill(request.to, request.chain_id, request.contract, request.units)

    def fill(self, to: str, chain_id: int = 0, contract: str = "", units: int | None = None, note: str = "") -> None:
        """Take over what is known of a payment; 0 and empty texts leave what is there."""
        self._leave_replacement()
        form, asset = self.state.form, self.state.asset
        fits = (
            one for one in self._wallet.state.book.tokens if one.contract == contract and chain_id in {0, one.chain_id}
        )
        token = next(fits, None)
        if chain_id or contract or units:  # an amount is of the asset that it was written for, never of another
            here = form.chain_id or (asset.network.chain_id if asset else 0)
            form = replace(form, chain_id=token.chain_id if token else chain_id or here, contract=contract)
        if units:
            amount = exact_text(units, token.decimals if token else 18)
            form = replace(form, amount=amount, is_most=False)
        self._edit(replace(form, recipient=to, note=note[:NOTE_MOST] or form.note))
        self.go_to(Step.RECIPIENT)

    def take_link(self, request: str) -> None:
        """Begin a new payment with a request from outside, in place of what stands there."""
        if self.state.phase is Phase.DRAFTING:
            self._leave_replacement()
            self._start_over()
            self.set_recipient(request)

    def set_asset(self, chain_id: int, contract: str) -> None:
        """Choose what is sent, and on which network."""
        self._edit(replace(self.state.form, chain_id=chain_id, contract=contract))

    def set_amount(self, text: str) -> None:
        """Take what stands in the field."""
        if text != self.state.form.amount:
            self._edit(replace(self.state.form, amount=text, is_most=False))

    def use_most(self) -> None:
        """Send all that can be sent; of a network's own coin the fee is kept back."""
        self._edit(replace(self.state.form, is_most=True))

    def set_speed(self, speed: Speed) -> None:
        """Choose how soon."""
        self._edit(replace(self.state.form, speed=speed))

    def set_note(self, text: str) -> None:
        """Keep a private note with the payment."""
        if self.state.phase is Phase.DRAFTING and text != self.state.form.note:
            self._take(replace(self.state, form=replace(self.state.form, note=text[:NOTE_MOST])))
            self.edited.emit()

    def read_picture(self, path: Path) -> None:
        """Take the recipient from a QR code in a picture file."""
        self._read(lambda: read_code_file(path))

    def read_image(self, image: QImage) -> None:
        """Take the recipient from a QR code in a picture."""
        self._read(lambda: read_code(image))

    # The way

    def go_to(self, step: Step) -> None:
        """Go to a step, as far as what is there allows."""
        if self.state.phase is not Phase.DRAFTING or self.state.replaces is not None:
            return
        if step is not Step.RECIPIENT:
            self._take_request()
        state = self.state
        if step is not Step.RECIPIENT and not state.to:
            step = Step.RECIPIENT
        has_amount = state.amount_problem is None and (state.units or state.form.is_most)
        if step is Step.REVIEW and not has_amount:
            step = Step.AMOUNT
        self._take(replace(state, step=step))
        self.edited.emit()

    def insist(self, typed: str) -> bool:
        """Go on with an address that imitates another, if its last characters were typed; say whether they were."""
        is_right = typed.strip().lower() == self.state.to[-INSIST_CHARACTERS:].lower()
        if is_right and self.state.to:
            self._take(replace(self.state, trusts=self.state.to))
        return is_right

    def know_why(self, knows_why: bool) -> None:
        """Go on although something says stop, or do not."""
        self._take(replace(self.state, knows_why=knows_why))

    def try_again(self) -> None:
        """Ask the network once more."""
        self._ask()

    def discard(self) -> None:
        """Forget what was typed; what was put aside comes back."""
        if self.state.phase is Phase.DRAFTING:
            self._start_over()

    @property
    def draft(self) -> SendState:
        """What was typed for a payment of its own, also while another is being replaced."""
        if self.state.replaces is None:
            return self.state
        return self._aside or SendState()

    def restore(self, form: Form, step: Step) -> None:
        """Put back what was typed before a lock, or before it was discarded; never under a payment on its way."""
        if self.state.phase is Phase.DRAFTING:
            self._take(SendState(form=form))
            self.go_to(step)

    def speed_up(self, txid: str) -> bool:
        """Prepare the same payment with a higher fee; say whether it can be done."""
        return self._replace(txid, Aim.SPEED_UP)

    def cancel(self, txid: str) -> bool:
        """Prepare a payment of nothing in the place of one that waits; say whether it can be done."""
        return self._replace(txid, Aim.CANCEL)

    def send(self) -> None:
        """Ask for a signature, and send what is signed."""
        state = self.state
        if state.can_send and self._dispatch.begin(state):
            self._take(replace(state, phase=Phase.SIGNING, problem=None))

    def set_seen(self, is_seen: bool) -> None:
        """Say whether the page is on the screen: fees are only kept fresh while it is."""
        self._is_seen = is_seen
        self._take(self.state)
        if is_seen and not self._paid:
            self._read_paid()

    def stop(self) -> None:
        """The session ends: ask nothing more."""
        self._soon.stop()
        self._again.stop()

    # What follows

    def _edit(self, form: Form) -> None:
        if self.state.phase is not Phase.DRAFTING or self.state.replaces is not None:
            return
        self._take(replace(self.state, form=form, knows_why=False, problem=None))
        self.edited.emit()

    def _take(self, state: SendState) -> None:
        """Work out what follows from a change, publish it, and ask the network if that needs to be known."""
        if state.phase is not Phase.DRAFTING:
            self._publish(state)  # nothing moves any more under what the person reads at the door
            return
        ground = Ground(self._wallet.state, self._paid, self._session.snapshot.account.backed_up is not None)
        state = work_out(state, ground)
        told = self._quotes.about(state)
        if told != state.told:
            state = work_out(replace(state, told=told), ground)
        self._publish(state)
        self._plan_question()

    def _publish(self, state: SendState) -> None:
        is_close = self._is_seen and state.step is Step.REVIEW and state.phase is not Phase.SENDING
        self._signing.prepare(Purpose.SIGN, begun=is_close)
        if state != self.state:
            stranger = state.to if state.likeness is not None else ""
            is_new = bool(stranger) and (self.state.likeness is None or self.state.to != stranger)
            self.state = state if stranger and not is_new else replace(state, bait=None)
            self.changed.emit(self.state)
            if is_new:
                self._look_for_bait(stranger)

    def _plan_question(self) -> None:
        state, call = self.state, self.state.call
        if call is None or not self._is_seen or state.step is Step.RECIPIENT:
            self._again.stop()
            return
        if not self._again.isActive():
            self._again.start()
        is_told = state.told.quote is not None and not state.told.is_old
        if not is_told and not self._quotes.has_asked(call):
            is_typing = state.step is Step.AMOUNT and state.told.quote is not None
            self._soon.start(_ASK_AFTER_MS if is_typing else 0)

    def _ask_again(self) -> None:
        if self.state.phase is Phase.DRAFTING and not (self.state.form.is_most and self.state.step is Step.REVIEW):
            self._ask()

    def _ask(self) -> None:
        call = self.state.call
        if call is not None and self.state.phase is Phase.DRAFTING:
            self._quotes.ask(call)

    def _read(self, work: Callable[[], str]) -> None:
        # Beside the network's questions: the disk's worker is waited for at a lock, and a large photo takes a second.
        self._jobs.on_network(work, self.set_recipient, self.picture_failed.emit)

    def _read_paid(self) -> None:
        history = self._cache.history
        if history is not None:
            self._cache.on_disk(lambda _: history.recipients(), self._on_paid)

    def _on_paid(self, rows: list[tuple[str, int, int]]) -> None:
        self._paid = tuple(PaidTo(*row) for row in rows)
        self._take(self.state)

    def _look_for_bait(self, stranger: str) -> None:
        """See whether the imitation once sent something: so it gets into a history, to be copied from there."""
        history = self._cache.history
        if history is None:
            return

        def look(_: Cache) -> list[Payment]:
            return history.rows(history.ids(Query(other=stranger, direction=Direction.IN, limit=1)))

        self._cache.on_disk(look, lambda found: self._on_bait(stranger, found))

    def _on_bait(self, stranger: str, found: list[Payment]) -> None:
        if found and self.state.likeness is not None and self.state.to == stranger:
            self._take(replace(self.state, bait=found[0]))

    # Taking the place of a payment

    def _replace(self, txid: str, aim: Aim) -> bool:
        kept = self._wallet.state.book.kept(txid)
        if kept is None or not kept.is_pending or self.state.phase is not Phase.DRAFTING:
            return False
        if self.state.replaces is None:
            self._aside = self.state
        note = self._wallet.state.book.notes.get(txid, "")
        form = Form(chain_id=kept.chain_id, contract=kept.contract, note=note, speed=Speed.FAST)
        self._take(SendState(step=Step.REVIEW, aim=aim, replaces=kept, form=form))
        return True

    def _leave_replacement(self) -> None:
        if self.state.replaces is not None and self.state.phase is Phase.DRAFTING:
            self._start_over()

    def _start_over(self) -> None:
        aside, self._aside = self._aside, None
        self._quotes.forget()
        self._take(aside or SendState())
        self.edited.emit()

    # On its way

    def _on_declined(self) -> None:
        self._back_to_drafting(None)

    def _on_signed(self) -> None:
        """It is kept in the vault from here on: the draft must not come back after a lock and be paid twice."""
        self._take(replace(self.state, phase=Phase.SENDING))
        self.edited.emit()

    def _on_went(self, kept: Kept, has_it: bool) -> None:
        self._start_over()
        self.went.emit(kept, has_it)

    def _on_failed(self, error: WalletError) -> None:
        self._back_to_drafting(error)

    def _back_to_drafting(self, problem: WalletError | None) -> None:
        self._take(replace(self.state, phase=Phase.DRAFTING, problem=problem))
        if problem is not None:
            self._ask()  # what the network said before may be what was wrong
        self.edited.emit()
