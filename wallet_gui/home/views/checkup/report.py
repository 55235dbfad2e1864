"""Check-up as a text file: what the page says, and nothing that names a person, an address or an amount."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wallet_gui import __version__
from wallet_gui.home.checkup.rows import Verdict
from wallet_gui.home.controllers.checkup import CheckupState
from wallet_gui.home.views.checkup.evidence import moment
from wallet_gui.home.views.checkup.words import evidence_words, fact_words, group_heading
from wallet_gui.ui.file_dialog import FileQuestion, ask_file

_MARKS = {Verdict.NEEDS_YOU: "[!]", Verdict.IN_ORDER: "[+]", Verdict.UNTOLD: "[?]"}


def report_text(state: CheckupState) -> str:
    """Return the report in the language that is shown."""
    translate = QCoreApplication.translate
    made = translate("CheckupReport", "Check-up of Postern {version}, {moment}")
    lines = [made.format(version=__version__, moment=moment(state.ran_at))]
    lines.append(translate("CheckupReport", "Made on this computer. It holds no address, no name and no amount."))
    for verdict in Verdict:
        rows = [row for row in state.rows if row.verdict is verdict]
        if rows:
            lines += ["", group_heading(verdict, len(rows))]
        for row in rows:
            lines += [f"{_MARKS[verdict]} {fact_words(row)}", f"    {evidence_words(row)}"]
    return "\n".join([*lines, ""])


def choose_report(parent: QWidget, chosen: Callable[[Path], object]) -> None:
    """Ask where the report goes."""
    translate = QCoreApplication.translate
    kind = translate("CheckupReport", "Text files (*.txt)")
    asked = FileQuestion(translate("CheckupReport", "Save report"), kind, "postern-check-up.txt")
    ask_file(parent, "checkup.report.dialog", asked, chosen)
