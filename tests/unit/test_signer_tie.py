"""A vault tied to a computer: which doors open it, which do not, and that nothing but the answer tells them apart."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest

from tests.helpers.signer import entry
from tests.helpers.signer_tasks import NOW_S, Signer, with_drawn
from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vault_reader import RefusedError, password_key, read_vault
from tests.helpers.vaults import MADE_S, PASSWORD, SECRET, Recipe, opened
from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import DoorFact, Entry, ViewKey, WordsOut
from wallet_gui.domain.errors import WrongPasswordError
from wallet_gui.domain.policy import CodeAt, Policy
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.signer.task import Outcome
from wallet_gui.vault.bodies import spend_doors
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.slots import Part

DEVICE, PRINTED = bytes(range(32)), bytes(range(20))
OTHER_DEVICE, OTHER_PRINTED = bytes(32), bytes(20)
NEW_PASSWORD = "another long password"
CODE = code_for(SECRET, step_at(NOW_S))
ALONE, COMPUTER, SHEET = (1,), (1, 2), (1, 3)
WAYS: Mapping[str, Mapping[str, bytes]] = {
    "computer": {"device_secret": DEVICE},
    "sheet": {"printed_key": PRINTED},
}
OPENS_A_VAULT = (Purpose.UNLOCK, Purpose.REVEAL_PHRASE, Purpose.EXPORT, Purpose.SHEET_DRAFT, Purpose.TIE)
"""Beside those that have a test of their own here."""


@dataclass(frozen=True)
class Vaults:
    """The same vault before and after it was tied."""

    plain: bytes
    tied: bytes
    with_code: bytes
    """Tied, with an authenticator."""


def tie(vault: bytes, typed: Entry | None = None, device: bytes = DEVICE, printed: bytes = PRINTED) -> bytes:
    typed = replace(typed or entry(PASSWORD), new_device_secret=device, new_printed_key=printed)
    return bytes(Signer(vault).do(Purpose.TIE, with_drawn(vault, typed), must_ask_code=False).opened.vault)


@pytest.fixture(scope="module")
def vaults() -> Vaults:
    plain = Recipe(two_step=False).bake()
    return Vaults(plain, tie(plain), tie(Recipe().bake()))


@pytest.fixture
def signer(vaults: Vaults) -> Signer:
    return Signer(vaults.tied)


def typed(**parts: object) -> Entry:
    """Return an entry for any of these operations."""
    new = {"new_device_secret": DEVICE, "new_printed_key": PRINTED}
    others = {**new, "new_password": NEW_PASSWORD, "strength": "strong", **parts}
    return replace(entry(PASSWORD), **others)  # type: ignore[arg-type]


def with_parts(vault: bytes, parts: Mapping[Part, bytes], password: str = PASSWORD) -> OpenVault:
    """Open a vault as a second look, apart from the signer's operations."""
    return open_vault(vault, Entered(password, parts))


def view_key(outcome: Outcome) -> ViewKey:
    assert outcome.box is not None
    assert isinstance(outcome.box.content, ViewKey)
    return outcome.box.content


def words_out(outcome: Outcome) -> WordsOut:
    assert outcome.box is not None
    assert outcome.box.name is BoxName.WORDS_OUT
    assert isinstance(outcome.box.content, WordsOut)
    return outcome.box.content


# --- tie -----------------------------------------------------------------------------------------------------------


def test_each_draft_has_a_key_for_the_sheet_and_a_secret_for_the_computer(vaults: Vaults) -> None:
    first, second = (words_out(Signer(vaults.plain).do(Purpose.SHEET_DRAFT, typed())) for _ in range(2))
    assert (len(first.printed_key), len(first.device_secret)) == (20, 32)
    assert first.printed_key != second.printed_key
    assert first.device_secret != second.device_secret
    assert (first.phrase, first.code_secret, first.recovery_codes) == ("", b"", ())


