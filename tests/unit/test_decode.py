"""How the signer reads transactions: what is shown is what the bytes say, and what is not understood is not guessed."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
import rlp
from hypothesis import example, given
from hypothesis import strategies as st

from tests.helpers.payments import ETHER, PAYMENT, PHRASE_ADDRESS, RECEIVER, USDC, call_data, to_sign
from wallet_gui.chains.decode.read import UNREAD_MOST, is_address, read_payment
from wallet_gui.chains.decode.transaction import UNSIGNED_MOST, MalformedError, Unsigned, parse_unsigned
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.signing import Deed, ReadPayment, ToSign

UINT_MOST = 2**256 - 1
UNLISTED = "0x00000000000000000000000000000000DeaDBeef"
LEGACY = replace(PAYMENT, tip=0, is_legacy=True)
NUMBERS = st.integers(0, 2**40) | st.integers(0, UINT_MOST)
ADDRESSES = st.sampled_from([RECEIVER, USDC, PHRASE_ADDRESS, UNLISTED])
CALLS = st.builds(
    call_data,
    st.sampled_from(["a9059cbb", "23b872dd", "095ea7b3", "39509351", "a457c2d7", "d505accf"]),
    ADDRESSES,
    ADDRESSES | NUMBERS,
    NUMBERS,
)


def unsigned_transactions() -> st.SearchStrategy[Unsigned]:
    return st.builds(
        lambda is_legacy, fees, **others: Unsigned(
            max_fee=max(fees), tip=0 if is_legacy else min(fees), is_legacy=is_legacy, **others
        ),
        is_legacy=st.booleans(),
        fees=st.tuples(st.integers(0, 2**60), st.integers(0, 2**60)),
        chain_id=st.sampled_from([1, 10, 56, 137, 31337, 2**40, PRACTICE_CHAIN_ID]),
        nonce=st.integers(0, 2**53 - 1),
        gas=st.integers(0, 2**53),
        to=ADDRESSES | st.just(""),
        value=NUMBERS,
        data=st.binary(max_size=100) | CALLS,
    )


def read(unsigned: Unsigned, **others: Any) -> ReadPayment:
    return read_payment(to_sign(unsigned, **others))


def is_refused(unsigned: bytes, chain_id: int = 1) -> bool:
    with pytest.raises(MalformedError):
        read_payment(ToSign(chain_id, unsigned, "phrase", PHRASE_ADDRESS))
    return True


# --- what people do ------------------------------------------------------------------------------------------------


def test_a_payment_of_coins_is_read_with_everything_it_costs() -> None:
    assert read(PAYMENT) == ReadPayment(
        deed=Deed.SEND,
        chain_id=1,
        network="Ethereum",
        native_symbol="ETH",
        has_real_money=True,
        sender=PHRASE_ADDRESS,
        to=RECEIVER,
        name="",
        units=ETHER,
        symbol="ETH",
        decimals=18,
        contract="",
        value=ETHER,
        is_unlimited=False,
        fee_most=21_000 * 30 * 10**9,
        nonce=9,
        unread=b"",
    )


def test_play_money_and_test_money_are_called_so_and_an_unknown_network_may_hold_real_money() -> None:
    real = {chain_id: read(replace(PAYMENT, chain_id=chain_id)).has_real_money for chain_id in (1, 11155111, 424242)}
    assert real == {1: True, 11155111: False, 424242: True}
    practice = read(replace(PAYMENT, chain_id=PRACTICE_CHAIN_ID))
    assert (practice.has_real_money, practice.native_symbol) == (False, "PLAY")
    unknown = read(replace(PAYMENT, chain_id=424242))
    assert (unknown.network, unknown.native_symbol, unknown.symbol, unknown.decimals) == ("", "", "", 18)


@pytest.mark.parametrize(
    ("selector", "deed"),
    [("a9059cbb", Deed.SEND_TOKEN), ("095ea7b3", Deed.APPROVE), ("39509351", Deed.APPROVE_MORE)],
)
def test_a_token_is_named_from_the_signers_own_list(selector: str, deed: Deed) -> None:
    data = call_data(selector, RECEIVER, 5_000_000)
    listed = read(replace(PAYMENT, to=USDC, value=0, data=data))
    assert (listed.deed, listed.to, listed.units, listed.contract) == (deed, RECEIVER, 5_000_000, USDC)
    assert (listed.symbol, listed.decimals, listed.value, listed.unread) == ("USDC", 6, 0, b"")
    unlisted = read(replace(PAYMENT, to=UNLISTED, data=data))
    assert (unlisted.deed, unlisted.symbol, unlisted.decimals, unlisted.value) == (deed, "", -1, ETHER)
    elsewhere = read(replace(PAYMENT, to=USDC, data=data, chain_id=424242))
    assert (elsewhere.symbol, elsewhere.decimals) == ("", -1)


def test_tokens_are_taken_from_the_sender_alone_and_only_if_they_are_known_to_be_tokens() -> None:
    own = replace(PAYMENT, to=USDC, value=0, data=call_data("23b872dd", PHRASE_ADDRESS, RECEIVER, 7))
    assert (read(own).deed, read(own).to, read(own).units) == (Deed.SEND_TOKEN, RECEIVER, 7)
    others = replace(own, data=call_data("23b872dd", RECEIVER, PHRASE_ADDRESS, 7))
    perhaps_a_picture = replace(own, to=UNLISTED)
    for unreadable in (others, perhaps_a_picture):
        assert read(unreadable).deed is Deed.UNREADABLE
        assert read(unreadable).unread == unreadable.data


@pytest.mark.parametrize(("units", "is_unlimited"), [(0, False), (10**33, False), (2**128, True), (UINT_MOST, True)])
def test_an_approval_without_end_is_called_so(units: int, is_unlimited: bool) -> None:
    for selector in ("095ea7b3", "39509351"):
        payment = read(replace(PAYMENT, to=USDC, value=0, data=call_data(selector, RECEIVER, units)))
        assert (payment.units, payment.is_unlimited) == (units, is_unlimited)
    assert not read(replace(PAYMENT, to=USDC, data=call_data("a9059cbb", RECEIVER, units))).is_unlimited


def test_nothing_to_oneself_cancels_and_anything_else_does_not() -> None:
    nothing = replace(PAYMENT, to=PHRASE_ADDRESS, value=0)
    assert read(nothing).deed is Deed.CANCEL
    assert read(replace(nothing, value=1)).deed is Deed.SEND
    assert read(replace(nothing, to=RECEIVER)).deed is Deed.SEND
    assert read(replace(nothing, data=b"\0")).deed is Deed.UNREADABLE


def test_a_new_contract_has_no_receiver_and_its_code_is_not_read() -> None:
    payment = read(replace(PAYMENT, to="", data=b"\x60" * 5000))
    assert (payment.deed, payment.to, payment.contract, payment.name) == (Deed.DEPLOY, "", "", "")
    assert payment.unread == b"\x60" * UNREAD_MOST


TRANSFER = call_data("a9059cbb", RECEIVER, 5)


@pytest.mark.parametrize(
    "data",
    [
        TRANSFER[:-1],
        TRANSFER + b"\0",
        TRANSFER + bytes(32),
        TRANSFER[:4],
        TRANSFER[:3],
        TRANSFER[:4] + b"\1" + TRANSFER[5:],
        TRANSFER[:15] + b"\1" + TRANSFER[16:],
        b"\0\0\0\0" + TRANSFER[4:],
        call_data("a457c2d7", RECEIVER, 5),
        call_data("23b872dd", PHRASE_ADDRESS, RECEIVER, 5)[:-32],
        call_data("d505accf", PHRASE_ADDRESS, RECEIVER, 5, 5, 27, 1, 1),
    ],
    ids=lambda data: data.hex()[:40],
)
def test_a_call_that_is_not_exactly_what_it_should_be_is_unreadable(data: bytes) -> None:
    payment = read(replace(PAYMENT, to=USDC, data=data))
    assert (payment.deed, payment.unread, payment.to, payment.contract) == (Deed.UNREADABLE, data, USDC, USDC)
    assert (payment.units, payment.symbol) == (ETHER, "ETH")


# --- what is no transaction ----------------------------------------------------------------------------------------

FIELDS: list[Any] = [b"\1", b"", b"\1", b"\2", b"\x52\x08", bytes(20), b"", b"", []]
OLD_FIELDS: list[Any] = [b"", b"\2", b"\x52\x08", bytes(20), b"", b"", b"\1", b"", b""]


def test_the_fields_of_these_tests_are_a_transaction() -> None:
    assert parse_unsigned(b"\x02" + rlp.encode(FIELDS)).nonce == 0
    assert parse_unsigned(rlp.encode(OLD_FIELDS)).is_legacy


WRONG_FIELDS: list[tuple[int, Any]] = [
    *[(place, b"\0") for place in (0, 1, 2, 3, 4, 6)],
    *[(place, b"\0\1") for place in (0, 1, 2, 3, 4, 6)],
    *[(place, b"\1" + bytes(32)) for place in (0, 1, 2, 3, 4, 6)],
    *[(place, [b"\1"]) for place in range(8)],
    *[(place, []) for place in range(8)],
    *[(5, bytes(size)) for size in (1, 19, 21, 32)],
    (8, b""),
    (8, [b""]),
    (8, [[]]),
    (8, [[bytes(20), []]]),
    (0, b""),
    (2, b"\3"),  # a tip above the most
    (1, b"\x80" + bytes(7)),
    (4, b"\x80" + bytes(7)),
]


@pytest.mark.parametrize(("place", "value"), WRONG_FIELDS, ids=str)
def test_a_field_that_no_network_takes_or_that_could_be_written_shorter_is_refused(place: int, value: Any) -> None:
    fields = [*FIELDS[:place], value, *FIELDS[place + 1 :]]
    assert is_refused(b"\x02" + rlp.encode(fields))


@pytest.mark.parametrize(
    ("place", "value"), [(6, b""), (6, b"\2"), (7, b"\1"), (8, b"\1"), (3, bytes(19)), (0, b"\0"), (5, [])], ids=str
)
def test_a_legacy_transaction_for_no_chain_or_with_a_signature_is_refused(place: int, value: Any) -> None:
    assert is_refused(rlp.encode([*OLD_FIELDS[:place], value, *OLD_FIELDS[place + 1 :]]))


GOOD = PAYMENT.encoded()


@pytest.mark.parametrize(
    "unsigned",
    [
        b"",
        b"\x02",
        GOOD + b"\0",
        GOOD[:-1],
        GOOD[1:],
        b"\x01" + GOOD[1:],
        b"\x03" + GOOD[1:],
        b"\x04" + GOOD[1:],
        b"\x02" + GOOD,
        b"\x02" + rlp.encode(FIELDS[:-1]),
        b"\x02" + rlp.encode([*FIELDS, b""]),
        b"\x02" + rlp.encode([*FIELDS, b"\0", b"\1", b"\1"]),
        rlp.encode(OLD_FIELDS[:6]),
        rlp.encode(OLD_FIELDS[:-1]),
        b"\x02\xf8" + bytes((len(rlp.encode(FIELDS)) - 1,)) + rlp.encode(FIELDS)[1:],  # a long length for a short list
        b"\x02" + b"\xf9\0\x6d" + GOOD[3:],  # a length with a zero before it
        b"\x02" + b"\xff" * 9,
        b"\xc1" * 20_000,
        b"\x02" + b"\xc1" * 20_000,
        b"\x02" + rlp.encode([*FIELDS[:7], bytes(UNSIGNED_MOST), []]),
        rlp.encode(b"text"),
        b"\x80",
        b"\xc0",
    ],
    ids=lambda unsigned: unsigned.hex()[:24],
)
def test_bytes_that_are_not_the_one_encoding_of_a_transaction_are_refused(unsigned: bytes) -> None:
    assert is_refused(unsigned)


def test_a_transaction_for_another_chain_than_asked_for_is_refused() -> None:
    assert is_refused(GOOD, chain_id=10)
    assert is_refused(LEGACY.encoded(), chain_id=10)


@pytest.mark.parametrize("sender", ["", "0x", PHRASE_ADDRESS.lower(), PHRASE_ADDRESS + " ", RECEIVER[:-1], "ä" * 42])
def test_a_sender_that_is_no_address_is_refused(sender: str) -> None:
    with pytest.raises(MalformedError):
        read_payment(to_sign(sender=sender))


def test_fees_that_no_number_holds_are_refused() -> None:
    assert is_refused(replace(PAYMENT, max_fee=2**250, gas=2**20).encoded())


# --- anything ------------------------------------------------------------------------------------------------------


@given(unsigned_transactions())
def test_a_transaction_is_read_as_it_was_written(unsigned: Unsigned) -> None:
    assert parse_unsigned(unsigned.encoded()) == unsigned
    payment = read(unsigned)
    assert payment.value == unsigned.value
    assert payment.fee_most == unsigned.gas * unsigned.max_fee
    assert (payment.deed in {Deed.UNREADABLE, Deed.DEPLOY}) == (payment.unread != b"" or not unsigned.to)


@given(st.binary(max_size=300) | st.binary(max_size=300).map(b"\x02".__add__))
@example(b"")
def test_any_bytes_are_read_or_refused_and_what_is_read_is_what_they_are(unsigned: bytes) -> None:
    with suppress(MalformedError):
        assert parse_unsigned(unsigned).encoded() == unsigned


@given(unsigned_transactions(), st.data())
def test_a_changed_byte_is_refused_or_read_as_it_is(unsigned: Unsigned, data: st.DataObject) -> None:
    changed = bytearray(unsigned.encoded())
    for _ in range(data.draw(st.integers(1, 3))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    with suppress(MalformedError):
        read_again = parse_unsigned(bytes(changed))
        assert read_again.encoded() == bytes(changed)
        assert read_payment(ToSign(read_again.chain_id, bytes(changed), "", PHRASE_ADDRESS)).nonce == read_again.nonce


NESTED = st.recursive(st.binary(max_size=40), st.lists, max_leaves=12)


@given(st.lists(NESTED, max_size=12).map(rlp.encode), st.booleans())
def test_any_list_is_a_transaction_or_refused(encoded: bytes, is_typed: bool) -> None:
    unsigned = b"\x02" + encoded if is_typed else encoded
    with suppress(MalformedError):
        assert parse_unsigned(unsigned).encoded() == unsigned


@pytest.mark.parametrize(
    "address",
    [
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ],
)
def test_the_addresses_of_eip_55_are_addresses_in_their_own_capitals_alone(address: str) -> None:
    assert is_address(address)
    swapped = address[:2] + address[2:].swapcase()
    for other in (address.lower(), address.upper(), swapped, address[2:], address + "0", f" {address}"):
        assert not is_address(other)
