"""Where a session's things are kept: in the profile on the disk, or for a guest in memory."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Computer
from wallet_gui.keeper.accounts import Account, Accounts, remove_folder
from wallet_gui.keeper.anchors import Anchors
from wallet_gui.keeper.device import UNKNOWN_NAMES, Device, DeviceFile
from wallet_gui.keeper.files import NOWHERE, MemoryFiles
from wallet_gui.keeper.throttle import Throttle
from wallet_gui.vault.header import parse_layout

if TYPE_CHECKING:
    from wallet_gui.domain.leaving import Checked, Plan, Way
    from wallet_gui.keeper.erasing import Found
    from wallet_gui.keeper.house import House
    from wallet_gui.keeper.session import Session


class Eraser(Protocol):
    """What leaving erases in a store."""

    def plan(self, session: "Session", now: float) -> "Plan":
        """Return what leaving would erase and keep."""
        ...

    def erase(
        self, house: "House", account_id: str, way: "Way", found: "Found", *, keep_cache: bool
    ) -> tuple["Checked", ...]:
        """Erase what an account has here, look for each thing again, and return every line of the receipt."""
        ...


@frozen
class Store:
    """The accounts, the counts of wrong tries, and what is remembered beside them."""

    profile: Path
    accounts: Accounts
    file: DeviceFile
    throttle: Throttle
    eraser: Eraser

    @property
    def computer(self) -> Computer:
        """Whose computer this is for a session that is kept here."""
        return self.file.device.computer


class GuestAccounts(Accounts):
    """What a guest opens: one vault at a time, under the number that every copy of it has.

    So the count of wrong tries at a vault file goes on when the file is chosen once more.
    """

    def __init__(self) -> None:
        super().__init__(NOWHERE, MemoryFiles())

    def create(self, vault: bytes) -> Account:
        self.forget()
        return super().create(vault)

    def forget(self) -> None:
        """Drop every vault."""
        for account_id in self.ids():
            remove_folder(self.root / account_id, self.files)

    def _new_id(self, vault: bytes) -> str:
        return parse_layout(vault).vault_id.hex()

    def _present(self, _vault_id: bytes) -> str | None:
        return None  # the one before goes when another is opened


@frozen
class GuestStore(Store):
    """A store in memory."""

    accounts: GuestAccounts


def disk_store(profile: Path, clock: Clock, run: str, eraser: Eraser) -> Store:
    """Return what stands in a profile folder."""
    file = DeviceFile(profile)
    accounts = Accounts(profile)
    return Store(profile, accounts, file, Throttle(file, clock, run, Anchors(accounts.root)), eraser)


def guest_store(clock: Clock, run: str, eraser: Eraser) -> GuestStore:
    """Return an empty store in memory."""
    accounts = GuestAccounts()
    file = DeviceFile(accounts.profile, accounts.files)
    file.store(Device(computer=Computer.GUEST))
    throttle = Throttle(file, clock, run)
    throttle.clear(UNKNOWN_NAMES)
    return GuestStore(accounts.profile, accounts, file, throttle, eraser)
