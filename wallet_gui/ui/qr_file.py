"""The text of a QR code in a picture: a file that the person chose or dropped, or what stands on the clipboard."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from wallet_gui.domain.errors import PictureError, PictureProblem

MOST_BYTES: Final = 25_000_000
MOST_PIXELS: Final = 50_000_000
_WORKING_SIDE: Final = 2400
"""A larger picture is looked at in this size first: a code that a person can see is large enough in it."""

_DECODED_MB: Final = 256


def read_code_file(path: Path) -> str:
    """Return what the QR code in a picture file says; of an animation, the first picture counts.

    Raises: PictureError.
    """
    try:
        size_bytes = path.stat().st_size if path.is_file() else -1
    except OSError as error:
        raise PictureError(PictureProblem.UNREADABLE) from error
    if size_bytes > MOST_BYTES:
        raise PictureError(PictureProblem.TOO_LARGE)
    return read_code(_image(path) if size_bytes > 0 else QImage())


def read_code(image: QImage) -> str:
    """Return what the QR code in a picture says. Raises: PictureError."""
    if image.isNull():
        raise PictureError(PictureProblem.UNREADABLE)
    if image.width() * image.height() > MOST_PIXELS:
        raise PictureError(PictureProblem.TOO_LARGE)
    texts = _texts(_bounded(image)) or _texts(image)
    if not texts:
        raise PictureError(PictureProblem.NO_CODE)
    if len(texts) > 1:
        raise PictureError(PictureProblem.SEVERAL)
    return texts.pop()


def _image(path: Path) -> QImage:
    """Read a picture whose size is looked at before any of it is unpacked."""
    QImageReader.setAllocationLimit(_DECODED_MB)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise PictureError(PictureProblem.TOO_LARGE)
    return reader.read()


def _bounded(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= _WORKING_SIDE:
        return image
    side = QSize(_WORKING_SIDE, _WORKING_SIDE)
    return image.scaled(side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _texts(image: QImage) -> set[str]:
    """Return what each QR code says, once."""
    # Late: most sessions never read a picture.
    import zxingcpp

    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    stride, width, height = grey.bytesPerLine(), grey.width(), grey.height()
    rows = memoryview(grey.constBits())
    pixels = b"".join(rows[at * stride : at * stride + width] for at in range(height))
    found = zxingcpp.read_barcodes(
        memoryview(pixels).cast("B", (height, width)), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    return {code.text for code in found if code.valid and code.text}
