"""An icon that says something but cannot be pressed."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wallet_gui.ui.theme import Theme


class IconLabel(QLabel):
    """Shows an icon in a token's colour. ``name`` is for screen readers; empty where words beside it say it."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        color: str = "text.secondary",
        size: int = 20,
        name: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._color, self._size = theme, icon, color, size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw)
        self._draw()

    def set_icon(self, icon: str, color: str | None = None) -> None:
        """Show another icon, in another colour where one is given."""
        self._icon = icon
        self._color = color or self._color
        self._draw()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        self.setPixmap(self._theme.icons.pixmap(self._icon, self._color, self._size, self.devicePixelRatioF()))
