"""The card on the log-in page that makes a session a guest's, and what a guest opens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.domain.session import Guest
from wallet_gui.door.log_in import LogInState
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import Card, Row
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.switch import Switch

_PREFIX = "login.guest."


class GuestCard(View):
    """A switch, and under it three things to open. It only asks: what holds is drawn from the state."""

    switched = Signal(bool)
    chosen = Signal(object)
    """A ``Guest``: what the person wants to open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.switch = named(Switch(theme), "login.guest")
        self._row = Row(theme)
        self._row.add(self.switch, named_by_row=True)
        self._open = Para(theme, "", "caption", "text.secondary", wrap=False)
        self.choice = named(SegmentedControl(theme), "login.guest.open")
        for guest in (Guest.PROFILE, Guest.FILE, Guest.PHRASE):
            self.choice.add(_PREFIX + guest.value)
        card = Card(theme, padding=0)
        card.body.setSpacing(4)
        card.body.setContentsMargins(1, 1, 1, 10)
        card.body.addWidget(self._row)
        self._choices = QWidget()
        self._inside = QVBoxLayout(self._choices)
        self._inside.setSpacing(4)
        self._inside.addWidget(self._open)
        self._inside.addWidget(self.choice)
        card.body.addWidget(self._choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.switch.clicked.connect(self.switched)
        self.choice.chosen.connect(lambda key: self.chosen.emit(Guest(key.removeprefix(_PREFIX))))
        self.retranslate()

    def retranslate(self) -> None:
        self._row.set_words(
            self.tr("This is a shared computer"),
            self.tr("Guest session: Postern writes nothing to disk and forgets everything when you log out."),
        )
        self._open.setText(self.tr("Open"))
        self.choice.setAccessibleName(self.tr("What to open as a guest"))
        self.choice.set_text(_PREFIX + Guest.PROFILE, self.tr("This computer's vault"))
        self.choice.set_text(_PREFIX + Guest.FILE, self.tr("Vault file…"))
        self.choice.set_text(_PREFIX + Guest.PHRASE, self.tr("Recovery phrase…"))

    def render_state(self, state: LogInState) -> None:
        """Draw what holds."""
        self._row.setVisible(not state.is_for_guests)
        self.switch.setChecked(state.is_guest)
        self._choices.setVisible(state.is_guest)
        self._inside.setContentsMargins(10, 8 if state.is_for_guests else 0, 10, 0)
        self.choice.set_shown(_PREFIX + Guest.PROFILE, is_shown=state.has_accounts)
        self.choice.set_current(_PREFIX + (Guest.FILE if state.guest_file else Guest.PROFILE))
