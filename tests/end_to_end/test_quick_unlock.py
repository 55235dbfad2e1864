"""A PIN in the real program: chosen with the password, good for the lock alone, gone after five wrong ones."""

from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again
from tests.helpers.quick import PIN, choose_pin, try_wrong_pins, type_pin
from tools.circle import log_in
from tools.screen import Screen

pytestmark = pytest.mark.slow


def test_a_pin_opens_the_lock_five_wrong_ones_end_it_and_the_password_always_works(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain, tmp_path / "life", "--language", "en") as (person, account):
        log_in(person, account)
        choose_pin(person, account.password)

        person.presses("ctrl+l")
        type_pin(person, PIN)
        person.finds("sidebar.lock")
        assert person.sees("confirm.password") is None

        person.presses("ctrl+l")
        try_wrong_pins(person)
        assert person.sees("lock.pin") is None

        person.types("lock.password", account.password)
        person.clicks("lock.submit")
        person.finds("sidebar.lock")

        person.presses("ctrl+l")  # the password has made a new record: nobody enrols twice
        type_pin(person, PIN)
        person.finds("sidebar.lock")
