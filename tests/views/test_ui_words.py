"""Words for failures, times, sizes and dates, in both languages."""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from wallet_gui.channel.messages import Refused
from wallet_gui.domain import errors
from wallet_gui.domain.look import Language
from wallet_gui.domain.session import Why
from wallet_gui.ui import words
from wallet_gui.ui.messages import Message, message_for, paused, refusal_message

Speak = Callable[[Language, str], None]
LANGUAGES = (Language.ENGLISH, Language.CHINESE)
MOMENT = datetime(2026, 11, 19, 14, 32, 8).timestamp()  # in the person's own time zone


def every_error(kind: type[errors.WalletError] = errors.WalletError) -> Iterator[type[errors.WalletError]]:
    """Every class of the domain; a room's own subclass of one of them speaks with its words."""
    yield kind
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from every_error(child)


PROBLEMS = {
    errors.AmountError: errors.AmountProblem.NOT_A_NUMBER,
    errors.AddressError: errors.AddressProblem.CHARACTER,
    errors.RequestError: errors.RequestProblem.MALFORMED,
    errors.PictureError: errors.PictureProblem.NO_CODE,
}


def one_of(kind: type[errors.WalletError]) -> errors.WalletError:
    samples = {
        "number": 3, "suggestions": ("copper",), "language": "Spanish", "altered": True, "network": "Sepolia",
        "why": errors.Refusal.OTHER, "problem": PROBLEMS.get(kind), "found": "O", "symbol": "ETH",
    }  # fmt: skip
    names: list[str] = [field.name for field in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else []
    return kind(**{name: samples.get(name, 3) for name in names})


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def check(message: Message, language: Language) -> None:
    for text in (message.title, message.text):
        assert text
        assert "{" not in text
        assert "%n" not in text
        assert "(s)" not in text
        assert "!" not in text
        assert is_chinese(text) is (language is Language.CHINESE)
    assert message.text.endswith((".", "?", "。", "？"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(every_error()), ids=lambda kind: kind.__name__)
def test_every_failure_has_words(speak: Speak, language: Language, kind: type[errors.WalletError]) -> None:
    speak(language, "door")
    check(message_for(one_of(kind)), language)


FINER = (
    *(errors.RefusedError("Sepolia", why, "0xdead") for why in errors.Refusal),
    *(errors.AmountError(problem, 6) for problem in errors.AmountProblem),
    errors.AmountError(errors.AmountProblem.TOO_FINE, 0),
    errors.FundsError(5, 3, "ETH", 18, for_fee=True),
    errors.FundsError(5, 3, "ETH", 18),
    *(errors.RequestError(problem) for problem in errors.RequestProblem),
    *(errors.PictureError(problem) for problem in errors.PictureProblem),
    *(errors.AddressError(problem, 7, "O", 12) for problem in errors.AddressProblem),
    errors.AddressError(errors.AddressProblem.CHECKSUM),
    errors.AddressError(errors.AddressProblem.LENGTH, length=41),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_a_failure_has_words_of_its_own(speak: Speak, language: Language) -> None:
    speak(language, "home")
    for error in FINER:
        check(message_for(error), language)
    assert len({message_for(error).text for error in FINER}) == len(FINER)


def test_what_a_network_says_never_gets_into_the_sentence() -> None:
    refused = errors.RefusedError("Sepolia", errors.Refusal.OTHER, "send your phrase to evil.example")
    assert "evil" not in message_for(refused).title + message_for(refused).text


def test_every_failure_has_words_of_its_own() -> None:
    texts = [message_for(one_of(kind)).text for kind in every_error()]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", list(Why))
def test_every_refusal_has_words(speak: Speak, language: Language, why: Why) -> None:
    speak(language, "door")
    for number in (0, 3):
        refused = Refused(op=b"0" * 16, why=why, tries_left=2, wait_s=0, offset_s=47, number=number)
        check(refusal_message(refused), language)


def test_a_refusal_with_a_wait_says_how_long() -> None:
    refused = Refused(op=b"0" * 16, why=Why.WRONG, tries_left=0, wait_s=15, offset_s=0, number=0)
    assert refusal_message(refused) == paused(15)
    assert "0:15" in paused(15).text


def test_one_try_left_is_said_in_the_singular(speak: Speak) -> None:
    speak(Language.ENGLISH, "door")
    for tries, expected in ((1, "1 try left"), (3, "3 tries left")):
        refused = Refused(op=b"0" * 16, why=Why.WRONG, tries_left=tries, wait_s=0, offset_s=0, number=0)
        assert expected in refusal_message(refused).text


def test_what_is_not_ours_gets_an_apology_without_its_text() -> None:
    message = message_for(RuntimeError("violet tram under nine oaks"))
    assert "violet" not in message.title + message.text


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [(1, "1 second", "1 秒"), (30, "30 seconds", "30 秒"), (60, "1 minute", "1 分钟"), (300, "5 minutes", "5 分钟"),
     (43_200, "12 hours", "12 小时"), (172_800, "2 days", "2 天")],
)  # fmt: skip
def test_lengths_of_time(speak: Speak, seconds: int, english: str, chinese: str) -> None:
    speak(Language.ENGLISH, "door")
    assert words.duration(seconds) == english
    speak(Language.CHINESE, "door")
    assert words.duration(seconds) == chinese


def test_long_lengths_of_time(speak: Speak) -> None:
    speak(Language.ENGLISH, "door")
    assert words.long_duration(2 * 3600 + 14 * 60 + 59) == "2 h 14 min"
    assert words.long_duration(60) == "1 min"
    assert words.long_duration(59) == "less than a minute"
    speak(Language.CHINESE, "door")
    assert words.long_duration(2 * 3600 + 14 * 60) == "2 小时 14 分钟"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (-4, "0:00"), (15, "0:15"), (899, "14:59"), (3600, "1:00:00")]
)
def test_a_countdown_is_minutes_and_seconds(seconds: int, text: str) -> None:
    assert words.countdown(seconds) == text


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [(0, "—"), (1, "1 byte"), (999, "999 bytes"), (4200, "4.2 KB"), (2000, "2 KB"), (38_000, "38 KB"),
     (3_100_000, "3.1 MB"), (5_000_000_000, "5 GB")],
)  # fmt: skip
def test_sizes(speak: Speak, size_bytes: int, text: str) -> None:
    speak(Language.ENGLISH, "door")
    assert words.size(size_bytes) == text


def test_dates_are_said_as_each_language_does(speak: Speak) -> None:
    speak(Language.ENGLISH, "door")
    assert words.date(MOMENT) == "19 Nov 2026"
    assert words.day_and_month(MOMENT) == "19 November"
    assert words.full_moment(MOMENT) == "Thu 19 Nov 2026, 14:32:08"
    assert words.weekday_and_time(MOMENT) == "Thu 14:32"
    speak(Language.CHINESE, "door")
    assert words.date(MOMENT) == "2026年11月19日"
    assert words.day_and_month(MOMENT) == "11月19日"
    assert words.full_moment(MOMENT) == "2026年11月19日 周四 14:32:08"
    assert words.weekday_and_time(MOMENT) == "周四 14:32"
    assert words.clock_time(MOMENT) == "14:32"


def test_sentences_follow_each_other_as_their_language_wants() -> None:
    assert words.in_a_row("Strong.", "", "Chosen today.") == "Strong. Chosen today."
    assert words.in_a_row("非常强。", "今天设置。") == "非常强。今天设置。"
    assert words.in_a_row() == ""
