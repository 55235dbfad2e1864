"""The profile folder as it is found at a start: what an earlier run left, and whether it can be written."""

import contextlib
import os

from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.session import Why
from wallet_gui.keeper.account_log import without_strangers
from wallet_gui.keeper.device import UNKNOWN_NAMES
from wallet_gui.keeper.erasing import clear_leftovers, tidy_root
from wallet_gui.keeper.failures import why
from wallet_gui.keeper.house import House
from wallet_gui.system.instance import take_wish


def look_over(house: House) -> Why | None:
    """Clear what the last run left, begin the waits, and see whether the folder can be read and written.

    Returns: what a person has to be told first; None if all is well.
    """
    take_wish(house.profile)
    tidy_root(house.profile)
    clear_leftovers(house)
    _close_to_others(house)
    try:
        _recall_counts(house)
        house.file.store(house.device)
    except StorageError as error:
        return why(error)[0]
    problem = house.accounts.problem()
    return None if problem is None else why(problem)[0]


def _recall_counts(house: House) -> None:
    accounts = house.accounts.ids()
    if not accounts and UNKNOWN_NAMES not in house.device.tries and house.file.is_readable:
        house.throttle.clear(UNKNOWN_NAMES)
    house.file.device = without_strangers(house.file.device, accounts)
    house.throttle.recall_all([*accounts, UNKNOWN_NAMES])


def _close_to_others(house: House) -> None:
    """Take back rights that somebody else may have on our folders and files."""
    if os.name != "posix":
        return
    for folder in (house.accounts.root, *(house.accounts.root / name for name in house.accounts.ids())):
        with contextlib.suppress(OSError):
            if not folder.is_symlink():
                folder.chmod(0o700)
                for path in folder.iterdir():
                    if path.is_file() and not path.is_symlink():
                        path.chmod(0o600)
