"""Securing an account: what is drawn, what it takes to use it, and what holds afterwards."""

from dataclasses import replace

import pytest

from tests.helpers.signer import entry
from tests.helpers.signer_tasks import NOW_S, Signer, with_drawn
from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vaults import PASSWORD, SECRET, Recipe
from wallet_gui.channel.secrets import Entry, WordsOut
from wallet_gui.domain.errors import WrongPasswordError
from wallet_gui.domain.mail import MailAccount, MailSecurity
from wallet_gui.domain.session import Purpose, QuickMethod, Why
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.signer.gate import codes_left, two_step_of
from wallet_gui.signer.mail_code import mail_code_account, with_mail_code
from wallet_gui.signer.task import Outcome
from wallet_gui.vault.bodies import spend_doors
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.slots import Part

NEW_PASSWORD = "another long password"
CODE = code_for(SECRET, step_at(NOW_S))
DEVICE, PRINTED = bytes(range(32)), bytes(range(20))
MAIL = MailAccount("smtp.example.org", 465, MailSecurity.TLS, "mei", "secret", "mei@example.org", "me@example.com")


@pytest.fixture(scope="module")
def with_code() -> bytes:
    return Recipe().bake()


@pytest.fixture(scope="module")
def without_code() -> bytes:
    return Recipe(two_step=False).bake()


def drawn(outcome: Outcome) -> WordsOut:
    assert outcome.box is not None
    assert isinstance(outcome.box.content, WordsOut)
    return outcome.box.content


def asks(words: WordsOut, **other: object) -> Entry:
    """Return what the door sends at the end of the wizard."""
    made = Entry(
        Purpose.SECURE,
        PASSWORD,
        code_for(words.code_secret, step_at(NOW_S)),
        new_password=NEW_PASSWORD,
        strength="very_strong",
        code_secret=words.code_secret,
        recovery_codes=words.recovery_codes,
        draft_proof=words.draft_proof,
    )
    return replace(made, **other)  # type: ignore[arg-type]


def opened_with(vault: bytes, password: str = NEW_PASSWORD, **parts: bytes) -> OpenVault:
    return open_vault(vault, Entered(password, {Part[name]: secret for name, secret in parts.items()}))


def test_one_write_replaces_password_authenticator_and_recovery_codes(with_code: bytes) -> None:
    first = Signer(with_code).do(Purpose.SECURE_DRAFT, entry(PASSWORD, CODE))
    words = drawn(first)
    second = Signer(bytes(first.opened.vault))
    told = second.do(Purpose.SECURE, asks(words)).opened
    assert second.closed == ["closed"]  # once, before the vault opened
    assert told.closes_door
    assert (told.code_is_on, told.codes_left) == (True, 10)
    after = bytes(told.vault)
    with pytest.raises(WrongPasswordError):
        opened_with(after, PASSWORD)
    with opened_with(after) as vault:
        authenticator = two_step_of(vault.bodies.gate)
        assert authenticator is not None
        assert authenticator.secret == words.code_secret != SECRET
        assert authenticator.last_step == step_at(NOW_S)  # the code that proved it is spent
        assert codes_left(vault.bodies.gate) == 10
        assert [door["strength"] for door in vault.bodies.view["doors"]] == ["very_strong"]
    typed = entry(NEW_PASSWORD, words.recovery_codes[3])
    assert Signer(after).do(Purpose.LOG_IN, typed, must_ask_code=True).opened.codes_left == 9


def test_the_draft_needs_the_present_code_and_spends_it(with_code: bytes) -> None:
    signer = Signer(with_code)
    assert signer.refuses(Purpose.SECURE_DRAFT, entry(PASSWORD), must_ask_code=False).why is Why.WRONG
    assert signer.refuses(Purpose.SECURE_DRAFT, entry("a wrong password", CODE)).why is Why.WRONG
    spent = bytes(signer.do(Purpose.SECURE_DRAFT, entry(PASSWORD, CODE)).opened.vault)
    assert Signer(spent).refuses(Purpose.SECURE_DRAFT, entry(PASSWORD, CODE)).why is Why.WRONG


def test_an_account_without_a_code_gets_one_and_its_draft_writes_nothing(without_code: bytes) -> None:
    first = Signer(without_code).do(Purpose.SECURE_DRAFT, entry(PASSWORD))
    assert bytes(first.opened.vault) == b""
    told = Signer(without_code).do(Purpose.SECURE, asks(drawn(first))).opened
    assert (told.code_is_on, told.codes_left) == (True, 10)


