"""After an account has been removed from the computer, its phrase or an exported vault brings it back."""

from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again, new_account
from tools.circle import Account, log_in, log_out, open_vault_file, remove
from tools.person import Person
from tools.screen import Screen

pytestmark = pytest.mark.slow

_MAKING_S = 60.0
_FOREIGN = "的 一 是 在 不 了 有 和 人 这 中 大"
_NO_PHRASE = ("abandon " * 12).strip()


@pytest.mark.timeout(180)
def test_the_phrase_brings_the_address_back_and_with_a_passphrase_another(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain, tmp_path / "life", "--language", "en") as (person, account):
        log_in(person, account)
        address = person.reads("home.address")
        remove(person, account)
        person.clicks("receipt.again")
        person.clicks("login.first.restore")
        assert_wrong_phrases_are_explained(person, account.phrase)
        restore(person, account.phrase, account.name)
        assert person.reads("home.address") == address
        log_out(person)
        person.clicks("receipt.again")
        person.clicks("login.restore")
        restore(person, account.phrase, "with a passphrase", passphrase="one more word")
        assert person.reads("home.address") != address


@pytest.mark.timeout(120)
def test_an_exported_vault_is_taken_in_after_a_removal_and_opens_as_before(
    screen: Screen, made: Made, tmp_path: Path
) -> None:
    export = tmp_path / "mine.postern"
    with back_again(screen, made, tmp_path / "life", "--language", "en") as (person, account):
        log_in(person, account)
        address = person.reads("home.address")
        person.clicks("sidebar.settings")
        person.clicks("settings.category.account")
        person.clicks("settings.account.export_vault")
        person.types("confirm.password", account.password)
        person.clicks("confirm.submit")
        person.waits_until(lambda: person.sees("confirm.password") is None, "right password", 40)
        open_vault_file(person, "confirm.submit", export)
        person.clicks("confirm.submit")
        person.loses("confirm.submit")
        remove(person, account)
        person.clicks("receipt.again")
        open_vault_file(person, "login.first.vault", export)
        assert "Vault added" in person.reads("login.notice.1")
        log_in(person, account)
        assert person.reads("home.address") == address


def assert_wrong_phrases_are_explained(person: Person, phrase: tuple[str, ...]) -> None:
    """Try what people get wrong about a phrase, all on one page, and see each named."""
    for text, words in [
        (" ".join(phrase[:11]), "These are 11 words"),
        (" ".join((*phrase, phrase[0])), "These are 13 words"),
        (" ".join((*phrase[:3], "xyzzy", *phrase[4:])), "Word 4 is not in the list"),
        (_NO_PHRASE, "together they are not a recovery phrase"),
        (_FOREIGN, "another language"),
    ]:
        paste(person, "restore.word.1", text)
        person.clicks("create.continue")
        reads_somewhere(person, words)


def reads_somewhere(person: Person, words: str) -> None:
    """Wait until the page says these words."""
    person.waits_until(lambda: words in person.reads_page(), words)


def restore(person: Person, phrase: tuple[str, ...], name: str, *, passphrase: str = "") -> Account:
    """Bring an account back under this name, from a phrase as people keep it: numbered, with line breaks and spaces."""
    account = Account(name, new_account().password, phrase)
    numbered = "\n".join(f"  {number}.  {word} " for number, word in enumerate(phrase, start=1))
    paste(person, "restore.word.1", f"\n{numbered}\n\n")
    if passphrase:
        person.clicks("restore.more")
        person.types("restore.passphrase", passphrase)
    person.clicks("create.continue")
    person.types("create.name", account.name)
    person.types("create.password", account.password)
    person.types("create.again", account.password)
    person.ticks("create.understood")
    person.clicks("create.continue")
    person.clicks("create.skip")
    person.finds("create.locking.heading")
    person.clicks("create.continue")
    person.finds("sidebar.lock", _MAKING_S)
    return account


def paste(person: Person, name: str, text: str) -> None:
    """Paste a text over what stands in a field."""
    person.clicks(name)
    person.hands.copy(text)
    person.presses("ctrl+a", "ctrl+v")
