"""A vault or a profile that is not as it should be: the window says what is wrong, and nothing is changed or lost."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from hashlib import sha256
from pathlib import Path

import pytest

from tests.helpers.lives import Made
from tools.circle import Account, fill_log_in, lock, log_in, unlock
from tools.person import Person, at_the_screen
from tools.screen import Screen
from wallet_gui.vault.folder import FolderLock
from wallet_gui.vault.header import HASH_SIZE

pytestmark = pytest.mark.slow

_CHECKING_S = 40.0
_MAJOR_AT = 8
_MAY_ADMINISTER = 21
"""The capability without which even root mounts nothing, as in most containers."""


def may_mount() -> bool:
    """Tell whether this process may mount disks."""
    if sys.platform != "linux":
        return False
    [held] = re.findall(r"^CapEff:\s*([0-9a-f]+)$", Path("/proc/self/status").read_text(encoding="ascii"), re.MULTILINE)
    return bool(int(held, 16) >> _MAY_ADMINISTER & 1)


needs_mounts = pytest.mark.skipif(not may_mount(), reason="this process may not mount disks")

Spoil = Callable[[Path], AbstractContextManager[object]]


def damaged(vault: Path) -> AbstractContextManager[object]:
    data = bytearray(vault.read_bytes())
    data[len(data) // 2] ^= 1
    vault.write_bytes(data)
    return nullcontext()


def altered(vault: Path) -> AbstractContextManager[object]:
    data = bytearray(vault.read_bytes())
    data[len(data) // 2] ^= 1
    vault.write_bytes(hashed(data))
    return nullcontext()


def hashed(data: bytearray) -> bytes:
    """Return a vault with its last bytes made right, as somebody does who changes it on purpose."""
    front = bytes(data[:-HASH_SIZE])
    return front + sha256(front).digest()


def empty(vault: Path) -> AbstractContextManager[object]:
    vault.write_bytes(b"")
    return nullcontext()


def truncated(vault: Path) -> AbstractContextManager[object]:
    vault.write_bytes(vault.read_bytes()[:1000])
    return nullcontext()


def newer(vault: Path) -> AbstractContextManager[object]:
    data = bytearray(vault.read_bytes())
    data[_MAJOR_AT] += 1
    vault.write_bytes(hashed(data))
    return nullcontext()


def folder(vault: Path) -> AbstractContextManager[object]:
    vault.unlink()
    vault.mkdir()
    return nullcontext()


def link(vault: Path) -> AbstractContextManager[object]:
    vault.symlink_to(vault.rename(vault.parents[3] / "elsewhere.wgv"))
    return nullcontext()


def in_use(vault: Path) -> AbstractContextManager[object]:
    return held(vault.parent)


@contextmanager
def held(account: Path) -> Iterator[None]:
    """Hold an account's folder as another Postern does."""
    lock = FolderLock(account)
    try:
        yield
    finally:
        lock.release()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (damaged, "is damaged"),
        (altered, "altered this vault file"),
        (empty, "is damaged"),
        (truncated, "is damaged"),
        (newer, "newer version"),
        (folder, "not a vault file"),
        (link, "not a vault file"),
        (in_use, "open elsewhere"),
    ],
)
@pytest.mark.timeout(90)
def test_a_vault_that_cannot_be_opened_is_explained_and_left_as_it_is(
    screen: Screen, made_plain: Made, tmp_path: Path, spoil: Spoil, words: str
) -> None:
    account = made_plain.copied_to(tmp_path / "life")
    [vault] = (tmp_path / "life" / "profile").glob("accounts/*/vault.wgv")
    (vault.parent / "vault.prev").unlink(missing_ok=True)
    with spoil(vault):
        before = state(vault)
        with at_the_screen(screen, tmp_path / "life", "--language", "en") as person:
            tries(person, account)
            person.waits_until(lambda: words in person.reads_page(), words, _CHECKING_S)
            assert person.sees("sidebar.lock") is None
        assert state(vault) == before


@needs_mounts
@pytest.mark.timeout(90)
def test_a_disk_that_may_only_be_read_is_said_and_its_vault_left_as_it_is(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with on_small_disk(made_plain, tmp_path / "life") as profile:
        before = state(profile)
        mount("-o", "remount,ro", str(profile))
        with at_the_screen(screen, tmp_path / "life", "--language", "en") as person:
            assert "may not write" in person.reads("login.notice.1")
            tries(person, made_plain.account)
            person.finds_usable("login.submit", _CHECKING_S)
            assert "may not write" in person.reads_page()
        assert state(profile) == before


@needs_mounts
@pytest.mark.timeout(90)
def test_a_full_disk_is_said_and_with_room_the_vault_opens(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with on_small_disk(made_plain, tmp_path / "life") as profile:
        [vault] = profile.glob("accounts/*/vault.wgv")
        before = state(vault)
        filling = fill(profile)
        with at_the_screen(screen, tmp_path / "life", "--language", "en") as person:
            tries(person, made_plain.account)
            person.waits_until(lambda: "no room" in person.reads_page(), "reason", _CHECKING_S)
            assert state(vault) == before
            filling.unlink()
            log_in(person, made_plain.account)


@needs_mounts
@pytest.mark.timeout(90)
def test_a_disk_that_vanishes_while_locked_is_missed_and_opens_when_it_is_back(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    disk, profile = tmp_path / "disk", tmp_path / "life" / "profile"
    shutil.copytree(made_plain.profile, disk)
    profile.mkdir(parents=True)
    mount("--bind", str(disk), str(profile))
    try:
        with at_the_screen(screen, tmp_path / "life", "--language", "en") as person:
            person.finds("login.name")
            log_in(person, made_plain.account)
            lock(person)
            unmount(profile)
            person.types("lock.password", made_plain.account.password)
            person.clicks("lock.submit")
            person.waits_until(lambda: "has gone" in person.reads_page(), "reason", _CHECKING_S)
            mount("--bind", str(disk), str(profile))
            unlock(person, made_plain.account)
    finally:
        unmount(profile, check=False)


def tries(person: Person, account: Account) -> None:
    """Try to log in."""
    person.finds("login.name")
    fill_log_in(person, account)
    person.clicks("login.submit")


def state(path: Path) -> object:
    """Return what is there: a link's target, a file's bytes, a folder's whole content."""
    if path.is_symlink():
        return path.readlink(), path.read_bytes()
    if path.is_dir():
        return {child.name: state(child) for child in path.iterdir()}
    return path.read_bytes()


@contextmanager
def on_small_disk(made: Made, life: Path) -> Iterator[Path]:
    """Put a copy of a profile on a disk of its own of two megabytes."""
    profile = life / "profile"
    profile.mkdir(parents=True)
    mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", str(profile))
    try:
        shutil.copytree(made.profile, profile, dirs_exist_ok=True)
        yield profile
    finally:
        unmount(profile)


def mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, timeout=10)


def unmount(profile: Path, *, check: bool = True) -> None:
    """Take a disk away, whoever has files on it open."""
    subprocess.run(["umount", "--lazy", str(profile)], check=check, capture_output=True, timeout=10)


def fill(disk: Path) -> Path:
    """Write a file until there is no room left, and return it."""
    filling = disk / "filling"
    with suppress(OSError), filling.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    return filling
