"""Ten recovery codes, shown once: to be saved or written down, never copied."""

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout

from wallet_gui.door.views.save_file import choose_file
from wallet_gui.door.views.view import View, named
from wallet_gui.system.own_file import write_own_file
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para

_HALF = 5


class RecoveryCodes(View):
    """Shows the codes and asks whether they are kept. ``changed`` is sent when the answer changes."""

    changed = Signal()

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._codes: tuple[str, ...] = ()
        self._name = ""
        self._title = Para(theme, "", "bodyStrong")
        self._text = Para(theme, "", "body", "text.secondary")
        self._labels = [named(Para(theme, "", wrap=False), f"{page}.codes.{n}") for n in range(1, 11)]
        self.save = named(Button(theme, icon="save"), f"{page}.codes.save")
        self._saved = Para(theme, "", "caption", "text.secondary")
        self.kept = named(QCheckBox(), f"{page}.codes.kept")
        self.kept.toggled.connect(self.changed)
        self.save.clicked.connect(self._choose)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def are_kept(self) -> bool:
        """Whether the person says that the codes are kept."""
        return self.kept.isChecked()

    def set_codes(self, codes: tuple[str, ...], name: str) -> None:
        """Show the codes of an account."""
        self._codes, self._name = codes, name
        for label, code in zip(self._labels, codes, strict=False):
            label.setText(_in_groups(code))

    def forget(self) -> None:
        """Drop the codes."""
        self._codes = ()
        self.kept.setChecked(False)
        for label in self._labels:
            label.setText("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        card = Card(self.theme, "sunken")
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        for index, label in enumerate(self._labels):
            grid.addWidget(label, index % _HALF, index // _HALF)
        card.body.addLayout(grid)
        column.addWidget(card)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self._saved, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        column.addWidget(self.kept)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Recovery codes"))
        self._text.setText(
            self.tr(
                "If your authenticator is lost, one of these opens the door in place of a 6-digit code. Each works "
                "once. Keep them apart from this computer."
            )
        )
        self.save.setText(self.tr("Save…"))
        self.kept.setText(self.tr("I kept them"))

    def _restyle(self) -> None:
        for label in self._labels:
            label.setFont(self.theme.mono(15))

    def _choose(self) -> None:
        choose_file(
            self,
            self.tr("Save the recovery codes"),
            "postern-recovery-codes.txt",
            self.tr("Text (*.txt)"),
            self._save,
        )

    def _save(self, path: str) -> None:
        try:
            write_own_file(Path(path), self._as_text().encode())
        except OSError:
            self._saved.set_color("danger.text")
            self._saved.setText(self.tr("They could not be written there. Choose another folder."))
        else:
            self._saved.set_color("text.secondary")
            self._saved.setText(self.tr("Saved. Move the file to where this computer's thief would not look."))

    def _as_text(self) -> str:
        day = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
        head = self.tr("Postern recovery codes of {name}, {date}. Each works once.").format(name=self._name, date=day)
        return "\n".join([head, "", *map(_in_groups, self._codes), ""])


def _in_groups(code: str) -> str:
    """Show a code as two groups of five, however it came."""
    characters = code.replace("-", "")
    return f"{characters[:_HALF]}-{characters[_HALF:]}"
