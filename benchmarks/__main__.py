"""Measure what Postern promises about time and memory: ``./dev.py bench``, or parts of it: ``./dev.py bench start``."""

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import history, networks, packaged, parts, practice, session, signing, start
from benchmarks.figures import Figure, table
from benchmarks.x_display import XDisplay
from tools.screen import open_screen

_PARTS = ("parts", "history", "networks", "signing", "practice", "start", "packaged", "session")


def main() -> int:
    """Measure and print; return 1 if a budget is not kept."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("what", nargs="*", metavar="|".join(_PARTS), help="default: everything")
    wanted = parser.parse_args().what or _PARTS
    unknown = set(wanted) - set(_PARTS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="postern-") as name:
        figures = _measure(Path(name), wanted)
    print(table(figures))
    load, processors = os.getloadavg()[0], os.cpu_count()
    print(f"Load of this computer: {load:.1f} on {processors} processors. Beside other work, trust the ratios alone.")
    return 1 if any(figure.verdict in {"OVER", "UNDER"} for figure in figures) else 0


def _measure(folder: Path, wanted: Sequence[str]) -> list[Figure]:
    figures: list[Figure] = []
    if "parts" in wanted:
        figures += parts.measure(folder)
    if "history" in wanted:
        figures += history.measure(folder / "history")
    if "networks" in wanted:
        figures += networks.measure(folder / "networks")
    if "practice" in wanted:
        figures += practice.measure()
    if "signing" in wanted:
        figures += signing.measure()
    if not {"start", "packaged", "session"}.isdisjoint(wanted):
        with open_screen(folder / "screen") as screen:
            display = XDisplay(screen.display)
            if "start" in wanted:
                figures += start.measure(screen, display, folder)
            if "packaged" in wanted:
                figures += packaged.measure(screen, display, folder / "packaged")
            if "session" in wanted:
                figures += session.measure(screen, display, folder / "session")
            display.close()
    return figures


if __name__ == "__main__":
    raise SystemExit(main())
