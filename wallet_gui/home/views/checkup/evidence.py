"""How each line of Check-up is known, in whole sentences."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.home.checkup.rows import Detail, Evidence
from wallet_gui.ui.lock_on_words import lock_on_list
from wallet_gui.ui.words import clock_time, date

translate = QCoreApplication.translate


def sentence(part: Evidence) -> str:
    """Return the sentence for one piece of evidence."""
    for words in (_about_access, _about_phrase_and_lock, _about_networks, _about_computer):
        said = words(part).get(part.detail)
        if said is not None:
            return said
    raise KeyError(part.detail)


def moment(unix_s: int) -> str:
    """Return a day and a time."""
    return translate("Checkup", "{date}, {time}").format(date=date(unix_s), time=clock_time(unix_s))


def _about_access(part: Evidence) -> dict[Detail, str]:
    n = part.n
    return {
        Detail.LAST_LOGIN: translate("Checkup", "Last login: {moment}.").format(moment=moment(part.at)),
        Detail.FIRST_LOGIN: translate("Checkup", "No earlier login is on record."),
        Detail.IF_NOT_YOU: translate("Checkup", "If that was not you, change your password."),
        Detail.CHOSEN_TODAY: translate("Checkup", "Chosen today."),
        Detail.CHOSEN_DAYS_AGO: translate("Checkup", "Chosen %n day(s) ago.", "", n),
        Detail.NOT_RATED: translate("Checkup", "It was chosen before Postern kept a word for it."),
        Detail.CHOOSE_LONGER: translate("Checkup", "A few more words make it strong."),
        Detail.OPENS_EVERY_COPY: translate("Checkup", "It opens every copy of the vault file."),
        Detail.NO_DOORS_LISTED: translate("Checkup", "The vault does not list them; the next login puts that right."),
        Detail.SHEET_MADE_ON: translate("Checkup", "Sheet made on {date}.").format(date=date(part.at)),
        Detail.SHEET_AT_HAND: translate("Checkup", "Is it still where you put it?"),
        Detail.CAME_IN_BY_SHEET: translate(
            "Checkup", "You came in with the printed key. Tie the vault to this computer, or untie it."
        ),
        Detail.WHAT_A_CODE_DOES: translate("Checkup", "With one, the password alone does not log in here."),
        Detail.CODE_SINCE: translate("Checkup", "On since {date}.").format(date=date(part.at)),
        Detail.CODES_LEFT: translate("Checkup", "%n recovery code(s) left.", "", n),
        Detail.QUICK_IS_NOT_HERE: translate("Checkup", "There is none on a computer that others use too."),
        Detail.ONLY_THE_PASSWORD: translate("Checkup", "After a lock only your password opens Postern."),
        Detail.NEVER_A_PAYMENT: translate("Checkup", "It shows the wallet and pays nothing."),
        Detail.PIN_IN_MEMORY: translate(
            "Checkup", "Whoever can read this computer's memory during a lock could find a short PIN out."
        ),
        Detail.VIEW_IN_MEMORY: translate(
            "Checkup", "What shows the wallet stays in memory during a lock: the sensor only says yes or no."
        ),
        Detail.KEY_IN_HARDWARE: translate("Checkup", "Its key stays in this computer's own hardware."),
        Detail.NAMES_NOT_SHOWN: translate(
            "Checkup", "No password stands behind them: at a payment you will see their addresses without the names."
        ),
        Detail.CONFIRMED_BY_PASSWORD: translate("Checkup", "Each was saved with your password."),
        Detail.NOTHING_TO_CONFIRM: translate("Checkup", "There is nothing to confirm."),
        Detail.APPROVALS_TAKE_ALL: translate(
            "Checkup", "Somebody may take all of a token, or may take tokens and is no contract as apps are."
        ),
        Detail.APPROVALS_LAST_TOLD: translate("Checkup", "The oldest answer is of {moment}.").format(
            moment=moment(part.at)
        ),
        Detail.APPROVALS_NOT_WHOLE: translate("Checkup", "Not all of the past was read: older ones may be missing."),
        Detail.APPROVALS_NOT_READ: translate("Checkup", "The networks have not told about them yet."),
    }


def _about_phrase_and_lock(part: Evidence) -> dict[Detail, str]:
    day, when = date(part.at), lock_on_list(part.when)
    return {
        Detail.LOSS_OF_A_DISK: translate("Checkup", "A broken disk would lose this account."),
        Detail.BACKED_UP_ON: translate("Checkup", "Backed up on {date}.").format(date=day),
        Detail.CHECKED_ON: translate("Checkup", "Last checked on {date}.").format(date=day),
        Detail.CHECK_DUE_ON: translate("Checkup", "Next check due on {date}.").format(date=day),
        Detail.STILL_READABLE: translate("Checkup", "Is the paper still readable, and where you left it?"),
        Detail.KEYS_APART: translate(
            "Checkup",
            "%n address(es) of yours have a key of their own, which the phrase does not bring back.",
            "",
            part.n,
        ),
        Detail.ANYBODY_NEARBY: translate("Checkup", "Whoever comes to this computer while you are away finds it open."),
        Detail.ALSO_LOCKS_WHEN: translate("Checkup", "It also locks when: {what}.").format(what=when),
        Detail.LOCKS_FOR_NOTHING_ELSE: translate("Checkup", "It locks for nothing else."),
        Detail.CANNOT_TELL_WHEN: translate(
            "Checkup", "This computer cannot tell Postern when {what}. Lock with Ctrl+L then."
        ).format(what=when),
    }


def _about_networks(part: Evidence) -> dict[Detail, str]:
    n = part.n
    return {
        Detail.NOTHING_ASKED: translate("Checkup", "Postern asks nobody, so nobody learns anything."),
        Detail.IN_THE_CLEAR: translate("Checkup", "Others on the way can read and change what is asked and answered."),
        Detail.ALL_ENCRYPTED: translate("Checkup", "What leaves this computer goes over HTTPS."),
        Detail.ON_THIS_COMPUTER: translate("Checkup", "%n of them on this computer.", "", n),
        Detail.THROUGH_A_PROXY: translate("Checkup", "%n of them through a proxy.", "", n),
        Detail.NO_PROXY: translate("Checkup", "Without a proxy: their servers see your IP address."),
        Detail.HISTORY_SERVICE: translate("Checkup", "A history service is asked for %n of them.", "", n),
        Detail.NO_HISTORY_SERVICE: translate("Checkup", "No history service is asked."),
        Detail.ANSWERED_SINCE: translate("Checkup", "The oldest answer is of {moment}.").format(moment=moment(part.at)),
        Detail.OFFLINE: translate("Checkup", "None of your networks could be reached when Postern last asked."),
        Detail.OTHERS_ANSWER: translate("Checkup", "The others do. What is shown of these may be old."),
        Detail.PORTAL_FIRST: translate("Checkup", "Until then no blockchain can be reached."),
        Detail.OTHERS_NEAR: translate(
            "Checkup", "Whoever is near can see which servers you use. Send from your phone's hotspot instead."
        ),
        Detail.VPN_IS_UP: translate("Checkup", "A VPN is up."),
        Detail.NO_INTERNET_SEEN: translate("Checkup", "The internet is not seen behind it."),
        Detail.NOBODY_TELLS: translate("Checkup", "No service of this system tells Postern about it."),
        Detail.NOT_ASKED_YET: translate("Checkup", "They are asked after the first picture is up."),
    }


def _about_computer(part: Evidence) -> dict[Detail, str]:
    return {
        Detail.KEYRING_ON: translate("Checkup", "The computer's keyring knows how new it is, and answered."),
        Detail.KEYRING_OFF: translate("Checkup", "The computer's keyring is not used."),
        Detail.KEYRING_PAUSED: translate("Checkup", "The keyring is not used while others use this computer too."),
        Detail.KEYRING_SILENT: translate("Checkup", "The computer's keyring did not answer at the last login."),
        Detail.RIGHTS_AT_START: translate(
            "Checkup", "Quit Postern and start it again: it takes these rights back at each start."
        ),
        Detail.RIGHTS_LOOKED_AT: translate(
            "Checkup", "Owner and rights of %n file(s) and folder(s) were looked at.", "", part.n
        ),
        Detail.NOTHING_WRITTEN: translate("Checkup", "This session stays in memory."),
        Detail.COULD_NOT_LOOK: translate("Checkup", "Could not check: the folder cannot be read."),
        Detail.SYSTEM_HAS_NO_RIGHTS: translate(
            "Checkup", "This system keeps rights in a way that Postern does not read."
        ),
        Detail.DM_CRYPT: translate("Checkup", "All devices under the profile are encrypted by the system (dm-crypt)."),
        Detail.FOLDER_ENCRYPTED: translate("Checkup", "The file system encrypts the folder of the profile."),
        Detail.IN_MEMORY: translate("Checkup", "It is gone when the computer is switched off."),
        Detail.NO_ENCRYPTION_SEEN: translate(
            "Checkup", "No encryption by the system was seen under the profile; a drive may encrypt by itself."
        ),
        Detail.ENCRYPTION_NOT_VISIBLE: translate("Checkup", "This system does not show what the profile lies on."),
        Detail.VAULT_ENCRYPTED_ANYWAY: translate("Checkup", "Vault and cache are encrypted in any case."),
        Detail.FROM_SOURCE: translate("Checkup", "Started from its source code, without a signature."),
        Detail.FROM_A_PYTHON_PACKAGE: translate("Checkup", "Started from a Python package."),
        Detail.FROM_A_SYSTEM_PACKAGE: translate("Checkup", "Started from the folder of the system's own programs."),
        Detail.FROM_A_BUNDLE: translate("Checkup", "Started as a program of its own, outside the system's folders."),
        Detail.YOU_CAN_CHANGE_IT: translate("Checkup", "Other programs of yours could change its files."),
        Detail.YOU_CANNOT_CHANGE_IT: translate("Checkup", "Only an administrator can change its files."),
    }
