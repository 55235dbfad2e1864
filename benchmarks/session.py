"""An account's life by the stopwatch: memory, wake-ups, lock and unlock, seen from outside by pixels and processes."""

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import psutil

from benchmarks import history
from benchmarks.figures import Figure, median
from benchmarks.x_display import XDisplay, is_bare
from tools.accessibility import Box
from tools.circle import Account, create_account, lock
from tools.person import Person, at_the_screen
from tools.program import DOOR, HOME, KEEPER, SIGNER
from tools.screen import Screen

_MIB = 1024 * 1024
_SWAPS = 5
_QUIET_S = 20.0
_SETTLE_S = 3.0
_WATCH_S = 2.5
_LOOK_EVERY_S = 0.001


def measure(screen: Screen, display: XDisplay, folder: Path) -> list[Figure]:
    """Live through one session."""
    with at_the_screen(screen, folder) as person:
        account = Account("Mei", secrets.token_urlsafe(18))
        create_account(person, account, two_step=False)
        figures = [*_memory(person, "open"), _wake_ups(person, "open and idle", 120)]
        figures += _swaps(person, display, account)
        lock(person)
        figures += [*_memory(person, "locked"), _wake_ups(person, "locked", 5)]
        return [*figures, *_with_long_history(person, display, account)]


def _with_long_history(person: Person, display: XDisplay, account: Account) -> list[Figure]:
    """Unlock with a full activity in the cache."""
    [vault] = person.program.profile.glob("accounts/*/vault.wgv")
    history.fill_account(vault.parent, account.password)
    person.finds("lock.password")
    unlocked = _timed_unlock(person, display, account)
    person.finds("sidebar.lock")
    name = f"unlock with {history.PAYMENTS:,} payments: signer gone → home painted"
    return [Figure(name, unlocked, "ms", budget=200), *_memory(person, "open with as many")]


def _memory(person: Person, when: str) -> list[Figure]:
    Event().wait(_SETTLE_S)
    figures: list[Figure] = []
    for pid, role in person.program.roles().items():
        memory = psutil.Process(pid).memory_full_info()
        is_spare = role != KEEPER and not _has_window(person, pid)
        used = memory.uss if is_spare else memory.rss
        name = f"memory, {when}: {role}{' in waiting (USS)' if is_spare else ''}"
        figures.append(Figure(name, used / _MIB, "MiB", budget=_memory_budget(role, when, is_spare=is_spare)))
    return figures


def _memory_budget(role: str, when: str, *, is_spare: bool) -> float | None:
    if is_spare:
        return 20
    return {
        (KEEPER, "open"): 16,
        (KEEPER, "locked"): 16,
        (DOOR, "locked"): 75,
        (HOME, "open"): 140,
        (HOME, "open with as many"): 140,
    }.get((role, when))


def _has_window(person: Person, pid: int) -> bool:
    return any(seen.pid == pid for seen in person.sees_all())


def _wake_ups(person: Person, when: str, budget: float) -> Figure:
    """Count how often any process of Postern was woken while nobody touched anything."""
    Event().wait(_SETTLE_S)
    processes = list(person.program.roles())
    before, start = _switches(processes), time.monotonic()
    Event().wait(_QUIET_S)
    woken = _switches(processes) - before
    return Figure(f"wake-ups, {when}", woken * 60 / (time.monotonic() - start), "per minute", budget=budget)


def _switches(pids: Sequence[int]) -> int:
    """Return how often all threads of some processes have given the processor back of their own will."""
    total = 0
    for pid in pids:
        for status in Path(f"/proc/{pid}/task").glob("*/status"):
            for line in status.read_text(encoding="ascii").splitlines():
                if line.startswith("voluntary_ctxt_switches"):
                    total += int(line.split()[1])
    return total


@dataclass(frozen=True)
class _Swap:
    """What was seen of one lock, in milliseconds after the key."""

    covered: float
    without_window: float
    door_painted: float
    home_reaped: float


def _swaps(person: Person, display: XDisplay, account: Account) -> list[Figure]:
    warm: list[_Swap] = []
    cold: list[_Swap] = []
    unlocks: list[float] = []
    for swaps in (warm, cold):
        for _ in range(_SWAPS):
            Event().wait(_SETTLE_S)
            swaps.append(_timed_lock(person, display, cold=swaps is cold))
            person.finds("lock.password")
            unlocks.append(_timed_unlock(person, display, account))
            person.finds("sidebar.lock")
    return [
        Figure("lock: wallet covered", median([swap.covered for swap in [*warm, *cold]]), "ms", budget=30),
        _gap_figure("warm", warm, 0),
        _gap_figure("cold", cold, None),
        _done_figure("warm", warm, 150),
        _done_figure("cold", cold, 600),
        Figure("unlock: signer gone → home painted", median(unlocks), "ms", budget=200),
    ]


def _gap_figure(how: str, swaps: Sequence[_Swap], budget: float | None) -> Figure:
    longest = max(swap.without_window for swap in swaps)
    return Figure(f"lock: longest time without a window, {how}", longest, "ms", budget=budget)


def _done_figure(how: str, swaps: Sequence[_Swap], budget: float) -> Figure:
    done = median([max(swap.door_painted, swap.home_reaped) for swap in swaps])
    return Figure(f"lock: door painted and home reaped, {how}", done, "ms", budget=budget)


def _timed_lock(person: Person, display: XDisplay, *, cold: bool) -> _Swap:
    area, home = _sidebar(person), person.shown_pid(HOME)
    if cold:
        for pid in person.program.pids(DOOR):
            psutil.Process(pid).kill()
    open_look = display.pixels(area)
    pressed = display.press("Control_L", "l")
    looks: list[tuple[float, bytes]] = [(pressed, open_look)]
    reaped = 0.0
    bare_s = 0.0
    last = pressed
    while last < pressed + _WATCH_S:
        now = time.perf_counter()
        pixels = display.pixels(area)
        bare_s += now - last if is_bare(pixels) else 0.0
        if pixels != looks[-1][1]:
            looks.append((now, pixels))
        if not reaped and not psutil.pid_exists(home):
            reaped = now
        last = now
        Event().wait(_LOOK_EVERY_S)
    door_at = next(at for at, pixels in looks if pixels == looks[-1][1])
    return _Swap(*(1000 * value for value in (looks[1][0] - pressed, bare_s, door_at - pressed, reaped - pressed)))


def _timed_unlock(person: Person, display: XDisplay, account: Account) -> float:
    """Return the milliseconds from the end of the signer, which ends as soon as it has answered, to home's picture."""
    person.types("lock.password", account.password)
    signers = person.waits_until(lambda: person.program.pids(SIGNER), "signer in waiting")
    area = _sidebar(person)
    locked_look = display.pixels(area)
    display.press("Return")
    gone = 0.0
    while True:
        now = time.perf_counter()
        if not gone and not any(psutil.pid_exists(pid) for pid in signers):
            gone = now
        if gone and display.pixels(area) != locked_look:
            return 1000 * (now - gone)
        Event().wait(_LOOK_EVERY_S)


def _sidebar(person: Person) -> Box:
    """Return a part of the window that shows the account in home, and nothing that moves at the door."""
    window = next(seen.box for seen in person.sees_all() if seen.is_window)
    return Box(window.x + 16, window.y + 48, 160, 120)
