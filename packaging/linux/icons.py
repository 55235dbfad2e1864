"""Draw the program's mark in every size that a desktop asks for: ``icons.py SVG FOLDER`` fills a hicolor theme."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)


def draw(renderer: QSvgRenderer, size: int) -> QImage:
    """Return the mark as a square picture."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def main(svg: Path, theme: Path, name: str) -> None:
    """Write the pictures, and the drawing itself."""
    _app = QGuiApplication([])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        sys.exit(f"{svg} is not a drawing")
    for size in SIZES:
        folder = theme / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        if not draw(renderer, size).save(str(folder / f"{name}.png")):
            sys.exit(f"the picture of {size} pixels cannot be written")
    scalable = theme / "scalable" / "apps"
    scalable.mkdir(parents=True)
    (scalable / f"{name}.svg").write_bytes(svg.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
