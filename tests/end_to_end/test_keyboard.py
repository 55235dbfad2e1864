"""Everything can be done without a mouse: Tab leads everywhere, and Enter, Space and the shortcuts do the rest."""

from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again
from tools.person import Person
from tools.screen import Screen

pytestmark = pytest.mark.slow


def test_log_in_lock_unlock_and_log_out_by_keyboard(screen: Screen, made: Made, tmp_path: Path) -> None:
    with back_again(screen, made, tmp_path / "life") as (person, account):
        fill(person, "login.name", account.name)
        fill(person, "login.password", account.password)
        fill(person, "login.code", account.fresh_code())
        person.presses("Return")
        person.finds("sidebar.lock", 40)
        person.presses("ctrl+l")
        person.finds("lock.password")
        person.hands.type(account.password)  # the page begins with the focus in its field
        person.presses("Return")
        person.finds("sidebar.lock", 40)
        person.presses("ctrl+shift+l")
        person.finds("leave.go")
        person.presses("Return")
        person.finds("receipt.again")
        person.walks_to("receipt.again")
        person.presses("space")
        person.finds("login.name")


def test_the_leave_dialog_is_cancelled_by_escape_and_never_removes_by_enter(
    screen: Screen, made: Made, tmp_path: Path
) -> None:
    with back_again(screen, made, tmp_path / "life") as (person, account):
        fill(person, "login.name", account.name)
        fill(person, "login.password", account.password)
        fill(person, "login.code", account.fresh_code())
        person.presses("Return")
        person.finds("sidebar.lock", 40)
        person.presses("ctrl+shift+l")
        person.finds("leave.go")
        person.presses("Escape")
        person.loses("leave.go")
        person.presses("ctrl+shift+l")
        person.finds("leave.go")
        person.presses("Down")
        person.waits_until(lambda: person.finds("leave.option.remove").is_checked, "third choice")
        person.types("leave.name", account.name)
        person.finds_usable("leave.go", 15)
        person.presses("Return")
        person.presses("Escape")
        person.loses("leave.go")
        assert person.sees("confirm.password") is None
        assert list((person.program.profile / "accounts").glob("*/vault.wgv"))


def fill(person: Person, name: str, text: str) -> None:
    """Walk to a field by Tab and type."""
    person.walks_to(name)
    person.hands.type(text)