def test_a_sheet_is_drawn_only_for_who_has_the_code_too_and_the_code_is_spent() -> None:
    signer = Signer(Recipe().bake())
    assert signer.refuses(Purpose.SHEET_DRAFT, typed(), must_ask_code=False).why is Why.WRONG
    spent = signer.do(Purpose.SHEET_DRAFT, entry(PASSWORD, CODE)).opened.vault
    assert Signer(bytes(spent)).refuses(Purpose.SHEET_DRAFT, entry(PASSWORD, CODE)).why is Why.WRONG


def test_each_door_of_a_tied_vault_opens_it_alone(vaults: Vaults) -> None:
    computer = with_parts(vaults.tied, {Part.DEVICE_SECRET: DEVICE})
    sheet = with_parts(vaults.tied, {Part.PRINTED_KEY: PRINTED})
    assert computer.door == {Part.PASSWORD_KEY, Part.DEVICE_SECRET}
    assert sheet.door == {Part.PASSWORD_KEY, Part.PRINTED_KEY}
    assert computer.roots == sheet.roots == opened(vaults.plain).roots


@pytest.mark.parametrize(
    ("password", "parts"),
    [
        (PASSWORD, {}),
        (None, {Part.DEVICE_SECRET: DEVICE}),
        (None, {Part.PRINTED_KEY: PRINTED}),
        (None, {Part.DEVICE_SECRET: DEVICE, Part.PRINTED_KEY: PRINTED}),
        (PASSWORD, {Part.DEVICE_SECRET: OTHER_DEVICE}),
        (PASSWORD, {Part.PRINTED_KEY: OTHER_PRINTED}),
        (NEW_PASSWORD, {Part.DEVICE_SECRET: DEVICE, Part.PRINTED_KEY: PRINTED}),
    ],
)
def test_no_part_of_a_door_opens_it(vaults: Vaults, password: str | None, parts: Mapping[Part, bytes]) -> None:
    with pytest.raises(WrongPasswordError):
        open_vault(vaults.tied, Entered(password, parts))


def test_a_tie_that_was_cut_off_leaves_more_than_one_secret_and_any_may_be_the_right_one(signer: Signer) -> None:
    for secrets in (OTHER_DEVICE + DEVICE, DEVICE + OTHER_DEVICE, OTHER_DEVICE * 2 + DEVICE):
        assert view_key(signer.do(Purpose.LOG_IN, typed(device_secret=secrets))).opened_by == COMPUTER
    assert signer.refuses(Purpose.LOG_IN, typed(device_secret=OTHER_DEVICE * 3)).why is Why.WRONG
    assert signer.refuses(Purpose.LOG_IN, typed(device_secret=DEVICE[1:] + DEVICE)).why is Why.WRONG


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"device_secret": OTHER_DEVICE},
        {"device_secret": DEVICE[:31]},
        {"printed_key": OTHER_PRINTED},
        {"printed_key": PRINTED[:19]},
        {"printed_key": OTHER_PRINTED, "device_secret": DEVICE},
    ],
)
def test_everything_missing_or_wrong_is_refused_alike(signer: Signer, parts: Mapping[str, bytes]) -> None:
    refusal = signer.refuses(Purpose.LOG_IN, typed(**parts))
    assert (refusal.why, refusal.number, refusal.offset_s) == (Why.WRONG, 0, 0)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("purpose", OPENS_A_VAULT)
def test_every_operation_opens_a_tied_vault_by_either_door(signer: Signer, purpose: Purpose, way: str) -> None:
    drawn = with_drawn(signer.vault, typed(**WAYS[way]))
    assert signer.do(purpose, drawn).opened.purpose is purpose


