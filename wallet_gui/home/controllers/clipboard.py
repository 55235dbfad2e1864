"""Copying an address: it goes by itself after a while. A program that swaps one is noticed, also at pasting."""

import os
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from wallet_gui.channel.messages import Copied
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.system.clipboard import SystemClipboard, digest

_READ_BACK_MS: Final = (1000, 3000)
"""After a copy. Programs that swap addresses do so within a moment; a person who copies something else needs longer."""
_SALT_SIZE: Final = 16


@dataclass(frozen=True, slots=True)
class Swap:
    """One address stood on the clipboard, and then another that no window of ours had put there."""

    before: str
    found: str
    is_pasted: bool = False
    """Whether it was noticed at pasting; else after copying."""


class ClipboardController(QObject):
    """Owns what Postern has put on the clipboard until it is gone from there.

    Of what others put there it only ever looks for an address, and only where one may be pasted.
    """

    copied = Signal(int)
    """Seconds until it is taken away again."""
    text_copied = Signal(int)
    """As ``copied``, for text that is no address."""
    swapped = Signal(object)
    """A ``Swap``."""

    def __init__(self, link: KeeperLink, clipboard: SystemClipboard, clear_after_s: int) -> None:
        super().__init__()
        self._link, self._clipboard = link, clipboard
        self._clear_after_s = clear_after_s
        self._salt = self._digest = b""
        self._copied = self._seen = ""
        self._looks = [QTimer(self, singleShot=True, interval=wait_ms) for wait_ms in _READ_BACK_MS]
        for look in self._looks:
            look.timeout.connect(self._look_again)
        self._clear = QTimer(self, singleShot=True, interval=clear_after_s * 1000)
        self._clear.timeout.connect(self.clear_now)

    def copy_address(self, address: str) -> None:
        """Put an address on the clipboard and tell the keeper its digest, so that a door can look for it."""
        self._put(address)
        self._copied = self._seen = address
        for look in self._looks:
            look.start()
        self.copied.emit(self._clear_after_s)

    def copy_text(self, text: str) -> None:
        """Put other text on the clipboard, such as rows of a table; it goes by itself in the same way."""
        self._stop_looking()
        self._put(text)
        self.text_copied.emit(self._clear_after_s)

    def copy_command(self, text: str) -> None:
        """Put a command on the clipboard that anybody may know: it stays, like anything else that one copies."""
        self.clear_now()
        self._clipboard.put(text, conceals=False)

    def look_for_address(self) -> None:
        """The person has come to where an address may be pasted: remember the one that is on the clipboard now."""
        text = self._clipboard.text()
        self._seen = text.strip() if looks_like_address(text) else ""

    def judge_entered(self, text: str) -> None:
        """Compare an address that was pasted with the one that was there when the person came.

        Nobody can have copied another one meanwhile without leaving the window, and coming back to it.
        """
        if not self._seen or not looks_like_address(text) or is_same(text, self._seen):
            return
        if is_same(self._clipboard.text(), text) and not self._clipboard.is_put_here:
            before, self._seen = self._seen, text.strip()
            self.swapped.emit(Swap(before, text.strip(), is_pasted=True))

    def clear_now(self) -> None:
        """Take our text away if it is still there."""
        self._stop_looking()
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
        found, before = self._clipboard.text(), self._copied
        if self._clipboard.holds(self._salt, self._digest) or not looks_like_address(found):
            return
        if self._clipboard.is_put_here or is_same(found, before):  # copied from a field of ours, or written otherwise
            return
        self._clear.stop()
        self._stop_looking()
        self.swapped.emit(Swap(before, found.strip()))

    def _stop_looking(self) -> None:
        for look in self._looks:
            look.stop()
        self._copied = ""


def looks_like_address(text: str) -> bool:
    """Say whether text is a single word of the length and letters of a wallet address, of whatever chain."""
    word = text.strip().replace(" ", "")
    return 26 <= len(word) <= 90 and word.isascii() and word.isalnum()


def is_same(one: str, other: str) -> bool:
    """Say whether two texts are the same address, however it is written."""
    left, right = (text.strip().replace(" ", "").casefold() for text in (one, other))
    return left == right