def test_nothing_is_secured_with_what_this_vault_s_signer_has_not_drawn(with_code: bytes, without_code: bytes) -> None:
    first = Signer(with_code).do(Purpose.SECURE_DRAFT, entry(PASSWORD, CODE))
    words, second = drawn(first), Signer(bytes(first.opened.vault))
    others = drawn(Signer(without_code).do(Purpose.SECURE_DRAFT, entry(PASSWORD)))
    elsewhere = asks(words, code_secret=others.code_secret, code=code_for(others.code_secret, step_at(NOW_S)))
    for wrong in (
        asks(words, draft_proof=b""),
        asks(words, recovery_codes=words.recovery_codes[::-1]),
        elsewhere,
        asks(others),
    ):
        assert second.refuses(Purpose.SECURE, wrong).why is Why.STALE
    # The next code that is used ends the proof, and so does another password.
    later = code_for(SECRET, step_at(NOW_S) + 1)
    used = bytes(second.do(Purpose.LOG_IN, entry(PASSWORD, later), must_ask_code=True).opened.vault)
    assert Signer(used).refuses(Purpose.SECURE, asks(words)).why is Why.STALE
    done = bytes(second.do(Purpose.SECURE, asks(words)).opened.vault)
    again = asks(words, password=NEW_PASSWORD, new_password="a third long password")
    assert Signer(done).refuses(Purpose.SECURE, again).why is Why.STALE


def test_what_secures_nothing_is_refused(without_code: bytes) -> None:
    words = drawn(Signer(without_code).do(Purpose.SECURE_DRAFT, entry(PASSWORD)))
    signer = Signer(without_code)
    assert signer.refuses(Purpose.SECURE, asks(words, new_password=PASSWORD)).why is Why.PASSWORD
    assert signer.refuses(Purpose.SECURE, asks(words, new_password="short")).why is Why.PASSWORD
    assert signer.refuses(Purpose.SECURE, asks(words, code="000000")).why is Why.CODE
    assert signer.refuses(Purpose.SECURE, asks(words, password="a wrong password")).why is Why.WRONG


def test_the_doors_of_a_tied_vault_stay_and_take_the_new_password(without_code: bytes) -> None:
    tying = replace(entry(PASSWORD), new_device_secret=DEVICE, new_printed_key=PRINTED)
    tied = bytes(Signer(without_code).do(Purpose.TIE, with_drawn(without_code, tying)).opened.vault)
    typed = replace(entry(PASSWORD), device_secret=DEVICE)
    words = drawn(Signer(tied).do(Purpose.SECURE_DRAFT, typed))
    after = bytes(Signer(tied).do(Purpose.SECURE, asks(words, device_secret=DEVICE)).opened.vault)
    with opened_with(after, DEVICE_SECRET=DEVICE) as vault:
        assert {door.parts for door in spend_doors(vault.bodies.spend)} == {(1, 2), (1, 3)}
    opened_with(after, PRINTED_KEY=PRINTED).wipe()
    with pytest.raises(WrongPasswordError):
        opened_with(after)


def test_quick_unlock_ends(without_code: bytes) -> None:
    chosen = replace(entry(PASSWORD), quick=QuickMethod.PIN, pin="480217")
    quick = bytes(Signer(without_code).do(Purpose.SET_QUICK, chosen, may_be_quick=True).opened.vault)
    words = drawn(Signer(quick).do(Purpose.SECURE_DRAFT, entry(PASSWORD), may_be_quick=True))
    told = Signer(quick).do(Purpose.SECURE, asks(words), may_be_quick=True).opened
    assert told.quick is None
    assert bytes(told.quick_record) == b""


def test_the_question_by_e_mail_is_asked_as_before(with_code: bytes) -> None:
    asking = opened_with(with_code, PASSWORD)
    gate = with_mail_code(asking.bodies.gate, MAIL, NOW_S)
    first = Signer(asking.rewrite(written_at=NOW_S, gate=gate)).do(Purpose.SECURE_DRAFT, entry(PASSWORD, CODE))
    told = Signer(bytes(first.opened.vault)).do(Purpose.SECURE, asks(drawn(first))).opened
    with opened_with(bytes(told.vault)) as vault:
        assert mail_code_account(vault.bodies.gate) == MAIL
