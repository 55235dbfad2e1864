"""Payment requests: the published examples, the way back, and hostile ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.chains.evm.address import checksum
from wallet_gui.chains.evm.eip681 import PaymentRequest, compose_request, is_request, parse_request
from wallet_gui.domain.amount import MOST_UNITS
from wallet_gui.domain.errors import AddressError, AddressProblem, RequestError, RequestProblem

# Addresses of the examples of https://eips.ethereum.org/EIPS/eip-681
ALICE = checksum("0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359")
TOKEN = checksum("0x89205a3a3b2a69de6dbf7f01ed13b2108b2c43e7")
BOB = checksum("0x8e23ee67d1332ad560396262c48ffbb01f93d052")

ADDRESSES = st.integers(1, 2**160 - 1).map(lambda number: checksum(f"{number:040x}"))
REQUESTS = st.builds(
    PaymentRequest,
    to=ADDRESSES,
    chain_id=st.integers(0, 2**53 - 1),
    contract=st.just("") | ADDRESSES,
    units=st.none() | st.integers(0, MOST_UNITS),
)


def test_the_published_examples_are_read() -> None:
    native = parse_request("ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=2.014e18")
    assert native == PaymentRequest(ALICE, units=2_014_000_000_000_000_000)
    token = parse_request(
        "ethereum:0x89205a3a3b2a69de6dbf7f01ed13b2108b2c43e7/transfer"
        "?address=0x8e23ee67d1332ad560396262c48ffbb01f93d052&uint256=1"
    )
    assert token == PaymentRequest(BOB, contract=TOKEN, units=1)


@pytest.mark.parametrize(
    ("link", "request_"),
    [
        (f"ethereum:{ALICE}", PaymentRequest(ALICE)),
        (f" ETHEREUM:pay-{ALICE}@10 ", PaymentRequest(ALICE, 10)),
        (
            f"ethereum:{ALICE}@11155111?value=1e3&gasPrice=9&gas=21000&label=Rent",
            PaymentRequest(ALICE, 11155111, "", 1000),
        ),
        (f"ethereum:{ALICE}?value=1.5e+1", PaymentRequest(ALICE, 0, "", 15)),
        (f"ethereum:{ALICE}?value=7.000", PaymentRequest(ALICE, 0, "", 7)),
        (f"ethereum:{TOKEN}@1/transfer?address={BOB}", PaymentRequest(BOB, 1, TOKEN)),
    ],
)
def test_a_request_is_read(link: str, request_: PaymentRequest) -> None:
    assert is_request(link)
    assert parse_request(link) == request_


@given(REQUESTS)
def test_what_is_written_is_read_back(request_: PaymentRequest) -> None:
    assert parse_request(compose_request(request_)) == request_


def test_the_first_published_example_as_printed_has_a_wrong_checksum() -> None:
    with pytest.raises(AddressError) as caught:  # one capital letter in it; all of EIP-55 or none
        parse_request("ethereum:0xfb6916095ca1df60bb79Ce92ce3ea74c37c5d359?value=2.014e18")
    assert caught.value.problem is AddressProblem.CHECKSUM


def test_amounts_are_written_as_the_eip_asks() -> None:
    assert compose_request(PaymentRequest(ALICE, 1, units=2_014 * 10**15)) == f"ethereum:{ALICE}@1?value=2.014e18"
    assert compose_request(PaymentRequest(ALICE, units=1234)) == f"ethereum:{ALICE}?value=1234"


M, U = RequestProblem.MALFORMED, RequestProblem.UNSUPPORTED


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        (f"bitcoin:{ALICE}", M),
        (f"ethereum:{ALICE}@0", M),
        (f"ethereum:{ALICE}@0x1", M),
        (f"ethereum:{ALICE}@{2**60}", M),
        (f"ethereum:{ALICE}@{'9' * 400}", M),
        (f"ethereum:{ALICE}?value=", M),
        (f"ethereum:{ALICE}?value=-1", M),
        (f"ethereum:{ALICE}?value=0.5", M),
        (f"ethereum:{ALICE}?value=1e-3", M),
        (f"ethereum:{ALICE}?value=1e99", M),
        (f"ethereum:{ALICE}?value=2e77", M),
        (f"ethereum:{ALICE}?value=0x10", M),
        (f"ethereum:{ALICE}?value=１", M),
        (f"ethereum:{ALICE}?value=1&value=2", M),
        (f"ethereum:{ALICE}?value=1&VALUE=2", M),
        (f"ethereum:{ALICE}?value", M),
        (f"ethereum:{ALICE}?value=%ff", M),
        (f"ethereum:{ALICE}?value={'1' * 3000}", M),
        (f"ethereum:{ALICE}?data=0xa9059cbb", U),
        (f"ethereum:{ALICE}?amount=1", U),
        (f"ethereum:{TOKEN}/approve?address={BOB}&uint256=1", U),
        (f"ethereum:{TOKEN}/transferFrom?address={ALICE}&address={BOB}&uint256=1", M),
        (f"ethereum:{TOKEN}/transfer?address={BOB}&uint256=1&value=1", U),
    ],
)
def test_a_request_that_cannot_be_followed_is_refused(link: str, problem: RequestProblem) -> None:
    with pytest.raises(RequestError) as caught:
        parse_request(link)
    assert caught.value.problem is problem


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("ethereum:vitalik.eth?value=1", AddressProblem.NAME),
        (f"ethereum:{ALICE[:-1]}", AddressProblem.LENGTH),
        (f"ethereum:{ALICE.swapcase()}".replace("0X", "0x"), AddressProblem.CHECKSUM),
        (f"ethereum:{TOKEN}/transfer?uint256=1", AddressProblem.EMPTY),
        (f"ethereum:{TOKEN}/transfer?address=0x{'0' * 40}", AddressProblem.ZERO),
    ],
)
def test_an_address_in_a_request_is_checked_like_any_other(link: str, problem: AddressProblem) -> None:
    with pytest.raises(AddressError) as caught:
        parse_request(link)
    assert caught.value.problem is problem


@given(st.text(max_size=100))
def test_any_text_is_a_request_or_an_error(text: str) -> None:
    try:
        parse_request(f"ethereum:{text}")
    except (RequestError, AddressError):
        return
