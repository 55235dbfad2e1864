"""Contacts as a CSV file: ``name,address,chain,note``; out to be kept, in to be looked at before it is taken over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet_gui.chains.evm.address import parse_address
from wallet_gui.domain.contact import NOTE_MOST, is_contact_name, plain_name
from wallet_gui.domain.errors import AddressError
from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.home.wallet.book import Contact
from wallet_gui.home.wallet.csv_text import BYTE_ORDER_MARK, line_of, lines_in

COLUMNS: Final = ("name", "address", "chain", "note")
BYTES_MOST: Final = 2 * 1024 * 1024
LINES_MOST: Final = 5000
_CELL_MOST: Final = 16 * 1024
_NAME_SHOWN: Final = 64


class FileProblem(StrEnum):
    """Why a whole file is not read."""

    NOT_READABLE = "not_readable"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    """Neither UTF-8 nor UTF-16 with its mark."""
    NOT_CSV = "not_csv"
    NO_COLUMNS = "no_columns"
    """The first line names no columns ``name`` and ``address``."""


class LineProblem(StrEnum):
    """Why one line is not taken over."""

    NAME = "name"
    ADDRESS = "address"
    CHAIN = "chain"
    SAME_NAME = "same_name"
    """A contact, or an earlier line, has this name with another address."""
    PRESENT = "present"
    """The contact is there already."""


class ContactsFileError(ValueError):
    """A file that holds no contacts."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is not taken over."""

    number: int
    """In the file, counted from 1."""
    problem: LineProblem
    name: str


@dataclass(frozen=True, slots=True)
class FoundContacts:
    """What a file holds."""

    good: tuple[Contact, ...] = ()
    """Without pins: the signer makes those when a password is given."""
    bad: tuple[BadLine, ...] = ()
    ignored: tuple[str, ...] = ()
    """Columns that have no meaning here, as the file names them."""
    problem: FileProblem | None = None
    """Why nothing of the file could be read."""


def contacts_text(contacts: Iterable[Contact]) -> str:
    """Return the file's text."""
    lines = (line_of((contact.name, contact.address, contact.chain, contact.note)) for contact in contacts)
    return BYTE_ORDER_MARK + line_of(COLUMNS) + "".join(lines)


def read_contacts(data: bytes, present: Sequence[Contact]) -> FoundContacts:
    """Read a file; the order of its columns is free, and columns it has beside ours are passed over.

    Raises: ContactsFileError.
    """
    first, *rest = _lines(data)
    columns = [cell.strip().casefold() for cell in first]
    if not {"name", "address"} <= set(columns):
        raise ContactsFileError(FileProblem.NO_COLUMNS)
    good: list[Contact] = []
    bad: list[BadLine] = []
    by_name = {plain_name(contact.name): contact for contact in present}
    for number, cells in enumerate(rest, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        row = dict(zip(columns, cells, strict=False))
        found = _contact(row, by_name)
        if isinstance(found, Contact):
            good.append(found)
            by_name[plain_name(found.name)] = found
        else:
            bad.append(BadLine(number, found, row.get("name", "")[:_NAME_SHOWN]))
    ignored = tuple(cell.strip()[:_NAME_SHOWN] for cell in first if cell.strip().casefold() not in {"", *COLUMNS})
    return FoundContacts(tuple(good), tuple(bad), ignored)


def _lines(data: bytes) -> list[list[str]]:
    if len(data) > BYTES_MOST:
        raise ContactsFileError(FileProblem.TOO_LARGE)
    try:
        lines = list(lines_in(_text(data), _CELL_MOST))
    except UnicodeDecodeError:
        raise ContactsFileError(FileProblem.NOT_TEXT) from None
    except ValueError:
        raise ContactsFileError(FileProblem.NOT_CSV) from None
    if not lines:
        raise ContactsFileError(FileProblem.NO_COLUMNS)
    if len(lines) > LINES_MOST:
        raise ContactsFileError(FileProblem.TOO_LARGE)
    return lines


def _text(data: bytes) -> str:
    """Decode what spreadsheets write: UTF-8, or UTF-16 with its byte order mark."""
    return data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8")


def _contact(row: dict[str, str], by_name: Mapping[str, Contact]) -> Contact | LineProblem:
    name, note = row.get("name", "").strip(), row.get("note", "").strip()[:NOTE_MOST]
    if not is_contact_name(name):
        return LineProblem.NAME
    chain = row.get("chain", "").strip().casefold() or ACCOUNT_NAMESPACE
    if not is_chain(chain):
        return LineProblem.CHAIN
    try:
        address = parse_address(row.get("address", ""))
    except AddressError:
        return LineProblem.ADDRESS
    same = by_name.get(plain_name(name))
    if same is not None:
        return LineProblem.PRESENT if same.address == address else LineProblem.SAME_NAME
    return Contact(name, chain, address, note, b"")


def is_chain(text: str) -> bool:
    """Say whether a text is CAIP-2 of this kind of network, or names all of them."""
    namespace, _, reference = text.partition(":")
    is_number = reference.isascii() and reference.isdecimal() and not reference.startswith("0")
    return namespace == ACCOUNT_NAMESPACE and (text == ACCOUNT_NAMESPACE or (is_number and len(reference) <= 20))
