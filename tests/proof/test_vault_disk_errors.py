"""Proof: a full, failing, read-only or vanished disk at any step leaves the old vault or the new, and is named."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.vault_states import vector_states
from tests.helpers.vault_steps import FailingSteps, RecordedSteps
from wallet_gui.domain.errors import (
    DeviceFailedError,
    DiskFullError,
    GoneError,
    NoPermissionError,
    ReadOnlyError,
    StorageError,
)
from wallet_gui.vault.safe_write import load, write_small, write_vault

FIRST, SECOND, THIRD = vector_states(3)
ERRORS: list[StorageError] = [
    DiskFullError(needed_bytes=0),
    DeviceFailedError(),
    ReadOnlyError(),
    NoPermissionError(),
    GoneError(),
]


def folder_with(tmp_path: Path, name: str) -> Path:
    """A fresh account folder with the second state in it."""
    folder = tmp_path / name
    folder.mkdir()
    (folder / "vault.wgv").write_bytes(SECOND)
    (folder / "vault.prev").write_bytes(FIRST)
    return folder


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("close_door", [False, True])
@pytest.mark.parametrize("links", [False, True])
def test_an_error_at_any_step_is_told_and_leaves_a_whole_vault(
    tmp_path: Path, error: StorageError, close_door: bool, links: bool
) -> None:
    whole = RecordedSteps(links=links)
    write_vault(folder_with(tmp_path, "whole"), THIRD, 8, close_door=close_door, steps=whole)
    renamed = len(whole.taken) - whole.taken[::-1].index("rename")
    for number, name in enumerate(whole.taken):
        if name == "unlock":
            continue
        folder = folder_with(tmp_path, f"{number}")
        steps = FailingSteps(number, error, links=links)
        with pytest.raises(type(error)):
            write_vault(folder, THIRD, 8, close_door=close_door, steps=steps)
        assert steps.failed == name
        assert load(folder).data == (SECOND if number < renamed else THIRD)
        assert not [path.name for path in folder.iterdir() if "tmp" in path.name]


def test_a_full_disk_says_how_much_was_needed(tmp_path: Path) -> None:
    for number in range(3):
        with pytest.raises(DiskFullError) as refused:
            write_small(tmp_path / "x", b"y" * 1000, steps=FailingSteps(number, DiskFullError(needed_bytes=0)))
        assert refused.value.needed_bytes == 1000
    assert list(tmp_path.iterdir()) == []


def test_bytes_that_read_back_otherwise_never_become_the_vault(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "rotting")

    class RottingSteps(RecordedSteps):
        def read(self, path: Path, most: int) -> bytes:
            data = super().read(path, most)
            return data[:-1] + bytes([data[-1] ^ 1]) if path.name.startswith("tmp-") else data

    with pytest.raises(DeviceFailedError):
        write_vault(folder, THIRD, 8, steps=RottingSteps())
    assert load(folder).data == SECOND


def as_ordinary_user(folder: Path, act: Callable[[Path], object]) -> int:
    """Act in a child that is not root, on its own folder, whatever stands above it; 7, 8 or 9 for what was refused."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        os.chdir(folder)
        if os.geteuid() == 0:
            for path in (Path(), *Path().iterdir()):
                os.chown(path, 65_534, 65_534)
            os.setgid(65_534)
            os.setuid(65_534)
        act(Path())
    except NoPermissionError:
        os._exit(7)
    except ReadOnlyError:
        os._exit(8)
    except BaseException:  # noqa: BLE001 - a child must never return into the test
        os._exit(9)
    os._exit(0)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_an_unreadable_vault_and_a_folder_that_may_not_be_written_are_told_apart(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "mine")
    assert as_ordinary_user(folder, load) == 0
    folder.chmod(0o500)
    assert as_ordinary_user(folder, lambda here: write_vault(here, THIRD, 8)) == 8
    (folder / "vault.wgv").chmod(0)
    assert as_ordinary_user(folder, load) == 7
    folder.chmod(0o700)
    (folder / "vault.wgv").chmod(0o600)
    assert load(folder).data == SECOND
    assert as_ordinary_user(folder, lambda here: write_vault(here, THIRD, 8)) == 0


PROGRAM = """
import sys
from pathlib import Path
from wallet_gui.domain.errors import StorageError
from wallet_gui.vault.safe_write import load, write_vault
folder, new, kept = map(Path, sys.argv[1:4])
before = load(folder).data
try:
    write_vault(folder, new.read_bytes(), 8)
except StorageError as error:
    kept.write_bytes(load(folder).data)
    left = [path.name for path in folder.iterdir() if "tmp" in path.name]
    print(type(error).__name__, getattr(error, "needed_bytes", 0), len(left))
else:
    print("written")
"""


def in_a_small_file_system(tmp_path: Path, options: str, after: str = "true") -> str:
    """Write in a RAM disk of its own, which nobody else sees and which goes with the process; return what happened."""
    unshare = shutil.which("unshare")
    if sys.platform != "linux" or unshare is None:
        pytest.skip("needs Linux name spaces")
    private = [unshare, "--mount"] if os.geteuid() == 0 else [unshare, "--mount", "--map-root-user"]
    if subprocess.run([*private, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this system allows no name spaces")
    disk, old, new = (tmp_path / name for name in ("disk", "old", "new"))
    disk.mkdir()
    old.write_bytes(SECOND)
    new.write_bytes(THIRD)
    script = (
        f'mount -t tmpfs -o {options} tmpfs "$1" && cp "$2" "$1/vault.wgv" && {after} '
        '&& exec "$4" -c "$5" "$1" "$3" "$3.kept"'
    )
    done = subprocess.run(
        [*private, "sh", "-c", script, "sh", disk, old, new, sys.executable, PROGRAM],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_disk_with_room_is_written_to(tmp_path: Path) -> None:
    assert in_a_small_file_system(tmp_path, "size=1m") == "written"


def test_a_really_full_disk_is_told_and_the_vault_stands(tmp_path: Path) -> None:
    assert in_a_small_file_system(tmp_path, "size=40k") == f"DiskFullError {len(THIRD)} 0"
    assert (tmp_path / "new.kept").read_bytes() == SECOND


def test_a_disk_without_room_for_another_name_is_told(tmp_path: Path) -> None:
    assert in_a_small_file_system(tmp_path, "size=1m,nr_inodes=3").startswith("DiskFullError")
    assert (tmp_path / "new.kept").read_bytes() == SECOND


def test_a_really_read_only_disk_is_told(tmp_path: Path) -> None:
    assert in_a_small_file_system(tmp_path, "size=1m", 'mount -o remount,ro "$1"') == "ReadOnlyError 0 0"
    assert (tmp_path / "new.kept").read_bytes() == SECOND
