"""The home window inside the test's own process, with a keeper's end of a real channel in the test's hand."""

import os
import selectors
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import HomeSession
from wallet_gui.channel.conversation import child_side, keeper_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import Channel, Role, Save, Saved
from wallet_gui.channel.pipe import Pipe
from wallet_gui.domain.look import Look
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.main import make_controllers
from wallet_gui.home.views.window import HomeWindow
from wallet_gui.system.clock import SystemClock
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import Theme

_M = TypeVar("_M", bound=Channel)


class HomeView:
    """A home window with an open session. ``says`` and ``hears`` are the keeper's; ``close`` it at the end."""

    def __init__(self, qtbot: QtBot, app: QApplication, session: HomeSession, look: Look | None = None) -> None:
        self.qtbot, self.app, self.session = qtbot, app, session
        look = look or Look()
        to_home, from_home = os.pipe(), os.pipe()
        self._write_fd, self._read_fd = to_home[1], from_home[0]
        self._child_fds = (to_home[0], from_home[1])
        os.set_blocking(self._read_fd, False)
        self._conversation = keeper_side(Role.HOME)
        self.heard: list[Channel] = []
        self.theme = Theme(app, look)
        self.languages = Languages(app, "home", look.language)
        self.link = KeeperLink(Pipe(child_side(Role.HOME), *self._child_fds))
        self.jobs = Jobs()
        run = os.urandom(16)
        envelope = EnvelopeKey(Role.HOME, run)
        self.controllers = make_controllers(self.link, envelope, SystemClock(), app, look, self.jobs, 30)
        self.window = HomeWindow(self.theme, self.controllers)
        self.controllers.settings.look_changed.connect(self._on_look)
        self.link.start()
        with qtbot.waitSignal(self.controllers.session.entered):
            for message in session.handover(run, envelope.public_key):
                self.says(message)
        self.controllers.idle.set_deadlines(session.deadlines())
        self.window.restore(Here())
        self.window.resize(1120, 740)
        self.window.show()
        self.controllers.draft.watch(self.window.here)
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def says(self, message: Channel) -> None:
        """Speak as the keeper."""
        os.write(self._write_fd, self._conversation.encode(message))

    def hears(self, kind: type[_M], which: Callable[[_M], bool] = lambda _: True) -> _M:
        """Wait for what home says to the keeper, taking it out of what was heard."""
        found: list[Any] = []

        def look() -> bool:
            self._read()
            found[:] = [message for message in self.heard if isinstance(message, kind) and which(message)]
            return bool(found)

        self.qtbot.waitUntil(look)
        self.heard.remove(found[0])
        message: _M = found[0]
        return message

    def saves(self) -> None:
        """Do as the keeper does with the next save."""
        self.says(Saved(self.session.take(self.hears(Save))))

    def child(self, kind: type[Any], name: str) -> Any:
        """Return the widget with an object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def close(self) -> None:
        """End everything that was started."""
        self.controllers.idle.stop()
        self.app.removeEventFilter(self.controllers.idle)  # or it is asked about every event of all later tests
        self.controllers.draft.stop()
        self.controllers.clipboard.clear_now()
        self.jobs.shut_down()
        self.controllers.cache.close()
        with self.qtbot.waitSignal(self.link.ended):  # the reader's thread is over with it
            os.close(self._write_fd)
        for fd in (self._read_fd, *self._child_fds):
            os.close(fd)
        if self.window.leave_flow.dialog is not None:
            self.window.leave_flow.dialog.reject()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # or the next theme styles it again
        self.theme.deleteLater()
        self.languages.forget()
        self.languages.deleteLater()

    def _on_look(self, look: Look) -> None:
        self.theme.set_look(look)
        self.languages.choose(look.language)

    def _read(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._read_fd, selectors.EVENT_READ)
            while selector.select(0):
                self.heard += self._conversation.feed(os.read(self._read_fd, 1 << 16))
