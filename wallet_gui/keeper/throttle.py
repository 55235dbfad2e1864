"""Counts wrong tries on the disk, before each try is checked, for all windows together."""

from dataclasses import replace

from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.throttle import Moment, Tries, cleared, counted, recalled
from wallet_gui.keeper.anchors import Anchors
from wallet_gui.keeper.device import UNKNOWN_NAMES, DeviceFile


class Throttle:
    """The counts of all accounts on this computer."""

    def __init__(self, file: DeviceFile, clock: Clock, run: str, anchors: Anchors | None = None) -> None:
        """Take over what was stored.

        Args:
            file: Where the counts are kept.
            clock: Its boot-time clock is the only one that matters.
            run: Names this start of the keeper: where the system cannot name its own start, each start of the keeper
                counts as one.
            anchors: The second copies; None where nothing is kept beside the vaults.
        """
        self._file = file
        self._anchors = anchors
        self._clock = clock
        self._boot = clock.boot_id() or run
        self._in_keyring: dict[str, bool] = {}
        """Whether the keyring has a copy of an account's count, as far as that is known in this run."""
        self.lost: set[str] = set()
        """Accounts whose count was not there at the start: ``device.json`` may have been lost, and all it said."""

    def recall(self, account: str) -> Tries:
        """Return the count in force. Raises StorageError if it has to be stored and cannot be."""
        return self._recall(account, self._moment(account))

    def hear_keyring(self, account: str, fails: int | None) -> None:
        """Take in the third copy, None for nothing or no answer. Missing, it is missed once: then there is none.

        Raises: StorageError if the count changes and cannot be stored.
        """
        self.keep_in_keyring(account, is_kept=fails is not None)
        self._recall(account, replace(self._moment(account), asked_keyring=True, keyring_fails=fails))

    def keep_in_keyring(self, account: str, *, is_kept: bool) -> None:
        """Note whether the keyring has a copy of this account's count."""
        self._in_keyring[account] = is_kept

    def store_again(self, account: str) -> None:
        """Store the count as it is, with what is known of its copies now. Raises StorageError."""
        tries = self._file.device.tries.get(account)
        if tries is not None and tries.in_keyring is not self._in_keyring.get(account, tries.in_keyring):
            self._store(account, tries)

    def _recall(self, account: str, moment: Moment) -> Tries:
        stored = self._file.device.tries.get(account)
        if stored is None:
            self.lost.add(account)
        tries = recalled(stored, moment)
        if tries != stored:
            self._store(account, tries)
        return tries

    def recall_all(self, accounts: list[str]) -> None:
        """Begin the waits of all accounts that have one, and drop the counts of accounts that are not here."""
        known = {name: tries for name, tries in self._file.device.tries.items() if name in accounts}
        if known != self._file.device.tries:
            self._file.store(replace(self._file.device, tries=known))
        for account in accounts:
            self.recall(account)

    def remaining_s(self, account: str) -> int:
        """Return the whole seconds until the next try, 0 for none; what cannot be stored is still in force."""
        try:
            tries = self.recall(account)
        except StorageError:
            tries = recalled(self._file.device.tries.get(account), self._moment(account))
        return -int(-tries.remaining_s(self._clock.boot_s()) // 1)

    def tries(self, account: str) -> Tries:
        """Return the count as it stands in memory."""
        return recalled(self._file.device.tries.get(account), self._moment(account))

    def count(self, account: str) -> Tries:
        """Count one more try and return the count before it.

        Raises: StorageError if the count could not be written: then nothing may be checked.
        """
        before = self.recall(account)
        self._store(account, counted(before, self._moment(account)))
        return before

    def clear(self, account: str) -> None:
        """Forget the wrong tries of an account: a try was right, or the account is new. Raises StorageError."""
        self.lost.discard(account)
        self._store(account, cleared(self._moment(account)))

    def welcome(self, account: str) -> None:
        """Begin the count of an account that was taken in, unless it has one already. Raises StorageError."""
        if account not in self._file.device.tries:
            self.clear(account)

    def put_back(self, account: str, before: Tries) -> None:
        """Take a try back that turned out to check nothing. Raises StorageError."""
        self._store(account, before)

    def forget(self, account: str) -> None:
        """Remove the entry of an account that is no longer here. Raises StorageError."""
        tries = {name: kept for name, kept in self._file.device.tries.items() if name != account}
        self._file.store(replace(self._file.device, tries=tries))

    def _store(self, account: str, tries: Tries) -> None:
        """Write both copies, the second one first: a crash between them costs a try, and never gives one back."""
        anchors = None if account == UNKNOWN_NAMES else self._anchors
        anchored = anchors is not None and anchors.write(account, tries.fails)
        device = self._file.device
        before = device.tries.get(account)
        in_keyring = self._in_keyring.get(account, before is not None and before.in_keyring)
        kept = replace(tries, anchored=anchored, in_keyring=in_keyring)
        self._file.store(replace(device, tries={**device.tries, account: kept}))

    def _moment(self, account: str) -> Moment:
        fails = self._anchors.read(account) if self._anchors is not None and account != UNKNOWN_NAMES else None
        return Moment(boot=self._boot, now=self._clock.boot_s(), anchor_fails=fails)
