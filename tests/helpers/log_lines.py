"""Lines for the activity log of a session under test, sealed as a signer seals them."""

import itertools

from tests.helpers.home_session import HomeSession
from wallet_gui.domain.account_log import LogKind, LogNote, LogResult, LogWay, note_to_json
from wallet_gui.domain.session import LockReason
from wallet_gui.vault.account_log import seal_line
from wallet_gui.vault.header import parse_layout

NOW_S = 1_767_300_000
_IDS = itertools.count(1)


def note(
    kind: LogKind,
    ago_s: int = 0,
    *,
    way: LogWay = LogWay.NONE,
    result: LogResult = LogResult.DONE,
    reason: LockReason | None = None,
    app: str = "0.1.0",
) -> LogNote:
    """Return a note of some time before ``NOW_S``."""
    return LogNote(NOW_S - ago_s, kind, f"{next(_IDS):08x}", way, result, reason, app=app)


def sealed(session: HomeSession, *notes: LogNote) -> tuple[bytes, ...]:
    """Return the notes as lines for this session's vault."""
    head = parse_layout(session.vault).head
    return tuple(seal_line(head.log_public, head.vault_id, note_to_json(one)) for one in notes)


def some_days() -> tuple[LogNote, ...]:
    """Return what a few days bring."""
    day = 86400
    return (
        note(LogKind.LOG_IN, 3 * day, way=LogWay.CODE),
        note(LogKind.LOCK, 3 * day - 400, reason=LockReason.IDLE),
        note(LogKind.UNLOCK, 3 * day - 900, way=LogWay.PASSWORD),
        note(LogKind.SIGN, 3 * day - 1000, way=LogWay.PASSWORD),
        note(LogKind.EXPORT, 3 * day - 1200, way=LogWay.PASSWORD),
        note(LogKind.LOG_OUT, 3 * day - 2000),
        note(LogKind.LOG_IN, 7200, way=LogWay.CODE, result=LogResult.WRONG),
        note(LogKind.LOG_IN, 7100, way=LogWay.RECOVERY_CODE, result=LogResult.WRONG),
        note(LogKind.LOG_IN, 60, way=LogWay.CODE),
    )
