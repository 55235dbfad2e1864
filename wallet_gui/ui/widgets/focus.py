"""When a widget shows that it has the focus: always, unless the mouse put it there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object

_SAYS_NOTHING = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""The focus was there before; only the window or a menu came and went."""


class KeyboardRing(_Widget):
    """Put it before the Qt class: whoever clicks sees no ring, and the first key brings it."""

    _came_by_mouse = False

    @property
    def shows_focus(self) -> bool:
        """Whether the focus ring is due."""
        return self.hasFocus() and not self._came_by_mouse

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _SAYS_NOTHING:
            self._came_by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._came_by_mouse = True
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._came_by_mouse:
            self._came_by_mouse = False
            self.update()
        super().keyPressEvent(event)
