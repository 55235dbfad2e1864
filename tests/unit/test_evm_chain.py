"""A network of the Ethereum kind, read and written over a real node."""

from dataclasses import replace

import pytest
from eth_account import Account
from eth_account.hdaccount import generate_mnemonic  # noqa: F401  # the module that makes mnemonics work

from tests.helpers.anvil import CHAIN_ID, MNEMONIC, Anvil, artefact, call_data
from wallet_gui.chains.connect import connect, probe
from wallet_gui.chains.evm.abi import call_data as evm_call_data
from wallet_gui.chains.evm.chain import EvmChain
from wallet_gui.domain.errors import NotATokenError, Refusal, RefusedError, WrongChainError
from wallet_gui.domain.network import FeeModel, Token
from wallet_gui.domain.payment import Call, Direction, PaymentState, Pricing, Speed

Account.enable_unaudited_hdwallet_features()
_SOMEBODY = "0x00000000000000000000000000000000DeaDBeef"
_ETH = 10**18


@pytest.fixture
def chain(anvil: Anvil) -> EvmChain:
    """The node as the wallet sees it."""
    return connect(anvil.network())


def _signed(anvil: Anvil, pricing: Pricing, *, to: str = _SOMEBODY, value: int = 1, data: bytes = b"") -> bytes:
    """Sign as a signer would, with the key of the node's first account."""
    key = Account.from_mnemonic(MNEMONIC)
    fields = {"nonce": pricing.nonce, "gas": pricing.gas, "to": to, "value": value, "data": data, "chainId": CHAIN_ID}
    fees = (
        {"gasPrice": pricing.max_fee}
        if pricing.is_legacy
        else {"maxFeePerGas": pricing.max_fee, "maxPriorityFeePerGas": pricing.tip}
    )
    return bytes(key.sign_transaction({**fields, **fees}).raw_transaction)


def _pricing(chain: EvmChain, sender: str, speed: Speed = Speed.NORMAL) -> Pricing:
    fees = chain.fees()
    option = fees.option(speed)
    return Pricing(chain.next_nonce(sender), 21_000, option.max_fee, option.tip, fees.is_legacy)


def test_who_answers_and_where_it_stands(anvil: Anvil, chain: EvmChain) -> None:
    anvil.mine(3)
    assert chain.check().number == 3
    told = probe(anvil.url)
    assert (told.chain_id, told.block) == (CHAIN_ID, 3)
    assert told.client.startswith("anvil/")


def test_a_node_of_another_chain_is_refused(anvil: Anvil) -> None:
    other = connect(replace(anvil.network(), chain_id=1))
    with pytest.raises(WrongChainError) as refused:
        other.balances([_SOMEBODY], [])
    assert (refused.value.expected, refused.value.found) == (1, CHAIN_ID)


def test_balances_are_exact_and_a_token_that_is_none_is_left_out(anvil: Anvil, chain: EvmChain) -> None:
    owner = anvil.accounts[0]
    gold = chain.token(anvil.deploy_token())
    nil = chain.token(anvil.deploy_odd_token("NoReturnToken", 7))
    huge = chain.token(anvil.deploy_liar("Huge", "HUGE", 77, 2**256 - 1))
    nothing = Token(CHAIN_ID, _SOMEBODY, "NOT", "No contract", 18)
    anvil.ask("anvil_setBalance", _SOMEBODY, hex(2**200))

    told = chain.balances([owner, _SOMEBODY], [gold, nil, huge, nothing])

    assert told.native[_SOMEBODY] == 2**200
    assert told.block.number == anvil.block
    assert told.tokens == {
        (owner, gold.contract): 10**24,
        (_SOMEBODY, gold.contract): 0,
        (owner, nil.contract): 7,
        (_SOMEBODY, nil.contract): 0,
        (owner, huge.contract): 2**256 - 1,
        (_SOMEBODY, huge.contract): 2**256 - 1,
    }


def test_tokens_are_read_whatever_way_they_name_themselves(anvil: Anvil, chain: EvmChain) -> None:
    contract = anvil.deploy_token()
    assert chain.token(contract.lower()) == Token(CHAIN_ID, contract, "GLD", "Gold", 18)
    old = chain.token(anvil.deploy_odd_token("Bytes32Token"))
    assert (old.symbol, old.name, old.decimals) == ("B32", "Short Words", 18)


