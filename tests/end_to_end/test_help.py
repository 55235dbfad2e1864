"""Help and diagnostics in the real program: at the door, which has given up most of its rights, and at home."""

from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again
from tools.circle import log_in
from tools.screen import Screen

pytestmark = pytest.mark.slow


def test_help_and_diagnostics_at_the_door_and_at_home(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        person.finds("login.name")
        person.presses("F1")
        person.types("help.find", "forgot password")
        person.presses("Return")
        person.waits_until(lambda: "I have lost my password" in person.reads_screen(), "the text that was looked for")
        person.clicks("help.diagnostics")
        told = person.reads("diagnostics.text")
        assert "accounts here: 1" in told
        assert "session: logged_out" in told
        person.clicks("diagnostics.close")
        person.clicks("help.close")
        log_in(person, account)
        person.presses("F1")
        person.waits_until(lambda: "The home page" in person.reads_screen(), "the text about the page")
        person.clicks("help.diagnostics")
        told = person.reads("diagnostics.text")
        for what in ("process: home", "session: open", "addresses: 1", "desktop.linux"):
            assert what in told, what
        for secret in (account.name, str(tmp_path), str(Path.home())):
            assert secret not in told
        person.presses("ctrl+l")
        person.finds("lock.password")
        person.loses("help.text")
