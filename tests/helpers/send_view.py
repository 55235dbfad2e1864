"""The Send page over a network that a test decides about, and the keeper and the signer in the test's hand."""

import os
from collections.abc import Callable
from copy import copy
from functools import cache
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.fake_chain import FakeChain
from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.wallet_view import ETHEREUM, WalletView
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import Box, BoxName, ConfirmEnded, Keys, Peers, Role, Save, Saved, Want
from wallet_gui.channel.secrets import Request, Signed, SignedTransaction
from wallet_gui.domain.look import Look
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.session import Purpose
from wallet_gui.home.views.send.page import SendPage
from wallet_gui.home.wallet.sending import SendState, Step
from wallet_gui.vault.bodies import to_base64

RENT = "0x52908400098527886E0F7030069857D2E4169EE7"
STRANGER = "0x8617E340B3D01FA5F11F306F4090FD50E238070D"
ETHER = 10**18
PIN = b"p" * 16


@cache
def _baked() -> HomeSession:
    session = HomeSession(label="Main wallet")
    contact = {"name": "Rent Aldgate", "chain": "eip155", "address": RENT, "note": "", "pin": to_base64(PIN)}
    session.rewrite(
        contacts=[contact], networks=[{"chain_id": ETHEREUM, "on": True}, {"chain_id": PRACTICE_CHAIN_ID, "on": False}]
    )
    return session


def rent_session(**view: Any) -> HomeSession:
    """Return a session with one contact, and Ethereum switched on; it is baked once, as that takes a while."""
    session = copy(_baked())
    if view:
        session.rewrite(**view)
    return session


class SendView(WalletView):
    """A home window on its Send page; 2.41 ether lie at the address."""

    def __init__(
        self, qtbot: QtBot, app: QApplication, session: HomeSession | None = None, look: Look | None = None
    ) -> None:
        super().__init__(qtbot, app, session or rent_session(), look)
        self.network: FakeChain = self.chain(ETHEREUM)
        self.network.native[ADDRESS] = 241 * 10**16
        self.start()
        self.window.show_page("send")

    @property
    def page(self) -> SendPage:
        """The page."""
        found = self.child(SendPage, "send")
        assert isinstance(found, SendPage)
        return found

    @property
    def state(self) -> SendState:
        """What the controller says."""
        return self.controllers.send.state

    def types(self, name: str, text: str) -> None:
        """Type into a field, in place of what is there."""
        field = self.child(object, name)
        field.clear()
        self.qtbot.keyClicks(field, text)

    def is_told(self) -> bool:
        """Say whether the network has answered about the payment as it is now."""
        told = self.state.told
        return told.quote is not None and not told.is_asking and not told.is_old

    def reviews(self, to: str = RENT, amount: str = "0.25") -> None:
        """Go to the review of a payment, with everything checked."""
        send = self.controllers.send
        send.set_recipient(to)
        send.go_to(Step.AMOUNT)
        send.set_amount(amount)
        send.go_to(Step.REVIEW)
        self.qtbot.waitUntil(self.is_told)

    def signs(self, *, tries: int = 1) -> Request:
        """Be keeper and signer for a signature: every try but the last has a wrong password. Return what was asked."""
        assert self.hears(Want).purpose is Purpose.SIGN
        asked = [self._one_try() for _ in range(tries)]
        assert all(one[0] == asked[0][0] for one in asked)
        request, peers, signer = asked[-1]
        transactions = tuple(
            SignedTransaction(b"signed " + one.unsigned, f"0x{place:064x}")
            for place, one in enumerate(request.transactions, start=1)
        )
        self.says(signer.seal(Signed(transactions), BoxName.SIGNED, Role.HOME, peers))
        self.says(ConfirmEnded(Purpose.SIGN, worked=True))
        return request

    def keeps_until(self, is_so: Callable[[], bool]) -> None:
        """Keep every change of the vault, as the keeper does, until something is so."""

        def look() -> bool:
            self._read()
            for save in [message for message in self.heard if isinstance(message, Save)]:
                self.heard.remove(save)
                self.says(Saved(self.session.take(save)))
            return is_so()

        self.qtbot.waitUntil(look)

    def declines(self) -> None:
        """Close the door without a signature."""
        self.hears(Want)
        self.says(ConfirmEnded(Purpose.SIGN, worked=False))

    def _one_try(self) -> tuple[Request, Peers, EnvelopeKey]:
        signer = EnvelopeKey(Role.SIGNER, self._run)
        peers = Peers(os.urandom(16), Purpose.SIGN, Keys(b"", self._envelope.public_key, signer.public_key))
        self.says(peers)
        box = self.hears(Box, lambda one: one.name is BoxName.REQUEST)
        return signer.open(box, Request), peers, signer
