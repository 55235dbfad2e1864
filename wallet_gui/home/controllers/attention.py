"""Whether somebody can be looking at the window: networks are read less often when nobody can."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow

from wallet_gui.home.wallet.refresh import Attention

_OUT_OF_SIGHT = frozenset({QWindow.Visibility.Hidden, QWindow.Visibility.Minimized})
# Naming the enum here matters: PySide6 6.12 loses a signal with an enum argument that nobody has touched before.


class AttentionWatch(QObject):
    """Tells of every change of one native window."""

    def __init__(self, window: QWindow, tell: Callable[[Attention], object]) -> None:
        super().__init__(window)
        self._window, self._tell = window, tell
        window.activeChanged.connect(self._look)
        window.visibilityChanged.connect(lambda _: self._look())
        self._look()

    def _look(self) -> None:
        if self._window.visibility() in _OUT_OF_SIGHT:
            self._tell(Attention.HIDDEN)
        else:
            self._tell(Attention.ACTIVE if self._window.isActive() else Attention.BACKGROUND)
