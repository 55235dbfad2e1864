"""Send: three steps on one page. What is drawn is the controller's state; every verb goes to the controller."""

from collections.abc import Mapping, Set
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from wallet_gui.domain.payment import Speed
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.handover import FromLink, PayTo, ShowPayments
from wallet_gui.home.views.page_names import ACTIVITY, HOME, NETWORKS, SEND
from wallet_gui.home.views.send.alarms import Alarms
from wallet_gui.home.views.send.amount_step import AmountStep
from wallet_gui.home.views.send.footer import Footer
from wallet_gui.home.views.send.likeness import name_of
from wallet_gui.home.views.send.link_notice import LinkNotice
from wallet_gui.home.views.send.recipient_step import RecipientStep
from wallet_gui.home.views.send.review_step import ReviewStep
from wallet_gui.home.views.send.steps_bar import StepsBar
from wallet_gui.home.views.send.words import about, amount, title_of
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.sending import Aim, Form, Phase, SendState, Step
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button

_RECIPIENT, _AMOUNT, _NOTE = "send.recipient", "send.amount", "send.note"
_STEP, _ASSET, _SPEED, _MOST, _LINK = "send.step", "send.asset", "send.speed", "send.most", "send.filled_by_link"
_REPLACES, _AIM = "send.replaces", "send.aim"


