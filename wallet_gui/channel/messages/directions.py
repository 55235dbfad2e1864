"""Who may say what to whom, and how much of it."""

from typing import Any

from wallet_gui.channel.messages.base import Channel
from wallet_gui.channel.messages.door import (
    Again,
    AskKeyring,
    Begin,
    ClipboardIs,
    Done,
    ExportTo,
    FileTaken,
    GiveUp,
    KeyringSaid,
    LinkWaits,
    MailIs,
    Paused,
    ReadClipboard,
    SensorRefused,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    ShowLogIn,
    ShowReceipt,
    TakeVaultFile,
    Typing,
)
from wallet_gui.channel.messages.every_child import Box, Bye, Hello, Peers, Ready
from wallet_gui.channel.messages.home import (
    Activity,
    CacheCleared,
    ConfirmEnded,
    Copied,
    Deadlines,
    DesktopEvent,
    Draft,
    Ended,
    EndQuick,
    Enter,
    Fresh,
    Lock,
    LockNow,
    LogTaken,
    MailSent,
    NotSaved,
    OpenLink,
    Preparing,
    RememberName,
    Save,
    Saved,
    ShareComputer,
    StayOnce,
    Stricter,
    Want,
)
from wallet_gui.channel.messages.signer import Failed, Find, Found, Open, Opened
from wallet_gui.channel.messages.windows import (
    AskDiagnostics,
    AskPlan,
    CloseWindow,
    DiagnosticsAre,
    Leave,
    LookChanged,
    Moved,
    OpenLeave,
    PlanIs,
    Quit,
    Raise,
    Refused,
    Shown,
)
from wallet_gui.domain.role import Role

_FROM_ANY_CHILD: tuple[type[Channel], ...] = (Ready, Box)
_FROM_WINDOWS = (Shown, Moved, Quit, CloseWindow, AskPlan, AskDiagnostics, Leave, LookChanged)

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
            EndQuick,
            SensorRefused,
            KeyringSaid,
            Refused,
        }
    ),
    Role.HOME: frozenset(
        {
            *_FROM_ANY_CHILD,
            *_FROM_WINDOWS,
            Activity,
            LockNow,
            DesktopEvent,
            StayOnce,
            Want,
            Preparing,
            Save,
            Stricter,
            ShareComputer,
            Draft,
            Copied,
            CacheCleared,
            Ended,
            LogTaken,
            MailSent,
            RememberName,
            EndQuick,
            Refused,
        }
    ),
    Role.SIGNER: frozenset({*_FROM_ANY_CHILD, Found, Opened, Failed}),
}
"""What the keeper may hear from each child; anything else ends that child."""

_TO_ANY_CHILD: tuple[type[Channel], ...] = (Hello, Peers, Box, Bye)
_TO_WINDOWS = (LookChanged, PlanIs, DiagnosticsAre, Raise, OpenLeave)

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
            AskKeyring,
            MailIs,
            FileTaken,
            LinkWaits,
        }
    ),
    Role.HOME: frozenset(
        {*_TO_ANY_CHILD, *_TO_WINDOWS, Enter, Fresh, Saved, NotSaved, Lock, ConfirmEnded, Deadlines, OpenLink}
    ),
    Role.SIGNER: frozenset({*_TO_ANY_CHILD, Find, Open}),
}
"""What each child may hear from the keeper."""

VAULT_BODY_BYTES = 32 * 1024 * 1024
SMALL_BODY_BYTES = 1024 * 1024
LARGE_BODIES: frozenset[type[Any]] = frozenset({Open, Opened, Enter, Fresh, Save})
"""Messages whose bodies are vaults or view sections; any other body is at most 1 MiB."""
