"""The activity log of an account: who came in, who was refused, why it locked, what was changed.

A note is one thing that happened, before it has a place in the log; an entry is a note in its place. Neither names an
address, an amount or a computer.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import LockReason, Purpose

Json = Mapping[str, Any]

NETWORK_MOST: Final = 32
"""Characters of a network's name."""
APP_MOST: Final = 32
ID_LENGTH: Final = 8
"""Hexadecimal digits, drawn at random: a note that comes twice is taken once."""

_MOST_TIME: Final = 2**36
_T = TypeVar("_T", bound=StrEnum)


class LogVerdict(StrEnum):
    """What a signer says of the log that it found in the vault."""

    GOOD = "good"
    """Every entry follows from the one before."""
    ALTERED = "altered"
    """An entry was changed, put in or taken out: the chain does not hold."""
    CUT = "cut"
    """It ends earlier than it did when it was last seen here."""


class LogKind(StrEnum):
    """What happened, or was tried. Most are named as the purpose that a door had."""

    LOG_IN = "log_in"
    UNLOCK = "unlock"
    QUICK_UNLOCK = "quick_unlock"
    LOCK = "lock"
    LOG_OUT = "log_out"
    CREATE = "create"
    RESTORE = "restore"
    CHANGE_PASSWORD = "change_password"  # noqa: S105  # a name, not a secret
    TWO_STEP_ON = "two_step_on"
    TWO_STEP_OFF = "two_step_off"
    NEW_CODES = "new_codes"
    REVEAL_PHRASE = "reveal_phrase"
    CHECK_PHRASE = "check_phrase"
    LOOSEN = "loosen"
    EXPORT = "export"
    REMOVE = "remove"
    OWN_COMPUTER = "own_computer"
    SIGN = "sign"
    SAVE_CONTACT = "save_contact"
    FIND_ADDRESSES = "find_addresses"
    IMPORT_KEY = "import_key"
    SET_QUICK = "set_quick"
    KEYRING_ON = "keyring_on"
    KEYRING_OFF = "keyring_off"
    TIE = "tie"
    NEW_SHEET = "new_sheet"
    UNTIE = "untie"
    SECURE = "secure"
    MAIL_CODE_ON = "mail_code_on"
    MAIL_CODE_OFF = "mail_code_off"
    CLEAR_CACHE = "clear_cache"
    NOTICES_ON = "notices_on"
    NOTICES_OFF = "notices_off"
    UNREADABLE = "unreadable"
    """A line waited here that does not open: somebody else wrote it, or changed it."""
    OTHER = "other"
    """Of a later Postern."""


class LogWay(StrEnum):
    """What was typed or shown to come through."""

    NONE = ""
    PASSWORD = "password"  # noqa: S105
    CODE = "code"
    """Password and 6-digit code."""
    RECOVERY_CODE = "recovery_code"
    """Password and one of the recovery codes."""
    DEVICE = "device"
    """Password and this computer's part of a tied vault."""
    DEVICE_CODE = "device_code"
    PRINTED_KEY = "printed_key"
    """Password and printed key."""
    PIN = "pin"
    FINGERPRINT = "fingerprint"
    TOUCH_ID = "touch_id"
    HELLO = "hello"
    PHRASE = "phrase"
    OTHER = "other"


class LogResult(StrEnum):
    """How it went. Beside the first, named as the ``Why`` of a refusal."""

    DONE = "done"
    WRONG = "wrong"
    CODE = "code"
    CLOCK = "clock"
    MAIL_CODE = "mail_code"
    """Password and code were right, and the code by e-mail was asked for."""
    WORD = "word"
    PIN = "pin"
    OTHER_REQUEST = "other_request"
    CEILING = "ceiling"
    ALTERED = "altered"
    DAMAGED = "damaged"
    OTHER = "other"


class LogFlag(StrEnum):
    """What was out of the ordinary about it."""

    GUEST = "guest"
    """In a guest's session."""
    OLDER = "older"
    """The vault was older than the one last used here, and was opened anyway."""
    CLOCK_BACK = "clock_back"
    """The computer's clock stood before the time of the entry before."""
    AHEAD = "ahead"
    """Its time has not come yet. Said of an entry by whoever shows it, never stored with it."""
    NOT_SAID = "not_said"
    """The open wallet did not say so itself: it had ended, or did not answer."""


