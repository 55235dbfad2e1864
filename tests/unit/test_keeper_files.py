"""What the keeper keeps on the disk: device.json, accounts, and what is erased."""

import json
import os
import stat
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.keeper import FakeClock, make_vault, next_vault, next_view
from wallet_gui.channel.messages import Save
from wallet_gui.channel.schema import Body
from wallet_gui.domain.errors import (
    DeviceFailedError,
    EmptyFileError,
    FileTooLargeError,
    GoneError,
    NoPermissionError,
    NotAFileError,
    StaleError,
    StorageError,
    VaultDamagedError,
    VaultInUseError,
    VaultNewerError,
    VaultPresentError,
)
from wallet_gui.domain.leaving import LastExit
from wallet_gui.domain.look import Colour, Language, Look, Place
from wallet_gui.domain.throttle import FAILS_WHEN_UNKNOWN, Tries, wait_after_s
from wallet_gui.keeper.accounts import Accounts
from wallet_gui.keeper.anchors import Anchors
from wallet_gui.keeper.device import NAME, Device, DeviceFile, Erase, Leftover, encoded
from wallet_gui.keeper.files import DiskFiles
from wallet_gui.keeper.throttle import Throttle
from wallet_gui.vault.folder import FolderLock
from wallet_gui.vault.header import MOST_FILE, parse_layout

ID = "0123456789abcdef0123456789abcdef"
FULL = Device(
    look=Look(Language.CHINESE, Colour.DARK, 150, reduce_motion=True),
    window=Place(1, 2, 300, 400),
    tries={ID: Tries(4, "boot", 12.5), "*": Tries(0, "boot", 0.0)},
    erase=(Erase(ID, (Leftover.CACHE, Leftover.OLDER)),),
    last_exit=LastExit(at=5, cleared=2, of=3, clean=False),
)
parts = st.sampled_from(["look", "window", "accounts", "erase", "last_exit"])
nonsense = st.one_of(
    st.integers(),
    st.text(max_size=5),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers()),
)


# device.json ----------------------------------------------------------------------------------------------------------


def test_the_device_comes_back_from_its_file(tmp_path: Path) -> None:
    DeviceFile(tmp_path).store(FULL)
    assert DeviceFile(tmp_path).device == FULL


def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    DeviceFile(tmp_path).store(FULL)
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b'{"v":1,"v":1}', b"\xff\xfe", b'{"v":1e99}', b"[" * 100_000, b"x" * 2_000_000]
)
def test_a_file_that_cannot_be_understood_reads_as_the_defaults(tmp_path: Path, data: bytes) -> None:
    (tmp_path / NAME).write_bytes(data)
    file = DeviceFile(tmp_path)
    assert (file.device, file.is_readable) == (Device(), False)


def test_a_folder_in_its_place_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    file = DeviceFile(tmp_path)
    assert (file.device, file.is_readable) == (Device(), False)


@given(part=parts, value=nonsense)
def test_a_part_that_makes_no_sense_falls_back_alone(
    tmp_path_factory: pytest.TempPathFactory, part: str, value: object
) -> None:
    folder = tmp_path_factory.mktemp("device")
    fields = json.loads(encoded(FULL))
    fields[part] = value
    (folder / NAME).write_text(json.dumps(fields))
    device = DeviceFile(folder).device
    for name, attribute in (("look", "look"), ("window", "window"), ("accounts", "tries"), ("erase", "erase")):
        if name != part:
            assert getattr(device, attribute) == getattr(FULL, attribute)


@pytest.mark.parametrize(
    "entry",
    [
        {"fails": -1, "boot": "b", "until": 0, "anchored": False},
        {"fails": True, "boot": "b", "until": 0, "anchored": False},
        {"fails": 10**9, "boot": "b", "until": 0, "anchored": False},
        {"fails": 1, "boot": "b", "until": 0},
        {"fails": 1, "boot": "b", "until": 0, "anchored": False, "more": 1},
        {"fails": 1, "boot": 7, "until": 0, "anchored": False},
    ],
)
def test_an_odd_count_is_no_count(tmp_path: Path, entry: dict[str, object]) -> None:
    fields = json.loads(encoded(FULL))
    fields["accounts"][ID] = entry
    (tmp_path / NAME).write_text(json.dumps(fields))
    assert set(DeviceFile(tmp_path).device.tries) == {"*"}


