"""The window around the pages: menus, sidebar, countdown, leaving, the cover at a lock."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, NAME, HomeSession
from tests.helpers.home_view import HomeView
from tests.helpers.spoken import spoken
from wallet_gui.channel.messages import (
    Activity,
    AskPlan,
    CloseWindow,
    ConfirmEnded,
    Deadlines,
    Leave,
    LockNow,
    OpenLeave,
    PlanIs,
    Quit,
    Save,
    StayOnce,
    Want,
)
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.look import Colour, Language, Look
from wallet_gui.domain.policy import OnClose, Policy
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.controllers.idle import Countdown
from wallet_gui.home.views.lock_button import LockButton
from wallet_gui.home.views.settings.page import CATEGORIES
from wallet_gui.system.clock import SystemClock
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.countdown import CountdownBar

Open = Callable[..., HomeView]
PAGES = (
    "home",
    "send",
    "receive",
    "activity",
    "approvals",
    "contacts",
    "checkup",
    *(f"settings.{name}" for name in CATEGORIES),
)
BEGINS_AT = {"send": "send.recipient", "receive": "receive.copy"}


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session as the arguments of ``HomeSession`` tell it."""
    views: list[HomeView] = []

    def open_view(look: Look | None = None, **story: Any) -> HomeView:
        views.append(HomeView(qtbot, qapp, HomeSession(**story), look))
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def action(view: HomeView, name: str) -> QAction:
    found: QAction = view.child(QAction, f"menu.{name}")
    return found


def dialog(view: HomeView) -> Any:
    """Open the leave dialog as the keeper answers."""
    view.window.leave_flow.open()
    view.hears(AskPlan)
    return shown_dialog(view)


def shown_dialog(view: HomeView) -> Any:
    """Answer as the keeper does, and return the dialog that then stands there."""
    view.says(PlanIs(view.session.plan()))
    view.qtbot.waitUntil(lambda: view.window.leave_flow.dialog is not None)
    return view.window.leave_flow.dialog


def option_to_lock(shown: Any) -> Any:
    """The first way to leave."""
    return shown.findChild(QRadioButton, "leave.option.lock")


def test_locking_is_the_keepers_to_do(opened: Open) -> None:
    view = opened()
    action(view, "lock").trigger()
    view.hears(LockNow)
    assert action(view, "lock").shortcut().toString() == "Ctrl+L"
    assert action(view, "log_out").shortcut().toString() == "Ctrl+Shift+L"


def test_quitting_and_closing_are_the_keepers_to_judge(opened: Open) -> None:
    view = opened()
    action(view, "quit").trigger()
    view.hears(Quit)
    view.window.close()
    assert not view.hears(CloseWindow).has_tray
    assert view.window.isVisible()


def test_a_policy_to_ask_opens_the_leave_dialog_on_closing(opened: Open) -> None:
    view = opened(policy=Policy(on_close=OnClose.ASK))
    view.window.close()
    view.hears(AskPlan)


def test_logging_out_gives_the_cache_another_key_and_tells_the_keeper(opened: Open) -> None:
    view = opened()
    before = view.session.view()["cache_seed"]
    dialog(view).findChild(Button, "leave.go").click()
    assert isinstance(view.hears(Save), Save)
    assert view.hears(Leave) == Leave(Way.KEEP, keep_cache=False, quit_after=False)
    assert view.controllers.session.body["cache_seed"] != before


def test_switching_accounts_logs_out_after_one_question_and_the_next_question_is_the_usual_one(opened: Open) -> None:
    view = opened()
    action(view, "switch").trigger()
    view.hears(AskPlan)
    asked = shown_dialog(view)
    assert not option_to_lock(asked).isVisible()
    asked.reject()
    usual = dialog(view)
    assert option_to_lock(usual).isVisible()
    usual.reject()
    action(view, "switch").trigger()
    shown_dialog(view).findChild(Button, "leave.go").click()
    assert view.hears(Leave) == Leave(Way.KEEP, keep_cache=False, quit_after=False, switches=True)


def test_the_page_is_dimmed_behind_the_leave_dialog_and_comes_back(opened: Open) -> None:
    view = opened()
    shown = dialog(view)
    assert shown.isVisible()
    shown.reject()
    assert view.window.leave_flow.dialog is None


def test_the_tray_opens_the_dialog_once(opened: Open) -> None:
    view = opened()
    view.says(OpenLeave())
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    view.qtbot.waitUntil(lambda: view.window.leave_flow.dialog is not None)
    first = view.window.leave_flow.dialog
    view.window.leave_flow.open()
    assert view.window.leave_flow.dialog is first


