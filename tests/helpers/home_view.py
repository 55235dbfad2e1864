"""The home window inside the test's own process, with a keeper's end of a real channel in the test's hand."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.home_core import HomeCore
from tests.helpers.home_session import HomeSession
from wallet_gui.domain.look import Look
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.updates.statement import Source
from wallet_gui.home.views.window import HomeWindow
from wallet_gui.home.wallet.chains import Opener
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import Theme


class HomeView(HomeCore):
    """A home window with an open session. ``says`` and ``hears`` are the keeper's; ``close`` it at the end."""

    def __init__(
        self,
        qtbot: QtBot,
        app: QApplication,
        session: HomeSession,
        look: Look | None = None,
        opener: Opener | None = None,
        source: Source | None = None,
    ) -> None:
        super().__init__(qtbot, app, session, look, opener, source=source)
        self.theme = Theme(app, self.look)
        self._locale = QLocale()
        self.languages = Languages(app, "home", self.look.language)
        self.window = HomeWindow(self.theme, self.controllers)
        self.controllers.settings.look_changed.connect(self._on_look)
        self.enter()
        self.window.restore(Here())
        self.window.resize(1120, 740)
        self.window.show()
        self.controllers.draft.watch(self.window.here)
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def child(self, kind: type[Any], name: str) -> Any:
        """Return the widget with an object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def close(self) -> None:
        """End everything that was started."""
        super().close()
        if self.window.leave_flow.dialog is not None:
            self.window.leave_flow.dialog.reject()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # or the next theme styles it again
        self.theme.deleteLater()
        self.languages.forget()
        self.languages.deleteLater()
        QLocale.setDefault(self._locale)

    def _on_look(self, look: Look) -> None:
        self.theme.set_look(look)
        self.languages.choose(look.language)
