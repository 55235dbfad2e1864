"""The printed key as text: the published check value, generous reading, and every slip found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.crockford import ALPHABET
from wallet_gui.domain.errors import PrintedKeyLengthError, PrintedKeySlipError
from wallet_gui.domain.printed_key import CHARACTERS, KEY_BYTES, groups_of, is_group, key_of, text_of

KEY = bytes(range(20))
TEXT = "PK1-000G-40R4-0M30-E209-185G-R38E-1W81-24GK-EXS8"
"""The check value of docs/vault-format.md."""

KEYS = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES)


def test_the_published_key_is_written_and_read_as_published() -> None:
    assert text_of(KEY) == TEXT
    assert key_of(TEXT) == KEY
    assert groups_of(KEY) == tuple(TEXT.split("-")[1:])


@pytest.mark.parametrize(
    "typed",
    [
        TEXT.lower(),
        TEXT.replace("-", ""),
        TEXT.replace("-", " "),
        f"\n {TEXT}\t",
        TEXT.removeprefix("PK1-"),
        TEXT.replace("0", "O").replace("1", "I"),
        TEXT.replace("0", "o").replace("1", "l"),
        TEXT.replace("-", "–"),
        "ＰＫ１－" + TEXT.removeprefix("PK1-"),
    ],
)
def test_however_it_is_typed_it_is_the_same_key(typed: str) -> None:
    assert key_of(typed) == KEY


@given(KEYS)
def test_every_key_comes_back(key: bytes) -> None:
    assert key_of(text_of(key)) == key
    assert key_of("".join(groups_of(key)).lower()) == key


@given(KEYS, st.integers(0, CHARACTERS - 1), st.integers(1, len(ALPHABET) - 1))
def test_no_wrong_character_is_taken_but_by_one_chance_in_a_million(key: bytes, place: int, by: int) -> None:
    text = "".join(groups_of(key))
    slip = ALPHABET[(ALPHABET.index(text[place]) + by) % len(ALPHABET)]
    typed = text[:place] + slip + text[place + 1 :]
    try:
        assert key_of(typed) != key
    except PrintedKeySlipError:
        return


def test_two_groups_that_changed_places_are_a_slip() -> None:
    first, second, *rest = groups_of(KEY)
    with pytest.raises(PrintedKeySlipError):
        key_of("-".join((second, first, *rest)))


@pytest.mark.parametrize(("typed", "count"), [("", 0), ("PK1", 0), (TEXT[:-1], 35), (TEXT + "0", 37), ("PK1-000G", 4)])
def test_an_incomplete_key_says_how_much_of_it_there_is(typed: str, count: int) -> None:
    with pytest.raises(PrintedKeyLengthError) as refused:
        key_of(typed)
    assert refused.value.characters == count


@pytest.mark.parametrize("wrong", ["U", "*", "梅", "\ud800"])
def test_a_character_that_no_key_has_is_a_slip(wrong: str) -> None:
    with pytest.raises(PrintedKeySlipError):
        key_of(TEXT[:-1] + wrong)


def test_a_key_that_begins_like_the_prefix_is_read_with_and_without_it() -> None:
    key = key_of_text("PK1")
    assert key_of("".join(groups_of(key))) == key_of(text_of(key)) == key


def key_of_text(start: str) -> bytes:
    """Return a key whose text begins so, after the prefix."""
    bits = "".join(f"{ALPHABET.index(character):05b}" for character in start).ljust(8 * KEY_BYTES, "0")
    return int(bits, 2).to_bytes(KEY_BYTES)


@pytest.mark.parametrize("typed", ["40r4", " 4OR4 ", "4-0-R-4"])
def test_a_group_is_taken_as_generously_as_the_whole(typed: str) -> None:
    assert is_group(typed, "40R4")


@pytest.mark.parametrize("typed", ["", "40R", "40R44", "0M30", "\ud800"])
def test_another_group_is_not_taken(typed: str) -> None:
    assert not is_group(typed, "40R4")


@pytest.mark.parametrize("size", [0, 19, 21])
def test_a_key_of_another_size_is_never_printed(size: int) -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        text_of(bytes(size))
