"""What was measured, beside what it must be."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value with its budget. With a floor, the budget is for the ratio of the two."""

    what: str
    value: float
    unit: str
    budget: float | None = None
    floor: float | None = None
    """The least possible, measured in the same run and in the same unit."""
    least: float | None = None
    """Where being too small is a fault as well."""

    @property
    def judged(self) -> float:
        """Return what the budget is about."""
        return self.value if self.floor is None else self.value / self.floor

    @property
    def verdict(self) -> str:
        """Say in one word how value and budget stand; nothing where there is no budget."""
        if self.budget is None:
            return ""
        if self.judged > self.budget:
            return "OVER"
        return "UNDER" if self.least is not None and self.judged < self.least else "ok"

    def cells(self) -> tuple[str, str, str, str, str]:
        """Return the columns of the table."""
        floor = "" if self.floor is None else f"{_number(self.floor)} {self.unit}, × {self.judged:.2f}"
        return self.what, f"{_number(self.value)} {self.unit}", floor, self._budget_text(), self.verdict

    def _budget_text(self) -> str:
        if self.budget is None:
            return ""
        if self.floor is not None:
            return f"≤ × {self.budget:.2f}"
        least = "" if self.least is None else f"{_number(self.least)}–"
        return f"{least or '≤ '}{_number(self.budget)} {self.unit}"


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table for a terminal."""
    rows = [("what", "measured", "floor, ratio", "budget", ""), *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def median(values: Sequence[float]) -> float:
    """Return the middle of several measurements: one that was disturbed does not move it."""
    return statistics.median(values)


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
