"""How long a start takes, from the command to the first picture, beside the barest window of the same toolkit."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figures import Figure, median
from benchmarks.x_display import XDisplay, is_bare
from tools.accessibility import Box
from tools.package_parts import PACKAGED
from tools.processes import Running
from tools.program import FROM_SOURCE, Program
from tools.screen import Screen

_RUNS = 7
_BARE_WINDOW = Path(__file__).with_name("bare_window.py")


def measure(screen: Screen, display: XDisplay, folder: Path) -> list[Figure]:
    """Start Postern and the bare window in turns; the first of each only warms the disk's cache up.

    The program that ``./dev.py package`` has made is started too, if there is one.
    """
    middle = _middle(screen)
    ours: list[float] = []
    bare: list[float] = []
    packaged: list[float] = []
    for run in range(_RUNS + 1):
        bare.append(_bare_start(screen, display, folder, middle))
        ours.append(_our_start(screen, display, folder / f"start-{run}", FROM_SOURCE))
        if PACKAGED.exists():
            packaged.append(_our_start(screen, display, folder / f"packaged-{run}", [str(PACKAGED)]))
    value, floor = (1000 * median(times[1:]) for times in (ours, bare))
    figures = [Figure("start: command → log-in window painted", value, "ms", budget=1.35, floor=floor)]
    if packaged:
        figure = 1000 * median(packaged[1:])
        figures.append(Figure("start: packaged, beside a start from source", figure, "ms", budget=1.1, floor=value))
    return figures


@contextmanager
def started(screen: Screen, display: XDisplay, folder: Path, command: Sequence[str]) -> Iterator[tuple[Program, float]]:
    """Start Postern and give it, with the seconds until its first picture; end it after."""
    middle = _middle(screen)
    start = time.perf_counter()
    program = Program(screen, folder / "home", folder / "profile", start=command)
    try:
        yield program, _painted(display, middle) - start
    finally:
        program.end()
        display.until(middle, is_bare)


def _our_start(screen: Screen, display: XDisplay, folder: Path, command: Sequence[str]) -> float:
    with started(screen, display, folder, command) as (_, seconds):
        return seconds


def _middle(screen: Screen) -> Box:
    return Box(screen.width // 2 - 8, screen.height // 2 - 8, 16, 16)


def _bare_start(screen: Screen, display: XDisplay, folder: Path, middle: Box) -> float:
    environment = screen.environment(folder / "bare")
    start = time.perf_counter()
    running = Running([sys.executable, "-I", str(_BARE_WINDOW)], environment, folder / "bare.log")
    try:
        return _painted(display, middle) - start
    finally:
        running.end()
        display.until(middle, is_bare)


def _painted(display: XDisplay, middle: Box) -> float:
    return display.until(middle, lambda pixels: not is_bare(pixels))
