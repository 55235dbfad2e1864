"""The real signer in its jail, alone with a keeper, a door and a home that this test plays."""

import itertools
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.signer import RUN, SignerChild, entry, open_message, running_signer
from tests.helpers.signer_tasks import with_drawn
from tests.helpers.vaults import NAME, PASSWORD, RECOVERY_CODES, SECRET, Recipe, opened
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.frames import FrameKind, pack_frame
from wallet_gui.channel.messages import Bye, Channel, Find, Preload, Role
from wallet_gui.channel.secrets import Entry, MailCode, ViewKey, WordsIn, WordsOut
from wallet_gui.domain.mail import MailAccount, MailSecurity, mail_account_to_json
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.vault.header import HEAD_SIZE
from wallet_gui.vault.kdf import LEAST_NEW

MAIL = MailAccount("smtp.example.org", 465, MailSecurity.TLS, "mei", "secret", "mei@example.org", "me@example.com")
SECRETS = (PASSWORD, NAME, "abandon", SECRET.hex(), *RECOVERY_CODES)


@pytest.fixture(scope="module")
def vault() -> bytes:
    return Recipe().bake()


@pytest.fixture
def child(tmp_path: Path) -> Iterator[SignerChild]:
    with running_signer(tmp_path) as running:
        yield running


def code_now(secret: bytes = SECRET) -> str:
    return code_for(secret, step_at(int(time.time())))


def typed(**others: object) -> Entry:
    return entry(PASSWORD, code_now(), **others)


def new_account(phrase: str = "test " * 11 + "junk") -> WordsIn:
    return WordsIn(
        Purpose.CREATE, "Li", PASSWORD, "good", phrase, "", SECRET, code_now(), RECOVERY_CODES, True, False, Policy()
    )


def test_a_person_logs_in(child: SignerChild, vault: bytes) -> None:
    child.greet()
    assert child.find(NAME, (b"", vault[:HEAD_SIZE])) == 1
    answer = child.ask(open_message(Purpose.LOG_IN, child.op, vault), typed())
    (key,) = answer.contents
    assert isinstance(key, ViewKey)
    assert key.view == bytes(opened(answer.opened.vault).roots.view)
    assert child.has_closed()
    assert child.end() == (0, "")


def test_a_signer_that_is_to_measure_does_so_in_its_jail_and_makes_a_cheap_key_dearer(
    child: SignerChild, vault: bytes
) -> None:
    child.greet(calibrates=True)
    answer = child.ask(open_message(Purpose.LOG_IN, child.op, vault), typed())
    assert answer.opened.calibrated
    written = opened(answer.opened.vault)
    assert written.layout.head.cost.m_kib >= LEAST_NEW.m_kib
    assert written.roots == opened(vault).roots
    assert child.end() == (0, "")


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_messages_of_an_operation_come_in_any_order(
    child: SignerChild, vault: bytes, order: tuple[int, ...]
) -> None:
    child.greet()
    messages: list[Channel] = [
        child.peers(Purpose.UNLOCK),
        open_message(Purpose.UNLOCK, child.op, vault),
        child.seal(typed(), Purpose.UNLOCK),
    ]
    for place in order:
        child.pipe.send(messages[place])
    assert child.answer().opened.generation == 2


PURPOSES = {
    Purpose.UNLOCK: typed(),
    Purpose.DRAFT: None,
    Purpose.CHANGE_PASSWORD: typed(new_password="another long password"),
    Purpose.TWO_STEP_OFF: typed(),
    Purpose.NEW_CODES: typed(),
    Purpose.REVEAL_PHRASE: typed(),
    Purpose.CHECK_PHRASE: typed(words=("about",), positions=(12,)),
    Purpose.LOOSEN: typed(policy=Policy(idle_s=1800)),
    Purpose.EXPORT: typed(),
    Purpose.OWN_COMPUTER: typed(),
    Purpose.KEYRING_ON: typed(),
    Purpose.KEYRING_OFF: typed(),
    Purpose.SHEET_DRAFT: typed(),
    Purpose.TIE: typed(new_device_secret=bytes(32), new_printed_key=bytes(20)),
    Purpose.UNTIE: typed(strength="very_strong"),
    Purpose.MAIL_CODE_OFF: typed(),
    Purpose.REMOVE: typed(),
}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_purpose_works_inside_the_jail(child: SignerChild, vault: bytes, purpose: Purpose) -> None:
    child.greet()
    content = PURPOSES[purpose]
    fresh = replace(content, code=code_now()) if content else None
    if fresh is not None and purpose is Purpose.TIE:
        fresh = with_drawn(vault, fresh)
    answer = child.ask(open_message(purpose, child.op, b"" if content is None else vault, words=24), fresh)
    assert answer.opened.purpose is purpose
    assert child.end() == (0, "")


