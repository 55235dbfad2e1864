"""The emergency sheet on the screen: the printed key in groups and as a QR code, to be printed or saved as a PDF."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout

from wallet_gui.domain.printed_key import PREFIX, groups_of, text_of
from wallet_gui.door.views.key_paper import Paper, pdf_of, print_on
from wallet_gui.door.views.save_file import choose_file
from wallet_gui.door.views.view import View, named
from wallet_gui.system.own_file import write_own_file
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.qr_view import QrView
from wallet_gui.ui.words import date

_COLUMNS = 3
_QR_SIZE = 168


class KeySheet(View):
    """Shows one key. It is never copied, and goes to paper or to a file only when a person asks for that."""

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._paper: Paper | None = None
        self._owner = Para(theme, "", "bodyStrong")
        self._drawn = Para(theme, "", "caption", "text.secondary")
        self._prefix = Para(theme, PREFIX, wrap=False)
        self._groups = [named(Para(theme, "", wrap=False), f"{page}.group.{n}") for n in range(1, 10)]
        self._qr = named(QrView(theme, size=_QR_SIZE, can_drag=False), f"{page}.qr")
        self.print_it = named(Button(theme, icon="print"), f"{page}.print")
        self.save = named(Button(theme, icon="save"), f"{page}.save")
        self._said = named(Para(theme, "", "caption", "text.secondary"), f"{page}.saved")
        self._lay_out()
        self.print_it.clicked.connect(self._choose_printer)
        self.save.clicked.connect(self._choose_file)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_key(self, name: str, key: bytes, drawn_at: int) -> None:
        """Show the key of an account; without one the sheet is empty."""
        paper = Paper(name, key, drawn_at) if key else None
        if paper == self._paper:
            return
        self._paper = paper
        self._said.setText("")
        self._qr.set_content(text_of(key) if key else "")
        for label, group in zip(self._groups, groups_of(key) if key else [""] * len(self._groups), strict=True):
            label.setText(group)
        self.retranslate()

    def retranslate(self) -> None:
        self.print_it.setText(self.tr("Print…"))
        self.save.setText(self.tr("Save as PDF…"))
        if self._paper is not None:
            self._owner.setText(self.tr("Printed key of {name}").format(name=self._paper.name))
            self._drawn.setText(self.tr("Made on {date}").format(date=date(self._paper.drawn_at)))

    def focus_first(self) -> None:
        self.print_it.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._prefix, 0, 0)
        for index, label in enumerate(self._groups):
            grid.addWidget(label, 1 + index // _COLUMNS, index % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(self._owner)
        side.addWidget(self._drawn)
        side.addSpacing(10)
        side.addLayout(grid)
        side.addStretch(1)
        card = Card(self.theme, padding=18)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(22)
        self._pair.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignTop)
        self._pair.addLayout(side, 1)
        card.body.addLayout(self._pair)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.print_it)
        buttons.addWidget(self.save)
        buttons.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addLayout(buttons)

    def _restyle(self) -> None:
        for label in (self._prefix, *self._groups):
            label.setFont(self.theme.mono(15))
        narrow = self.theme.px(260) + self._qr.sizeHint().width() > self.theme.px(480)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _choose_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: it loads what a system has of printing

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("sheet.print.dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)

        def accepted() -> None:
            went = self._paper is not None and print_on(printer, self._paper, self.theme)
            self._say(
                self.tr("Sent to the printer."), self.tr("The printer did not take it. Save it as a PDF."), is_good=went
            )

        dialog.accepted.connect(accepted)
        dialog.show()

    def _choose_file(self) -> None:
        kind = self.tr("PDF documents (*.pdf)")
        choose_file(self, self.tr("Save the emergency sheet"), "postern-emergency-sheet.pdf", kind, self._write)

    def _write(self, path: str) -> None:
        if self._paper is None:
            return
        try:
            write_own_file(Path(path), pdf_of(self._paper, self.theme))
        except OSError:
            went = False
        else:
            went = True
        self._say(
            self.tr("Saved. Print it, then keep the file off this computer."),
            self.tr("It could not be written there. Choose another folder."),
            is_good=went,
        )

    def _say(self, good: str, bad: str, *, is_good: bool) -> None:
        self._said.set_color("text.secondary" if is_good else "danger.text")
        self._said.setText(good if is_good else bad)
