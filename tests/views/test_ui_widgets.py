"""Every painted widget answers to keyboard, mouse and screen reader."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QEnterEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wallet_gui.domain.look import Look
from wallet_gui.home.views.differing_address import DifferingAddress
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView, groups
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, IconButton, Kind, LinkButton
from wallet_gui.ui.widgets.card import Row, RowCard
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.countdown import CountdownBar
from wallet_gui.ui.widgets.gate import Gate, GateArt, tray_svg
from wallet_gui.ui.widgets.nav_button import NavButton
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.qr_view import QrView, qr_matrix
from wallet_gui.ui.widgets.scrim import Scrim
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.step_list import StepList
from wallet_gui.ui.widgets.strength_meter import Strength, StrengthMeter
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.widgets.toast import Toast
from wallet_gui.ui.widgets.wall import WallArt, stones

Show = Callable[[QWidget], QWidget]
ADDRESS = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_space_turns_a_switch_and_it_is_a_check_box(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    switch = Switch(theme, "Shared computer")
    shown(switch)
    with qtbot.waitSignal(switch.toggled):
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert (role(switch), name(switch)) == (QAccessible.Role.CheckBox, "Shared computer")
    qtbot.waitUntil(lambda: switch.property("knob") == 1.0)


def test_enter_presses_the_button_that_has_the_focus_but_never_one_that_removes(
    qtbot: QtBot, theme: Theme, shown: Show
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    plain, danger, turned = Button(theme, "Log in"), Button(theme, "Remove", Kind.DANGER), Button(theme, "Log out")
    turned.set_kind(Kind.DANGER)
    pressed: list[str] = []
    for button in (plain, danger, turned):
        column.addWidget(button)
        text = button.text()
        button.clicked.connect(lambda _=False, which=text: pressed.append(which))
    shown(window)
    for button in (plain, danger, turned):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["Log in"]


def test_a_switch_moves_at_once_with_reduced_motion(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    theme.set_look(Look(reduce_motion=True))
    switch = Switch(theme)
    shown(switch)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.property("knob") == 1.0


def test_a_busy_button_keeps_its_width(theme: Theme) -> None:
    button = BusyButton(theme)
    button.set_texts("Log in", "Logging in…")
    idle = button.sizeHint()
    button.set_busy(True)
    assert button.text() == "Logging in…"
    assert button.sizeHint() == idle
    assert not button.isEnabled()


def test_a_waiting_button_says_how_long_and_comes_back(qtbot: QtBot, theme: Theme) -> None:
    button = BusyButton(theme)
    button.set_texts("Log in", "Logging in…")
    button.wait(900)
    assert (button.text(), button.isEnabled()) == ("Try again in 15:00", False)
    with qtbot.waitSignal(button.wait_over, timeout=3000):
        button.wait(1)
    assert (button.text(), button.isEnabled(), button.seconds_left) == ("Log in", True, 0)


def test_a_button_that_may_not_be_pressed_says_what_is_missing(theme: Theme) -> None:
    button = BusyButton(theme)
    button.set_texts("Continue", "Working…")
    button.set_allowed(False, "Type the password first.")
    assert (button.isEnabled(), button.toolTip()) == (False, "Type the password first.")
    button.set_allowed(True)
    assert (button.isEnabled(), button.toolTip()) == (True, "")


def test_icon_buttons_have_names_and_targets_of_28_pixels(theme: Theme) -> None:
    button = IconButton(theme, "copy", "Copy address")
    button.set_name("Copy address", "Ctrl+Shift+C")
    assert name(button) == "Copy address"
    assert button.toolTip() == "Copy address (Ctrl+Shift+C)"
    for widget in (button, Button(theme, "x"), LinkButton(theme, "x"), Switch(theme), NavButton(theme, "home", "x")):
        assert min(widget.sizeHint().width(), 28) >= 15
        assert widget.sizeHint().height() >= 28


def _address_in_groups(theme: Theme) -> QWidget:
    return AddressView(theme, ADDRESS, px=17)


def _address_that_differs(theme: Theme) -> QWidget:
    view = DifferingAddress(theme, "danger")
    view.show_address(ADDRESS, frozenset({11, 12, 13}))
    return view


def test_an_address_is_grouped_in_fours() -> None:
    assert groups(ADDRESS)[:3] == ["0x", "9858", "EfFD"]
    assert "".join(groups(ADDRESS)) == ADDRESS
    assert groups("bc1qar") == ["bc1q", "ar"]
    assert groups("") == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("make", [_address_in_groups, _address_that_differs])
def test_an_address_takes_more_lines_before_anything_of_it_is_cut(
    theme: Theme, shown: Show, make: Callable[[Theme], QWidget], percent: int
) -> None:
    theme.set_look(Look(text_percent=percent))
    view, box = make(theme), QWidget()
    column = QVBoxLayout(box)
    column.addWidget(view)
    column.addStretch(1)
    shown(box)
    view.clearFocus()  # its ring is drawn at the edge
    least, most = view.minimumSizeHint().width(), view.sizeHint().width()
    heights = []
    for width in range(least, most + 30, 30):
        box.resize(width + 2 * column.contentsMargins().left(), 900)
        heights.append(view.height())
        assert view.height() == view.heightForWidth(view.width())
        picture = view.grab().toImage()
        right, bottom = picture.width() - 1, picture.height() - 1
        # The longest line ends before the edge, and the lowest above it.
        assert {picture.pixel(right, y) for y in range(bottom)} == {picture.pixel(right, bottom)}
        assert {picture.pixel(x, bottom) for x in range(right)} == {picture.pixel(right, bottom)}
    assert heights == sorted(heights, reverse=True)
    assert heights[0] >= 2 * heights[-1]


def test_copying_an_address_asks_for_the_whole_of_it(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    view = AddressView(theme, ADDRESS, lines=2)
    shown(view)
    with qtbot.waitSignal(view.copy_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [ADDRESS]
    assert view.text() == ADDRESS
    assert name(view) == " ".join(groups(ADDRESS))


def test_the_menu_of_an_address_copies_in_groups_too(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    view = AddressView(theme, ADDRESS)
    shown(view)
    middle = view.rect().center()
    asks = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.mapToGlobal(middle))
    QApplication.sendEvent(view, asks)
    menu = view.findChild(QMenu)
    assert menu is not None
    with qtbot.waitSignal(view.copy_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [" ".join(groups(ADDRESS))]
    menu.close()


def test_a_paragraph_gets_higher_as_it_gets_narrower(theme: Theme) -> None:
    para = Para(theme, "They are the only way back into your wallet if this computer breaks.")
    assert para.heightForWidth(1000) == theme.line_px("body")
    assert para.heightForWidth(150) >= 3 * theme.line_px("body")
    assert name(para) == para.text()
    assert role(para) is QAccessible.Role.StaticText


def test_a_long_word_without_spaces_is_broken_rather_than_cut(theme: Theme) -> None:
    para = Para(theme, "x" * 200)
    assert para.heightForWidth(200) > theme.line_px("body")


def test_the_steps_say_which_are_done(theme: Theme) -> None:
    steps = StepList(theme)
    steps.set_steps(["Name and password", "Two-step code", "Recovery phrase"])
    steps.set_current(1)
    rows = [row for row in steps.children() if isinstance(row, QWidget)]
    assert [name(row) for row in rows] == [
        "Step 1 of 3, done: Name and password",
        "Step 2 of 3, this one: Two-step code",
        "Step 3 of 3, to come: Recovery phrase",
    ]


def test_arrow_keys_choose_a_segment(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    control = SegmentedControl(theme, "Method")
    for key in ("pin", "password"):
        control.add(key, key.title())
    shown(control)
    first = control.findChild(QWidget, "pin")
    assert first is not None
    first.setFocus()
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert (chosen.args, control.current) == (["password"], "password")
    assert role(first) is QAccessible.Role.RadioButton


def test_choosing_from_the_programs_side_is_silent(qtbot: QtBot, theme: Theme) -> None:
    control = SegmentedControl(theme)
    control.add("one", "One")
    control.add("two", "Two")
    with qtbot.assertNotEmitted(control.chosen):
        control.set_current("two")
    assert control.current == "two"


def test_a_banner_is_dismissed_by_esc_when_it_may_be(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    banner = Banner(theme, Tone.WARN, "Public Wi-Fi", "Wait with payments.", can_dismiss=True)
    shown(banner)
    with qtbot.waitSignal(banner.dismissed):
        qtbot.keyClick(banner, Qt.Key.Key_Escape)
    assert banner.isHidden()
    assert banner.accessibleName() == "Public Wi-Fi Wait with payments."


def test_a_toast_goes_after_its_action(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    window = QWidget()
    window.resize(900, 600)
    toast = Toast(theme, window)
    shown(window)
    done: list[str] = []
    toast.show_message("Colour changed.", "Undo", lambda: done.append("undone"))
    button = toast.findChild(Button)
    assert button is not None
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert toast.isHidden()


def test_a_toast_waits_while_the_mouse_is_on_it(theme: Theme, shown: Show) -> None:
    window = QWidget()
    toast = Toast(theme, window)
    shown(window)
    toast.show_message("Address copied.")
    counting = [toast.is_counting]
    for event in (QEnterEvent(QPointF(), QPointF(), QPointF()), QEvent(QEvent.Type.Leave)):
        QApplication.sendEvent(toast, event)
        counting.append(toast.is_counting)
    assert counting == [True, False, True]


def test_a_qr_code_keeps_its_quiet_zone_dark_on_white(theme: Theme) -> None:
    view = QrView(theme, f"ethereum:{ADDRESS}")
    image = view.image(cell=1)
    cells = qr_matrix(f"ethereum:{ADDRESS}")
    assert image.width() == len(cells) + 8
    border = [image.pixelColor(at, edge).name() for at in range(image.width()) for edge in (0, 3)]
    assert set(border) == {"#ffffff"}
    assert image.pixelColor(4, 4).name() == "#000000"
    assert view.png().startswith(b"\x89PNG")
    assert view.mime_data().text() == f"ethereum:{ADDRESS}"
    assert role(view) is QAccessible.Role.Graphic


def test_a_text_too_long_for_a_qr_code_is_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        qr_matrix("x" * 5000)


def test_the_gate_says_where_the_door_stands(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    gate = GateArt(theme, Gate.OPEN)
    shown(gate)
    opened = gate.pixmap().toImage()
    gate.set_gate(Gate.BARRED)
    assert name(gate) == "The gate is barred: logged out, the vault is kept"
    assert role(gate) is QAccessible.Role.Graphic
    still = GateArt(theme, Gate.BARRED).pixmap().toImage()
    assert still != opened
    qtbot.waitUntil(lambda: gate.pixmap().toImage() == still)


def test_the_tray_has_a_glyph_for_every_state_that_shows_it(theme: Theme) -> None:
    for gate in (Gate.OPEN, Gate.CLOSED, Gate.BARRED):
        assert "#123456" in tray_svg(theme, gate, "#123456")


def test_the_wall_is_the_same_at_every_start(theme: Theme) -> None:
    assert list(stones(400, 300)) == list(stones(400, 300))
    wider = list(stones(800, 300))
    assert all(stone in wider for stone in stones(400, 300))
    wall = WallArt(theme)
    wall.resize(400, 600)
    pictures = []
    for gate in Gate:
        wall.set_gate(gate)
        pictures.append(wall.grab().toImage())
    assert all(one != other for one, other in itertools.combinations(pictures, 2))


def test_the_strength_is_read_out_as_a_word(theme: Theme) -> None:
    meter = StrengthMeter(theme)
    meter.set_strength(Strength.VERY_STRONG)
    assert role(meter) is QAccessible.Role.ProgressBar
    assert (meter.accessibleName(), meter.accessibleDescription()) == ("Password strength", "Very strong")
    meter.set_strength(Strength.NONE)
    assert meter.word == ""


def test_the_countdown_shows_what_is_left_and_goes(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    bar = CountdownBar(theme)
    column.addWidget(bar)
    shown(page)
    bar.set_seconds(24)
    assert bar.isVisible()
    assert "24" in bar.title.text()
    with qtbot.waitSignal(bar.stay_requested):
        qtbot.mouseClick(bar.stay, Qt.MouseButton.LeftButton)
    bar.set_seconds(0)
    assert bar.isHidden()


def test_a_sidebar_entry_stays_chosen_and_shrinks_to_a_rail(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    entry = NavButton(theme, "lock", "Lock", hint="Ctrl+L")
    shown(entry)
    for _ in range(2):
        qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
        assert entry.isChecked()
    assert entry.toolTip() == ""
    entry.set_rail(True)
    assert (entry.toolTip(), name(entry)) == ("Lock (Ctrl+L)", "Lock")


def test_an_ampersand_in_an_entry_is_read_as_it_is_shown(theme: Theme, shown: Show) -> None:
    entry = NavButton(theme, "cache", "Privacy & cache")
    shown(entry)
    assert name(entry) == "Privacy & cache"
    assert entry.shortcut().isEmpty()


def test_a_click_brings_no_focus_ring_but_the_next_key_does(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    entry = NavButton(theme, "lock", "Lock")
    shown(entry)
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert (entry.hasFocus(), entry.shows_focus) == (True, False)
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    assert (entry.hasFocus(), entry.shows_focus) == (True, True)


def test_a_row_names_its_control(theme: Theme) -> None:
    card = RowCard(theme)
    row = Row(theme, "Hide amounts", "Everywhere.")
    switch = Switch(theme)
    row.add(switch, named_by_row=True)
    card.add_row(Row(theme, "First"))
    card.add_row(row)
    assert (name(switch), switch.accessibleDescription()) == ("Hide amounts", "Everywhere.")
    row.set_words("隐藏金额")
    assert name(switch) == "隐藏金额"
    card.set_row_visible(row, False)
    assert row.isHidden()


def test_a_scrim_covers_its_page_and_follows_its_size(theme: Theme, shown: Show) -> None:
    page = QWidget()
    page.resize(400, 300)
    scrim = Scrim(theme, page)
    shown(page)
    scrim.cover()
    page.resize(500, 350)
    assert scrim.geometry() == page.rect()
    scrim.uncover()
    assert scrim.isHidden()


def test_the_wheel_passes_over_a_choice_that_has_no_focus(theme: Theme, shown: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    other, choice = Switch(theme), ComboBox()
    choice.addItems(["1 minute", "5 minutes"])
    column.addWidget(other)
    column.addWidget(choice)
    shown(page)
    other.setFocus()
    for expected in ("1 minute", "5 minutes"):
        none, middle = QPoint(), QPointF(choice.rect().center())
        QApplication.sendEvent(
            choice,
            QWheelEvent(
                middle, choice.mapToGlobal(middle), none, QPoint(0, -120), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip
        assert choice.currentText() == expected
        choice.setFocus()
