"""The account's activity: taken in once, in one save; shown with what each line means; and told by the first page."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from tests.helpers.log_lines import NOW_S, note, sealed, some_days
from wallet_gui.channel.messages import ConfirmEnded, LogTaken, Save, Want
from wallet_gui.domain.account_log import LogFlag, LogKind, LogNote, LogResult, LogVerdict, LogWay
from wallet_gui.domain.look import Colour, Language, Look
from wallet_gui.domain.session import LockReason, Purpose
from wallet_gui.home import log_words
from wallet_gui.home.account_log import log_keys, notes_in, read_log
from wallet_gui.home.views.settings.account_log import AccountLogPage
from wallet_gui.home.views.settings.log_model import LogFilter
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.button import Button, IconButton
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.vault.account_log import LINE_BYTES, YEAR_S

Open = Callable[..., HomeView]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session in which these notes wait, and take them in."""
    views: list[HomeView] = []

    def open_view(*notes: LogNote, look: Look | None = None, lines: tuple[bytes, ...] = (), **story: Any) -> HomeView:
        session = HomeSession(**story)
        session.log_entries = (*sealed(session, *notes), *lines)
        view = HomeView(qtbot, qapp, session, look)
        views.append(view)
        view.controllers.account_log.take_in()
        if session.log_entries:
            view.saves()
            assert view.hears(LogTaken).count == len(session.log_entries)
        return view

    yield open_view
    for view in views:
        view.close()


def page_of(view: HomeView) -> AccountLogPage:
    """Go to the page."""
    view.window.show_page("settings.log")
    page = view.child(AccountLogPage, "settings.log")
    assert isinstance(page, AccountLogPage)
    return page


def column(page: AccountLogPage, number: int) -> list[str]:
    """Return the words of one column."""
    return [str(page.model.index(row, number).data()) for row in range(page.model.rowCount())]


# --- taking in -----------------------------------------------------------------------------------------------------


def test_what_waited_stands_in_the_vault_after_one_save(opened: Open) -> None:
    view = opened(*some_days())
    kinds = [entry.note.kind for entry in read_log(view.session.view())]
    assert kinds == [one.kind for one in some_days()]
    assert [entry.seq for entry in read_log(view.session.view())] == list(range(9))
    assert not [message for message in view.heard if isinstance(message, Save)]


def test_nothing_is_read_or_saved_before_the_first_picture(qtbot: QtBot, qapp: QApplication) -> None:
    session = HomeSession()
    session.log_entries = sealed(session, *some_days())
    view = HomeView(qtbot, qapp, session)
    view.window.show_page("settings.log")
    assert view.controllers.account_log.state.entries == ()
    assert not [message for message in view.heard if isinstance(message, Save)]
    view.close()


def test_a_line_that_comes_twice_is_taken_once(opened: Open) -> None:
    once = note(LogKind.LOG_IN)
    view = opened(once, note(LogKind.LOCK, reason=LockReason.IDLE), once)
    assert [entry.note.kind for entry in read_log(view.session.view())] == [LogKind.LOG_IN, LogKind.LOCK]


def test_strange_lines_are_told_and_a_line_in_plain_can_say_no_more_than_that_something_ended(opened: Open) -> None:
    said = [{"t": NOW_S, "kind": "lock", "reason": "crashed", "id": "1"}, {"t": NOW_S, "kind": "log_in", "id": "2"}]
    plain = tuple(json.dumps(one).encode() for one in said)
    view = opened(lines=(bytes(LINE_BYTES), b"[" * 100, *plain))
    notes = [entry.note for entry in read_log(view.session.view())]
    unreadable = LogKind.UNREADABLE
    assert [one.kind for one in notes] == [unreadable, unreadable, LogKind.LOCK, unreadable]
    assert (notes[2].reason, notes[2].flags) == (LockReason.CRASHED, (LogFlag.NOT_SAID,))
    assert "cannot open" in log_words.meaning(notes[0])


