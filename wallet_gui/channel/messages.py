"""Every message that crosses a pipe: one frozen dataclass each, and who may send it.

The keeper stands in the middle; a child speaks with the keeper alone. Names of people's secrets do not occur here:
what is secret or personal travels inside ``Box`` (see ``channel.secrets``), sealed past the keeper.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wallet_gui.channel.schema import Body
from wallet_gui.domain.leaving import LastExit, Plan, Receipt, Way
from wallet_gui.domain.look import Look, Place
from wallet_gui.domain.policy import CacheKind, Policy
from wallet_gui.domain.session import LockReason, Needs, Purpose, Why


class Role(StrEnum):
    """The processes. KEEPER is never a child."""

    KEEPER = "keeper"
    DOOR = "door"
    HOME = "home"
    SIGNER = "signer"


class BoxName(StrEnum):
    """What a sealed box carries; each at most once per operation."""

    ENTRY = "entry"
    WORDS_IN = "words_in"
    WORDS_OUT = "words_out"
    VIEW = "view"


BOX_ROUTES: dict[BoxName, tuple[Role, Role]] = {
    BoxName.ENTRY: (Role.DOOR, Role.SIGNER),
    BoxName.WORDS_IN: (Role.DOOR, Role.SIGNER),
    BoxName.WORDS_OUT: (Role.SIGNER, Role.DOOR),
    BoxName.VIEW: (Role.SIGNER, Role.HOME),
}
"""Who seals a box and for whom."""


class Preload(StrEnum):
    """What a signer imports before its jail closes."""

    NOTHING = ""
    OPEN = "open"
    """Enough to open a vault and write it again."""
    CREATE = "create"
    """BIP-39 and BIP-32 as well."""


class Channel:
    """Marks a dataclass as a message: the table below and the type checker go by it."""

    __slots__ = ()


# --- keeper to any child -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hello(Channel):
    """The first message: wake up. A GUI child imports Qt before it and makes its QApplication after it."""

    run: bytes
    """16 random bytes, drawn once at each start of the keeper."""
    preload: Preload
    look: Look
    place: Place | None
    verbose: bool


@dataclass(frozen=True)
class Keys:
    """Public X25519 keys (32 bytes each) of the participants; empty for a role that takes no part."""

    door: bytes
    home: bytes
    signer: bytes

    def of(self, role: Role) -> bytes:
        """Return one participant's key. Raises KeyError for one that takes no part."""
        key: bytes = getattr(self, role.value)
        if not key:
            raise KeyError(role)
        return key


@dataclass(frozen=True)
class Peers(Channel):
    """An operation begins: its number (16 random bytes), its purpose, and the keys to seal for."""

    op: bytes
    purpose: Purpose
    keys: Keys


@dataclass(frozen=True)
class Box(Channel):
    """A sealed box on its way. The keeper relays what it cannot open."""

    op: bytes
    name: BoxName
    sender: Role
    receiver: Role
    data: bytes


@dataclass(frozen=True)
class LookChanged(Channel):
    """The look was changed, by a person in a child, or elsewhere; every child follows."""

    look: Look


@dataclass(frozen=True)
class Bye(Channel):
    """End now."""


# --- any child to keeper -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ready(Channel):
    """The answer to Hello: this child's public key, 32 bytes, made after Hello."""

    role: Role
    public_key: bytes


@dataclass(frozen=True)
class Shown(Channel):
    """The first picture of what was asked for is on the screen."""


@dataclass(frozen=True)
class Moved(Channel):
    """The window stands elsewhere or has another size."""

    place: Place


@dataclass(frozen=True)
class Quit(Channel):
    """The person quits Postern: a silent log-out, then the end."""


@dataclass(frozen=True)
class CloseWindow(Channel):
    """The person closes the window; what that means is the policy's choice. ``has_tray``: a tray icon stays."""

    has_tray: bool


@dataclass(frozen=True)
class AskPlan(Channel):
    """Tell what leaving would erase and keep."""


@dataclass(frozen=True)
class Leave(Channel):
    """The person chose a way in the leave dialog. For REMOVE the keeper asks for the password at a door first."""

    way: Way
    keep_cache: bool
    quit_after: bool


