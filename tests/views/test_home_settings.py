"""Settings: what holds is shown, what is chosen applies, and what weakens asks for the password."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import NAME, HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.channel.messages import (
    AskPlan,
    CacheCleared,
    ConfirmEnded,
    Fresh,
    LookChanged,
    NotSaved,
    PlanIs,
    RememberName,
    Save,
    Stricter,
    Want,
)
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.look import Colour, Language, Look
from wallet_gui.domain.policy import ALL_CACHE_KINDS, CodeAt, OnClose, Policy
from wallet_gui.domain.session import Purpose, QuickMethod, Why
from wallet_gui.home.views.settings.page import CATEGORIES as SETTINGS
from wallet_gui.home.views.settings.rows import Choice, SettingRow
from wallet_gui.ui.widgets.button import Button, LinkButton
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.widgets.toast import Toast

Open = Callable[..., HomeView]
CATEGORIES = tuple(SETTINGS)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session on a page of Settings."""
    views: list[HomeView] = []

    def open_view(category: str = "security", **story: Any) -> HomeView:
        views.append(HomeView(qtbot, qapp, HomeSession(**story)))
        views[-1].window.show_page(f"settings.{category}")
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def row(view: HomeView, name: str) -> SettingRow:
    found: SettingRow = view.child(SettingRow, f"settings.{name}")
    return found


def choose(choice: QComboBox, value: object) -> None:
    """Choose as a person does: the list says so by its signal."""
    index = choice.findData(value)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


def search(view: HomeView, text: str) -> list[str]:
    field = view.child(QLineEdit, "settings.find")
    field.setFocus()
    field.setText(text)
    results = view.child(QListWidget, "settings.results")
    return [results.item(index).text() for index in range(results.count())]


@pytest.mark.parametrize("category", CATEGORIES)
def test_log_out_is_in_sight_on_every_page_wide_and_narrow(qtbot: QtBot, opened: Open, category: str) -> None:
    view = opened(category)
    assert view.child(Button, "settings.log_out").isVisible()
    view.window.resize(960, 640)
    qtbot.waitUntil(view.child(Button, "settings.log_out.bar").isVisible)
    assert not view.child(Button, "settings.log_out").isVisible()
    view.child(Button, "settings.log_out.bar").click()
    view.hears(AskPlan)


