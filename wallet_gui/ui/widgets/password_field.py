"""A password field that can show what is typed, for a moment."""

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from wallet_gui.ui.accessible_password import SilentLineEdit
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import IconButton

MOST_CHARACTERS = 256


class PasswordField(SilentLineEdit):
    """Takes a secret; anything may be typed or pasted, and the core refuses more than 256 characters.

    The eye (Alt+V while the field has the focus) shows it for 15 seconds or until the focus leaves.
    ``caps_lock_changed`` reports what can be told from the letters typed: Qt has no portable way to ask.
    """

    caps_lock_changed = Signal(bool)

    def __init__(self, theme: Theme, name: str = "", *, large: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caps_lock = False
        self.setAccessibleName(name)
        self.setProperty("large", "true" if large else "false")
        # In UTF-16 units, and two more than the longest password takes: what is cut here is too long for the core as
        # well, which says so. A password is never cut in silence.
        self.setMaxLength(MOST_CHARACTERS * 2 + 2)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._eye = IconButton(theme, "reveal", parent=self)
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.clicked.connect(self.toggle_reveal)
        self._hide_again = QTimer(self, singleShot=True, interval=theme.tokens.timing_s["revealPasswordSec"] * 1000)
        self._hide_again.timeout.connect(self.hide_text)
        self.textEdited.connect(self._drop_line_ends)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    @property
    def is_revealed(self) -> bool:
        """Whether the text can be read on the screen now."""
        return self.echoMode() is QLineEdit.EchoMode.Normal

    @property
    def caps_lock_is_on(self) -> bool:
        """Whether the last letter typed says that Caps Lock is on."""
        return self._caps_lock

    def take(self) -> str:
        """Return the text and empty the field. ``setText`` leaves no undo step, ``clear`` would."""
        text = self.text()
        with QSignalBlocker(self):
            self.setText("")
        self.hide_text()
        return text

    def toggle_reveal(self) -> None:
        """Show the text, or hide it again."""
        if self.is_revealed:
            self.hide_text()
        else:
            self.reveal()

    def reveal(self) -> None:
        """Show the text for 15 seconds or until the focus leaves."""
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        self._hide_again.start()
        self._retranslate()

    def hide_text(self) -> None:
        """Show dots again."""
        self._hide_again.stop()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._retranslate()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hide_text()
        self._note_caps_lock(False)
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Alt+V before a menu bar does: its menu "View" has the same letter, and Qt would give it to neither."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_reveal_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_reveal_key(event):
            self.toggle_reveal()
            return
        self._watch_caps_lock(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self._theme.px(200), 0))

    def _drop_line_ends(self, text: str) -> None:
        """Drop what is copied along with a line. No password has it, and here nobody would see it."""
        kept = text.strip("\r\n")
        if kept != text:
            self.setText(kept)

    def _watch_caps_lock(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._note_caps_lock(not self._caps_lock)
            return
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._note_caps_lock(letter.isupper() != shifted)

    def _note_caps_lock(self, on: bool) -> None:
        if on != self._caps_lock:
            self._caps_lock = on
            self.caps_lock_changed.emit(on)

    def _place_eye(self) -> None:
        side = self._eye.sizeHint().width()
        left = self.width() - side - 4
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = 4
        self._eye.setGeometry(QRect(left, (self.height() - side) // 2, side, side))

    def _restyle(self) -> None:
        self.setTextMargins(0, 0, self._eye.sizeHint().width(), 0)
        self._place_eye()

    def _retranslate(self) -> None:
        shown = self.is_revealed
        self._eye.set_icon("hide" if shown else "reveal")
        self._eye.set_name(self.tr("Hide the password") if shown else self.tr("Show the password"), "Alt+V")


def _is_reveal_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.AltModifier
