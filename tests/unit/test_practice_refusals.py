"""What the practice network does not take, and payments that wait for each other."""

from typing import Any

import pytest
import rlp

from tests.helpers.practice import MEI, PLAY, TOM, PracticeDesk, sign, token_call
from wallet_gui.chains.practice import FAUCET, PUSD
from wallet_gui.domain.errors import Refusal, RefusedError
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Call, PaymentState, Pricing, Speed

GWEI = 10**9
TO_TOM = Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 1)
FAST = Pricing(0, 21_000, 4 * GWEI, 2 * GWEI)
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


@pytest.fixture
def desk() -> PracticeDesk:
    return with_money()


@pytest.fixture(scope="module")
def still() -> PracticeDesk:
    """One for all tests that change nothing."""
    return with_money()


def with_money() -> PracticeDesk:
    desk = PracticeDesk()
    desk.rich(MEI)
    return desk


def refusal(desk: PracticeDesk, raw: bytes) -> RefusedError:
    desk.chain.check()  # makes the blocks that are due, which is saved
    before = desk.record
    with pytest.raises(RefusedError) as caught:
        desk.chain.send(raw)
    assert desk.record is before
    assert caught.value.network == desk.chain.network.name
    return caught.value


def with_signature(raw: bytes, r: int, s: int) -> bytes:
    return raw[:1] + bytes(rlp.encode([*rlp.decode(raw[1:])[:-2], r, s]))


def with_high_s(raw: bytes) -> bytes:
    fields = rlp.decode(raw[1:])
    s = ORDER - int.from_bytes(fields[-1], "big")
    return raw[:1] + bytes(rlp.encode([*fields[:-3], b"" if fields[-3] else 1, fields[-2], s]))


@pytest.mark.parametrize(
    ("pricing", "why", "words"),
    [
        (Pricing(0, 21_000, GWEI - 1, 0), Refusal.FEE_TOO_LOW, "max fee per gas less than block base fee"),
        (Pricing(0, 20_999, 4 * GWEI, 0), Refusal.GAS, "intrinsic gas too low"),
        (Pricing(0, 8_000_001, 4 * GWEI, 0), Refusal.GAS, "exceeds block gas limit"),
        (Pricing(0, 21_000, 2 * GWEI, 3 * GWEI), Refusal.OTHER, "max priority fee per gas higher than max fee per gas"),
        (Pricing(0, 21_000, 10**15, 0), Refusal.FUNDS, "insufficient funds for gas * price + value"),
        (Pricing(2**64 - 1, 21_000, 4 * GWEI, 0), Refusal.OTHER, ""),
    ],
)
def test_a_payment_with_wrong_numbers_is_refused_in_a_nodes_words(
    still: PracticeDesk, pricing: Pricing, why: Refusal, words: str
) -> None:
    told = refusal(still, sign(MEI, TO_TOM, pricing))
    assert told.why is why
    assert words in told.words


def test_a_nonce_that_is_used_up_is_refused(desk: PracticeDesk) -> None:
    desk.pay(MEI, TOM.address, 1)
    desk.wait()
    assert refusal(desk, sign(MEI, TO_TOM, Pricing(0, 21_000, 9 * GWEI, 9 * GWEI))).why is Refusal.NONCE_TOO_LOW


def test_calls_with_much_data_pay_the_floor_price(desk: PracticeDesk) -> None:
    """EIP-7623: 10 for each zero byte and 40 for each other one, whatever the old rules say."""
    call = Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 0, b"\x01" * 1000)
    assert desk.chain.try_out(call).gas >= 61_000
    assert refusal(desk, sign(MEI, call, Pricing(0, 60_999, 4 * GWEI, 0))).why is Refusal.GAS
    txid = desk.chain.send(sign(MEI, call, Pricing(0, 61_000, 4 * GWEI, 2 * GWEI)))
    desk.wait()
    assert desk.chain.receipt(txid).fee == 61_000 * 3 * GWEI


@pytest.mark.parametrize("chain_id", [1, PRACTICE_CHAIN_ID + 1])
@pytest.mark.parametrize("is_legacy", [False, True])
def test_a_payment_for_another_network_is_refused(still: PracticeDesk, chain_id: int, is_legacy: bool) -> None:
    call = Call(chain_id, MEI.address, TOM.address, 1)
    told = refusal(still, sign(MEI, call, Pricing(0, 21_000, 4 * GWEI, 0, is_legacy)))
    assert f"have {chain_id} want {PRACTICE_CHAIN_ID}" in told.words


def test_a_payment_for_every_network_is_refused(still: PracticeDesk) -> None:
    fields: dict[str, Any] = {"nonce": 0, "gas": 21_000, "gasPrice": 4 * GWEI, "to": TOM.address, "value": 1}
    assert "replay-protected" in refusal(still, bytes(MEI.sign_transaction(fields).raw_transaction)).words


