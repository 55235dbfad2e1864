"""Proof: whatever a power cut makes of unsynced names and bytes, the old vault or the new one is found, whole."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.vault_disk import LossyDisk, PowerLost
from tests.helpers.vault_states import vector_states
from wallet_gui.domain.errors import StorageError
from wallet_gui.vault.file_steps import FileSteps
from wallet_gui.vault.safe_write import forget_older, load, replace_lost, tidy, write_small, write_vault

FIRST, SECOND, THIRD = vector_states(3)
FOLDER = Path("account")
BEFORE = {"vault.wgv": SECOND, "vault.prev": FIRST}
TEMPORARY = "tmp-0123456789abcdef"

Act = Callable[[FileSteps], None]


def stops(before: dict[str, bytes], act: Act, *, syncs_for_real: bool = True) -> Iterator[tuple[bool, LossyDisk]]:
    """Yield the disk as it stands when the power goes after each step, and whether the act had come to its end."""
    number = 0
    finished = False
    while not finished:
        disk = LossyDisk.holding(before, stops_after=number, syncs_for_real=syncs_for_real)
        try:
            act(disk)
            finished = True
        except PowerLost:
            number += 1
        yield finished, disk


def found_on(disk: LossyDisk) -> bytes | None:
    """What the next start loads, or None where nothing whole is left."""
    try:
        return load(FOLDER, steps=disk).data
    except StorageError:
        return None


def write(disk: FileSteps) -> None:
    write_vault(FOLDER, THIRD, 8, steps=disk)


def close(disk: FileSteps) -> None:
    write_vault(FOLDER, THIRD, 8, close_door=True, steps=disk)


def finish(disk: FileSteps) -> None:
    tidy(FOLDER, load(FOLDER, steps=disk), steps=disk)


CASES: dict[str, tuple[dict[str, bytes], Act, set[bytes]]] = {
    "write": (BEFORE, write, {SECOND, THIRD}),
    "first write after another": ({"vault.wgv": SECOND}, write, {SECOND, THIRD}),
    "write over leftovers": ({**BEFORE, "prev.tmp": FIRST, TEMPORARY: b"x"}, write, {SECOND, THIRD}),
    "close a door": ({**BEFORE, "vault.v1.bak": FIRST}, close, {SECOND, THIRD}),
    "tidy a finished temporary file": ({**BEFORE, TEMPORARY: THIRD}, finish, {THIRD}),
    "tidy back to the previous": ({"vault.wgv": b"rotten", "vault.prev": SECOND}, finish, {SECOND}),
}


@pytest.mark.parametrize("case", CASES)
def test_no_power_cut_loses_a_vault(case: str) -> None:
    before, act, allowed = CASES[case]
    found: Counter[bytes | None] = Counter()
    for finished, disk in stops(before, act):
        for later in disk.after_power_loss():
            found[found_on(later)] += 1
            assert found_on(later) in allowed
            if finished:
                assert found_on(later) == max(allowed, key=[FIRST, SECOND, THIRD].index)
    assert set(found) == allowed


def test_a_power_cut_at_any_step_of_creating_leaves_nothing_or_a_whole_vault() -> None:
    found = set()
    for finished, disk in stops({}, lambda steps: write_vault(FOLDER, FIRST, None, steps=steps)):
        for later in disk.after_power_loss():
            found.add(found_on(later))
            assert not finished or found_on(later) == FIRST
    assert found == {None, FIRST}


def test_no_power_cut_loses_the_copy_that_replaces_a_lost_vault_nor_what_was_there() -> None:
    before = {"vault.wgv": b"rotten", "vault.prev": b"as rotten", "vault.v0.bak": FIRST}
    found = set()
    for finished, disk in stops(before, lambda steps: replace_lost(FOLDER, THIRD, steps=steps)):
        for later in disk.after_power_loss():
            found.add(found_on(later))
            assert not finished or found_on(later) == THIRD
            assert set(later.contents().values()) >= set(before.values())
    assert found == {None, THIRD}


def test_a_door_reported_closed_stays_closed_and_one_that_was_not_is_closed_at_the_next_start() -> None:
    for finished, disk in stops({**BEFORE, "vault.v1.bak": FIRST}, close):
        for later in disk.after_power_loss():
            if finished:
                assert later.contents() == {"vault.wgv": THIRD}
            else:
                forget_older(FOLDER, steps=later)
                finish(later)
                assert list(later.contents()) == ["vault.wgv"]


def test_a_second_power_cut_while_recovering_loses_nothing_either() -> None:
    cases = 0
    for _, disk in stops(BEFORE, write):
        for once in disk.after_power_loss():
            for _, again in stops(once.contents(), finish):
                for twice in again.after_power_loss():
                    assert found_on(twice) in {SECOND, THIRD}
                    cases += 1
    assert cases > 100


def test_no_power_cut_loses_the_small_file() -> None:
    path = FOLDER / "device.json"
    found = set()
    for finished, disk in stops({path.name: b"old"}, lambda steps: write_small(path, b"new", steps=steps)):
        for later in disk.after_power_loss():
            content = later.contents()[path.name]
            found.add(content)
            assert not finished or content == b"new"
    assert found == {b"old", b"new"}


def overwrite_in_place(disk: FileSteps) -> None:
    """The careless write, as a control."""
    disk.remove(FOLDER / "vault.wgv")
    handle = disk.create(FOLDER / "vault.wgv")
    disk.write(handle, THIRD)
    disk.sync(handle)
    disk.close(handle)
    disk.sync_folder(FOLDER)


@pytest.mark.parametrize(("act", "syncs_for_real"), [(overwrite_in_place, True), (write, False)])
def test_the_proof_catches_a_careless_write_and_a_disk_that_does_not_sync(act: Act, syncs_for_real: bool) -> None:
    lost = [
        found_on(later)
        for _, disk in stops({"vault.wgv": SECOND}, act, syncs_for_real=syncs_for_real)
        for later in disk.after_power_loss()
    ]
    assert any(found not in (SECOND, THIRD) for found in lost)
