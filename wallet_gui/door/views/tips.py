"""The safety tips that take turns on the log-in page."""

import random
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wallet_gui.door.views.view import named
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.tips import COUNT, safety_tips
from wallet_gui.ui.widgets.button import IconButton
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para


class TipCard(Card):
    """One tip at a time. It changes every 12 seconds, unless the mouse or the focus is on it or nothing may move."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=14, parent=parent)
        named(self, "login.tips")
        self._order = _order_of_the_day(date.today().toordinal())  # the person's own day
        self._at = 0
        self._is_paused = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place = Para(theme, "", "caption", "accent.softText", wrap=False)
        self._title = Para(theme, "", "bodyStrong")
        self._text = Para(theme, "", "body", "text.secondary")
        self._previous = named(IconButton(theme, "prev", size=16), "login.tips.previous")
        self._next = named(IconButton(theme, "next", size=16), "login.tips.next")
        self._pause = named(IconButton(theme, "pause", size=16), "login.tips.pause")
        self._pause.setCheckable(True)
        self._lay_out()
        self._timer = QTimer(self, interval=theme.tokens.timing_s["tipRotateSec"] * 1000)
        self._timer.timeout.connect(self._turn)
        self._previous.clicked.connect(lambda: self._page(-1))
        self._next.clicked.connect(lambda: self._page(1))
        self._pause.toggled.connect(self._on_pause)
        theme.changed.connect(self._follow_motion)
        self._follow_motion()
        self.retranslate()

    @property
    def number(self) -> int:
        """Which tip is shown, counted from 1."""
        return self._at + 1

    def retranslate(self) -> None:
        """Say the tip in the language that is shown now."""
        self._previous.set_name(self.tr("Previous tip"))
        self._next.set_name(self.tr("Next tip"))
        self._pause.set_name(self.tr("Let the tips go on") if self._is_paused else self.tr("Hold this tip"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = turns.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._page(step)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._follow_motion()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._timer.stop()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._follow_motion()
        super().focusOutEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(IconLabel(self._theme, "tip", "accent.softText"))
        head.addSpacing(4)
        head.addWidget(self._place, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._previous, self._next, self._pause):
            head.addWidget(button)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)

    def _turn(self) -> None:
        if not any(button.hasFocus() for button in (self._previous, self._next, self._pause)):
            self._page(1, by_itself=True)

    def _page(self, step: int, *, by_itself: bool = False) -> None:
        self._at = (self._at + step) % len(self._order)
        self._show()
        if not by_itself:
            announce(self, f"{self._title.text()} {self._text.text()}")

    def _show(self) -> None:
        tips = safety_tips()
        title, text = tips[self._order[self._at]]
        self._place.setText(self.tr("Safety tip {n} of {count}").format(n=self.number, count=len(tips)))
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{self._place.text()}. {title} {text}")

    def _on_pause(self, paused: bool) -> None:
        self._is_paused = paused
        self._pause.set_name(self.tr("Let the tips go on") if paused else self.tr("Hold this tip"))
        self._follow_motion()

    def _follow_motion(self) -> None:
        if self._is_paused or self._theme.reduced_motion:
            self._timer.stop()
        else:
            self._timer.start()


def _order_of_the_day(day: int) -> list[int]:
    """Return the tips in the order of a day: the first two stay in front, as they matter most."""
    rest = list(range(2, COUNT))
    random.Random(day).shuffle(rest)  # noqa: S311  # an order, not a secret
    return [0, 1, *rest]
