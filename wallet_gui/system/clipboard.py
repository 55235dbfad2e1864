"""The clipboard and the primary selection: what Postern puts there is marked, recognised again and taken away.

Only a salted digest of the text is kept, so that a door can look for it after the process that copied it has ended.
"""

import hmac
import sys
from hashlib import sha256

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from wallet_gui.domain.frozen import frozen

_PLACES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)

_DO_NOT_KEEP: dict[str, dict[str, bytes]] = {
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "win32": {
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
        'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
        'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    },
}
"""Formats beside the text that ask clipboard histories not to keep it. Asking is all that can be done.

On Windows the two questions take a number of four bytes, 0 for "no" (Microsoft, "Clipboard Formats"). macOS has its own
way: see ``clipboard_macos``.
"""


@frozen
class Cleared:
    """What was found, and what a second look found afterwards."""

    was_ours: bool
    ours_is_gone: bool


def digest(salt: bytes, text: str) -> bytes:
    """Return the salted digest by which our text is recognised: SHA-256 of salt ‖ UTF-8."""
    return sha256(salt + text.encode("utf-8", "surrogatepass")).digest()


class SystemClipboard:
    """The desktop's clipboard. Needs a QGuiApplication; to be used in its thread."""

    def put(self, text: str, *, conceals: bool = True) -> None:
        """Put text on the clipboard, marked as not to be kept if it is nobody's business.

        The primary selection is left alone.
        """
        data = QMimeData()
        data.setText(text)
        if conceals:
            for name, value in _DO_NOT_KEEP.get(sys.platform, {}).items():
                data.setData(name, value)
        QGuiApplication.clipboard().setMimeData(data, QClipboard.Mode.Clipboard)
        if conceals and sys.platform == "darwin":
            from wallet_gui.system.clipboard_macos import conceal  # late: only there

            conceal()

    def text(self) -> str:
        """Return the text on the clipboard; empty when there is none."""
        return QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)

    @property
    def is_put_here(self) -> bool:
        """Whether this process put there what is on the clipboard now, be it by a widget of Qt's."""
        return QGuiApplication.clipboard().ownsClipboard()

    def holds(self, salt: bytes, wanted: bytes) -> bool:
        """Say whether the clipboard or the primary selection holds the text with this digest."""
        return any(self._matches(mode, salt, wanted) for mode in _PLACES)

    def clear_if_ours(self, salt: bytes, wanted: bytes) -> Cleared:
        """Take our text away wherever it still is, then look again. Nothing of anybody else's is touched."""
        if not wanted:
            return Cleared(was_ours=False, ours_is_gone=True)
        found = [mode for mode in _PLACES if self._matches(mode, salt, wanted)]
        for mode in found:
            QGuiApplication.clipboard().clear(mode)
        return Cleared(was_ours=bool(found), ours_is_gone=not self.holds(salt, wanted))

    def _matches(self, mode: QClipboard.Mode, salt: bytes, wanted: bytes) -> bool:
        clipboard = QGuiApplication.clipboard()
        if mode is QClipboard.Mode.Selection and not clipboard.supportsSelection():
            return False
        return hmac.compare_digest(digest(salt, clipboard.text(mode)), wanted)
