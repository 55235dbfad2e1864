"""Let the person choose the file that something goes into."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wallet_gui.ui.file_dialog import FileQuestion, ask_file


def choose_file(owner: QWidget, title: str, file_name: str, kind: str, chosen: Callable[[str], object]) -> None:
    """Ask where a file goes; ``chosen`` gets the path."""
    ask_file(owner, "save.dialog", FileQuestion(title, kind, file_name), lambda path: chosen(str(path)))
