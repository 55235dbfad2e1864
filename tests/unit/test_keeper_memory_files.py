"""Files in memory: a vault is written, read and replaced there as on the disk, and nothing reaches the disk."""

from pathlib import Path

import pytest

from tests.helpers.keeper import FakeClock, make_vault, next_vault
from wallet_gui.domain.errors import GoneError, StaleError
from wallet_gui.domain.session import Computer
from wallet_gui.keeper.accounts import Accounts
from wallet_gui.keeper.files import DISK, NOWHERE, Files, MemoryFiles
from wallet_gui.keeper.forgetting import MemoryEraser
from wallet_gui.keeper.store import GuestAccounts, guest_store
from wallet_gui.vault.folder import VAULT


@pytest.fixture(params=["disk", "memory"])
def accounts(request: pytest.FixtureRequest, tmp_path: Path) -> Accounts:
    """Accounts behind the same port, on either side of it."""
    files: Files = DISK if request.param == "disk" else MemoryFiles()
    return Accounts(tmp_path if request.param == "disk" else NOWHERE, files)


def test_a_vault_is_made_replaced_and_read_again(accounts: Accounts) -> None:
    first = make_vault()
    account = accounts.create(first)
    second = next_vault(first)
    account.replace(second, close_door=False)
    account.close()
    assert accounts.open(account.id).vault == second
    assert accounts.read(account.id) == second
    assert [head for _, head in accounts.heads()] == [second[:160]]


def test_a_closed_door_leaves_no_older_copy(accounts: Accounts) -> None:
    first = make_vault()
    account = accounts.create(first)
    account.replace(next_vault(first), close_door=True)
    names = accounts.files.names(account.folder)
    assert VAULT in names
    assert "vault.prev" not in names


def test_a_generation_is_written_once(accounts: Accounts) -> None:
    first = make_vault()
    account = accounts.create(first)
    account.replace(next_vault(first), close_door=False)
    with pytest.raises(StaleError):
        account.replace(next_vault(first), close_door=False)


def test_what_is_not_there_cannot_be_read(accounts: Accounts) -> None:
    with pytest.raises(GoneError):
        accounts.open("0" * 32)
    assert accounts.ids() == []


def test_a_guest_holds_one_vault_and_lets_go_of_it() -> None:
    accounts = GuestAccounts()
    first, other = make_vault(bytes(16)), make_vault(bytes(range(16)))
    assert accounts.create(first).id == bytes(16).hex()
    assert accounts.create(other).id == bytes(range(16)).hex()
    assert accounts.ids() == [bytes(range(16)).hex()]
    accounts.forget()
    assert accounts.ids() == []


def test_no_disk_can_have_the_path_of_a_guest() -> None:
    with pytest.raises(OSError):  # which one is the system's choice
        NOWHERE.mkdir(parents=True)
    assert GuestAccounts().create(make_vault()).cache_folder == ""


def test_counts_in_memory_begin_at_nothing() -> None:
    store = guest_store(FakeClock(), "run", MemoryEraser())
    assert store.computer is Computer.GUEST
    store.throttle.welcome("a" * 32)
    store.throttle.count("a" * 32)
    store.throttle.welcome("a" * 32)
    assert store.throttle.tries("a" * 32).fails == 1
