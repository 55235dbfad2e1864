"""The steps of a wizard, with where one stands."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from wallet_gui.ui.painting import line_width, rounded, smooth
from wallet_gui.ui.theme import Theme


class StepList(QWidget):
    """Numbered steps: done, current and to come. It only shows; the wizard's buttons move."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Step] = []
        self._current = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def set_steps(self, names: list[str]) -> None:
        """Name the steps, also after a change of language."""
        while len(self._rows) < len(names):
            row = _Step(self._theme, self)
            self._layout.addWidget(row)
            self._rows.append(row)
        for row in self._rows[len(names) :]:
            self._layout.removeWidget(row)
            row.deleteLater()
        del self._rows[len(names) :]
        for row, name in zip(self._rows, names, strict=True):
            row.setText(name)
        self.set_current(self._current)

    def set_current(self, index: int) -> None:
        """Move to a step, counted from 0; the ones before it are done."""
        self._current = index
        for number, row in enumerate(self._rows):
            row.show_state(number, len(self._rows), index)


class _Step(QLabel):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = self._count = self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_state(self, number: int, count: int, current: int) -> None:
        self._number, self._count, self._current = number, count, current
        self._restyle()
        self._retranslate()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font("bodyStrong")).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(52), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        color, area = self._theme.color, QRectF(self.rect())
        is_current, is_done = self._number == self._current, self._number < self._current
        if is_current:
            rounded(painter, area, 6, color("bg.selected"))
        side = self._theme.px(19)
        left: float = self._theme.px(8)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark = QRectF(area.width() - left - side if mirrored else left, (area.height() - side) / 2, side, side)
        self._paint_mark(painter, mark, is_current=is_current, is_done=is_done)
        painter.setFont(self.font())
        painter.setPen(color("text.primary" if is_current or is_done else "text.secondary"))
        gap = side + self._theme.px(18)
        text = area.adjusted(0, 0, -gap, 0) if mirrored else area.adjusted(gap, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, align | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_mark(self, painter: QPainter, mark: QRectF, *, is_current: bool, is_done: bool) -> None:
        color = self._theme.color
        if is_done:
            self._theme.icons.paint(painter, mark, "ok", "success.text", 20)
            return
        font = self._theme.font("caption")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        if is_current:
            rounded(painter, mark, mark.width() / 2, color("accent.base"))
            painter.setPen(color("text.onAccent"))
        else:
            rounded(painter, mark, mark.width() / 2, line=color("border.control"), width=line_width(self._theme))
            painter.setPen(color("text.secondary"))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(self._number + 1))

    def _retranslate(self) -> None:
        if self._number < self._current:
            state = self.tr("Step {n} of {count}, done: {name}")
        elif self._number == self._current:
            state = self.tr("Step {n} of {count}, this one: {name}")
        else:
            state = self.tr("Step {n} of {count}, to come: {name}")
        self.setAccessibleName(state.format(n=self._number + 1, count=self._count, name=self.text()))

    def _restyle(self) -> None:
        font = self._theme.font("bodyStrong" if self._number == self._current else "body")
        self.setFont(font)
        self.updateGeometry()
        self.update()
