"""Reading a recovery phrase as people write it, and checking some of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.errors import PhraseChecksumError, PhraseLanguageError, PhraseLengthError, PhraseWordError
from wallet_gui.domain.phrase import LENGTHS, normalise
from wallet_gui.door.phrase import english, fields_for, read_phrase
from wallet_gui.door.phrase_check import ASKED, PhraseCheck, random_places

GOOD = "legal winner thank year wave sausage worth useful legal winner thank yellow"


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.upper(),
        "\n".join(GOOD.split()),
        "\r\n".join(f"{n}.\t{word}" for n, word in enumerate(GOOD.split(), start=1)),
        ", ".join(GOOD.split()) + ".",
        " \u3000 ".join(GOOD.split()),
        "“" + GOOD + "”",
        " ".join(f"{n}){word}" for n, word in enumerate(GOOD.split(), start=1)),
        "\uff4cegal" + GOOD[5:],  # a full-width letter of a Chinese keyboard
    ],
)
def test_the_same_phrase_is_read_however_it_is_written(text: str) -> None:
    assert read_phrase(normalise(text)) == GOOD


def test_the_published_phrases_of_every_length_are_read() -> None:
    for words in (
        "abandon " * 11 + "about",
        "zoo " * 11 + "wrong",
        "letter advice cage absurd amount doctor acoustic avoid " * 2 + "letter always",
        "abandon " * 23 + "art",
    ):
        assert read_phrase(normalise(words))


@pytest.mark.parametrize("count", [0, 1, 11, 13, 25, 1000])
def test_another_number_of_words_is_named(count: int) -> None:
    with pytest.raises(PhraseLengthError) as refused:
        read_phrase(["abandon"] * count)
    assert refused.value.words == count


def test_a_word_that_is_not_in_the_list_is_named_with_the_nearest() -> None:
    words = GOOD.split()
    words[4] = "wavve"
    with pytest.raises(PhraseWordError) as refused:
        read_phrase(words)
    assert refused.value.number == 5
    assert refused.value.suggestions[0] == "wave"


def test_words_in_a_wrong_order_fail_their_checksum() -> None:
    with pytest.raises(PhraseChecksumError):
        read_phrase(GOOD.split()[::-1])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("的一是在不了有和人这中大", "chinese_simplified"),
        ("あいこくしん " * 12, "japanese"),
        ("ábaco " * 12, "spanish"),
        ("가격 " * 12, "korean"),
    ],
)
def test_a_phrase_in_another_language_is_recognised(text: str, language: str) -> None:
    with pytest.raises(PhraseLanguageError) as refused:
        read_phrase(normalise(text))
    assert refused.value.language == language


@given(st.text(max_size=300))
def test_no_text_makes_it_fail_in_another_way(text: str) -> None:
    try:
        phrase = read_phrase(normalise(text))
    except (PhraseChecksumError, PhraseLanguageError, PhraseLengthError, PhraseWordError):
        return
    assert set(phrase.split()) <= set(english())


@given(st.integers(min_value=0, max_value=100))
def test_there_is_a_field_for_every_word_up_to_the_longest_phrase(words: int) -> None:
    fields = fields_for(words)
    assert fields in LENGTHS
    assert fields >= min(words, LENGTHS[-1])


def test_four_different_places_are_asked_in_order() -> None:
    seen = {random_places(12) for _ in range(50)}
    assert len(seen) > 10
    for places in seen:
        assert len(set(places)) == ASKED
        assert list(places) == sorted(places)
        assert set(places) <= set(range(1, 13))


def test_a_check_is_done_when_all_are_right_and_lost_after_three_wrong_in_one_place() -> None:
    check = PhraseCheck.of(GOOD)
    words = GOOD.split()
    for asked in check.asked:
        check = check.with_answer(asked.number, f" {words[asked.number - 1].upper()} ")
    assert check.is_done
    number = check.asked[0].number
    for tries in range(1, 4):
        check = check.with_answer(number, "zoo")
        assert check.is_lost is (tries == 3)
    assert not check.is_done
    assert words[0] not in repr(check)
