"""The receipt itself, drawn like a till slip."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.domain.leaving import Receipt, Way
from wallet_gui.domain.session import Computer
from wallet_gui.door.receipt import ReceiptState
from wallet_gui.door.views import receipt_words as words
from wallet_gui.door.views.dialogs import Choice, ask
from wallet_gui.door.views.view import named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Kind, LinkButton
from wallet_gui.ui.widgets.card import Card, SectionLabel
from wallet_gui.ui.widgets.gate import Gate, GateArt
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill


class Slip(Card):
    """What was erased and how it was looked for again, what is kept, and what Postern cannot erase."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=26)
        named(self, "receipt.slip")
        self._is_wide = True
        self._make()
        self._fill()
        self.what_to_do.clicked.connect(self._explain_limits)

    def _make(self) -> None:
        theme = self._theme
        self._gate = GateArt(theme, Gate.BARRED, 48)
        self._title = Para(theme, "", "title")
        self._subtitle = named(Para(theme, "", "body", "text.secondary"), "receipt.subtitle")
        self._tally = named(Pill(theme), "receipt.tally")
        self._erased = SectionLabel(theme)
        self._rows = QGridLayout()
        self._problem = named(Banner(theme, Tone.WARN), "receipt.problem")
        self.retry = named(BusyButton(theme, Kind.SECONDARY, large=False), "receipt.retry")
        self._problem.add_action(self.retry)
        self._kept = _Fact(theme, "lock")
        self._chain = _Fact(theme, "network")
        self._limits = Para(theme, "", "body", "text.secondary")
        self.what_to_do = named(LinkButton(theme), "receipt.what")

    def _fill(self) -> None:
        body = self.body
        body.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(16)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        head.addWidget(self._gate)
        head.addLayout(names, 1)
        head.addWidget(self._tally, 0, Qt.AlignmentFlag.AlignVCenter)
        body.addLayout(head)
        body.addWidget(_Perforation(self._theme))
        body.addWidget(self._erased)
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(10)
        body.addLayout(self._rows)
        body.addWidget(self._problem)
        body.addWidget(_Perforation(self._theme))
        facts = QHBoxLayout()
        facts.setSpacing(24)
        facts.addWidget(self._kept, 1, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(self._chain, 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(facts)
        body.addWidget(_Perforation(self._theme))
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(IconLabel(self._theme, "info", "text.tertiary"), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._limits, 1)
        foot.addWidget(self.what_to_do, 0, Qt.AlignmentFlag.AlignVCenter)
        body.addLayout(foot)

    def render_receipt(self, state: ReceiptState, *, is_wide: bool) -> None:
        """Draw the slip, in two columns where there is room."""
        self._is_wide = is_wide
        self._say_fixed()
        self.retry.set_busy(state.is_retrying)
        receipt = state.receipt
        if receipt is None:
            return
        walled = receipt.way is Way.REMOVE and not receipt.vault_bytes
        self._gate.set_gate(Gate.WALLED if walled else Gate.BARRED)
        self._subtitle.setText(words.subtitle(receipt))
        tone, icon = (Tone.OK, "ok") if receipt.is_clean else (Tone.WARN, "warning")
        self._tally.show_state(words.tally(receipt), tone, icon)
        self._render_rows(receipt)
        self._render_problem(receipt)
        kept = words.kept(receipt)
        self._kept.set_words(self.tr("Kept on this computer"), kept or self.tr("Nothing"), self._about_kept(receipt))
        self._chain.set_words(
            self.tr("Unchanged on the blockchain"), self.tr("Your assets"), self.tr("logging out moves nothing")
        )

    def _about_kept(self, receipt: Receipt) -> str:
        if receipt.computer is Computer.GUEST:
            return self.tr("Nothing was written, so nothing stays.")
        if words.kept(receipt):
            # No vault file tells its ways in, so neither can a receipt.
            return self.tr("opens only with your password, and with your code, printed key or this computer if set up")
        return self.tr("nothing of this account")

    @property
    def tally(self) -> str:
        """How many items were found gone, in words."""
        return self._tally.text()

    def _say_fixed(self) -> None:
        self._title.setText(words.heading())
        self._erased.setText(self.tr("Erased, then looked for again"))
        self.retry.set_texts(self.tr("Try again"), self.tr("Looking again…"))
        self._limits.setText(words.limits())
        self.what_to_do.setText(self.tr("What to do"))

    def _render_rows(self, receipt: Receipt) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        lines = words.lines(receipt)
        half = (len(lines) + 1) // 2
        for index, line in enumerate(lines):
            row, column = (index % half, index // half) if self._is_wide else (index, 0)
            self._rows.addWidget(_Row(self._theme, line), row, column, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            self._rows.setColumnStretch(column, 1 if self._is_wide or column == 0 else 0)

    def _render_problem(self, receipt: Receipt) -> None:
        self._problem.setVisible(not receipt.is_clean)
        left = receipt.expected - receipt.checked
        text = self.tr("%n item(s) could not be erased yet. Postern tries again at its next start, or now:", "", left)
        self._problem.set_words("", text)

    def _explain_limits(self) -> None:
        ask(
            self,
            self._theme,
            self.tr("Out of our hands"),
            self.tr(
                "Swap and hibernation: the system may have written parts of memory to the disk. Encrypt the whole "
                "disk, and shut the computer down instead of letting it sleep.\n\n"
                "Clipboard managers: some keep a history of what was copied. Clear it there.\n\n"
                "Disk backups: a backup may hold an older copy of your vault. It still opens with the password of "
                "that day."
            ),
            [Choice("receipt.what.close", self.tr("Close"), stays=True)],
        )


class _Row(QWidget):
    """One item: a mark, what it is, how it was looked for again, and its size."""

    def __init__(self, theme: Theme, line: words.Line) -> None:
        super().__init__()
        icon, ink = ("ok", "success.text") if line.is_gone else ("warning", "warning.text")
        if not line.was_asked:
            icon, ink = "lock", "text.tertiary"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(IconLabel(theme, icon, ink), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(Para(theme, line.what), 1)
        if line.size:
            first.addWidget(Para(theme, line.size, "body", "text.secondary", wrap=False, tabular=True))
        texts.addLayout(first)
        plain = line.is_gone or not line.was_asked
        texts.addWidget(Para(theme, line.proof, "caption", "text.secondary" if plain else "warning.text"))
        row.addLayout(texts, 1)
        self.setAccessibleName(f"{line.what}: {line.proof}")


class _Fact(QWidget):
    """What is kept, or unchanged: a small heading, a fact and what it means."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._label = SectionLabel(theme)
        self._fact = Para(theme)
        self._meaning = Para(theme, "", "caption", "text.secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(IconLabel(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._fact)
        texts.addWidget(self._meaning)
        row.addLayout(texts, 1)
        column.addLayout(row)

    def set_words(self, label: str, fact: str, meaning: str) -> None:
        """Say it."""
        self._label.setText(label)
        self._fact.setText(fact)
        self._meaning.setText(meaning)


class _Perforation(QWidget):
    """The dashed line between two parts of a slip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("border.control"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, 1, self.width(), 1)
        painter.end()
