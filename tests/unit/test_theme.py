"""The tokens keep what they promise: contrast, pictures in the scheme's colours, and every file they name."""

import re
from pathlib import Path

import pytest

from wallet_gui.assets import asset
from wallet_gui.ui.stylesheet import fill_template
from wallet_gui.ui.tokens import load_tokens

TOKENS = load_tokens()
SCHEMES = tuple(TOKENS.colors)
_HEX = re.compile(r"#[0-9A-F]{6}\b", re.IGNORECASE)


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_formula_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("fore", "back", "least"), TOKENS.pairs)
def test_every_pair_of_colours_can_be_told_apart(scheme: str, fore: str, back: str, least: float) -> None:
    colors = TOKENS.colors[scheme]
    assert contrast(colors[fore], colors[back]) >= least


def test_both_schemes_name_the_same_colours() -> None:
    assert TOKENS.colors["light"].keys() == TOKENS.colors["dark"].keys()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_pictures_of_controls_use_their_scheme_alone(scheme: str) -> None:
    allowed = {value[:7].upper() for value in TOKENS.colors[scheme].values()}
    pictures = list(asset("themes/controls").glob(f"*-{scheme}.svg"))
    assert pictures
    for picture in pictures:
        assert {found.upper() for found in _HEX.findall(picture.read_text())} <= allowed, picture.name


def test_exactly_the_icons_that_are_used_are_carried_along() -> None:
    carried = {path.stem for path in asset("icons").glob("*.svg")}
    assert carried == set(TOKENS.icon_files.values()) | {"postern"}
    assert "ISC License" in asset("icons/LICENSE").read_text()


def test_the_fonts_come_with_their_licence() -> None:
    assert {path.name for path in asset("fonts").glob("*.ttf")} == {
        "JetBrainsMono-Regular.ttf",
        "JetBrainsMono-Bold.ttf",
    }
    assert "SIL OPEN FONT LICENSE" in asset("fonts/OFL.txt").read_text()


def test_the_word_list_has_7776_different_words() -> None:
    words = asset("wordlists/eff-large.txt").read_text().split()
    assert len(words) == len(set(words)) == 7776
    assert all(re.fullmatch(r"[a-z-]+", word) for word in words)
    assert "Creative Commons Attribution" in asset("wordlists/LICENSE").read_text()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_names_only_colours_and_pictures_that_exist(scheme: str) -> None:
    used: list[Path] = []

    def picture(name: str) -> str:
        used.append(asset(f"themes/controls/{name}-{scheme}.svg"))
        return used[-1].as_posix()

    template = asset("themes/postern.qss").read_text()
    filled = fill_template(template, TOKENS.colors[scheme].__getitem__, lambda px: px * 2, picture)
    assert "@{" not in filled
    assert used
    assert all(path.is_file() for path in used)
    assert set(used) == set(asset("themes/controls").glob(f"*-{scheme}.svg"))


def test_the_style_sheet_refuses_a_colour_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        fill_template("color: @{text.pink};", TOKENS.colors["light"].__getitem__, abs, str)
