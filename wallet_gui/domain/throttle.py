"""How long a person waits after wrong tries: a pure rule over counts and the boot-time clock.

It stops a person at our windows. Against guessing on a stolen file only the cost of key derivation helps.
"""

from dataclasses import replace
from typing import Final

from wallet_gui.domain.frozen import frozen

WAITS_S: Final = (0, 0, 0, 5, 15, 30, 60, 120, 300, 600, 900)
"""Seconds to wait after the 1st, 2nd, 3rd … wrong try in a row; after more of them, the last."""

FAILS_WHEN_UNKNOWN: Final = 6
"""What a missing or unreadable count is taken for: whoever deletes it gains nothing over a few honest tries."""

FAILS_END_QUICK: Final = 5
"""So many wrong passwords in a row, and the session's quick unlock ends."""

QUICK_TRIES: Final = 5
"""So many wrong tries in a row at a session's quick unlock itself, and it ends. They are counted apart."""

FAILS_NEED_FULL: Final = 10
"""So many wrong tries in a row, and the code is asked for at the lock as well."""

FAILS_CEILING: Final = 100
"""So many wrong tries in a row, and the password alone opens no vault any more that has a printed key."""


@frozen
class Tries:
    """Wrong tries in a row at one account, as they stand on the disk."""

    fails: int
    boot: str
    """The start of the computer in which ``until`` counts."""
    until: float
    """Seconds of the boot-time clock before which nothing is checked."""
    anchored: bool = False
    """Whether a second copy of the count was kept beside the vault."""
    in_keyring: bool = False
    """Whether a third one was kept in the computer's keyring."""

    def remaining_s(self, now: float) -> float:
        """Return the seconds still to wait, 0 for none."""
        return max(0.0, self.until - now)

    @property
    def free_tries(self) -> int:
        """How many more wrong tries cost no waiting."""
        return max(0, WAITS_S.index(next(filter(None, WAITS_S))) - self.fails)


@frozen
class Moment:
    """Now, as the rule needs to know it."""

    boot: str
    now: float
    anchor_fails: int | None = None
    """The second copy of the count, beside the vault; None where there is none."""
    asked_keyring: bool = False
    """Whether the computer's keyring was asked for the third copy just now."""
    keyring_fails: int | None = None
    """The third copy; None where the keyring has none, or did not answer."""

    @property
    def most_fails(self) -> int:
        """The largest of the copies."""
        return max(self.anchor_fails or 0, self.keyring_fails or 0)

    def misses_a_copy(self, tries: Tries) -> bool:
        """Say whether a copy that was kept is not there any more."""
        misses_anchor = tries.anchored and self.anchor_fails is None
        return misses_anchor or (tries.in_keyring and self.asked_keyring and self.keyring_fails is None)


def wait_after_s(fails: int) -> int:
    """Return the seconds to wait after so many wrong tries in a row."""
    return WAITS_S[min(fails, len(WAITS_S)) - 1] if fails > 0 else 0


def recalled(stored: Tries | None, moment: Moment) -> Tries:
    """Return the count in force, from what was stored. If it differs from ``stored`` it has to be stored at once.

    A count that is missing, rolled back, or from before a restart of the computer costs the whole wait again.
    """
    most = moment.most_fails
    if stored is None:
        return _waiting(max(FAILS_WHEN_UNKNOWN, most), moment)
    if moment.misses_a_copy(stored):
        return _waiting(max(FAILS_WHEN_UNKNOWN, stored.fails, most), moment)
    if most > stored.fails:
        return _kept_as(stored, _waiting(most, moment))
    if stored.boot != moment.boot:
        return _kept_as(stored, _waiting(stored.fails, moment))
    latest = moment.now + wait_after_s(stored.fails)
    return stored if stored.until <= latest else replace(stored, until=latest)


def counted(tries: Tries, moment: Moment, *, anchored: bool = False) -> Tries:
    """Return the count with one more try. It is stored before the try is checked."""
    return replace(_waiting(tries.fails + 1, moment), anchored=anchored)


def cleared(moment: Moment, *, anchored: bool = False) -> Tries:
    """Return the count after a right try, and that of a new account."""
    return replace(_waiting(0, moment), anchored=anchored)


def _kept_as(stored: Tries, tries: Tries) -> Tries:
    return replace(tries, anchored=stored.anchored, in_keyring=stored.in_keyring)


def _waiting(fails: int, moment: Moment) -> Tries:
    return Tries(fails=fails, boot=moment.boot, until=moment.now + wait_after_s(fails))