def test_a_clock_that_was_set_back_is_told(opened: Open) -> None:
    view = opened(note(LogKind.LOG_IN), note(LogKind.LOCK, 3600), note(LogKind.UNLOCK, 3500))
    flags = [entry.note.flags for entry in read_log(view.session.view())]
    assert flags == [(), (LogFlag.CLOCK_BACK,), ()]


def test_a_time_that_has_not_come_yet_is_marked_where_it_is_shown(opened: Open) -> None:
    view = opened(note(LogKind.LOG_IN, -50 * YEAR_S), note(LogKind.LOCK, 60))
    shown = [entry.note for entry in view.controllers.account_log.state.entries[::-1]]
    assert [LogFlag.AHEAD in one.flags for one in shown] == [True, False]
    assert "has not come yet" in log_words.meaning(shown[0])
    assert LogFlag.AHEAD not in read_log(view.session.view())[0].note.flags


def test_what_a_signer_notes_later_is_shown_and_left_for_the_next_home(opened: Open) -> None:
    view = opened(note(LogKind.LOG_IN, 60))
    later = sealed(view.session, note(LogKind.EXPORT, way=LogWay.PASSWORD))
    view.controllers.confirm.expect(Purpose.EXPORT)
    view.says(ConfirmEnded(Purpose.EXPORT, True, (*view.session.log_entries, *later)))
    view.qtbot.waitUntil(lambda: len(view.controllers.account_log.state.entries) == 2)
    assert column(page_of(view), 1) == ["Vault exported", "Logged in"]
    assert not [message for message in view.heard if isinstance(message, Save | LogTaken)]


def test_the_end_of_a_session_is_sealed_with_its_reason(opened: Open) -> None:
    view = opened()
    log, keys = view.controllers.account_log, log_keys(view.session.view(), view.controllers.session.vault_id)
    lines = [log.end_line(reason) for reason in (LockReason.LID, LockReason.LEAVING)]
    locked, left = notes_in(lines, keys)
    assert (locked.kind, locked.reason) == (LogKind.LOCK, LockReason.LID)
    assert (left.kind, left.reason) == (LogKind.LOG_OUT, None)
    assert {len(line) for line in lines} == {LINE_BYTES}


def test_a_cleared_cache_is_noted(opened: Open) -> None:
    view = opened()
    view.controllers.cache.clear()
    view.saves()
    assert [entry.note.kind for entry in read_log(view.session.view())] == [LogKind.CLEAR_CACHE]


def test_the_networks_name_is_noted_only_if_the_person_wants_it(opened: Open) -> None:
    view = opened()
    page_of(view)
    switch = view.child(Switch, "settings.log.network.switch")
    assert not switch.isChecked()
    switch.click()
    view.saves()
    assert view.session.view()["settings"]["log_network"] is True
    assert view.controllers.account_log.state.notes_network


# --- the page ------------------------------------------------------------------------------------------------------


def test_the_newest_line_is_first_and_each_says_what_it_means(opened: Open) -> None:
    page = page_of(opened(*some_days()))
    assert column(page, 1) == [
        "Logged in", "Login refused", "Login refused", "Logged out", "Vault exported", "Payment confirmed",
        "Unlocked", "Locked", "Logged in",
    ]  # fmt: skip
    assert column(page, 2)[1] == "Password and recovery code · Wrong entry"
    assert column(page, 2)[7] == "Nothing was touched for a while"
    assert page.meaning.text() == "Choose a line to read what it means."
    page.table.choose_row(1)
    assert page.meaning.text().startswith("Somebody typed something wrong; nothing was opened.")
    assert page.meaning.text().endswith("Written by Postern 0.1.0.")


@pytest.mark.parametrize(
    ("wanted", "count"),
    [(LogFilter.ENTERED, 3), (LogFilter.REFUSED, 2), (LogFilter.ENDED, 2), (LogFilter.CHANGED, 2), (LogFilter.ALL, 9)],
)
def test_lines_are_filtered_by_kind(opened: Open, wanted: LogFilter, count: int) -> None:
    page = page_of(opened(*some_days()))
    page.restore({"settings.log.filter": wanted.value})
    assert page.model.rowCount() == count
    assert page.kept() == ({} if wanted is LogFilter.ALL else {"settings.log.filter": wanted.value})


