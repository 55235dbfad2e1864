"""What Postern tells beside its pages: this computer's network, notifications, and the settings of both."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.home_view import HomeView
from tests.helpers.send_view import RENT, STRANGER, SendView, rent_session
from wallet_gui.channel.messages import Deadlines, DesktopEvent, Fresh
from wallet_gui.domain.connection import Connection, Medium, Reach
from wallet_gui.domain.payment import PaymentState
from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import Computer, LockReason
from wallet_gui.home.choices import Choices, read_choices, with_choices
from wallet_gui.home.controllers.clipboard import ClipboardController, Swap
from wallet_gui.home.views.network_notice import NetworkNotice
from wallet_gui.home.views.swap_notice import SwapNotice
from wallet_gui.home.views.telling import Telling
from wallet_gui.home.wallet.sending import Step
from wallet_gui.system.clipboard import SystemClipboard
from wallet_gui.system.clock import SystemClock
from wallet_gui.system.desktop.none import NoDesktop
from wallet_gui.system.network.port import NetworkWatch
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.switch import Switch

HOME = Connection(Reach.FULL, Medium.WIFI, "Home")
CAFE = Connection(Reach.FULL, Medium.WIFI_OPEN, "Café Nero")
VPN = Connection(Reach.FULL, Medium.WIFI, "Home", has_vpn=True)


class FakeNetwork(NetworkWatch):
    """A computer whose connection is what a test says."""

    def tells(self, connection: Connection) -> None:
        self._publish(connection)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[SendView]:
    made = SendView(qtbot, qapp, rent_session())
    yield made
    made.close()


@pytest.fixture
def network(view: SendView) -> FakeNetwork:
    """The computer's network, which is listened to."""
    made = FakeNetwork()
    view.controllers.connection.listen(made)
    return made


def on_home(view: HomeView) -> NetworkNotice:
    found: NetworkNotice = view.child(NetworkNotice, "home.banner.network")
    return found


def before_payment(view: HomeView) -> NetworkNotice:
    found: NetworkNotice = view.child(NetworkNotice, "send.network_notice")
    return found


def test_open_wifi_is_told_on_home_and_before_a_payment_and_stops_nothing(view: SendView, network: FakeNetwork) -> None:
    network.tells(CAFE)
    assert not before_payment(view).isVisible()  # not while one only types
    view.reviews()
    assert before_payment(view).isVisible()
    assert "Open Wi-Fi: “Café Nero”" in before_payment(view).accessibleName()
    assert "encrypted" in before_payment(view).accessibleName()
    assert view.child(Button, "send.primary").isEnabled()
    view.window.show_page("home")
    assert on_home(view).isVisible()


def test_a_notice_that_was_dismissed_stays_away_on_this_network_alone(view: SendView, network: FakeNetwork) -> None:
    view.window.show_page("home")
    network.tells(CAFE)
    on_home(view).dismissed.emit()
    assert not on_home(view).isVisible()
    network.tells(HOME)
    network.tells(CAFE)
    assert not on_home(view).isVisible()
    network.tells(Connection(Reach.FULL, Medium.WIFI_OPEN, "Airport"))
    assert on_home(view).isVisible()


def test_a_vpn_that_goes_is_told_each_time(view: SendView, network: FakeNetwork) -> None:
    view.window.show_page("home")
    network.tells(HOME)
    assert not on_home(view).isVisible()
    for _ in range(2):
        network.tells(VPN)
        assert not on_home(view).isVisible()
        network.tells(HOME)
        assert on_home(view).title.text() == "Your VPN is down"
        on_home(view).dismissed.emit()
        assert not on_home(view).isVisible()


def test_a_portal_and_no_network_have_words_of_their_own(view: SendView, network: FakeNetwork) -> None:
    view.window.show_page("home")
    network.tells(Connection(Reach.PORTAL, Medium.WIFI_OPEN, "Hotel"))
    assert "page of its own" in on_home(view).title.text()
    network.tells(Connection(Reach.NONE))
    assert on_home(view).title.text() == "This computer has no network"