def test_leaving_waits_until_a_payment_is_signed(opened: Open) -> None:
    view = opened()
    controllers, flow = view.controllers, view.window.leave_flow
    controllers.confirm.ask(Purpose.SIGN)
    flow.open()
    view.hears(AskPlan)
    view.says(PlanIs(replace(view.session.plan(), signing_s=60)))
    view.qtbot.waitUntil(lambda: flow.dialog is not None)
    go = view.child(Button, "leave.go")
    assert not go.isEnabled()
    view.says(ConfirmEnded(Purpose.SIGN, worked=True))
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    view.qtbot.waitUntil(go.isEnabled)


def test_a_door_that_asks_is_answered_before_leaving(opened: Open) -> None:
    view = opened()
    controllers, flow = view.controllers, view.window.leave_flow
    controllers.confirm.ask(Purpose.SIGN)
    told: list[object] = []
    controllers.leave.plan_changed.connect(told.append)
    flow.open()
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    view.qtbot.waitUntil(lambda: len(told) == 1)
    assert flow.dialog is None  # nothing is being signed: the password has not been typed
    flow.open()
    view.hears(AskPlan)
    view.says(PlanIs(replace(view.session.plan(), signing_s=60)))
    view.qtbot.waitUntil(lambda: flow.dialog is not None)
    for _ in range(2):
        view.says(PlanIs(view.session.plan()))
    view.qtbot.waitUntil(lambda: flow.dialog is None)  # the password was wrong: the door asks once more


def test_backing_up_first_shows_the_words_at_a_door(opened: Open) -> None:
    view = opened(backed_up=None)
    view.window.leave_flow.open(Way.REMOVE)
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    view.qtbot.waitUntil(lambda: view.window.leave_flow.dialog is not None)
    view.window.leave_flow.dialog.findChild(Button, "leave.back_up").click()  # type: ignore[union-attr]
    assert view.hears(Want).purpose is Purpose.REVEAL_PHRASE


def test_while_a_door_asks_only_locking_is_possible(opened: Open) -> None:
    view = opened()
    view.controllers.confirm.ask(Purpose.EXPORT)
    assert not action(view, "log_out").isEnabled()
    assert not view.window.home.isEnabled()
    assert action(view, "lock").isEnabled()
    view.controllers.confirm.ask(Purpose.CHANGE_PASSWORD)
    assert view.hears(Want).purpose is Purpose.EXPORT
    view.says(ConfirmEnded(Purpose.EXPORT, False))
    view.qtbot.waitUntil(view.window.home.isEnabled)
    assert action(view, "log_out").isEnabled()
    assert not [message for message in view.heard if isinstance(message, Want)]


