"""Judging passwords, drawing passphrases, proving authenticators."""

import pytest

from wallet_gui.door.passphrase import WORDS, suggest
from wallet_gui.door.strength import NOTHING, judge, stored_word
from wallet_gui.door.two_step import enrolment_url, key_text, proves
from wallet_gui.ui.widgets.strength_meter import Strength

RFC_6238_SECRET = b"12345678901234567890"


@pytest.mark.parametrize(
    "password",
    [
        "a",
        "password",
        "correct horse battery staple",
        "Correct-Horse-Battery-Staple!",
        "to be or not to be, that is the question",
        "床前明月光，疑是地上霜",
        "Postern wallet vault password",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "qwertyuiopasdfghjkl",
        "20261122 20261122",
        "mei.lin mei.lin mei.lin",
        "short but odd ~",
        "😀" * 30,
    ],
)
def test_what_is_easy_to_guess_is_not_enough(password: str) -> None:
    assert not judge(password[:14] if password == "short but odd ~" else password, "mei.lin").is_enough


@pytest.mark.parametrize(
    "password",
    [
        "violet tram under nine oaks",
        "seven brown lamps in a harbour",
        "x7#Lq9$vTz2!mWp4&",
        "这家小店的豆浆每天七点就卖完了",
        "тридцать три коровы на лугу",
    ],
)
def test_what_is_hard_to_guess_is_enough_in_any_language(password: str) -> None:
    verdict = judge(password, "mei.lin")
    assert verdict.is_enough
    assert verdict.guess_s > 86_400 * 365


def test_a_suggested_passphrase_is_always_enough() -> None:
    drawn = {suggest() for _ in range(20)}
    assert len(drawn) == 20
    for passphrase in drawn:
        assert len(passphrase.split()) == WORDS
        assert judge(passphrase, "mei.lin").is_enough


def test_the_account_name_may_not_occur_however_it_is_written() -> None:
    verdict = judge("violet MEI-LIN tram under nine oaks", "mei.lin")
    assert not verdict.avoids_name
    assert not verdict.is_enough


def test_a_very_long_password_is_judged_by_its_start_and_in_time() -> None:
    assert judge("a" * 10_000, "mei.lin").strength is Strength.WEAK
    assert judge("violet tram under nine oaks " * 300, "mei.lin").is_enough


def test_an_empty_field_is_no_password_at_all() -> None:
    assert judge("", "mei.lin") == NOTHING
    assert not NOTHING.is_enough


def test_beside_a_second_part_nobody_has_to_resist_guessing_but_obvious_ones_are_refused() -> None:
    assert judge("tqz8 wvb", "mei.lin", is_tied=True).is_enough
    assert not judge("tqz8 wvb", "mei.lin").is_enough
    for password in ("tqz8 wv", "password", "mei.lin8"):
        assert not judge(password, "mei.lin", is_tied=True).is_enough


def test_the_vault_stores_a_word_and_no_number() -> None:
    assert [stored_word(strength) for strength in Strength] == ["none", "weak", "fair", "strong", "very_strong"]


@pytest.mark.parametrize(("now_s", "code"), [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")])
def test_the_codes_of_rfc_6238_prove_the_secret_for_a_step_around_them(now_s: int, code: str) -> None:
    assert all(proves(RFC_6238_SECRET, code, now_s + offset) for offset in (-30, 0, 30))
    assert not proves(RFC_6238_SECRET, code, now_s + 90)
    assert not proves(RFC_6238_SECRET, "", now_s)
    assert not proves(RFC_6238_SECRET, "abcdef", now_s)


def test_the_key_is_shown_in_groups_and_the_address_names_issuer_and_account() -> None:
    assert key_text(RFC_6238_SECRET) == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"
    url = enrolment_url(RFC_6238_SECRET, "mei lin & co")
    assert url.startswith("otpauth://totp/Postern:")
    assert "issuer=Postern" in url
    assert "mei%20lin%20%26%20co" in url
