"""Several vaults on this computer have the name that was typed: which one is meant?"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.door.views.view import named
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.words import full_moment


class SameNameNotice(Banner):
    """Asked before anything is checked; the vaults are told apart by when each was last changed. Decides nothing."""

    chosen = Signal(int)
    """Which vault, counted from 1."""
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Tone.INFO)
        self._theme = theme
        self._refusal: Refused | None = None
        self.choices: list[Button] = []
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 8, 0, 4)
        self.add_below(self._list)
        self.cancel = named(Button(theme), "login.same.cancel")
        self._column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.cancel.clicked.connect(self.cancelled)
        self.setObjectName("login.same")

    def show_refusal(self, refusal: Refused) -> None:
        """Offer the vaults that were found."""
        self._refusal = refusal
        message = refusal_message(refusal)
        self.set_words(message.title, message.text)
        for button in self.choices:
            button.setParent(None)
            button.deleteLater()
        self.choices = [self._choice(place, at) for place, at in enumerate(refusal.dates, start=1)]
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._refusal is not None:
            self.show_refusal(self._refusal)
        super().changeEvent(event)

    def _choice(self, place: int, written_at: int) -> Button:
        button = named(Button(self._theme, full_moment(written_at)), f"login.same.{place}")
        button.clicked.connect(lambda: self.chosen.emit(place))
        self._column.insertWidget(place - 1, button)
        return button