def test_a_strange_account_is_never_erased(tmp_path: Path) -> None:
    fields = json.loads(encoded(FULL))
    fields["erase"] = [{"account": "../../somewhere", "items": ["folder"]}]
    (tmp_path / NAME).write_text(json.dumps(fields))
    assert DeviceFile(tmp_path).device.erase == ()


# Accounts -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path)


def test_a_new_account_is_for_its_owner_alone(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    account.close()
    for path in (accounts.root, account.folder, *account.folder.iterdir()):
        allowed = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == allowed, path


def test_the_next_generation_replaces_the_last(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    new = next_vault(account.vault)
    account.replace(new, close_door=False)
    account.close()
    assert accounts.open(account.id).vault == new


def test_a_folder_that_another_program_holds_is_in_use(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    with pytest.raises(VaultInUseError):
        accounts.open(account.id)
    account.close()
    with FolderLock(account.folder), pytest.raises(VaultInUseError):
        accounts.open(account.id)


def test_a_vault_replaced_under_us_is_never_overwritten(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    strange = make_vault()
    (account.folder / "vault.wgv").write_bytes(strange)
    with pytest.raises(StaleError):
        account.replace(next_vault(account.vault), close_door=False)
    with pytest.raises(StaleError):
        account.save(change(account.vault))
    with pytest.raises(VaultDamagedError):
        account.read_again()
    assert (account.folder / "vault.wgv").read_bytes() == strange


def test_home_works_on_after_somebody_else_wrote_the_same_vault(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    newer = next_vault(account.vault)
    stale = change(account.vault)
    (account.folder / "vault.wgv").write_bytes(newer)
    with pytest.raises(StaleError):
        account.save(stale)
    account.read_again()
    assert account.save(change(newer)) == 3


def test_an_older_copy_that_is_put_there_under_us_is_not_taken(accounts: Accounts) -> None:
    first = make_vault()
    account = accounts.create(first)
    account.replace(next_vault(first), close_door=False)
    mine = account.vault
    for older in (first, next_vault(first)):  # the second is of the same age, and another one
        (account.folder / "vault.wgv").write_bytes(older)
        with pytest.raises(StaleError):
            account.save(change(mine))
        with pytest.raises(VaultDamagedError):
            account.read_again()
        assert account.vault == mine


class DiskThatForgetsItsNames(DiskFiles):
    """Cannot make sure that names are on the disk: the last thing that a write does."""

    is_broken = False

    def sync_folder(self, folder: Path) -> None:
        if self.is_broken:
            raise DeviceFailedError
        super().sync_folder(folder)


def test_a_write_that_fails_once_the_new_vault_stands_leaves_it_the_one_to_go_on_with(tmp_path: Path) -> None:
    disk = DiskThatForgetsItsNames()
    account = Accounts(tmp_path, disk).create(make_vault())
    for write in (
        lambda: account.replace(next_vault(account.vault), close_door=True),
        lambda: account.save(change(account.vault)),
    ):
        before, disk.is_broken = account.vault, True
        with pytest.raises(DeviceFailedError):
            write()
        assert before != account.vault == (account.folder / "vault.wgv").read_bytes()
        disk.is_broken = False
        account.replace(next_vault(account.vault), close_door=False)


def change(vault: bytes) -> Save:
    """Return what home would send after a change."""
    return Save(
        base=parse_layout(vault).generation,
        written_at=9,
        header_mac=os.urandom(32),
        view_section=Body(next_view(vault)),
    )


def test_a_damaged_vault_is_found_by_its_name_and_then_called_damaged(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    account.close()
    path = account.folder / "vault.wgv"
    damaged = bytearray(path.read_bytes())
    damaged[9000] ^= 1
    path.write_bytes(damaged)
    assert accounts.heads() == [(account.id, bytes(damaged[:160]))]
    assert isinstance(accounts.problem(), VaultDamagedError)
    with pytest.raises(VaultDamagedError):
        accounts.open(account.id)


@pytest.mark.parametrize("spoil", ["empty", "folder", "link", "gone"])
def test_a_folder_without_a_vault_never_stops_the_others(accounts: Accounts, spoil: str) -> None:
    good, bad = accounts.create(make_vault()), accounts.create(make_vault())
    good.close()
    bad.close()
    path = bad.folder / "vault.wgv"
    path.rename(bad.folder.parent / "aside")
    if spoil == "empty":
        path.touch()
    elif spoil == "folder":
        path.mkdir()
    elif spoil == "link":
        path.symlink_to(bad.folder.parent / "aside")
    assert [account_id for account_id, _ in accounts.heads()] == [good.id]
    assert accounts.problem() is not None
    with pytest.raises((VaultDamagedError, NotAFileError, GoneError)):
        accounts.open(bad.id)
    accounts.open(good.id).close()


def test_after_a_crash_the_newest_whole_vault_is_taken(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    account.close()
    newer = next_vault(account.vault)
    (account.folder / f"tmp-{'0' * 16}").write_bytes(newer)
    again = accounts.open(account.id)
    assert again.vault == newer
    again.replace(next_vault(newer), close_door=False)
    again.close()
    assert sorted(path.name for path in account.folder.iterdir()) == ["vault.lock", "vault.prev", "vault.wgv"]


def test_a_copy_that_a_signer_refused_gives_way_to_the_next(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    first = account.vault
    account.replace(next_vault(first), close_door=False)
    account.refuse_source()
    account.close()
    assert accounts.open(account.id).vault == first


@pytest.mark.parametrize("at", [8, 51, 55], ids=["a newer version", "an unknown flag", "a huge cost"])
def test_a_vault_that_only_a_signer_refuses_has_its_number_all_the_same(accounts: Accounts, at: int) -> None:
    account = accounts.create(make_vault())
    account.close()
    number = account.vault_id
    body = bytearray(account.vault[:-32])
    body[at] = 0x7F
    (account.folder / "vault.wgv").write_bytes(bytes(body) + sha256(body).digest())
    again = accounts.open(account.id)
    with pytest.raises(StorageError):
        parse_layout(again.vault)
    assert again.vault_id == number


@pytest.mark.parametrize("trick", ["restored", "deleted"])
def test_an_older_state_file_brings_no_tries_back(accounts: Accounts, trick: str) -> None:
    account = accounts.create(make_vault())
    clock = FakeClock()
    state = accounts.profile / NAME
    throttle = Throttle(DeviceFile(accounts.profile), clock, "run", Anchors(accounts.root))
    throttle.clear(account.id)
    older = state.read_bytes()
    for _ in range(8):
        clock.boot += 1000
        throttle.count(account.id)
    state.write_bytes(older) if trick == "restored" else state.unlink()
    again = Throttle(DeviceFile(accounts.profile), clock, "run", Anchors(accounts.root))
    assert again.recall(account.id).fails == 8
    assert again.remaining_s(account.id) == wait_after_s(8)


@pytest.mark.parametrize("text", [b"", b"-1", b"x", b"1.5", None])
def test_a_second_count_that_makes_no_sense_costs_a_wait(accounts: Accounts, text: bytes | None) -> None:
    account = accounts.create(make_vault())
    throttle = Throttle(DeviceFile(accounts.profile), FakeClock(), "run", Anchors(accounts.root))
    throttle.clear(account.id)
    second = account.folder / "tries"
    second.unlink() if text is None else second.write_bytes(text)
    assert throttle.recall(account.id).fails == FAILS_WHEN_UNKNOWN


def test_however_often_home_saves_the_last_vault_of_a_signer_stays(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    account.replace(next_vault(account.vault), close_door=False)
    signers = account.vault
    for _ in range(3):
        account.save(change(account.vault))
    assert account.vault != signers
    assert (account.folder / "vault.prev").read_bytes() == signers
    account.replace(next_vault(account.vault), close_door=True)
    assert not (account.folder / "vault.prev").exists()
    account.save(change(account.vault))
    assert (account.folder / "vault.prev").exists()


def test_closing_a_door_leaves_no_older_copy(accounts: Accounts) -> None:
    account = accounts.create(make_vault())
    account.replace(next_vault(account.vault), close_door=False)
    account.replace(next_vault(account.vault), close_door=True)
    assert sorted(path.name for path in account.folder.iterdir()) == ["vault.lock", "vault.wgv"]


# Files from outside ---------------------------------------------------------------------------------------------------


def test_an_exported_vault_comes_back(accounts: Accounts, tmp_path: Path) -> None:
    account = accounts.create(make_vault())
    outside = tmp_path.parent / f"{tmp_path.name}.postern"
    account.export(outside, tmp_path)
    account.close()
    assert stat.S_IMODE(outside.stat().st_mode) == 0o600
    with pytest.raises(VaultPresentError):
        accounts.take_file(outside)
    other = Accounts(tmp_path / "other")
    other.profile.mkdir()
    assert other.open(other.take_file(outside)).vault == account.vault


def test_an_export_takes_the_place_of_a_vault_that_is_damaged_and_throws_nothing_away(
    accounts: Accounts, tmp_path: Path
) -> None:
    account = accounts.create(make_vault())
    outside = tmp_path.parent / f"{tmp_path.name}.postern"
    account.export(outside, tmp_path)
    good = account.vault
    account.close()
    spoiled = {name: good[:300] + name.encode() for name in ("vault.wgv", "vault.prev")}
    for name, data in spoiled.items():
        (account.folder / name).write_bytes(data)
    assert isinstance(accounts.problem(), VaultDamagedError)
    assert accounts.take_file(outside) == account.id
    assert accounts.problem() is None
    again = accounts.open(account.id)
    assert again.vault == good
    again.replace(next_vault(good), close_door=False)
    backups = [(again.folder / f"vault.v{number}.bak").read_bytes() for number in range(2)]
    assert sorted(backups) == sorted(spoiled.values())


def test_an_export_takes_the_place_of_a_vault_that_no_signer_opens(accounts: Accounts, tmp_path: Path) -> None:
    account = accounts.create(make_vault())
    outside = tmp_path.parent / f"{tmp_path.name}.postern"
    account.export(outside, tmp_path)
    good = account.vault
    account.replace(next_vault(good), close_door=False)
    for _ in range(2):  # the newest copy, then the one before it
        account.refuse_source()
        account.close()
        account = accounts.open(account.id)
    account.close()
    assert accounts.take_file(outside) == account.id
    again = accounts.open(account.id)
    assert again.vault == good
    again.close()
    with pytest.raises(VaultPresentError):
        accounts.take_file(outside)


class DiskWithABadSpot(DiskFiles):
    """Cannot read the copy before the vault just now."""

    is_bad = False

    def read(self, path: Path, most: int) -> bytes:
        if self.is_bad and path.name == "vault.prev":
            raise DeviceFailedError
        return super().read(path, most)


def test_a_copy_that_cannot_be_read_for_a_moment_is_not_taken_for_lost(tmp_path: Path) -> None:
    disk = DiskWithABadSpot()
    accounts = Accounts(tmp_path, disk)
    account = accounts.create(make_vault())
    account.replace(next_vault(account.vault), close_door=False)
    outside = tmp_path.parent / f"{tmp_path.name}.postern"
    account.export(outside, tmp_path)
    disk.is_bad = True
    account.refuse_source()
    disk.is_bad = False
    account.close()
    with pytest.raises(VaultPresentError):
        accounts.take_file(outside)


def test_an_export_never_writes_into_the_profile(accounts: Accounts, tmp_path: Path) -> None:
    account = accounts.create(make_vault())
    for target in (tmp_path / NAME, tmp_path / "accounts" / ".." / NAME, Path("relative.postern")):
        with pytest.raises(NoPermissionError):
            account.export(target, tmp_path)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFileError),
        (b"x" * (MOST_FILE + 1), FileTooLargeError),
        (b"not a vault", VaultDamagedError),
        (make_vault()[:-1], VaultDamagedError),
    ],
    ids=["empty", "too large", "text", "cut off"],
)
def test_a_file_that_is_no_vault_is_not_taken(
    accounts: Accounts, tmp_path: Path, data: bytes, error: type[Exception]
) -> None:
    path = tmp_path / "chosen"
    path.write_bytes(data)
    with pytest.raises(error):
        accounts.take_file(path)
    assert accounts.ids() == []


def test_a_newer_vault_is_not_taken(accounts: Accounts, tmp_path: Path) -> None:
    body = bytearray(make_vault()[:-32])
    body[8] = 2
    path = tmp_path / "chosen"
    path.write_bytes(bytes(body) + sha256(body).digest())
    with pytest.raises(VaultNewerError):
        accounts.take_file(path)


@pytest.mark.parametrize("what", ["folder", "link", "missing"])
def test_what_is_no_file_is_not_taken(accounts: Accounts, tmp_path: Path, what: str) -> None:
    path = tmp_path / "chosen"
    if what == "folder":
        path.mkdir()
    elif what == "link":
        path.symlink_to(__file__)
    with pytest.raises((NotAFileError, GoneError)):
        accounts.take_file(path)
