"""A QR code that can be scanned, dragged and saved."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QDrag,
    QGuiApplication,
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wallet_gui.ui.painting import focus_ring
from wallet_gui.ui.theme import Theme

_QUIET = 4
_DARK, _LIGHT = QColor("#000000"), QColor("#FFFFFF")
_IMAGE_CELL = 10


def qr_matrix(text: str) -> list[list[bool]]:
    """Return the cells of a QR code (True is dark), without its quiet zone.

    Raises: ValueError if the text does not fit a QR code.
    """
    import qrcode  # late: only pages that show a code need it

    code = qrcode.QRCode(border=0, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(text)
    code.make(fit=True)  # raises ValueError for version 41, which is too large
    return [[bool(cell) for cell in row] for row in code.get_matrix()]


class QrView(QLabel):
    """Paints a code dark on white in every theme, on whole device pixels, with its quiet zone of four cells.

    Dragged out it is a picture and the text. A code that holds a secret is made with ``can_drag=False``.
    """

    def __init__(
        self, theme: Theme, text: str = "", size: int = 216, *, can_drag: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._size, self._can_drag = theme, size, can_drag
        self._content = ""
        self._cells: list[list[bool]] = []
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if can_drag:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        if text:
            self.set_content(text)

    def set_content(self, text: str) -> None:
        """Show another text; the empty text shows an empty field."""
        self._content = text
        self._cells = qr_matrix(text) if text else []
        self.setPixmap(QPixmap.fromImage(self.image(cell=1)) if text else QPixmap())  # tells a screen reader: a picture
        self.setAccessibleName(self.tr("QR code"))
        self.updateGeometry()
        self.update()

    def image(self, cell: int = _IMAGE_CELL) -> QImage:
        """Return the code as a picture with its quiet zone, for saving, printing and dragging."""
        side = (len(self._cells) + 2 * _QUIET) * cell
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(_LIGHT)
        painter = QPainter(image)
        self._paint_cells(painter, _QUIET * cell, cell)
        painter.end()
        return image

    def png(self) -> bytes:
        """Return the picture as the bytes of a PNG file."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.image())  # QImage.save refuses its own stub's types
        return bytes(data.data())

    def sizeHint(self) -> QSize:
        side = max(self._size, self._theme.px(self._size))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _LIGHT)
        if self._cells:
            ratio = self.devicePixelRatioF()
            count = len(self._cells) + 2 * _QUIET
            cell = max(1, int(self.width() * ratio) // count)
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            spare = int(self.width() * ratio) - cell * count
            self._paint_cells(painter, spare // 2 + _QUIET * cell, cell)
            painter.restore()
        if self.hasFocus():
            focus_ring(painter, self._theme, self.rect(), 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not self._can_drag or not self._cells:
            return
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if far >= QGuiApplication.styleHints().startDragDistance():
            self._pressed_at = None
            drag = QDrag(self)
            drag.setMimeData(self.mime_data())
            drag.setPixmap(QPixmap.fromImage(self.image(cell=3)))
            drag.exec(Qt.DropAction.CopyAction)

    def mime_data(self) -> QMimeData:
        """Return what a drag carries: the picture and the text."""
        data = QMimeData()
        data.setText(self._content)
        data.setImageData(self.image())
        data.setData("image/png", self.png())
        return data

    def _paint_cells(self, painter: QPainter, start: int, cell: int) -> None:
        for row, line in enumerate(self._cells):
            for column, is_dark in enumerate(line):
                if is_dark:
                    painter.fillRect(QRect(start + column * cell, start + row * cell, cell, cell), _DARK)
