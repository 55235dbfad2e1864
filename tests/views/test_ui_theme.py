"""The theme follows a person's choice everywhere, at once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wallet_gui.domain.look import TEXT_CHOICES_PERCENT, Colour, Look
from wallet_gui.ui.palette import system_color
from wallet_gui.ui.theme import Theme, color_from_hex
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, IconButton, Kind
from wallet_gui.ui.widgets.card import Card, Row
from wallet_gui.ui.widgets.code_field import CodeField
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.gate import Gate, GateArt
from wallet_gui.ui.widgets.nav_button import NavButton
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.step_list import StepList
from wallet_gui.ui.widgets.strength_meter import Strength, StrengthMeter
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.widgets.wall import WallArt


def gallery(theme: Theme) -> QWidget:
    """One of each, on one page."""
    page = QWidget()
    column = QVBoxLayout(page)
    password = Field(theme, PasswordField(theme), "&Password")
    password.show_note(Note.ERROR, "Password or code is not right.")
    segments = SegmentedControl(theme)
    segments.add("one", "One", "lock")
    segments.add("two", "Two")
    steps = StepList(theme)
    steps.set_steps(["Name", "Code", "Phrase"])
    steps.set_current(1)
    meter = StrengthMeter(theme)
    meter.set_strength(Strength.STRONG)
    switch = Switch(theme)
    switch.setChecked(True)
    ticked = QCheckBox("Ticked")
    ticked.setChecked(True)
    combo = QComboBox()
    combo.addItem("5 minutes")
    chosen = NavButton(theme, "home", "Home")
    chosen.setChecked(True)
    chosen.set_badge(3)
    card = Card(theme)
    card.body.addWidget(Row(theme, "Title", "Text", "fingerprint"))
    wall = WallArt(theme)
    wall.setMinimumHeight(260)
    for widget in (
        password, CodeField(theme), segments, steps, meter, switch, ticked, combo, chosen, card, wall,
        QLineEdit("text"), Button(theme, "Log in", Kind.PRIMARY, "signIn"), Button(theme, "Cancel"),
        Button(theme, "Remove", Kind.DANGER), IconButton(theme, "copy", "Copy"), Pill(theme, "On", Tone.OK, "check"),
        Banner(theme, Tone.WARN, "Title", "Text"), GateArt(theme, Gate.BARRED),
        AddressView(theme, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"),
    ):  # fmt: skip
        column.addWidget(widget)
    return page


def picture(widget: QWidget) -> QImage:
    widget.resize(500, widget.sizeHint().height())
    return widget.grab().toImage()


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget], QWidget]) -> QWidget:
    return shown(gallery(theme))


def test_changing_the_scheme_leaves_no_stale_colour(
    theme: Theme, page: QWidget, shown: Callable[[QWidget], QWidget]
) -> None:
    light = picture(page)
    theme.set_look(Look(colour=Colour.DARK))
    dark = picture(page)
    theme.set_look(Look(colour=Colour.LIGHT))
    assert picture(page) == light
    theme.set_look(Look(colour=Colour.DARK))
    assert picture(shown(gallery(theme))) == dark
    assert dark != light


def test_the_palette_follows_the_scheme(qapp: QApplication, theme: Theme) -> None:
    for colour, window in ((Colour.DARK, "#16191b"), (Colour.LIGHT, "#f5f4f0")):
        theme.set_look(Look(colour=colour))
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == window
        assert theme.is_dark is (colour is Colour.DARK)


@pytest.mark.parametrize("percent", TEXT_CHOICES_PERCENT)
def test_fonts_and_lengths_grow_together(theme: Theme, percent: int) -> None:
    theme.set_look(Look(text_percent=percent))
    assert theme.font("body").pixelSize() == round(13 * percent / 100)
    assert theme.px(32) == round(32 * percent / 100)
    assert theme.line_px("body") >= theme.font("body").pixelSize()


def test_a_button_grows_with_the_text(theme: Theme) -> None:
    button = Button(theme, "Log in")
    before = button.sizeHint()
    theme.set_look(Look(text_percent=200))
    after = button.sizeHint()
    assert after.width() > before.width() * 1.7
    assert after.height() == 2 * before.height()


def test_reduced_motion_stops_every_movement(theme: Theme) -> None:
    assert theme.duration_ms("slow") == 240
    theme.set_look(replace(theme.look, reduce_motion=True))
    assert [theme.duration_ms(name) for name in ("fast", "normal", "slow")] == [0, 0, 0]


def test_the_desktops_wish_for_another_scheme_is_followed(qapp: QApplication, theme: Theme) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.is_dark))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert heard


def test_eight_digits_give_the_alpha_last() -> None:
    assert color_from_hex("#1D222499").alpha() == 0x99
    assert color_from_hex("#1D222499").name() == "#1d2224"


def test_high_contrast_takes_the_systems_colours(theme: Theme) -> None:
    palette = QPalette()
    for name in theme.tokens.colors["light"]:
        assert system_color(palette, name).isValid()
    assert system_color(palette, "text.primary") == palette.color(QPalette.ColorRole.WindowText)
    assert system_color(palette, "accent.base") == palette.color(QPalette.ColorRole.Highlight)


def test_icons_are_painted_in_the_colour_that_is_asked_for(theme: Theme) -> None:
    image = theme.icons.pixmap("lock", "danger.text", 20, 2.0).toImage()
    assert (image.width(), image.devicePixelRatio()) == (40, 2.0)
    solid = {
        image.pixelColor(x, y).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.color("danger.text").name()}


def test_a_dressed_button_changes_its_icon_with_the_theme(theme: Theme) -> None:
    button = IconButton(theme, "copy")
    theme.icons.dress(button, "lock")
    before = button.icon().cacheKey()
    theme.set_look(Look(colour=Colour.DARK))
    assert button.icon().cacheKey() != before


@pytest.mark.parametrize("percent", TEXT_CHOICES_PERCENT)
@pytest.mark.parametrize("make", [QLineEdit, QComboBox, QCheckBox, QPushButton, QRadioButton])
def test_nothing_moves_when_the_focus_comes(
    theme: Theme, shown: Callable[[QWidget], QWidget], percent: int, make: Callable[[], QWidget]
) -> None:
    theme.set_look(Look(text_percent=percent))
    page = QWidget()
    column = QVBoxLayout(page)
    other, one = QLineEdit(), make()
    column.addWidget(other)
    column.addWidget(one)
    shown(page)
    other.setFocus()
    before = one.sizeHint()
    one.setFocus()
    assert one.sizeHint() == before


@pytest.mark.parametrize("percent", TEXT_CHOICES_PERCENT)
def test_radio_buttons_stay_round_at_every_size(
    theme: Theme, shown: Callable[[QWidget], QWidget], percent: int
) -> None:
    theme.set_look(Look(text_percent=percent))
    radio = QRadioButton()
    shown(radio)
    image = radio.grab().toImage()
    side = theme.px(16) + 2
    top = (image.height() - side) // 2
    assert image.pixelColor(0, top) == image.pixelColor(0, 0)
    assert image.pixelColor(0, top + side // 2) != image.pixelColor(0, 0)
