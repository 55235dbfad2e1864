"""What each line of the account's activity says, and what it means."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.account_log import LogFlag, LogKind, LogNote, LogResult, LogVerdict, LogWay
from wallet_gui.domain.session import LockReason
from wallet_gui.ui.words import in_a_row

translate = QCoreApplication.translate


def what(note: LogNote) -> str:
    """Return what happened, or was tried."""
    if note.result is LogResult.MAIL_CODE:
        return _results()[note.result]
    named = _refused() if note.is_failure else _done()
    return named.get(note.kind, translate("AccountLog", "Something that this version does not know"))


def details(note: LogNote) -> str:
    """Return by what somebody came through, or why not, and what else is known, in one line."""
    parts = [_ways()[note.way]]
    parts += [reason(note.reason)] if note.reason is not None else []
    parts += [_results()[note.result]] if note.is_failure else []
    parts += [_flags()[one] for one in note.flags]
    if note.network:
        parts.append(translate("AccountLog", "Network: {name}").format(name=note.network))
    return " · ".join(part for part in parts if part)


def meaning(note: LogNote) -> str:
    """Return what a line means, and what to do if it was not the person."""
    if note.kind is LogKind.UNREADABLE:
        return translate(
            "AccountLog",
            "A line waited on this computer that this vault cannot open. Somebody put it there, changed it, or damaged "
            "the file. What it said cannot be known.",
        )
    version = translate("AccountLog", "Written by Postern {version}.").format(version=note.app) if note.app else ""
    return in_a_row(*filter(None, (_meaning(note), *(_flag_meanings()[one] for one in note.flags), version)))


def verdict(found: LogVerdict) -> tuple[str, str]:
    """Return a title and a sentence for a log that does not hold."""
    if found is LogVerdict.CUT:
        return (
            translate("AccountLog", "The end of this list is missing"),
            translate(
                "AccountLog",
                "It was longer when this account was last open on this computer. An older copy of the vault is in "
                "its place, or somebody took lines away.",
            ),
        )
    return (
        translate("AccountLog", "This list was changed"),
        translate(
            "AccountLog",
            "Its lines do not follow from each other as Postern writes them: one was changed, taken out or put in. "
            "Do not rely on it. Save it if you want to look into it: securing the account begins a new one.",
        ),
    )


def reason(why: LockReason) -> str:
    """Return why the wallet was locked."""
    return {
        LockReason.ASKED: translate("AccountLog", "You asked for it"),
        LockReason.IDLE: translate("AccountLog", "Nothing was touched for a while"),
        LockReason.AGE: translate("AccountLog", "The password was typed long ago"),
        LockReason.CLOSED_WINDOW: translate("AccountLog", "The window was closed"),
        LockReason.FROZEN: translate("AccountLog", "The wallet did not answer"),
        LockReason.CRASHED: translate("AccountLog", "The wallet ended by itself"),
        LockReason.BROKE_RULES: translate("AccountLog", "The wallet did something it may not"),
        LockReason.SCREEN: translate("AccountLog", "The screen was locked"),
        LockReason.SLEEP: translate("AccountLog", "The computer went to sleep"),
        LockReason.LID: translate("AccountLog", "The lid was closed"),
        LockReason.USER_SWITCH: translate("AccountLog", "Somebody else took over the computer"),
        LockReason.REMOTE: translate("AccountLog", "A remote session"),
        LockReason.MINIMISED: translate("AccountLog", "Postern was minimised"),
        LockReason.NETWORK: translate("AccountLog", "The computer's network changed"),
    }.get(why, "")


def _done() -> dict[LogKind, str]:
    return {
        LogKind.LOG_IN: translate("AccountLog", "Logged in"),
        LogKind.UNLOCK: translate("AccountLog", "Unlocked"),
        LogKind.QUICK_UNLOCK: translate("AccountLog", "Unlocked"),
        LogKind.LOCK: translate("AccountLog", "Locked"),
        LogKind.LOG_OUT: translate("AccountLog", "Logged out"),
        LogKind.CREATE: translate("AccountLog", "Account created"),
        LogKind.RESTORE: translate("AccountLog", "Account restored"),
        LogKind.CHANGE_PASSWORD: translate("AccountLog", "Password changed"),
        LogKind.TWO_STEP_ON: translate("AccountLog", "Two-step code switched on"),
        LogKind.TWO_STEP_OFF: translate("AccountLog", "Two-step code switched off"),
        LogKind.NEW_CODES: translate("AccountLog", "New recovery codes"),
        LogKind.REVEAL_PHRASE: translate("AccountLog", "Recovery phrase shown"),
        LogKind.CHECK_PHRASE: translate("AccountLog", "Recovery phrase checked"),
        LogKind.LOOSEN: translate("AccountLog", "Automatic lock loosened"),
        LogKind.EXPORT: translate("AccountLog", "Vault exported"),
        LogKind.REMOVE: translate("AccountLog", "Removal confirmed"),
        LogKind.OWN_COMPUTER: translate("AccountLog", "Computer no longer shared"),
        LogKind.SIGN: translate("AccountLog", "Payment confirmed"),
        LogKind.SAVE_CONTACT: translate("AccountLog", "Contact confirmed"),
        LogKind.FIND_ADDRESSES: translate("AccountLog", "Addresses looked for"),
        LogKind.IMPORT_KEY: translate("AccountLog", "Private key imported"),
        LogKind.SET_QUICK: translate("AccountLog", "Quick unlock changed"),
        LogKind.KEYRING_ON: translate("AccountLog", "Keyring switched on"),
        LogKind.KEYRING_OFF: translate("AccountLog", "Keyring switched off"),
        LogKind.TIE: translate("AccountLog", "Vault tied to a computer"),
        LogKind.NEW_SHEET: translate("AccountLog", "New emergency sheet"),
        LogKind.UNTIE: translate("AccountLog", "Vault no longer tied"),
        LogKind.SECURE: translate("AccountLog", "Account secured"),
        LogKind.MAIL_CODE_ON: translate("AccountLog", "Code by e-mail switched on"),
        LogKind.MAIL_CODE_OFF: translate("AccountLog", "Code by e-mail switched off"),
        LogKind.CLEAR_CACHE: translate("AccountLog", "Cache cleared"),
        LogKind.NOTICES_ON: translate("AccountLog", "Notices by e-mail switched on"),
        LogKind.NOTICES_OFF: translate("AccountLog", "Notices by e-mail switched off"),
        LogKind.UNREADABLE: translate("AccountLog", "A line that does not open"),
    }


def _refused() -> dict[LogKind, str]:
    return {
        LogKind.LOG_IN: translate("AccountLog", "Login refused"),
        LogKind.UNLOCK: translate("AccountLog", "Unlock refused"),
        LogKind.QUICK_UNLOCK: translate("AccountLog", "Quick unlock refused"),
        LogKind.CHANGE_PASSWORD: translate("AccountLog", "Password change refused"),
        LogKind.TWO_STEP_ON: translate("AccountLog", "Two-step code: switching on refused"),
        LogKind.TWO_STEP_OFF: translate("AccountLog", "Two-step code: switching off refused"),
        LogKind.NEW_CODES: translate("AccountLog", "New recovery codes refused"),
        LogKind.REVEAL_PHRASE: translate("AccountLog", "Showing the recovery phrase refused"),
        LogKind.CHECK_PHRASE: translate("AccountLog", "Recovery phrase: check failed"),
        LogKind.LOOSEN: translate("AccountLog", "Loosening the lock refused"),
        LogKind.EXPORT: translate("AccountLog", "Export refused"),
        LogKind.REMOVE: translate("AccountLog", "Removal refused"),
        LogKind.OWN_COMPUTER: translate("AccountLog", "“No longer shared” refused"),
        LogKind.SIGN: translate("AccountLog", "Payment refused"),
        LogKind.SAVE_CONTACT: translate("AccountLog", "Contact refused"),
        LogKind.FIND_ADDRESSES: translate("AccountLog", "Looking for addresses refused"),
        LogKind.IMPORT_KEY: translate("AccountLog", "Key import refused"),
        LogKind.SET_QUICK: translate("AccountLog", "Change of quick unlock refused"),
        LogKind.KEYRING_ON: translate("AccountLog", "Keyring: switching on refused"),
        LogKind.KEYRING_OFF: translate("AccountLog", "Keyring: switching off refused"),
        LogKind.TIE: translate("AccountLog", "Tying the vault refused"),
        LogKind.NEW_SHEET: translate("AccountLog", "Emergency sheet refused"),
        LogKind.UNTIE: translate("AccountLog", "Untying the vault refused"),
        LogKind.SECURE: translate("AccountLog", "Securing the account refused"),
        LogKind.MAIL_CODE_ON: translate("AccountLog", "Code by e-mail: switching on refused"),
        LogKind.MAIL_CODE_OFF: translate("AccountLog", "Code by e-mail: switching off refused"),
    }


def _ways() -> dict[LogWay, str]:
    return {
        LogWay.NONE: "",
        LogWay.PASSWORD: translate("AccountLog", "Password"),
        LogWay.CODE: translate("AccountLog", "Password and 6-digit code"),
        LogWay.RECOVERY_CODE: translate("AccountLog", "Password and recovery code"),
        LogWay.DEVICE: translate("AccountLog", "Password on this computer"),
        LogWay.DEVICE_CODE: translate("AccountLog", "Password on this computer, and 6-digit code"),
        LogWay.PRINTED_KEY: translate("AccountLog", "Password and printed key"),
        LogWay.PIN: translate("AccountLog", "PIN"),
        LogWay.FINGERPRINT: translate("AccountLog", "Fingerprint"),
        LogWay.TOUCH_ID: translate("AccountLog", "Touch ID"),
        LogWay.HELLO: translate("AccountLog", "Windows Hello"),
        LogWay.PHRASE: translate("AccountLog", "Recovery phrase"),
        LogWay.OTHER: translate("AccountLog", "Another way"),
    }


def _results() -> dict[LogResult, str]:
    return {
        LogResult.DONE: "",
        LogResult.WRONG: translate("AccountLog", "Wrong entry"),
        LogResult.CODE: translate("AccountLog", "The code is wrong"),
        LogResult.CLOCK: translate("AccountLog", "The clock is off"),
        LogResult.MAIL_CODE: translate("AccountLog", "Code by e-mail asked for"),
        LogResult.WORD: translate("AccountLog", "A word is wrong"),
        LogResult.PIN: translate("AccountLog", "A contact was changed"),
        LogResult.OTHER_REQUEST: translate("AccountLog", "Not what was confirmed"),
        LogResult.CEILING: translate("AccountLog", "A hundred wrong tries"),
        LogResult.ALTERED: translate("AccountLog", "The vault was changed"),
        LogResult.DAMAGED: translate("AccountLog", "The vault is damaged"),
        LogResult.OTHER: "",
    }


def _flags() -> dict[LogFlag, str]:
    return {
        LogFlag.GUEST: translate("AccountLog", "As a guest"),
        LogFlag.OLDER: translate("AccountLog", "An older vault"),
        LogFlag.CLOCK_BACK: translate("AccountLog", "The clock was set back"),
        LogFlag.AHEAD: translate("AccountLog", "A time to come"),
        LogFlag.NOT_SAID: "",
    }


def _flag_meanings() -> dict[LogFlag, str]:
    return {
        LogFlag.GUEST: translate("AccountLog", "It was a guest's session, of which nothing stayed on that computer."),
        LogFlag.OLDER: translate(
            "AccountLog", "The vault was older than the one last used on that computer, and was opened all the same."
        ),
        LogFlag.CLOCK_BACK: translate(
            "AccountLog", "The computer's clock stood earlier than at the line before: do not trust this time."
        ),
        LogFlag.AHEAD: translate(
            "AccountLog",
            "This time has not come yet: that computer's clock stood ahead, or somebody put the line in who had your "
            "wallet open.",
        ),
        LogFlag.NOT_SAID: translate(
            "AccountLog", "The open wallet could not say so itself; Postern noted it from outside."
        ),
    }


def _meaning(note: LogNote) -> str:
    if note.result is LogResult.MAIL_CODE:
        return translate(
            "AccountLog", "Everything else was right, and a code was sent by e-mail. Without it nobody got in."
        )
    if note.is_failure:
        return _failure_meaning(note)
    if note.kind in {LogKind.LOG_IN, LogKind.UNLOCK, LogKind.QUICK_UNLOCK}:
        return translate(
            "AccountLog",
            "Somebody opened your wallet. If that was not you, they know what opens it: secure your account.",
        )
    if note.kind in {LogKind.CLEAR_CACHE, LogKind.NOTICES_ON, LogKind.NOTICES_OFF}:
        return translate("AccountLog", "This needs no password: whoever finds the wallet open can do it.")
    if note.kind in {LogKind.CREATE, LogKind.RESTORE}:
        return translate("AccountLog", "This vault was made.")
    if note.kind in {LogKind.LOCK, LogKind.LOG_OUT}:
        return translate("AccountLog", "From then on the wallet was closed.")
    if note.kind is LogKind.SIGN:
        return translate(
            "AccountLog",
            "A payment was signed with your password. Which one stands under Activity. If you did not make "
            "it, secure your account now.",
        )
    return translate(
        "AccountLog", "This needs your password. If you did not do it, somebody knows it: secure your account."
    )


def _failure_meaning(note: LogNote) -> str:
    if note.result in {LogResult.ALTERED, LogResult.DAMAGED}:
        return translate(
            "AccountLog", "The vault file was not as Postern had written it, and was not opened. Look who can reach it."
        )
    if note.result is LogResult.CLOCK:
        return translate(
            "AccountLog", "The password was right, but this computer's clock did not fit the 6-digit code."
        )
    if note.result in {LogResult.PIN, LogResult.OTHER_REQUEST}:
        return translate(
            "AccountLog",
            "The password was right. What was to be signed was not what Postern had shown, so nothing was.",
        )
    return translate(
        "AccountLog",
        "Somebody typed something wrong; nothing was opened. One or two are slips of the hand. If many "
        "are not yours, somebody is guessing: look who can reach this computer, and choose a stronger password.",
    )
