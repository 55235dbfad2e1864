"""The emergency sheet on paper: one page with whose it is, what it is for, and the key in groups and as a QR code."""

from dataclasses import field
from typing import Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.printed_key import PREFIX, groups_of, text_of
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.qr_view import qr_matrix
from wallet_gui.ui.words import date

_DPI: Final = 300
_MM_PER_INCH: Final = 25.4
_MARGIN_MM: Final = 20
_QR_MM: Final = 50
_COLUMNS: Final = 3
_INK, _GREY = QColor("#1C2123"), QColor("#495155")
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


@frozen
class Paper:
    """What stands on one sheet."""

    name: str
    """The account's."""
    key: bytes = field(repr=False)
    drawn_at: int
    """Unix time."""


def pdf_of(paper: Paper, theme: Theme) -> bytes:
    """Return the sheet as a PDF of one A4 page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(QCoreApplication.translate("KeyPaper", "Emergency sheet"))
    writer.setResolution(_DPI)
    print_on(writer, paper, theme)
    return bytes(buffer.data().data())


def print_on(device: QPagedPaintDevice, paper: Paper, theme: Theme) -> bool:
    """Draw the sheet on a printer or a PDF, and say whether that took it."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter()
    if not painter.begin(device):
        return False
    _Sheet(painter, theme).draw(paper)
    return bool(painter.end())


class _Sheet:
    """Draws from the top down, in millimetres."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter, self._theme = painter, theme
        self._mm = painter.device().logicalDpiX() / _MM_PER_INCH
        self._width = painter.viewport().width() / self._mm
        self._top = 0.0

    def draw(self, paper: Paper) -> None:
        """Draw all of it."""
        translate = QCoreApplication.translate
        self._text(translate("KeyPaper", "Postern · Emergency sheet"), 4.0, _GREY)
        self._space(1)
        self._text(translate("KeyPaper", "Printed key of {name}").format(name=paper.name), 8.0, bold=True)
        made = translate("KeyPaper", "Made on {date}. It takes the place of every earlier sheet of this account.")
        self._text(made.format(date=date(paper.drawn_at)), 4.0, _GREY)
        self._space(8)
        self._key(paper.key)
        self._space(10)
        self._line()
        for title, text in _sections(paper.name):
            self._space(5)
            self._text(title, 4.6, bold=True)
            self._space(1)
            self._text(text, 4.2)

    def _key(self, key: bytes) -> None:
        """Draw the QR code, and beside it the groups."""
        cells = qr_matrix(text_of(key))
        side = _QR_MM / len(cells)
        for row, line in enumerate(cells):
            for column, is_dark in enumerate(line):
                if is_dark:
                    area = self._area(column * side, self._top + row * side, side * 1.02, side * 1.02)
                    self._painter.fillRect(area, Qt.GlobalColor.black)
        left, step = _QR_MM + 12.0, 12.0
        self._at(PREFIX, left, self._top + 1)
        for index, group in enumerate(groups_of(key)):
            self._at(group, left + index % _COLUMNS * 30, self._top + 1 + step * (1 + index // _COLUMNS))
        self._top += _QR_MM

    def _text(self, text: str, height: float, ink: QColor = _INK, *, bold: bool = False) -> None:
        font = QFont(self._theme.font("bodyStrong" if bold else "body"))
        self._write(font, height, ink)
        area = self._area(0, self._top, self._width, 400)
        drawn = self._painter.boundingRect(area, _WRAP, text)
        self._painter.drawText(area, _WRAP, text)
        self._top += drawn.height() / self._mm

    def _at(self, text: str, left: float, top: float) -> None:
        """Draw characters that cannot be taken for each other."""
        self._write(QFont(self._theme.mono(15, bold=True)), 7.5, _INK)
        self._painter.drawText(self._area(left, top, 60, 12), int(Qt.AlignmentFlag.AlignTop), text)

    def _write(self, font: QFont, height: float, ink: QColor) -> None:
        font.setPixelSize(max(1, round(height * self._mm)))
        self._painter.setFont(font)
        self._painter.setPen(ink)

    def _line(self) -> None:
        self._painter.setPen(QPen(_GREY, 0.3 * self._mm))
        at = round(self._top * self._mm)
        self._painter.drawLine(0, at, round(self._width * self._mm), at)

    def _space(self, height: float) -> None:
        self._top += height

    def _area(self, left: float, top: float, width: float, height: float) -> QRectF:
        return QRectF(left * self._mm, top * self._mm, width * self._mm, height * self._mm)


def _sections(name: str) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    return [
        (
            translate("KeyPaper", "What it is for"),
            translate(
                "KeyPaper",
                "The vault of {name} is tied to one computer. There it opens with the password. Everywhere else, and "
                "if that computer's keyring is lost, it opens with the password and this key: choose “Use the printed "
                "key” at login, then type it or read it from a picture of this sheet.",
            ).format(name=name),
        ),
        (
            translate("KeyPaper", "Where to keep it"),
            translate(
                "KeyPaper",
                "Not beside the computer, and not as a photo. Do not write the password on it: either of the two alone "
                "opens nothing. Capital and small letters, spaces and hyphens do not matter when you type it.",
            ),
        ),
        (
            translate("KeyPaper", "What it is not"),
            translate(
                "KeyPaper",
                "It does not restore your money by itself. That is what the recovery phrase is for, which needs no "
                "vault file and no password. Keep both.",
            ),
        ),
        (
            translate("KeyPaper", "If it is lost, or somebody has seen it"),
            translate(
                "KeyPaper",
                "Make a new one in Settings › Security. From then on this one opens nothing but older copies of the "
                "vault, such as an export or a backup from before.",
            ),
        ),
    ]
