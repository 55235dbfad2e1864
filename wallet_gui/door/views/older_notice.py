"""The vault is older than the one last used here: both dates, and the choice."""

from PySide6.QtCore import QEvent, Signal

from wallet_gui.channel.messages import Refused
from wallet_gui.door.views.view import named
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, Kind


class OlderNotice(Banner):
    """Asked once, before anything is checked. Decides nothing."""

    anyway = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Tone.STOP)
        self.cancel = self.add_action(named(Button(theme), "login.older.cancel"))
        self.open = self.add_action(named(Button(theme, kind=Kind.DANGER), "login.older.anyway"))
        self.cancel.clicked.connect(self.cancelled)
        self.open.clicked.connect(self.anyway)
        self._name_buttons()

    def show_refusal(self, refusal: Refused) -> None:
        """Say what was found."""
        message = refusal_message(refusal)
        self.set_words(message.title, message.text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name_buttons()
        super().changeEvent(event)

    def _name_buttons(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.open.setText(self.tr("Open it anyway"))
