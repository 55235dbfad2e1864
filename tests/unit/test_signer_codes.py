"""Two-step codes: RFC 6238's own vectors, one use each, and a clock that is off is told from a wrong code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.session import Why
from wallet_gui.signer.codes import (
    RECOVERY_CODES,
    SECRET_BYTES,
    code_for,
    digits_of,
    draw_recovery_codes,
    draw_secret,
    recovery_code_of,
    step_at,
    step_of_code,
    step_of_proof,
)
from wallet_gui.signer.recovery import ten_recovery_codes
from wallet_gui.signer.refusal import Refusal

SECRET = b"12345678901234567890"
NOW = step_at(1_767_225_600)


def spend(code: str, now: int = NOW, last: int = 0) -> int:
    return step_of_code(SECRET, code, now, last)


def refused(code: str, now: int = NOW, last: int = 0) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        spend(code, now, last)
    return refusal.value


@pytest.mark.parametrize(
    ("time_s", "eight_digits"),
    [
        (59, "94287082"),
        (1_111_111_109, "07081804"),
        (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ],
)
def test_codes_are_those_of_rfc_6238(time_s: int, eight_digits: str) -> None:
    assert code_for(SECRET, step_at(time_s)) == eight_digits[-6:]


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_a_code_of_now_or_the_step_beside_is_taken(off: int) -> None:
    assert spend(code_for(SECRET, NOW + off)) == NOW + off


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_a_code_is_taken_once(off: int) -> None:
    assert refused(code_for(SECRET, NOW + off), last=NOW + off).why is Why.WRONG


def test_a_code_older_than_the_last_one_is_not_taken() -> None:
    assert refused(code_for(SECRET, NOW), last=NOW + 1).why is Why.WRONG


@pytest.mark.parametrize("off", [-10, -2, 2, 10])
def test_a_code_a_little_further_off_tells_how_far_this_clock_is_off(off: int) -> None:
    refusal = refused(code_for(SECRET, NOW + off))
    assert refusal.why is Why.CLOCK
    assert refusal.offset_s == -off * 30


@pytest.mark.parametrize("off", [-11, 11, 1000])
def test_a_code_far_off_is_wrong(off: int) -> None:
    assert refused(code_for(SECRET, NOW + off)).why is Why.WRONG


def test_a_spent_code_typed_again_later_is_wrong_and_no_sign_of_a_clock() -> None:
    assert refused(code_for(SECRET, NOW - 4), last=NOW - 4).why is Why.WRONG


def test_a_clock_behind_the_last_code_is_called_a_clock() -> None:
    refusal = refused("000000", last=NOW + 120)
    assert refusal.why is Why.CLOCK
    assert refusal.offset_s == -120 * 30


def test_a_code_is_proved_within_a_quarter_of_an_hour() -> None:
    assert step_of_proof(SECRET, code_for(SECRET, NOW + 1), NOW) == NOW + 1
    assert step_of_proof(SECRET, code_for(SECRET, NOW - 30), NOW) == NOW - 30
    for typed in (code_for(SECRET, NOW - 31), code_for(SECRET, NOW + 2), "", "12345", "ABCDEFGHJK"):
        with pytest.raises(Refusal) as refusal:
            step_of_proof(SECRET, typed, NOW)
        assert refusal.value.why is Why.CODE


def test_an_authenticator_with_a_short_secret_proves_nothing() -> None:
    with pytest.raises(Refusal):
        step_of_proof(SECRET[:16], code_for(SECRET[:16], NOW), NOW)


@pytest.mark.parametrize("typed", ["123456", " 123 456 ", "123-456", "１２３４５６", "12 34 56\n"])
def test_six_digits_are_read_however_they_are_written(typed: str) -> None:
    assert digits_of(typed) == "123456"


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "00000ZZZZZ"])
def test_anything_else_is_not_six_digits(typed: str) -> None:
    assert digits_of(typed) is None


@pytest.mark.parametrize("typed", ["01ab1-0ZZZZ", " o1aBi OzZzZ ", "OLABLOZZZZ", "０１ＡＢ１－０ＺＺＺＺ"])
def test_a_recovery_code_has_one_form_however_it_is_typed(typed: str) -> None:
    assert recovery_code_of(typed) == "01AB10ZZZZ"


@pytest.mark.parametrize("typed", ["", "123456", "01AB10ZZZ", "01AB10ZZZZZ", "01AB10ZZZU", "01AB10ZZZ!"])
def test_anything_else_is_not_a_recovery_code(typed: str) -> None:
    assert recovery_code_of(typed) is None


@given(st.text(max_size=30))
def test_any_text_is_read_or_not(typed: str) -> None:
    for form in (digits_of(typed), recovery_code_of(typed)):
        assert form is None or form.isascii()


def test_a_draft_brings_ten_different_codes_and_a_new_secret() -> None:
    codes = draw_recovery_codes()
    assert len({recovery_code_of(code) for code in codes} - {None}) == RECOVERY_CODES
    assert all(len(code) == 11 and code[5] == "-" for code in codes)
    assert ten_recovery_codes(codes) == tuple(code.replace("-", "") for code in codes)
    assert len({draw_secret() for _ in range(9)}) == 9
    assert len(draw_secret()) == SECRET_BYTES


@pytest.mark.parametrize("codes", [(), ("00000-00000",) * 10, tuple(f"0000{n}-ZZZZZ" for n in range(9))])
def test_nothing_but_ten_different_codes_is_enrolled(codes: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="ten"):
        ten_recovery_codes(codes)
