"""The floor of every start: the smallest program that shows a window with PySide6."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication(["bare"])
window = QLabel("A window")
window.setAlignment(Qt.AlignmentFlag.AlignCenter)
window.resize(1120, 740)
window.show()
application.exec()
