"""Between the keeper and a door."""

from wallet_gui.channel.messages.base import Channel, message
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.leaving import LastExit, Receipt, Way
from wallet_gui.domain.mail import MailProblem
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Computer, Guest, LockReason, Needs, Purpose, QuickMethod, Why


@message
class ShowLogIn(Channel):
    """Show the log-in page; without accounts it offers to create or restore one."""

    accounts: int
    last_exit: LastExit | None
    problem: Why | None
    """Something about the profile that has to be said first."""
    computer: Computer = Computer.MINE
    """GUEST: there is no profile, so that nobody but a guest can log in."""
    remembered: tuple[bytes, ...] = ()
    """Vaults (16 bytes each) whose account's name the door may look for in the keyring, the one used last first."""
    left: bytes = b""
    """The vault (16 bytes) that was logged out to let another account in; empty where nobody said so."""
    minimised: bool = False
    """Show no window yet: the desktop has just started, and nobody has asked for one."""


@message
class ShowLock(Channel):
    """Show the lock page."""

    name: str
    locked_at: int
    """Unix time in seconds."""
    idle_s: int
    """How long nothing was touched, for the reason IDLE; else 0."""
    reason: LockReason
    needs: Needs
    wait_s: int
    """Seconds to wait before the next try; 0 for none."""
    minimised: bool
    """Start in the tray or the task bar."""
    computer: Computer = Computer.MINE
    quick: QuickMethod | None = None
    """For Needs.QUICK: which."""
    quick_tries: int = 0
    """For Needs.QUICK: how many tries are left before it ends."""
    vault_id: bytes = b""
    """For Needs.QUICK by a sensor that keeps a key of its own: whose key, 16 bytes."""
    by_printed_key: bool = False
    """The session was opened with the printed key, so it will be needed again."""


@message
class ShowConfirm(Channel):
    """Ask the person to confirm one thing with the password."""

    purpose: Purpose
    name: str
    code_is_on: bool
    policy: Policy | None
    """For LOOSEN: the policy wished for."""
    wait_s: int
    words: int = 12
    """For CHECK_PHRASE: how many words the recovery phrase has."""
    quick: QuickMethod | None = None
    """For SET_QUICK: what is to open the lock from now on; None for the password alone."""
    vault_id: bytes = b""
    """For SET_QUICK: 16 bytes, by which a sensor that keeps a key of its own names it."""
    is_tied: bool = False
    """The password alone opens nothing, so a new one may be shorter."""
    by_printed_key: bool = False
    """The session was opened with the printed key, so it will be needed again."""


@message
class ShowLeaving(Channel):
    """Show that erasing is under way; the receipt follows."""

    name: str
    """Empty for a guest."""
    way: Way
    computer: Computer = Computer.MINE


@message
class ShowReceipt(Channel):
    """Show what the second look found."""

    receipt: Receipt
    quits_after: bool = False
    """Whether leaving the receipt ends Postern."""
    accounts: int = 1
    """How many accounts can still log in on this computer."""
    switches: bool = False
    """Whether another account is to be logged in to next."""


@message
class LinkWaits(Channel):
    """Another program handed over a payment request: home shows it once the person is in."""


@message
class Typing(Channel):
    """The person began to type: time to warm up what will be needed."""

    purpose: Purpose


@message
class Begin(Channel):
    """Start an operation. ``name`` is the account name at log-in and the new one at create; else empty.

    ``words`` is the length of the recovery phrase to draft: 12 or 24. ``guest`` goes with LOG_IN and RESTORE.
    ``shared`` goes with CREATE and RESTORE: other people use this computer too.
    """

    purpose: Purpose
    name: str
    words: int
    guest: Guest = Guest.NO
    shared: bool = False
    even_older: bool = False
    """For LOG_IN: the person has read that the vault is older than the one last used here, and wants it anyway."""
    which: int = 0
    """For LOG_IN, after SAME_NAME: which of the accounts of this name, counted from 1 in the order of its dates."""


@message
class Paused(Channel):
    """Too many wrong tries: nothing was checked and nothing counted."""

    wait_s: int


@message
class Done(Channel):
    """The operation worked and everything it changed is on disk."""

    op: bytes
    purpose: Purpose


@message
class GiveUp(Channel):
    """The person cancelled the operation under way, or the whole confirm page."""


@message
class ReadClipboard(Channel):
    """Erase our text from clipboard and selection if it is still there, then look again.

    ``digest`` is SHA-256 of ``salt`` ‖ UTF-8 text; both empty when Postern copied nothing.
    """

    salt: bytes
    digest: bytes


@message
class ClipboardIs(Channel):
    """The answer to ReadClipboard: what the second look found."""

    ours_is_gone: bool
    was_ours: bool


@message
class TakeVaultFile(Channel):
    """Take an exported vault into the profile, or into memory for a guest.

    ``path`` is what the person chose or dropped.
    """

    path: str
    for_guest: bool = False


@message
class ExportTo(Channel):
    """After a confirmed EXPORT: write the vault to this path, replacing nothing that the person has not agreed to."""

    path: str


@message
class FileTaken(Channel):
    """The answer to TakeVaultFile and ExportTo: None, or why it did not work."""

    problem: Why | None
    needed_bytes: int


@message
class Again(Channel):
    """From the receipt: log in again. ``retry`` looks once more at what could not be erased."""

    retry: bool


@message
class SensorRefused(Channel):
    """At the lock page the sensor has read a finger well, and it is another's: one of a quick unlock's tries."""


@message
class AskKeyring(Channel):
    """The door is the keeper's hand at the computer's keyring: read, write or delete one item."""

    number: int
    """Comes back in the answer."""
    verb: KeyringVerb
    vault_id: bytes
    """16 bytes."""
    item: KeyringItem
    value: bytes = b""
    """For PUT."""


@message
class KeyringSaid(Channel):
    """The answer to AskKeyring."""

    number: int
    state: KeyringState
    value: bytes = b""
    """For GET: what is there; empty for nothing."""


@message
class MailIs(Channel):
    """Whether the code that a log-in waits for has been sent: None, or why not."""

    problem: MailProblem | None
