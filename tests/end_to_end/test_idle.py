"""The wallet locks by itself when nobody touches it: to the second, with a warning, and in real time once."""

import time
from pathlib import Path

import pytest

from tests.helpers.account_secrets import Secrets, found_in_program
from tests.helpers.lives import new_account
from tests.helpers.residue import Search, can_read_memory
from tools.circle import create_account, unlock
from tools.person import at_the_screen
from tools.program import HOME
from tools.screen import Screen

pytestmark = pytest.mark.slow

_IDLE_S = 60.0
_WARNING_S = 30.0
_AROUND_S = 4.0
"""Looking takes time, and so does the last step before: a page is read, a key is typed."""
_ONE_MINUTE = 0
"""The place of that choice in the list."""


@pytest.mark.timeout(240)
def test_an_untouched_wallet_warns_and_locks_after_the_chosen_minute(screen: Screen, tmp_path: Path) -> None:
    account = new_account()
    with at_the_screen(screen, tmp_path / "life") as person:
        create_account(person, account, two_step=False, idle_choice=_ONE_MINUTE)
        home = person.shown_pid(HOME)
        person.presses("shift")
        touched = time.monotonic()
        person.finds("countdown", _IDLE_S)
        assert time.monotonic() - touched == pytest.approx(_IDLE_S - _WARNING_S, abs=_AROUND_S)
        person.finds("lock.password", _IDLE_S)
        assert time.monotonic() - touched == pytest.approx(_IDLE_S, abs=_AROUND_S)
        person.waits_until(lambda: home not in person.program.roles(), "end of home")
        if can_read_memory():
            secrets = Secrets(account, person.program.profile)
            assert found_in_program(Search(secrets.home), person) == []
        unlock(person, account)