GOOD = sign(MEI, TO_TOM, FAST)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x02",
        b"\xc0",
        b"\x03" + GOOD[1:],
        b"\x04" + GOOD[1:],
        b"\x7f\x00",
        GOOD[:-1],
        GOOD + b"\x00",
        b"\xff" * 100,
        b"\x02" + b"\xc1" * 4000,
        b"\x02\xf8\x80" + bytes(128),
        bytes(32 * 1024 + 1),
        with_high_s(GOOD),
        GOOD[:-64] + b"\xff" * 64,
        GOOD[:-64] + bytes(64),
    ],
    ids=lambda raw: raw[:6].hex(),
)
def test_bytes_that_are_no_payment_are_refused(still: PracticeDesk, raw: bytes) -> None:
    assert refusal(still, raw).why is Refusal.OTHER


def test_a_signature_over_no_point_of_the_curve_is_refused(still: PracticeDesk) -> None:
    words = {refusal(still, with_signature(GOOD, x, 1)).words for x in range(1, 12)}
    # About half of these numbers are x-coordinates; their payments come from addresses without money.
    assert "invalid transaction" in words
    assert len(words) > 1


def test_the_same_payment_twice_counts_once(desk: PracticeDesk) -> None:
    txid = desk.chain.send(GOOD)
    assert desk.chain.send(GOOD) == txid
    desk.wait()
    assert desk.chain.send(GOOD) == txid
    assert desk.chain.balances([TOM.address], []).native == {TOM.address: 1}


def test_a_payment_that_waits_can_be_replaced_for_ten_percent_more(desk: PracticeDesk) -> None:
    slow = desk.pay(MEI, TOM.address, PLAY, Speed.SLOW)
    for fee, tip in ((231 * GWEI // 100 - 1, GWEI), (5 * GWEI, 11 * GWEI // 100 - 1)):
        told = refusal(desk, sign(MEI, TO_TOM, Pricing(0, 21_000, fee, tip)))
        assert (told.why, told.words) == (Refusal.UNDERPRICED, "replacement transaction underpriced")
    cancelled = desk.chain.send(sign(MEI, Call(PRACTICE_CHAIN_ID, MEI.address, MEI.address, 0), FAST))
    assert desk.chain.next_nonce(MEI.address) == 1
    desk.wait(10)
    assert desk.chain.receipt(slow).state is PaymentState.DROPPED
    assert desk.chain.receipt(cancelled).state is PaymentState.MINED
    assert desk.chain.balances([TOM.address], []).native == {TOM.address: 0}


def test_a_replacement_needs_no_money_for_what_it_replaces(desk: PracticeDesk) -> None:
    desk.pay(MEI, TOM.address, 9 * PLAY, Speed.SLOW)
    assert refusal(desk, desk.signed(MEI, Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 9 * PLAY))).why is (
        Refusal.FUNDS
    )
    faster = desk.pay(MEI, TOM.address, 9 * PLAY, nonce=0)
    desk.wait()
    assert desk.chain.receipt(faster).state is PaymentState.MINED


def test_a_payment_waits_for_the_nonce_before_it(desk: PracticeDesk) -> None:
    second = desk.pay(MEI, TOM.address, 2, nonce=1)
    desk.wait(100)
    assert desk.chain.receipt(second).state is PaymentState.WAITING
    assert desk.chain.next_nonce(MEI.address) == 0
    first = desk.pay(MEI, TOM.address, 1)
    assert desk.chain.next_nonce(MEI.address) == 2
    desk.wait()
    assert desk.chain.receipt(first).block == desk.chain.receipt(second).block > 0


def test_a_slow_payment_holds_up_the_fast_one_behind_it(desk: PracticeDesk) -> None:
    slow, fast = desk.pay(MEI, TOM.address, 1, Speed.SLOW), desk.pay(MEI, TOM.address, 2, Speed.FAST)
    desk.wait(5)
    assert desk.chain.receipt(fast).state is PaymentState.WAITING
    desk.wait()
    assert desk.chain.receipt(slow).block == desk.chain.receipt(fast).block > 0


def test_the_better_tip_goes_first_within_a_block(desk: PracticeDesk) -> None:
    desk.rich(TOM)
    for units, payer in ((1, MEI), (2, TOM)):
        call = token_call(payer.address, FAUCET, units)
        desk.chain.send(desk.signed(payer, call, gas=100_000, max_fee=9 * GWEI, tip=(units + 1) * GWEI))
    desk.wait()
    rows = desk.chain.history([FAUCET], [PUSD], desk.chain.check().number, "").payments
    assert sorted((row.index, row.units) for row in rows) == [(0, 2), (1, 1)]


def test_what_does_not_fit_into_a_block_is_in_the_next(desk: PracticeDesk) -> None:
    ids = [desk.pay(MEI, TOM.address, 1, gas=3_000_000) for _ in range(3)]
    desk.wait()
    assert [desk.chain.receipt(txid).state for txid in ids] == [PaymentState.MINED] * 2 + [PaymentState.WAITING]
    desk.wait()
    assert desk.chain.receipt(ids[2]).state is PaymentState.MINED


def test_an_endless_loop_ends_when_its_gas_does(desk: PracticeDesk) -> None:
    call = Call(PRACTICE_CHAIN_ID, MEI.address, "", 0, bytes.fromhex("5b600056"))
    txid = desk.chain.send(desk.signed(MEI, call, gas=100_000))
    desk.wait()
    assert desk.chain.receipt(txid).state is PaymentState.FAILED
    assert desk.chain.receipt(txid).fee == 100_000 * 3 * GWEI
