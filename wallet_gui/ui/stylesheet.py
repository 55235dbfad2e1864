"""Fill the Qt style sheet template with colours and sizes."""

import re
from collections.abc import Callable

_PLACEHOLDER = re.compile(r"@\{([^}]+)\}")
_LENGTH = re.compile(r"(\d+)(?:-(\d+))?")


def fill_template(
    template: str, color: Callable[[str], str], pixels: Callable[[int], int], asset: Callable[[str], str]
) -> str:
    """Return ``template`` with every placeholder replaced.

    Args:
        template: Qt style sheet text with these placeholders.
            ``@{text.primary}``: a colour.
            ``@{32}``: pixels for a 13-pixel system font, scaled with the text. ``@{32-2}``: the same less 2 unscaled
            pixels, for a box whose border is inside its height.
            ``@{round 16}``: the radius that makes a circle of a box of ``@{16}`` with a border of 1; Qt draws corners
            square when the radius is any larger.
            ``@{url check}``: a picture under ``themes/controls`` in the scheme's colours.
        color: From a token name to a colour as Qt style sheets write it.
        pixels: Scales a length with the text size.
        asset: From a picture's name to its path with forward slashes.
    Raises: KeyError for a colour that no token names.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1].strip()
        if length := _LENGTH.fullmatch(name):
            return f"{pixels(int(length[1])) - int(length[2] or 0)}px"
        if name.startswith("round "):
            return f"{(pixels(int(name[6:])) + 2) // 2}px"
        if name.startswith("url "):
            return f'url("{asset(name[4:].strip())}")'
        return color(name)

    return _PLACEHOLDER.sub(value, template)
