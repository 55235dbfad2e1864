"""Proof: a process killed before, after or in the middle of any step of a write leaves the old vault or the new, whole.

Each case runs in a child process that kills itself with SIGKILL at one step. What it leaves is then loaded, opened with
the key, tidied and written again, as the program does at its next start.
"""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.helpers.vault_states import vector_states
from tests.helpers.vault_steps import DyingSteps, RecordedSteps
from tests.helpers.vault_vector import vector
from wallet_gui.domain.errors import GoneError, StaleError, StorageError, VaultInUseError
from wallet_gui.vault.file import open_with_parts
from wallet_gui.vault.file_steps import FileSteps
from wallet_gui.vault.folder import FolderLock
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.safe_write import forget_older, load, tidy, write_small, write_vault
from wallet_gui.vault.slots import Part

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills forked children")

FIRST, SECOND, THIRD = vector_states(3)
PARTS = {Part.PASSWORD_KEY: vector().password_key}
TEMPORARY = "tmp-0123456789abcdef"

Act = Callable[[Path, FileSteps], None]


@dataclass(frozen=True)
class Write:
    """A kind of write: what is there before, what is done, which vaults may stand after it."""

    before: dict[str, bytes]
    act: Act
    old: bytes | None
    new: bytes
    closes_a_door: bool = False
    links: bool = True


def _tidy(folder: Path, steps: FileSteps) -> None:
    tidy(folder, load(folder, steps=steps), steps=steps)


WRITES = {
    "create": Write({}, lambda folder, steps: write_vault(folder, FIRST, None, steps=steps), None, FIRST),
    "write": Write(
        {"vault.wgv": SECOND, "vault.prev": FIRST},
        lambda folder, steps: write_vault(folder, THIRD, 8, steps=steps),
        SECOND,
        THIRD,
    ),
    "write where there are no links": Write(
        {"vault.wgv": SECOND, "vault.prev": FIRST},
        lambda folder, steps: write_vault(folder, THIRD, 8, steps=steps),
        SECOND,
        THIRD,
        links=False,
    ),
    "write after an earlier crash": Write(
        {"vault.wgv": SECOND, "vault.prev": FIRST, "prev.tmp": FIRST, TEMPORARY: FIRST[:99]},
        lambda folder, steps: write_vault(folder, THIRD, 8, steps=steps),
        SECOND,
        THIRD,
    ),
    "close a door": Write(
        {"vault.wgv": SECOND, "vault.prev": FIRST, "vault.v1.bak": FIRST},
        lambda folder, steps: write_vault(folder, THIRD, 8, close_door=True, steps=steps),
        SECOND,
        THIRD,
        closes_a_door=True,
    ),
    "tidy a finished temporary file": Write({"vault.wgv": SECOND, TEMPORARY: THIRD}, _tidy, THIRD, THIRD),
    "tidy back to the previous": Write({"vault.wgv": b"rotten", "vault.prev": SECOND}, _tidy, SECOND, SECOND),
    "tidy many": Write({"vault.wgv": THIRD, TEMPORARY: b"", "prev.tmp": SECOND}, _tidy, THIRD, THIRD),
    "forget older copies": Write(
        {"vault.wgv": THIRD, "vault.prev": SECOND, "vault.v1.bak": FIRST},
        lambda folder, steps: forget_older(folder, steps=steps),
        THIRD,
        THIRD,
    ),
}


