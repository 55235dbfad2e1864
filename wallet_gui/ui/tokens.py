"""Read the design tokens: the colours, sizes, times and drawings that every window is made of."""

import json
from collections.abc import Mapping
from typing import Any

from wallet_gui.assets import asset
from wallet_gui.domain.frozen import frozen


@frozen
class FontRole:
    """One step of the type scale, in device-independent pixels for a 13-pixel system font."""

    px: int
    line: int
    weight: int


@frozen
class Tokens:
    """``resources/themes/tokens.json``, with the nesting of its colours flattened to dotted names."""

    colors: Mapping[str, Mapping[str, str]]
    """By scheme (``light``, ``dark``), then by name such as ``text.primary``: ``#RRGGBB`` or ``#RRGGBBAA``."""
    pairs: tuple[tuple[str, str, float], ...]
    """Foreground, background, lowest contrast ratio (WCAG 2.2) of every pair the interface may use."""
    fonts: Mapping[str, FontRole]
    ui_families: tuple[str, ...]
    cjk_families: tuple[str, ...]
    mono_families: tuple[str, ...]
    cjk_line_extra: int
    sizes: Mapping[str, Any]
    radius: Mapping[str, int]
    motion_ms: Mapping[str, int]
    timing_s: Mapping[str, int]
    icon_files: Mapping[str, str]
    """Meaning (``copy``) to the file name of a Lucide icon without its ending."""
    icon_strokes: Mapping[int, float]
    """Icon size in pixels to stroke width on the icon's own 24-unit grid."""
    art: Mapping[str, Any]


def load_tokens() -> Tokens:
    """Read the tokens that the program carries with it."""
    raw = json.loads(asset("themes/tokens.json").read_text(encoding="utf-8"))
    return Tokens(
        colors={scheme: _flatten(groups) for scheme, groups in raw["color"].items()},
        pairs=tuple((fore, back, float(least)) for fore, back, least in raw["pairs"]),
        fonts={name: FontRole(**role) for name, role in raw["font"]["scale"].items()},
        ui_families=tuple(raw["font"]["uiFallback"]),
        cjk_families=tuple(raw["font"]["cjkFallback"]),
        mono_families=tuple(raw["font"]["mono"]),
        cjk_line_extra=raw["font"]["cjk"]["lineExtra"],
        sizes=raw["size"],
        radius=raw["radius"],
        motion_ms={name: ms for name, ms in raw["motion"].items() if isinstance(ms, int)},
        timing_s=raw["timing"],
        icon_files=raw["icon"]["map"],
        icon_strokes={int(size): width for size, width in raw["icon"]["stroke"].items()},
        art=raw["art"],
    )


def _flatten(groups: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {f"{group}.{name}": value for group, names in groups.items() for name, value in names.items()}
