"""Whatever people do on the practice network, closing it changes nothing, and no coin appears or vanishes."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.practice import MEI, PLAY, TOM, PracticeDesk
from wallet_gui.chains.practice import FAUCET, PUSD
from wallet_gui.chains.practice.facts import PUSD_UNITS
from wallet_gui.domain.errors import RefusedError
from wallet_gui.domain.payment import Speed

EVERYBODY = (MEI.address, TOM.address, FAUCET)
people = st.sampled_from([MEI, TOM])
steps = st.one_of(
    st.tuples(st.just("give"), people, st.integers(1, 3)),
    st.tuples(st.just("pay"), people, st.integers(0, 2 * PLAY), st.sampled_from(Speed), st.integers(0, 3)),
    st.tuples(st.just("wait"), st.integers(0, 8)),
)


def take(desk: PracticeDesk, step: tuple[Any, ...]) -> object:
    """Do one thing, and return what was answered."""
    match step:
        case "give", person, coins:
            return desk.chain.give(person.address, coins * PLAY)
        case "pay", person, wei, speed, ahead:
            to = TOM.address if person is MEI else MEI.address
            try:
                return desk.pay(person, to, wei, speed, nonce=desk.chain.mined_nonce(person.address) + ahead)
            except RefusedError as refused:
                return refused.why, refused.words
        case _:
            return desk.wait(step[1])


@settings(max_examples=5)
@given(st.lists(st.tuples(steps, st.booleans()), min_size=5, max_size=18))
def test_closing_and_opening_again_changes_nothing(life: list[tuple[tuple[Any, ...], bool]]) -> None:
    open_all_the_time, now_and_then = PracticeDesk(), PracticeDesk()
    for step, closes in life:
        assert take(open_all_the_time, step) == take(now_and_then, step)
        if closes:
            now_and_then.reopen(now_and_then.chain.snapshot())
    chains = [desk.chain for desk in (open_all_the_time, now_and_then)]
    balances = [chain.balances(EVERYBODY, [PUSD]) for chain in chains]
    histories = [chain.history(EVERYBODY, [PUSD], 0, "") for chain in chains]
    assert balances[0] == balances[1]
    assert histories[0] == histories[1]
    assert open_all_the_time.record == now_and_then.record
    fees = {row.txid: row.fee for row in histories[0].payments if row.fee}
    in_the_beginning = PracticeDesk().chain.balances([FAUCET], []).native[FAUCET]
    assert sum(balances[0].native.values()) + sum(fees.values()) == in_the_beginning
    assert sum(balances[0].tokens.values()) == PUSD_UNITS
