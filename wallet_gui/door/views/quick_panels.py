"""What opens the lock beside the password: the PIN with its keypad, or the sensor with its disc."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from wallet_gui.domain.session import QuickMethod
from wallet_gui.door.views.view import View, named
from wallet_gui.system.sensor.port import Verdict
from wallet_gui.ui.announce import announce
from wallet_gui.ui.painting import focus_ring, line_width, rounded, smooth
from wallet_gui.ui.quick_words import quick_name
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.focus import KeyboardRing
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pin_field import PinField, PinPad
from wallet_gui.ui.words import in_a_row

_DISC = 88


class PinPanel(View):
    """Dots, and a keypad for the mouse."""

    edited = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.pin = named(PinField(theme), name)
        self.field = Field(theme, self.pin)
        self.field.label.hide()
        self.pad = named(PinPad(theme), f"{name}.pad")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignHCenter)
        self.pin.textEdited.connect(self.edited)
        self.pin.returnPressed.connect(self.entered)
        self.pad.pressed.connect(self._on_pressed)
        self.pad.erased.connect(self._on_erased)
        self._tries = ""
        self.retranslate()

    def retranslate(self) -> None:
        self.field.set_label(self.tr("PIN"))
        self.set_tries(self._tries)
        self.pad.setAccessibleName(self.tr("A keypad for the mouse. On the keyboard, just type the digits."))

    def focus_first(self) -> None:
        self.pin.setFocus(Qt.FocusReason.TabFocusReason)

    def set_tries(self, text: str) -> None:
        """Say how many tries are left, wherever nothing more urgent is said; empty to say how it is done."""
        self._tries = text
        self.field.set_hint(text or self.tr("Type your PIN, then press Enter."))

    def show_error(self, text: str) -> None:
        """Say what is wrong; the dots are empty then."""
        self.pin.take()
        self.field.show_error(text)
        self.pin.set_error(True)

    def clear(self) -> None:
        """Take back what was said."""
        self.field.clear()
        self.pin.set_error(False)

    def _on_pressed(self, digit: str) -> None:
        self.focus_first()
        self.pin.press(digit)

    def _on_erased(self) -> None:
        self.focus_first()
        self.pin.erase()


class SensorPanel(View):
    """A disc to press. The sensor is asked then, and never because this page has appeared."""

    wanted = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.disc = named(_Disc(theme), name)
        self._title = Para(theme, "", "bodyStrong")
        self._text = named(Para(theme, "", "caption", "text.secondary"), f"{name}.text")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        for para in (self._title, self._text):
            para.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(para)
        self.disc.clicked.connect(self.wanted)

    @property
    def text(self) -> str:
        """What is said below the disc."""
        return self._text.text()

    def focus_first(self) -> None:
        self.disc.setFocus(Qt.FocusReason.TabFocusReason)

    def render_state(self, method: QuickMethod, verdict: Verdict | None, *, is_sensing: bool, tries: str = "") -> None:
        """Draw what the sensor waits for, what it said, and how many tries are left where that has to be said."""
        before = self._text.text()
        self.disc.set_listening(is_sensing)
        self.disc.setAccessibleName(self.tr("Unlock with {method}").format(method=quick_name(method)))
        touch = self.tr("Touch the sensor now") if is_sensing else self.tr("Press Space, then touch the sensor")
        self._title.setText(touch)
        is_bad = verdict not in (None, Verdict.YES, Verdict.STOPPED)
        self._text.set_color("danger.text" if is_bad else "text.secondary")
        self._text.setText(in_a_row(self._words(verdict), tries))
        if is_bad and self._text.text() != before:
            announce(self.disc, self._text.text(), assertive=True)
        elif is_sensing and verdict is None:
            announce(self.disc, touch, assertive=True)

    def _words(self, verdict: Verdict | None) -> str:
        said = {
            Verdict.YES: self.tr("The sensor knows you."),
            Verdict.NO: self.tr("The sensor did not recognise you. Try again, or use your password."),
            Verdict.AGAIN: self.tr("It could not read that. Touch it once more, with the middle of the finger."),
            Verdict.BUSY: self.tr("Another program is using the sensor. Try again, or use your password."),
            Verdict.NOT_HERE: self.tr("This computer does not let Postern use the sensor here. Use your password."),
            Verdict.GONE: self.tr("There is no sensor any more, or no finger is known to it. Use your password."),
            Verdict.FAILED: self.tr("The sensor failed. Try again, or use your password."),
            Verdict.STOPPED: self.tr("Nobody touched the sensor. Press Space to try again."),
        }
        asks = self.tr("It reads only when you ask it to.")
        return asks if verdict is None else said.get(verdict, asks)


class _Disc(KeyboardRing, QAbstractButton):
    """A round button with a fingerprint on it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._listens = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_listening(self, listens: bool) -> None:
        """Show that the sensor waits."""
        self._listens = listens
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(_DISC)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        theme, area = self._theme, QRectF(self.rect()).adjusted(3, 3, -3, -3)
        line = theme.color("border.focus" if self._listens else "accent.base")
        width = 3.0 if self._listens else float(line_width(theme))
        rounded(painter, area, area.height() / 2, theme.color("accent.soft"), line, width)
        if self.shows_focus:
            focus_ring(painter, theme, QRectF(self.rect()), self.height() / 2)
        ink = "accent.softText" if self.isEnabled() else "text.disabled"
        theme.icons.paint(painter, area, "fingerprint", ink, 48)
        painter.end()
