"""The buttons below a password that opens the vault: one that tries, and one that stops waiting."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.door.views.view import View, named
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind

_CANCEL_AFTER_MS = 3000


class TryButtons(View):
    """``submit`` as long as the page is wide. ``cancel`` comes into sight where a try takes longer than three seconds.

    ``wait_over`` is sent, and said, when the pause after wrong passwords has passed.
    """

    wait_over = Signal()

    def __init__(self, theme: Theme, page: str, *, icon: str = "") -> None:
        super().__init__(theme)
        self.submit = named(BusyButton(theme, icon=icon), f"{page}.submit")
        self.cancel = named(Button(theme, kind=Kind.QUIET), f"{page}.cancel")
        self.cancel.hide()
        self._cancel_later = QTimer(self, singleShot=True, interval=_CANCEL_AFTER_MS)
        self._cancel_later.timeout.connect(self.cancel.show)
        self.submit.wait_over.connect(self._on_wait_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for button in (self.submit, self.cancel):
            column.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))

    def focus_first(self) -> None:
        self.submit.setFocus(Qt.FocusReason.TabFocusReason)

    def set_checking(self, is_checking: bool) -> None:
        """Show that the password is being checked, or that it is over; the beginning is read out."""
        has_begun = is_checking and not self.submit.is_busy
        self.submit.set_busy(is_checking)
        if has_begun:
            self._cancel_later.start()
            announce(self.submit, self.submit.text())
        elif not is_checking:
            self._cancel_later.stop()
            self.cancel.hide()

    def _on_wait_over(self) -> None:
        announce(self.submit, self.tr("You can try again now."))
        self.wait_over.emit()
