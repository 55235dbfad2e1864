"""The contract ABI as far as reading needs it: as another implementation has it, and safe with any bytes."""

import pytest
from eth_abi.abi import decode, encode
from eth_utils.crypto import keccak
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.chains.evm import abi, balances, token_facts, transfer_logs, trial

_ADDRESS = st.binary(min_size=20, max_size=20).map(lambda raw: "0x" + raw.hex())


@pytest.mark.parametrize(
    ("selector", "signature"),
    [
        (balances._BALANCE_OF, "balanceOf(address)"),
        (balances._ETH_BALANCE, "getEthBalance(address)"),
        (token_facts._SYMBOL, "symbol()"),
        (token_facts._NAME, "name()"),
        (token_facts._DECIMALS, "decimals()"),
        (token_facts._TOTAL_SUPPLY, "totalSupply()"),
        (trial._L1_FEE, "getL1Fee(bytes)"),
        ("82ad56cb", "aggregate3((address,bool,bytes)[])"),
        ("08c379a0", "Error(string)"),
        ("4e487b71", "Panic(uint256)"),
    ],
)
def test_selectors_are_those_of_their_functions(selector: str, signature: str) -> None:
    assert selector == keccak(text=signature)[:4].hex()


def test_the_topic_is_that_of_a_transfer() -> None:
    assert "0x" + keccak(text="Transfer(address,address,uint256)").hex() == transfer_logs.TRANSFER


@given(_ADDRESS, st.integers(0, 2**256 - 1))
def test_calls_are_written_as_elsewhere(address: str, number: int) -> None:
    assert abi.call_data("a9059cbb", address, number)[10:] == encode(["address", "uint256"], [address, number]).hex()


@given(st.lists(st.tuples(_ADDRESS, st.binary(max_size=100)), max_size=5))
def test_many_calls_are_written_as_elsewhere(calls: list[tuple[str, bytes]]) -> None:
    told = abi.aggregate([(contract, "0x" + data.hex()) for contract, data in calls])
    (read,) = decode(["(address,bool,bytes)[]"], bytes.fromhex(told[10:]))
    assert list(read) == [(contract, True, data) for contract, data in calls]


@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=100)), max_size=5))
def test_many_answers_are_read_as_elsewhere(answers: list[tuple[bool, bytes]]) -> None:
    data = encode(["(bool,bytes)[]"], [answers])
    expected = [value[:32] if worked and len(value) >= 32 else None for worked, value in answers]
    assert abi.aggregated(data, len(answers)) == expected


@given(st.text(max_size=200))
def test_text_is_read_as_elsewhere(words: str) -> None:
    assert abi.text(encode(["string"], [words])) == words
    error = bytes.fromhex("08c379a0") + encode(["string"], [words])
    assert abi.revert_reason(error) == words


@given(st.binary(max_size=300), st.integers(0, 4))
def test_no_bytes_are_too_strange(data: bytes, count: int) -> None:
    for read in (abi.text, lambda raw: abi.aggregated(raw, count), lambda raw: abi.bytes_at(raw, 0)):
        try:
            read(data)
        except ValueError:
            continue
    for selector in ("08c379a0", "4e487b71", "00000000", ""):
        assert len(abi.revert_reason(bytes.fromhex(selector) + data)) <= 300


def test_answers_that_point_into_each_other_do_not_unfold() -> None:
    """Each of 10,000 results claims the same million bytes."""
    count = 10_000
    words = [32, count, *[count * 32] * count, 1, 64, 1_000_000]
    data = b"".join(word.to_bytes(32, "big") for word in words) + bytes(1_000_000)
    assert sum(len(answer or b"") for answer in abi.aggregated(data, count)) <= 32 * count