def test_hostile_words_of_a_token_are_cut_and_made_harmless(anvil: Anvil, chain: EvmChain) -> None:
    told = chain.token(anvil.deploy_liar("\u202e" + "n" * 10_000, "U\u200bS\nD\x00T" + "!" * 1_000, 77))
    assert told.name == "n" * 63 + "…"
    assert told.symbol == "US DT" + "!" * 10 + "…"
    assert told.decimals == 77


@pytest.mark.parametrize(
    ("symbol", "decimals"), [("BIG", 78), ("BIG", 300), ("BIG", 2**256 - 1), ("", 18), ("\u202e", 18)]
)
def test_a_contract_without_a_symbol_or_with_impossible_decimals_is_no_token(
    symbol: str, decimals: int, anvil: Anvil, chain: EvmChain
) -> None:
    with pytest.raises(NotATokenError):
        chain.token(anvil.deploy_liar("Liar", symbol, decimals))


def test_neither_a_person_nor_another_contract_is_a_token(anvil: Anvil, chain: EvmChain) -> None:
    for contract in (_SOMEBODY, anvil.deploy(artefact("Refusing")["bytecode"])):
        with pytest.raises(NotATokenError):
            chain.token(contract)


def test_a_contract_is_told_from_a_person_even_with_borrowed_code(anvil: Anvil, chain: EvmChain) -> None:
    token = anvil.deploy_token()
    anvil.ask("anvil_setCode", _SOMEBODY, "0xef0100" + token[2:])
    assert chain.has_code(token)
    assert not chain.has_code(anvil.accounts[0])
    assert not chain.has_code(_SOMEBODY)


def test_fees_rise_with_speed_and_come_with_seconds(anvil: Anvil) -> None:
    chain = connect(anvil.network(block_s=12))
    anvil.ask("anvil_setNextBlockBaseFeePerGas", hex(10**9))
    for tip in (1, 2, 3):
        anvil.pay(anvil.accounts[0], _SOMEBODY, 1, maxPriorityFeePerGas=hex(tip * 10**9), maxFeePerGas=hex(10**11))
    fees = chain.fees()
    slow, normal, fast = fees.options
    assert not fees.is_legacy
    assert fees.base_fee < slow.max_fee < normal.max_fee < fast.max_fee
    assert (slow.tip, normal.tip, fast.tip) == (2 * 10**9,) * 3
    assert [option.seconds for option in fees.options] == [72, 24, 12]


def test_a_legacy_network_has_one_gas_price(anvil: Anvil) -> None:
    fees = connect(replace(anvil.network(), fees=FeeModel.LEGACY)).fees()
    assert fees.is_legacy
    assert fees.option(Speed.SLOW).max_fee == fees.base_fee == int(anvil.ask("eth_gasPrice"), 16)
    assert [option.tip for option in fees.options] == [0, 0, 0]


@pytest.mark.parametrize("model", [FeeModel.EIP_1559, FeeModel.LEGACY])
def test_a_payment_goes_from_waiting_to_mined(model: FeeModel, anvil: Anvil) -> None:
    chain = connect(replace(anvil.network(), fees=model))
    sender = anvil.accounts[0]
    anvil.hold()
    pricing = _pricing(chain, sender)
    txid = chain.send(_signed(anvil, pricing))
    assert chain.receipt(txid).state is PaymentState.WAITING
    assert (chain.next_nonce(sender), chain.mined_nonce(sender)) == (1, 0)
    anvil.mine(3)
    anvil.settle(txid)
    receipt = chain.receipt(txid)
    assert (receipt.state, receipt.block, receipt.confirmations) == (PaymentState.MINED, 1, 3)
    assert 21_000 <= receipt.fee <= pricing.most
    assert chain.mined_nonce(sender) == 1


def test_sending_twice_counts_as_sent(anvil: Anvil, chain: EvmChain) -> None:
    anvil.hold()
    raw = _signed(anvil, _pricing(chain, anvil.accounts[0]))
    assert chain.send(raw) == chain.send(raw)
    anvil.mine()
    anvil.settle(chain.send(raw))


