"""One entry of the sidebar."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing


class NavButton(KeyboardRing, QAbstractButton):
    """An icon and a word; the chosen one stands out. As a rail it shows the icon alone, with the word as its tooltip.

    Make entries of one menu exclusive with a ``QButtonGroup``. ``hint`` stands at the far end, such as "Ctrl+L".
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str = "",
        *,
        hint: str = "",
        checkable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._hint = theme, icon, hint
        self._label = ""
        self._badge = 0
        self._is_rail = False
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Name the entry."""
        self._label = text
        self.setText(text.replace("&", "&&"))  # an ampersand is no access key here
        self.setToolTip(self._tip() if self._is_rail else "")
        self._restyle()

    def set_badge(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._badge = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def set_rail(self, is_rail: bool) -> None:
        """Show the icon alone."""
        self._is_rail = is_rail
        self.set_text(self._label)

    def sizeHint(self) -> QSize:
        height = self._theme.px(self._theme.tokens.sizes["controlHeight"] + 2)
        if self._is_rail:
            return QSize(self._theme.px(38), height)
        metrics = QFontMetrics(self._theme.font("bodyStrong"))
        width = metrics.horizontalAdvance(self._label) + self._theme.px(20 + 10 + 10 + 12)
        if self._hint:
            width += metrics.horizontalAdvance(self._hint) + self._theme.px(12)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(38), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        color, area = self._theme.color, QRectF(self.rect())
        if self.isChecked():
            rounded(painter, area, 6, color("bg.selected"))
        elif self.isEnabled() and (self.underMouse() or self.isDown()):
            rounded(painter, area, 6, color("bg.hover"))
        if self.shows_focus:
            focus_ring(painter, self._theme, area, 6)
        icon_ink = "accent.softText" if self.isChecked() else "text.secondary"
        ink = "text.primary" if self.isEnabled() else "text.disabled"
        side, pad = self._theme.px(20), self._theme.px(10)
        if self._is_rail:
            self._theme.icons.paint(painter, area, self._icon, icon_ink, 20)
        else:
            self._theme.icons.paint(painter, self._mirror(QRect(pad, 0, side, self.height())), self._icon, icon_ink, 20)
            painter.setFont(self.font())
            painter.setPen(color(ink))
            left = pad + side + self._theme.px(10)
            text = self._mirror(QRect(left, 0, self.width() - left - pad, self.height()))
            painter.drawText(text, self._lead() | Qt.AlignmentFlag.AlignVCenter, self._label)
            if self._hint:
                painter.setFont(self._theme.font("caption"))
                painter.setPen(color("text.tertiary"))
                painter.drawText(text, self._trail() | Qt.AlignmentFlag.AlignVCenter, self._hint)
        self._paint_badge(painter)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        if not self._badge:
            return
        if self._is_rail:
            side = self._theme.px(8)
            top = max(0.0, self.height() / 2 - self._theme.px(13))  # entries are lower where the window is
            dot = QRectF(self.width() / 2 + self._theme.px(6), top, side, side)
            rounded(painter, dot, side / 2, self._theme.color("warning.text"))
            return
        font = self._theme.font("caption")
        font.setWeight(font.Weight.DemiBold)
        text = str(self._badge)
        height = self._theme.px(18)
        width = max(height, QFontMetrics(font).horizontalAdvance(text) + self._theme.px(10))
        box = self._mirror(
            QRect(self.width() - width - self._theme.px(8), (self.height() - height) // 2, width, height)
        )
        rounded(painter, QRectF(box), height / 2, self._theme.color("warning.soft"))
        painter.setFont(font)
        painter.setPen(self._theme.color("warning.text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _mirror(self, box: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.left() - box.width(), box.top(), box.width(), box.height())

    def _lead(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def _trail(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight

    def _tip(self) -> str:
        return f"{self._label} ({self._hint})" if self._hint else self._label

    def nextCheckState(self) -> None:
        # A chosen entry stays chosen. In a group Qt sees to that, and unchecks by this call when another is chosen.
        if self.group() is not None or not self.isChecked():
            super().nextCheckState()

    def checkStateSet(self) -> None:
        self._restyle()
        super().checkStateSet()

    def _restyle(self) -> None:
        font = self._theme.font("bodyStrong" if self.isChecked() else "body")
        if not self.isChecked():
            font.setWeight(font.Weight.Medium)
        self.setFont(font)
        self.updateGeometry()
        self.update()