def test_an_empty_log_says_so(opened: Open) -> None:
    view = opened()
    page = page_of(view)
    assert not page.table.isVisible()
    assert view.child(QWidget, "settings.log.nothing").isVisible()
    assert not page.export.isEnabled()


def test_the_list_can_be_taken_away(opened: Open, tmp_path: Path) -> None:
    view = opened(*some_days())
    page = page_of(view)
    file = tmp_path / "log.csv"
    with view.qtbot.waitSignal(view.controllers.account_log.export_ended) as ended:
        view.controllers.account_log.export(file, page.model.csv)
    assert ended.args == [None]
    lines = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert len(lines) == 9
    assert lines[1] == {
        "number": "7", "time_utc": "2026-01-01T18:41:40Z", "what": "log_in", "how": "recovery_code",
        "result": "wrong", "reason": "", "flags": "", "network": "", "version": "0.1.0",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["settings.log.not_me.secure", "settings.log.verdict.secure"])
def test_somebody_elses_line_leads_to_secure_account(opened: Open, name: str) -> None:
    view = opened(log=LogVerdict.ALTERED)
    page_of(view)
    view.qtbot.mouseClick(view.child(Button, name), Qt.MouseButton.LeftButton)
    assert view.hears(Want).purpose is Purpose.SECURE


@pytest.mark.parametrize(
    ("verdict", "title"),
    [(LogVerdict.ALTERED, "This list was changed"), (LogVerdict.CUT, "The end of this list is missing")],
)
def test_a_log_that_does_not_hold_is_told_on_the_first_page_and_above_the_list(
    opened: Open, verdict: LogVerdict, title: str
) -> None:
    view = opened(log=verdict)
    assert view.child(Banner, "home.banner.log").isVisible()
    view.child(Button, "home.see_log").click()
    assert view.window.page == "settings.log"
    assert page_of(view).verdict.title.text() == title
    good = opened()
    assert not good.child(Banner, "home.banner.log").isVisible()
    assert not page_of(good).verdict.isVisible()


def test_the_first_page_leads_there_at_every_log_in(opened: Open) -> None:
    view = opened()
    view.child(IconButton, "home.log").click()
    assert view.window.page == "settings.log"


def test_check_up_shows_the_last_log_ins_of_the_log(opened: Open) -> None:
    view = opened(*some_days())
    view.window.show_page("checkup")
    view.child(Button, "checkup.logins.all").click()
    assert view.window.page == "settings.log"


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
@pytest.mark.parametrize("size", [(1120, 740), (960, 640)])
def test_every_line_has_words_in_both_languages(opened: Open, language: Language, size: tuple[int, int]) -> None:
    every = [
        *(note(kind, 900 - place, way=LogWay.PASSWORD) for place, kind in enumerate(LogKind) if kind is not _OTHER),
        *(note(LogKind.LOCK, 800 - place, reason=reason) for place, reason in enumerate(LockReason) if reason),
        *(note(LogKind.SIGN, 700 - place, result=result) for place, result in enumerate(LogResult)),
        *(note(LogKind.UNLOCK, 600 - place, way=way) for place, way in enumerate(LogWay)),
    ]
    view = opened(*every, look=Look(language, Colour.DARK))
    view.window.resize(*size)
    page = page_of(view)
    unknown = log_words.what(note(_OTHER))
    for row, what in enumerate(column(page, 1)):
        assert what
        assert what != unknown
        words = what + log_words.meaning(page.model.entry(row).note)
        assert any("\u4e00" <= letter <= "\u9fff" for letter in words) is (language is Language.CHINESE)
    locks = [row for row in range(page.model.rowCount()) if page.model.entry(row).note.reason]
    assert all(page.model.index(row, 2).data() for row in locks if page.model.entry(row).note.reason not in _NO_LOCK)
    assert not view.window.grab().isNull()


_OTHER = LogKind.OTHER
_NO_LOCK = {LockReason.LEAVING}
