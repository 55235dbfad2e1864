"""What a write leaves behind, what it refuses, and which of several files is the vault."""

import os
import stat
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.helpers.vault_states import simple_vault, vector_states
from tests.helpers.vault_steps import RecordedSteps
from wallet_gui.domain.errors import (
    GoneError,
    NotAFileError,
    StaleError,
    StorageError,
    VaultDamagedError,
    VaultInUseError,
    VaultNewerError,
)
from wallet_gui.vault.folder import FolderLock, is_known
from wallet_gui.vault.safe_write import candidates, forget_older, load, read_vault_file, tidy, write_small, write_vault

FIRST, SECOND, THIRD = vector_states(3)
TEMPORARY = "tmp-0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An account's folder with the first state in it."""
    write_vault(tmp_path, FIRST, None)
    return tmp_path


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_first_write_makes_one_file_for_its_owner_alone(folder: Path) -> None:
    assert names(folder) == {"vault.wgv", "vault.lock"}
    assert (folder / "vault.wgv").read_bytes() == FIRST
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_write_keeps_the_state_before_it(folder: Path) -> None:
    write_vault(folder, SECOND, 7)
    write_vault(folder, THIRD, 8)
    assert (folder / "vault.wgv").read_bytes() == THIRD
    assert (folder / "vault.prev").read_bytes() == SECOND
    assert names(folder) == {"vault.wgv", "vault.prev", "vault.lock"}


def test_a_file_system_without_links_gets_a_copy(folder: Path) -> None:
    write_vault(folder, SECOND, 7, steps=RecordedSteps(links=False))
    assert (folder / "vault.prev").read_bytes() == FIRST
    assert names(folder) == {"vault.wgv", "vault.prev", "vault.lock"}


def test_a_closed_door_leaves_no_older_copy(folder: Path) -> None:
    write_vault(folder, SECOND, 7)
    for left in ("vault.v1.bak", TEMPORARY, "prev.tmp"):
        (folder / left).write_bytes(FIRST)
    write_vault(folder, THIRD, 8, close_door=True)
    assert names(folder) == {"vault.wgv", "vault.lock"}


def test_the_steps_are_taken_in_the_order_of_the_format_page(folder: Path) -> None:
    steps = RecordedSteps()
    write_vault(folder, SECOND, 7, close_door=True, steps=steps)
    changing = [name for name in steps.taken if name not in ("names", "read")]
    assert changing == [
        *("lock", "create", "write", "sync", "close"),
        *("remove", "link", "rename", "rename", "sync_folder"),
        *("remove", "sync_folder", "unlock"),
    ]
    assert steps.taken[steps.taken.index("close") + 1] == "read"


def test_only_the_next_state_of_the_same_vault_is_written(folder: Path) -> None:
    for new, expected in ((THIRD, 7), (SECOND, 8), (FIRST, 7), (simple_vault(), 0), (SECOND, None)):
        with pytest.raises(StaleError):
            write_vault(folder, new, expected)
    assert load(folder).data == FIRST


def test_what_is_not_a_vault_is_not_written(folder: Path) -> None:
    for junk in (b"", SECOND[:-1], SECOND[:100] + b"x" + SECOND[101:]):
        with pytest.raises(VaultDamagedError):
            write_vault(folder, junk, 7)
    assert names(folder) == {"vault.wgv", "vault.lock"}


def test_a_vault_that_has_gone_is_not_made_again_by_a_write(folder: Path) -> None:
    (folder / "vault.wgv").unlink()
    with pytest.raises(GoneError):
        write_vault(folder, SECOND, 7)


def test_a_second_writer_is_told_that_the_vault_is_in_use(folder: Path) -> None:
    with FolderLock(folder) as held:
        with pytest.raises(VaultInUseError):
            write_vault(folder, SECOND, 7)
        write_vault(folder, SECOND, 7, held=held)
    write_vault(folder, THIRD, 8)


def test_another_process_is_told_that_the_vault_is_in_use(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from wallet_gui.vault.folder import FolderLock\n"
        "from wallet_gui.domain.errors import VaultInUseError\n"
        "try: FolderLock(Path(sys.argv[1]))\n"
        "except VaultInUseError: sys.exit(7)\n"
    )
    with FolderLock(folder):
        assert subprocess.run([sys.executable, "-c", program, folder], check=False).returncode == 7
    assert subprocess.run([sys.executable, "-c", program, folder], check=False).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links there need a privilege")
@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_is_no_regular_file_is_refused_and_left_alone(tmp_path: Path, kind: str) -> None:
    account = tmp_path / "account"
    account.mkdir()
    vault = account / "vault.wgv"
    if kind == "link":
        (tmp_path / "elsewhere").write_bytes(FIRST)
        vault.symlink_to(tmp_path / "elsewhere")
    elif kind == "folder":
        vault.mkdir()
    else:
        os.mkfifo(vault)
    before = vault.lstat()
    for act in (lambda: load(account), lambda: write_vault(account, SECOND, 7), lambda: read_vault_file(vault)):
        with pytest.raises(NotAFileError):
            act()
    assert vault.lstat().st_ino == before.st_ino


