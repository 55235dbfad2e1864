"""Which payments are asked for, and the same as a condition of SQL."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from wallet_gui.domain.payment import Direction, PaymentState

_ID_LEAST: Final = 6
"""Characters after ``0x`` from which on a text is looked for at the beginning of transaction ids as well."""


@dataclass(frozen=True, slots=True)
class Query:
    """What the activity shows. Every field narrows it; an empty one does not."""

    text: str = ""
    """Part of a symbol or of the other side's address, or the beginning of a transaction's id, in any case."""
    text_others: frozenset[str] = frozenset()
    """Addresses (EIP-55) whose contact's name fits ``text``: they count as found."""
    text_txids: frozenset[str] = frozenset()
    """Transactions whose note fits ``text``."""
    direction: Direction | None = None
    contract: str | None = None
    """Of a token (EIP-55); the empty text is the native coin, None any asset."""
    other: str = ""
    """The other side, EIP-55."""
    account: str = ""
    """The person's address, EIP-55."""
    chain_ids: frozenset[int] = frozenset()
    states: frozenset[PaymentState] = frozenset()
    since: int = 0
    """Unix seconds, included."""
    until: int = 0
    """Unix seconds, excluded; 0 for no end."""
    hides_dust: bool = False
    newest_first: bool = True
    limit: int = 0
    """The most rows that ``History.ids`` returns; 0 for all."""


def where(query: Query) -> tuple[str, tuple[Any, ...]]:
    """Return the condition, which may be empty, and its values."""
    parts: list[str] = []
    values: list[Any] = []

    def add(condition: str, *more: object) -> None:
        parts.append(condition)
        values.extend(more)

    if query.text:
        add(*_text(query))
    if query.direction is not None:
        add("direction = ?", query.direction.value)
    if query.contract is not None:
        add("contract = ?", query.contract)
    if query.other:
        add("other = ?", query.other)
    if query.account:
        # The newest few of an address are found by an index of its own. All of them are read from the index of filters:
        # the plus keeps SQLite from looking every single one up in the table.
        add("account = ?" if query.limit else "+account = ?", query.account)
    if query.chain_ids:
        add(f"chain_id IN ({_marks(query.chain_ids)})", *query.chain_ids)
    if query.states:
        add(f"state IN ({_marks(query.states)})", *(state.value for state in query.states))
    if query.since:
        add("time >= ?", query.since)
    if query.until:
        add("time < ?", query.until)
    if query.hides_dust:
        add("NOT is_dust")
    return ("WHERE " + " AND ".join(parts) if parts else ""), tuple(values)


def _text(query: Query) -> tuple[Any, ...]:
    """Return the condition for ``text`` and its values. LIKE takes no notice of the case of ASCII letters."""
    literal = query.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    found = ["symbol LIKE ? ESCAPE '\\'", "other LIKE ? ESCAPE '\\'"]
    values: list[str] = [f"%{literal}%"] * 2
    if query.text_others:
        found.append(f"other IN ({_marks(query.text_others)})")
        values += query.text_others
    if query.text_txids:
        found.append(f"row IN (SELECT row FROM payment WHERE txid IN ({_marks(query.text_txids)}))")  # noqa: S608
        values += query.text_txids
    start = query.text.lower()
    if start.startswith("0x") and len(start) >= _ID_LEAST + 2:
        found.append("row IN (SELECT row FROM payment WHERE txid >= ? AND txid < ?)")
        values += [start, start + "g"]  # the first character after every hexadecimal digit
    return (f"({' OR '.join(found)})", *values)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
