"""A vault is tied to this computer, opens there as before, and with its sheet once the keyring has lost its part."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.helpers.keyring import open_keyring
from tests.helpers.lives import Made, back_again
from tools.circle import Account, fill_log_in, log_in, log_out
from tools.person import Person
from tools.screen import Screen

pytestmark = pytest.mark.slow

_CHECKING_S = 40.0
_LOSE = """
import sys
from keyring.backends.SecretService import Keyring
Keyring().delete_password("Postern", sys.argv[1])
"""


@pytest.mark.timeout(240)
def test_tied_then_opened_here_then_with_the_sheet_then_untied(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with (
        open_keyring(tmp_path / "keyring", screen.bus) as environment,
        back_again(screen, made_plain, tmp_path / "life") as (person, account),
    ):
        log_in(person, account)
        sheet = tie(person, account)
        log_out(person)
        person.clicks("receipt.again")
        log_in(person, account)
        log_out(person)
        forget_secret(person, environment)
        person.clicks("receipt.again")
        fill_log_in(person, account)
        person.clicks("login.submit")
        assert "has no part of this vault's key" in person.reads("login.paper.why", _CHECKING_S)
        log_in_with(person, account, sheet)
        untie(person, account, sheet)
        log_out(person)
        person.clicks("receipt.again")
        log_in(person, account)


def forget_secret(person: Person, environment: Mapping[str, str]) -> None:
    """Have the keyring lose this computer's part of the vault's key."""
    [vault] = (person.program.profile / "accounts").glob("*/vault.wgv")
    item = f"{vault.read_bytes()[16:32].hex()}/device"
    subprocess.run([sys.executable, "-c", _LOSE, item], env=dict(environment), check=True, timeout=20)


def tie(person: Person, account: Account) -> str:
    """Tie the vault, and return what a person has on paper."""
    to_security(person)
    person.clicks("settings.security.tie.button")
    person.types("tie.password", account.password)
    person.clicks("tie.submit")
    groups = [person.reads(f"tie.sheet.group.{number}", _CHECKING_S) for number in range(1, 10)]
    person.clicks("tie.submit")
    for field in ("tie.proof.1", "tie.proof.2"):
        label = person.finds(field).name
        number = next(int(word) for word in label.split() if word.isdigit())
        person.types(field, groups[number - 1].lower())
    person.clicks("tie.submit")
    person.loses("tie.proof.1", _CHECKING_S)
    person.clicks("tie.submit")
    person.finds("settings.security.way.sheet")
    return "pk1 " + " ".join(groups).lower()


def untie(person: Person, account: Account, sheet: str) -> None:
    """Untie the vault in a session that was opened with the sheet."""
    to_security(person)
    person.clicks("settings.security.untie")
    person.types("tie.password", account.password)
    person.types("tie.paper", sheet)
    person.clicks("tie.submit")
    person.loses("tie.password", _CHECKING_S)
    person.clicks("tie.submit")
    person.finds("settings.security.way.password")


def log_in_with(person: Person, account: Account, sheet: str) -> None:
    """Log in with the printed key."""
    person.types("login.password", account.password)
    person.clicks("login.paper.use")
    person.types("login.paper", sheet)
    person.clicks("login.submit")
    person.finds("sidebar.lock", _CHECKING_S)


def to_security(person: Person) -> None:
    """Open Settings › Security."""
    person.presses("ctrl+comma")
    person.clicks("settings.category.security")
