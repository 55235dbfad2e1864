"""The door's window inside the test's own process, with a scripted keeper and a real channel between them."""

import base64
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TypeVar

import pyotp
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_keyring import FakeKeyring
from tests.helpers.fake_sensor import FakeSensor
from tests.helpers.scripted_keeper import RUN, ScriptedKeeper, beside_views
from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Channel,
    ClipboardIs,
    Done,
    Peers,
    ReadClipboard,
    Refused,
    Role,
)
from wallet_gui.channel.pipe import Pipe
from wallet_gui.channel.secrets import Entry, WordsIn, WordsOut
from wallet_gui.domain.look import Look
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.controller import DoorController
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.keyring_hand import KeyringHand
from wallet_gui.door.subjects import Subjects
from wallet_gui.door.views.word_cell import WordCell
from wallet_gui.door.window import DoorWindow
from wallet_gui.system.clipboard import SystemClipboard
from wallet_gui.system.clock import SystemClock
from wallet_gui.system.desktop.none import NoDesktop
from wallet_gui.system.desktop.port import Desktop
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import Theme

_MessageT = TypeVar("_MessageT", bound=Channel)
_WidgetT = TypeVar("_WidgetT", bound=QWidget)
_ContentT = TypeVar("_ContentT")

PHRASE = "abandon ability able about above absent absorb abstract absurd abuse access accident"
SECRET = bytes(range(20))
CODES = tuple(f"{letter}7Q2MX9K4P" for letter in "ABCDEFGHJK")
DRAWN = WordsOut(PHRASE, has_passphrase=False, code_secret=SECRET, recovery_codes=CODES)


@dataclass
class Asked:
    """An operation that the door has begun."""

    begin: Begin
    peers: Peers


class DoorUnderTest:
    """A door to be used as a person would; ``keeper`` is the other end of its channel."""

    def __init__(self, qtbot: QtBot, app: QApplication, look: Look | None = None) -> None:
        self.qtbot = qtbot
        look = look or Look()
        self._locale = QLocale()
        self.keeper: ScriptedKeeper
        self.keeper, read_fd, write_fd = beside_views(Role.DOOR)
        self._fds = (read_fd, write_fd)
        key = EnvelopeKey(Role.DOOR, RUN)
        self.keeper.child_key = key.public_key
        self.theme = Theme(app, look)
        self.languages = Languages(app, "door", look.language)
        self.keyring = FakeKeyring()
        pipe = Pipe(child_side(Role.DOOR), read_fd, write_fd)
        self.line = KeeperLine(pipe, lambda: key, KeyringHand(self.keyring, lambda: self.sensor))
        self.sensor = FakeSensor()
        self.desktop: Desktop = NoDesktop()
        self.subjects = Subjects(self.line, SystemClock(), lambda: self.sensor, lambda: self.desktop)
        self.door = DoorController(self.line, self.subjects, SystemClipboard(), look)
        self.door.look_changed.connect(self.theme.set_look)
        self.door.look_changed.connect(lambda chosen: self.languages.choose(chosen.language))
        self.window = DoorWindow(self.theme, self.languages, self.door, None)
        self.ended: list[bool] = []
        self.door.ended.connect(lambda: self.ended.append(True))
        self.line.start()

    def __enter__(self) -> "DoorUnderTest":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.window.hide()
        self.keeper.close()
        self.qtbot.waitUntil(lambda: bool(self.ended))
        for descriptor in self._fds:
            os.close(descriptor)
        self.keeper.join()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # or the next theme styles it again
        self.theme.deleteLater()
        self.languages.forget()
        self.languages.deleteLater()
        QLocale.setDefault(self._locale)

    # The keeper

    def says(self, message: Channel) -> None:
        """Send a message and wait until the door has dealt with it."""
        self.keeper.say(message)
        self.keeper.say(ReadClipboard(b"", b""))  # messages are dealt with in order, and this one is answered
        self.hears(ClipboardIs)

    def hears(self, kind: type[_MessageT]) -> _MessageT:
        """Return the next message of a kind from the door."""
        return self.keeper.wait_for(kind, lambda: self.qtbot.wait(1))

    def asks(self, purpose: Purpose, tied_vault: bytes = b"") -> Asked:
        """Wait until the door begins an operation, and announce a signer."""
        begin = self.hears(Begin)
        assert begin.purpose is purpose
        peers = self.keeper.start_operation(purpose, tied_vault)
        return Asked(begin, peers)

    def sealed(self, kind: type[_ContentT]) -> _ContentT:
        """Return what the door has sealed for the signer."""
        return self.keeper.open_box(self.hears(Box), kind)

    def entry(self) -> Entry:
        """Return the entry that the door has sealed."""
        return self.sealed(Entry)

    def words_in(self) -> WordsIn:
        """Return what a new vault is to be made from."""
        return self.sealed(WordsIn)

    def refuses(self, asked: Asked, why: Why, *, tries_left: int = 0, wait_s: int = 0, number: int = 0) -> None:
        """Have the operation fail."""
        self.says(Refused(asked.peers.op, why, tries_left, wait_s, 0, number))

    def draws(self, words: WordsOut = DRAWN) -> None:
        """Answer a draft, or another operation that brings words."""
        begin = self.hears(Begin)
        peers = self.keeper.start_operation(begin.purpose)
        self.keeper.hand_over(words, BoxName.WORDS_OUT, peers)
        self.says(Done(peers.op, begin.purpose))

    # The person

    def find(self, kind: type[_WidgetT], name: str) -> _WidgetT:
        """Return a control by its object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        """Press a button."""
        self.find(QPushButton, name).click()

    def looks_at_words(self, page: str) -> None:
        """Look at every word of a phrase, one after the other, by the keyboard."""
        for cell in self.window.findChildren(WordCell):
            if cell.objectName().startswith(page) and cell.isVisible():
                self.qtbot.keyClick(cell, Qt.Key.Key_Return)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(holds, timeout=10_000)


def code_now() -> str:
    """Return the code that an authenticator with the drawn secret shows now."""
    return pyotp.TOTP(base64.b32encode(SECRET).decode()).at(int(time.time()))
