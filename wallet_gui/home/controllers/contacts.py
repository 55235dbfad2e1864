"""Contacts: kept in the vault, confirmed with the password, taken in from a file and given out to one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.secrets import Request
from wallet_gui.domain.contact import NOTE_MOST, check_contact_name, same_name
from wallet_gui.domain.errors import ContactNameTakenError
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import ContactWish
from wallet_gui.home.account import Body
from wallet_gui.home.controllers.jobs import Failed, Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.signing import SigningController, Transactions
from wallet_gui.home.wallet.book import Contact
from wallet_gui.home.wallet.book_edits import with_contact, with_new_contacts, without_contact
from wallet_gui.home.wallet.contacts_csv import (
    BYTES_MOST,
    ContactsFileError,
    FileProblem,
    FoundContacts,
    contacts_text,
    read_contacts,
)
from wallet_gui.home.wallet.whole_file import whole_file

Saved = Callable[[bool], object]
"""Whether the contact stands in the vault now."""


class ContactsController(QObject):
    """A name or an address is only changed at a door: whoever finds the wallet open cannot put theirs under a name."""

    removed = Signal(object)
    """The contacts that were removed, so that it can be taken back."""
    taken = Signal(int)
    """So many contacts of a file are in the vault."""

    def __init__(self, session: SessionController, signing: SigningController, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._signing, self._jobs = session, signing, jobs

    def save(self, contact: Contact, before: Contact | None, ended: Saved) -> bool:
        """Keep a contact, in the place of ``before`` if it is given.

        A note alone is saved at once. Anything else asks for the password at a door, and gets its pin there. Returns
        False if a door for something else is up.
        """
        if before is not None and before.pin and _same_receiver(contact, before):
            noted = Contact(before.name, before.chain, before.address, contact.note, before.pin)
            self._session.edit(lambda body: with_contact(body, noted), lambda: ended(True))
            return True
        wish = ContactWish(
            name=contact.name,
            chain=contact.chain,
            address=contact.address,
            note=contact.note,
            replaces=before.name if before else "",
            old_address=before.address if before else "",
        )
        return self._signing.ask(Request(Purpose.SAVE_CONTACT, contact=wish), partial(_say_whether_saved, ended))

    def prepare(self, *, begun: bool) -> None:
        """Note whether a contact is being written down."""
        self._signing.prepare(Purpose.SAVE_CONTACT, begun=begun)

    def remove(self, contacts: Sequence[Contact]) -> None:
        """Remove contacts; no money moves by that, so that nothing is asked for."""

        def change(body: Body) -> Body:
            for contact in contacts:
                body = without_contact(body, contact.name)
            return body

        self._session.edit(change, lambda: self.removed.emit(tuple(contacts)))

    def put_back(self, contacts: Sequence[Contact]) -> None:
        """Take a removal back; what was confirmed is still confirmed."""
        self._session.edit(partial(with_new_contacts, contacts=contacts))

    def read_file(self, path: Path, present: Sequence[Contact], done: Callable[[FoundContacts], object]) -> None:
        """Look what a file holds; nothing is taken over yet."""
        self._jobs.on_disk(partial(_read, path, tuple(present)), done)

    def take(self, found: FoundContacts) -> None:
        """Put the good contacts of a file into the vault, not confirmed yet."""
        good = found.good
        self._session.edit(partial(with_new_contacts, contacts=good), lambda: self.taken.emit(len(good)))

    def write_file(self, path: Path, contacts: Sequence[Contact], done: Callable[[], object], failed: Failed) -> None:
        """Write contacts into a file that only this user may read."""
        self._jobs.on_disk(partial(_write, path, contacts_text(contacts)), lambda _: done(), failed)


def sound_name(text: str, before: Contact | None, present: Sequence[Contact]) -> str:
    """Return a name as the vault keeps it. Refuses one that no contact can have, or that another one has.

    Raises: EmptyError, NameTooLongError, UnusualCharacterError, ContactNameTakenError.
    """
    name = text.strip()
    check_contact_name(name)
    others = [contact for contact in present if before is None or contact.name != before.name]
    if any(same_name(contact.name, name) for contact in others):
        raise ContactNameTakenError
    return name


def sound_note(text: str) -> str:
    """Return a note as the vault keeps it."""
    return text.strip()[:NOTE_MOST]


def _same_receiver(one: Contact, other: Contact) -> bool:
    return (one.name, one.chain, one.address) == (other.name, other.chain, other.address)


def _say_whether_saved(ended: Saved, worked: bool, _: Transactions) -> None:
    ended(worked)


def _read(path: Path, present: Sequence[Contact]) -> FoundContacts:
    try:
        with path.open("rb") as file:
            data = file.read(BYTES_MOST + 1)
    except OSError:
        return FoundContacts(problem=FileProblem.NOT_READABLE)
    try:
        return read_contacts(data, present)
    except ContactsFileError as error:
        return FoundContacts(problem=error.problem)


def _write(path: Path, text: str) -> None:
    with whole_file(path) as file:
        file.write(text)
