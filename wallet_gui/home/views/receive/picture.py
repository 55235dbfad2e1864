"""The code as a file and on paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter
from PySide6.QtWidgets import QWidget

from wallet_gui.home.views.receive.asked import Asked
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import groups

_CODE_SHARE = 0.5
"""Of the page's width."""


def choose_picture(parent: QWidget, chosen: Callable[[Path], object]) -> None:
    """Ask where the picture goes."""
    translate = QCoreApplication.translate
    title, kind = translate("ReceivePicture", "Save the QR code"), translate("ReceivePicture", "PNG pictures (*.png)")
    ask_file(parent, "receive.save.dialog", FileQuestion(title, kind, "postern-address.png"), chosen)


def save(png: bytes, path: str) -> None:
    """Write the picture. Raises: OSError."""
    Path(path).write_bytes(png)


def paint_page(device: QPagedPaintDevice, theme: Theme, asked: Asked, code: QImage) -> bool:
    """Paint one page: for whom, the code, the address in groups of four, and what is asked for.

    Returns: False if the printer, or the file in its place, takes nothing.
    """
    painter = QPainter()
    if not painter.begin(device):
        return False
    room = painter.viewport()
    line = room.height() // 50
    at = line * 2
    for text, scale in ((asked.title, 1.6), (asked.amount, 1.3)):
        if text:
            font = theme.font("subtitle")
            font.setPixelSize(round(line * scale))
            painter.setFont(font)
            painter.drawText(QRect(0, at, room.width(), line * 3), Qt.AlignmentFlag.AlignHCenter, text)
            at += line * 3
    side = round(room.width() * _CODE_SHARE)
    painter.drawImage(QRect((room.width() - side) // 2, at, side, side), code)
    at += side + line
    font = theme.mono()
    font.setPixelSize(line)
    painter.setFont(font)
    parts = groups(asked.to.address)
    for row in (parts[:6], parts[6:]):
        painter.drawText(QRect(0, at, room.width(), line * 2), Qt.AlignmentFlag.AlignHCenter, " ".join(row))
        at += line * 2
    return painter.end()