def test_a_reader_of_other_hands_opens_both_doors_and_reads_the_same(vaults: Vaults) -> None:
    key = password_key(vaults.tied, PASSWORD)
    computer = read_vault(vaults.tied, {1: key, 2: DEVICE})
    sheet = read_vault(vaults.tied, {1: key, 3: PRINTED})
    assert ((computer.slot, computer.door), (sheet.slot, sheet.door)) == ((0, COMPUTER), (1, SHEET))
    assert (computer.view, computer.roots) == (sheet.view, sheet.roots)
    with pytest.raises(RefusedError):
        read_vault(vaults.tied, {1: key})


def test_a_vault_that_is_not_tied_opens_whatever_else_is_given(vaults: Vaults) -> None:
    for parts in WAYS.values():
        key = view_key(Signer(vaults.plain).do(Purpose.LOG_IN, typed(**parts)))
        assert key.opened_by == ALONE


def test_tying_closes_the_old_door_for_good(vaults: Vaults) -> None:
    outcome = Signer(vaults.plain).do(Purpose.TIE, with_drawn(vaults.plain, typed()))
    assert outcome.opened.closes_door
    assert outcome.opened.generation == 2
    with pytest.raises(WrongPasswordError):
        opened(bytes(outcome.opened.vault))


def test_a_tied_vault_may_be_tied_to_another_computer(signer: Signer) -> None:
    moved = tie(signer.vault, typed(printed_key=PRINTED), OTHER_DEVICE, OTHER_PRINTED)
    for parts in ({Part.DEVICE_SECRET: DEVICE}, {Part.PRINTED_KEY: PRINTED}):
        with pytest.raises(WrongPasswordError):
            with_parts(moved, parts)
    assert with_parts(moved, {Part.DEVICE_SECRET: OTHER_DEVICE}).door == {1, 2}
    assert with_parts(moved, {Part.PRINTED_KEY: OTHER_PRINTED}).door == {1, 3}


@pytest.mark.parametrize("lengths", [(0, 20), (31, 20), (32, 19), (32, 0)])
def test_a_part_of_another_size_ties_nothing(vaults: Vaults, lengths: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="size"):
        tie(vaults.plain, device=bytes(lengths[0]), printed=bytes(lengths[1]))


# --- new sheet, password change, untie -----------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_a_new_sheet_ends_the_old_one_and_leaves_the_computer_alone(signer: Signer, way: str) -> None:
    new = replace(typed(**WAYS[way]), new_printed_key=OTHER_PRINTED)
    outcome = signer.do(Purpose.NEW_SHEET, with_drawn(signer.vault, new))
    renewed = bytes(outcome.opened.vault)
    assert outcome.opened.closes_door
    with pytest.raises(WrongPasswordError):
        with_parts(renewed, {Part.PRINTED_KEY: PRINTED})
    assert with_parts(renewed, {Part.PRINTED_KEY: OTHER_PRINTED}).door == {1, 3}
    assert with_parts(renewed, {Part.DEVICE_SECRET: DEVICE}).door == {1, 2}


def test_there_is_no_sheet_beside_a_password_that_opens_alone(vaults: Vaults) -> None:
    with pytest.raises(ValueError, match="no use"):
        Signer(vaults.plain).do(Purpose.NEW_SHEET, with_drawn(vaults.plain, typed()))


def test_no_sheet_is_written_that_this_vault_s_signer_has_not_drawn_for_who_had_the_code(vaults: Vaults) -> None:
    with_code = Recipe().bake()
    drawn = Signer(with_code).do(Purpose.SHEET_DRAFT, entry(PASSWORD, CODE))
    words, spent = words_out(drawn), Signer(bytes(drawn.opened.vault))
    new = {"new_device_secret": words.device_secret, "new_printed_key": words.printed_key}
    elsewhere = words_out(Signer(vaults.plain).do(Purpose.SHEET_DRAFT, typed()))
    for wrong in (
        typed(**new),
        typed(draft_proof=words.draft_proof),
        typed(**new, draft_proof=elsewhere.draft_proof),
        typed(**{**new, "new_printed_key": OTHER_PRINTED}, draft_proof=words.draft_proof),
    ):
        assert spent.refuses(Purpose.TIE, wrong, must_ask_code=False).why is Why.STALE
    right = typed(**new, draft_proof=words.draft_proof)
    assert Signer(with_code).refuses(Purpose.TIE, right, must_ask_code=False).why is Why.STALE  # its code is not spent
    tied = bytes(spent.do(Purpose.TIE, right, must_ask_code=False).opened.vault)
    again = replace(right, device_secret=words.device_secret)
    assert Signer(tied).refuses(Purpose.TIE, again, must_ask_code=False).why is Why.STALE
    assert Signer(tied).refuses(Purpose.NEW_SHEET, again, must_ask_code=False).why is Why.STALE


