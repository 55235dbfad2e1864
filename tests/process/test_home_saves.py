"""The real home process and the file: what it asks the keeper to write, and what it does when that fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.home_process import HomeProcess
from tests.helpers.home_session import HomeSession
from wallet_gui.cache.store import Cache
from wallet_gui.channel.messages import Ended, Fresh, Lock, NotSaved, Save, Saved
from wallet_gui.domain.session import LockReason, Why
from wallet_gui.vault.bodies import read_bytes
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.view import cache_key


@pytest.fixture
def home() -> Iterator[HomeProcess]:
    with HomeProcess() as ready:
        yield ready


@pytest.fixture
def session(tmp_path: Path) -> HomeSession:
    return HomeSession(folder=tmp_path)


def lock(home: HomeProcess) -> None:
    home.says(Lock(LockReason.ASKED))
    home.hears(Ended)
    home.ends_at_bye()


def test_where_the_cache_has_gone_it_gets_another_key(home: HomeProcess, session: HomeSession, tmp_path: Path) -> None:
    before = session.view()
    home.enter(session)
    home.says(Saved(session.take(home.hears(Save))))
    after = session.view()
    assert after["cache_seed"] != before["cache_seed"]
    assert {**after, "cache_seed": None} == {**before, "cache_seed": None}
    lock(home)
    key = cache_key(read_bytes(after, "cache_seed", 32), bytes(32), parse_layout(session.vault).vault_id)
    Cache(tmp_path, key, parse_layout(session.vault).vault_id).close()


def test_a_cache_that_is_there_keeps_its_key(home: HomeProcess, session: HomeSession, tmp_path: Path) -> None:
    vault_id = parse_layout(session.vault).vault_id
    cache = Cache(tmp_path, cache_key(read_bytes(session.view(), "cache_seed", 32), bytes(32), vault_id), vault_id)
    cache.remember_search("lock")
    cache.close()
    home.enter(session)
    lock(home)
    assert not home.has_said(Save)
    cache = Cache(tmp_path, cache_key(read_bytes(session.view(), "cache_seed", 32), bytes(32), vault_id), vault_id)
    assert cache.recent_searches() == ("lock",)
    cache.close()


def test_a_session_without_a_folder_writes_nothing(home: HomeProcess) -> None:
    home.enter(HomeSession(folder=None))
    lock(home)
    assert not home.has_said(Save)


def test_a_save_that_a_signer_overtook_is_made_again_on_the_new_state(home: HomeProcess, session: HomeSession) -> None:
    home.enter(session)
    late = home.hears(Save)
    session.rewrite(phrase={"backed_up": 7, "checked": 7})
    home.says(Fresh(session.sheet(), session.policy))
    home.says(NotSaved(Why.FAILED, 0))
    again = home.hears(Save)
    assert again.base == late.base + 1
    session.take(again)
    assert session.view()["phrase"] == {"backed_up": 7, "checked": 7}


def test_a_save_that_fails_is_not_repeated(home: HomeProcess, session: HomeSession) -> None:
    home.enter(session)
    home.hears(Save)
    home.says(NotSaved(Why.DISK_FULL, 20_000))
    lock(home)
    assert sum(isinstance(message, Save) for message in home.keeper.heard) == 1
