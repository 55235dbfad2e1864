"""Says whether other programs can take a picture of the window that shows a secret."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent

from wallet_gui.ui.frame import BaseWindow
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.para import Para


class CaptureNote(Para):
    """One sentence, as true as what the system has answered when the window was shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "caption", "text.secondary")
        self._asked: BaseWindow | None = None
        self._say()  # at once: the page is laid out before it is shown

    def showEvent(self, event: QShowEvent) -> None:
        window = self.window()
        if isinstance(window, BaseWindow) and window is not self._asked:
            self._asked = window
            window.capture_answered.connect(self._say)
        self._say()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        window = self.window()
        if isinstance(window, BaseWindow) and window.is_left_out_of_captures:
            self.setText(self.tr("Screen shots and shared screens leave this window out. A camera does not."))
        else:
            self.setText(
                self.tr(
                    "This system cannot keep a window out of screen shots: end any screen sharing or recording first."
                )
            )