def test_a_two_step_code_is_enrolled_inside_the_jail(tmp_path: Path) -> None:
    plain = Recipe(two_step=False).bake()
    with running_signer(tmp_path) as first:
        first.greet()
        (words,) = first.ask(open_message(Purpose.TWO_STEP_DRAFT, first.op, plain), entry(PASSWORD)).contents
    assert isinstance(words, WordsOut)
    proof = entry(
        PASSWORD,
        code_now(words.code_secret),
        code_secret=words.code_secret,
        recovery_codes=words.recovery_codes,
    )
    with running_signer(tmp_path) as second:
        second.greet()
        assert second.ask(open_message(Purpose.TWO_STEP_ON, second.op, plain), proof).opened.code_is_on
        assert second.end() == (0, "")


def test_an_account_is_secured_inside_the_jail(tmp_path: Path, vault: bytes) -> None:
    with running_signer(tmp_path) as first:
        first.greet()
        answer = first.ask(open_message(Purpose.SECURE_DRAFT, first.op, vault), entry(PASSWORD, code_now()))
        (words,) = answer.contents
    assert isinstance(words, WordsOut)
    new = entry(
        PASSWORD,
        code_now(words.code_secret),
        new_password="another long password",
        code_secret=words.code_secret,
        recovery_codes=words.recovery_codes,
        draft_proof=words.draft_proof,
    )
    with running_signer(tmp_path) as second:
        second.greet()
        told = second.ask(open_message(Purpose.SECURE, second.op, bytes(answer.opened.vault)), new).opened
        assert (told.code_is_on, told.codes_left, told.closes_door) == (True, 10, True)
        assert second.end() == (0, "")


def test_a_tied_vault_gets_a_new_sheet_inside_the_jail(tmp_path: Path, vault: bytes) -> None:
    tied = with_drawn(vault, entry(PASSWORD, code_now(), new_device_secret=bytes(32), new_printed_key=bytes(20)))
    with running_signer(tmp_path) as first:
        first.greet()
        once = bytes(first.ask(open_message(Purpose.TIE, first.op, vault), tied).opened.vault)
    new = with_drawn(once, entry(PASSWORD, printed_key=bytes(20), new_printed_key=bytes(range(20))))
    with running_signer(tmp_path) as second:
        second.greet()
        assert second.ask(open_message(Purpose.NEW_SHEET, second.op, once), new).opened.closes_door
        assert second.end() == (0, "")


def test_a_code_by_e_mail_is_made_and_checked_inside_the_jail(tmp_path: Path, vault: bytes) -> None:
    open_one, mail = opened(vault), {"account": mail_account_to_json(MAIL)}
    with_mail = open_one.rewrite(written_at=0, view={**open_one.bodies.view, "mail": mail})
    with running_signer(tmp_path) as first:
        first.greet()
        asked = open_message(Purpose.MAIL_CODE_ON, first.op, with_mail, mail_nonce=bytes(16))
        answer = first.ask(asked, entry(PASSWORD, code_now()))
        (letter,) = answer.contents
        assert answer.failed.why is Why.MAIL_CODE
        assert isinstance(letter, MailCode)
        assert first.end() == (0, "")
    with running_signer(tmp_path) as second:
        second.greet()
        asked = open_message(Purpose.MAIL_CODE_ON, second.op, with_mail, mail_nonce=bytes(16))
        assert second.ask(asked, entry(PASSWORD, mail_code=letter.code)).opened.closes_door
        assert second.end() == (0, "")


@pytest.mark.parametrize("purpose", [Purpose.CREATE, Purpose.RESTORE])
def test_an_account_is_made_inside_the_jail(child: SignerChild, vault: bytes, purpose: Purpose) -> None:
    child.greet(Preload.CREATE)
    answer = child.ask(open_message(purpose, child.op, heads=(vault[:HEAD_SIZE],)), new_account())
    view = opened(answer.opened.vault).bodies.view
    assert view["accounts"][0]["address"] == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    assert child.end() == (0, "")


