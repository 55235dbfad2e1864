"""What a refusal costs: the same derivations whatever was wrong, and never more than this computer can bear."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Any

import pytest

from tests.helpers.signer import entry, open_message
from tests.helpers.vaults import CHEAP, PASSWORD, SECRET, Recipe
from wallet_gui.channel.messages import Preload
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Task
from wallet_gui.vault.header import HEAD_SIZE, KdfCost, parse_head
from wallet_gui.vault.kdf import LEAST_NEW

NOW_S = 1_800_100_000
RIGHT_CODE = code_for(SECRET, step_at(NOW_S))
MEMORY = Memory(total_bytes=512 * 1024**2, free_bytes=512 * 1024**2)
COST = replace(CHEAP, t=3)


def derivations(act: Callable[[], object]) -> list[KdfCost]:
    """Return the cost of each run of Argon2id that this act takes, in order."""
    costs: list[KdfCost] = []

    def on_event(frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ == "derive_into" and frame.f_code.co_name == "_argon2id":
            costs.append(frame.f_locals["cost"])

    sys.setprofile(on_event)
    try:
        act()
    finally:
        sys.setprofile(None)
    return costs


def refused(vault: bytes, typed: Entry, heads: tuple[bytes, ...] = (), memory: Memory = MEMORY) -> list[KdfCost]:
    """Return the derivations of a log-in that must be refused."""
    task = Task(open_message(Purpose.LOG_IN, b"o" * 16, vault), NOW_S, memory, lambda: None, entry=typed, heads=heads)

    def act() -> None:
        with pytest.raises((Refusal, InputError)):
            operations_for(Preload.OPEN)[Purpose.LOG_IN](task)

    return derivations(act)


def test_wrong_name_wrong_password_and_wrong_code_cost_the_same() -> None:
    vault = Recipe(cost=COST).bake()
    heads = (b"", vault[:HEAD_SIZE])
    wrong_name = refused(b"", entry(PASSWORD, RIGHT_CODE), heads)
    wrong_password = refused(vault, entry("wrong", RIGHT_CODE), heads)
    wrong_code = refused(vault, entry(PASSWORD, "000000"), heads)
    assert wrong_name == wrong_password == wrong_code == [COST]


def head_that_asks_for(cost: KdfCost) -> bytes:
    """Bytes 0-159 of a vault, with that cost."""
    return replace(parse_head(Recipe().bake()), cost=cost).encoded()


@pytest.mark.parametrize(
    "hostile",
    [KdfCost(2 * 1024 * 1024, 3, 4), KdfCost(2**32 - 1, 2, 1), KdfCost(19_456, 2**32 - 1, 1), KdfCost(8, 1, 1)],
    ids=["more than there is", "more than can be", "for ever", "next to nothing"],
)
def test_a_hostile_file_does_not_set_the_cost_of_an_unknown_name(hostile: KdfCost) -> None:
    honest = Recipe(cost=COST).bake()[:HEAD_SIZE]
    assert refused(b"", entry(PASSWORD), (head_that_asks_for(hostile), honest)) == [COST]
    assert refused(b"", entry(PASSWORD), (head_that_asks_for(hostile),)) == [LEAST_NEW]


def test_a_change_of_password_does_not_measure_again_what_it_has_just_derived() -> None:
    vault = Recipe(cost=LEAST_NEW).bake()
    typed = entry(PASSWORD, RIGHT_CODE, new_password="another long password")
    task = Task(open_message(Purpose.CHANGE_PASSWORD, b"o" * 16, vault), NOW_S, MEMORY, lambda: None, entry=typed)
    written: list[bytes] = []
    first, *measured, chosen = derivations(
        lambda: written.append(operations_for(Preload.OPEN)[Purpose.CHANGE_PASSWORD](task).opened.vault)
    )
    assert first == LEAST_NEW
    assert LEAST_NEW not in measured
    assert parse_head(written[0]).cost == chosen


_TOO_LITTLE_MEMORY = """
import resource
from wallet_gui.domain.errors import KdfTooCostlyError
from wallet_gui.vault.header import KdfCost
from wallet_gui.vault.kdf import derive_password_key
resource.setrlimit(resource.RLIMIT_AS, (1024**3, 1024**3))
try:
    derive_password_key("password", bytes(32), KdfCost(m_kib=1536 * 1024, t=2, p=1))
except KdfTooCostlyError as error:
    print(error.needed_bytes)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to a limit of memory")
def test_memory_that_is_not_to_be_had_after_all_is_said_so() -> None:
    told = subprocess.run([sys.executable, "-c", _TOO_LITTLE_MEMORY], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == str(2 * 1024**3)
