"""Between the keeper and a signer."""

from wallet_gui.channel.messages.base import Channel, message
from wallet_gui.channel.schema import Body
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, QuickMethod, Why


@message
class Find(Channel):
    """Which of these accounts has this name? Each head is bytes 0-159 of a vault."""

    name: str
    heads: tuple[bytes, ...]


@message
class Found(Channel):
    """The answer to Find: the place of the account in ``heads``, or -1."""

    index: int
    others: tuple[int, ...] = ()
    """Further accounts that have the same name."""


@message
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
    for_guest: bool = False
    """A guest's session: recovery codes are not taken, and a password for this session alone may be shorter."""
    quick_record: Body = Body(b"")
    """For QUICK_UNLOCK: what an earlier signer of this session sealed; the vault is not needed then."""
    may_be_quick: bool = False
    """Whether a quick-unlock record may be made: on the person's own computer."""
    ceiling: bool = False
    """Too many wrong tries in a row: the password does not open the vault together with this computer any more."""
    even_older: bool = False
    """For LOG_IN: the vault is older than the one last used here, and the person wants it anyway."""
    mail_nonce: bytes = b""
    """For LOG_IN and MAIL_CODE_ON: 16 bytes from which the code by e-mail is made, and the words beside it."""
    log_seq: int = 0
    """The number of log entries that were seen here at the last log-in, 0 if that is not known."""


@message
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
    codes_left: int
    """Recovery codes that have not been used."""
    gate_policy: Policy
    """The copy that home cannot write."""
    view_policy: Policy
    """The copy that home can write."""
    quick: QuickMethod | None = None
    """The quick unlock that is set up."""
    quick_record: Body = Body(b"")
    """Sealed; the keeper holds it while the session lasts. No bytes if there is no quick unlock."""
    log_entry: bytes = b""
    """For the account's activity log, sealed to the vault's log key."""
    log_seq: int = 0
    """How many entries the log has."""
    by_printed_key: bool = False
    """Whether the vault was opened with the sheet of paper."""
    is_tied: bool = False
    """Whether the password alone opened nothing."""
    calibrated: bool = False
    """Whether the cost of the vault's key was weighed against what this computer can bear now."""


@message
class Failed(Channel):
    """The operation did not work; nothing was changed."""

    op: bytes
    why: Why
    offset_s: int
    number: int
    log_entry: bytes = b""
    """For the account's activity log, sealed to the vault's log key; empty for a name that no account has."""
    code_step: int = 0
    """For MAIL_CODE and WORD: the time step of the two-step code that was right, spent from now on; 0 without one."""
