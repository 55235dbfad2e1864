"""What doors and homes ask of vault files, answered with words instead of errors."""

import contextlib
from pathlib import Path

from wallet_gui.channel.messages import FileTaken, NotSaved, Opened, Save, Saved
from wallet_gui.domain.errors import StaleError, StorageError, WalletError
from wallet_gui.domain.session import Why
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.device import Leftover
from wallet_gui.keeper.failures import why
from wallet_gui.keeper.house import House
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.session import Session
from wallet_gui.keeper.store import Store

_NO_VIEW_SECTION = frozenset({Why.DAMAGED, Why.ALTERED, Why.TOO_LARGE})


def save(session: Session, home: Child, change: Save) -> None:
    """Write home's view section. One that cannot be right ends home."""
    try:
        home.send(Saved(generation=session.account.save(change)))
    except StaleError as stale:
        _tell_stale(session, home, stale)
    except WalletError as error:
        word, needed = why(error)
        if word in _NO_VIEW_SECTION:
            home.break_rules()
        else:
            home.send(NotSaved(why=word, needed_bytes=needed))


def take_file(store: Store, path: str) -> FileTaken:
    """Take an exported vault into a store."""
    try:
        store.throttle.welcome(store.accounts.take_file(Path(path)))
    except (WalletError, ValueError) as error:
        return _file_taken(error)
    return FileTaken(problem=None, needed_bytes=0)


def export_to(house: House, session: Session, path: str) -> FileTaken:
    """Write the vault to a file of the person's choice."""
    try:
        session.account.export(Path(path), house.own.profile)
    except (WalletError, ValueError) as error:
        return _file_taken(error)
    return FileTaken(problem=None, needed_bytes=0)


def _tell_stale(session: Session, home: Child, stale: StaleError) -> None:
    """Tell home that the vault has moved on under it, and what it is now."""
    try:
        session.account.read_again()
    except WalletError as error:
        word, needed = why(error)
        home.send(NotSaved(why=word, needed_bytes=needed))
        return
    home.send(NotSaved(why=why(stale)[0], needed_bytes=0))
    home.send(session.fresh())


def _file_taken(error: WalletError | ValueError) -> FileTaken:
    """Return what a door is told. A path that no system can have is a file that has gone."""
    word, needed = why(error) if isinstance(error, WalletError) else (Why.GONE, 0)
    return FileTaken(problem=word, needed_bytes=needed)


def write_for_signer(house: House, account: Account, opened: Opened) -> None:
    """Write the vault that a signer made. If it closes a door, no crash leaves an older copy. Raises StorageError."""
    items = house.device.items_of(account.id)
    if opened.closes_door:
        house.file.store(house.device.erasing(account.id, items | {Leftover.OLDER}))
    try:
        account.replace(opened.vault, close_door=opened.closes_door)
    except StaleError:
        with contextlib.suppress(StorageError):
            account.read_again()  # the next try is about what stands there now
        raise
    if opened.closes_door:
        house.store_quietly(house.device.erasing(account.id, items))
