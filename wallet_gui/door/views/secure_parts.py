"""What the wizard "Secure account" explains: before it, what changes; after it, what to do about old copies."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.card import Card, Row, RowCard
from wallet_gui.ui.widgets.para import Para

_ICONS = ("password", "authenticator", "backedUp", "fingerprint")


class WhatChanges(View):
    """The four things that are replaced or ended, and the one that this cannot mend."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        card = RowCard(theme)
        self._rows = [Row(theme, icon=icon) for icon in _ICONS]
        for row in self._rows:
            card.add_row(row)
        self._phrase = named(Banner(theme, Tone.WARN), "secure.phrase")
        column = _column(self)
        column.addWidget(card)
        column.addWidget(self._phrase)
        self.retranslate()

    def retranslate(self) -> None:
        words = (
            (self.tr("A new password"), self.tr("The vault here is encrypted anew. The old one no longer opens it.")),
            (self.tr("A new two-step code"), self.tr("The codes of the old authenticator no longer work.")),
            (self.tr("Ten new recovery codes"), self.tr("The old ones no longer work.")),
            (self.tr("Quick unlock ends"), self.tr("You can choose one again afterwards.")),
        )
        for row, (title, text) in zip(self._rows, words, strict=True):
            row.set_words(title, text)
        self._phrase.set_words(
            self.tr("Does somebody know your recovery phrase?"),
            self.tr(
                "Then none of this helps: whoever has the words has the money. Move it to a new recovery phrase. The "
                "last page says how."
            ),
        )


class OldCopies(View):
    """That a copy from before still opens with the old password, and how to be rid of that."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._warning = named(Banner(theme, Tone.WARN), "secure.copies")
        self._tidy = _Steps(theme, "secure.tidy")
        self._move = _Steps(theme, "secure.move")
        column = _column(self)
        for part in (self._warning, self._tidy, self._move):
            column.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        self._warning.set_words(
            self.tr("An old copy of the vault still opens with the old password"),
            self.tr(
                "Postern cannot reach copies that are elsewhere: an exported vault, a backup of this computer, a file "
                "that somebody has taken. The same keys are in them."
            ),
        )
        self._tidy.set_words(
            self.tr("If only you have such copies"),
            (
                self.tr("Delete the exported vaults and the recovery codes from before."),
                self.tr("Export the vault anew, and let your backup of this computer run."),
                self.tr("Remove the old entry from your authenticator."),
            ),
        )
        self._move.set_words(
            self.tr("If somebody else may have one, or knows your recovery phrase, move the money"),
            (
                self.tr("Log out, choose “Create an account”, and write its new recovery phrase on new paper."),
                self.tr("Log in there, open Receive, and note the new address."),
                self.tr("Log in here again and send everything to it, the most valuable first, on every network."),
                self.tr("Keys that you imported are in the old copies too: empty their addresses as well."),
                self.tr("Tell those who pay you the new address, and keep this account until nothing more comes in."),
            ),
        )


class _Steps(Card):
    """A heading and numbered sentences."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, padding=14)
        self.setObjectName(name)
        self._title = Para(theme, "", "bodyStrong")
        self._lines: list[Para] = []
        self._theme = theme
        self.body.setSpacing(6)
        self.body.addWidget(self._title)

    def set_words(self, title: str, steps: Sequence[str]) -> None:
        """Say what to do, in order."""
        self._title.setText(title)
        while len(self._lines) < len(steps):
            self._lines.append(Para(self._theme, "", "body", "text.secondary"))
            self.body.addWidget(self._lines[-1])
        for number, (line, step) in enumerate(zip(self._lines, steps, strict=True), 1):
            line.setText(f"{number}. {step}")


def _column(page: View) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return column
