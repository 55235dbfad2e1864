"""Text with the line height of the design, wrapped to its width."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wallet_gui.ui.theme import Theme

_WIDEST = 100_000.0


class Para(QLabel):
    """A label for whole sentences. ``QLabel`` alone sets Chinese too tight and does not follow the type scale.

    Plain text only. ``role`` is a step of the type scale, ``color`` a token. Without ``wrap`` it stays on one line.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        color: str = "text.primary",
        *,
        wrap: bool = True,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._color, self._tabular = theme, role, color, tabular
        self._measured: dict[float, tuple[float, float]] = {}
        self._measured_as: tuple[object, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setText(text)

    def set_color(self, color: str) -> None:
        """Paint in another token's colour from now on."""
        self._color = color
        self.update()

    def set_role(self, role: str) -> None:
        """Take another step of the type scale."""
        self._role = role
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        _, height = self._measure(width - margins.left() - margins.right())
        return round(height) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        width, height = self._measure(_WIDEST)
        margins = self.contentsMargins()
        if self.wordWrap():
            longest = self._theme.px(560)
            if width > longest:
                width, height = self._measure(longest)
        return QSize(
            int(width + 0.999) + margins.left() + margins.right(),
            round(height) + margins.top() + margins.bottom(),
        )

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if not self.wordWrap():
            return hint
        longest_word = max((self.fontMetrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(
            min(hint.width(), max(longest_word, self._theme.px(40)), self._theme.px(160)),
            self._theme.line_px(self._role),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        name = self._color if self.isEnabled() else "text.disabled"
        painter.setPen(self._theme.color(name))
        area = self.contentsRect()
        layout, height = self._lay_out(area.width())
        spare = area.height() - height
        align = self.alignment()
        top = 0.0
        if align & Qt.AlignmentFlag.AlignVCenter:
            top = spare / 2
        elif align & Qt.AlignmentFlag.AlignBottom:
            top = spare
        layout.draw(painter, QPointF(area.left(), area.top() + round(max(0.0, top))))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role, tabular=self._tabular))
        self.updateGeometry()
        self.update()

    def _measure(self, width: float) -> tuple[float, float]:
        """Return the widest line and the height. Remembered: a layout asks for the same few widths again and again."""
        line = self._theme.line_px(self._role)
        measured_as = (self.text(), self.font().key(), line, self.wordWrap(), self.layoutDirection())
        if measured_as != self._measured_as:
            self._measured_as = measured_as
            self._measured.clear()
        if width not in self._measured:
            layout, height = self._lay_out(width)
            widest = max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0.0)
            self._measured[width] = widest, height
        return self._measured[width]

    def _lay_out(self, width: float) -> tuple[QTextLayout, float]:
        text = self.text().replace("\n", "\u2028")
        layout = QTextLayout(text, self.font(), self)
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        wrapped = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wrapped if self.wordWrap() else QTextOption.WrapMode.ManualWrap)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        metrics = QFontMetricsF(self.font())
        step = max(float(self._theme.line_px(self._role)), metrics.ascent())
        lead = (step - metrics.ascent() - metrics.descent()) / 2
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, top + lead + metrics.ascent() - line.ascent()))
            top += step
        layout.endLayout()
        return layout, max(top, step)


def heading(theme: Theme, text: str = "", role: str = "title") -> Para:
    """Return a page's heading. The page gives it the focus when shown, so a screen reader says where one is."""
    return Para(theme, text, role)