def test_the_practice_network_needs_no_network(qtbot: QtBot, qapp: QApplication) -> None:
    view = HomeView(qtbot, qapp, HomeSession())
    try:
        network = FakeNetwork()
        view.controllers.connection.listen(network)
        network.tells(Connection(Reach.NONE))
        assert not on_home(view).isVisible()
        network.tells(CAFE)
        assert on_home(view).isVisible()
    finally:
        view.close()


def test_where_something_is_asked_in_the_clear_nothing_is_called_encrypted(
    view: SendView, network: FakeNetwork
) -> None:
    view.window.show_page("home")
    plain = {"chain_id": 1, "on": True, "rpc": ["http://node.example"], "plain_http": True}
    view.controllers.wallet.edit(lambda body: {**body, "networks": [plain]})
    network.tells(CAFE)
    assert view.controllers.connection.in_the_clear
    assert "without encryption" in on_home(view).text.text()


def test_another_network_is_told_to_the_keeper_who_decides(view: SendView, network: FakeNetwork) -> None:
    network.tells(HOME)
    assert not any(isinstance(message, DesktopEvent) for message in view.heard)
    network.tells(CAFE)
    assert view.hears(DesktopEvent).reason is LockReason.NETWORK
    assert view.controllers.connection.network_name == "Café Nero"
    network.tells(Connection(Reach.NONE))
    assert view.hears(DesktopEvent).reason is LockReason.NETWORK
    assert view.controllers.connection.network_name == ""


def test_the_box_for_it_is_there_once_the_network_is_heard_of(view: SendView, network: FakeNetwork) -> None:
    view.window.show_page("settings.security")
    view.controllers.desktop.listen(NoDesktop(), view.window.winId(), tells_minimised=True)
    box = view.child(QWidget, f"settings.security.lock_on.{LockOn.NETWORK}")
    assert not box.isVisible()
    network.tells(HOME)
    assert box.isVisible()


# Settings -------------------------------------------------------------------------------------------------------


def switch(view: HomeView, name: str) -> Switch:
    found: Switch = view.child(Switch, f"settings.notices.{name}.switch")
    return found


def test_the_switches_hold_at_once_and_stand_in_the_vault(view: SendView, network: FakeNetwork) -> None:
    view.window.show_page("settings.notices")
    assert [switch(view, name).isChecked() for name in ("network", "locks", "payments")] == [True, True, False]
    network.tells(CAFE)
    for name in ("network", "locks", "payments"):
        switch(view, name).click()
    view.save_all()
    assert read_choices(view.session.view()) == Choices(network=False, locks=False, payments=True)
    assert view.controllers.connection.caution is None


def test_a_strange_choice_falls_back_and_a_later_posterns_stays() -> None:
    body: dict[str, Any] = {"settings": {"told": {"locks": "maybe", "payments": True, "smoke": 1}, "shared": False}}
    assert read_choices(body) == Choices(payments=True)
    assert read_choices({"settings": []}) == Choices()
    changed = with_choices(body, Choices(network=False))
    assert (
        changed["settings"]["told"].items() >= {"network": False, "locks": True, "payments": False, "smoke": 1}.items()
    )
    assert changed["settings"]["shared"] is False