@pytest.mark.skipif(sys.platform == "win32", reason="links there need a privilege")
def test_a_link_among_the_temporary_files_does_not_count_and_its_target_stays(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_bytes(THIRD)
    (folder / TEMPORARY).symlink_to(target)
    loaded = load(folder)
    assert loaded.data == FIRST
    tidy(folder, loaded)
    assert not (folder / TEMPORARY).is_symlink()
    assert target.read_bytes() == THIRD


def test_the_highest_generation_wins_and_of_equals_the_most_final_name(folder: Path) -> None:
    (folder / TEMPORARY).write_bytes(SECOND)
    (folder / "vault.prev").write_bytes(SECOND)
    assert [found.name for found in candidates(folder)] == [TEMPORARY, "vault.prev", "vault.wgv"]
    (folder / "vault.wgv").write_bytes(SECOND)
    assert load(folder).source.name == "vault.wgv"


def test_a_later_version_is_never_passed_over_for_an_older_copy(folder: Path) -> None:
    later = bytearray(FIRST)
    later[8:10] = b"\x02\x00"
    later[32:40] = bytes(8)
    write_small(folder / "vault.prev", SECOND)
    (folder / "vault.wgv").write_bytes(bytes(later[:-32]) + sha256(later[:-32]).digest())
    loaded = load(folder)
    assert (loaded.source.name, loaded.source.major) == ("vault.wgv", 2)
    with pytest.raises(VaultNewerError):
        write_vault(folder, SECOND, 7)


def test_the_next_best_is_found_when_a_reader_refuses_the_best(folder: Path) -> None:
    write_vault(folder, SECOND, 7)
    loaded = load(folder, refused={"vault.wgv"})
    assert (loaded.data, loaded.source.name) == (FIRST, "vault.prev")
    tidy(folder, loaded)
    assert (folder / "vault.wgv").read_bytes() == FIRST
    assert names(folder) == {"vault.wgv", "vault.prev", "vault.lock"}


def test_a_damaged_vault_falls_back_to_the_one_before(folder: Path) -> None:
    write_vault(folder, SECOND, 7)
    (folder / "vault.wgv").write_bytes(SECOND[:-10])
    loaded = load(folder)
    assert (loaded.data, loaded.source.name) == (FIRST, "vault.prev")


def test_a_finished_temporary_file_becomes_the_vault_only_after_it_has_opened(folder: Path) -> None:
    (folder / TEMPORARY).write_bytes(SECOND)
    (folder / "tmp-00000000000000aa").write_bytes(SECOND[:500])
    loaded = load(folder)
    assert (loaded.data, loaded.losers) == (SECOND, ("tmp-00000000000000aa",))
    assert {TEMPORARY, "tmp-00000000000000aa"} < names(folder)
    tidy(folder, loaded)
    assert (folder / "vault.wgv").read_bytes() == SECOND
    assert names(folder) == {"vault.wgv", "vault.lock"}


def test_a_file_that_changed_since_it_was_loaded_is_not_tidied(folder: Path) -> None:
    loaded = load(folder)
    write_vault(folder, SECOND, 7)
    with pytest.raises(StaleError):
        tidy(folder, loaded)


def test_no_vault_and_no_whole_vault_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(GoneError):
        load(tmp_path)
    with pytest.raises(GoneError):
        load(tmp_path / "nowhere")
    (tmp_path / "vault.wgv").write_bytes(b"")
    with pytest.raises(VaultDamagedError):
        load(tmp_path)


def test_older_copies_are_forgotten_only_beside_a_whole_vault(folder: Path) -> None:
    write_vault(folder, SECOND, 7)
    (folder / "vault.wgv").write_bytes(b"rotten")
    with pytest.raises(VaultDamagedError):
        forget_older(folder)
    assert load(folder).data == FIRST
    (folder / "vault.wgv").write_bytes(SECOND)
    forget_older(folder)
    assert names(folder) == {"vault.wgv", "vault.lock"}


def test_a_small_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    for content in (b"{}", b"", b"x" * 100_000):
        write_small(path, content)
        assert path.read_bytes() == content
    assert names(tmp_path) == {"device.json"}


def test_a_folder_that_has_gone_is_told(tmp_path: Path) -> None:
    for act in (lambda: write_small(tmp_path / "no" / "x", b""), lambda: write_vault(tmp_path / "no", FIRST, None)):
        with pytest.raises(GoneError):
            act()


def test_the_keepers_modules_load_no_cryptography() -> None:
    program = (
        "import sys, wallet_gui.vault.header, wallet_gui.vault.safe_write\n"
        "heavy = {'cryptography', 'json', 'PySide6'} & set(sys.modules)\n"
        "ours = {name for name in sys.modules if name.startswith('wallet_gui.vault.')}\n"
        "print(*sorted(heavy), *sorted(ours))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [
        f"wallet_gui.vault.{name}" for name in ("file_steps", "folder", "header", "safe_write")
    ]


@pytest.mark.parametrize(
    ("name", "known"),
    [("vault.wgv", True), (TEMPORARY, True), ("prev.tmp", True), ("vault.v12.bak", True), ("vault.txt", False)],
)
def test_every_name_in_a_folder_is_known_or_not(name: str, known: bool) -> None:
    assert is_known(name) is known


def test_a_chosen_file_that_is_no_vault_is_refused_by_what_it_is(tmp_path: Path) -> None:
    chosen = tmp_path / "x.postern"
    refusals: list[type[StorageError]] = []
    for content in (b"", bytes(33 * 1024**2)):
        chosen.write_bytes(content)
        with pytest.raises(StorageError) as refused:
            read_vault_file(chosen)
        refusals.append(refused.type)
    assert [refusal.__name__ for refusal in refusals] == ["EmptyFileError", "FileTooLargeError"]
    chosen.write_bytes(FIRST)
    assert read_vault_file(chosen) == FIRST
