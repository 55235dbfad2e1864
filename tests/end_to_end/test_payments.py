"""A person's money in the real window: play money, a payment sped up until it is final, and history after a log-out."""

from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again
from tools import payments
from tools.circle import lock, log_in, log_out, unlock
from tools.person import Person
from tools.screen import Screen

pytestmark = pytest.mark.slow

_TO = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"  # EIP-55
_FINAL_PATIENCE_S = 60.0


@pytest.mark.timeout(240)
def test_a_payment_from_the_faucet_to_the_history_after_a_log_out(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain, tmp_path / "life", "--language", "en") as (person, account):
        log_in(person, account)
        payments.get_play_money(person)
        payments.draft_payment(person, _TO, "0.25", is_slow=True)
        payments.confirm_payment(person, account)
        payments.speed_up(person, account)
        becomes_final(person)
        seen = recent(person)
        assert sorted(line.split(", ")[2] for line in seen if _TO[2:8] in line) == ["Final", "Replaced"]
        assert "9.74" in person.reads("home.total")
        lock(person)
        assert _TO[2:8] not in person.reads_screen()
        unlock(person, account)
        person.presses("ctrl+1")
        log_out(person)
        person.clicks("receipt.again")
        log_in(person, account)
        person.waits_until(lambda: payments.has_payment(person, 3), "history after the log-out", _FINAL_PATIENCE_S)
        assert sorted(amounts(recent(person))) == sorted(amounts(seen))


def becomes_final(person: Person) -> None:
    person.presses("ctrl+1")
    person.waits_until(
        lambda: any(_TO[2:8] in line and "Final" in line for line in recent(person)), "final payment", _FINAL_PATIENCE_S
    )


def recent(person: Person) -> list[str]:
    """Return what a screen reader says of the payments that Home lists."""
    rows = [person.sees(f"home.recent.{place}") for place in range(1, 6)]
    return [row.name for row in rows if row is not None]


def amounts(lines: list[str]) -> list[str]:
    """Return who and how much, without state and time."""
    return [", ".join(line.split(", ")[:2]) for line in lines]
