"""Whose computer it is: what follows from it."""

import pytest

from wallet_gui.domain.computer import RULES
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.policy import AGE_CHOICES_S, IDLE_CHOICES_S, OnClose, Policy
from wallet_gui.domain.session import Computer

LOOSEST = Policy(idle_s=0, age_s=max(AGE_CHOICES_S), on_close=OnClose.LOCK, clear=(), lock_on=())


def test_on_ones_own_computer_the_policy_is_what_it_says() -> None:
    assert LOOSEST.stricter_with(RULES[Computer.MINE].floor) == LOOSEST
    assert RULES[Computer.MINE].idle_choices_s == IDLE_CHOICES_S


@pytest.mark.parametrize("computer", [Computer.SHARED, Computer.GUEST])
def test_elsewhere_a_session_locks_soon_and_leaves_no_cache(computer: Computer) -> None:
    rules = RULES[computer]
    in_force = LOOSEST.stricter_with(rules.floor)
    assert in_force.idle_s == 120
    assert in_force.clear
    assert rules.idle_choices_s == (60, 120)
    assert rules.age_logs_out
    assert not rules.may_keep_cache


def test_a_guest_can_lock_and_log_out_and_nothing_else() -> None:
    assert RULES[Computer.GUEST].ways == (Way.LOCK, Way.KEEP)
    assert LOOSEST.stricter_with(RULES[Computer.GUEST].floor).on_close is OnClose.LOG_OUT
