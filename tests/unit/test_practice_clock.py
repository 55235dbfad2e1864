"""From clocks that are wrong to blocks that only grow."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.chains.practice.clock import BlockClock
from wallet_gui.chains.practice.facts import BLOCK_S, FIRST_BLOCK, GENESIS_TIME, LAST_BLOCK, blocks_to_wait, time_of

times = st.one_of(st.floats(-1e12, 1e13), st.sampled_from([0.0, -1.0, math.nan, math.inf, -math.inf, 1e300, -1e300]))


class Told:
    """A clock that a test sets."""

    def __init__(self, time: float) -> None:
        self.time = time

    def __call__(self) -> float:
        return self.time


@given(st.lists(times, min_size=1, max_size=20), st.integers(-10, 2**70))
def test_blocks_never_go_back_whatever_the_clock_does(told: list[float], stood_at: int) -> None:
    moments = iter(told)
    clock = BlockClock(lambda: next(moments), min(stood_at, LAST_BLOCK))
    heads = [clock.head() for _ in told]
    assert heads == sorted(heads)
    assert max(FIRST_BLOCK, min(stood_at, LAST_BLOCK)) <= heads[0]
    assert heads[-1] <= LAST_BLOCK


@given(st.integers(FIRST_BLOCK, 10**8), st.floats(0, BLOCK_S - 0.01))
def test_a_clock_that_is_right_gives_blocks_of_its_own_time(number: int, within: float) -> None:
    assert BlockClock(lambda: time_of(number) + within, FIRST_BLOCK).head() == number


@pytest.mark.parametrize("begins", [0.0, float(GENESIS_TIME - 1), float(time_of(500))], ids=["1970", "before", "back"])
def test_behind_its_time_the_network_goes_on_at_the_same_pace(begins: float) -> None:
    now = Told(begins)
    clock = BlockClock(now, 1000)
    heads = []
    for _ in range(4):
        heads.append(clock.head())
        now.time += 2 * BLOCK_S
    assert heads == [1000, 1002, 1004, 1006]


def test_a_clock_that_is_put_right_does_not_throw_the_network_ahead() -> None:
    now = Told(0.0)
    clock = BlockClock(now, 1000)
    clock.head()
    now.time = time_of(2000)
    assert clock.head() == 2000
    now.time = time_of(1500)
    assert clock.head() == 2000
    now.time = time_of(2001)
    assert clock.head() <= 2000 + 60 // BLOCK_S


def test_the_last_block_is_in_a_year_of_four_digits() -> None:
    assert time_of(LAST_BLOCK) < 253_402_300_800


def test_a_better_tip_never_waits_longer() -> None:
    waits = [blocks_to_wait(tip) for tip in range(0, 3 * 10**9, 10**7)]
    assert waits == sorted(waits, reverse=True)
    assert set(waits) == {6, 2, 1}
