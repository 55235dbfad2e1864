"""One try on an account's count: on the disk before anything is checked, taken back where nothing was."""

from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.throttle import Tries
from wallet_gui.keeper.house import House
from wallet_gui.keeper.store import Store
from wallet_gui.keeper.tally import Tally


class CountedTry:
    """A try, or one that could still be made."""

    def __init__(self, house: House, tally: Tally) -> None:
        self._house = house
        self.tally = tally
        self.before: Tries | None = None
        """The count before this try; None while it has not been counted."""

    def make(self) -> None:
        """Count it. Raises StorageError: then nothing may be checked."""
        self.before = self.tally.count()

    def take_back(self) -> None:
        """Have the count as it was: nothing that was typed was looked at, or it was right."""
        if self.before is None:
            return
        try:
            self.tally.put_back(self.before)
        except StorageError as error:
            self._house.log.note("keeper", f"count not taken back: {type(error).__name__}")

    @property
    def free_tries(self) -> int:
        """Wrong tries that are still free of waiting, 0 while this one has not been counted."""
        return self.tally.tries().free_tries if self.before is not None else 0

    @property
    def wait_s(self) -> int:
        """Seconds until the next try, 0 while this one has not been counted."""
        return self.tally.remaining_s() if self.before is not None else 0


def count_anew(house: House, store: Store, account_id: str, counted: CountedTry | None) -> None:
    """What was typed was right, or the account is new: begin to count at nothing.

    A guest's right try leaves no trace in the profile.
    """
    try:
        store.throttle.clear(account_id)
        if counted is not None and counted.before is not None and counted.tally.is_left_alone:
            counted.tally.put_back(counted.before)
    except StorageError as error:
        house.log.note("keeper", f"count not cleared: {type(error).__name__}")