def lay_out(folder: Path, files: dict[str, bytes]) -> None:
    """Make a folder with these files."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def steps_of(write: Write, folder: Path) -> list[str]:
    """The steps of a write that is left alone."""
    lay_out(folder, write.before)
    steps = RecordedSteps(links=write.links)
    write.act(folder, steps)
    return steps.taken


def dies_in(act: Callable[[], None]) -> bool:
    """Run in a child process; say whether it was killed before it was done."""
    child = os.fork()
    if child == 0:
        try:
            act()
        except BaseException:  # noqa: BLE001 - a child must never return into the test
            os._exit(2)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def standing(folder: Path) -> bytes | None:
    """What the next start finds, opened with its key."""
    try:
        data = load(folder).data
    except GoneError:
        return None
    open_with_parts(parse_layout(data), PARTS)
    return data


@pytest.mark.parametrize("kind", WRITES)
def test_a_kill_at_any_step_leaves_the_old_or_the_new_vault(tmp_path: Path, kind: str) -> None:
    write = WRITES[kind]
    taken = steps_of(write, tmp_path / "whole")
    assert standing(tmp_path / "whole") == write.new
    left: set[bytes | None] = set()
    for number, name in enumerate(taken):
        for after, torn in ((False, False), (True, False), *([(False, True)] if name == "write" else [])):
            folder = tmp_path / f"{number}-{after}-{torn}"
            lay_out(folder, write.before)
            steps = DyingSteps(number, after=after, torn=torn, links=write.links)
            assert dies_in(lambda: write.act(folder, steps))  # noqa: B023
            left.add(found := standing(folder))
            assert found in (write.old, write.new), name
            the_next_start_goes_on(folder, write)
    assert left == {write.old, write.new}


def the_next_start_goes_on(folder: Path, write: Write) -> None:
    """Finish what was meant, tidy, and write the next state: nothing of the crash may be left."""
    FolderLock(folder).release()
    if write.closes_a_door:
        forget_older(folder)
    found = standing(folder)
    if found is None:
        write_vault(folder, FIRST, None)
        found = FIRST
    tidy(folder, load(folder))
    names = {path.name for path in folder.iterdir()}
    assert not {name for name in names if "tmp" in name}
    assert (folder / "vault.wgv").read_bytes() == found
    if write.closes_a_door:
        assert names == {"vault.wgv", "vault.lock"}
    opened = open_with_parts(parse_layout(found), PARTS)
    write_vault(folder, opened.rewrite(written_at=1, gate={"v": 1}), opened.layout.generation)


def test_a_door_stays_closed_after_the_write_that_closed_it_has_returned(tmp_path: Path) -> None:
    for links in (True, False):
        folder = tmp_path / str(links)
        lay_out(folder, WRITES["close a door"].before)
        write_vault(folder, THIRD, 8, close_door=True, steps=RecordedSteps(links=links))
        assert {path.name for path in folder.iterdir()} == {"vault.wgv", "vault.lock"}


def test_a_kill_at_any_step_leaves_the_old_or_the_new_small_file(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    recorded = RecordedSteps()
    write_small(path, b"old", steps=recorded)
    left = set()
    for number in range(len(recorded.taken)):
        for after in (False, True):
            path.write_bytes(b"old")
            assert dies_in(lambda: write_small(path, b"new", steps=DyingSteps(number, after=after)))  # noqa: B023
            left.add(path.read_bytes())
    assert left == {b"old", b"new"}


def overwrite_in_place(folder: Path, steps: FileSteps) -> None:
    """The careless write, as a control: the proof must catch it."""
    handle = os.open(folder / "vault.wgv", os.O_WRONLY | os.O_TRUNC)
    steps.write(handle, THIRD)
    steps.close(handle)


def test_the_proof_catches_a_write_in_place(tmp_path: Path) -> None:
    folder = tmp_path / "careless"
    lay_out(folder, {"vault.wgv": SECOND})
    assert dies_in(lambda: overwrite_in_place(folder, DyingSteps(0, after=False, torn=True)))
    assert not load_or_none(folder)


def load_or_none(folder: Path) -> bytes | None:
    """What stands there, or None if nothing whole does."""
    try:
        return load(folder).data
    except StorageError:
        return None


def test_of_two_writers_at_once_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    """Eight processes race to write the same next generation; exactly one may succeed."""
    folder = tmp_path / "raced"
    lay_out(folder, {"vault.wgv": SECOND})
    start_read, start_write = os.pipe()
    children = [_racer(folder, start_read, start_write) for _ in range(8)]
    os.close(start_read)
    os.close(start_write)
    answers = sorted(os.WEXITSTATUS(os.waitpid(child, 0)[1]) for child in children)
    assert answers.count(0) == 1
    assert set(answers) == {0, 7}
    assert standing(folder) == THIRD


def _racer(folder: Path, start_read: int, start_write: int) -> int:
    """A child that waits for the pipe to close, then writes; it ends with 7 if it was refused."""
    child = os.fork()
    if child:
        return child
    try:
        os.close(start_write)
        os.read(start_read, 1)
        write_vault(folder, THIRD, 8)
    except (StaleError, VaultInUseError):
        os._exit(7)
    except BaseException:  # noqa: BLE001 - a child must never return into the test
        os._exit(2)
    os._exit(0)