def test_keys_and_mouse_are_reported_once_a_second(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    qtbot.keyClick(view.window, Qt.Key.Key_Shift)
    view.hears(Activity)
    for _ in range(5):
        qtbot.keyClick(view.window, Qt.Key.Key_Shift)
    view.says(Deadlines(0, 0))
    qtbot.waitUntil(lambda: view.controllers.idle.countdown == Countdown())
    assert not [message for message in view.heard if isinstance(message, Activity)]


def test_the_time_left_is_shown_and_can_be_put_off_once(qtbot: QtBot, opened: Open) -> None:
    view = opened(idle_s=278.5)
    button = view.child(LockButton, "status.lock")
    assert button.text().startswith("Locks in 4:3")
    view.child(QAction, "status.stay_once").trigger()
    view.hears(StayOnce)
    view.says(Deadlines(0, 0))
    qtbot.waitUntil(lambda: button.text() == "Does not lock by itself")
    view.child(QAction, "status.change_time").trigger()
    assert view.window.page == "settings.security"


def test_the_last_half_minute_is_announced_over_the_page(qtbot: QtBot, opened: Open) -> None:
    view = opened(idle_s=24.5)
    bar = view.child(CountdownBar, "countdown")
    assert bar.isVisible()
    assert bar.title.text() == "Locking in 25 seconds"
    bar.stay.click()
    view.hears(Activity)
    view.says(view.session.deadlines().__class__(int((SystemClock().boot_s() + 300) * 1000), 0))
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.lock.click()
    view.hears(LockNow)


def test_an_old_password_is_not_put_off_by_activity(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    now_ms = SystemClock().boot_s() * 1000
    view.says(Deadlines(int(now_ms + 300_000), int(now_ms + 20_000)))
    qtbot.waitUntil(lambda: view.controllers.idle.countdown.by_age)
    assert view.controllers.idle.countdown.warns
    bar = view.child(CountdownBar, "countdown")
    assert bar.isVisible()
    assert not bar.stay.isVisible()
    assert bar.text.text() == "You typed your password long ago. Type it again to go on."
    assert view.child(LockButton, "status.lock").text() in {"Locks in 0:20", "Locks in 0:19"}


def test_the_cover_leaves_nothing_to_see_or_to_hear(opened: Open) -> None:
    view = opened(label="Savings", note="Rent goes out on the 1st.")
    shown = dialog(view)
    view.window.cover()
    assert not shown.isVisible()
    assert view.window.windowTitle() == "Postern"
    picture = view.window.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(0, 1100, 7) for y in range(0, 700, 7)}
    assert colors == {view.theme.color("bg.window").name()}
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    heard = spoken(view.window)
    assert not [secret for secret in (NAME, ADDRESS, ADDRESS[2:6], "Savings", "Rent") if secret in heard]


def test_page_scroll_focus_and_text_come_back(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    view.window.restore(Here("settings.appearance", 0, "settings.find", {"settings.account.note": "half a thought"}))
    qtbot.waitUntil(lambda: view.window.here().focus == "settings.find")
    assert view.window.here() == Here(
        "settings.appearance", 0, "settings.find", {"settings.account.note": "half a thought"}
    )


def test_a_page_that_no_longer_exists_falls_back(opened: Open) -> None:
    view = opened()
    view.window.restore(Here("settings.gone", 10**9, "nobody", {"nothing": "x"}))
    assert view.window.page == "settings.account"
    view.window.restore(Here("elsewhere"))
    assert view.window.page == "home"


@pytest.mark.parametrize("page", PAGES)
def test_a_new_page_gives_its_heading_the_focus_or_what_it_is_there_for(opened: Open, page: str) -> None:
    view = opened()
    view.window.show_page("settings.help" if page == "home" else "home")
    view.window.show_page(page)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == BEGINS_AT.get(page, f"{page}.heading")


def test_going_back_leads_where_one_was(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    view.window.show_page("settings.appearance")
    qtbot.keyClick(view.window, Qt.Key.Key_Escape)
    assert view.window.page == "home"
    qtbot.keyClick(view.window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert view.window.page == "settings.appearance"
    qtbot.keyClick(view.window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert view.window.page == "home"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_nothing_is_cut_off_at_the_smallest_window_with_the_largest_text(
    qtbot: QtBot, opened: Open, page: str, language: Language
) -> None:
    view = opened(Look(language=language, text_percent=200), label="Main wallet", backed_up=None, failures=2)
    view.window.resize(960, 640)
    view.window.show_page(page)
    qtbot.waitUntil(lambda: view.window.width() == 960 or view.window.width() == view.window.minimumWidth())

    def nothing_is_cut() -> None:
        right = view.window.width()
        assert [
            f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"
            for widget in view.window.findChildren(QWidget)
            if widget.isVisible() and widget.mapTo(view.window, widget.rect().topRight()).x() > right
        ] == []

    qtbot.waitUntil(nothing_is_cut)  # a page arranges itself anew once it knows its width


def test_every_button_and_field_has_a_name_to_be_called_by(opened: Open) -> None:
    view = opened()
    nameless = []
    for page in PAGES:
        view.window.show_page(page)
        for widget in view.window.findChildren(QWidget):
            if (
                not widget.isVisible()
                or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                or widget.inherits("QMenuBar")
            ):
                continue
            reader = QAccessible.queryAccessibleInterface(widget)
            if not reader.text(QAccessible.Text.Name):
                nameless.append(f"{page}: {type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_the_theme_switches_while_it_runs(opened: Open) -> None:
    view = opened()
    light = view.window.grab().toImage().pixelColor(5, 400)
    action(view, f"colour.{Colour.DARK.value}").trigger()
    dark = view.window.grab().toImage().pixelColor(5, 400)
    assert light.lightness() > 200 > 60 > dark.lightness()
    assert action(view, "colour.dark").isChecked()


def test_the_sidebar_shows_whose_account_it_is_and_leads_everywhere(qtbot: QtBot, opened: Open) -> None:
    view = opened(label="Savings")
    assert view.window.sidebar.account.accessibleName() == NAME
    qtbot.mouseClick(view.child(QWidget, "sidebar.settings"), Qt.MouseButton.LeftButton)
    assert view.window.page == "settings.security"
    qtbot.mouseClick(view.child(QWidget, "sidebar.home"), Qt.MouseButton.LeftButton)
    assert view.window.page == "home"
    qtbot.mouseClick(view.child(QWidget, "sidebar.lock"), Qt.MouseButton.LeftButton)
    view.hears(LockNow)
    qtbot.mouseClick(view.child(QWidget, "sidebar.log_out"), Qt.MouseButton.LeftButton)
    view.hears(AskPlan)


def test_the_code_fills_the_screen_until_escape(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    action(view, "show_code").trigger()
    shown = view.child(QWidget, "full_screen_code")
    assert shown.isFullScreen()
    with qtbot.waitSignal(shown.destroyed):
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
