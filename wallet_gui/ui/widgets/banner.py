"""A notice inside a page: something to know, to look at, or to stop for."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, IconButton
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para


class Tone(StrEnum):
    """How grave a notice is."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    STOP = "stop"


TONE_COLORS = {Tone.INFO: "info", Tone.OK: "success", Tone.WARN: "warning", Tone.STOP: "danger"}
_WORDS_BESIDE_ACTIONS = 280
_ACTIONS_AT = {True: 2, False: 3}
"""Where the actions stand: beside the words (back from below), or below them."""

_ICONS = {Tone.INFO: "info", Tone.OK: "ok", Tone.WARN: "warning", Tone.STOP: "stop"}


class Banner(QFrame):
    """Icon, bold title, sentence, then actions. ``dismissed`` is sent when it is closed by its cross or Esc."""

    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        tone: Tone = Tone.INFO,
        title: str = "",
        text: str = "",
        *,
        icon: str = "",
        can_dismiss: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone = theme, tone
        self._icon_name = icon
        self.setProperty("tone", tone.value)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._icon = IconLabel(theme, icon or _ICONS[tone], f"{TONE_COLORS[tone]}.text")
        self.title = Para(theme, title, "bodyStrong")
        self.text = Para(theme, text, "body", "text.secondary")
        self._cross = IconButton(theme, "dismiss", size=16)
        self._cross.clicked.connect(self._dismiss)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._lay_out()
        self._cross.setVisible(can_dismiss)  # now that it has a parent: without one it would be a window
        self._retranslate()
        self.set_words(title, text)

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)
        self.title.setVisible(bool(title))
        self.text.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))

    def set_tone(self, tone: Tone) -> None:
        """Make the notice more or less grave."""
        self._tone = tone
        self.setProperty("tone", tone.value)
        self._icon.set_icon(self._icon_name or _ICONS[tone], f"{TONE_COLORS[tone]}.text")
        self.style().unpolish(self)
        self.style().polish(self)

    def set_icon(self, icon: str) -> None:
        """Show another icon than that of the tone."""
        self._icon_name = icon
        self._icon.set_icon(icon, f"{TONE_COLORS[self._tone]}.text")

    def add_action(self, button: Button) -> Button:
        """Put a button at the end of the notice and return it."""
        self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def add_below(self, widget: QWidget) -> None:
        """Put something below the words: what they speak of."""
        last = self._words.count() - 1 if self._words.indexOf(self._actions) < 0 else self._words.count() - 2
        self._words.insertWidget(last, widget)

    def say(self) -> None:
        """Have the notice read out; a stop notice interrupts."""
        announce(self, self.accessibleName(), assertive=self._tone is Tone.STOP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._cross.isHidden():
            self._dismiss()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        words.addStretch(1)
        self._words = words
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(13, 11, 11, 11)
        row.setSpacing(11)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._actions)
        row.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below the words where there is no room beside them."""
        room = event.size().width() - self._actions.sizeHint().width()
        is_below = self._words.indexOf(self._actions) >= 0
        if is_below != (room < self._theme.px(_WORDS_BESIDE_ACTIONS)):
            old, new = (self._words, self._row) if is_below else (self._row, self._words)
            old.removeItem(self._actions)
            self._actions.setParent(None)
            new.insertLayout(_ACTIONS_AT[is_below], self._actions)
            self._actions.setAlignment(Qt.AlignmentFlag.AlignLeft if new is self._words else Qt.AlignmentFlag(0))
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _retranslate(self) -> None:
        self._cross.set_name(self.tr("Dismiss"))