def test_starting_with_the_desktop_is_written_and_taken_away(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    entry = tmp_path / "settings" / "autostart" / "app.postern.Postern.desktop"
    folder = tmp_path / "profile" / "accounts" / ("0" * 32)
    folder.mkdir(parents=True)
    view = HomeView(qtbot, qapp, HomeSession(folder=folder))
    try:
        view.window.show_page("settings.notices")
        qtbot.waitUntil(switch(view, "start").isVisible)
        assert not switch(view, "start").isChecked()
        switch(view, "start").click()
        qtbot.waitUntil(entry.exists)
        assert "--minimised" in entry.read_text()
        assert str(tmp_path / "profile") in entry.read_text()
        qtbot.waitUntil(lambda: view.controllers.autostart.state.is_on)
        view.says(Fresh(view.session.sheet(), view.session.policy, computer=Computer.SHARED))
        qtbot.waitUntil(lambda: not entry.exists())
        qtbot.waitUntil(lambda: not switch(view, "start").isVisible())
    finally:
        view.close()


def test_the_command_that_locks_can_be_copied_and_stays_on_the_clipboard(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    view = HomeView(qtbot, qapp, HomeSession(folder=tmp_path / "accounts" / ("0" * 32)))
    try:
        view.window.show_page("settings.notices")
        copy = view.child(Button, "settings.notices.lock.copy")
        qtbot.waitUntil(copy.isVisible)
        copy.click()
        copied = QGuiApplication.clipboard().text()
        assert "--lock" in copied
        assert f"--profile {tmp_path}" in copied
        view.controllers.clipboard.clear_now()
        assert QGuiApplication.clipboard().text() == copied
    finally:
        view.close()
        QGuiApplication.clipboard().clear()


def test_a_guest_is_offered_neither_notifications_nor_a_start(view: SendView, qtbot: QtBot) -> None:
    view.window.show_page("settings.notices")
    view.says(Fresh(view.session.sheet(), view.session.policy, computer=Computer.GUEST))
    qtbot.waitUntil(lambda: not switch(view, "locks").isVisible())
    assert switch(view, "network").isVisible()
    assert not switch(view, "payments").isVisible()
    assert not switch(view, "start").isVisible()


# Notifications --------------------------------------------------------------------------------------------------


class Told:
    """A desktop's notifications, and whether the window is in front."""

    def __init__(self, view: HomeView) -> None:
        self.words: list[str] = []
        self.is_in_front = False
        self.telling = Telling(view.controllers, self.words.append, lambda: self.is_in_front)


@pytest.fixture
def told(view: SendView) -> Told:
    return Told(view)


def counts_down(view: HomeView, seconds: float) -> None:
    at_ms = int((SystemClock().boot_s() + seconds) * 1000)
    view.controllers.idle.set_deadlines(Deadlines(at_ms, 0))


def test_half_a_minute_before_it_locks_is_told_once(view: SendView, told: Told) -> None:
    counts_down(view, 300)
    assert told.words == []
    counts_down(view, 29.9)
    counts_down(view, 28.9)
    assert told.words == ["Postern locks in 30 seconds."]
    counts_down(view, 300)
    counts_down(view, 29.9)
    assert len(told.words) == 2
    told.is_in_front = True
    counts_down(view, 300)
    counts_down(view, 29.9)
    assert len(told.words) == 2


@pytest.mark.parametrize("reason", LockReason)
def test_a_lock_that_nobody_asked_for_is_told_and_no_other(told: Told, reason: LockReason) -> None:
    words = told.telling.locked_words(reason)
    assert bool(words) is (reason in {LockReason.IDLE, LockReason.AGE, LockReason.NETWORK})


def test_payments_are_told_if_that_is_chosen_and_without_anything_private(view: SendView, told: Told) -> None:
    wallet = view.controllers.wallet
    wallet.arrived.emit()
    assert told.words == []
    view.controllers.settings.set_choices(Choices(payments=True))
    wallet.arrived.emit()
    wallet.became.emit(PaymentState.FINAL)
    wallet.became.emit(PaymentState.FAILED)
    wallet.became.emit(PaymentState.MINED)
    assert len(told.words) == 3
    private = (ADDRESS, ADDRESS[:6], RENT, "Rent", "0.25", "ETH", "2.41", "mei")
    assert not any(part in words for words in told.words for part in private)
    told.is_in_front = True
    wallet.arrived.emit()
    assert len(told.words) == 3


def test_what_comes_in_between_two_looks_has_arrived(view: SendView, told: Told, qtbot: QtBot) -> None:
    view.controllers.settings.set_choices(Choices(payments=True))
    view.controllers.wallet.refresh()
    qtbot.waitUntil(view.is_settled)
    assert told.words == []
    view.network.native[ADDRESS] += 1  # dust
    view.controllers.wallet.refresh()
    qtbot.waitUntil(view.is_settled)
    assert told.words == []
    view.network.native[ADDRESS] += 10**17
    view.controllers.wallet.refresh()
    qtbot.waitUntil(lambda: told.words == ["A payment has arrived."])


def test_a_guest_is_told_nothing(view: SendView, told: Told, qtbot: QtBot) -> None:
    view.controllers.settings.set_choices(Choices(payments=True))
    view.says(Fresh(view.session.sheet(), view.session.policy, computer=Computer.GUEST))
    qtbot.waitUntil(lambda: view.controllers.session.snapshot.computer is Computer.GUEST)
    view.controllers.wallet.arrived.emit()
    counts_down(view, 29.9)
    assert told.words == []
    assert told.telling.locked_words(LockReason.IDLE) == ""


# An address that is swapped -------------------------------------------------------------------------------------


class FakeClipboard(SystemClipboard):
    """A clipboard on which other programs put what a test says."""

    def __init__(self) -> None:
        self.held = ""

    @property
    def is_put_here(self) -> bool:
        return False

    def text(self) -> str:
        return self.held


@pytest.mark.parametrize(
    ("at_first", "pasted", "is_alarm"),
    [
        (RENT, STRANGER, True),
        (RENT, RENT.lower(), False),
        ("", STRANGER, False),
        ("a shopping list", STRANGER, False),
        (RENT, "Rent Aldgate", False),
    ],
)
def test_an_address_that_becomes_another_one_while_one_is_here_is_an_alarm(
    view: SendView, at_first: str, pasted: str, is_alarm: bool
) -> None:
    clipboard = FakeClipboard()
    controller = ClipboardController(view.link, clipboard, 30)
    found: list[Swap] = []
    controller.swapped.connect(found.append)
    clipboard.held = at_first
    controller.look_for_address()
    clipboard.held = pasted
    controller.judge_entered(pasted)
    assert found == ([Swap(RENT, STRANGER, is_pasted=True)] if is_alarm else [])
    controller.look_for_address()  # away and back: what is there now was seen
    controller.judge_entered(pasted)
    assert len(found) == is_alarm


def test_what_one_types_by_hand_is_no_alarm(view: SendView) -> None:
    clipboard = FakeClipboard()
    controller = ClipboardController(view.link, clipboard, 30)
    clipboard.held = RENT
    controller.look_for_address()
    with view.qtbot.assertNotEmitted(controller.swapped):
        controller.judge_entered(STRANGER)


def test_both_addresses_stand_above_each_other_until_another_one_is_entered(view: SendView) -> None:
    view.controllers.send.set_recipient(STRANGER)
    view.controllers.clipboard.swapped.emit(Swap(RENT, STRANGER, is_pasted=True))
    alarm = view.child(SwapNotice, "send.swapped")
    assert alarm.isVisible()
    assert view.window.page == "send"
    assert view.child(QWidget, "send.swapped.before").text() == RENT
    assert view.child(QWidget, "send.swapped.found").text() == STRANGER
    view.controllers.send.set_recipient(RENT)
    assert not alarm.isVisible()
    assert view.state.step is Step.RECIPIENT


def test_an_address_of_another_chain_is_shown_whole(view: SendView) -> None:
    strange = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
    view.controllers.send.set_recipient(strange)
    view.controllers.clipboard.swapped.emit(Swap(RENT, strange, is_pasted=True))
    assert view.child(QWidget, "send.swapped.plain").text() == strange
    assert not view.child(QWidget, "send.swapped.found").isVisible()