def test_beside_a_second_part_a_new_password_may_be_shorter_until_the_vault_is_untied(vaults: Vaults) -> None:
    short, shorter = "8 is ok!", "7 isn't"
    change = {"device_secret": DEVICE, "strength": "fair"}
    told = Signer(vaults.tied).do(Purpose.CHANGE_PASSWORD, typed(**change, new_password=short)).opened
    assert told.is_tied
    with_parts(bytes(told.vault), {Part.DEVICE_SECRET: DEVICE}, short).wipe()
    refusal = Signer(vaults.tied).refuses(Purpose.CHANGE_PASSWORD, typed(**change, new_password=shorter))
    assert refusal.why is Why.PASSWORD
    alone = Signer(vaults.plain).refuses(Purpose.CHANGE_PASSWORD, typed(new_password=short))
    assert alone.why is Why.PASSWORD
    assert not Signer(vaults.plain).do(Purpose.EXPORT, typed()).opened.is_tied
    assert Signer(vaults.plain).do(Purpose.TIE, with_drawn(vaults.plain, typed())).opened.is_tied
    untied = Signer(vaults.tied).do(Purpose.UNTIE, typed(device_secret=DEVICE, strength="strong")).opened
    assert not untied.is_tied


@pytest.mark.parametrize("way", WAYS)
def test_a_change_of_password_keeps_both_doors_and_needs_neither_sheet_nor_computer_for_the_other(
    signer: Signer, way: str
) -> None:
    changed = bytes(signer.do(Purpose.CHANGE_PASSWORD, typed(**WAYS[way])).opened.vault)
    for parts in ({Part.DEVICE_SECRET: DEVICE}, {Part.PRINTED_KEY: PRINTED}):
        assert with_parts(changed, parts, NEW_PASSWORD).door == {Part.PASSWORD_KEY, *parts}
        with pytest.raises(WrongPasswordError):
            with_parts(changed, parts)


@pytest.mark.parametrize("way", WAYS)
def test_untying_makes_the_password_open_alone_again(signer: Signer, way: str) -> None:
    outcome = signer.do(Purpose.UNTIE, typed(**WAYS[way]))
    untied = bytes(outcome.opened.vault)
    assert outcome.opened.closes_door
    assert opened(untied).door == {Part.PASSWORD_KEY}
    assert [door.secrets for door in spend_doors(opened(untied).bodies.spend)] == [{}]


@pytest.mark.parametrize("strength", ["", "weak", "fair", "mighty"])
def test_a_password_that_is_too_easy_to_guess_must_not_stand_alone(signer: Signer, strength: str) -> None:
    weak = replace(typed(device_secret=DEVICE), strength=strength)
    assert signer.refuses(Purpose.UNTIE, weak).why is Why.STRENGTH


def test_a_short_password_must_not_stand_alone_whatever_the_door_says_of_it() -> None:
    short = "8 is few"
    tied = tie(Recipe(two_step=False, password=short).bake(), entry(short))
    refusal = Signer(tied).refuses(Purpose.UNTIE, entry(short, device_secret=DEVICE, strength="very_strong"))
    assert refusal.why is Why.STRENGTH


# --- codes, ceiling ------------------------------------------------------------------------------------------------


