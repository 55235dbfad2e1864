"""Leaving: what is erased, what stays, and the proof.

One list feeds the leave dialog, the Privacy page and the receipt.
"""

from enum import StrEnum

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import Computer


class Way(StrEnum):
    """The three ways to leave."""

    LOCK = "lock"
    KEEP = "keep"
    REMOVE = "remove"


class Item(StrEnum):
    """What leaving erases, in the order in which it is erased and shown."""

    MEMORY = "memory"
    QUICK = "quick"
    """What a PIN or a sensor could open."""
    CACHE = "cache"
    DRAFT = "draft"
    CLIPBOARD = "clipboard"
    TEMPORARY = "temporary"
    NAME = "name"
    """The account's name, where the computer's keyring remembers it."""
    VAULT = "vault"
    KEYRING = "keyring"
    """Everything that the account has in the computer's keyring."""
    DEVICE_ENTRY = "device_entry"
    GUEST_VAULT = "guest_vault"
    """A guest's vault, which was in memory alone."""


ONLY_WHEN_REMOVING = frozenset({Item.VAULT, Item.KEYRING, Item.DEVICE_ENTRY})
ONLY_WHEN_KEEPING = frozenset({Item.NAME})
"""Part of another line when the account is removed."""


class Proof(StrEnum):
    """What the second look found."""

    ENDED = "ended"
    """Every process that knew something has ended; ``count`` of them were looked for."""
    ABSENT = "absent"
    """``count`` files were looked for by another call and are not there."""
    FORGOTTEN = "forgotten"
    """The bytes are gone from the keeper."""
    NOT_OURS = "not_ours"
    """The clipboard and the selection were read: neither holds what Postern put there."""
    CLEAN = "clean"
    """The profile was listed anew: no name outside the known ones; ``count`` were removed."""
    NO_ENTRY = "no_entry"
    """The state file was read anew: no entry."""
    NOT_IN_KEYRING = "not_in_keyring"
    """The keyring was asked again for ``count`` items and has none of them."""
    KEPT = "kept"
    """Not asked to go: unticked."""
    STILL_THERE = "still_there"
    UNKNOWN = "unknown"
    """The look itself failed."""


GOOD = frozenset(
    {
        Proof.ENDED,
        Proof.ABSENT,
        Proof.FORGOTTEN,
        Proof.NOT_OURS,
        Proof.CLEAN,
        Proof.NO_ENTRY,
        Proof.NOT_IN_KEYRING,
    }
)


@frozen
class PlannedItem:
    """One line of what leaving will do."""

    item: Item
    size_bytes: int
    present: bool
    """Whether there is anything to erase now."""
    optional: bool
    """Whether the person may untick it."""


@frozen
class Plan:
    """What the keeper would erase and keep, told before anything happens."""

    name: str
    logged_in_s: int
    items: tuple[PlannedItem, ...]
    vault_bytes: int
    has_draft: bool
    computer: Computer = Computer.MINE
    signing_s: int = 0
    """Seconds until a payment that is being signed now is signed or given up, 60 at most; 0 for none."""

    def for_way(self, way: Way) -> tuple[PlannedItem, ...]:
        """Return the lines that this way of leaving erases."""
        if way is Way.LOCK:
            return ()
        others = ONLY_WHEN_KEEPING if way is Way.REMOVE else ONLY_WHEN_REMOVING
        return tuple(line for line in self.items if line.item not in others)


@frozen
class Checked:
    """One line of the receipt: what was erased, and what the second look found."""

    item: Item
    proof: Proof
    count: int
    size_bytes: int

    @property
    def is_gone(self) -> bool:
        """Whether the second look found nothing."""
        return self.proof in GOOD


@frozen
class Receipt:
    """What a person takes away: the second look at every item, never the act."""

    name: str
    """Empty for a guest."""
    at: int
    """Unix time in seconds."""
    way: Way
    lines: tuple[Checked, ...]
    vault_bytes: int
    """Size of the vault that was kept; 0 when it was removed."""
    computer: Computer = Computer.MINE

    @property
    def checked(self) -> int:
        """How many items are gone."""
        return sum(line.is_gone for line in self.lines)

    @property
    def expected(self) -> int:
        """How many items were to go."""
        return sum(line.proof is not Proof.KEPT for line in self.lines)

    @property
    def is_clean(self) -> bool:
        """Whether everything that was to go has gone."""
        return self.checked == self.expected

    @property
    def memory_is_sure(self) -> bool:
        """Whether every process that knew something is known to have ended."""
        return all(line.is_gone for line in self.lines if line.item is Item.MEMORY)


@frozen
class LastExit:
    """How the run before this one ended, shown at the next log-in page."""

    at: int
    cleared: int
    of: int
    clean: bool
    """False after a crash: leftovers were cleared at this start."""
