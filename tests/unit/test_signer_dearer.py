"""Once a year a log-in weighs what the vault's key costs: it only ever becomes dearer, and nothing else changes."""

from dataclasses import replace

import pytest

from tests.helpers.signer import entry, open_message
from tests.helpers.signer_tasks import NOW_S, OP, Signer, with_drawn
from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vaults import CHEAP, PASSWORD, SECRET, Recipe, opened
from tests.unit.test_signer_costs import derivations
from wallet_gui.channel.messages import Opened, Preload
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import WrongPasswordError
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.task import Task
from wallet_gui.vault.header import HEAD_SIZE, KdfCost, parse_head, parse_layout
from wallet_gui.vault.slots import Part

DEARER = KdfCost(CHEAP.m_kib, CHEAP.t + 1, 4)
CODE = code_for(SECRET, step_at(NOW_S))
ROOM = Memory(total_bytes=512 * 1024**2, free_bytes=512 * 1024**2)
DEVICE, PRINTED = bytes(range(32)), bytes(range(20))


def task_of(
    vault: bytes, typed: Entry, found: KdfCost = DEARER, memory: Memory = ROOM, heads: tuple[bytes, ...] = ()
) -> Task:
    message = open_message(typed.purpose, OP, vault)
    return Task(message, NOW_S, memory, lambda: None, entry=typed, heads=heads, calibrated=found)


def do(task: Task) -> Opened:
    return operations_for(Preload.OPEN)[task.asked.purpose](task).opened


def typed(purpose: Purpose = Purpose.LOG_IN) -> Entry:
    return replace(entry(PASSWORD, CODE), purpose=purpose)


def test_a_log_in_makes_the_key_dearer_keeps_the_rest_and_leaves_no_cheaper_copy() -> None:
    vault = Recipe().bake()
    answer = do(task_of(vault, typed()))
    before, after = opened(vault), opened(answer.vault)
    assert (parse_head(vault).cost, after.layout.head.cost) == (CHEAP, DEARER)
    assert after.layout.head.file_salt != before.layout.head.file_salt
    assert after.roots == before.roots
    assert after.bodies.spend == before.bodies.spend
    assert after.bodies.gate["code"]["last_step"] == step_at(NOW_S)
    assert (answer.calibrated, answer.closes_door, answer.generation) == (True, True, 2)
    assert Signer(bytes(answer.vault)).refuses(Purpose.LOG_IN, typed()).why.value == "wrong"  # the code is spent


def test_every_door_of_a_tied_vault_is_wrapped_anew_whichever_was_used() -> None:
    parts = entry(PASSWORD, new_device_secret=DEVICE, new_printed_key=PRINTED)
    plain = Recipe(two_step=False).bake()
    tied = bytes(Signer(plain).do(Purpose.TIE, with_drawn(plain, parts)).opened.vault)
    answer = do(task_of(tied, entry(PASSWORD, printed_key=PRINTED)))
    assert answer.by_printed_key
    for part, secret in ((Part.DEVICE_SECRET, DEVICE), (Part.PRINTED_KEY, PRINTED)):
        with open_vault(bytes(answer.vault), Entered(PASSWORD, {part: secret})) as again:
            assert again.layout.head.cost == DEARER
    with pytest.raises(WrongPasswordError):
        open_vault(bytes(answer.vault), Entered(PASSWORD))


LARGE = KdfCost(2 * CHEAP.m_kib, CHEAP.t, 4)


@pytest.mark.parametrize(
    ("found", "free_bytes"),
    [
        (CHEAP, None),
        (replace(CHEAP, p=4), None),
        (replace(CHEAP, t=1), None),
        (KdfCost(CHEAP.m_kib // 2, CHEAP.t * 4, 4), None),
        (LARGE, LARGE.needed_bytes - 1),
    ],
    ids=["the same", "as much", "less work", "less memory", "no room"],
)
def test_what_is_not_dearer_or_has_no_room_changes_nothing(found: KdfCost, free_bytes: int | None) -> None:
    vault = Recipe().bake()
    answer = do(task_of(vault, typed(), found, Memory(512 * 1024**2, free_bytes)))
    assert parse_layout(bytes(answer.vault)).slots == parse_layout(vault).slots
    assert parse_head(bytes(answer.vault)).cost == CHEAP
    assert (answer.calibrated, answer.closes_door) == (True, False)


@pytest.mark.parametrize(
    ("purpose", "is_guest", "is_older"),
    [(Purpose.UNLOCK, False, False), (Purpose.LOG_IN, True, False), (Purpose.LOG_IN, False, True)],
    ids=["unlock", "guest", "an older copy"],
)
def test_nobody_elses_vault_and_no_other_moment_is_taken_for_it(
    purpose: Purpose, is_guest: bool, is_older: bool
) -> None:
    task = task_of(Recipe().bake(), typed(purpose))
    answer = do(replace(task, asked=replace(task.asked, for_guest=is_guest, even_older=is_older)))
    assert parse_head(bytes(answer.vault)).cost == CHEAP
    assert not answer.calibrated


def test_an_unknown_name_takes_as_long_then_as_a_known_one() -> None:
    vault = Recipe().bake()

    def refused(vault: bytes, password: str, *heads: bytes) -> list[KdfCost]:
        def act() -> None:
            with pytest.raises(WrongPasswordError):
                do(task_of(vault, replace(typed(), password=password), heads=heads))

        return derivations(act)

    assert refused(b"", PASSWORD, vault[:HEAD_SIZE]) == refused(vault, "wrong") == [CHEAP, DEARER]