@frozen
class LogNote:
    """One thing that happened."""

    at: int
    """Unix seconds, as the computer's clock stood."""
    kind: LogKind
    id: str = ""
    way: LogWay = LogWay.NONE
    result: LogResult = LogResult.DONE
    reason: LockReason | None = None
    """Why it was locked, for LOCK."""
    flags: tuple[LogFlag, ...] = ()
    app: str = ""
    """The version of Postern."""
    network: str = ""
    """The name of the network that the computer was on, if the person wants it noted."""

    @property
    def is_failure(self) -> bool:
        """Whether something was tried and refused. That one more code is asked for is no refusal."""
        return self.result not in (LogResult.DONE, LogResult.MAIL_CODE)

    def flagged(self, flag: LogFlag) -> "LogNote":
        """Return the note with one more flag."""
        return self if flag in self.flags else replace(self, flags=(*self.flags, flag))


@frozen
class LogEntry:
    """A note in its place."""

    seq: int
    """Counted from 0, for the account's whole life; -1 for what waits to be taken in."""
    note: LogNote = field(default_factory=lambda: LogNote(0, LogKind.OTHER))


_SECOND_HALF: Final = {
    Purpose.TWO_STEP_DRAFT: LogKind.TWO_STEP_ON,
    Purpose.SHEET_DRAFT: LogKind.NEW_SHEET,
    Purpose.SECURE_DRAFT: LogKind.SECURE,
}


def is_first_half(purpose: Purpose) -> bool:
    """Say whether a purpose only prepares another: it is noted when it fails alone."""
    return purpose is Purpose.DRAFT or purpose in _SECOND_HALF


def kind_of(purpose: Purpose) -> LogKind:
    """Return what the log calls a purpose."""
    return _SECOND_HALF.get(purpose) or _member(LogKind, purpose.value, LogKind.OTHER)


def result_of(why: StrEnum) -> LogResult:
    """Return what the log calls a refusal."""
    return _member(LogResult, why.value, LogResult.OTHER)


def note_to_json(note: LogNote) -> dict[str, Any]:
    """Return a note as the log keeps it. What is as usual is left out."""
    known = {
        "t": note.at,
        "kind": note.kind.value,
        "id": note.id,
        "way": note.way.value,
        "result": "" if note.result is LogResult.DONE else note.result.value,
        "reason": note.reason.value if note.reason else "",
        "flags": [flag.value for flag in note.flags],
        "app": note.app,
        "network": note.network,
    }
    return {key: value for key, value in known.items() if value or key in ("t", "kind")}


def note_from_json(entry: Json) -> LogNote:
    """Read a note. A word of a later Postern becomes OTHER: what happened stays in sight."""
    at, flags = entry.get("t"), entry.get("flags")
    named = [flag for flag in flags if isinstance(flag, str)] if isinstance(flags, list) else []
    result = _text(entry, "result")
    return LogNote(
        at=at if type(at) is int and 0 <= at < _MOST_TIME else 0,
        kind=_member(LogKind, _text(entry, "kind"), LogKind.OTHER),
        id=_text(entry, "id")[:ID_LENGTH],
        way=_member(LogWay, _text(entry, "way"), LogWay.OTHER),
        result=_member(LogResult, result, LogResult.OTHER) if result else LogResult.DONE,
        reason=_reason(_text(entry, "reason")),
        flags=tuple(flag for flag in LogFlag if flag.value in named) if named else (),
        app=_text(entry, "app")[:APP_MOST],
        network=_text(entry, "network")[:NETWORK_MOST],
    )


def _member(kind: type[_T], value: str, otherwise: _T) -> _T:
    try:
        return kind(value)
    except ValueError:
        return otherwise


def _reason(value: str) -> LockReason | None:
    try:
        return LockReason(value) if value else None
    except ValueError:
        return None


def _text(entry: Json, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
