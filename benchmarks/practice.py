"""What the practice network costs: its engine, a payment, and coming back with a short, long and full record."""

import time
from collections.abc import Callable
from typing import Any

from benchmarks.figures import Figure, median
from wallet_gui.chains.practice import GIFT_WEI, MOST_ENTRIES, open_practice

_SOMEBODY = "0x00000000000000000000000000000000000A11cE"
_COUNTS = (20, 200, MOST_ENTRIES)
_START = 1_800_000_000.0
_OF_A_GIFT = 2


class _Life:
    """One practice network whose clock is moved by hand."""

    def __init__(self) -> None:
        self.time = _START
        self.record: dict[str, Any] = {}
        self.chain = open_practice({}, self._save, lambda: self.time)

    def _save(self, record: dict[str, Any]) -> None:
        self.record = record

    def give(self) -> None:
        """Let a gift of two transactions be paid, and make its block."""
        self.chain.give(_SOMEBODY, GIFT_WEI)
        self.time += 5
        self.chain.check()


def measure() -> list[Figure]:
    """Measure everything; the first question is what loads the engine."""
    life = _Life()
    figures = [
        Figure("practice: load the engine, first time in a process", _ms(life.chain.entries_left), "ms", budget=3000)
    ]
    gifts: list[float] = []
    for count in _COUNTS:
        gifts += [_ms(life.give) for _ in range((count - len(life.record.get("entries", ()))) // _OF_A_GIFT)]
        snapshot = life.chain.snapshot()
        figures.append(Figure(f"practice: run {count} entries again", _load_ms(life, b""), "ms", budget=60 * count))
        size = f"{len(snapshot) / 1024:.0f} KiB"
        figures.append(
            Figure(f"practice: {count} entries from a snapshot ({size})", _load_ms(life, snapshot), "ms", 500)
        )
    return [*figures, Figure("practice: one payment, signed, sent and mined", median(gifts) / _OF_A_GIFT, "ms", 150)]


def _load_ms(life: _Life, snapshot: bytes) -> float:
    """Time another session with the same record up to its first answer, with nothing remembered of its payments."""
    from wallet_gui.chains.practice.reading import read_signed  # late: the engine has to be loaded by then

    read_signed.cache_clear()
    chain = open_practice(life.record, lambda _: None, lambda: life.time, snapshot)
    return _ms(chain.check)


def _ms(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)
