"""Addresses: EIP-55 as published, and every kind of mistake named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.chains.evm.address import checksum, parse_address
from wallet_gui.domain.errors import AddressError, AddressProblem

# https://eips.ethereum.org/EIPS/eip-55, "Test Cases"
PUBLISHED = (
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x27b1fdb04752bbc536007a920d24acb045561c26",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
)
GOOD = PUBLISHED[4]
DIGITS = st.text("0123456789abcdef", min_size=40, max_size=40).filter(lambda digits: digits.strip("0"))


def problem_of(text: str) -> AddressError:
    with pytest.raises(AddressError) as caught:
        parse_address(text)
    return caught.value


@pytest.mark.parametrize("address", PUBLISHED)
def test_the_published_addresses_are_read_as_they_stand(address: str) -> None:
    assert parse_address(address) == checksum(address.lower()) == address


@given(DIGITS)
def test_an_address_in_one_case_gets_its_checksum(digits: str) -> None:
    written = parse_address("0x" + digits)
    assert written.lower() == "0x" + digits
    assert parse_address(written) == parse_address("0X" + digits.upper()) == parse_address(digits) == written


def test_white_space_is_left_out_wherever_it_stands() -> None:
    groups = " ".join(GOOD[2 + at : 6 + at] for at in range(0, 40, 4))
    for text in (f"  {GOOD}\n", f"0x {groups}", f"0x\n{groups[:24]}\n{groups[24:]}", groups.replace(" ", "\u00a0")):
        assert parse_address(text) == GOOD


@pytest.mark.parametrize("place", [3, 4, 5])
def test_one_letter_in_the_wrong_case_is_found(place: int) -> None:
    wrong = GOOD[: place + 1] + GOOD[place + 1].swapcase() + GOOD[place + 2 :]
    error = problem_of(wrong)
    if GOOD[place + 1].isalpha():
        assert (error.problem, error.place, error.found) == (AddressProblem.CHECKSUM, place, wrong[place + 1])


def test_one_wrong_digit_is_found() -> None:
    error = problem_of(GOOD[:-1] + "e")
    assert (error.problem, error.place, error.found) == (AddressProblem.CHECKSUM, 40, "e")


def test_several_wrong_characters_have_no_place() -> None:
    error = problem_of("0x" + GOOD[2:].swapcase())
    assert (error.problem, error.place) == (AddressProblem.CHECKSUM, 0)


@pytest.mark.parametrize("length", [1, 39, 41, 64])
def test_a_wrong_length_is_counted(length: int) -> None:
    error = problem_of("0x" + "a" * length)
    assert (error.problem, error.length) == (AddressProblem.LENGTH, length)


@pytest.mark.parametrize(
    ("character", "found"),
    [
        ("\u0430", "U+0430 \u0430"),  # Cyrillic a
        ("\u03b1", "U+03B1 \u03b1"),  # Greek alpha
        ("\uff41", "U+FF41 \uff41"),  # wide a
        ("\u0661", "U+0661"),  # Arabic one
        ("\u200b", "U+200B"),  # zero-width space
        ("\u202e", "U+202E"),  # right to left from here
    ],
)
def test_a_letter_that_only_looks_right_is_named(character: str, found: str) -> None:
    error = problem_of(f"{GOOD[:12]}{character}{GOOD[13:]}")
    assert (error.problem, error.place, error.found) == (AddressProblem.LOOK_ALIKE, 11, found)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "Bitcoin"),
        ("BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ", "Bitcoin"),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "Bitcoin"),
        ("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "Bitcoin"),
        ("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "Tron"),
        ("4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T", "Solana"),
        ("So11111111111111111111111111111111111111112", "Solana"),
        ("ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9", "Litecoin"),
        ("DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "Dogecoin"),
    ],
)
def test_an_address_of_another_chain_is_named(text: str, chain: str) -> None:
    error = problem_of(text)
    assert (error.problem, error.found) == (AddressProblem.OTHER_CHAIN, chain)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", AddressProblem.EMPTY),
        (" \u00a0\n", AddressProblem.EMPTY),
        ("vitalik.eth", AddressProblem.NAME),
        ("pay.vitalik.eth", AddressProblem.NAME),
        ("小明.eth", AddressProblem.NAME),
        ("0x" + "0" * 40, AddressProblem.ZERO),
        ("Dana", AddressProblem.CHARACTER),
        ("小明", AddressProblem.CHARACTER),
        ("0x" + "O" * 40, AddressProblem.CHARACTER),
        ("0x0x" + "a" * 38, AddressProblem.CHARACTER),
        ("0x", AddressProblem.LENGTH),
        ("x" * 100_000, AddressProblem.CHARACTER),
    ],
)
def test_what_is_no_address_is_refused_with_its_reason(text: str, problem: AddressProblem) -> None:
    assert problem_of(text).problem is problem


def test_an_address_written_like_an_iban_is_read() -> None:
    # The example of the ICAP specification.
    assert parse_address("XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS") == checksum("00c5496aee77c1ba1f0854206a26dda82a81d6d8")
    assert problem_of("XE7438O073KYGTWWZN0F2WZ0R8PX5ZPPZS").problem is AddressProblem.CHECKSUM


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_an_address_error(text: str) -> None:
    try:
        address = parse_address(text)
    except AddressError:
        return
    assert parse_address(address) == address
