"""The account's addresses: those of the recovery phrase, imported keys, and those that are only watched."""

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from wallet_gui.channel.envelope import EnvelopeError
from wallet_gui.channel.messages import Box, BoxName
from wallet_gui.channel.secrets import Addresses
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import PathAddress
from wallet_gui.home.account import LABEL_MOST, Body
from wallet_gui.home.controllers.account import sound
from wallet_gui.home.controllers.boxes import Boxes
from wallet_gui.home.controllers.confirm import ConfirmController
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.wallet.book import Address, AddressKind, Book
from wallet_gui.home.wallet.book_edits import (
    with_address,
    with_address_back,
    with_address_label,
    with_chosen_address,
    without_address,
)
from wallet_gui.home.wallet.fields import objects, text

_LOG = logging.getLogger(__name__)
_ID_BYTES: Final = 8

Found = tuple[PathAddress, ...]


class AddressesController(QObject):
    """Home never makes an address: a signer tells those of the phrase, once the password was given at a door."""

    def __init__(self, boxes: Boxes, confirm: ConfirmController, session: SessionController) -> None:
        super().__init__()
        self._boxes, self._confirm, self._session = boxes, confirm, session
        self._ended: Callable[[Found], object] | None = None
        self._found: Found = ()
        boxes.on_box(BoxName.ADDRESSES, self._on_addresses)
        confirm.ended.connect(self._on_confirm_ended)

    def find(self, ended: Callable[[Found], object]) -> None:
        """Ask a signer for addresses of the phrase; ``ended`` gets them, or none if the door was declined."""
        if self._confirm.pending is None:
            self._ended, self._found = ended, ()
            self._confirm.ask(Purpose.FIND_ADDRESSES)

    def import_key(self) -> None:
        """Open the door at which a private key is taken in."""
        self._confirm.ask(Purpose.IMPORT_KEY)

    def add(self, found: Sequence[tuple[PathAddress, str]]) -> None:
        """Put addresses of the phrase on the list, each with its name."""
        self._session.edit(lambda body: _with_all(body, found))
        factors = self._session.snapshot.factors
        proven = factors.proven | {one.address for one, _ in found if one.seal}
        self._session.set_factors(replace(factors, proven=proven))

    def watch(self, address: str, label: str) -> None:
        """Put an address on the list whose key is elsewhere."""
        entry = Address(secrets.token_hex(_ID_BYTES), "", address, _short(label), AddressKind.WATCH)
        self._session.edit(lambda body: with_address(body, entry))

    def rename(self, address: Address, label: str) -> None:
        """Give an address another name."""
        self._session.edit(lambda body: with_address_label(body, address.id, _short(label)))

    def choose(self, address: Address) -> None:
        """Show an address on the pages."""
        self._session.edit(lambda body: with_chosen_address(body, address.id))

    def remove(self, address: Address) -> Callable[[], None]:
        """Take an address off the list; return what puts it back. A key in the vault stays there."""
        entries = objects(self._session.body, "accounts")
        place = next(index for index, entry in enumerate(entries) if text(entry, "id") == address.id)
        self._session.edit(lambda body: without_address(body, address.id))
        return partial(self._session.edit, lambda body: with_address_back(body, entries[place], place))

    def _on_addresses(self, box: Box) -> None:
        try:
            self._found = self._boxes.open(box, Addresses).found
        except EnvelopeError:
            _LOG.warning("a box of addresses did not open")

    def _on_confirm_ended(self, purpose: Purpose, worked: bool) -> None:
        ended = self._ended
        if purpose is not Purpose.FIND_ADDRESSES or ended is None:
            return
        self._ended = None
        if worked:
            self._keep_seals()
        ended(self._found if worked else ())

    def _keep_seals(self) -> None:
        """Put the signer's proof beside addresses that are on the list without one, as older vaults have them."""
        unsealed = {(one.path, one.address) for one in self._found} & _unsealed(self._session.body)
        if unsealed:
            known = [one for one in self._found if (one.path, one.address) in unsealed]
            self.add([(one, "") for one in known])


def may_remove(book: Book, address: Address) -> bool:
    """Say whether an address may leave the list: the account's first one stays, and so there is always one."""
    return bool(book.addresses) and book.addresses[0].id != address.id


def has_key_here(book: Book, address: str) -> bool:
    """Say whether an address is on the list as one that can pay."""
    own = book.own(address)
    return own is not None and own.can_pay


def next_of_phrase(book: Book, found: Found, scheme: str) -> PathAddress | None:
    """Return the first address of a scheme of paths that is not on the list yet."""
    return next((one for one in found if fits(scheme, one.path) and not has_key_here(book, one.address)), None)


def fits(scheme: str, path: str) -> bool:
    """Say whether a path is one of a scheme, which is a path with ``{}`` where it counts."""
    before, _, after = scheme.partition("{}")
    return path.startswith(before) and path.endswith(after) and path[len(before) : len(path) - len(after)].isdecimal()


def _short(label: str) -> str:
    return sound(label).strip()[:LABEL_MOST].strip()


def _unsealed(body: Body) -> set[tuple[str, str]]:
    """Return path and address of the entries that no signer has sealed."""
    entries = objects(body, "accounts")
    return {(text(entry, "path"), text(entry, "address")) for entry in entries if not text(entry, "seal")}


def _with_all(body: Body, found: Sequence[tuple[PathAddress, str]]) -> Body:
    for one, label in found:
        body = _with_path_address(body, one, label)
    return body


def _with_path_address(body: Body, found: PathAddress, label: str) -> Body:
    """Add an address with its seal. One that was only watched until now keeps its entry and its name."""
    known = next((entry for entry in objects(body, "accounts") if text(entry, "address") == found.address), None)
    if known is None:
        entry = Address(secrets.token_hex(_ID_BYTES), found.path, found.address, _short(label))
    else:
        entry = Address(text(known, "id"), found.path, found.address, text(known, "label") or _short(label))
    return with_address(body, entry, found.seal)
