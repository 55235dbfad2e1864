"""Let the person choose a file, and write what only this user may read into it."""

import os
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wallet_gui.ui.file_dialog import FileQuestion, ask_file


def choose_file(owner: QWidget, title: str, file_name: str, kind: str, chosen: Callable[[str], object]) -> None:
    """Ask where a file goes; ``chosen`` gets the path."""
    ask_file(owner, "save.dialog", FileQuestion(title, kind, file_name), lambda path: chosen(str(path)))


def write_private(path: str, text: str) -> None:
    """Write a new file with owner-only permissions, or replace one. Raises OSError."""
    write_private_bytes(path, text.encode("utf-8"))


def write_private_bytes(path: str, data: bytes) -> None:
    """Write a new file with owner-only permissions, or replace one. Raises OSError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
