"""Buttons: a verb in a box, an icon alone, or a verb that looks like a link."""

import sys
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from wallet_gui.ui.painting import focus_ring, line_width, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing

# macOS has no access keys. Asking the style would be right as well, but loading QStyle costs 10 ms of every start.
_ACCESS_KEY = Qt.TextFlag.TextHideMnemonic if sys.platform == "darwin" else Qt.TextFlag.TextShowMnemonic


class Kind(StrEnum):
    """How much weight a button has. One primary per view; danger only where a vault is removed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"
    QUIET = "quiet"


class Button(KeyboardRing, QPushButton):
    """A button with an optional icon, painted from the tokens.

    ``kind`` is also a dynamic property, so that style sheets and tests can see it. ``large`` is 38 pixels high.
    """

    _ring = "border.focus"

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        icon: str = "",
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._icon_name, self._large = theme, icon, large
        self.setProperty("kind", kind.value)
        # Enter presses a button that has the focus in windows as it does in dialogs, but never one that removes.
        self.setAutoDefault(kind is not Kind.DANGER)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def kind(self) -> Kind:
        """The weight of the button now."""
        return Kind(self.property("kind"))

    def set_kind(self, kind: Kind) -> None:
        """Give the button another weight, such as danger for the third way to leave."""
        self.setProperty("kind", kind.value)
        if kind is Kind.DANGER:
            self.setAutoDefault(False)
        self._restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon; the empty text shows none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._content_width(self.text()) + 2 * self._padding()
        return QSize(width, self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        self._paint_box(painter)
        self._paint_content(painter, self.rect(), self._ink())
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        area, radius = QRectF(self.rect()), self._theme.tokens.radius["control"]
        fill, line = self._fill(), self._line()
        if self.shows_focus and self.kind in {Kind.PRIMARY, Kind.DANGER} and self.isEnabled():
            focus_ring(painter, self._theme, area, radius)
            rounded(painter, area.adjusted(3, 3, -3, -3), radius - 2, fill)
            return
        rounded(painter, area, radius, fill, line, line_width(self._theme))
        if self.shows_focus:
            focus_ring(painter, self._theme, area, radius, self._ring)

    def _paint_content(self, painter: QPainter, area: QRect, ink: QColor) -> None:
        text = self.text()
        font = self.font()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        side = self._theme.px(16) if self._icon_name else 0
        gap = self._theme.px(8) if side and text else 0
        text_width = metrics.size(_ACCESS_KEY, text).width()
        left = area.left() + (area.width() - side - gap - text_width) // 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if side:
            icon_left = left + text_width + gap if mirrored else left
            icon_box = QRect(icon_left, area.top(), side, area.height())
            self._theme.icons.paint(painter, icon_box, self._icon_name, ink, 16)
        text_left = left if mirrored else left + side + gap
        text_box = QRect(text_left, area.top(), text_width + 1, area.height())
        painter.setPen(ink)
        painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter | _ACCESS_KEY, text)

    def _fill(self) -> QColor | None:
        color = self._theme.color
        if not self.isEnabled():
            return None if self.kind is Kind.QUIET else color("bg.fieldDisabled")
        state = "pressed" if self.isDown() else "hover" if self.underMouse() else "base"
        if self.kind is Kind.PRIMARY:
            return color(f"accent.{state}")
        if self.kind is Kind.DANGER:
            return color(f"danger.{state}")
        if state == "base":
            return None if self.kind is Kind.QUIET else self._resting_fill()
        return color("bg.selected" if self.isDown() else "bg.hover")

    def _resting_fill(self) -> QColor:
        return self._theme.color("bg.hover" if self._theme.is_dark else "bg.surface")

    def _line(self) -> QColor | None:
        if self.kind is Kind.QUIET:
            return None
        if not self.isEnabled():
            return self._theme.color("border.subtle")
        if self.kind is Kind.SECONDARY or self._theme.high_contrast:
            return self._theme.color("border.control")
        return None

    def _ink(self) -> QColor:
        names = {Kind.PRIMARY: "text.onAccent", Kind.DANGER: "text.onDanger"}
        return self._theme.color(names.get(self.kind, "text.primary") if self.isEnabled() else "text.disabled")

    def _restyle(self) -> None:
        role = "bodyStrong" if self.kind in {Kind.PRIMARY, Kind.DANGER} else "body"
        font = self._theme.font(role)
        if role == "body":
            font.setWeight(font.Weight.Medium)
        self.setFont(font)
        self.updateGeometry()
        self.update()

    def _height(self) -> int:
        return self._theme.px(self._theme.tokens.sizes["controlHeightLarge" if self._large else "controlHeight"])

    def _padding(self) -> int:
        return self._theme.px(8 if self.kind is Kind.QUIET else 16)

    def _content_width(self, text: str) -> int:
        icon = self._theme.px(16 + (8 if text else 0)) if self._icon_name else 0
        return icon + QFontMetrics(self.font()).size(_ACCESS_KEY, text).width()


class LinkButton(Button):
    """A verb in the link colour, with an optional icon: for what is beside the point of the page."""

    def __init__(self, theme: Theme, text: str = "", icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, Kind.QUIET, icon, parent=parent)

    def _ink(self) -> QColor:
        return self._theme.color("text.link" if self.isEnabled() else "text.disabled")

    def _height(self) -> int:
        return self._theme.px(self._theme.tokens.sizes["controlHeightCompact"])

    def _padding(self) -> int:
        return self._theme.px(4)


class IconButton(KeyboardRing, QToolButton):
    """An icon that can be pressed. ``name`` is what a screen reader says and the tooltip shows."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str = "",
        *,
        color: str = "text.secondary",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._color, self._size = theme, icon, color, size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_name(name)
        theme.changed.connect(self._restyle)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Say what the button does; the tooltip adds the shortcut."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self.update()

    def set_color(self, color: str) -> None:
        """Paint in another token's colour."""
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(max(self._theme.tokens.sizes["hitTargetMin"], self._size + 8))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        area, radius = QRectF(self.rect()), self._theme.tokens.radius["control"]
        if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
            rounded(painter, area, radius, self._theme.color("bg.selected" if self.isDown() else "bg.hover"))
        if self.shows_focus:
            focus_ring(painter, self._theme, area, radius)
        color = self._color if self.isEnabled() else "text.disabled"
        self._theme.icons.paint(painter, area, self._icon_name, color, self._size)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
