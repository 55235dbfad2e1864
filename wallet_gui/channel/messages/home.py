"""Between the keeper and home."""

from wallet_gui.channel.messages.base import Channel, message
from wallet_gui.channel.schema import Body
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.leaving import LastExit
from wallet_gui.domain.look import Place
from wallet_gui.domain.mail import MailProblem
from wallet_gui.domain.policy import CacheKind, Policy
from wallet_gui.domain.session import Computer, LockReason, Purpose, QuickMethod, Why


@frozen
class Sheet:
    """The part of a vault that home works with.

    Slots are not in it: home has the network, and they are what password guessing needs.
    """

    head: bytes
    """Bytes 0-159 of the vault."""
    slots_digest: bytes
    gate_digest: bytes
    spend_digest: bytes
    spend_mac: bytes
    header_mac: bytes
    view_section: Body
    """The 56-byte head of the section ‖ its ciphertext."""


@message
class Deadlines(Channel):
    """When the keeper will lock, in milliseconds of the boot-time clock; 0 for never."""

    idle_at_ms: int
    age_at_ms: int


@message
class Enter(Channel):
    """A session begins or goes on: open the sheet with the key in the box ``view`` that came just before."""

    op: bytes
    account_id: str
    folder: str
    """The account's folder, for cache.db; empty when nothing may be written."""
    sheet: Sheet
    draft: Body
    """The sealed draft, or no bytes."""
    policy: Policy
    """The policy in force."""
    deadlines: Deadlines
    last_exit: LastExit | None
    restored_after: LockReason | None
    """Why the session was locked, if this is an unlock."""
    computer: Computer = Computer.MINE
    uses_keyring: bool = False
    """Whether this account's anchor is kept in the computer's keyring."""
    log_entries: tuple[bytes, ...] = ()
    """Sealed entries of the account's activity log that wait to be taken into the vault, oldest first."""
    keyring_state: KeyringState = KeyringState.MISSING
    """Where it uses the keyring: how that answered last."""
    remembers_name: bool = False
    """Whether the keyring has the account's name for the log-in page."""
    place: Place | None = None
    """Where the window of the door stands, for home's to take its place; it may have been moved since ``Hello``."""


@message
class Fresh(Channel):
    """Something changed that home did not do: this is the vault's sheet now, and the policy in force."""

    sheet: Sheet
    policy: Policy
    computer: Computer = Computer.MINE
    codes_left: int = 0
    """Recovery codes that have not been used."""
    uses_keyring: bool = False
    quick: QuickMethod | None = None
    """The quick unlock that is set up."""
    keyring_state: KeyringState = KeyringState.MISSING
    remembers_name: bool = False


@message
class RememberName(Channel):
    """Have the computer's keyring remember the account's name for the log-in page, or forget it."""

    is_wanted: bool


@message
class Save(Channel):
    """Put this view section in place of the one of generation ``base``. Home has opened it again with its key."""

    base: int
    written_at: int
    header_mac: bytes
    view_section: Body


@message
class Saved(Channel):
    """Home's change is on disk as this generation."""

    generation: int


@message
class NotSaved(Channel):
    """Home's change is not on disk. For a stale base, ``sheet`` follows in Fresh."""

    why: Why
    needed_bytes: int


@message
class Stricter(Channel):
    """A policy that home saved in the view section; the keeper takes from it only what is stricter."""

    policy: Policy


@message
class ShareComputer(Channel):
    """Other people use this computer too, from now on. The way back is the confirm door OWN_COMPUTER."""


@message
class OpenLink(Channel):
    """Another program handed over a payment request: fill it in where the person can look at it, and do no more."""

    request: str
    """Begins with ``ethereum:``; printable ASCII, at most 2000 characters, see ``domain.link``."""


@message
class Activity(Channel):
    """A key, the mouse or a finger was used in our windows; at most once a second."""


@message
class StayOnce(Channel):
    """The person asks to stay unlocked for 30 minutes, once."""


@message
class LockNow(Channel):
    """The person locks."""


@message
class DesktopEvent(Channel):
    """The computer's own desktop did something, out of ``domain.policy.LOCKED_BY``; the policy says what follows."""

    reason: LockReason


@message
class Lock(Channel):
    """Cover everything, hand over the sealed draft, and end."""

    reason: LockReason


@message
class Draft(Channel):
    """The sealed draft, page, scroll and focus; replaces the one before. No bytes: there is none."""

    sealed: Body
    has_input: bool
    """Whether a form holds unsaved input, as opposed to a page and a scroll position alone."""


@message
class Copied(Channel):
    """Postern put a text on the clipboard: its salted hash, see ReadClipboard."""

    salt: bytes
    digest: bytes


@message
class CacheCleared(Channel):
    """Home erased these kinds from the cache and counted no rows after reopening it."""

    kinds: tuple[CacheKind, ...]


@message
class Ended(Channel):
    """Home has cleared its clipboard text, closed its cache, and exits after this message."""

    log_entry: bytes = b""
    """For the account's activity log, sealed to the vault's log key: why it ended."""


@message
class LogTaken(Channel):
    """So many of the log entries that came with Enter stand in the vault now: they need not wait any longer."""

    count: int


@message
class MailSent(Channel):
    """The answer to the box ``mail``: None, or why the e-mail could not be sent."""

    problem: MailProblem | None


@message
class EndQuick(Channel):
    """No quick unlock from now on: forget its record at once."""


@message
class Want(Channel):
    """Ask for a confirm door. ``policy`` goes with LOOSEN, ``words`` with CHECK_PHRASE: the length of the phrase."""

    purpose: Purpose
    policy: Policy | None
    words: int = 12
    quick: QuickMethod | None = None
    """For SET_QUICK: the method wished for; None for the password alone."""


@message
class Preparing(Channel):
    """The person is about to ask for a signature, or not any more: time to warm up what will be needed."""

    begun: bool


@message
class ConfirmEnded(Channel):
    """The confirm door has gone; ``worked`` says whether what was wanted has been done."""

    purpose: Purpose
    worked: bool
    log_entries: tuple[bytes, ...] = ()
    """Every sealed entry of the activity log that waits now, for showing it. Home takes in what comes with Enter."""
    door_broke: bool = False
    """The door ended by itself: neither was it done, nor did the person give up."""
