"""Names and passwords in any writing open the vault however they are composed, and endless ones are refused."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.circle import Account, create_account, lock, log_in, log_out, unlock
from tools.person import Person, at_the_screen
from tools.screen import Screen

pytestmark = pytest.mark.slow

_NAME = "Zoë مي 🦊"
_PASSWORD = "Grüße aus Bäumen שלום 🌲 ﬁn"
_ENDLESS = "ä" * 10_000


@pytest.mark.timeout(150)
def test_emoji_right_to_left_and_decomposed_letters_are_names_and_passwords(screen: Screen, tmp_path: Path) -> None:
    account = Account(_NAME, unicodedata.normalize("NFC", _PASSWORD))
    with at_the_screen(screen, tmp_path / "life", "--language", "en") as person:
        create_account(person, account, two_step=False)
        account.password = unicodedata.normalize("NFD", _PASSWORD)
        lock(person)
        unlock(person, account)
        log_out(person)
        person.clicks("receipt.again")
        for name, password, words in [
            (_ENDLESS, account.password, "longer than 64"),
            (account.name, _ENDLESS, "longer than 256"),
        ]:
            person.types("login.name", name)
            person.types("login.password", password)
            person.clicks("login.submit")
            person.waits_until(reading(person, words), words)
        account.name = unicodedata.normalize("NFD", _NAME).upper()
        log_in(person, account)


def reading(person: Person, words: str) -> Callable[[], bool]:
    """Return a look for these words on the page."""
    return lambda: words in person.reads_page()
