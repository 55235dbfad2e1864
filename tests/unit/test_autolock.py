"""When an open session locks."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.autolock import MOST_HELD_S, Watch, watch
from wallet_gui.domain.policy import STAY_UNLOCKED_ONCE_S, Policy
from wallet_gui.domain.session import LockReason

START = 1000.0
OPEN = watch(Policy(), START)
times = st.floats(min_value=0, max_value=50_000)


def test_five_minutes_without_a_touch_lock() -> None:
    assert OPEN.due(START + 299.9) is None
    assert OPEN.due(START + 300) is LockReason.IDLE


def test_a_touch_begins_the_time_anew() -> None:
    assert OPEN.touched(START + 299).due(START + 598) is None


def test_what_is_over_is_not_extended_by_a_late_touch() -> None:
    assert OPEN.touched(START + 300).due(START + 300) is LockReason.IDLE


def test_twelve_hours_of_touching_lock_all_the_same() -> None:
    now, session = START, OPEN
    while now < START + 12 * 3600:
        assert session.due(now) is None
        session = session.touched(now)
        now += 200
    assert session.due(now) is LockReason.AGE


def test_twelve_hours_of_sleep_lock_for_age() -> None:
    assert OPEN.due(START + 12 * 3600) is LockReason.AGE


def test_never_still_ends_with_the_age() -> None:
    never = watch(Policy(idle_s=0), START)
    assert never.idle_at(START) is None
    assert never.due(START + 11 * 3600) is None
    assert never.next_at(START) == never.age_at()


def test_staying_once_gives_thirty_minutes_and_then_the_old_time_again() -> None:
    session = OPEN.staying(START)
    assert session.due(START + STAY_UNLOCKED_ONCE_S - 1) is None
    assert session.due(START + STAY_UNLOCKED_ONCE_S) is LockReason.IDLE
    touched = session.touched(START + STAY_UNLOCKED_ONCE_S - 1)
    assert touched.due(START + STAY_UNLOCKED_ONCE_S + 299) is LockReason.IDLE


def test_a_confirm_door_holds_the_idle_time_sixty_seconds_at_most() -> None:
    held = OPEN.held(START + 200)
    assert held.due(START + 359) is None
    assert held.due(START + 200 + 100 + MOST_HELD_S) is LockReason.IDLE


def test_the_time_a_confirm_door_was_open_counts_as_nothing() -> None:
    session = OPEN.held(START + 100).released(START + 130)
    assert session.due(START + 329) is None
    assert session.due(START + 330) is LockReason.IDLE


def test_a_confirm_door_never_holds_the_age() -> None:
    assert OPEN.held(START).due(START + 12 * 3600) is LockReason.AGE


@given(times, times)
def test_no_touch_locks_earlier_than_none(first: float, second: float) -> None:
    touched = OPEN.touched(START + first)
    before, after = OPEN.idle_at(START + second), touched.idle_at(START + second)
    assert before is not None
    assert after is not None
    assert after >= before


@given(times)
def test_next_at_is_when_it_is_due(later: float) -> None:
    session = replace(OPEN, touched_at=START + min(later, 299))
    at = session.next_at(START)
    assert session.due(at) is not None
    assert session.due(at - 0.01) is None


@given(st.sampled_from([60, 300, 0]), st.sampled_from([14_400, 43_200]))
def test_another_policy_is_in_force_at_once(idle_s: int, age_s: int) -> None:
    session: Watch = OPEN.under(Policy(idle_s=idle_s, age_s=age_s))
    assert (session.idle_s, session.age_s, session.touched_at) == (idle_s, age_s, START)