def test_the_keyring_is_off_until_asked_for_and_its_card_says_how_it_answered(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    card = row(view, "security.keyring")
    assert "Nothing is asked of the keyring" in card.text.text()
    assert not row(view, "security.remember_name").isVisible()
    view.child(Button, "settings.security.keyring.change").click()
    assert view.hears(Want).purpose is Purpose.KEYRING_ON
    view.says(ConfirmEnded(Purpose.KEYRING_ON, worked=True))
    view.says(
        replace(Fresh(view.session.sheet(), view.session.policy), uses_keyring=True, keyring_state=KeyringState.READY)
    )
    qtbot.waitUntil(lambda: "how new your vault is" in card.text.text())
    view.child(Switch, "settings.security.remember_name.switch").click()
    assert view.hears(RememberName).is_wanted
    view.says(
        replace(
            Fresh(view.session.sheet(), view.session.policy),
            uses_keyring=True,
            keyring_state=KeyringState.SLOW,
            remembers_name=True,
        )
    )
    qtbot.waitUntil(lambda: "does not answer" in card.text.text())
    assert view.child(Switch, "settings.security.remember_name.switch").isChecked()
    view.child(Button, "settings.security.keyring.change").click()
    assert view.hears(Want).purpose is Purpose.KEYRING_OFF


def test_the_state_of_password_code_and_paper_is_said_in_words(opened: Open) -> None:
    view = opened()
    assert row(view, "security.password").text.text().startswith("Very strong. Chosen ")
    assert "Authenticator since 1 Jan 2026" in row(view, "security.code").text.text()
    assert row(view, "security.recovery_codes").text.text().startswith("9 of 10 left.")
    assert row(view, "security.check_phrase").text.text() == "Backed up. Last checked on 1 Jan 2026."


def test_without_a_code_it_can_be_set_up_and_nothing_else_is_offered(opened: Open) -> None:
    view = opened(code_is_on=False)
    assert not row(view, "security.recovery_codes").isVisible()
    assert not row(view, "security.code_at_unlock").isVisible()
    view.child(Button, "settings.security.manage_code").click()
    assert view.hears(Want).purpose is Purpose.TWO_STEP_ON


def test_a_code_set_up_at_the_door_is_shown_at_once(qtbot: QtBot, opened: Open) -> None:
    view = opened(code_is_on=False)
    view.child(Button, "settings.security.manage_code").click()
    view.hears(Want)
    view.says(Fresh(view.session.sheet(), view.session.policy))
    view.says(ConfirmEnded(Purpose.TWO_STEP_ON, True))
    qtbot.waitUntil(row(view, "security.recovery_codes").isVisible)
    assert row(view, "security.recovery_codes").text.text().startswith("10 of 10 left.")


@pytest.mark.parametrize(
    ("name", "purpose"),
    [
        ("security.change_password", Purpose.CHANGE_PASSWORD),
        ("security.secure.button", Purpose.SECURE),
        ("security.renew_codes", Purpose.NEW_CODES),
        ("security.check", Purpose.CHECK_PHRASE),
        ("security.show", Purpose.REVEAL_PHRASE),
        ("account.export_vault", Purpose.EXPORT),
        ("account.check_phrase", Purpose.CHECK_PHRASE),
        ("account.show_phrase", Purpose.REVEAL_PHRASE),
    ],
)
def test_what_needs_the_password_happens_at_a_door(opened: Open, name: str, purpose: Purpose) -> None:
    view = opened(name.partition(".")[0])
    view.child(Button, f"settings.{name}").click()
    assert view.hears(Want) == Want(purpose, None)


def test_a_stricter_lock_applies_at_once_is_saved_and_told_to_the_keeper(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    choose(view.child(Choice, "settings.security.idle.choice"), 60)
    view.saves()
    assert view.hears(Stricter).policy == Policy(idle_s=60)
    assert view.session.view()["policy"]["idle_s"] == 60
    assert view.controllers.session.snapshot.policy.idle_s == 60


def test_taking_a_stricter_lock_back_needs_the_password(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    choose(view.child(Choice, "settings.security.idle.choice"), 60)
    view.saves()
    undo = view.child(Toast, "toast").findChild(Button)
    qtbot.waitUntil(undo.isVisible)
    assert undo.text() == "Undo…"
    undo.click()
    assert view.hears(Want) == Want(Purpose.LOOSEN, Policy())


def test_a_looser_lock_asks_for_the_password_and_changes_nothing_before(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    choice = view.child(Choice, "settings.security.idle.choice")
    choose(choice, 0)
    assert view.hears(Want) == Want(Purpose.LOOSEN, Policy(idle_s=0))
    assert view.controllers.session.snapshot.policy == Policy()
    view.says(ConfirmEnded(Purpose.LOOSEN, False))
    qtbot.waitUntil(lambda: choice.value == 300)
    assert not [message for message in view.heard if isinstance(message, Save)]


def test_a_looser_lock_that_was_confirmed_holds(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    choice = view.child(Choice, "settings.security.idle.choice")
    choose(choice, 1800)
    view.hears(Want)
    view.says(Fresh(view.session.sheet(), Policy(idle_s=1800)))
    view.says(ConfirmEnded(Purpose.LOOSEN, True))
    qtbot.waitUntil(lambda: view.controllers.confirm.pending is None)
    assert choice.value == 1800


def test_the_code_can_be_asked_for_at_unlock_too(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    view.child(Switch, "settings.security.code_at_unlock.switch").click()
    view.saves()
    assert view.hears(Stricter).policy.code_at is CodeAt.UNLOCK


def test_closing_the_window_can_be_made_stricter(opened: Open) -> None:
    view = opened("privacy")
    view.child(SegmentedControl, "settings.privacy.close.choice").chosen.emit("logout")
    view.saves()
    assert view.hears(Stricter).policy.on_close is OnClose.LOG_OUT


def test_keeping_the_cache_at_log_out_weakens_and_asks(opened: Open) -> None:
    view = opened("privacy")
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    box = view.child(QCheckBox, "settings.privacy.clear_cache")
    view.qtbot.waitUntil(box.isVisible)
    assert box.isChecked()
    box.click()
    assert view.hears(Want) == Want(Purpose.LOOSEN, Policy(clear=()))
    view.says(ConfirmEnded(Purpose.LOOSEN, False))
    view.qtbot.waitUntil(box.isChecked)
    assert Policy().clear == ALL_CACHE_KINDS


def test_the_privacy_table_is_the_keepers_plan(qtbot: QtBot, opened: Open) -> None:
    view = opened("privacy")
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    table = view.child(QWidget, "settings.privacy.table")

    def words() -> list[str]:
        return [label.text() for label in table.findChildren(Para) if label.isVisible()]

    qtbot.waitUntil(lambda: "Temporary files" in words())
    assert {
        "Encrypted vault and its previous copy",
        "20.4 KB",
        "Cache: balances, payments, recent searches",
        "12.3 KB",
    } <= set(words())


def test_clearing_the_cache_is_looked_at_again_and_reported(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    view = opened("privacy", folder=tmp_path)
    view.controllers.cache.open(str(tmp_path))
    view.saves()
    view.controllers.searches.remember("lock")
    qtbot.waitUntil(lambda: view.controllers.searches.recent == ("lock",))
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    clear = view.child(LinkButton, "settings.privacy.clear_now")
    qtbot.waitUntil(clear.isVisible)
    clear.click()
    assert view.hears(CacheCleared).kinds == ALL_CACHE_KINDS
    assert view.controllers.searches.recent == ()
    view.hears(AskPlan)


def test_colour_size_language_and_motion_change_every_window_at_once(qtbot: QtBot, opened: Open) -> None:
    view = opened("appearance")
    view.child(SegmentedControl, "settings.appearance.colour.choice").chosen.emit("dark")
    assert view.hears(LookChanged).look == Look(colour=Colour.DARK)
    assert view.theme.is_dark
    choose(view.child(Choice, "settings.appearance.text_size.choice"), 150)
    assert view.hears(LookChanged).look.text_percent == 150
    view.child(Switch, "settings.appearance.motion.switch").click()
    assert view.hears(LookChanged).look.reduce_motion
    choose(view.child(Choice, "settings.appearance.language.choice"), "zh_CN")
    assert view.hears(LookChanged).look.language is Language.CHINESE
    qtbot.waitUntil(lambda: view.window.settings.current.heading.text() == "外观")
    assert view.child(Button, "settings.log_out").text() == "退出账户…"
    choose(view.child(Choice, "settings.appearance.language.choice"), "en")
    qtbot.waitUntil(lambda: view.window.settings.current.heading.text() == "Appearance")


def test_renaming_is_saved_when_the_field_is_left(qtbot: QtBot, opened: Open) -> None:
    view = opened("account")
    field = view.child(QLineEdit, "settings.account.label.edit")
    qtbot.keyClicks(field, "Savings")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    view.saves()
    assert view.session.view()["accounts"][0]["label"] == "Savings"
    assert row(view, "account.name").title.text() == NAME


def test_removing_the_account_opens_the_dialog_on_its_third_choice(qtbot: QtBot, opened: Open) -> None:
    view = opened("account")
    view.child(Button, "settings.account.remove_account").click()
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    qtbot.waitUntil(lambda: view.window.leave_flow.dialog is not None)
    assert view.window.leave_flow.dialog is not None
    assert view.window.leave_flow.dialog.way is Way.REMOVE


def test_a_search_leads_to_its_row_and_is_remembered(qtbot: QtBot, opened: Open) -> None:
    view = opened("help")
    view.controllers.cache.open("")
    assert "Text size" in search(view, "size")
    qtbot.keyClick(view.child(QLineEdit, "settings.find"), Qt.Key.Key_Return)
    assert view.window.page == "settings.appearance"
    assert view.child(Choice, "settings.appearance.text_size.choice").hasFocus()
    qtbot.waitUntil(lambda: view.controllers.searches.recent == ("size",))


@pytest.mark.parametrize("word", ["logout", "sign out", "log out", "登出", "注销", "退出登录"])
def test_every_name_for_logging_out_finds_the_button(qtbot: QtBot, opened: Open, word: str) -> None:
    view = opened("appearance")
    assert search(view, word)[0] == "Log out…"
    qtbot.keyClick(view.child(QLineEdit, "settings.find"), Qt.Key.Key_Return)
    view.hears(AskPlan)


def test_a_search_without_result_says_so_and_escape_brings_the_categories_back(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    assert search(view, "zzz") == []
    assert "Nothing found. Try another word." in [
        label.text() for label in view.window.settings.findChildren(Para) if label.isVisible()
    ]
    qtbot.keyClick(view.child(QLineEdit, "settings.find"), Qt.Key.Key_Escape)
    assert view.child(QWidget, "settings.category.account").isVisible()


def test_categories_answer_to_the_list_of_narrow_windows(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    view.window.resize(960, 640)
    combo = view.child(QComboBox, "settings.category")
    qtbot.waitUntil(combo.isVisible)
    combo.setCurrentIndex(CATEGORIES.index("help"))
    combo.activated.emit(CATEGORIES.index("help"))
    assert view.window.page == "settings.help"


def test_a_policy_that_home_copied_is_never_looser_than_what_holds(opened: Open) -> None:
    view = opened(policy=Policy(age_s=4 * 3600))
    choose(view.child(Choice, "settings.security.idle.choice"), 120)
    view.saves()
    assert view.hears(Stricter).policy == replace(Policy(), idle_s=120, age_s=4 * 3600)


def test_a_stricter_choice_that_could_not_be_saved_is_not_shown_as_in_force(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    idle, switch = view.child(Choice, "settings.security.idle.choice"), "settings.security.code_at_unlock.switch"
    choose(idle, 120)
    view.hears(Save)
    view.child(Switch, switch).click()  # waits for the first
    view.says(NotSaved(Why.DISK_FULL, 20_000))
    view.hears(Save)
    assert view.controllers.session.snapshot.policy.code_at is CodeAt.UNLOCK
    view.says(NotSaved(Why.DISK_FULL, 20_000))
    qtbot.waitUntil(lambda: view.controllers.session.snapshot.policy == Policy())
    assert idle.value == Policy().idle_s
    assert not view.child(Switch, switch).isChecked()
    assert not [message for message in view.heard if isinstance(message, Stricter)]


TIED = ((1, 2), (1, 3))


def pill(view: HomeView, way: str, name: str) -> Pill:
    found: Pill = view.child(Pill, f"settings.security.way.{way}.{name}")
    return found


def test_the_password_alone_is_drawn_as_the_only_way_in(opened: Open) -> None:
    view = opened()
    assert "only way in" in row(view, "security.way.password").text.text()
    assert pill(view, "password", "strength").text() == "Very strong"
    assert not pill(view, "password", "weakest").isVisible()
    assert not row(view, "security.way.computer").isVisible()
    assert not row(view, "security.way.sheet").isVisible()
    view.child(Button, "settings.security.tie.button").click()
    assert view.hears(Want).purpose is Purpose.TIE


def test_a_tied_vault_shows_both_doors_and_names_the_weakest(qtbot: QtBot, opened: Open) -> None:
    view = opened(doors=TIED)
    assert not row(view, "security.way.password").isVisible()
    assert not row(view, "security.tie").isVisible()
    assert pill(view, "computer", "weakest").isVisible()
    assert not pill(view, "sheet", "weakest").isVisible()
    assert "Sheet made on 1 Jan 2026" in row(view, "security.way.sheet").text.text()
    view.child(Button, "settings.security.untie").click()
    assert view.hears(Want).purpose is Purpose.UNTIE
    view.says(ConfirmEnded(Purpose.UNTIE, False))
    qtbot.waitUntil(lambda: view.controllers.confirm.pending is None)
    view.child(Button, "settings.security.new_sheet").click()
    assert view.hears(Want).purpose is Purpose.NEW_SHEET


def test_whoever_came_in_with_the_sheet_is_offered_to_tie_the_vault_here(qtbot: QtBot, opened: Open) -> None:
    view = opened(doors=TIED, opened_by=(1, 3))
    assert row(view, "security.way.computer").title.text() == "Password and one computer"
    assert "came in with the printed key" in row(view, "security.tie").text.text()
    view.child(Button, "settings.security.tie.button").click()
    view.hears(Want)
    view.says(Fresh(view.session.sheet(), view.session.policy))
    view.says(ConfirmEnded(Purpose.TIE, True))
    qtbot.waitUntil(lambda: not row(view, "security.tie").isVisible())
    assert row(view, "security.way.computer").title.text() == "Password and this computer"


@pytest.mark.parametrize("sheet_comes_first", [True, False])
def test_the_keyboard_goes_on_at_the_verb_that_undoes_what_was_confirmed(
    qtbot: QtBot, opened: Open, sheet_comes_first: bool
) -> None:
    view = opened()
    tie, untie = view.child(Button, "settings.security.tie.button"), view.child(Button, "settings.security.untie")
    listed = view.session.view()["doors"][0]
    for pressed, other, purpose, doors in ((tie, untie, Purpose.TIE, TIED), (untie, tie, Purpose.UNTIE, ((1,),))):
        pressed.setFocus()
        pressed.click()
        assert view.hears(Want).purpose is purpose
        view.session.rewrite(doors=[{**listed, "parts": list(parts)} for parts in doors])
        fresh, ended = Fresh(view.session.sheet(), view.session.policy), ConfirmEnded(purpose, True)
        for message in (fresh, ended) if sheet_comes_first else (ended, fresh):
            view.says(message)
        qtbot.waitUntil(other.hasFocus)
        assert not pressed.isVisible()


def test_the_keyboard_goes_to_the_next_control_of_the_card_where_nothing_undoes_what_has_gone(
    qtbot: QtBot, opened: Open
) -> None:
    view = opened(quick=QuickMethod.PIN)
    change = view.child(Button, "settings.security.pin.change")
    change.setFocus()
    change.click()
    view.hears(Want)
    view.says(Fresh(view.session.sheet(), view.session.policy))  # nothing opens quickly any more
    view.says(ConfirmEnded(Purpose.SET_QUICK, worked=False))
    qtbot.waitUntil(view.child(Switch, "settings.security.pin.switch").hasFocus)
    assert not change.isVisible()


def test_what_an_export_needs_elsewhere_is_said_before(opened: Open) -> None:
    assert "printed key" in row(opened("account", doors=TIED), "account.export").text.text()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_the_ways_in_are_not_cut_off_in_a_small_window_with_large_text(
    qtbot: QtBot, qapp: QApplication, language: Language
) -> None:
    story = HomeSession(doors=TIED, opened_by=(1, 3))
    view = HomeView(qtbot, qapp, story, Look(language=language, text_percent=200))
    view.window.resize(960, 640)
    view.window.show_page("settings.security")

    def is_inside() -> bool:
        parts = [
            part for way in ("computer", "sheet") for part in row(view, f"security.way.{way}").findChildren(QWidget)
        ]
        right = view.window.width()
        return all(part.mapTo(view.window, part.rect().topRight()).x() <= right for part in parts if part.isVisible())

    qtbot.waitUntil(is_inside)
    view.close()
