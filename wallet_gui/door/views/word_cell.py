"""One place of a recovery phrase: covered, and readable as long as it is held."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wallet_gui.ui.announce import announce
from wallet_gui.ui.painting import focus_ring, line_width, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing

_COVERED = "•••••••"
_RADIUS = 6
_FOR_S = 5
"""How long Enter shows a word, for whoever cannot hold a key or a button down."""


class WordCell(KeyboardRing, QAbstractButton):
    """Shows its word while the mouse or Space is held on it, and for five seconds after Enter.

    The word leaves the screen and the accessibility bus with the key, the button, the focus, or the window's focus.
    ``shown`` is sent each time it can be read.
    """

    shown = Signal()

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self._word = ""
        self._is_shown = self._is_held = self._was_seen = False
        self._cover_later = QTimer(self, singleShot=True, interval=_FOR_S * 1000)
        self._cover_later.timeout.connect(self.cover)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pressed.connect(self._reveal)
        self.released.connect(self._let_go)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.updateGeometry)
        self._retranslate()

    @property
    def is_shown(self) -> bool:
        """Whether the word can be read now."""
        return self._is_shown

    @property
    def was_seen(self) -> bool:
        """Whether this word has been shown."""
        return self._was_seen

    def set_word(self, word: str) -> None:
        """Take another word, covered; empty while it is being drawn."""
        self._word, self._was_seen = word, False
        self.setEnabled(bool(word))
        self.cover()

    def cover(self) -> None:
        """Take the word off the screen."""
        self._cover_later.stop()
        self._is_shown = False
        self._retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.mono(15)).horizontalAdvance("mmmmmmmm")
        return QSize(width + self._theme.px(58), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # What the person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._is_held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is held, as the mouse is; Enter shows the word for a while."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        self._is_held = self._is_held or event.key() == Qt.Key.Key_Space
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self._is_held = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_held = False
        self.setDown(False)
        self.cover()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.cover()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _let_go(self) -> None:
        if self._is_held:
            self.cover()

    def _on_clicked(self) -> None:
        """Enter, and a screen reader's "press", hold nothing; the word goes by itself."""
        if not self._is_held and self._is_shown:
            self._cover_later.start()

    def _reveal(self) -> None:
        if not self._word or not self.isVisible():
            return
        self._is_shown = self._was_seen = True
        self._retranslate()
        self.update()
        announce(self, self._word, assertive=True)
        self.shown.emit()

    # What it looks like

    def _retranslate(self) -> None:
        place = self.tr("Word {n}").format(n=self._number)
        covered = self.tr("covered")
        self.setAccessibleName(f"{place}: {self._word if self._is_shown else covered}")
        self.setAccessibleDescription(self.tr("Seen.") if self._was_seen else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, area = self._theme, self.rect()
        painter = smooth(QPainter(self))
        fill = theme.color("bg.hover" if self.underMouse() and self.isEnabled() else "bg.sunken")
        rounded(painter, area, _RADIUS, fill, theme.color("border.subtle"), line_width(theme))
        if self.shows_focus:
            focus_ring(painter, theme, area, _RADIUS)
        pad, gap, side = theme.px(10), theme.px(32), theme.px(16)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.color("text.tertiary"))
        painter.setFont(theme.mono(12))
        painter.drawText(area.adjusted(pad, 0, 0, 0), middle, str(self._number))
        painter.setPen(theme.color("text.primary" if self._is_shown else "text.tertiary"))
        painter.setFont(theme.mono(15))
        painter.drawText(area.adjusted(pad + gap, 0, 0, 0), middle, self._word if self._is_shown else _COVERED)
        if self._was_seen and not self._is_shown:
            spot = QRect(area.right() - side - pad // 2, 0, side, area.height())
            theme.icons.paint(painter, spot, "check", "success.text", 16)
        painter.end()