def test_a_printed_key_stands_in_for_the_code_and_a_computer_does_not(vaults: Vaults) -> None:
    signer = Signer(vaults.with_code)
    assert signer.refuses(Purpose.LOG_IN, typed(device_secret=DEVICE)).why is Why.WRONG
    assert view_key(signer.do(Purpose.LOG_IN, entry(PASSWORD, CODE, device_secret=DEVICE))).opened_by == COMPUTER
    assert view_key(signer.do(Purpose.LOG_IN, typed(printed_key=PRINTED))).opened_by == SHEET
    lost = signer.do(Purpose.TWO_STEP_OFF, typed(printed_key=PRINTED))
    assert not lost.opened.code_is_on


def test_a_policy_that_asks_for_the_code_at_every_unlock_asks_none_of_the_sheet() -> None:
    strict = Policy(code_at=CodeAt.UNLOCK)
    signer = Signer(tie(Recipe(gate_policy=strict).bake()))
    assert signer.do(Purpose.UNLOCK, typed(printed_key=PRINTED)).opened.code_is_on


def test_after_a_hundred_wrong_tries_only_the_sheet_opens_a_tied_vault(signer: Signer) -> None:
    right = signer.refuses(Purpose.LOG_IN, typed(device_secret=DEVICE), ceiling=True)
    wrong = signer.refuses(Purpose.LOG_IN, entry(NEW_PASSWORD, device_secret=DEVICE), ceiling=True)
    assert right.why is wrong.why is Why.CEILING
    assert Signer(b"").refuses(Purpose.LOG_IN, typed(), ceiling=True).why is Why.CEILING
    assert signer.refuses(Purpose.LOG_IN, typed(printed_key=OTHER_PRINTED), ceiling=True).why is Why.WRONG
    assert view_key(signer.do(Purpose.LOG_IN, typed(printed_key=PRINTED), ceiling=True)).opened_by == SHEET


def test_a_vault_without_a_sheet_is_never_closed_to_its_password(vaults: Vaults) -> None:
    key = view_key(Signer(vaults.plain).do(Purpose.LOG_IN, typed(), ceiling=True))
    assert key.opened_by == ALONE


# --- what is told --------------------------------------------------------------------------------------------------


def test_home_is_told_every_door_with_the_strength_and_age_of_the_password(vaults: Vaults) -> None:
    told = with_parts(vaults.tied, {Part.PRINTED_KEY: PRINTED}).bodies.view["doors"]
    assert [(door["parts"], door["made"], door["strength"], door["since"]) for door in told] == [
        ([1, 2], MADE_S, "good", NOW_S),
        ([1, 3], MADE_S, "good", NOW_S),
    ]
    key = view_key(Signer(vaults.tied).do(Purpose.LOG_IN, typed(device_secret=DEVICE)))
    assert key.doors == (DoorFact(COMPUTER, NOW_S), DoorFact(SHEET, NOW_S))


@pytest.mark.parametrize("lie", [[], None, "all", [{"parts": [5]}], [{"parts": [1, 2], "strength": "fair"}, 7]])
def test_what_home_has_written_about_doors_is_put_right_at_log_in(vaults: Vaults, lie: object) -> None:
    parts = {Part.PRINTED_KEY: PRINTED}
    vault = with_parts(vaults.tied, parts)
    lied = vault.rewrite(written_at=NOW_S, view={**vault.bodies.view, "doors": lie})
    written = Signer(lied).do(Purpose.LOG_IN, typed(printed_key=PRINTED)).opened.vault
    assert [door["parts"] for door in with_parts(bytes(written), parts).bodies.view["doors"]] == [[1, 2], [1, 3]]


def test_no_secret_shows_in_what_an_operation_prints(vaults: Vaults) -> None:
    outcome = Signer(vaults.plain).do(Purpose.SHEET_DRAFT, typed())
    assert words_out(outcome).printed_key.hex() not in repr(outcome)
    assert "printed_key" not in repr(typed(printed_key=PRINTED))
