"""Of two policies the stricter is in force, field by field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.policy import (
    AGE_CHOICES_S,
    IDLE_CHOICES_S,
    LOCKED_BY,
    CacheKind,
    CodeAt,
    LockOn,
    OnClose,
    Policy,
    in_order,
    policy_from_json,
    policy_to_json,
)
from wallet_gui.domain.session import LockReason

kinds = st.sets(st.sampled_from(CacheKind)).map(in_order)
policies = st.builds(
    Policy,
    idle_s=st.sampled_from(IDLE_CHOICES_S),
    age_s=st.sampled_from(AGE_CHOICES_S),
    code_at=st.sampled_from(CodeAt),
    on_close=st.sampled_from(OnClose),
    clear=kinds,
    lock_on=st.sets(st.sampled_from(LockOn)).map(lambda chosen: tuple(what for what in LockOn if what in chosen)),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_never_is_the_loosest_idle_time() -> None:
    assert Policy(idle_s=0).stricter_with(Policy(idle_s=1800)).idle_s == 1800
    assert Policy(idle_s=0).stricter_with(Policy(idle_s=0)).idle_s == 0


def test_later_choices_and_more_kinds_are_stricter() -> None:
    loose = Policy(clear=(CacheKind.RECENT,))
    strict = Policy(code_at=CodeAt.UNLOCK, on_close=OnClose.LOG_OUT, clear=(CacheKind.HISTORY,))
    both = loose.stricter_with(strict)
    assert (both.code_at, both.on_close) == (CodeAt.UNLOCK, OnClose.LOG_OUT)
    assert both.clear == (CacheKind.HISTORY, CacheKind.RECENT)


@given(policies, policies)
def test_the_stricter_of_two_does_not_depend_on_their_order(one: Policy, other: Policy) -> None:
    assert one.stricter_with(other) == other.stricter_with(one)


@given(policies, policies)
def test_the_stricter_of_two_is_as_strict_as_either(one: Policy, other: Policy) -> None:
    both = one.stricter_with(other)
    assert both.is_as_strict_as(one)
    assert both.is_as_strict_as(other)
    assert both.stricter_with(one) == both


@given(policies, policies)
def test_a_policy_that_loosens_one_thing_is_not_as_strict(one: Policy, other: Policy) -> None:
    assert one.is_as_strict_as(other) == (one.stricter_with(other) == one)


@given(policies)
def test_a_policy_comes_back_from_json(policy: Policy) -> None:
    assert policy_from_json(policy_to_json(policy)) == policy


@given(json_values)
def test_nonsense_reads_as_the_default(value: object) -> None:
    assert policy_from_json(value) == Policy()


@given(policies, st.sampled_from(["idle_s", "age_s", "code_at", "on_close", "clear", "lock_on"]), json_values)
def test_a_bad_field_falls_back_alone(policy: Policy, field: str, value: object) -> None:
    stored = {**policy_to_json(policy), field: value}
    read = policy_from_json(stored)
    for name in ("idle_s", "age_s", "code_at", "on_close", "clear", "lock_on"):
        if name != field:
            assert getattr(read, name) == getattr(policy, name)


def test_what_either_policy_locks_for_locks() -> None:
    one, other = Policy(lock_on=(LockOn.MINIMISE,)), Policy(lock_on=(LockOn.SCREEN, LockOn.SLEEP))
    assert one.stricter_with(other).lock_on == (LockOn.SCREEN, LockOn.SLEEP, LockOn.MINIMISE)


def test_minimising_and_another_network_lock_only_if_that_is_chosen() -> None:
    told = {reason for reason in LockReason if Policy().locks_for(reason)}
    assert told == set(LOCKED_BY) - {LockReason.MINIMISED, LockReason.NETWORK}
    assert policy_from_json({"idle_s": 300}).lock_on == Policy().lock_on


@pytest.mark.parametrize("what", LockOn)
def test_switching_one_off_is_looser_and_on_is_stricter(what: LockOn) -> None:
    without, with_it = (Policy().with_lock_on(what, is_on=is_on) for is_on in (False, True))
    assert with_it.is_as_strict_as(without)
    assert not without.is_as_strict_as(with_it)
    assert with_it.with_lock_on(what, is_on=False) == without


def test_what_a_later_postern_locks_for_is_passed_over() -> None:
    stored = {**policy_to_json(Policy()), "lock_on": ["minimise", "a dog that barks", "screen"]}
    assert policy_from_json(stored).lock_on == (LockOn.SCREEN, LockOn.MINIMISE)
