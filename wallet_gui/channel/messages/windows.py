"""Between the keeper and a process with a window, door or home."""

from wallet_gui.channel.messages.base import Channel, message
from wallet_gui.domain.diagnostics import Told
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.leaving import Plan, Way
from wallet_gui.domain.look import Look, Place
from wallet_gui.domain.session import Why


@message
class Shown(Channel):
    """The first picture of what was asked for is on the screen."""


@message
class Moved(Channel):
    """The window stands elsewhere or has another size."""

    place: Place


@message
class Quit(Channel):
    """The person quits Postern: a silent log-out, then the end."""


@message
class CloseWindow(Channel):
    """The person closes the window; what that means is the policy's choice. ``has_tray``: a tray icon stays."""

    has_tray: bool


@message
class LookChanged(Channel):
    """The look was changed, by a person in a child, or elsewhere; every child follows."""

    look: Look


@message
class AskPlan(Channel):
    """Tell what leaving would erase and keep."""


@message
class PlanIs(Channel):
    """The answer to AskPlan."""

    plan: Plan


@message
class AskDiagnostics(Channel):
    """Tell what a diagnostics text says of the keeper, and where Postern's folder is."""


@message
class DiagnosticsAre(Channel):
    """The answer to AskDiagnostics."""

    profile: str
    """Postern's folder, for the person's eyes alone; empty for a guest."""
    told: tuple[Told, ...]
    log: tuple[str, ...]
    """The last lines of the log, without anything personal."""
    now: int
    """Unix seconds."""


@message
class Leave(Channel):
    """The person chose a way in the leave dialog. For REMOVE the keeper asks for the password at a door first."""

    way: Way
    keep_cache: bool
    quit_after: bool
    forget_name: bool = False
    """For KEEP: have the keyring forget the account's name as well."""
    switches: bool = False
    """For KEEP: another account is to be logged in to next."""


@message
class OpenLeave(Channel):
    """Open the leave dialog (the tray or another start asked for it)."""


@message
class Raise(Channel):
    """Show the window in front (another start asked for it)."""


@message
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
    dates: tuple[int, ...] = ()
    """Unix seconds, 0 if unknown. For OLDER: when the vault that was found was written, and the one last used here, 0
    if that is damaged. For SAME_NAME: when each of the vaults was written."""
    keyring: KeyringState | None = None
    """For KEYRING: how it answered."""
    mail_nonce: bytes = b""
    """For MAIL_CODE: 16 bytes, from which the two words are made that stand in the e-mail too."""
