"""Build Qt's palette from the design tokens, and read the tokens out of the system's palette for high contrast."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole

_ROLES: dict[QPalette.ColorRole, str] = {
    _Role.Window: "bg.window",
    _Role.WindowText: "text.primary",
    _Role.Base: "bg.field",
    _Role.AlternateBase: "bg.sunken",
    _Role.ToolTipBase: "bg.tooltip",
    _Role.ToolTipText: "text.onTooltip",
    _Role.PlaceholderText: "text.tertiary",
    _Role.Text: "text.primary",
    _Role.Button: "bg.surface",
    _Role.ButtonText: "text.primary",
    _Role.BrightText: "text.onAccent",
    _Role.Highlight: "accent.base",
    _Role.HighlightedText: "text.onAccent",
    _Role.Accent: "accent.base",
    _Role.Link: "text.link",
    _Role.LinkVisited: "text.link",
    _Role.Light: "bg.raised",
    _Role.Midlight: "bg.hover",
    _Role.Mid: "border.subtle",
    _Role.Dark: "border.control",
    _Role.Shadow: "border.control",
}

_DISABLED: dict[QPalette.ColorRole, str] = {
    _Role.WindowText: "text.disabled",
    _Role.Text: "text.disabled",
    _Role.ButtonText: "text.disabled",
    _Role.Base: "bg.fieldDisabled",
    _Role.Button: "bg.fieldDisabled",
}

_ON_HIGHLIGHT = frozenset({"text.onAccent", "text.onDanger", "accent.softText", "text.onTooltip"})
_HIGHLIGHT = frozenset({"accent.base", "accent.hover", "accent.pressed", "accent.soft", "danger.base", "bg.selected"})


def build_palette(color: Callable[[str], QColor]) -> QPalette:
    """Return the palette of a scheme; ``color`` looks a token up."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, color(name))
    for role, name in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, color(name))
    return palette


def system_color(palette: QPalette, name: str) -> QColor:
    """Return the system's colour that stands for a token when the desktop asks for high contrast."""
    if name in _ON_HIGHLIGHT:
        return palette.color(_Role.HighlightedText)
    if name in _HIGHLIGHT or name == "border.focus":
        return palette.color(_Role.Highlight)
    if name == "bg.scrim":
        return QColor(0, 0, 0, 160)
    group, _, part = name.partition(".")
    if group == "bg" or part in {"soft", "mortar", "stone1", "stone2", "stone3"}:
        return palette.color(_Role.Base if part == "field" else _Role.Window)
    if name == "text.link":
        return palette.color(_Role.Link)
    if name == "text.disabled":
        return palette.color(QPalette.ColorGroup.Disabled, _Role.WindowText)
    return palette.color(_Role.WindowText)