def test_a_node_says_no_in_words_that_are_understood(anvil: Anvil, chain: EvmChain) -> None:
    pricing = _pricing(chain, anvil.accounts[0])
    anvil.settle(chain.send(_signed(anvil, pricing)))
    refused = [
        (_signed(anvil, pricing, value=2), Refusal.NONCE_TOO_LOW),
        (_signed(anvil, replace(pricing, nonce=1), value=10**30), Refusal.FUNDS),
        (_signed(anvil, replace(pricing, nonce=1, gas=20_000)), Refusal.GAS),
        (_signed(anvil, replace(pricing, nonce=1, max_fee=1, tip=1)), Refusal.FEE_TOO_LOW),
    ]
    for raw, why in refused:
        with pytest.raises(RefusedError) as error:
            chain.send(raw)
        assert error.value.why is why, error.value.words
    anvil.hold()
    dear = replace(pricing, nonce=1, max_fee=2 * pricing.max_fee)
    chain.send(_signed(anvil, dear))
    with pytest.raises(RefusedError) as error:
        chain.send(_signed(anvil, replace(dear, max_fee=pricing.max_fee), value=3))
    assert error.value.why is Refusal.UNDERPRICED, error.value.words


def test_a_payment_that_was_replaced_or_forgotten_is_dropped(anvil: Anvil, chain: EvmChain) -> None:
    anvil.hold()
    pricing = _pricing(chain, anvil.accounts[0])
    first = chain.send(_signed(anvil, pricing))
    second = chain.send(_signed(anvil, replace(pricing, max_fee=2 * pricing.max_fee, tip=2 * pricing.tip + 1)))
    anvil.mine()
    anvil.settle(second)
    assert chain.receipt(first).state is PaymentState.DROPPED
    assert chain.receipt(second).state is PaymentState.MINED
    anvil.reorganise(1)
    assert chain.receipt(second).state in {PaymentState.DROPPED, PaymentState.WAITING}


def test_gas_is_exact_for_a_plain_payment_and_has_room_for_a_contract(anvil: Anvil, chain: EvmChain) -> None:
    sender, token = anvil.accounts[0], anvil.deploy_token()
    assert chain.try_out(Call(CHAIN_ID, sender, _SOMEBODY, _ETH)).gas == 21_000
    transfer = bytes.fromhex(call_data("transfer(address,uint256)", _SOMEBODY, 5)[2:])
    trial = chain.try_out(Call(CHAIN_ID, sender, token, 0, transfer))
    assert not trial.fails
    assert 40_000 < trial.gas < 80_000


@pytest.mark.parametrize(
    ("signature", "values", "reason"),
    [
        ("withWords(string)", ("the \u202eshop\n is closed",), "the shop is closed"),
        ("withWords(string)", ("w" * 10_000,), "w" * 299 + "…"),
        ("withoutWords()", (), ""),
        ("withPanic(uint256)", (0,), "Panic(0x12)"),
        ("withAnErrorOfItsOwn()", (), call_data("Frozen(address,uint256)", _SOMEBODY, 7)[:10]),
    ],
)
def test_why_a_contract_refuses(
    signature: str, values: tuple[object, ...], reason: str, anvil: Anvil, chain: EvmChain
) -> None:
    contract = anvil.deploy(artefact("Refusing")["bytecode"])
    trial = chain.try_out(
        Call(CHAIN_ID, anvil.accounts[0], contract, 0, bytes.fromhex(call_data(signature, *values)[2:]))
    )
    assert (trial.fails, trial.gas) == (True, 0)
    assert trial.reason == reason


def test_too_little_to_send_is_said_before_sending(anvil: Anvil, chain: EvmChain) -> None:
    with pytest.raises(RefusedError) as error:
        chain.try_out(Call(CHAIN_ID, _SOMEBODY, anvil.accounts[0], _ETH))
    assert error.value.why is Refusal.FUNDS


def test_a_network_on_another_network_takes_a_fee_beside_gas(anvil: Anvil, chain: EvmChain) -> None:
    """Code in the place of the OP stack's oracle that answers 1,000 to everything."""
    call = Call(CHAIN_ID, anvil.accounts[0], _SOMEBODY, 1)
    assert chain.try_out(call).extra_fee == 0
    anvil.ask("anvil_setCode", "0x420000000000000000000000000000000000000F", "0x6103e860005260206000f3")
    assert chain.try_out(call).extra_fee == 1_500


def test_call_data_is_as_the_abi_says() -> None:
    assert evm_call_data("70a08231", _SOMEBODY) == call_data("balanceOf(address)", _SOMEBODY)
    assert Direction.IN.value == "in"