def test_a_wrong_phrase_is_refused_by_its_word(child: SignerChild) -> None:
    child.greet(Preload.CREATE)
    failed = child.ask(open_message(Purpose.RESTORE, child.op), new_account("test " * 3 + "tset " + "test " * 8)).failed
    assert (failed.why, failed.number) == (Why.PHRASE, 4)


@pytest.mark.parametrize("has_account", [True, False])
def test_a_wrong_password_and_a_wrong_name_are_one_answer(child: SignerChild, vault: bytes, has_account: bool) -> None:
    child.greet()
    assert child.find(NAME if has_account else "nobody", (vault[:HEAD_SIZE],)) == (0 if has_account else -1)
    asked = open_message(Purpose.LOG_IN, child.op, vault if has_account else b"")
    failed = child.ask(asked, entry("not the password", code_now())).failed
    assert (failed.op, failed.why, failed.offset_s, failed.number) == (child.op, Why.WRONG, 0, 0)
    assert child.end() == (0, "")


def test_each_signer_has_a_key_of_its_own(tmp_path: Path) -> None:
    with running_signer(tmp_path) as one, running_signer(tmp_path) as other:
        one.greet()
        other.greet()
        assert one.signer_key != other.signer_key


# --- envelopes -----------------------------------------------------------------------------------------------------


def test_a_box_of_another_operation_is_refused(child: SignerChild, vault: bytes) -> None:
    child.greet()
    box = child.seal(typed(), Purpose.LOG_IN)
    child.op = bytes(16)
    child.pipe.send(child.peers(Purpose.LOG_IN))
    child.pipe.send(box)
    child.pipe.send(open_message(Purpose.LOG_IN, child.op, vault))
    assert child.answer().failed.why is Why.ENVELOPE


def test_a_box_moved_into_another_operation_does_not_open(child: SignerChild, vault: bytes) -> None:
    child.greet()
    box = child.seal(typed(), Purpose.LOG_IN)
    child.op = bytes(16)
    child.pipe.send(child.peers(Purpose.LOG_IN))
    child.pipe.send(replace(box, op=child.op))
    child.pipe.send(open_message(Purpose.LOG_IN, child.op, vault))
    assert child.answer().failed.why is Why.ENVELOPE


def test_a_box_of_another_run_does_not_open(child: SignerChild, vault: bytes) -> None:
    child.greet()
    child.door = EnvelopeKey(Role.DOOR, bytes(reversed(RUN)))
    assert child.ask(open_message(Purpose.LOG_IN, child.op, vault), typed()).failed.why is Why.ENVELOPE


def test_a_box_that_the_purpose_does_not_need_is_refused(child: SignerChild, vault: bytes) -> None:
    child.greet()
    assert child.ask(open_message(Purpose.LOG_IN, child.op, vault), new_account()).failed.why is Why.ENVELOPE


@pytest.mark.parametrize("asked", [Purpose.REVEAL_PHRASE, Purpose.EXPORT, Purpose.TWO_STEP_OFF])
def test_a_password_typed_to_unlock_does_nothing_else(child: SignerChild, vault: bytes, asked: Purpose) -> None:
    child.greet()
    child.pipe.send(child.peers(asked))
    child.pipe.send(child.seal(typed(), Purpose.UNLOCK))
    child.pipe.send(open_message(asked, child.op, vault))
    assert child.answer().failed.why is Why.ENVELOPE


def test_words_typed_to_restore_an_account_do_not_create_one(child: SignerChild) -> None:
    child.greet(Preload.CREATE)
    child.pipe.send(child.peers(Purpose.CREATE))
    child.pipe.send(child.seal(new_account(), Purpose.RESTORE))
    child.pipe.send(open_message(Purpose.CREATE, child.op))
    assert child.answer().failed.why is Why.ENVELOPE


def test_peers_of_another_purpose_are_refused(child: SignerChild, vault: bytes) -> None:
    child.greet()
    child.pipe.send(child.peers(Purpose.UNLOCK))
    child.pipe.send(child.seal(typed(), Purpose.REVEAL_PHRASE))
    child.pipe.send(open_message(Purpose.REVEAL_PHRASE, child.op, vault))
    assert child.answer().failed.why is Why.ENVELOPE


# --- the end -------------------------------------------------------------------------------------------------------


