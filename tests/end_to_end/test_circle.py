"""The whole circle of a life with Postern, in both languages, in the real program, by key and mouse alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.lives import new_account
from tools.circle import Account, create_account, lock, log_in, log_out, remove, unlock
from tools.person import Person, at_the_screen
from tools.screen import Screen

pytestmark = pytest.mark.slow

_CHINESE = re.compile("[一-鿿]")
_IDLE_S = 60
_ON_TIME_S = 1.0
_NOTICING_S = 2.0


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture
def person(screen: Screen, tmp_path: Path, language: str) -> Iterator[Person]:
    with at_the_screen(screen, tmp_path / "life", "--language", language) as someone:
        yield someone


@pytest.mark.timeout(240)
def test_the_whole_circle(person: Person, language: str) -> None:
    account = new_account()
    person.finds("login.first.create")
    speaks(person, language)
    create_account(person, account, two_step=True)
    speaks(person, language)
    lock(person)
    speaks(person, language)
    unlock(person, account)
    log_out(person)
    speaks(person, language)
    assert_receipt_is_full(person)
    person.clicks("receipt.again")
    log_in(person, account)
    remove(person, account)
    assert_receipt_is_full(person)
    speaks(person, language)
    person.clicks("receipt.again")
    person.finds("login.first.create")
    assert_profile_is_empty(person, account)


def speaks(person: Person, language: str) -> None:
    """Check that the page is in the language asked for."""
    assert bool(_CHINESE.search(person.reads_page())) == (language == "zh_CN")


def assert_receipt_is_full(person: Person) -> None:
    """Check that every item on the receipt was erased and looked for again."""
    done, of = re.findall(r"\d+", person.reads("receipt.tally"))
    assert done == of


def assert_profile_is_empty(person: Person, account: Account) -> None:
    """Check that no account is left, and nothing personal in what is."""
    profile = person.program.profile
    left = {path.name for path in profile.rglob("*") if path.is_file()}
    assert left <= {"device.json", "postern.lock"}
    assert account.name not in (profile / "device.json").read_text(encoding="utf-8")
