"""What may be an account name and a password."""

import pytest

from wallet_gui.domain.credentials import (
    check_name,
    check_new_name,
    check_new_password,
    check_password,
    normal_name,
    normal_password,
)
from wallet_gui.domain.errors import (
    EmptyError,
    NameTooLongError,
    PasswordTooLongError,
    PasswordTooShortError,
    UnusualCharacterError,
)

LONG_ENOUGH = "long enough to do"


@pytest.mark.parametrize("name", ["M", "小林", "Zoë", "🚪", "שלום", "x" * 64])
def test_ordinary_names_are_accepted(name: str) -> None:
    check_name(name)
    check_new_name(name)


@pytest.mark.parametrize("text", ["a" * 256, "🔑" * 256, " spaces count ", "e\u0301" * 20, "سلام " * 10])
def test_ordinary_passwords_are_accepted(text: str) -> None:
    check_password(text)
    check_new_password(text, least=1)


def test_empty_and_endless_texts_are_refused() -> None:
    for check in (check_name, check_new_name, check_password, check_new_password):
        with pytest.raises(EmptyError):
            check("")
    for check in (check_name, check_new_name):
        with pytest.raises(NameTooLongError):
            check("x" * 65)
    for check in (check_password, check_new_password):
        with pytest.raises(PasswordTooLongError):
            check("x" * 10_000)


def test_a_new_name_of_spaces_alone_is_empty() -> None:
    with pytest.raises(EmptyError):
        check_new_name(" \u3000 ")


@pytest.mark.parametrize("odd", ["\0", "\n", "\x7f", "\ud800", "\u0378", "\U0010ffff"])
def test_new_texts_have_no_control_surrogate_or_unassigned_characters(odd: str) -> None:
    for check, text in ((check_new_name, "Mei" + odd), (check_new_password, LONG_ENOUGH + odd)):
        with pytest.raises(UnusualCharacterError):
            check(text)


def test_what_was_accepted_by_an_older_version_can_still_be_typed() -> None:
    check_name("Mei\u0378")
    check_password("\u0378")


def test_a_short_password_is_told_how_long_it_must_be() -> None:
    with pytest.raises(PasswordTooShortError) as refused:
        check_new_password("fourteen chars")
    assert refused.value.needed == 15
    check_new_password("fourteen chars", least=8)


def test_spellings_of_one_text_are_the_same() -> None:
    assert normal_password("e\u0301") == normal_password("é") == "é".encode()
    assert normal_password("Ｍｅｉ") != normal_password("mei")
    assert normal_name("STRASSE") == normal_name("straße")
    assert normal_name("Ｍｅｉ") == normal_name("mei")


def test_half_a_surrogate_pair_leaves_no_trace_of_the_password() -> None:
    with pytest.raises(UnusualCharacterError) as refused:
        normal_password("secret \ud800")
    assert refused.value.__context__ is None
