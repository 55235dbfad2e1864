"""What goes into an operation and what comes out of it."""

from dataclasses import dataclass

from wallet_gui.channel.messages import Begin, Box, Done, Opened
from wallet_gui.domain.session import Purpose
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.quick import QuickUnlock
from wallet_gui.keeper.store import Store


@dataclass
class Asked:
    """What is asked, by which door, of which account."""

    begin: Begin
    door: Child
    account: Account | None
    """The account of the session; None at log-in and for a new one."""
    must_ask_code: bool
    found_in: Store
    """Where a name is looked for."""
    store: Store
    """Where the vault is kept. Another one than ``found_in`` if a guest opens a vault of this computer."""
    quick: QuickUnlock | None = None
    """For QUICK_UNLOCK: what it is tried at."""


@dataclass
class Result:
    """What an operation that worked leaves in the keeper's hands. Everything is on the disk."""

    op: bytes
    purpose: Purpose
    door: Child
    home: Child | None
    account: Account | None
    opened: Opened
    for_home: Box | None
    """Held back until the vault was written."""
    store: Store

    def done(self) -> Done:
        """Return the good news for the door."""
        return Done(op=self.op, purpose=self.purpose)
