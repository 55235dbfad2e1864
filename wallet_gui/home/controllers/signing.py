"""What only a signer can do for home: sign payments, and keep a contact with a pin.

Home says what it wants and never learns how it was allowed. The person reads and answers at a confirm door.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from wallet_gui.channel.envelope import EnvelopeError
from wallet_gui.channel.messages import Box, BoxName, Peers
from wallet_gui.channel.secrets import Request, Signed, SignedTransaction
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.boxes import Boxes
from wallet_gui.home.controllers.confirm import ConfirmController

_LOG = logging.getLogger(__name__)

Transactions = tuple[SignedTransaction, ...]
Ended = Callable[[bool, Transactions], object]
"""Whether it was done, and what was signed: as many transactions as were asked for, none for a contact."""


@dataclass(slots=True)
class _Asked:
    """What stands at the door now."""

    request: Request
    ended: Ended
    signed: Transactions = ()


class SigningController(QObject):
    """At most one request at a time, from the moment the door is asked for until it has gone.

    A wrong password begins the operation anew with another signer, so the same request is sealed as often as it is
    asked for.
    """

    def __init__(self, boxes: Boxes, confirm: ConfirmController) -> None:
        super().__init__()
        self._boxes, self._confirm = boxes, confirm
        self._asked: _Asked | None = None
        self._prepared: frozenset[Purpose] = frozenset()
        boxes.on_peers(Purpose.SIGN, self._on_peers)
        boxes.on_peers(Purpose.SAVE_CONTACT, self._on_peers)
        boxes.on_box(BoxName.SIGNED, self._on_signed)
        confirm.ended.connect(self._on_confirm_ended)

    def ask(self, request: Request, ended: Ended) -> bool:
        """Open a confirm door for a request; ``ended`` is called when it has gone. False if another one is up."""
        if self._confirm.pending is not None:
            return False
        self._asked = _Asked(request, ended)
        self._confirm.ask(request.purpose)
        return True

    def prepare(self, purpose: Purpose, *, begun: bool) -> None:
        """Note whether the person is about to ask for this: a signer takes a second until it is ready."""
        self._prepared = self._prepared | {purpose} if begun else self._prepared - {purpose}
        self._confirm.prepare(begun=bool(self._prepared))

    def _on_peers(self, peers: Peers) -> None:
        if self._asked is not None and self._asked.request.purpose is peers.purpose:
            self._boxes.send_to_signer(self._asked.request, BoxName.REQUEST, peers)

    def _on_signed(self, box: Box) -> None:
        if self._asked is None:
            return
        try:
            signed = self._boxes.open(box, Signed)
        except EnvelopeError:
            _LOG.warning("a signed box did not open")
            return
        self._asked.signed = signed.transactions

    def _on_confirm_ended(self, purpose: Purpose, worked: bool) -> None:
        asked = self._asked
        if asked is None or asked.request.purpose is not purpose:
            return
        self._asked = None
        is_whole = len(asked.signed) == len(asked.request.transactions)
        asked.ended(worked and is_whole, asked.signed if is_whole else ())
