"""How long a person waits after wrong tries: a pure rule over counts and the boot-time clock.

It stops a person at our windows. Against guessing on a stolen file only the cost of key derivation helps.
"""

from dataclasses import dataclass, replace
from typing import Final

WAITS_S: Final = (0, 0, 0, 5, 15, 30, 60, 120, 300, 600, 900)
"""Seconds to wait after the 1st, 2nd, 3rd … wrong try in a row; after more of them, the last."""

FAILS_WHEN_UNKNOWN: Final = 6
"""What a missing or unreadable count is taken for: whoever deletes it gains nothing over a few honest tries."""

FAILS_NEED_FULL: Final = 10
"""So many wrong tries in a row, and the code is asked for at the lock as well."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row at one account, as they stand on the disk."""

    fails: int
    boot: str
    """The start of the computer in which ``until`` counts."""
    until: float
    """Seconds of the boot-time clock before which nothing is checked."""
    anchored: bool = False
    """Whether a second copy of the count was kept in a keyring."""

    def remaining_s(self, now: float) -> float:
        """Return the seconds still to wait, 0 for none."""
        return max(0.0, self.until - now)

    @property
    def free_tries(self) -> int:
        """How many more wrong tries cost no waiting."""
        return max(0, WAITS_S.index(next(filter(None, WAITS_S))) - self.fails)


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, as the rule needs to know it."""

    boot: str
    now: float
    anchor_fails: int | None = None
    """The second copy of the count; None where there is no keyring or nothing in it."""


def wait_after_s(fails: int) -> int:
    """Return the seconds to wait after so many wrong tries in a row."""
    return WAITS_S[min(fails, len(WAITS_S)) - 1] if fails > 0 else 0


def recalled(stored: Tries | None, moment: Moment) -> Tries:
    """Return the count in force, from what was stored. If it differs from ``stored`` it has to be stored at once.

    A count that is missing, rolled back, or from before a restart of the computer costs the whole wait again.
    """
    anchor = moment.anchor_fails
    if stored is None:
        return _waiting(max(FAILS_WHEN_UNKNOWN, anchor or 0), moment)
    if stored.anchored and anchor is None:
        return _waiting(max(FAILS_WHEN_UNKNOWN, stored.fails), moment)
    if anchor is not None and anchor > stored.fails:
        return replace(_waiting(anchor, moment), anchored=stored.anchored)
    if stored.boot != moment.boot:
        return replace(_waiting(stored.fails, moment), anchored=stored.anchored)
    latest = moment.now + wait_after_s(stored.fails)
    return stored if stored.until <= latest else replace(stored, until=latest)


def counted(tries: Tries, moment: Moment, *, anchored: bool = False) -> Tries:
    """Return the count with one more try. It is stored before the try is checked."""
    return replace(_waiting(tries.fails + 1, moment), anchored=anchored)


def cleared(moment: Moment, *, anchored: bool = False) -> Tries:
    """Return the count after a right try, and that of a new account."""
    return replace(_waiting(0, moment), anchored=anchored)


def _waiting(fails: int, moment: Moment) -> Tries:
    return Tries(fails=fails, boot=moment.boot, until=moment.now + wait_after_s(fails))
