"""Addresses of the recovery phrase as several wallets make them, and which of them are in use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QVBoxLayout

from wallet_gui.domain.signing import PathAddress
from wallet_gui.home.controllers.address_use import Use, UseState
from wallet_gui.home.controllers.addresses import Found, has_key_here
from wallet_gui.home.views.base import View
from wallet_gui.home.views.settings import address_words
from wallet_gui.home.views.settings.rows import empty
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.book import Book
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card, RowCard, SectionLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import in_a_row

_NAME = "settings.addresses.found"


class FoundRow(View):
    """One address that can be chosen."""

    def __init__(self, theme: Theme, place: int, found: PathAddress, *, is_here: bool) -> None:
        super().__init__()
        self._theme, self.found, self._is_here = theme, found, is_here
        self._uses: tuple[Use, ...] = ()
        self._hides = False
        self.box = QCheckBox()
        self.box.setObjectName(f"{_NAME}.{place}")
        self.box.setEnabled(not is_here)
        self._view = AddressView(theme, found.address, px=13)
        self.words = Para(theme, "", "caption", "text.secondary")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._view)
        words.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self.box)
        row.addLayout(words, 1)
        self.retranslate()

    def show_uses(self, uses: tuple[Use, ...], *, hides: bool) -> None:
        """Say what is known of it; one that is in use is chosen by that."""
        if uses and not self._uses and not self._is_here:
            self.box.setChecked(True)
        self._uses, self._hides = uses, hides
        self.retranslate()

    def retranslate(self) -> None:
        use = address_words.use_words(self._uses, hides=self._hides)
        here = self.tr("On your list.") if self._is_here else ""
        self.words.setText(" · ".join(part for part in (self.found.path, here, use) if part))
        self.words.set_color("success.text" if use else "text.secondary")
        self.box.setAccessibleName(self._view.accessibleName())
        self.box.setAccessibleDescription(self.words.text())


class FoundView(View):
    """Offers the addresses; ``add_asked`` carries those that were chosen."""

    add_asked = Signal(object)
    """A list of ``PathAddress``."""
    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._is_stopped = UseState(), False
        self.rows: list[FoundRow] = []
        self._heads: list[tuple[str, SectionLabel]] = []
        self.progress_words = Para(theme, "", "body")
        self.progress_words.setObjectName(f"{_NAME}.progress")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{_NAME}.bar")
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self.stop, self.add = Button(theme), Button(theme, kind=Kind.PRIMARY, icon="add")
        self.stop.setObjectName(f"{_NAME}.stop")
        self.add.setObjectName(f"{_NAME}.add")
        self.stop.clicked.connect(self._on_stop)
        self.add.clicked.connect(lambda: self.add_asked.emit(self.chosen))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(6)
        self._lay_out()

    @property
    def chosen(self) -> list[PathAddress]:
        """The addresses that are ticked."""
        return [row.found for row in self.rows if row.box.isChecked()]

    def show_found(self, found: Found, book: Book) -> None:
        """Draw addresses, in the groups of their schemes. Nobody has been asked about them yet."""
        self._state, self._is_stopped = UseState(), False
        empty(self._groups)
        self.rows, self._heads = [], []
        place = 0
        for scheme in address_words.SCHEMES:
            group = [one for one in found if address_words.scheme_of(one.path) == scheme]
            card = self._new_group(scheme) if group else None
            for one in group:
                row = FoundRow(self._theme, place, one, is_here=has_key_here(book, one.address))
                row.box.toggled.connect(lambda _: self._refresh())
                self.rows.append(row)
                place += 1
                if card is not None:
                    card.add_row(row)
        self.retranslate()

    def show_use(self, state: UseState, *, hides: bool) -> None:
        """Say what has been found out so far."""
        was_over, self._state = self._state.is_over and self._state.total > 0, state
        for row in self.rows:
            row.show_uses(state.of(row.found.address), hides=hides)
        self._refresh()
        if state.is_over and not was_over:
            announce(self.add, self.progress_words.text())

    def retranslate(self) -> None:
        for scheme, head in self._heads:
            head.setText(address_words.scheme_name(scheme))
        self.stop.setText(self.tr("Stop"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._refresh()

    def _refresh(self) -> None:
        state = self._state
        is_asking = not state.is_over and not self._is_stopped
        self._bar.setVisible(is_asking)
        self.stop.setVisible(is_asking)
        self._bar.setMaximum(max(1, state.total))
        self._bar.setValue(state.done)
        self.progress_words.setText(self._progress())
        chosen = len(self.chosen)
        self.add.setText(self.tr("Add %n address(es)", "", chosen))
        self.add.setEnabled(chosen > 0)
        self.add.setToolTip("" if chosen else self.tr("Tick an address first."))

    def _progress(self) -> str:
        state = self._state
        used = len({address for address, _ in state.uses})
        if state.total == 0:
            return self.tr("No network is switched on, so nobody was asked which of them are in use.")
        if not state.is_over and not self._is_stopped:
            return self.tr("Looking which are in use: {done} of {total}").format(done=state.done, total=state.total)
        words = self.tr("%n address(es) in use.", "", used) if used else self.tr("None of them is in use.")
        if self._is_stopped:
            words = self.tr("Stopped. Those that were not looked at may be in use as well.")
        if state.silent:
            names = ", ".join(network_name(network) for network in state.silent)
            return in_a_row(words, self.tr("No answer from {networks}.").format(networks=names))
        return words

    def _on_stop(self) -> None:
        self._is_stopped = True
        self.stop_asked.emit()
        self._refresh()
        self.add.setFocus()

    def _new_group(self, scheme: str) -> RowCard:
        head, card = SectionLabel(self._theme), RowCard(self._theme)
        self._heads.append((scheme, head))
        self._groups.addWidget(head)
        self._groups.addWidget(card)
        return card

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        card = Card(self._theme, padding=14)
        card.body.addWidget(self.progress_words)
        card.body.addWidget(self._bar)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(card)
        column.addLayout(self._groups)
