"""The question by e-mail: asked last, bound to one number and one account, and never the only way in."""

from dataclasses import replace
from functools import cache

import pytest

from tests.helpers.signer import entry
from tests.helpers.signer_tasks import NOW_S, Signer
from tests.helpers.vaults import PASSWORD, RECOVERY_CODES, SECRET, Recipe, opened
from wallet_gui.channel.mail_words import words_beside_code
from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import Entry, MailCode, ViewKey
from wallet_gui.domain.mail import MailAccount, MailSecurity, mail_account_to_json
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.signer.mail_code import mail_code_account

NOW = step_at(NOW_S)
RIGHT_CODE = code_for(SECRET, NOW)
NONCE, OTHER_NONCE = bytes(range(16)), bytes(16)
ACCOUNT = MailAccount("smtp.example.org", 465, MailSecurity.TLS, "mei", "secret", "mei@example.org", "me@example.com")
ELSEWHERE = replace(ACCOUNT, recipient="thief@example.com")


@cache
def with_account(*, two_step: bool = True, account: MailAccount = ACCOUNT) -> bytes:
    vault = opened(Recipe(two_step=two_step).bake())
    return vault.rewrite(
        written_at=NOW_S, view={**vault.bodies.view, "mail": {"account": mail_account_to_json(account)}}
    )


@cache
def asking() -> bytes:
    """A vault that asks for a code by e-mail."""
    signer = Signer(with_account())
    letter = asked_for(signer, Purpose.MAIL_CODE_ON)
    return bytes(signer.do(Purpose.MAIL_CODE_ON, typed(mail=letter.code), mail_nonce=NONCE).opened.vault)


def typed(code: str = RIGHT_CODE, mail: str = "", password: str = PASSWORD) -> Entry:
    return replace(entry(password, code), mail_code=mail)


def asked_for(signer: Signer, purpose: Purpose, nonce: bytes = NONCE) -> MailCode:
    """Return what home is to send."""
    refusal = signer.refuses(purpose, typed(), mail_nonce=nonce)
    assert refusal.why is Why.MAIL_CODE
    assert refusal.box is not None
    assert refusal.box.name is BoxName.MAIL
    assert isinstance(refusal.box.content, MailCode)
    return refusal.box.content


def test_it_is_turned_on_only_once_a_code_has_arrived() -> None:
    signer = Signer(with_account())
    letter = asked_for(signer, Purpose.MAIL_CODE_ON)
    assert letter.account == ACCOUNT
    assert letter.words == words_beside_code(NONCE)
    assert (len(letter.code), letter.code.isdigit()) == (8, True)
    assert signer.refuses(Purpose.MAIL_CODE_ON, typed(mail="00000000"), mail_nonce=NONCE).why is Why.WRONG
    outcome = signer.do(Purpose.MAIL_CODE_ON, typed(mail=f"{letter.code[:4]} {letter.code[4:]}"), mail_nonce=NONCE)
    assert outcome.opened.closes_door
    assert mail_code_account(opened(outcome.opened.vault).bodies.gate) == ACCOUNT


def test_a_log_in_asks_for_it_once_all_else_is_right() -> None:
    signer = Signer(asking())
    assert signer.refuses(Purpose.LOG_IN, typed(code="000000"), mail_nonce=NONCE).why is Why.WRONG
    assert signer.refuses(Purpose.LOG_IN, typed(password="wrong" * 4), mail_nonce=NONCE).why is Why.WRONG
    assert signer.refuses(Purpose.LOG_IN, typed(), mail_nonce=NONCE).code_step == NOW
    letter = asked_for(signer, Purpose.LOG_IN)
    outcome = signer.do(Purpose.LOG_IN, typed(code="", mail=letter.code), mail_nonce=NONCE, min_step=NOW)
    assert outcome.box is not None
    assert isinstance(outcome.box.content, ViewKey)
    assert outcome.box.content.mail_code_since == NOW_S


@pytest.mark.parametrize("nonce", [OTHER_NONCE, b"", NONCE + b"x"])
def test_a_code_for_another_number_is_a_wrong_one(nonce: bytes) -> None:
    letter = asked_for(Signer(asking()), Purpose.LOG_IN)
    refusal = Signer(asking()).refuses(Purpose.LOG_IN, typed(mail=letter.code), mail_nonce=nonce)
    assert (refusal.why, refusal.box) == (Why.WRONG, None)


def test_a_code_for_switching_it_on_lets_nobody_in() -> None:
    letter = asked_for(Signer(asking()), Purpose.MAIL_CODE_ON)
    assert letter.code != asked_for(Signer(asking()), Purpose.LOG_IN).code
    assert Signer(asking()).refuses(Purpose.LOG_IN, typed(mail=letter.code), mail_nonce=NONCE).why is Why.WRONG


def test_a_right_code_does_not_stand_for_the_password() -> None:
    letter = asked_for(Signer(asking()), Purpose.LOG_IN)
    guessed = typed(mail=letter.code, password="wrong" * 4)
    assert Signer(asking()).refuses(Purpose.LOG_IN, guessed, mail_nonce=NONCE).why is Why.WRONG


def test_a_code_that_went_elsewhere_proves_nothing_for_this_account() -> None:
    """Whoever changes the recipient in the open wallet while the question is being switched on gains nothing."""
    letter = asked_for(Signer(with_account(account=ELSEWHERE)), Purpose.MAIL_CODE_ON)
    vault = opened(with_account(account=ELSEWHERE))
    back = vault.rewrite(
        written_at=NOW_S, view={**vault.bodies.view, "mail": {"account": mail_account_to_json(ACCOUNT)}}
    )
    assert Signer(back).refuses(Purpose.MAIL_CODE_ON, typed(mail=letter.code), mail_nonce=NONCE).why is Why.WRONG


def test_where_it_goes_is_what_the_password_confirmed_not_what_home_wrote_since() -> None:
    vault = opened(asking())
    changed = vault.rewrite(
        written_at=NOW_S, view={**vault.bodies.view, "mail": {"account": mail_account_to_json(ELSEWHERE)}}
    )
    assert asked_for(Signer(changed), Purpose.LOG_IN).account == ACCOUNT


def test_a_recovery_code_gets_in_without_the_mail() -> None:
    outcome = Signer(asking()).do(Purpose.LOG_IN, typed(code=RECOVERY_CODES[3]), mail_nonce=NONCE)
    assert outcome.opened.codes_left == 9


def test_an_unlock_asks_for_no_mail() -> None:
    assert Signer(asking()).do(Purpose.UNLOCK, typed(), mail_nonce=NONCE).box is not None


def test_it_needs_a_two_step_code_and_an_account() -> None:
    alone = Signer(with_account(two_step=False))
    assert alone.refuses(Purpose.MAIL_CODE_ON, typed(code=""), mail_nonce=NONCE).why is Why.REQUEST
    assert Signer(Recipe().bake()).refuses(Purpose.MAIL_CODE_ON, typed(), mail_nonce=NONCE).why is Why.REQUEST


@pytest.mark.parametrize("purpose", [Purpose.MAIL_CODE_OFF, Purpose.TWO_STEP_OFF])
def test_it_is_turned_off_with_password_and_two_step_code(purpose: Purpose) -> None:
    assert Signer(asking()).refuses(purpose, typed(code="000000")).why is Why.WRONG
    written = Signer(asking()).do(purpose, typed()).opened.vault
    assert mail_code_account(opened(written).bodies.gate) is None
