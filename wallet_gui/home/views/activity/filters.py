"""What narrows the activity: a text, the direction, an asset, a network, a time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from wallet_gui.cache.query import Query
from wallet_gui.domain.payment import Direction
from wallet_gui.home.views.base import View
from wallet_gui.home.views.handover import ShowPayments
from wallet_gui.home.views.wallet_words import network_name, short_address, tame
from wallet_gui.home.wallet.book import Book
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.combo import ComboBox

TEXT, DIRECTION, ASSET, NETWORK, PERIOD, OTHER = (
    f"activity.{name}" for name in ("find", "direction", "asset", "network", "period", "other")
)
_ANY = ""
_NATIVE = "native"


class Period(StrEnum):
    """How far back."""

    ANY = ""
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


class ActivityFilters(View):
    """A row of choices; ``changed`` carries the query they make."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._book, self._other, self._hides_dust, self._newest_first = Book(), "", True, True
        self.text = QLineEdit()
        self.text.setObjectName(TEXT)
        self.text.setClearButtonEnabled(True)
        self._direction, self._asset, self._network, self._period = (
            self._combo(name) for name in (DIRECTION, ASSET, NETWORK, PERIOD)
        )
        self._clear = LinkButton(theme)
        self._clear.setObjectName("activity.clear_filters")
        self._clear.clicked.connect(self.clear)
        self.text.textChanged.connect(lambda _: self._tell())
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.retranslate()
        self.fit(10_000)

    def fit(self, width: int) -> None:
        """Stand in one row, or in several of two where it is narrow."""
        parts = [self.text, *self._combos, self._clear]
        is_wide = sum(part.minimumSizeHint().width() + self._rows.spacing() for part in parts) <= width
        across = len(parts) if is_wide else 2
        for place, part in enumerate(parts):
            self._rows.addWidget(part, place // across, place % across)
        for column in range(len(parts)):
            is_filled = column < across and parts[column] is not self._clear
            self._rows.setColumnStretch(column, 1 if is_filled else 0)

    @property
    def query(self) -> Query:
        """What is chosen."""
        direction, asset, chain_id = self._chosen(DIRECTION), self._chosen(ASSET), self._chosen(NETWORK)
        return Query(
            text=self.text.text(),
            direction=Direction(direction) if direction else None,
            contract=None if not asset else "" if asset == _NATIVE else asset,
            other=self._other,
            chain_ids=frozenset({int(chain_id)}) if chain_id else frozenset(),
            since=_since(Period(self._chosen(PERIOD))),
            hides_dust=self._hides_dust,
            newest_first=self._newest_first,
        )

    @property
    def narrows(self) -> bool:
        """Whether anything is chosen at all."""
        usual = replace(self.query, since=0, hides_dust=False, newest_first=True)
        return usual != Query() or bool(self._chosen(PERIOD))

    def render_book(self, book: Book) -> None:
        """Offer the networks and assets there are."""
        if (book.networks, book.tokens) != (self._book.networks, self._book.tokens):
            self._book = book
            self._fill()

    def show_dust(self, *, shows: bool) -> None:
        """Show spam as well, or hide it again."""
        self._hides_dust = not shows
        self._tell()

    def set_newest_first(self, *, newest_first: bool) -> None:
        """Turn the order."""
        self._newest_first = newest_first
        self._tell()

    def take(self, what: ShowPayments) -> None:
        """Choose what another page asks to see. One payment is looked at among all the others."""
        self.clear()
        self._other = what.other
        self._choose(NETWORK, str(what.chain_id) if what.chain_id and not what.txid else _ANY)
        if what.contract is not None:
            self._choose(ASSET, what.contract or _NATIVE)
        self._tell()

    def clear(self) -> None:
        """Narrow by nothing."""
        self._other = ""
        for combo in self._combos:
            combo.setCurrentIndex(0)
        self.text.clear()
        self._tell()

    def kept(self) -> dict[str, str]:
        """Return what is chosen, by object name."""
        chosen = {combo.objectName(): str(combo.currentData()) for combo in self._combos if combo.currentData()}
        texts = {TEXT: self.text.text(), OTHER: self._other}
        return {**chosen, **{name: text for name, text in texts.items() if text}}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what ``kept`` returned."""
        self._other = form.get(OTHER, "")
        for combo in self._combos:
            self._choose(combo.objectName(), form.get(combo.objectName(), _ANY))
        self.text.setText(form.get(TEXT, ""))
        self._tell()

    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Find payments"))
        self.text.setAccessibleName(self.tr("Find payments"))
        self.text.setToolTip(self.tr("Find by name, address, asset, note or transaction"))
        self._direction.setAccessibleName(self.tr("Direction"))
        self._asset.setAccessibleName(self.tr("Asset"))
        self._network.setAccessibleName(self.tr("Network"))
        self._period.setAccessibleName(self.tr("Time"))
        self._fill()

    @property
    def _combos(self) -> tuple[ComboBox, ...]:
        return self._direction, self._asset, self._network, self._period

    def _combo(self, name: str) -> ComboBox:
        combo = ComboBox()
        combo.setObjectName(name)
        combo.setMinimumContentsLength(8)
        combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.activated.connect(lambda _: self._tell())
        return combo

    def _fill(self) -> None:
        kept = self.kept()
        directions = ((self.tr("Received"), Direction.IN), (self.tr("Sent"), Direction.OUT))
        _refill(self._direction, self.tr("In and out"), directions)
        _refill(self._asset, self.tr("Every asset"), self._assets())
        networks = [(network_name(one), str(one.chain_id)) for one in self._book.switched_on]
        _refill(self._network, self.tr("Every network"), networks)
        periods = (
            (self.tr("Last 7 days"), Period.WEEK),
            (self.tr("Last 30 days"), Period.MONTH),
            (self.tr("Last 365 days"), Period.YEAR),
        )
        _refill(self._period, self.tr("Any time"), periods)
        for combo in self._combos:
            self._choose(combo.objectName(), kept.get(combo.objectName(), _ANY))
        self._say_clear()

    def _assets(self) -> list[tuple[str, str]]:
        on = {network.chain_id for network in self._book.switched_on}
        tokens = [
            (f"{tame(one.symbol)} · {short_address(one.contract)}", one.contract)
            for one in self._book.tokens
            if one.chain_id in on
        ]
        return [(self.tr("Networks' own coins"), _NATIVE), *sorted(tokens)]

    def _chosen(self, name: str) -> str:
        combo = next(combo for combo in self._combos if combo.objectName() == name)
        return str(combo.currentData() or _ANY)

    def _choose(self, name: str, value: str) -> None:
        combo = next(combo for combo in self._combos if combo.objectName() == name)
        combo.setCurrentIndex(max(combo.findData(value), 0))

    def _tell(self) -> None:
        self._say_clear()
        self.changed.emit(self.query)

    def _say_clear(self) -> None:
        self._clear.setVisible(self.narrows)
        if self._other:
            name = next((one.name for one in self._book.contacts if one.address == self._other), "")
            self._clear.setText(self.tr("Only {name} ✕").format(name=tame(name) or short_address(self._other)))
        else:
            self._clear.setText(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Show all payments again"))


def _refill(combo: ComboBox, first: str, others: "list[tuple[str, str]] | tuple[tuple[str, StrEnum], ...]") -> None:
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(first, _ANY)
    for text, value in others:
        combo.addItem(text, str(value))
    combo.blockSignals(False)


def _since(period: Period) -> int:
    """Return the beginning of the first day that counts, as Unix time; days are those of this computer."""
    if period is Period.ANY:
        return 0
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return int((today - timedelta(days=_DAYS[period] - 1)).timestamp())