class SendPage(Page):
    """Puts the three steps, the way between them and the foot together."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, SEND)
        self._send, self._wallet, self._clipboard = controllers.send, controllers.wallet, controllers.clipboard
        self._state, self._hides = SendState(), False
        self._pages: Set[str] = frozenset()
        self._seconds = 0
        """How long the payment that is being sent will take, about."""
        self.steps = StepsBar(theme)
        self.head_actions.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignVCenter)
        self.nothing = Banner(theme, Tone.INFO)
        self.nothing.setObjectName("send.nothing")
        self._networks = self.nothing.add_action(Button(theme))
        self._networks.setObjectName("send.networks")
        self.alarms = Alarms(theme, controllers)
        self.recipient, self.amount, self.review = RecipientStep(theme), AmountStep(theme), ReviewStep(theme)
        self._steps = {Step.RECIPIENT: self.recipient, Step.AMOUNT: self.amount, Step.REVIEW: self.review}
        self.footer = Footer(theme)
        self.link = LinkNotice(theme)
        self.column.addWidget(self.link)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.alarms)
        for step, part in self._steps.items():
            row = QHBoxLayout()  # a column would measure the height at its own width, a row at that of the step
            row.addWidget(part)
            self.column.addLayout(row)
            part.setVisible(step is Step.RECIPIENT)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.footer)
        self.setAcceptDrops(True)
        self._connect()
        self.retranslate()

    # What the window asks of every page

    def know_pages(self, names: Set[str]) -> None:
        self._pages = names

    def render_state(self, snapshot: Snapshot, _now_s: int) -> None:
        self._hides = snapshot.account.hides_balances
        self._draw(self._send.state)

    def render_wallet(self, state: WalletState) -> None:
        """The controller hears of it as well, and publishes what follows."""

    def open_with(self, what: object) -> None:
        if isinstance(what, PayTo):
            self._send.fill(what.address, what.chain_id, what.contract, what.units, what.note)
        elif isinstance(what, FromLink):
            self._take_link(what.request)

    @property
    def foot_height(self) -> int:
        return self.footer.height()

    def unsaved(self) -> dict[str, str]:
        state = self._send.state
        if state.phase is Phase.SENDING and state.replaces is None:
            return {}  # it is signed: it must not come back after a lock and be paid twice
        form = self._send.draft.form
        texts = {_RECIPIENT: form.recipient, _AMOUNT: form.amount, _NOTE: form.note}
        return {name: text for name, text in texts.items() if text}

    def kept(self) -> dict[str, str]:
        state, draft = self._send.state, self._send.draft
        kept: dict[str, str] = {}
        if self.unsaved():
            form = draft.form
            kept = {_STEP: draft.step.value, _SPEED: form.speed.value, _ASSET: f"{form.chain_id}/{form.contract}"}
            kept |= {_MOST: "1"} if form.is_most else {}
            kept |= {_LINK: "1"} if self.link.tells_origin else {}
        if state.replaces is not None and state.phase is not Phase.SENDING:
            kept |= {_REPLACES: state.replaces.txid, _AIM: state.aim.value}
        return kept

    def restore(self, form: Mapping[str, str]) -> None:
        if any(name in form for name in (_RECIPIENT, _AMOUNT, _NOTE)):
            self._restore_draft(form)
        if _REPLACES in form and not self._begin_again(form[_REPLACES], form.get(_AIM, "")):
            self.said.emit(self.tr("The payment that you were about to replace does not wait any more."))

    def _begin_again(self, txid: str, aim: str) -> bool:
        """Prepare again to replace a payment; say whether it still waits."""
        begin = {Aim.SPEED_UP.value: self._send.speed_up, Aim.CANCEL.value: self._send.cancel}.get(aim)
        return begin is not None and begin(txid)

    def _restore_draft(self, form: Mapping[str, str]) -> None:
        if form.get(_LINK) == "1":
            self.link.show_filled()
        chain_id, _, contract = form.get(_ASSET, "").partition("/")
        speed, step = form.get(_SPEED, ""), form.get(_STEP, "")
        typed = Form(
            recipient=form.get(_RECIPIENT, ""),
            chain_id=int(chain_id) if chain_id.isdecimal() else 0,
            contract=contract,
            amount=form.get(_AMOUNT, ""),
            is_most=form.get(_MOST) == "1",
            speed=Speed(speed) if speed in set(Speed) else Speed.NORMAL,
            note=form.get(_NOTE, ""),
        )
        self._send.restore(typed, Step(step) if step in set(Step) else Step.RECIPIENT)

    def retranslate(self) -> None:
        state = self._state
        headings = {Step.RECIPIENT: self.tr("Send"), Step.AMOUNT: self.tr("Send"), Step.REVIEW: title_of(state)}
        self.heading.setText(headings[state.step])
        self._say_nothing()
        self._networks.setText(self.tr("Networks…"))
        self._say_foot()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._send.set_seen(True)
        self._clipboard.look_for_address()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self._clipboard.look_for_address()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._send.set_seen(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._may_type() and (data.hasUrls() or data.hasText() or data.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        self._send.go_to(Step.RECIPIENT)
        if files:
            self._send.read_picture(Path(files[0]))
        elif data.hasImage():
            self._send.read_image(QImage(data.imageData()))
        else:
            self._send.set_recipient(" ".join(data.text().split()))
        event.acceptProposedAction()

    # What follows from the state

    def _draw(self, state: SendState) -> None:
        before, self._state = self._state, state
        self.steps.show_step(state.step)
        self.steps.setVisible(state.replaces is None)
        self.recipient.render_state(state)
        self.amount.render_state(state, hides=self._hides)
        self.review.render_state(state, hides=self._hides)
        for step, part in self._steps.items():  # what is not up takes no room
            part.setVisible(step is state.step)
            part.setEnabled(state.phase is Phase.DRAFTING)
        quote = state.told.quote
        if state.phase is Phase.SENDING and quote is not None:
            self._seconds = quote.fees.option(state.form.speed).seconds
        self.retranslate()
        self.alarms.render_state(state)
        if (state.likeness is None) is not (before.likeness is None):
            self.scroll_to(0)
        if state.step is not before.step or state.replaces is not before.replaces:
            self._enter(state.step)

    def _enter(self, step: Step) -> None:
        """Put the keyboard where the step begins. Review begins with its heading: Enter sends nothing by accident."""
        self.scroll_to(0)
        if not self.isVisible():
            return
        starts = {Step.RECIPIENT: self.recipient.editor, Step.AMOUNT: self.amount.editor, Step.REVIEW: self.heading}
        starts[step].setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        if self._state.step is Step.RECIPIENT and not self._state.form.recipient:
            self.recipient.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def _say_nothing(self) -> None:
        """Say why nothing can be sent at all, if that is so."""
        state = self._state
        if not state.assets and state.replaces is None:
            title, text = self.tr("No network is switched on"), self.tr("Switch one on to send from it.")
        elif not state.sender.can_pay:
            title = self.tr("This address is only watched")
            text = self.tr("Its key is not in your vault, so nothing can be sent from it. Choose another on Home.")
        else:
            title, text = "", ""
        self.nothing.setVisible(bool(title))
        self.nothing.set_words(title, text)
        self._networks.setVisible(not state.assets and NETWORKS in self._pages)

    def _say_foot(self) -> None:
        state, foot = self._state, self.footer
        foot.back_button.setVisible(state.step is not Step.RECIPIENT)
        foot.back_button.setEnabled(self._may_type() or state.replaces is not None)
        foot.discard.setVisible(state.replaces is None and bool(self.unsaved()))
        foot.discard.setEnabled(state.phase is Phase.DRAFTING)
        stops = state.step is Step.REVIEW and state.likeness is not None
        is_quiet = state.step is not Step.REVIEW or state.phase is Phase.SENDING
        foot.hint.setText("" if is_quiet else self.tr("Nothing has left your wallet yet"))
        foot.other.setVisible(stops)
        foot.name_other(self.tr("Send to the unknown address anyway…"), self.tr("Send to it anyway…"))
        foot.primary.set_busy(state.phase is not Phase.DRAFTING)
        foot.primary.set_icon("send" if state.step is Step.REVIEW and not stops else "")
        foot.primary.set_texts(self._primary_words(), self._busy_words())
        foot.primary.set_allowed(*self._primary_allowed())
        foot.fit()

    def _primary_words(self) -> str:
        state = self._state
        if state.step is not Step.REVIEW:
            return self.tr("Continue")
        if state.likeness is not None:
            return self.tr("Use {name}").format(name=name_of(state.likeness))
        if state.aim is Aim.CANCEL:
            return self.tr("Cancel the payment…")
        if state.aim is Aim.SPEED_UP:
            return self.tr("Speed up…")
        if state.is_offline:
            return self.tr("Sign now, send later…")
        if state.asset is None or state.units is None:
            return self.tr("Send…")
        return self.tr("Send {amount}…").format(amount=amount(state.asset, state.units))

    def _busy_words(self) -> str:
        return self.tr("Sending…") if self._state.phase is Phase.SENDING else self.tr("Waiting for your password…")

    def _primary_allowed(self) -> tuple[bool, str]:
        state = self._state
        if not state.assets or not state.sender.can_pay:
            return False, self.nothing.accessibleName()
        if state.step is not Step.REVIEW or state.likeness is not None or state.can_send:
            return True, ""
        if state.told.is_asking and state.pricing is None:
            return False, self.tr("The network has not told the fee yet.")
        if state.pricing is None:
            return False, self.tr(
                "Postern has not reached the network since you logged in, so it does not know the fee. The draft stays."
            )
        if state.amount_problem is not None:
            return False, message_for(state.amount_problem).title
        if state.stops:
            return False, self.tr("Something says stop. Tick the box beside it if you know why.")
        return False, self.tr("Not everything has been checked yet.")

    def _take_link(self, request: str) -> None:
        """Fill an empty form in; where something stands already, ask before it is replaced."""
        state = self._send.state
        if state.phase is Phase.DRAFTING and state.replaces is None and not self.unsaved():
            self._use_link(request)
        else:
            self.link.show_waiting(request)

    def _use_link(self, request: str) -> None:
        if self._send.state.phase is Phase.DRAFTING:
            self._send.take_link(request)
            self.link.show_filled()

    def _may_type(self) -> bool:
        return self._state.phase is Phase.DRAFTING and self._state.replaces is None

    # Verbs

    def _connect(self) -> None:
        send = self._send
        send.changed.connect(self._draw)
        send.edited.connect(self.edited)
        send.went.connect(self._on_went)
        send.picture_failed.connect(self.recipient.show_picture_problem)
        self.link.wanted.connect(self._use_link)
        self.steps.asked.connect(send.go_to)
        self._networks.clicked.connect(lambda: self.go_asked.emit(NETWORKS, None))
        recipient, sum_step, review = self.recipient, self.amount, self.review
        recipient.typed.connect(send.set_recipient)
        recipient.typed.connect(self._clipboard.judge_entered)
        self.alarms.raised.connect(lambda: self.scroll_to(0))
        recipient.picture_chosen.connect(lambda path: send.read_picture(Path(path)))
        recipient.image_pasted.connect(send.read_image)
        recipient.continue_asked.connect(self._go_on)
        recipient.copy_asked.connect(self._clipboard.copy_address)
        sum_step.asset_chosen.connect(send.set_asset)
        sum_step.amount_typed.connect(send.set_amount)
        sum_step.most_asked.connect(send.use_most)
        sum_step.speed_chosen.connect(send.set_speed)
        sum_step.continue_asked.connect(self._go_on)
        review.try_again.connect(send.try_again)
        review.most_asked.connect(send.use_most)
        review.card.copy_asked.connect(self._clipboard.copy_address)
        review.card.speed_chosen.connect(send.set_speed)
        review.card.note_typed.connect(send.set_note)
        review.checks.knows_why.connect(send.know_why)
        review.likeness.insisted.connect(self._insist)
        self.footer.back.connect(self._go_back)
        self.footer.discarded.connect(self._discard)
        self.footer.other.clicked.connect(review.likeness.ask_for_end)
        self.footer.primary.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        """Do what the primary button says."""
        state = self._send.state
        if state.step is Step.RECIPIENT:
            self._send.go_to(Step.AMOUNT)
            if self._send.state.step is Step.RECIPIENT:
                self.recipient.show_missing()
        elif state.step is Step.AMOUNT:
            self._send.go_to(Step.REVIEW)
            if self._send.state.step is Step.AMOUNT:
                self.amount.show_missing()
        elif state.likeness is not None:
            self._send.set_recipient(state.likeness.address)
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._send.send()

    def _go_back(self) -> None:
        state = self._send.state
        if state.replaces is not None:
            self._discard()
        else:
            self._send.go_to(Step.RECIPIENT if state.step is Step.AMOUNT else Step.AMOUNT)

    def _discard(self) -> None:
        """Forget the draft; a toast brings it back. Leaving a replacement leads back to where it was asked for."""
        state = self._send.state
        self.link.hide()
        self._send.discard()
        if state.replaces is not None:
            self.go_asked.emit(ACTIVITY if ACTIVITY in self._pages else HOME, None)
        else:
            self.said_with_undo.emit(
                self.tr("The draft was discarded."), lambda: self._send.restore(state.form, state.step)
            )

    def _insist(self, typed: str) -> None:
        if not self._send.insist(typed):
            self.review.likeness.show_wrong_end()
        else:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_went(self, kept: Kept, has_it: bool) -> None:
        self.link.hide()
        network = self._wallet.state.book.network(kept.chain_id)
        if has_it:
            text = self.tr("On its way. It takes {time}.").format(time=about(self._seconds))
        else:
            text = self.tr(
                "Signed and kept, but {network} has not said that it has it. Look at it here, and send it again."
            ).format(network=network_name(network) if network else "")
        self.said.emit(text)
        if ACTIVITY in self._pages:
            self.go_asked.emit(ACTIVITY, ShowPayments(chain_id=kept.chain_id, txid=kept.txid))
        else:
            self.go_asked.emit(HOME, None)
