"""What a signer does with a real vault: each operation, what it writes, and what it refuses."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.helpers.signer import entry, open_message
from tests.helpers.signer_tasks import NOW_S, OP, SMALL_COMPUTER, Signer
from tests.helpers.vaults import (
    CHEAP,
    ENTROPY,
    MADE_S,
    NAME,
    PASSWORD,
    RECOVERY_CODES,
    SECRET,
    WORDS,
    Recipe,
    opened,
)
from wallet_gui.channel.messages import BoxName, Found, Opened, Preload
from wallet_gui.channel.secrets import Entry, ViewKey, WordsIn, WordsOut
from wallet_gui.domain.errors import (
    KdfTooCostlyError,
    KdfTooWeakError,
    VaultDamagedError,
    VaultNewerError,
    WrongPasswordError,
)
from wallet_gui.domain.policy import CodeAt, OnClose, Policy
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.signer.gate import codes_left, policy_of, two_step_of
from wallet_gui.signer.memory import Memory, memory_now
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.operations.find import find
from wallet_gui.signer.refusal import Refusal, refusal_for
from wallet_gui.signer.task import Outcome, Task
from wallet_gui.vault.bodies import read_bytes
from wallet_gui.vault.file import assemble
from wallet_gui.vault.header import HEAD_SIZE, parse_head

NOW = step_at(NOW_S)
RIGHT_CODE = code_for(SECRET, NOW)
NEW_PASSWORD = "another long password"


@pytest.fixture(scope="module")
def baked() -> Callable[..., bytes]:
    """Bake each vault once."""
    done: dict[Recipe, bytes] = {}

    def bake(**changes: Any) -> bytes:
        recipe = Recipe(**changes)
        if recipe not in done:
            done[recipe] = recipe.bake()
        return done[recipe]

    return bake


@pytest.fixture
def signer(baked: Callable[..., bytes]) -> Signer:
    return Signer(baked())


@pytest.fixture
def without_code(baked: Callable[..., bytes]) -> Signer:
    return Signer(baked(two_step=False))


def with_code(code: str = RIGHT_CODE, **others: Any) -> Entry:
    return entry(PASSWORD, code, **others)


# --- find ----------------------------------------------------------------------------------------------------------


def test_an_account_is_found_by_its_name_however_it_is_spelled(baked: Callable[..., bytes]) -> None:
    heads = tuple(baked(name=name)[:HEAD_SIZE] for name in ("Straße", "Mei"))
    assert find("STRASSE", heads).index == 0
    assert find("Ｍｅｉ", heads).index == 1
    assert find("mei", (*heads, baked(name="MEI")[:HEAD_SIZE])) == Found(1, (2,))


@pytest.mark.parametrize("name", ["", "M", "Mei ", "x" * 65, "\ud800", "梅"])
def test_a_name_that_no_account_has_is_not_found(signer: Signer, name: str) -> None:
    assert find(name, (signer.vault[:HEAD_SIZE], b"", signer.vault)).index == -1


# --- log in, unlock ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("purpose", [Purpose.LOG_IN, Purpose.UNLOCK])
def test_password_and_code_open_a_session(signer: Signer, purpose: Purpose) -> None:
    outcome = signer.do(purpose, with_code(), failures=3)
    assert outcome.box is not None
    key = outcome.box.content
    assert isinstance(key, ViewKey)
    written = opened(outcome.opened.vault)
    assert outcome.box.name is BoxName.VIEW
    assert key.view == bytes(written.roots.view)
    assert (key.last_login, key.failures, key.codes_left) == (MADE_S, 3, 10)
    assert (key.code_is_on, key.code_since) == (True, MADE_S)
    assert (outcome.opened.name, outcome.opened.generation) == (NAME, 2)
    assert (outcome.opened.code_step, outcome.opened.code_is_on) == (NOW, True)
    assert written.layout.generation == 2
    assert written.bodies.view["last_login"] == NOW_S
    assert signer.closed == ["closed"]


def test_the_code_is_spent_in_the_vault_that_is_written(signer: Signer) -> None:
    written = signer.do(Purpose.LOG_IN, with_code()).opened.vault
    assert Signer(written).refuses(Purpose.LOG_IN, with_code()).why is Why.WRONG
    assert Signer(written).do(Purpose.LOG_IN, with_code(code_for(SECRET, NOW + 1))).opened.code_step == NOW + 1


def test_a_step_spent_elsewhere_is_spent(signer: Signer) -> None:
    assert signer.refuses(Purpose.LOG_IN, with_code(), min_step=NOW).why is Why.WRONG


@pytest.mark.parametrize("code", ["", "000000", "12345", "nonsense", "0000A-ZZZZZ"])
def test_without_the_right_code_nothing_opens(signer: Signer, code: str) -> None:
    assert signer.refuses(Purpose.LOG_IN, with_code(code)).why is Why.WRONG


@pytest.mark.parametrize("password", ["", "wrong", PASSWORD + " ", "x" * 257, "\ud800"])
def test_without_the_right_password_nothing_opens(signer: Signer, password: str) -> None:
    assert signer.refuses(Purpose.LOG_IN, entry(password, RIGHT_CODE)).why is Why.WRONG


def test_a_password_may_be_typed_in_any_unicode_form(baked: Callable[..., bytes]) -> None:
    typed = entry("caf\u00e9 caf\u00e9 caf\u00e9 caf\u00e9")
    vault = baked(two_step=False, password="cafe\u0301 cafe\u0301 cafe\u0301 cafe\u0301")
    assert Signer(vault).do(Purpose.LOG_IN, typed).opened.generation == 2


def test_a_clock_that_is_off_is_said_only_to_whoever_knows_the_password(signer: Signer) -> None:
    late = code_for(SECRET, NOW + 4)
    refusal = signer.refuses(Purpose.LOG_IN, with_code(late))
    assert (refusal.why, refusal.offset_s) == (Why.CLOCK, -120)
    assert signer.refuses(Purpose.LOG_IN, entry("wrong", late)).why is Why.WRONG


def test_a_recovery_code_works_once(signer: Signer) -> None:
    typed = with_code(RECOVERY_CODES[3].lower())
    first = signer.do(Purpose.LOG_IN, typed)
    assert first.box is not None
    assert isinstance(first.box.content, ViewKey)
    assert first.box.content.codes_left == 9
    again = Signer(first.opened.vault)
    assert again.refuses(Purpose.LOG_IN, typed).why is Why.WRONG
    assert codes_left(opened(again.do(Purpose.LOG_IN, with_code(RECOVERY_CODES[4])).opened.vault).bodies.gate) == 8


def test_a_recovery_code_is_not_taken_from_a_guest(signer: Signer) -> None:
    refusal = signer.refuses(Purpose.LOG_IN, with_code(RECOVERY_CODES[3]), for_guest=True)
    assert refusal.why is Why.WRONG


def test_an_unlock_asks_for_the_code_only_where_it_is_wanted(baked: Callable[..., bytes]) -> None:
    typed = entry(PASSWORD)
    assert Signer(baked()).do(Purpose.UNLOCK, typed, must_ask_code=False).opened.code_step == 0
    for where in ("gate_policy", "view_policy"):
        strict = Signer(baked(**{where: Policy(code_at=CodeAt.UNLOCK)}))
        assert strict.refuses(Purpose.UNLOCK, typed, must_ask_code=False).why is Why.WRONG


def test_a_log_in_asks_for_the_code_even_if_the_keeper_does_not(signer: Signer) -> None:
    assert signer.refuses(Purpose.LOG_IN, entry(PASSWORD), must_ask_code=False).why is Why.WRONG


def test_without_two_step_code_none_is_needed(without_code: Signer) -> None:
    outcome = without_code.do(Purpose.LOG_IN, entry(PASSWORD, "whatever"))
    assert (outcome.opened.code_is_on, outcome.opened.code_step) == (False, 0)


def test_both_policies_are_told_to_the_keeper(baked: Callable[..., bytes]) -> None:
    gate, view = Policy(idle_s=60), Policy(on_close=OnClose.LOG_OUT)
    told = Signer(baked(gate_policy=gate, view_policy=view)).do(Purpose.LOG_IN, with_code()).opened
    assert (told.gate_policy, told.view_policy) == (gate, view)


def test_what_this_version_does_not_know_is_kept(signer: Signer) -> None:
    bodies = opened(signer.do(Purpose.LOG_IN, with_code()).opened.vault).bodies
    assert (bodies.gate["unknown"], bodies.view["unknown"], bodies.spend["unknown"]) == (1, 2, 3)


# --- hostile files -------------------------------------------------------------------------------------------------


def test_each_kind_of_bad_file_has_its_own_answer() -> None:
    expected = {
        KdfTooWeakError(): (Why.WEAK, 0),
        KdfTooCostlyError(needed_bytes=7): (Why.COSTLY, 7),
        VaultNewerError(): (Why.NEWER, 0),
        VaultDamagedError(): (Why.DAMAGED, 0),
        VaultDamagedError(altered=True): (Why.ALTERED, 0),
        WrongPasswordError(): (Why.WRONG, 0),
        KeyError(): (Why.FAILED, 0),
    }
    for error, (why, number) in expected.items():
        refusal = refusal_for(error)
        assert (refusal.why, refusal.number) == (why, number)


def test_a_damaged_file_is_refused_before_any_derivation(signer: Signer) -> None:
    signer.vault = signer.vault[:-1] + bytes((signer.vault[-1] ^ 1,))
    with pytest.raises(VaultDamagedError):
        signer.do(Purpose.LOG_IN, with_code())
    assert signer.closed == []


def test_a_file_that_needs_more_memory_than_there_is_is_refused(signer: Signer) -> None:
    task = Task(open_message(Purpose.LOG_IN, OP, signer.vault), NOW_S, Memory(1, 1024), lambda: None, entry=with_code())
    with pytest.raises(KdfTooCostlyError):
        operations_for(Preload.OPEN)[Purpose.LOG_IN](task)


def of_a_later_minor_version(vault: bytes) -> bytes:
    whole = opened(vault)
    layout = whole.layout
    head = replace(layout.head, minor=1)
    return assemble(head, layout.slots, (layout.gate, layout.view, layout.spend), whole.roots)


def test_a_vault_of_a_later_minor_version_is_opened_and_never_written(signer: Signer) -> None:
    later = Signer(of_a_later_minor_version(signer.vault))
    told = later.do(Purpose.LOG_IN, with_code()).opened
    assert (told.vault, told.generation, told.code_step) == (b"", 1, NOW)
    with pytest.raises(VaultNewerError):
        later.do(Purpose.LOG_IN, with_code(RECOVERY_CODES[0]))
    with pytest.raises(VaultNewerError):
        later.do(Purpose.LOOSEN, with_code(policy=Policy()))


# --- confirm purposes ----------------------------------------------------------------------------------------------

WITH_CODE_ALWAYS = [Purpose.TWO_STEP_OFF, Purpose.NEW_CODES]
PASSWORD_ALONE = [Purpose.EXPORT, Purpose.REMOVE, Purpose.REVEAL_PHRASE]


@pytest.mark.parametrize("purpose", [*WITH_CODE_ALWAYS, *PASSWORD_ALONE, Purpose.TWO_STEP_DRAFT, Purpose.UNLOCK])
def test_nothing_is_done_without_the_password(signer: Signer, purpose: Purpose) -> None:
    assert signer.refuses(purpose, entry("wrong", RIGHT_CODE)).why is Why.WRONG


@pytest.mark.parametrize("purpose", PASSWORD_ALONE)
def test_a_yes_changes_nothing(signer: Signer, purpose: Purpose) -> None:
    told = signer.do(purpose, entry(PASSWORD), must_ask_code=False).opened
    assert (told.vault, told.generation, told.closes_door) == (b"", 1, False)


@pytest.mark.parametrize("purpose", PASSWORD_ALONE)
def test_a_code_typed_all_the_same_is_checked_and_spent(signer: Signer, purpose: Purpose) -> None:
    assert signer.refuses(purpose, with_code("000000"), must_ask_code=False).why is Why.WRONG
    told = signer.do(purpose, with_code(), must_ask_code=False).opened
    assert told.code_step == NOW
    assert Signer(told.vault).refuses(Purpose.LOG_IN, with_code()).why is Why.WRONG


@pytest.mark.parametrize("purpose", WITH_CODE_ALWAYS)
def test_what_weakens_the_code_needs_the_code(signer: Signer, purpose: Purpose) -> None:
    assert signer.refuses(purpose, entry(PASSWORD), must_ask_code=False).why is Why.WRONG
    assert signer.do(purpose, with_code(), must_ask_code=False).opened.generation == 2


def test_the_phrase_is_shown_to_the_door_alone(baked: Callable[..., bytes]) -> None:
    for has_passphrase in (False, True):
        outcome = Signer(baked(has_passphrase=has_passphrase)).do(Purpose.REVEAL_PHRASE, with_code())
        assert outcome.box is not None
        assert outcome.box.name is BoxName.WORDS_OUT
        assert outcome.box.content == WordsOut(" ".join(WORDS), has_passphrase, b"", ())


def test_the_right_words_are_remembered_as_a_backup(signer: Signer) -> None:
    typed = with_code(words=(" About", "ABANDON"), positions=(12, 3))
    view = opened(signer.do(Purpose.CHECK_PHRASE, typed).opened.vault).bodies.view
    assert view["phrase"] == {"backed_up": NOW_S, "checked": NOW_S, "words": 12}


def test_a_wrong_word_is_named_by_its_place(signer: Signer) -> None:
    typed = with_code(words=("abandon", "about"), positions=(1, 7))
    refusal = signer.refuses(Purpose.CHECK_PHRASE, typed)
    assert (refusal.why, refusal.number) == (Why.WORD, 7)


def test_words_are_compared_for_who_has_the_code_which_is_asked_for_once(signer: Signer, without_code: Signer) -> None:
    wrong: dict[str, Any] = {"words": ("abandon",), "positions": (12,)}
    right: dict[str, Any] = {"words": ("about",), "positions": (12,)}
    assert signer.refuses(Purpose.CHECK_PHRASE, entry(PASSWORD, **right), must_ask_code=False).why is Why.WRONG
    refusal = signer.refuses(Purpose.CHECK_PHRASE, with_code(**wrong))
    assert refusal.code_step == NOW  # the keeper remembers it as spent
    assert refusal.box is not None
    assert isinstance(refusal.box.content, WordsOut)
    proof = refusal.box.content.draft_proof
    spent = {"min_step": NOW}
    assert signer.refuses(Purpose.CHECK_PHRASE, with_code(**right), **spent).why is Why.WRONG
    again = signer.refuses(Purpose.CHECK_PHRASE, entry(PASSWORD, **wrong, draft_proof=proof), **spent)
    assert (again.why, again.number) == (Why.WORD, 12)
    told = signer.do(Purpose.CHECK_PHRASE, entry(PASSWORD, **right, draft_proof=proof), **spent).opened
    later = Signer(signer.do(Purpose.EXPORT, with_code()).opened.vault)  # another code was used
    assert later.refuses(Purpose.CHECK_PHRASE, entry(PASSWORD, **right, draft_proof=proof)).why is Why.WRONG
    assert told.code_step == NOW
    by_paper = signer.refuses(Purpose.CHECK_PHRASE, entry(PASSWORD, RECOVERY_CODES[0], **wrong))
    assert (by_paper.why, by_paper.box) == (Why.WORD, None)  # it is not crossed out, so it is asked for again
    without = without_code.refuses(Purpose.CHECK_PHRASE, entry(PASSWORD, **wrong))
    assert (without.why, without.box) == (Why.WORD, None)


@pytest.mark.parametrize(("words", "positions"), [((), ()), (("a",), ()), (("abandon",), (0,)), (("abandon",), (13,))])
def test_no_words_or_no_such_place_is_our_mistake(
    signer: Signer, words: tuple[str, ...], positions: tuple[int, ...]
) -> None:
    with pytest.raises(ValueError):
        signer.do(Purpose.CHECK_PHRASE, with_code(words=words, positions=positions))


def test_a_looser_policy_stands_in_both_sections(signer: Signer) -> None:
    wished = Policy(idle_s=1800, age_s=24 * 3600, clear=())
    told = signer.do(Purpose.LOOSEN, with_code(policy=wished)).opened
    bodies = opened(told.vault).bodies
    assert policy_of(bodies.gate) == policy_of(bodies.view) == told.gate_policy == told.view_policy == wished


def test_a_policy_out_of_bounds_is_not_written(signer: Signer) -> None:
    told = signer.do(Purpose.LOOSEN, with_code(policy=Policy(idle_s=10**9, age_s=-1))).opened
    assert told.gate_policy == Policy()


# --- two-step code -------------------------------------------------------------------------------------------------


def test_a_two_step_code_is_drafted_proved_and_then_asked_for(without_code: Signer) -> None:
    draft = without_code.do(Purpose.TWO_STEP_DRAFT, entry(PASSWORD))
    assert draft.opened.vault == b""
    assert draft.box is not None
    assert isinstance(draft.box.content, WordsOut)
    words = draft.box.content
    proof = entry(
        PASSWORD,
        code_for(words.code_secret, NOW - 20),
        code_secret=words.code_secret,
        recovery_codes=words.recovery_codes,
    )
    told = without_code.do(Purpose.TWO_STEP_ON, proof).opened
    assert told.closes_door
    assert (told.code_is_on, told.code_step) == (True, NOW - 20)
    after = Signer(told.vault)
    assert after.refuses(Purpose.LOG_IN, entry(PASSWORD)).why is Why.WRONG
    assert after.do(Purpose.LOG_IN, entry(PASSWORD, code_for(words.code_secret, NOW))).opened.code_step == NOW
    assert after.do(Purpose.LOG_IN, entry(PASSWORD, words.recovery_codes[9])).opened.generation == 3


def test_an_authenticator_that_proves_nothing_is_not_enrolled(without_code: Signer) -> None:
    typed = entry(PASSWORD, "000000", code_secret=SECRET, recovery_codes=RECOVERY_CODES)
    assert without_code.refuses(Purpose.TWO_STEP_ON, typed).why is Why.CODE


def test_the_password_alone_does_not_replace_an_authenticator(signer: Signer) -> None:
    other = bytes(20)
    typed = entry(PASSWORD, code_for(other, NOW), code_secret=other, recovery_codes=RECOVERY_CODES)
    with pytest.raises(ValueError, match="enrolled"):
        signer.do(Purpose.TWO_STEP_ON, typed, must_ask_code=False)


@pytest.mark.parametrize("code", [RIGHT_CODE, RECOVERY_CODES[0]])
def test_the_two_step_code_is_turned_off_by_a_code(signer: Signer, code: str) -> None:
    told = signer.do(Purpose.TWO_STEP_OFF, with_code(code)).opened
    gate = opened(told.vault).bodies.gate
    assert two_step_of(gate) is None
    assert codes_left(gate) == 0
    assert not told.code_is_on


def test_new_recovery_codes_replace_the_old_ones(signer: Signer) -> None:
    outcome = signer.do(Purpose.NEW_CODES, with_code(RECOVERY_CODES[0]))
    assert outcome.opened.closes_door
    assert outcome.box is not None
    assert isinstance(outcome.box.content, WordsOut)
    after = Signer(outcome.opened.vault)
    assert after.refuses(Purpose.LOG_IN, with_code(RECOVERY_CODES[1])).why is Why.WRONG
    assert after.do(Purpose.LOG_IN, with_code(outcome.box.content.recovery_codes[0])).opened.generation == 3


def test_there_are_no_new_recovery_codes_without_an_authenticator(without_code: Signer) -> None:
    assert without_code.refuses(Purpose.NEW_CODES, entry(PASSWORD)).why is Why.CODE


# --- password ------------------------------------------------------------------------------------------------------


def test_after_a_change_only_the_new_password_opens(signer: Signer) -> None:
    typed = with_code(new_password=NEW_PASSWORD, strength="strong")
    told = signer.do(Purpose.CHANGE_PASSWORD, typed).opened
    before, after = opened(signer.vault), opened(told.vault, NEW_PASSWORD)
    assert told.closes_door
    assert (told.generation, told.code_step) == (2, NOW)
    assert after.roots == before.roots
    assert after.layout.head.file_salt != before.layout.head.file_salt
    assert after.layout.head.cost.m_kib >= 64 * 1024
    assert after.bodies.view["doors"] == [{"parts": [1], "label": "", "made": NOW_S, "strength": "strong"}]
    assert signer.closed == ["closed"]
    assert Signer(told.vault).refuses(Purpose.LOG_IN, with_code()).why is Why.WRONG


@pytest.mark.parametrize("password", ["", "fourteen chars", "x" * 257, "with a \x00 in the middle"])
def test_a_new_password_must_meet_the_rules(signer: Signer, password: str) -> None:
    assert signer.refuses(Purpose.CHANGE_PASSWORD, with_code(new_password=password)).why is Why.PASSWORD


# --- draft and create ----------------------------------------------------------------------------------------------

GIVEN = WordsIn(
    purpose=Purpose.CREATE,
    name=NAME,
    password=PASSWORD,
    strength="good",
    phrase="test " * 11 + "junk",
    passphrase="",
    code_secret=SECRET,
    code=RIGHT_CODE,
    recovery_codes=RECOVERY_CODES,
    backed_up=True,
    shared=False,
    policy=Policy(idle_s=60),
)


def creating(given: WordsIn, heads: tuple[bytes, ...] = (), purpose: Purpose = Purpose.CREATE, **asked: Any) -> Outcome:
    letter = open_message(purpose, OP, heads=heads, **asked)
    task = Task(letter, NOW_S, SMALL_COMPUTER, lambda: None, words_in=given, heads=heads)
    return operations_for(Preload.CREATE)[purpose](task)


@pytest.mark.parametrize("words", [12, 24])
def test_a_draft_has_all_that_a_person_writes_down(signer: Signer, words: int) -> None:
    outcome = signer.do(Purpose.DRAFT, words=words)
    assert outcome.box is not None
    assert isinstance(outcome.box.content, WordsOut)
    assert len(outcome.box.content.phrase.split()) == words
    assert len(outcome.box.content.code_secret) == 20
    assert len(outcome.box.content.recovery_codes) == 10
    assert (outcome.opened.vault, outcome.opened.name) == (b"", "")


def test_a_new_account_opens_with_what_it_was_made_from() -> None:
    outcome = creating(GIVEN)
    vault = opened(outcome.opened.vault)
    (account,) = vault.bodies.view["accounts"]
    (phrase,) = vault.bodies.spend["phrases"]
    assert account["address"] == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    assert (account["chain"], account["path"]) == ("eip155:1", "m/44'/60'/0'/0/0")
    assert phrase["passphrase"] is False
    assert vault.bodies.spend["keys"] == []
    assert vault.bodies.view["phrase"] == {"backed_up": NOW_S, "checked": NOW_S, "words": 12}
    assert vault.layout.head.cost.m_kib >= 64 * 1024
    assert isinstance(outcome.opened, Opened)
    assert (outcome.opened.generation, outcome.opened.code_step, outcome.opened.code_is_on) == (1, NOW, True)
    assert outcome.opened.gate_policy == outcome.opened.view_policy == Policy(idle_s=60)
    assert outcome.box is not None
    assert isinstance(outcome.box.content, ViewKey)
    assert outcome.box.content.view == bytes(vault.roots.view)
    assert outcome.box.content.vault_id == vault.layout.vault_id
    assert codes_left(vault.bodies.gate) == outcome.box.content.codes_left == 10


def test_a_passphrase_leads_elsewhere_and_is_not_stored_but_its_key_is() -> None:
    given = replace(GIVEN, passphrase="extra word", code_secret=b"", backed_up=False)
    outcome = creating(given, purpose=Purpose.RESTORE)
    bodies = opened(outcome.opened.vault).bodies
    (account,), (key,) = bodies.view["accounts"], bodies.spend["keys"]
    assert account["address"] != "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    assert (key["id"], key["chain"]) == (account["id"], "eip155:1")
    assert len(read_bytes(key, "private")) == 32
    assert bodies.spend["phrases"][0]["passphrase"] is True
    assert bodies.view["phrase"] == {"backed_up": None, "checked": None, "words": 12}
    assert "extra word" not in str(bodies)
    assert not outcome.opened.code_is_on


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": ""}, Why.NAME),
        ({"name": "  "}, Why.NAME),
        ({"name": "x" * 65}, Why.NAME),
        ({"name": "a\x07b"}, Why.NAME),
        ({"name": NAME.upper()}, Why.NAME_TAKEN),
        ({"name": "Li", "password": "fourteen chars"}, Why.PASSWORD),
        ({"name": "Li", "password": "x" * 257}, Why.PASSWORD),
        ({"name": "Li", "phrase": "test " * 11 + "test"}, Why.PHRASE),
        ({"name": "Li", "phrase": "test " * 11}, Why.PHRASE),
        ({"name": "Li", "phrase": ""}, Why.PHRASE),
        ({"name": "Li", "code": ""}, Why.CODE),
        ({"name": "Li", "code": code_for(SECRET, NOW - 100)}, Why.CODE),
        ({"name": "Li", "code_secret": b"short"}, Why.CODE),
    ],
)
def test_nothing_is_made_from_what_does_not_meet_the_rules(
    baked: Callable[..., bytes], changes: dict[str, Any], why: Why
) -> None:
    with pytest.raises(Refusal) as refused:
        creating(replace(GIVEN, **changes), heads=(baked()[:HEAD_SIZE],))
    assert refused.value.why is why


def test_a_guests_password_for_the_session_may_be_shorter() -> None:
    given = replace(GIVEN, purpose=Purpose.RESTORE, password="8 signs!", code_secret=b"", code="", recovery_codes=())
    made = creating(given, purpose=Purpose.RESTORE, for_guest=True)
    assert made.opened.vault
    with pytest.raises(Refusal) as refused:
        creating(replace(given, password="7 signs"), purpose=Purpose.RESTORE, for_guest=True)
    assert refused.value.why is Why.PASSWORD


def test_the_computer_is_asked_for_its_memory() -> None:
    memory = memory_now()
    assert memory.total_bytes > 2**28
    assert memory.free_bytes is None or 0 < memory.free_bytes <= memory.total_bytes


def test_the_vaults_of_these_tests_are_what_they_say(baked: Callable[..., bytes]) -> None:
    assert parse_head(baked()).cost == CHEAP
    assert opened(baked()).bodies.spend["phrases"][0]["entropy"] == "AAAAAAAAAAAAAAAAAAAAAA=="
    assert bytes(16) == ENTROPY
