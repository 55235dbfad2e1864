"""Sealed boxes to and from a signer: who hears of an operation, and who opens what it brings."""

from collections.abc import Callable
from typing import TypeVar

from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import Box, BoxName, Peers, Role
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.link import KeeperLink

_T = TypeVar("_T")


class Boxes:
    """Holds this process's envelope key, and hands each operation and each box to the one controller it is for.

    What nobody waits for is dropped: in most operations home only listens.
    """

    def __init__(self, link: KeeperLink, envelope: EnvelopeKey) -> None:
        self._link, self._envelope = link, envelope
        self._operations: dict[Purpose, Callable[[Peers], object]] = {}
        self._boxes: dict[BoxName, Callable[[Box], object]] = {}
        link.on(Peers, self._on_peers)
        link.on(Box, self._on_box)

    def on_peers(self, purpose: Purpose, handler: Callable[[Peers], object]) -> None:
        """Call ``handler`` whenever an operation of this purpose begins, with the keys to seal for."""
        self._operations[purpose] = handler

    def on_box(self, name: BoxName, handler: Callable[[Box], object]) -> None:
        """Call ``handler`` with every box of this name, still sealed."""
        self._boxes[name] = handler

    def open(self, box: Box, kind: type[_T]) -> _T:
        """Open a box. Raises: EnvelopeError."""
        return self._envelope.open(box, kind)

    def send_to_signer(self, content: object, name: BoxName, peers: Peers) -> None:
        """Seal a dataclass of ``channel.secrets`` for the signer of an operation, and send it on its way."""
        self._link.send(self._envelope.seal(content, name, Role.SIGNER, peers))

    def _on_peers(self, peers: Peers) -> None:
        handler = self._operations.get(peers.purpose)
        if handler is not None:
            handler(peers)

    def _on_box(self, box: Box) -> None:
        handler = self._boxes.get(box.name)
        if handler is not None:
            handler(box)
