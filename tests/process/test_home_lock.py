"""The real home process at a lock: fast, complete, and ready to come back."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.home_process import HomeProcess
from tests.helpers.home_session import HomeSession
from wallet_gui.channel.messages import Draft, Ended, Lock, Save, Saved
from wallet_gui.domain.session import LockReason
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.view import ViewKeys

IN_TIME_S = 1.0
"""Three times what the keeper waits before it kills a home: tests share their machine."""


@pytest.fixture
def session(tmp_path: Path) -> HomeSession:
    return HomeSession(folder=tmp_path)


@pytest.fixture
def home() -> Iterator[HomeProcess]:
    with HomeProcess() as ready:
        yield ready


def seal(session: HomeSession, here: dict[str, Any]) -> bytes:
    return ViewKeys(session.roots.view).seal_draft(parse_layout(session.vault).vault_id, here)


def unseal(session: HomeSession, draft: Draft) -> dict[str, Any]:
    return ViewKeys(session.roots.view).open_draft(parse_layout(session.vault).vault_id, draft.sealed)


def live(home: HomeProcess, session: HomeSession, draft: bytes = b"") -> None:
    """Enter and let home save the new key of its cache."""
    home.enter(session, draft=draft)
    home.says(Saved(session.take(home.hears(Save))))


def test_home_hands_over_its_draft_says_so_and_ends_in_time(home: HomeProcess, session: HomeSession) -> None:
    live(home, session)
    began = time.monotonic()
    home.says(Lock(LockReason.ASKED))
    home.hears(Draft)
    home.hears(Ended)
    assert time.monotonic() - began < IN_TIME_S
    assert home.ends_at_bye() == 0
    assert isinstance(home.keeper.heard[-1], Ended)


def test_page_and_half_typed_text_survive_a_lock(home: HomeProcess, session: HomeSession) -> None:
    here = {
        "v": 1,
        "page": "settings.appearance",
        "scroll": 0,
        "focus": "settings.find",
        "form": {"settings.account.note": "half a thought"},
        "kept": {"home.assets.find": "eth"},
    }
    live(home, session, seal(session, here))
    home.says(Lock(LockReason.IDLE))
    draft = home.hears(Draft)
    assert draft.has_input
    assert unseal(session, draft) == here


def test_without_unsaved_text_the_draft_says_so(home: HomeProcess, session: HomeSession) -> None:
    live(home, session)
    home.says(Lock(LockReason.ASKED))
    draft = home.hears(Draft)
    assert not draft.has_input
    assert unseal(session, draft)["page"] == "home"


def test_the_draft_tells_nothing_to_who_has_not_the_view_key(home: HomeProcess, session: HomeSession) -> None:
    here = {"v": 1, "page": "home", "scroll": 0, "focus": "", "form": {"settings.account.note": "half a thought"}}
    live(home, session, seal(session, here))
    home.says(Lock(LockReason.ASKED))
    sealed = home.hears(Draft).sealed
    assert sealed.find(b"thought") < 0
    assert len(sealed) == 32 + 12 + 4096 + 16


def test_a_damaged_draft_is_dropped_and_the_session_opens(home: HomeProcess, session: HomeSession) -> None:
    live(home, session, seal(session, {"v": 1, "page": "settings.help"})[:-1])
    home.says(Lock(LockReason.ASKED))
    assert unseal(session, home.hears(Draft))["page"] == "home"


def test_the_cache_is_closed_before_home_ends(home: HomeProcess, session: HomeSession, tmp_path: Path) -> None:
    live(home, session)
    home.says(Lock(LockReason.ASKED))
    home.ends_at_bye()
    assert [file.name for file in tmp_path.iterdir()] == ["cache.db"]


def test_a_message_after_the_lock_is_not_answered(home: HomeProcess, session: HomeSession) -> None:
    live(home, session)
    home.says(Lock(LockReason.ASKED))
    home.says(Saved(9))
    home.ends_at_bye()
    assert home.has_said(Ended)
    assert isinstance(home.keeper.heard[-1], Ended)
