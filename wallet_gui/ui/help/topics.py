"""What there is to read, in the order of the list: one file for each topic and language under ``resources/help``."""

from enum import StrEnum
from typing import Final


class Topic(StrEnum):
    """The name of a text, which is that of its file."""

    LEAVING = "leaving"
    ASSETS = "assets-after-log-out"
    WHY = "why-log-out"
    AGAIN = "log-in-again"
    RECEIPT = "receipt"

    FIRST = "first-account"
    LOCKING = "locking"
    QUICK = "quick-unlock"
    SHARED = "shared-computer"

    PASSWORD = "lost-password"  # noqa: S105  # the name of a file
    PHONE = "lost-phone"
    COMPUTER = "lost-computer"
    WRONG = "something-wrong"
    SECURE = "secure-account"

    PHRASE = "recovery-phrase"
    CODE = "two-step-code"
    TIED = "tied-vault"
    LOG = "account-activity"
    CHECKUP = "check-up"

    HOME = "home-page"
    SEND = "send"
    RECEIVE = "receive"
    HISTORY = "activity"
    APPROVALS = "approvals"
    CONTACTS = "contacts"
    ADDRESSES = "addresses"
    TOKENS = "tokens"
    PRACTICE = "practice-network"

    NETWORKS = "networks"
    STORED = "stored"
    PRIVACY = "privacy"
    NOTICES = "notices"

    APPEARANCE = "appearance"
    SHORTCUTS = "shortcuts"
    TIPS = "tips"
    UPDATES = "updates"
    DIAGNOSTICS = "diagnostics"
    LICENCES = "licences"
    ABOUT = "about"


class Group(StrEnum):
    """The headings of the list."""

    LEAVING = "leaving"
    GETTING_IN = "getting_in"
    TROUBLE = "trouble"
    PROTECTING = "protecting"
    MONEY = "money"
    PRIVACY = "privacy"
    PROGRAM = "program"


GROUPS: Final[dict[Group, tuple[Topic, ...]]] = {
    Group.LEAVING: (Topic.LEAVING, Topic.ASSETS, Topic.WHY, Topic.AGAIN, Topic.RECEIPT),
    Group.GETTING_IN: (Topic.FIRST, Topic.LOCKING, Topic.QUICK, Topic.SHARED),
    Group.TROUBLE: (Topic.PASSWORD, Topic.PHONE, Topic.COMPUTER, Topic.WRONG, Topic.SECURE),
    Group.PROTECTING: (Topic.PHRASE, Topic.CODE, Topic.TIED, Topic.LOG, Topic.CHECKUP),
    Group.MONEY: (
        Topic.HOME,
        Topic.SEND,
        Topic.RECEIVE,
        Topic.HISTORY,
        Topic.APPROVALS,
        Topic.CONTACTS,
        Topic.ADDRESSES,
        Topic.TOKENS,
        Topic.PRACTICE,
    ),
    Group.PRIVACY: (Topic.NETWORKS, Topic.STORED, Topic.PRIVACY, Topic.NOTICES),
    Group.PROGRAM: (
        Topic.APPEARANCE,
        Topic.SHORTCUTS,
        Topic.TIPS,
        Topic.UPDATES,
        Topic.DIAGNOSTICS,
        Topic.LICENCES,
        Topic.ABOUT,
    ),
}
"""Every topic stands in one group."""
