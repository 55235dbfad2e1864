"""The Home page: the address and what needs attention; and the private note in the settings."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, MADE_S, HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.channel.messages import ConfirmEnded, Copied, Draft, Fresh, NotSaved, Save, Want
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.home.views.differing_address import DifferingAddress
from wallet_gui.system.clipboard import digest
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.button import Button, LinkButton
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.toast import Toast

Open = Callable[..., HomeView]
NOTE = "settings.account.note"


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session as the arguments of ``HomeSession`` tell it."""
    views: list[HomeView] = []

    def open_view(**story: Any) -> HomeView:
        views.append(HomeView(qtbot, qapp, HomeSession(**story)))
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def banner(view: HomeView, name: str) -> Banner:
    found: Banner = view.child(Banner, f"home.banner.{name}")
    return found


def toast_says(view: HomeView) -> str:
    toast = view.child(Toast, "toast")
    return " ".join(label.text() for label in toast.findChildren(Para)) if toast.isVisible() else ""


def note_of(view: HomeView) -> QPlainTextEdit:
    """Go to the private note."""
    view.window.show_page("settings.account")
    note: QPlainTextEdit = view.child(QPlainTextEdit, NOTE)
    return note


def test_every_character_of_the_address_is_shown_and_read_in_groups_of_four(opened: Open) -> None:
    view = opened()
    shown = view.child(AddressView, "home.address")
    assert shown.address == ADDRESS
    assert shown.accessibleName() == "0x 9858 EfFD 232B 4033 E47d 9000 3D41 EC34 EcaE da94"


