"""Clicks on notifications, as the desktop tells of them."""

import os
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from wallet_gui.system.notify.linux import StandingNotice

_STANDING_MOST: Final = 4
_ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""Where Qt looks, by the XDG activation protocol, for the leave to bring a window to the front; it takes it out."""


class NoticeClicks(QObject):
    """Listens to the notifications that stand on the screen, the latest few of them. Waits for nothing."""

    clicked = Signal()
    """The person has clicked on one: the window may come to the front now."""

    def __init__(self) -> None:
        super().__init__()
        self._standing: dict[StandingNotice, QSocketNotifier] = {}

    def listen(self, notice: StandingNotice | None) -> None:
        """Hear of a notification until it has gone; None was not shown, or tells of no clicks."""
        if notice is None:
            return
        for oldest in list(self._standing)[: len(self._standing) + 1 - _STANDING_MOST]:
            self._forget(oldest)
        bell = QSocketNotifier(notice.fileno(), QSocketNotifier.Type.Read, self)
        self._standing[notice] = bell
        bell.activated.connect(lambda: self._on_told(notice))
        self._on_told(notice)  # what came before anybody listened has been read from the descriptor already

    def stop(self) -> None:
        """Hear of none of them any more."""
        for notice in list(self._standing):
            self._forget(notice)

    def _on_told(self, notice: StandingNotice) -> None:
        if notice not in self._standing:
            return
        clicked = notice.was_clicked()
        if notice.is_over:
            self._forget(notice)
        if clicked:
            if notice.token:
                os.environ[_ACTIVATION] = notice.token
            self.clicked.emit()

    def _forget(self, notice: StandingNotice) -> None:
        bell = self._standing.pop(notice)
        bell.setEnabled(False)
        bell.activated.disconnect()  # or the bell, as it goes, could take down this object, and that the bell again
        bell.deleteLater()
        notice.close()
