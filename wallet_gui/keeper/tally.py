"""The count that one try goes on: at which store, under which name."""

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import Guest, Purpose
from wallet_gui.domain.throttle import Tries
from wallet_gui.keeper.house import House
from wallet_gui.keeper.store import Store
from wallet_gui.keeper.throttle import Throttle


@frozen
class Tally:
    """One account's count."""

    throttle: Throttle
    account: str
    is_left_alone: bool = False
    """Whether a right try puts back what stood there before, instead of beginning anew."""

    def remaining_s(self) -> int:
        """Return the whole seconds until the next try, 0 for none."""
        return self.throttle.remaining_s(self.account)

    def tries(self) -> Tries:
        """Return the count as it stands."""
        return self.throttle.tries(self.account)

    def count(self) -> Tries:
        """Count one more try and return the count before it. Raises StorageError: then nothing may be checked."""
        return self.throttle.count(self.account)

    def put_back(self, before: Tries) -> None:
        """Take a try back. Raises StorageError."""
        self.throttle.put_back(self.account, before)


def tally_for(house: House, purpose: Purpose, guest: Guest, store: Store, account: str) -> Tally:
    """Return the count for a try at an account that was found in this store.

    At log-in a guest's try at a vault of this computer counts here as any other, also when it is a file with a copy of
    it: else being a guest would be a way around the waits. A right one leaves no trace.
    """
    if purpose is not Purpose.LOG_IN or guest is Guest.NO or house.own is house.guest:
        return Tally(store.throttle, account)
    own = account if store is house.own else house.own.accounts.id_of(account)
    return Tally(store.throttle, account) if own is None else Tally(house.own.throttle, own, is_left_alone=True)
