"""The controllers of an open session inside the test's own process, which speaks as the keeper on a real channel."""

import os
import selectors
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.fake_sensor import FakeSensor
from tests.helpers.home_session import HomeSession
from wallet_gui.channel.conversation import child_side, keeper_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import Channel, Role, Save, Saved
from wallet_gui.channel.pipe import Pipe
from wallet_gui.domain.look import Look
from wallet_gui.domain.ports import Clock
from wallet_gui.home.controllers.jobs import NETWORK_WORKERS, Jobs
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.main import make_controllers
from wallet_gui.home.updates.statement import Source
from wallet_gui.home.wallet.chains import Opener
from wallet_gui.system.clock import SystemClock

_M = TypeVar("_M", bound=Channel)


class HomeCore:
    """``enter`` a session, use the controllers, ``close`` it at the end; ``says`` and ``hears`` are the keeper's."""

    def __init__(
        self,
        qtbot: QtBot,
        app: QApplication,
        session: HomeSession,
        look: Look | None = None,
        opener: Opener | None = None,
        clock: Clock | None = None,
        source: Source | None = None,
    ) -> None:
        """``opener`` opens the networks; without one they are real ones, which nothing asks before ``wallet.start``."""
        self.qtbot, self.app, self.session = qtbot, app, session
        self.look = look or Look()
        to_home, from_home = os.pipe(), os.pipe()
        self._write_fd, self._read_fd = to_home[1], from_home[0]
        self._child_fds = (to_home[0], from_home[1])
        os.set_blocking(self._read_fd, False)
        self._conversation = keeper_side(Role.HOME)
        self.heard: list[Channel] = []
        self.link = KeeperLink(Pipe(child_side(Role.HOME), *self._child_fds))
        self._network = ThreadPoolExecutor(NETWORK_WORKERS)
        self.jobs = Jobs(network=self._network)
        self._run = os.urandom(16)
        self._envelope = EnvelopeKey(Role.HOME, self._run)
        self.sensor = FakeSensor()
        self.controllers = make_controllers(
            self.link,
            self._envelope,
            clock or SystemClock(),
            app,
            self.look,
            self.jobs,
            30,
            opener,
            source,
            lambda: self.sensor,
        )

    def enter(self) -> None:
        """Open the session."""
        self.link.start()
        with self.qtbot.waitSignal(self.controllers.session.entered):
            for message in self.session.handover(self._run, self._envelope.public_key):
                self.says(message)
        self.controllers.idle.set_deadlines(self.session.deadlines())

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

    def close(self) -> None:
        """End everything that was started."""
        self.controllers.wallet.stop()
        self.controllers.idle.stop()
        self.app.removeEventFilter(self.controllers.idle)  # or it is asked about every event of all later tests
        self.controllers.draft.stop()
        self.controllers.clipboard.clear_now()
        self.jobs.shut_down()
        self._network.shutdown(wait=True)
        self.controllers.cache.close()
        with self.qtbot.waitSignal(self.link.ended):  # the reader's thread is over with it
            os.close(self._write_fd)
        for fd in (self._read_fd, *self._child_fds):
            os.close(fd)

    def _read(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._read_fd, selectors.EVENT_READ)
            while selector.select(0):
                self.heard += self._conversation.feed(os.read(self._read_fd, 1 << 16))
