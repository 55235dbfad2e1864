"""The program that ``./dev.py package`` has made, beside one from source: size, memory, and a start off a cold disk.

For a cold start the kernel is asked to forget the files of the program and of its Python; the rest of the system stays
warm, as after a log-in to the desktop.
"""

import os
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Event

import psutil

from benchmarks.figures import Figure, median
from benchmarks.start import started
from benchmarks.x_display import XDisplay
from tools.console import ROOT, say
from tools.freezing import DIST
from tools.package_parts import MOST_INSTALLED_MIB, MOST_PACKAGE_MIB, PACKAGED
from tools.program import FROM_SOURCE, KEEPER
from tools.screen import Screen

_MIB = 1 << 20
_RUNS = 3
_SETTLE_S = 2.0
_NO_MORE_THAN_SOURCE = 1.1


def measure(screen: Screen, display: XDisplay, folder: Path) -> list[Figure]:
    """Measure, if there is such a program."""
    if not PACKAGED.exists():
        say("No package has been made here, so none is measured:  ./dev.py package")
        return []
    tree = PACKAGED.parents[1]
    figures = [_size("installed", tree, MOST_INSTALLED_MIB)]
    figures += [_size(f"package: {file.suffix}", file, MOST_PACKAGE_MIB) for file in DIST.glob("postern*.[dr][ep][bm]")]
    figures += _memory(screen, display, folder / "memory")
    libraries = (Path(sys.prefix), Path(sysconfig.get_path("stdlib")), ROOT / "wallet_gui", ROOT / "resources")
    source = median([_cold(screen, display, folder, FROM_SOURCE, libraries) for _ in range(_RUNS)])
    built = median([_cold(screen, display, folder, [str(PACKAGED)], [tree]) for _ in range(_RUNS)])
    what = "start off a cold disk: packaged, beside source"
    return [*figures, Figure(what, 1000 * built, "ms", budget=_NO_MORE_THAN_SOURCE, floor=1000 * source)]


def _size(what: str, place: Path, most: float) -> Figure:
    files = [path for path in place.rglob("*") if path.is_file()] if place.is_dir() else [place]
    size = sum(path.lstat().st_size for path in files)
    return Figure(f"size, {what}", size / _MIB, "MiB", budget=most)


def _memory(screen: Screen, display: XDisplay, folder: Path) -> list[Figure]:
    """Weigh every process while the log-in page stands there; what processes share is divided among them."""
    source = _weights(screen, display, folder / "source", FROM_SOURCE)
    built = _weights(screen, display, folder / "built", [str(PACKAGED)])
    return [
        Figure(
            f"memory at the log-in page, packaged beside source: {role}",
            built[role],
            "MiB",
            budget=_NO_MORE_THAN_SOURCE,
            floor=source[role],
        )
        for role in sorted(source.keys() & built.keys(), key=lambda role: role != KEEPER)
    ]


def _weights(screen: Screen, display: XDisplay, folder: Path, command: Sequence[str]) -> dict[str, float]:
    with started(screen, display, folder, command) as (program, _):
        Event().wait(_SETTLE_S)
        return {role: psutil.Process(pid).memory_full_info().pss / _MIB for pid, role in program.roles().items()}


def _cold(screen: Screen, display: XDisplay, folder: Path, command: Sequence[str], read: Iterable[Path]) -> float:
    for place in read:
        _forget(place)
    with started(screen, display, folder / "cold", command) as (_, seconds):
        return seconds


def _forget(place: Path) -> None:
    """Ask the kernel to drop what it keeps of every file below a folder."""
    for path in place.rglob("*"):
        if path.is_file():
            handle = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)
