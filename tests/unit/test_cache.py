"""The cache may vanish at any time: whatever is wrong with its file, it opens and works."""

import logging
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallet_gui.cache.store import FILE_NAMES, SEARCHES_KEPT, Cache, cache_exists
from wallet_gui.domain.policy import CacheKind

KEY, VAULT_ID = bytes(range(32)), bytes(16)
FILE = FILE_NAMES[0]


def filled(folder: Path | None, *searches: str, key: bytes = KEY, vault_id: bytes = VAULT_ID) -> Cache:
    cache = Cache(folder, key, vault_id)
    for text in searches:
        cache.remember_search(text)
    return cache


def kept_by(folder: Path | None, key: bytes = KEY, vault_id: bytes = VAULT_ID) -> tuple[str, ...]:
    cache = Cache(folder, key, vault_id)
    found = cache.recent_searches()
    cache.close()
    return found


def test_searches_come_back_latest_first_without_repeats(tmp_path: Path) -> None:
    filled(tmp_path, "lock", "colour", "lock").close()
    assert kept_by(tmp_path) == ("lock", "colour")


def test_only_the_latest_searches_are_kept() -> None:
    cache = filled(None, *(str(number) for number in range(SEARCHES_KEPT + 5)))
    assert len(cache.recent_searches()) == SEARCHES_KEPT
    assert cache.recent_searches()[0] == str(SEARCHES_KEPT + 4)


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    cache = filled(None, "lock")
    assert cache.is_in_memory
    cache.close()
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_noise_and_its_owners_alone(tmp_path: Path) -> None:
    cache = filled(tmp_path, "a search nobody should read")
    files = list(tmp_path.iterdir())
    assert {file.name for file in files} == set(FILE_NAMES)
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert b"nobody should read" not in file.read_bytes()
        assert b"SQLite format" not in file.read_bytes()
    cache.close()
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_another_key_finds_nothing_and_one_line_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    filled(tmp_path, "lock").close()
    with caplog.at_level(logging.WARNING):
        assert kept_by(tmp_path, key=bytes(32)) == ()
    assert len(caplog.records) == 1


def test_the_cache_of_another_vault_is_made_anew(tmp_path: Path) -> None:
    filled(tmp_path, "lock").close()
    assert kept_by(tmp_path, vault_id=b"another vault 16") == ()
    assert kept_by(tmp_path) == ()


def test_an_unencrypted_database_is_not_taken_for_ours(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / FILE)
    plain.execute("CREATE TABLE meta (format INTEGER, vault_id BLOB)")
    plain.commit()
    plain.close()
    assert kept_by(tmp_path) == ()


def test_what_is_cleared_is_gone_from_the_file(tmp_path: Path) -> None:
    cache = filled(tmp_path, *(f"search {number}" for number in range(SEARCHES_KEPT)))
    assert cache.clear(CacheKind)
    assert cache.recent_searches() == ()
    cache.close()
    assert kept_by(tmp_path) == ()


def test_clearing_one_kind_leaves_the_others() -> None:
    cache = filled(None, "lock")
    assert cache.clear([CacheKind.PRICES])
    assert cache.recent_searches() == ("lock",)


def test_a_link_in_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"not ours")
    folder = tmp_path / "account"
    folder.mkdir()
    (folder / FILE).symlink_to(elsewhere)
    filled(folder, "lock").close()
    assert elsewhere.read_bytes() == b"not ours"
    assert not (folder / FILE).is_symlink()
    assert kept_by(folder) == ("lock",)


def test_where_no_file_can_be_made_the_cache_works_in_memory(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    (tmp_path / FILE / "in the way").touch()
    cache = filled(tmp_path, "lock")
    assert cache.is_in_memory
    assert cache.recent_searches() == ("lock",)


def test_whether_a_cache_exists_counts_a_dangling_link_as_one(tmp_path: Path) -> None:
    assert not cache_exists(tmp_path)
    (tmp_path / FILE).symlink_to(tmp_path / "nowhere")
    assert cache_exists(tmp_path)


@settings(max_examples=25)
@given(place=st.floats(0, 1, exclude_max=True), value=st.integers(1, 255))
def test_a_damaged_byte_is_noticed_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, place: float, value: int
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    filled(folder, "lock", "colour").close()
    data = bytearray((folder / FILE).read_bytes())
    data[int(place * len(data))] ^= value
    (folder / FILE).write_bytes(data)
    logging.disable()
    try:
        assert kept_by(folder) in {(), ("colour", "lock")}
    finally:
        logging.disable(logging.NOTSET)


def test_damage_while_it_is_open_is_mended(tmp_path: Path) -> None:
    filled(tmp_path, "lock").close()
    cache = Cache(tmp_path, KEY, VAULT_ID)
    (tmp_path / FILE).write_bytes(os.urandom(len((tmp_path / FILE).read_bytes())))
    cache.remember_search("colour")
    assert cache.recent_searches()[0] == "colour"
    cache.close()
