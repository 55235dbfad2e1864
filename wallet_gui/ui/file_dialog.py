"""Asking for a file, in Qt's own dialog: the desktop's portal is another program, which cannot look at ours."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wallet_gui.domain.frozen import frozen
from wallet_gui.ui.frame import share_keys


@frozen
class FileQuestion:
    """What is asked, in words of the language that is shown."""

    title: str
    kind: str
    """A name filter of Qt, such as ``CSV files (*.csv)``."""
    name: str = ""
    """The file's proposed name, when it is to be written; empty to open one that is there."""


def ask_file(parent: QWidget, object_name: str, asked: FileQuestion, chosen: Callable[[Path], object]) -> None:
    """Open the dialog; ``chosen`` gets the path. It asks by itself before a file is replaced."""
    from PySide6.QtWidgets import QFileDialog  # late: one of the largest classes of Qt, rarely needed

    dialog = QFileDialog(parent, asked.title, str(Path.home() / asked.name), asked.kind)
    dialog.setObjectName(object_name)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    if asked.name:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(asked.name.rpartition(".")[2])
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    share_keys(dialog)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
