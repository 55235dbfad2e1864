"""What becomes of a payment, and how often a network is asked about it."""

from dataclasses import replace

import pytest

from tests.helpers.fake_chain import FakeChain
from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import PaymentState, Receipt
from wallet_gui.home.controllers.reading import Subject
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.refresh import PAUSE_MOST_S, Attention, pause_s, source_key
from wallet_gui.home.wallet.watching import GRACE_S, SURE_S, Verdict, is_due, judge, watch

S = PaymentState
NETWORK = Network(1, "Ethereum", "ETH", NetworkKind.MAIN, final_after=12)
PRACTICE = replace(NETWORK, kind=NetworkKind.PRACTICE)
KEPT = Kept(
    chain_id=1, txid="0xaa", raw=b"signed", made=1000, account="0x1", to="0x2", contract="", symbol="ETH",
    decimals=18, units=5, nonce=7, max_fee=3, gas=21_000, state=S.WAITING,
)  # fmt: skip
UNKNOWN = Receipt(S.DROPPED)


def verdict(state: PaymentState, receipt: Receipt, *, mined: int = 0, age: float = 0) -> Verdict:
    return judge(replace(KEPT, state=state), receipt, lambda: mined, NETWORK, KEPT.made + age)


@pytest.mark.parametrize(
    ("before", "receipt", "after", "is_settled"),
    [
        (S.SIGNED, Receipt(S.WAITING), S.WAITING, False),
        (S.WAITING, Receipt(S.MINED, 5, "h", 1, confirmations=11), S.MINED, False),
        (S.MINED, Receipt(S.MINED, 5, "h", 1, confirmations=12), S.FINAL, True),
        (S.WAITING, Receipt(S.FAILED, 5, "h", 1, confirmations=1), S.FAILED, False),
        (S.FAILED, Receipt(S.FAILED, 5, "h", 1, confirmations=12), S.FAILED, True),
        (S.MINED, Receipt(S.WAITING), S.WAITING, False),
        (S.DROPPED, Receipt(S.WAITING), S.WAITING, False),
        (S.REPLACED, Receipt(S.MINED, 5, "h", 1, confirmations=1), S.MINED, False),
    ],
)
def test_a_payment_is_what_the_network_says(
    before: PaymentState, receipt: Receipt, after: PaymentState, is_settled: bool
) -> None:
    judged = verdict(before, receipt)
    assert (judged.state, judged.is_settled) == (after, is_settled)


def test_a_payment_that_the_network_does_not_know() -> None:
    assert verdict(S.SIGNED, UNKNOWN, age=9999).state is S.SIGNED
    assert verdict(S.WAITING, UNKNOWN, age=GRACE_S - 1).state is S.WAITING
    assert verdict(S.WAITING, UNKNOWN, age=GRACE_S).state is S.DROPPED
    assert verdict(S.MINED, UNKNOWN).state is S.DROPPED
    assert not verdict(S.DROPPED, UNKNOWN, age=99999).is_settled


def test_another_payment_with_its_nonce_replaces_it_and_is_believed_after_a_while() -> None:
    assert verdict(S.WAITING, UNKNOWN, mined=KEPT.nonce).state is S.WAITING
    replaced = verdict(S.WAITING, UNKNOWN, mined=KEPT.nonce + 1)
    assert (replaced.state, replaced.is_settled) == (S.REPLACED, False)
    assert verdict(S.REPLACED, UNKNOWN, mined=KEPT.nonce + 1, age=SURE_S + 1).is_settled


def test_a_verdict_gives_the_row_of_the_activity() -> None:
    mined = verdict(S.WAITING, Receipt(S.MINED, 5, "h", 77, confirmations=1)).row()
    assert (mined.state, mined.block, mined.block_hash, mined.fee) == (S.MINED, 5, "h", 77)
    waiting = verdict(S.SIGNED, Receipt(S.WAITING)).row()
    assert (waiting.state, waiting.block, waiting.fee) == (S.WAITING, 0, 63_000)


def test_the_nonce_is_asked_for_only_if_the_payment_is_not_known() -> None:
    chain = FakeChain(NETWORK, receipts={"0xaa": Receipt(S.WAITING)})
    assert [one.state for one in watch(chain, [KEPT, replace(KEPT, txid="0xbb")], 1001)] == [S.WAITING, S.WAITING]
    assert chain.asked == ["receipt", "receipt", "mined_nonce"]


def test_fresh_payments_are_looked_at_each_time_and_old_ones_now_and_then() -> None:
    assert is_due(KEPT, now=1000, looked=1000)
    assert not is_due(KEPT, now=1000 + 3600, looked=1000 + 3500)
    assert is_due(KEPT, now=1000 + 3600, looked=1000 + 3400)
    assert is_due(KEPT, now=10**9, looked=10**9 - 600)
    assert not is_due(replace(KEPT, settled=1), now=10**9, looked=0)


def test_history_is_read_anew_for_another_token_or_api() -> None:
    coin, other = Token(1, "0x1", "A", "A", 6), Token(1, "0x2", "B", "B", 6)
    key = source_key(NETWORK, [coin, other])
    assert key == source_key(replace(NETWORK, name="Other"), [other, coin])
    assert key != source_key(NETWORK, [coin])
    assert key != source_key(replace(NETWORK, history_url="https://api.example"), [coin, other])


def test_a_payment_is_followed_closely_until_it_is_final() -> None:
    def is_followed(state: PaymentState) -> bool:
        return Subject(outbox=(replace(KEPT, state=state),)).is_open

    assert {state for state in S if is_followed(state)} == {S.SIGNED, S.WAITING, S.DROPPED, S.MINED}
    assert not Subject().is_open


def test_networks_are_asked_as_often_as_somebody_can_see_it() -> None:
    def pause(network: Network, attention: Attention, *, is_open: bool = False, failures: int = 0) -> float | None:
        return pause_s(network, attention, is_open=is_open, failures=failures)

    assert pause(NETWORK, Attention.ACTIVE) == 60
    assert pause(NETWORK, Attention.ACTIVE, is_open=True) == 30
    assert pause(NETWORK, Attention.BACKGROUND) == 120
    assert pause(NETWORK, Attention.HIDDEN, is_open=True) is None
    assert pause(PRACTICE, Attention.ACTIVE, is_open=True) == 3
    assert pause(PRACTICE, Attention.ACTIVE) == 30
    assert pause(PRACTICE, Attention.BACKGROUND, is_open=True) == 60
    assert pause(NETWORK, Attention.ACTIVE, failures=2) == 240
    assert pause(NETWORK, Attention.ACTIVE, failures=10_000) == PAUSE_MOST_S
