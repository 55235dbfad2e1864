"""Draw the program's mark for desktops: ``icons.py SVG FOLDER NAME`` makes a hicolor theme, an .ico and an .icns.

A file of icons for Windows or macOS is a short table before PNG pictures, so nothing but Qt is needed to make it.
"""

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

THEME = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
MACOS = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""From Apple's name of a size to its pixels; the second of a pair is for screens of twice the density."""


def draw(renderer: QSvgRenderer, size: int) -> bytes:
    """Return the mark as a square PNG picture."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        sys.exit(f"the picture of {size} pixels cannot be made")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico file: a head, 16 bytes about each picture, the pictures. 256 pixels are written as 0."""
    head = struct.pack("<HHH", 0, 1, len(WINDOWS))
    place = len(head) + 16 * len(WINDOWS)
    table, data = b"", b""
    for size in WINDOWS:
        picture = pictures[size]
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place + len(data))
        data += picture
    return head + table + data


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return an .icns file: a head with the length of everything, then each picture behind its name and length."""
    data = b"".join(name + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for name, size in MACOS.items())
    return b"icns" + struct.pack(">I", 8 + len(data)) + data


def theme(pictures: dict[int, bytes], svg: Path, folder: Path, name: str) -> None:
    """Write a hicolor theme with every picture, and the drawing itself."""
    for size in THEME:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        (place / f"{name}.png").write_bytes(pictures[size])
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True)
    (scalable / f"{name}.svg").write_bytes(svg.read_bytes())


def main(svg: Path, folder: Path, name: str) -> None:
    """Write ``hicolor``, ``postern.ico`` and ``postern.icns`` into the folder."""
    _app = QGuiApplication([])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        sys.exit(f"{svg} is not a drawing")
    pictures = {size: draw(renderer, size) for size in sorted({*THEME, *WINDOWS, *MACOS.values()})}
    folder.mkdir(parents=True, exist_ok=True)
    theme(pictures, svg, folder / "hicolor", name)
    (folder / "postern.ico").write_bytes(ico(pictures))
    (folder / "postern.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
