"""Copying an address: it goes by itself after a while, and a program that swaps it is noticed."""

import os

from PySide6.QtCore import QObject, QTimer, Signal

from wallet_gui.channel.messages import Copied
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.system.clipboard import SystemClipboard, digest

_READ_BACK_MS = 1000
_SALT_SIZE = 16


class ClipboardController(QObject):
    """Owns what Postern has put on the clipboard until it is gone from there."""

    copied = Signal(int)
    """Seconds until it is taken away again."""
    text_copied = Signal(int)
    """As ``copied``, for text that is no address."""
    replaced = Signal()
    """Another address stands where ours was put a second ago."""

    def __init__(self, link: KeeperLink, clipboard: SystemClipboard, clear_after_s: int) -> None:
        super().__init__()
        self._link, self._clipboard = link, clipboard
        self._clear_after_s = clear_after_s
        self._salt = self._digest = b""
        self._read_back = QTimer(self, singleShot=True, interval=_READ_BACK_MS)
        self._read_back.timeout.connect(self._look_again)
        self._clear = QTimer(self, singleShot=True, interval=clear_after_s * 1000)
        self._clear.timeout.connect(self.clear_now)

    def copy_address(self, address: str) -> None:
        """Put an address on the clipboard and tell the keeper its digest, so that a door can look for it."""
        self._put(address)
        self._read_back.start()
        self.copied.emit(self._clear_after_s)

    def copy_text(self, text: str) -> None:
        """Put other text on the clipboard, such as rows of a table; it goes by itself in the same way."""
        self._read_back.stop()
        self._put(text)
        self.text_copied.emit(self._clear_after_s)

    def copy_command(self, text: str) -> None:
        """Put a command on the clipboard that anybody may know: it stays, like anything else that one copies."""
        self.clear_now()
        self._clipboard.put(text, conceals=False)

    def clear_now(self) -> None:
        """Take our text away if it is still there."""
        self._read_back.stop()
        self._clear.stop()
        self._clipboard.clear_if_ours(self._salt, self._digest)
        self._salt = self._digest = b""

    def _put(self, text: str) -> None:
        self._salt = os.urandom(_SALT_SIZE)
        self._digest = digest(self._salt, text)
        self._clipboard.put(text)
        self._link.send(Copied(self._salt, self._digest))
        self._clear.start()

    def _look_again(self) -> None:
        if not self._clipboard.holds(self._salt, self._digest) and looks_like_address(self._clipboard.text()):
            self._clear.stop()
            self.replaced.emit()


def looks_like_address(text: str) -> bool:
    """Say whether text is a single word of the length and letters of a wallet address, of whatever chain."""
    word = text.strip().replace(" ", "")
    return 26 <= len(word) <= 90 and word.isascii() and word.isalnum()
