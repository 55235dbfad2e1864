"""Let the person choose a file, and write a text into it that only this user may read."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from wallet_gui.door.views.view import named


def choose_file(owner: QWidget, title: str, file_name: str, kind: str, chosen: Callable[[str], object]) -> None:
    """Open a file dialog; ``chosen`` gets the path. Replacing a file is asked about by the dialog."""
    dialog = QFileDialog(owner, title, str(Path.home() / file_name), kind)
    # Not the desktop's own: its portal is another program, and cannot look at this process.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(file_name.rpartition(".")[2])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    named(dialog, "save.dialog")
    dialog.open()


def write_private(path: str, text: str) -> None:
    """Write a new file with owner-only permissions, or replace one. Raises OSError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
