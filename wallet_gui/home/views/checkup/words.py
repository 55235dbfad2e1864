"""What Check-up says: a line, how it is known, and the verb beside it. The report says the same."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from wallet_gui.home.checkup.rows import Action, Fact, Row, Verdict
from wallet_gui.home.views.checkup.evidence import sentence
from wallet_gui.ui.words import duration, in_a_row

translate = QCoreApplication.translate

VERDICT_ICONS: Final = {
    Verdict.NEEDS_YOU: ("warning", "warning.text"),
    Verdict.IN_ORDER: ("ok", "success.text"),
    Verdict.UNTOLD: ("unsure", "text.secondary"),
}
"""Icon and colour token; ``verdict_word`` says the same."""


def verdict_word(verdict: Verdict) -> str:
    """Return what a line means for the person."""
    return {
        Verdict.NEEDS_YOU: translate("Checkup", "Needs you"),
        Verdict.IN_ORDER: translate("Checkup", "In order"),
        Verdict.UNTOLD: translate("Checkup", "Cannot be told"),
    }[verdict]


def group_heading(verdict: Verdict, count: int) -> str:
    """Return what stands above the lines of one kind."""
    return {
        Verdict.NEEDS_YOU: translate("Checkup", "%n thing(s) need you", "", count),
        Verdict.IN_ORDER: translate("Checkup", "%n thing(s) are in order", "", count),
        Verdict.UNTOLD: translate("Checkup", "%n thing(s) could not be told", "", count),
    }[verdict]


def fact_words(row: Row) -> str:
    """Return what was found."""
    n = row.n
    words = {
        Fact.FAILED_TRIES: translate("Checkup", "%n wrong try(s) since your last login", "", n),
        Fact.NO_FAILED_TRIES: translate("Checkup", "No wrong tries since your last login"),
        Fact.PASSWORD_WEAK: translate("Checkup", "Password: weak"),
        Fact.PASSWORD_FAIR: translate("Checkup", "Password: fair"),
        Fact.PASSWORD_STRONG: translate("Checkup", "Password: strong"),
        Fact.PASSWORD_VERY_STRONG: translate("Checkup", "Password: very strong"),
        Fact.PASSWORD_UNKNOWN: translate("Checkup", "Password: strength not known"),
        Fact.DOORS_PASSWORD: translate("Checkup", "Way in: the password alone"),
        Fact.DOORS_TIED: translate("Checkup", "Ways in: tied to this computer, with a printed key"),
        Fact.DOORS_ELSEWHERE: translate("Checkup", "Ways in: this computer has no part of the vault's key"),
        Fact.DOORS_UNTOLD: translate("Checkup", "Ways in: not known"),
        Fact.CODE_OFF: translate("Checkup", "No two-step code"),
        Fact.CODES_LOW: translate("Checkup", "Two-step code: %n recovery code(s) left", "", n),
        Fact.CODE_ON: translate("Checkup", "Two-step code: authenticator"),
        Fact.PHRASE_NOT_BACKED_UP: translate("Checkup", "Recovery phrase not backed up"),
        Fact.PHRASE_UNCHECKED: translate("Checkup", "Recovery phrase not checked for %n day(s)", "", n),
        Fact.PHRASE_CHECKED: translate("Checkup", "Recovery phrase: backed up"),
        Fact.NO_IDLE_LOCK: translate("Checkup", "No automatic lock"),
        Fact.IDLE_LOCK: translate("Checkup", "Automatic lock: after {time}").format(time=duration(n)),
        Fact.QUICK_OFF: translate("Checkup", "Quick unlock: off"),
        Fact.QUICK_PIN: translate("Checkup", "Quick unlock: PIN"),
        Fact.QUICK_SENSOR: translate("Checkup", "Quick unlock: sensor"),
        Fact.CONTACTS_UNCONFIRMED: translate("Checkup", "%n contact(s) not confirmed", "", n),
        Fact.CONTACTS_CONFIRMED: translate("Checkup", "%n contact(s), all confirmed", "", n),
        Fact.NO_CONTACTS: translate("Checkup", "No contacts"),
        Fact.APPROVALS_RISKY: translate("Checkup", "%n approval(s) to look at", "", n),
        Fact.APPROVALS_FEW: translate("Checkup", "%n approval(s), none without limit over what you own", "", n),
        Fact.NO_APPROVALS: translate("Checkup", "No approvals found"),
        Fact.APPROVALS_UNREAD: translate("Checkup", "Approvals: not read yet"),
        Fact.NETWORKS_IN_THE_CLEAR: translate("Checkup", "%n network(s) asked without encryption", "", n),
        Fact.NETWORKS_ON: translate("Checkup", "%n network(s) switched on", "", n),
        Fact.NO_NETWORKS: translate("Checkup", "No network outside is asked"),
        Fact.SERVERS_ANSWER: translate("Checkup", "%n network(s) answer", "", n),
        Fact.SERVERS_SILENT: translate("Checkup", "%n network(s) do not answer", "", n),
        Fact.SERVERS_NOT_CHECKED: translate("Checkup", "Networks: not checked — offline"),
        Fact.SERVERS_NOT_ASKED: translate("Checkup", "Networks: not all have answered yet"),
        Fact.CONNECTION_NONE: translate("Checkup", "This computer: no network"),
        Fact.CONNECTION_PORTAL: translate("Checkup", "This computer: the network wants a page filled in first"),
        Fact.CONNECTION_OPEN: translate("Checkup", "This computer: open Wi-Fi"),
        Fact.CONNECTION_WIFI: translate("Checkup", "This computer: Wi-Fi that is not open"),
        Fact.CONNECTION_WIRED: translate("Checkup", "This computer: connected by cable"),
        Fact.CONNECTION_MOBILE: translate("Checkup", "This computer: mobile network"),
        Fact.CONNECTION_OTHER: translate("Checkup", "This computer: connected"),
        Fact.CONNECTION_UNTOLD: translate("Checkup", "This computer: its connection cannot be told"),
        Fact.OLDER_NOTICED: translate("Checkup", "An older copy of the vault would be noticed"),
        Fact.OLDER_UNNOTICED: translate("Checkup", "An older copy of the vault would not be noticed"),
        Fact.FILES_OPEN: translate("Checkup", "%n of your file(s) can be reached by other users", "", n),
        Fact.FILES_YOURS: translate("Checkup", "Files: for you alone"),
        Fact.FILES_NONE: translate("Checkup", "Files: nothing is written"),
        Fact.FILES_UNTOLD: translate("Checkup", "Files: rights could not be checked"),
        Fact.DISK_ENCRYPTED: translate("Checkup", "Disk: encrypted"),
        Fact.DISK_MEMORY: translate("Checkup", "Disk: the profile lies in memory"),
        Fact.DISK_UNTOLD: translate("Checkup", "Disk: encryption cannot be told"),
        Fact.PROGRAM: translate("Checkup", "Postern {version}").format(version=row.text),
    }
    return words[row.fact]


def evidence_words(row: Row) -> str:
    """Return how it is known, and what follows."""
    return in_a_row(*(sentence(part) for part in row.evidence))


def action_verb(action: Action) -> str:
    """Return what stands on the button."""
    return {
        Action.CHANGE_PASSWORD: translate("Checkup", "Change…"),
        Action.TWO_STEP_ON: translate("Checkup", "Set up…"),
        Action.NEW_CODES: translate("Checkup", "New codes…"),
        Action.SECURE: translate("Checkup", "Secure…"),
        Action.SHOW_PHRASE: translate("Checkup", "Show the words…"),
        Action.CHECK_PHRASE: translate("Checkup", "Check now…"),
        Action.SECURITY: translate("Checkup", "Settings"),
        Action.ACCOUNT_LOG: translate("Checkup", "Account activity"),
        Action.CONTACTS: translate("Checkup", "Contacts"),
        Action.APPROVALS: translate("Checkup", "Approvals"),
        Action.NETWORKS: translate("Checkup", "Settings"),
        Action.ASK_AGAIN: translate("Checkup", "Ask again"),
        Action.TOLD: translate("Checkup", "Settings"),
        Action.STORED: translate("Checkup", "What is stored"),
        Action.ABOUT: translate("Checkup", "About"),
    }[action]


def action_name(action: Action) -> str:
    """Return the same for whoever hears the button without the line beside it."""
    return {
        Action.CHANGE_PASSWORD: translate("Checkup", "Change password…"),
        Action.TWO_STEP_ON: translate("Checkup", "Set up a two-step code…"),
        Action.NEW_CODES: translate("Checkup", "Make new recovery codes…"),
        Action.SECURE: translate("Checkup", "Secure account…"),
        Action.SHOW_PHRASE: translate("Checkup", "Show recovery phrase…"),
        Action.CHECK_PHRASE: translate("Checkup", "Check recovery phrase…"),
        Action.SECURITY: translate("Checkup", "Security settings"),
        Action.ACCOUNT_LOG: translate("Checkup", "Account activity"),
        Action.CONTACTS: translate("Checkup", "Contacts"),
        Action.APPROVALS: translate("Checkup", "Approvals"),
        Action.NETWORKS: translate("Checkup", "Network settings"),
        Action.ASK_AGAIN: translate("Checkup", "Ask the networks again"),
        Action.TOLD: translate("Checkup", "Settings of notices"),
        Action.STORED: translate("Checkup", "What Postern stores"),
        Action.ABOUT: translate("Checkup", "About Postern"),
    }[action]