def test_a_signer_ends_with_its_channel(child: SignerChild) -> None:
    child.greet()
    child.process.stdin.close()  # type: ignore[union-attr]
    child.process.stdin = None
    assert child.end() == (0, "")


@pytest.mark.parametrize("greeted", [True, False])
def test_a_signer_ends_when_told(child: SignerChild, greeted: bool) -> None:
    if greeted:
        child.greet()
    child.pipe.send(Bye())
    assert child.has_closed()
    assert child.end() == (0, "")


@pytest.mark.parametrize(
    "messages",
    [
        [Find(NAME, ()), Find(NAME, ())],
        [open_message(Purpose.LOG_IN, bytes(16)), open_message(Purpose.LOG_IN, bytes(16))],
    ],
)
def test_a_signer_that_is_told_something_twice_ends(child: SignerChild, messages: list[Channel]) -> None:
    child.greet()
    for message in messages:
        child.pipe.send(message)
    code, log = child.end()
    assert code == 1
    assert "ChannelBrokenError" in log


def test_a_signer_that_is_not_greeted_first_ends(child: SignerChild) -> None:
    child.pipe.send(Find(NAME, ()))
    assert child.end()[0] == 1


def test_nonsense_on_the_channel_ends_a_signer(child: SignerChild) -> None:
    child.greet()
    child.process.stdin.write(b"\xff" * 64)  # type: ignore[union-attr]
    child.process.stdin.flush()  # type: ignore[union-attr]
    assert child.end()[0] == 1


@pytest.mark.parametrize("preload", [Preload.OPEN, Preload.CREATE])
def test_endlessly_nested_json_is_refused_and_crashes_nothing(child: SignerChild, preload: Preload) -> None:
    child.greet(preload)
    child.process.stdin.write(pack_frame(FrameKind.OBJECT, b'{"n":' + b"[" * 200_000))  # type: ignore[union-attr]
    child.process.stdin.flush()  # type: ignore[union-attr]
    assert child.end()[0] == 1


# --- mistakes and logs ---------------------------------------------------------------------------------------------


def test_a_mistake_is_one_word_for_the_keeper_and_a_place_in_the_log(child: SignerChild, vault: bytes) -> None:
    child.greet()
    wrong = typed(words=("abandon",), positions=(99,))
    assert child.ask(open_message(Purpose.CHECK_PHRASE, child.op, vault), wrong).failed.why is Why.FAILED
    code, log = child.end()
    assert code == 0
    assert re.fullmatch(r"signer: ValueError( < \S+:\d+ \S+)+\n", log)
    assert not any(secret in log for secret in SECRETS)


def test_what_was_not_loaded_beforehand_is_not_done(child: SignerChild) -> None:
    child.greet(Preload.OPEN)
    assert child.ask(open_message(Purpose.CREATE, child.op), new_account()).failed.why is Why.FAILED


def test_a_verbose_signer_says_how_it_is_sealed_and_nothing_else(child: SignerChild, vault: bytes) -> None:
    child.greet(verbose=True)
    child.ask(open_message(Purpose.LOG_IN, child.op, vault), typed())
    _, log = child.end()
    assert re.fullmatch(
        r"signer: (sealed off by the system \(.*\)|separate program, not sealed off by the system)\n", log
    )


def test_the_kernel_agrees_that_the_signer_is_sealed(child: SignerChild) -> None:
    status = Path(f"/proc/{child.process.pid}/status")
    if not status.exists():
        pytest.skip("only Linux tells")
    child.greet()
    told = dict(line.split(":\t", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":\t" in line)
    assert (told["Seccomp"], told["NoNewPrivs"], told["Threads"]) == ("2", "1", "1")


def test_the_messages_of_these_tests_name_every_purpose() -> None:
    elsewhere = {Purpose.LOG_IN, Purpose.TWO_STEP_DRAFT, Purpose.TWO_STEP_ON, Purpose.CREATE, Purpose.RESTORE}
    elsewhere |= {Purpose.SECURE_DRAFT, Purpose.SECURE, Purpose.NEW_SHEET, Purpose.MAIL_CODE_ON}
    elsewhere |= {Purpose.SET_QUICK, Purpose.QUICK_UNLOCK}  # tests/process/test_signer_quick.py
    payments = {Purpose.SIGN, Purpose.SAVE_CONTACT, Purpose.FIND_ADDRESSES, Purpose.IMPORT_KEY}
    assert set(PURPOSES) | elsewhere | payments == set(Purpose)
