"""How long a start takes, from the command to the first picture, beside the barest window of the same toolkit."""

import sys
import time
from pathlib import Path

from benchmarks.figures import Figure, median
from benchmarks.x_display import XDisplay, is_bare
from tools.accessibility import Box
from tools.processes import Running
from tools.program import Program
from tools.screen import Screen

_RUNS = 7
_BARE_WINDOW = Path(__file__).with_name("bare_window.py")


def measure(screen: Screen, display: XDisplay, folder: Path) -> list[Figure]:
    """Start Postern and the bare window in turns; the first of each only warms the disk's cache up."""
    middle = Box(screen.width // 2 - 8, screen.height // 2 - 8, 16, 16)
    ours: list[float] = []
    bare: list[float] = []
    for run in range(_RUNS + 1):
        bare.append(_bare_start(screen, display, folder, middle))
        ours.append(_our_start(screen, display, folder / f"start-{run}", middle))
    value, floor = (1000 * median(times[1:]) for times in (ours, bare))
    return [Figure("start: command → log-in window painted", value, "ms", budget=1.35, floor=floor)]


def _our_start(screen: Screen, display: XDisplay, folder: Path, middle: Box) -> float:
    start = time.perf_counter()
    program = Program(screen, folder / "home", folder / "profile")
    try:
        return _painted(display, middle) - start
    finally:
        program.end()
        display.until(middle, is_bare)


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
