"""A file of this user's own is there whole or not at all."""

import stat
from pathlib import Path

import pytest

from wallet_gui.system.own_file import write_own_file


def test_a_file_is_for_its_owner_alone_and_holds_what_was_given(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_own_file(path, b"%PDF\n\r\n\x00\x1a")
    assert path.read_bytes() == b"%PDF\n\r\n\x00\x1a"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_could_be_read_by_others_is_replaced_by_one_that_cannot(tmp_path: Path) -> None:
    path = tmp_path / "codes.txt"
    path.write_text("old")
    path.chmod(0o644)
    write_own_file(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o600)
    assert [one.name for one in tmp_path.iterdir()] == ["codes.txt"]


def test_what_cannot_take_its_place_leaves_nothing_and_touches_nothing(tmp_path: Path) -> None:
    (tmp_path / "codes.txt").mkdir()
    with pytest.raises(OSError):
        write_own_file(tmp_path / "codes.txt", b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["codes.txt"]
