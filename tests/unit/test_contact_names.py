"""Contacts from a hostile file cannot stand in for somebody else."""

import time

import pytest

from wallet_gui.domain.contact import same_name
from wallet_gui.home.wallet.book import Book, Contact
from wallet_gui.home.wallet.book_edits import with_new_contacts
from wallet_gui.home.wallet.contacts_csv import LINES_MOST, LineProblem, read_contacts
from wallet_gui.home.wallet.recipient import read_recipient

RENT = "0x52908400098527886E0F7030069857D2E4169EE7"
THIEF = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
LOOKALIKES = ["Rent\u200b", "R\u00adent", "Rent\ufe0f", "\u2060Rent", "Rent\u034f", "ＲＥＮＴ", "Rent\U000e0041"]


@pytest.mark.parametrize("typed", [RENT, RENT.lower(), f" {RENT} ", RENT[2:]])
def test_an_address_leads_to_itself_whoever_is_called_by_it(typed: str) -> None:
    book = Book(contacts=(Contact(typed.strip(), "eip155", THIEF),))
    assert read_recipient(typed, book).address == RENT


@pytest.mark.parametrize("name", LOOKALIKES)
def test_a_name_that_only_a_computer_can_tell_apart_is_the_same(name: str) -> None:
    assert same_name(name, "Rent")
    found = read_contacts(f"name,address\n{name},{THIEF}\n".encode(), (Contact("Rent", "eip155", RENT),))
    assert [bad.problem for bad in found.bad] == [LineProblem.SAME_NAME]


def test_spaces_between_words_do_not_make_another_name() -> None:
    assert same_name("Rent  office", "rent office")
    assert not same_name("Rent office", "Rentoffice")


def test_a_file_of_thousands_is_read_and_taken_in_without_comparing_each_with_each() -> None:
    """That took minutes, and a lock waits for the disk's worker."""
    lines = "".join(f"Somebody {number},0x{number + 1:040x}\n" for number in range(LINES_MOST - 1))
    began = time.monotonic()
    found = read_contacts(f"name,address\n{lines}".encode(), ())
    body = with_new_contacts({}, found.good)
    assert len(body["contacts"]) == LINES_MOST - 1
    assert time.monotonic() - began < 30