# --- keeper to door ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ShowLogIn(Channel):
    """Show the log-in page; without accounts it offers to create or restore one."""

    accounts: int
    last_exit: LastExit | None
    problem: Why | None
    """Something about the profile that has to be said first."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class ShowConfirm(Channel):
    """Ask the person to confirm one thing with the password."""

    purpose: Purpose
    name: str
    code_is_on: bool
    policy: Policy | None
    """For LOOSEN: the policy wished for."""
    wait_s: int


@dataclass(frozen=True)
class ShowLeaving(Channel):
    """Show that erasing is under way; the receipt follows."""

    name: str
    way: Way


@dataclass(frozen=True)
class ShowReceipt(Channel):
    """Show what the second look found."""

    receipt: Receipt


@dataclass(frozen=True)
class PlanIs(Channel):
    """The answer to AskPlan."""

    plan: Plan


@dataclass(frozen=True)
class Paused(Channel):
    """Too many wrong tries: nothing was checked and nothing counted."""

    wait_s: int


@dataclass(frozen=True)
class Refused(Channel):
    """The operation failed. Details are 0 where they do not apply."""

    op: bytes
    why: Why
    tries_left: int
    """Wrong tries that are still free of waiting."""
    wait_s: int
    """Seconds until the next try."""
    offset_s: int
    """For CLOCK: how far this computer's clock is off."""
    number: int
    """For WORD and PHRASE: which word, counted from 1. For COSTLY and DISK_FULL: bytes needed."""


@dataclass(frozen=True)
class Done(Channel):
    """The operation worked and everything it changed is on disk."""

    op: bytes
    purpose: Purpose


@dataclass(frozen=True)
class ReadClipboard(Channel):
    """Erase our text from clipboard and selection if it is still there, then look again.

    ``digest`` is SHA-256 of ``salt`` ‖ UTF-8 text; both empty when Postern copied nothing.
    """

    salt: bytes
    digest: bytes


@dataclass(frozen=True)
class FileTaken(Channel):
    """The answer to TakeVaultFile and ExportTo: None, or why it did not work."""

    problem: Why | None
    needed_bytes: int


# --- door to keeper ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Typing(Channel):
    """The person began to type: time to warm up what will be needed."""

    purpose: Purpose


@dataclass(frozen=True)
class Begin(Channel):
    """Start an operation. ``name`` is the account name at log-in and the new one at create; else empty.

    ``words`` is the length of the recovery phrase to draft: 12 or 24.
    """

    purpose: Purpose
    name: str
    words: int


@dataclass(frozen=True)
class GiveUp(Channel):
    """The person cancelled the operation under way, or the whole confirm page."""


@dataclass(frozen=True)
class ClipboardIs(Channel):
    """The answer to ReadClipboard: what the second look found."""

    ours_is_gone: bool
    was_ours: bool


@dataclass(frozen=True)
class TakeVaultFile(Channel):
    """Take an exported vault into the profile. ``path`` is what the person chose or dropped."""

    path: str


@dataclass(frozen=True)
class ExportTo(Channel):
    """After a confirmed EXPORT: write the vault to this path, replacing nothing that the person has not agreed to."""

    path: str


@dataclass(frozen=True)
class Again(Channel):
    """From the receipt: log in again. ``retry`` looks once more at what could not be erased."""

    retry: bool


# --- keeper to home ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Deadlines(Channel):
    """When the keeper will lock, in milliseconds of the boot-time clock; 0 for never."""

    idle_at_ms: int
    age_at_ms: int


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Fresh(Channel):
    """A signer changed the vault: this is its sheet now, and the policy in force."""

    sheet: Sheet
    policy: Policy


@dataclass(frozen=True)
class Saved(Channel):
    """Home's change is on disk as this generation."""

    generation: int


@dataclass(frozen=True)
class NotSaved(Channel):
    """Home's change is not on disk. For a stale base, ``sheet`` follows in Fresh."""

    why: Why
    needed_bytes: int


@dataclass(frozen=True)
class Lock(Channel):
    """Cover everything, hand over the sealed draft, and end."""

    reason: LockReason


@dataclass(frozen=True)
class ConfirmEnded(Channel):
    """The confirm door has gone; ``worked`` says whether what was wanted has been done."""

    purpose: Purpose
    worked: bool


@dataclass(frozen=True)
class OpenLeave(Channel):
    """Open the leave dialog (the tray or another start asked for it)."""


@dataclass(frozen=True)
class Raise(Channel):
    """Show the window in front (another start asked for it)."""


# --- home to keeper ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Activity(Channel):
    """A key, the mouse or a finger was used in our windows; at most once a second."""


@dataclass(frozen=True)
class LockNow(Channel):
    """The person locks."""


@dataclass(frozen=True)
class StayOnce(Channel):
    """The person asks to stay unlocked for 30 minutes, once."""


@dataclass(frozen=True)
class Want(Channel):
    """Ask for a confirm door. ``policy`` goes with LOOSEN."""

    purpose: Purpose
    policy: Policy | None


@dataclass(frozen=True)
class Save(Channel):
    """Put this view section in place of the one of generation ``base``. Home has opened it again with its key."""

    base: int
    written_at: int
    header_mac: bytes
    view_section: Body


@dataclass(frozen=True)
class Stricter(Channel):
    """A policy that home saved in the view section; the keeper takes from it only what is stricter."""

    policy: Policy


