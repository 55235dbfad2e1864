"""An empty sheet for a recovery phrase: numbered blanks to write on by hand, never the words."""

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

_DPI = 144
_MM = _DPI / 25.4
_INK, _LINE = QColor("#1C2123"), QColor("#85827A")


def write_sheet(path: str, words: int, font: QFont) -> bool:
    """Write a PDF of one A4 page with a blank for each word, and say whether it could be written."""
    translate = QCoreApplication.translate
    writer = QPdfWriter(path)
    writer.setTitle(translate("BackupSheet", "Recovery phrase"))
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(20, 20, 20, 20),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    painter.setPen(_INK)
    width = painter.viewport().width()
    _text(painter, font, 15 * _MM / 2, QRectF(0, 0, width, 14 * _MM), translate("BackupSheet", "Recovery phrase"))
    advice = translate(
        "BackupSheet",
        "Write the words by hand, in order. Whoever has them has the money. Keep the sheet where no camera and nobody "
        "else sees it, and a second one in another place. Do not write the account's password on it.",
    )
    _text(painter, font, 4.2 * _MM, QRectF(0, 14 * _MM, width, 24 * _MM), advice)
    _blanks(painter, font, words, width)
    return bool(painter.end())


def _blanks(painter: QPainter, font: QFont, words: int, width: float) -> None:
    rows = words // 2
    step = 16 * _MM
    for index in range(words):
        left = (index // rows) * (width / 2 + 4 * _MM)
        top = 46 * _MM + (index % rows) * step
        _text(painter, font, 4.6 * _MM, QRectF(left, top, 10 * _MM, step), f"{index + 1}.")
        painter.setPen(QPen(_LINE, 1.5))
        bottom = round(top + 7 * _MM)
        painter.drawLine(round(left + 11 * _MM), bottom, round(left + width / 2 - 4 * _MM), bottom)
        painter.setPen(_INK)


def _text(painter: QPainter, font: QFont, height: float, area: QRectF, text: str) -> None:
    written = QFont(font)
    written.setPixelSize(max(1, round(height)))
    painter.setFont(written)
    painter.drawText(area, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), text)
