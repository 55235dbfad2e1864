"""Waiting after wrong tries, and what it costs to get around it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.throttle import (
    FAILS_WHEN_UNKNOWN,
    Moment,
    Tries,
    cleared,
    counted,
    recalled,
    wait_after_s,
)

GUESS_S, RESTART_S, FILE_CHANGE_S = 1.0, 20.0, 1.0
GUESSES = 100


@dataclass
class Cheat:
    """Somebody who guesses, and does something to the count before each guess."""

    stored: Tries | None = field(default_factory=lambda: Tries(0, "boot-0", 0.0))
    anchor: int | None = None
    now: float = 0.0
    spent: float = 0.0
    boots: int = 0
    has_keyring: bool = False

    def moment(self) -> Moment:
        return Moment(f"boot-{self.boots}", self.now, self.anchor)

    def guess(self) -> None:
        """Wait as long as one has to, then guess wrong."""
        tries = recalled(self.stored, self.moment())
        self.pass_time(tries.remaining_s(self.now))
        tries = counted(tries, self.moment(), anchored=self.has_keyring)
        self.stored = tries
        if self.has_keyring:
            self.anchor = tries.fails
        self.pass_time(GUESS_S)

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.spent += seconds

    def restart(self) -> None:
        self.boots += 1
        self.now = 0.0
        self.spent += RESTART_S

    def delete(self) -> None:
        self.stored = None
        self.pass_time(FILE_CHANGE_S)

    def roll_back(self) -> None:
        self.stored = Tries(0, f"boot-{self.boots}", 0.0, anchored=self.has_keyring)
        self.pass_time(FILE_CHANGE_S)

    def set_both_back(self) -> None:
        self.stored, self.anchor = None, 0
        self.pass_time(FILE_CHANGE_S)


def nothing(_: Cheat) -> None:
    """Wait patiently. Changing the wall clock is the same: no rule looks at it."""


def hours(trick: Callable[[Cheat], None], *, keyring: bool) -> float:
    cheat = Cheat(has_keyring=keyring, anchor=0 if keyring else None)
    if keyring:
        cheat.stored = replace(cleared(cheat.moment()), anchored=True)
    for _ in range(GUESSES):
        trick(cheat)
        cheat.guess()
    return cheat.spent / 3600


@pytest.mark.parametrize(
    ("trick", "keyring", "expected"),
    [
        (nothing, True, 22.6),
        (Cheat.restart, True, 23.1),
        (Cheat.delete, True, 24.1),
        (Cheat.roll_back, True, 22.6),
        (Cheat.set_both_back, True, 0.9),
        (nothing, False, 22.6),
        (Cheat.restart, False, 23.1),
        (Cheat.delete, False, 0.9),
        (Cheat.roll_back, False, 0.06),
    ],
)
def test_a_hundred_guesses_take_so_many_hours(trick: Callable[[Cheat], None], keyring: bool, expected: float) -> None:
    assert hours(trick, keyring=keyring) == pytest.approx(expected, abs=0.05)


def test_the_waits_are_those_that_are_published() -> None:
    assert [wait_after_s(fails) for fails in range(13)] == [0, 0, 0, 0, 5, 15, 30, 60, 120, 300, 600, 900, 900]


def test_the_third_wrong_try_is_the_last_that_is_free() -> None:
    assert [Tries(fails, "b", 0).free_tries for fails in range(5)] == [3, 2, 1, 0, 0]


def test_a_lost_count_is_taken_for_six_wrong_tries() -> None:
    tries = recalled(None, Moment("b", 100.0))
    assert (tries.fails, tries.until) == (FAILS_WHEN_UNKNOWN, 130.0)


def test_a_restart_costs_the_whole_wait_again() -> None:
    tries = recalled(Tries(7, "before", until=5.0), Moment("after", 10.0))
    assert (tries.boot, tries.until) == ("after", 70.0)


def test_a_count_whose_keyring_copy_has_gone_is_taken_for_six_at_least() -> None:
    tries = recalled(Tries(2, "b", 0.0, anchored=True), Moment("b", 100.0, anchor_fails=None))
    assert (tries.fails, tries.anchored) == (FAILS_WHEN_UNKNOWN, False)


def test_a_file_cannot_ask_for_a_longer_wait_than_the_rule() -> None:
    assert recalled(Tries(4, "b", until=1e12), Moment("b", 100.0)).until == 105.0


@given(st.integers(0, 200), st.floats(0, 1e6), st.floats(0, 1e4))
def test_recalling_twice_changes_nothing_more(fails: int, until: float, now: float) -> None:
    moment = Moment("b", now)
    once = recalled(Tries(fails, "b", until), moment)
    assert recalled(once, moment) == once


@given(st.integers(0, 200), st.floats(0, 1e4))
def test_a_counted_try_never_shortens_the_wait(fails: int, now: float) -> None:
    moment = Moment("b", now)
    before = Tries(fails, "b", now)
    assert counted(before, moment).until >= now + wait_after_s(fails)