@dataclass(frozen=True)
class Draft(Channel):
    """The sealed draft, page, scroll and focus; replaces the one before. No bytes: there is none."""

    sealed: Body
    has_input: bool
    """Whether a form holds unsaved input, as opposed to a page and a scroll position alone."""


@dataclass(frozen=True)
class Copied(Channel):
    """Postern put a text on the clipboard: its salted hash, see ReadClipboard."""

    salt: bytes
    digest: bytes


@dataclass(frozen=True)
class CacheCleared(Channel):
    """Home erased these kinds from the cache and counted no rows after reopening it."""

    kinds: tuple[CacheKind, ...]


@dataclass(frozen=True)
class Ended(Channel):
    """Home has cleared its clipboard text, closed its cache, and exits after this message."""


# --- keeper to signer ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Find(Channel):
    """Which of these accounts has this name? Each head is bytes 0-159 of a vault."""

    name: str
    heads: tuple[bytes, ...]


@dataclass(frozen=True)
class Open(Channel):
    """Open the vault with what the box ``entry`` (or ``words_in``) holds, and do what ``purpose`` says."""

    op: bytes
    purpose: Purpose
    vault: Body
    """No bytes for a name that no account has: the same work is done and refused."""
    min_step: int
    """Time steps (30 s) up to this one are spent."""
    must_ask_code: bool
    """Whether a code is needed where one is set up."""
    failures: int
    """Wrong tries since the last time, told to home."""
    heads: tuple[bytes, ...]
    """For CREATE and RESTORE: the accounts that exist, so that the name is new."""
    words: int
    """For DRAFT: 12 or 24."""


# --- signer to keeper ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Found(Channel):
    """The answer to Find: the place of the account in ``heads``, or -1."""

    index: int


@dataclass(frozen=True)
class Opened(Channel):
    """The operation worked. The boxes it promised came before this message."""

    op: bytes
    purpose: Purpose
    name: str
    vault: Body
    """The vault to write, generation + 1; no bytes if nothing changed."""
    generation: int
    closes_door: bool
    """An older copy would still open with what was just replaced: it must go."""
    code_step: int
    """The last spent time step; 0 without a code."""
    code_is_on: bool
    gate_policy: Policy
    """The copy that home cannot write."""
    view_policy: Policy
    """The copy that home can write."""


@dataclass(frozen=True)
class Failed(Channel):
    """The operation did not work; nothing was changed."""

    op: bytes
    why: Why
    offset_s: int
    number: int


_FROM_ANY_CHILD: tuple[type[Channel], ...] = (Ready, Box)
_FROM_WINDOWS = (Shown, Moved, Quit, CloseWindow, AskPlan, Leave, LookChanged)

FROM_CHILD: dict[Role, frozenset[type[Channel]]] = {
    Role.DOOR: frozenset(
        {
            *_FROM_ANY_CHILD,
            *_FROM_WINDOWS,
            Typing,
            Begin,
            GiveUp,
            ClipboardIs,
            TakeVaultFile,
            ExportTo,
            Again,
            Refused,
        }
    ),
    Role.HOME: frozenset(
        {
            *_FROM_ANY_CHILD,
            *_FROM_WINDOWS,
            Activity,
            LockNow,
            StayOnce,
            Want,
            Save,
            Stricter,
            Draft,
            Copied,
            CacheCleared,
            Ended,
            Refused,
        }
    ),
    Role.SIGNER: frozenset({*_FROM_ANY_CHILD, Found, Opened, Failed}),
}
"""What the keeper may hear from each child; anything else ends that child."""

_TO_ANY_CHILD: tuple[type[Channel], ...] = (Hello, Peers, Box, Bye)
_TO_WINDOWS = (LookChanged, PlanIs, Raise, OpenLeave)

TO_CHILD: dict[Role, frozenset[type[Channel]]] = {
    Role.DOOR: frozenset(
        {
            *_TO_ANY_CHILD,
            *_TO_WINDOWS,
            ShowLogIn,
            ShowLock,
            ShowConfirm,
            ShowLeaving,
            ShowReceipt,
            Paused,
            Refused,
            Done,
            ReadClipboard,
            FileTaken,
        }
    ),
    Role.HOME: frozenset({*_TO_ANY_CHILD, *_TO_WINDOWS, Enter, Fresh, Saved, NotSaved, Lock, ConfirmEnded, Deadlines}),
    Role.SIGNER: frozenset({*_TO_ANY_CHILD, Find, Open}),
}
"""What each child may hear from the keeper."""

VAULT_BODY_BYTES = 32 * 1024 * 1024
SMALL_BODY_BYTES = 1024 * 1024
LARGE_BODIES: frozenset[type[Any]] = frozenset({Open, Opened, Enter, Fresh, Save})
"""Messages whose bodies are vaults or view sections; any other body is at most 1 MiB."""
