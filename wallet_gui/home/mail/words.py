"""What an e-mail says: when, what and how; no amount, no address, and no name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.account_log import LogKind, LogNote, LogResult
from wallet_gui.domain.session import Purpose
from wallet_gui.home import log_words
from wallet_gui.ui.words import clock_time, date

translate = QCoreApplication.translate
_MOST_LISTED = 5


@dataclass(frozen=True, slots=True)
class MailText:
    """One e-mail."""

    subject: str
    text: str


def test_mail() -> MailText:
    """Return what the test button sends."""
    text = translate("Mail", "Notices from Postern will look like this one.")
    return MailText(translate("Mail", "Postern: a test"), _whole([text]))


def mail_about(notes: Sequence[LogNote]) -> MailText | None:
    """Return the e-mail about what waited when a session began; None if there is nothing to tell."""
    opened = [note for note in notes if note.kind is LogKind.LOG_IN and note.result is LogResult.DONE]
    refused = [note for note in notes if note.is_failure]
    if not opened and not refused:
        return None
    lines = [_line(note) for note in opened[-1:]]
    if refused:
        lines += ["", translate("Mail", "%n try(s) refused before that:", "", len(refused))]
        lines += [_line(note) for note in refused[-_MOST_LISTED:]]
    subject = translate("Mail", "Postern: logged in") if opened else translate("Mail", "Postern: refused tries")
    return MailText(subject, _whole([*lines, "", _advice()]))


def mail_about_change(purpose: Purpose, now_s: int) -> MailText | None:
    """Return the e-mail about something that was confirmed with the password; None for what is not worth one."""
    kind = _TOLD.get(purpose)
    return None if kind is None else _about(LogNote(now_s, kind))


def mail_about_the_end(now_s: int) -> MailText:
    """Return the last e-mail before notices are switched off, which needs no password."""
    return _about(LogNote(now_s, LogKind.NOTICES_OFF))


def _about(note: LogNote) -> MailText:
    subject = translate("Mail", "Postern: {what}").format(what=log_words.what(note))
    return MailText(subject, _whole([_line(note), "", _advice()]))


_TOLD = {
    Purpose.CHANGE_PASSWORD: LogKind.CHANGE_PASSWORD,
    Purpose.TWO_STEP_ON: LogKind.TWO_STEP_ON,
    Purpose.TWO_STEP_OFF: LogKind.TWO_STEP_OFF,
    Purpose.NEW_CODES: LogKind.NEW_CODES,
    Purpose.REVEAL_PHRASE: LogKind.REVEAL_PHRASE,
    Purpose.EXPORT: LogKind.EXPORT,
    Purpose.TIE: LogKind.TIE,
    Purpose.UNTIE: LogKind.UNTIE,
    Purpose.NEW_SHEET: LogKind.NEW_SHEET,
    Purpose.SECURE: LogKind.SECURE,
    Purpose.MAIL_CODE_OFF: LogKind.MAIL_CODE_OFF,
}


def _line(note: LogNote) -> str:
    when = translate("Mail", "{date}, {time}").format(date=date(note.at), time=clock_time(note.at)) if note.at else "—"
    return " · ".join(filter(None, (when, log_words.what(note), log_words.details(note))))


def _advice() -> str:
    return translate(
        "Mail",
        "If that was not you: open Postern on a computer that you trust, and choose Security › Secure account…",
    )


def _whole(lines: Sequence[str]) -> str:
    why = translate(
        "Mail",
        "You get this because notices are switched on in your Postern. It was sent from your own computer by your own "
        "mail account. Postern never asks for a password or a recovery phrase by e-mail, and puts no links into one.",
    )
    return "\n".join([*lines, "", "—", why, ""])
