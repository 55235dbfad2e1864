"""The practice network as a wallet uses it: gifts, payments, tokens, receipts, history."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import rlp
from eth_typing import Hash32
from eth_utils.crypto import keccak

from tests.helpers.practice import BLOCK_S, MEI, PLAY, START, TOM, PracticeDesk, first_contract_of, sign, token_call
from wallet_gui.chains.decode.tokens import shipped_token
from wallet_gui.chains.practice import FAUCET, GIFT_UNITS, MOST_GIFT_WEI, PUSD
from wallet_gui.domain.errors import NotATokenError, Refusal, RefusedError
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, NetworkKind, Token
from wallet_gui.domain.payment import Call, Direction, Payment, PaymentState, Pricing, Speed

BOTH = (MEI.address, TOM.address)


@pytest.fixture
def desk() -> PracticeDesk:
    return PracticeDesk()


def history(desk: PracticeDesk, *addresses: str) -> list[Payment]:
    return list(desk.chain.history(addresses, [PUSD], 0, "").payments)


def test_the_faucet_gives_coins_and_tokens_in_the_next_block(desk: PracticeDesk) -> None:
    txid = desk.chain.give(MEI.address, 3 * PLAY)
    assert desk.chain.receipt(txid).state is PaymentState.WAITING
    assert desk.chain.balances([MEI.address], [PUSD]).native == {MEI.address: 0}
    desk.wait()
    told = desk.chain.balances([MEI.address], [PUSD])
    assert told.native == {MEI.address: 3 * PLAY}
    assert told.tokens == {(MEI.address, PUSD.contract): GIFT_UNITS}
    assert desk.chain.receipt(txid).state is PaymentState.MINED
    rows = sorted(history(desk, MEI.address), key=lambda row: row.symbol)
    assert [(row.symbol, row.units, row.other, row.direction) for row in rows] == [
        ("PLAY", 3 * PLAY, FAUCET, Direction.IN),
        ("PUSD", GIFT_UNITS, FAUCET, Direction.IN),
    ]
    assert {(row.fee, row.nonce) for row in rows} == {(0, -1)}
    assert rows[0].txid == txid


@pytest.mark.parametrize("wei", [0, -1, MOST_GIFT_WEI + 1])
def test_the_faucet_gives_no_other_amounts(desk: PracticeDesk, wei: int) -> None:
    with pytest.raises(RefusedError):
        desk.chain.give(MEI.address, wei)
    assert desk.saves == 0


def test_a_payment_costs_its_sender_what_the_receipt_says(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    txid = desk.pay(MEI, TOM.address, PLAY)
    assert (desk.chain.next_nonce(MEI.address), desk.chain.mined_nonce(MEI.address)) == (1, 0)
    desk.wait()
    receipt = desk.chain.receipt(txid)
    assert desk.chain.balances(BOTH, []).native == {MEI.address: 9 * PLAY - receipt.fee, TOM.address: PLAY}
    assert receipt.fee == 21_000 * 3 * 10**9
    assert (desk.chain.next_nonce(MEI.address), desk.chain.mined_nonce(MEI.address)) == (1, 1)


@pytest.mark.parametrize(("speed", "blocks"), [(Speed.SLOW, 6), (Speed.NORMAL, 2), (Speed.FAST, 1)])
def test_a_speed_keeps_its_word(desk: PracticeDesk, speed: Speed, blocks: int) -> None:
    desk.rich(MEI)
    txid = desk.pay(MEI, TOM.address, 1, speed)
    assert desk.chain.fees().option(speed).seconds == blocks * BLOCK_S
    desk.wait(blocks - 1)
    assert desk.chain.receipt(txid).state is PaymentState.WAITING
    desk.wait()
    assert desk.chain.receipt(txid).state is PaymentState.MINED


def test_confirmations_grow_with_the_clock_and_the_row_becomes_final(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    txid = desk.pay(MEI, TOM.address, 1)
    desk.wait()
    first = desk.chain.receipt(txid)
    assert first.confirmations == 1
    assert [row.state for row in history(desk, TOM.address)] == [PaymentState.MINED]
    desk.wait(3)
    assert desk.chain.receipt(txid).confirmations == 4
    assert desk.chain.receipt(txid).block_hash == first.block_hash
    assert [row.state for row in history(desk, TOM.address)] == [PaymentState.FINAL]


def test_blocks_have_the_time_of_the_clock(desk: PracticeDesk) -> None:
    before = desk.chain.check()
    assert START - BLOCK_S < before.time <= START
    desk.rich(MEI)
    (row, _) = history(desk, MEI.address)
    assert START < row.time <= START + BLOCK_S
    assert desk.chain.check().number == before.number + 1
    assert desk.chain.check().hash == row.block_hash != before.hash


def test_a_token_payment_gives_one_row_to_each_side_with_the_fee_at_the_senders(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    call = token_call(MEI.address, TOM.address, 2_500_000)
    trial = desk.chain.try_out(call)
    assert not trial.fails
    txid = desk.chain.send(desk.signed(MEI, call, gas=trial.gas))
    desk.wait()
    rows = sorted((row for row in history(desk, *BOTH) if row.txid == txid), key=lambda row: -row.nonce)
    assert [(row.account, row.direction, row.other, row.units, row.index, row.contract) for row in rows] == [
        (MEI.address, Direction.OUT, TOM.address, 2_500_000, 0, PUSD.contract),
        (TOM.address, Direction.IN, MEI.address, 2_500_000, 0, PUSD.contract),
    ]
    assert [row.fee for row in rows] == [desk.chain.receipt(txid).fee, 0]
    assert [row.nonce for row in rows] == [0, -1]


def test_a_token_payment_that_the_contract_refuses_is_told_before_and_fails_when_sent(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    call = token_call(MEI.address, TOM.address, GIFT_UNITS + 1)
    trial = desk.chain.try_out(call)
    assert (trial.fails, trial.gas, trial.reason) == (True, 0, "ERC20: transfer amount exceeds balance")
    txid = desk.chain.send(desk.signed(MEI, call, gas=100_000))
    desk.wait()
    receipt = desk.chain.receipt(txid)
    assert receipt.state is PaymentState.FAILED
    (row,) = [row for row in history(desk, *BOTH) if row.txid == txid]
    assert (row.state, row.units, row.fee, row.index) == (PaymentState.FAILED, 0, receipt.fee, -1)


def test_a_payment_to_oneself_is_one_row(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    txid = desk.pay(MEI, MEI.address, 0)
    desk.wait()
    (row,) = [row for row in history(desk, *BOTH) if row.txid == txid]
    assert (row.direction, row.units) == (Direction.SELF, 0)


def test_a_trial_run_tells_plain_gas_exactly_and_a_calls_gas_with_a_margin(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    assert desk.chain.try_out(Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, PLAY)).gas == 21_000
    call = token_call(MEI.address, TOM.address, 1)
    gas = desk.chain.try_out(call).gas
    txid = desk.chain.send(desk.signed(MEI, call, gas=gas))
    desk.wait()
    used = desk.chain.receipt(txid).fee // (3 * 10**9)
    assert used < gas <= used * 1.5
    with pytest.raises(RefusedError) as poor:
        desk.chain.try_out(Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 100 * PLAY))
    assert (poor.value.why, poor.value.words) == (Refusal.FUNDS, "insufficient funds for transfer")


def test_a_contract_can_be_deployed_and_seen(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    call = Call(
        PRACTICE_CHAIN_ID, MEI.address, "", 0, bytes.fromhex("600a600c600039600a6000f3" + "600060005260206000f3")
    )
    txid = desk.chain.send(desk.signed(MEI, call, gas=desk.chain.try_out(call).gas))
    desk.wait()
    assert desk.chain.receipt(txid).state is PaymentState.MINED
    made = first_contract_of(MEI)
    assert desk.chain.has_code(made)
    assert not desk.chain.has_code(MEI.address)
    assert history(desk, MEI.address)[-1].other == ""
    with pytest.raises(NotATokenError):
        desk.chain.token(made)


def test_the_token_says_of_itself_what_postern_lists(desk: PracticeDesk) -> None:
    assert desk.chain.token(PUSD.contract) == PUSD == shipped_token(PRACTICE_CHAIN_ID, PUSD.contract)
    with pytest.raises(NotATokenError):
        desk.chain.token(MEI.address)


def test_a_contract_that_is_no_token_has_no_balance(desk: PracticeDesk) -> None:
    other = Token(PRACTICE_CHAIN_ID, TOM.address, "NO", "None", 18)
    elsewhere = Token(1, PUSD.contract, "NO", "Of another network", 18)
    assert desk.chain.balances([MEI.address], [PUSD, other, elsewhere]).tokens == {(MEI.address, PUSD.contract): 0}


def test_transactions_of_every_old_and_new_type_are_taken(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    call = Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 1)
    access = ({"address": TOM.address, "storageKeys": []},)
    desk.chain.send(sign(MEI, call, Pricing(0, 21_000, 10**10, 0, is_legacy=True)))
    desk.chain.send(sign(MEI, call, Pricing(1, 30_000, 10**10, 0, is_legacy=True), type=1, accessList=access))
    desk.chain.send(sign(MEI, call, Pricing(2, 30_000, 10**10, 10**10), accessList=access))
    desk.wait()
    assert desk.chain.balances([TOM.address], []).native == {TOM.address: 3}
    assert desk.chain.receipt(history(desk, MEI.address)[-1].txid).fee == 10**10 * (21_000 + 2_400)


def test_what_the_chain_encodes_is_what_a_signer_signs(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    call = Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, PLAY)
    unsigned = desk.chain.encode(call, Pricing(0, 21_000, 3 * 10**9, 10**9))
    signature = MEI.unsafe_sign_hash(Hash32(keccak(unsigned)))
    raw = unsigned[:1] + rlp.encode([*rlp.decode(unsigned[1:]), signature.v - 27, signature.r, signature.s])
    assert desk.chain.send(raw) == "0x" + keccak(raw).hex()


def test_many_threads_may_ask_and_pay_at_once(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    option = desk.chain.fees().option(Speed.FAST)
    call = Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 1)
    raws = [sign(MEI, call, Pricing(nonce, 21_000, option.max_fee, option.tip)) for nonce in range(12)]
    with ThreadPoolExecutor(max_workers=6) as pool:
        balances = [pool.submit(desk.chain.balances, BOTH, [PUSD]) for _ in range(6)]
        ids = list(pool.map(desk.chain.send, reversed(raws)))
        assert {told.result().native[TOM.address] for told in balances} == {0}
    desk.wait()
    assert [desk.chain.receipt(txid).state for txid in ids] == [PaymentState.MINED] * 12
    assert desk.chain.balances(BOTH, []).native[TOM.address] == 12


def test_history_goes_on_where_it_stopped(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    first = desk.chain.history([MEI.address], [PUSD], 0, "")
    assert len(first.payments) == 2
    assert first.last_hash == desk.chain.check().hash
    again = desk.chain.history([MEI.address], [PUSD], first.last_block + 1, first.last_hash)
    assert (again.payments, again.replaced_from) == ((), 0)
    desk.pay(MEI, TOM.address, 1)
    desk.wait(2)
    later = desk.chain.history([MEI.address], [PUSD], first.last_block + 1, first.last_hash)
    assert ([row.units for row in later.payments], later.replaced_from) == ([1], 0)
    other = desk.chain.history([MEI.address], [PUSD], first.last_block + 1, "0x" + "00" * 32)
    assert (len(other.payments), other.first_block, other.replaced_from) == (3, 1, 1)


def test_starting_over_forgets_every_payment_and_says_so_to_the_history(desk: PracticeDesk) -> None:
    desk.rich(MEI)
    before = desk.chain.history([MEI.address], [PUSD], 0, "")
    desk.chain.start_over()
    assert desk.record["entries"] == []
    assert desk.chain.balances([MEI.address], [PUSD]).native == {MEI.address: 0}
    assert desk.chain.next_nonce(FAUCET) == 1
    after = desk.chain.history([MEI.address], [PUSD], before.last_block + 1, before.last_hash)
    assert (after.payments, after.replaced_from) == ((), 1)
    assert desk.chain.check().number == before.last_block


def test_the_network_is_the_one_that_is_shipped(desk: PracticeDesk) -> None:
    network = desk.chain.network
    assert (network.chain_id, network.kind, network.rpc) == (PRACTICE_CHAIN_ID, NetworkKind.PRACTICE, ())
    assert network.block_s == BLOCK_S
    assert not network.has_real_money


def test_a_network_that_nobody_used_answers_the_same_before_and_after_its_engine_is_loaded(desk: PracticeDesk) -> None:
    def told() -> list[object]:
        chain = desk.chain
        nonces = [(chain.next_nonce(person), chain.mined_nonce(person)) for person in BOTH]
        return [chain.check(), chain.balances(BOTH, [PUSD]), chain.history(BOTH, [PUSD], 0, ""), nonces]

    before = told()
    assert desk.chain.balances([FAUCET], [PUSD]).native[FAUCET] > 0  # that of the faucet needs the engine
    assert told() == before


def test_nothing_moved_by_a_stranger_makes_no_row(desk: PracticeDesk) -> None:
    """A contract can be made to log that nothing went from a person to somebody who looks like a contact."""
    desk.rich(MEI, TOM)
    desk.wait()
    data = bytes.fromhex("23b872dd") + b"".join(bytes.fromhex(one[2:]).rjust(32, b"\0") for one in (*BOTH, "0x00"))
    poison = Call(PRACTICE_CHAIN_ID, TOM.address, PUSD.contract, 0, data)
    txid = desk.chain.send(desk.signed(TOM, poison, gas=100_000))
    desk.wait()
    assert desk.chain.receipt(txid).state is PaymentState.MINED
    assert txid not in {row.txid for row in history(desk, MEI.address)}
    assert [row.index for row in history(desk, TOM.address) if row.txid == txid] == [-1]