def test_copying_tells_the_keeper_a_digest_and_the_person_a_time(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    qtbot.mouseClick(view.child(LinkButton, "home.copy"), Qt.MouseButton.LeftButton)
    copied = view.hears(Copied)
    assert QApplication.clipboard().text() == ADDRESS
    assert copied.digest == digest(copied.salt, ADDRESS)
    assert toast_says(view).startswith("Address copied. Cleared from the clipboard in 30 s.")


def test_our_text_is_taken_away_but_nobody_elses(opened: Open) -> None:
    view = opened()
    view.controllers.clipboard.copy_address(ADDRESS)
    view.controllers.clipboard.clear_now()
    assert QApplication.clipboard().text() == ""
    view.controllers.clipboard.copy_address(ADDRESS)
    QApplication.clipboard().setText("a shopping list")
    view.controllers.clipboard.clear_now()
    assert QApplication.clipboard().text() == "a shopping list"


def test_an_address_that_another_program_swapped_is_noticed(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    view.window.show_page("settings.help")
    view.controllers.clipboard.copy_address(ADDRESS)
    QApplication.clipboard().setText("0x9858EfFD232B4033E47d90003D41EC34EcaE0000")
    qtbot.waitUntil(banner(view, "replaced").isVisible)
    assert view.window.page == "home"
    assert view.child(DifferingAddress, "home.banner.replaced.before").text() == ADDRESS
    assert view.child(DifferingAddress, "home.banner.replaced.found").text().endswith("EcaE0000")


@pytest.mark.parametrize("text", ["a shopping list", f"{ADDRESS.lower()}\n"])
def test_other_text_on_the_clipboard_and_the_same_address_are_no_alarm(qtbot: QtBot, opened: Open, text: str) -> None:
    view = opened()
    with qtbot.assertNotEmitted(view.controllers.clipboard.swapped, wait=1200):
        view.controllers.clipboard.copy_address(ADDRESS)
        QApplication.clipboard().setText(text)


def test_a_session_in_order_has_no_notice(opened: Open) -> None:
    view = opened()
    assert not [name for name in ("failures", "backup", "code", "replaced") if banner(view, name).isVisible()]
    assert "no failed tries since" in view.window.home.subtitle.text()


def test_what_needs_attention_is_said_two_at_a_time(qtbot: QtBot, opened: Open) -> None:
    view = opened(failures=3, backed_up=None, code_is_on=False)
    assert banner(view, "failures").isVisible()
    assert banner(view, "backup").isVisible()
    assert not banner(view, "code").isVisible()
    qtbot.mouseClick(view.child(LinkButton, "home.more_notices"), Qt.MouseButton.LeftButton)
    assert banner(view, "code").isVisible()


def test_the_phrase_is_checked_at_a_door_and_the_notice_goes(qtbot: QtBot, opened: Open) -> None:
    view = opened(backed_up=None)
    qtbot.mouseClick(view.child(Button, "home.check_phrase"), Qt.MouseButton.LeftButton)
    assert view.hears(Want).purpose is Purpose.CHECK_PHRASE
    assert view.child(QWidget, "confirming").isVisible()
    view.session.rewrite(phrase={"backed_up": MADE_S, "checked": MADE_S})
    view.says(Fresh(view.session.sheet(), view.session.policy))
    view.says(ConfirmEnded(Purpose.CHECK_PHRASE, True))
    qtbot.waitUntil(lambda: not banner(view, "backup").isVisible())
    assert not view.child(QWidget, "confirming").isVisible()
    assert toast_says(view).startswith("Your paper is right.")


def test_the_note_is_saved_shown_and_taken_back(qtbot: QtBot, opened: Open) -> None:
    view = opened(note="before", label="Savings")
    note_of(view).setPlainText("after")
    qtbot.mouseClick(view.child(Button, f"{NOTE}.save"), Qt.MouseButton.LeftButton)
    view.saves()
    qtbot.waitUntil(lambda: toast_says(view).startswith("Saved."))
    saved = view.session.view()
    assert saved["accounts"][0]["label"] == "Savings"
    assert list(saved["notes"].values()) == ["after"]
    assert saved["from a later Postern"] == {"kept": True}
    assert view.window.here().form == {}
    qtbot.mouseClick(view.child(Toast, "toast").findChild(Button), Qt.MouseButton.LeftButton)
    view.saves()
    assert list(view.session.view()["notes"].values()) == ["before"]
    assert note_of(view).toPlainText() == "before"


def test_what_could_not_be_saved_stays_in_the_field_with_a_reason(qtbot: QtBot, opened: Open) -> None:
    view = opened(note="before")
    note = note_of(view)
    note.setPlainText("after")
    view.child(Button, f"{NOTE}.save").click()
    view.hears(Save)
    view.says(NotSaved(Why.DISK_FULL, 20_000))
    qtbot.waitUntil(lambda: "There is no room to save the vault." in toast_says(view))
    assert note.toPlainText() == "after"
    assert view.window.here().form == {NOTE: "after"}
    assert view.controllers.session.snapshot.account.note == "before"


def test_half_typed_text_is_sealed_two_seconds_later(opened: Open) -> None:
    view = opened()
    note_of(view).setPlainText("Sav")
    assert view.hears(Draft).has_input


def test_typing_goes_on_while_the_vault_changes_elsewhere(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    note = note_of(view)
    note.setPlainText("Sav")
    view.session.rewrite(phrase={"backed_up": 7, "checked": 7})
    with qtbot.waitSignal(view.controllers.session.changed):
        view.says(Fresh(view.session.sheet(), view.session.policy))
    assert note.toPlainText() == "Sav"


def test_changes_can_be_discarded(opened: Open) -> None:
    view = opened(note="Rent goes out on the 1st.")
    note_of(view).setPlainText("something else")
    view.child(Button, f"{NOTE}.discard").click()
    assert note_of(view).toPlainText() == "Rent goes out on the 1st."


@pytest.mark.parametrize("text", ["", "  ", "👛" * 64, "e\u0301", "محفظة", "<b>bold</b>", "a & b", "\ud83d half"])
def test_odd_names_of_an_address_are_kept_or_mended_and_never_break(opened: Open, text: str) -> None:
    view = opened(label="before")
    view.controllers.account.rename(text)
    view.saves()
    kept = view.session.view()["accounts"][0]["label"]
    assert kept == text.strip().replace("\ud83d", "\ufffd")


def test_a_note_that_is_too_long_cannot_be_saved_and_loses_nothing(opened: Open) -> None:
    view = opened()
    note = note_of(view)
    note.setPlainText("x" * 10_000)
    assert not view.child(Button, f"{NOTE}.save").isEnabled()
    assert len(note.toPlainText()) == 10_000
