"""Asks the keeper for its part, and shows the whole text when it has come."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wallet_gui.channel.messages import DiagnosticsAre
from wallet_gui.domain.diagnostics import Told
from wallet_gui.domain.session import Computer
from wallet_gui.ui.help.desk import HelpDesk
from wallet_gui.ui.theme import Theme


class DiagnosticsDesk(QObject):
    """Serves one window and its help: both want to know where Postern's folder is."""

    asked = Signal()
    """The keeper is to be asked; its answer goes to ``take``."""

    def __init__(self, theme: Theme, owner: QWidget, help_desk: HelpDesk) -> None:
        super().__init__(owner)
        self._theme, self._owner, self._help = theme, owner, help_desk
        self._awaiting: QWidget | None = None
        self.computer: Callable[[], Computer] = lambda: Computer.MINE
        """Whose computer this is for the session that is shown."""
        self.also: Callable[[], tuple[Told, ...]] = tuple
        """What this process knows beside what every window does."""
        help_desk.opened.connect(self.asked)
        help_desk.diagnostics_asked.connect(self.open_over)

    def open(self) -> None:
        """Show the diagnostics as soon as the keeper has answered."""
        self.open_over(self._owner)

    def open_over(self, window: QWidget) -> None:
        """Show them over another window, such as the help."""
        self._awaiting = window
        self.asked.emit()

    def take(self, keeper: DiagnosticsAre) -> None:
        """Take the keeper's answer."""
        self._help.set_facts(self.computer(), keeper.profile)
        over, self._awaiting = self._awaiting, None
        if over is None:
            return
        from wallet_gui.ui.diagnostics.dialog import DiagnosticsDialog  # late: hardly ever wanted
        from wallet_gui.ui.diagnostics.text import diagnostics_text
        from wallet_gui.ui.diagnostics.window_facts import window_facts

        told = (*window_facts(self._theme), *self.also())
        dialog = DiagnosticsDialog(self._theme, over)
        dialog.show_text(diagnostics_text(told, keeper))
        dialog.open()
