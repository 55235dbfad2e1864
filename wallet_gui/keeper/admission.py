"""One try: counted before it is checked, on the disk and in the keyring; a quick unlock on a count of its own."""

from collections.abc import Callable

from wallet_gui.channel.messages import Opened
from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.keeper.account_log import AccountLog, log_for_try
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.asking import Asked
from wallet_gui.keeper.counted import CountedTry, count_anew
from wallet_gui.keeper.device import UNKNOWN_NAMES
from wallet_gui.keeper.failures import why
from wallet_gui.keeper.house import House
from wallet_gui.keeper.tally import tally_for
from wallet_gui.keeper.vault_anchor import Anchor


@frozen
class Denied:
    """Why a try may not be checked."""

    why: Why | None = None
    """None: it is too early."""
    wait_s: int = 0
    number: int = 0


class Admission:
    """What a try costs, and what it leaves behind."""

    def __init__(self, house: House, asked: Asked) -> None:
        self._house, self._asked = house, asked
        self.account = asked.account
        """The account it is about; at log-in, once its folder has been taken."""
        self.counted: CountedTry | None = None

    def keyring_name(self, account_id: str) -> str:
        """Return the name under which the keyring may know of this account; empty for a guest's."""
        is_own = self._asked.found_in is self._house.own and self._asked.store is self._house.own
        return account_id if is_own else ""

    @property
    def anchor(self) -> Anchor | None:
        """What the keyring says of the account's vault; None where it says nothing."""
        return self._anchor(self.account) if self.account is not None else None

    @property
    def older_dates(self) -> tuple[int, ...]:
        """When the vault was written, and the one last used here, if it is older than that; 0 for the latter if that is
        damaged. Nothing if it is not older, and if the person knows and wants it.

        Asked once the try has been counted: it tells that the account exists.
        """
        anchor, account, begin = self.anchor, self.account, self._asked.begin
        if account is None or begin.purpose is not Purpose.LOG_IN or begin.even_older:
            return ()
        if account.stood_in_since:
            return account.stood_in_since, 0
        return anchor.dates_beside(account.vault) if anchor is not None and anchor.is_ahead_of(account.vault) else ()

    def count(self, account_id: str) -> Denied | None:
        """Count the try on the disk; else say why it may not be checked. A quick unlock is counted apart."""
        if self._asked.quick is not None:
            self._asked.quick.count()
            return None
        try:
            return self._count(account_id)
        except StorageError as error:
            word, needed = why(error)
            return Denied(word, number=needed)

    def note_in_keyring(self, account_id: str, then: Callable[[], None]) -> None:
        """Have the keyring take its copy of the count, where it has one, before anything is checked."""
        if self._asked.quick is not None or not self.keyring_name(account_id):
            then()
            return
        vault = self.account.vault if self.account is not None else b""
        self._house.keyrings.note_try(self._asked.door, account_id, vault, then)

    def was_right(self, opened: Opened) -> None:
        """What was given was right. A quick unlock has proved no password: it changes nothing but its own count."""
        if self.account is None:
            return
        log = AccountLog(self._house, self._asked.store, self.account.id)
        log.add(opened.log_entry)
        if self._asked.quick is not None:
            self._asked.quick.was_right()
            log.write()
            return
        count_anew(self._house, self._asked.store, self.account.id, self.counted)  # stores the line as well
        if self.keyring_name(self.account.id):
            self._house.keyrings.settle(self._asked.door, self.account, opened)

    def was_refused(self, line: bytes) -> None:
        """Keep a line for the account's log, beside the count that the try is on."""
        if self.account is not None:
            tally = self.counted.tally if self.counted else None
            log = log_for_try(self._house, self._asked.store, self.account.id, tally)
            log.add(line)
            log.write()

    def take_back(self) -> None:
        """Have the count as it was: nothing that was typed was looked at, or it was right."""
        if self.counted is None:
            return
        self.counted.take_back()
        if self.account is not None and self.keyring_name(self.account.id):
            self._house.keyrings.note_try(self._asked.door, self.account.id, self.account.vault, lambda: None)

    def end(self) -> None:
        """It has not led in, for whatever reason: let go what was taken for it."""
        if self._asked.quick is not None:
            self._asked.quick.was_wrong()
        self.close()

    def close(self) -> None:
        """Let a folder go that was taken for this try."""
        if self.account is not None and self.account is not self._asked.account:
            self.account.close()
            if self._asked.found_in is not self._asked.store:
                self._house.guest.accounts.forget()

    @property
    def tries_left(self) -> int:
        """How many more wrong tries cost no waiting, or how many a quick unlock has left."""
        if self._asked.quick is not None:
            return self._asked.quick.tries_left
        return self.counted.free_tries if self.counted else 0

    @property
    def wait_s(self) -> int:
        """Seconds until the next try."""
        return self.counted.wait_s if self.counted else 0

    def _count(self, account_id: str) -> Denied | None:
        asked = self._asked
        if self.account is not None:
            self.account.look_for_vault()
        tally = tally_for(self._house, asked.begin.purpose, asked.begin.guest, asked.found_in, account_id)
        self.counted = CountedTry(self._house, tally)
        wait_s = tally.remaining_s()
        if wait_s:
            return Denied(wait_s=wait_s)
        if self.account is None and account_id != UNKNOWN_NAMES:
            self.account = self._take(account_id)
        self.counted.make()
        return None

    def _anchor(self, account: Account) -> Anchor | None:
        return self._house.keyrings.anchor(self.keyring_name(account.id))

    def _take(self, account_id: str) -> Account:
        """Take the account's folder, or for a guest a copy of its vault into memory. Raises StorageError."""
        found_in, store = self._asked.found_in, self._asked.store
        if found_in is store:
            return store.accounts.open(account_id)
        return store.accounts.create(found_in.accounts.read(account_id))
