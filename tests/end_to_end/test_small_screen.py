"""The smallest screen that Postern is made for."""

from pathlib import Path

import pytest

from tools.person import at_the_screen
from tools.screen import open_screen

WIDTH, HEIGHT = 960, 640


@pytest.mark.slow
def test_at_a_first_start_the_whole_wizard_is_on_a_small_screen(tmp_path: Path) -> None:
    with open_screen(tmp_path / "screen", WIDTH, HEIGHT) as small, at_the_screen(small, tmp_path / "life") as person:
        person.clicks("login.first.create")
        box = person.finds("create.continue").box
        assert box.x >= 0
        assert box.x + box.width <= WIDTH
        assert box.y + box.height <= HEIGHT
