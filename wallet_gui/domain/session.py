"""The words of a session: where it stands, why it changed, what a person is asked for."""

from enum import StrEnum
from typing import Final


class Phase(StrEnum):
    """Where the keeper's session stands."""

    NO_ACCOUNT = "no_account"
    LOGGED_OUT = "logged_out"
    CHECKING = "checking"
    OPEN = "open"
    CONFIRM = "confirm"
    LOCKED = "locked"
    LEAVING = "leaving"
    RECEIPT = "receipt"
    ENDED = "ended"


class Computer(StrEnum):
    """Whose computer this is, for one session."""

    MINE = "mine"
    SHARED = "shared"
    """Other people use it too."""
    GUEST = "guest"
    """Somebody is here just this once: everything stays in memory."""


class Guest(StrEnum):
    """What a guest opens."""

    NO = "no"
    """It is no guest."""
    PROFILE = "profile"
    """A vault of this computer."""
    FILE = "file"
    """A vault file."""
    PHRASE = "phrase"
    """A recovery phrase."""


class LockReason(StrEnum):
    """Why home had to end."""

    ASKED = "asked"
    IDLE = "idle"
    AGE = "age"
    CLOSED_WINDOW = "closed_window"
    FROZEN = "frozen"
    CRASHED = "crashed"
    BROKE_RULES = "broke_rules"
    LEAVING = "leaving"
    SCREEN = "screen"
    """The computer's own screen was locked."""
    SLEEP = "sleep"
    LID = "lid"
    USER_SWITCH = "user_switch"
    REMOTE = "remote"
    """The session went to another computer, or came from one."""
    MINIMISED = "minimised"
    NETWORK = "network"
    """The computer is connected in another way than before, or not at all, or its VPN has gone."""


class QuickMethod(StrEnum):
    """What opens a locked session without the password, if the person chose it. Never more than the view key."""

    PIN = "pin"
    FINGERPRINT = "fingerprint"
    """A sensor that only says yes or no: releases no key, so the keeper holds one too."""
    TOUCH_ID = "touch_id"
    HELLO = "hello"


KEEPS_KEY: Final = frozenset({QuickMethod.TOUCH_ID, QuickMethod.HELLO})
"""Whose sensors keep a key of their own for each vault."""


class Needs(StrEnum):
    """What opens a locked session."""

    QUICK = "quick"
    """The quick unlock that was chosen; the password always works as well."""
    PASSWORD = "password"  # noqa: S105  # a name, not a secret
    FULL = "full"
    """Password, and the code where one is set up."""


class Purpose(StrEnum):
    """What a door asks a signer to do."""

    LOG_IN = "log_in"
    UNLOCK = "unlock"
    DRAFT = "draft"
    CREATE = "create"
    RESTORE = "restore"
    CHANGE_PASSWORD = "change_password"  # noqa: S105
    TWO_STEP_DRAFT = "two_step_draft"
    TWO_STEP_ON = "two_step_on"
    TWO_STEP_OFF = "two_step_off"
    NEW_CODES = "new_codes"
    REVEAL_PHRASE = "reveal_phrase"
    CHECK_PHRASE = "check_phrase"
    LOOSEN = "loosen"
    EXPORT = "export"
    REMOVE = "remove"
    OWN_COMPUTER = "own_computer"
    """Say that nobody else uses this computer any more."""
    SIGN = "sign"
    """Sign transactions that home has built."""
    SAVE_CONTACT = "save_contact"
    """Add a contact with a pin, or change the address of one."""
    FIND_ADDRESSES = "find_addresses"
    """Tell home addresses of the recovery phrase, so that it can look which are in use."""
    IMPORT_KEY = "import_key"
    """Take a private key or a keystore file into the vault."""
    QUICK_UNLOCK = "quick_unlock"
    """Open a locked session by PIN or sensor: the view key alone, from a record in memory."""
    SET_QUICK = "set_quick"
    """Choose a quick unlock."""
    KEYRING_ON = "keyring_on"
    """Keep this account's anchor in the computer's keyring."""
    KEYRING_OFF = "keyring_off"
    SHEET_DRAFT = "sheet_draft"
    """Draw a printed key and a device secret for TIE or NEW_SHEET."""
    TIE = "tie"
    """Tie the vault to this computer: from then on the password alone opens it no more."""
    NEW_SHEET = "new_sheet"
    """Replace the printed key."""
    UNTIE = "untie"
    """Have the password alone open the vault again."""
    MAIL_CODE_ON = "mail_code_on"
    """Ask for a code by e-mail at log-in, once one has arrived."""
    MAIL_CODE_OFF = "mail_code_off"
    SECURE_DRAFT = "secure_draft"
    """Draw a code secret and recovery codes for SECURE."""
    SECURE = "secure"
    """New password, new two-step secret, new recovery codes, no quick unlock: all in one write."""


CONFIRM_PURPOSES = frozenset(
    {
        Purpose.CHANGE_PASSWORD,
        Purpose.TWO_STEP_DRAFT,
        Purpose.TWO_STEP_ON,
        Purpose.TWO_STEP_OFF,
        Purpose.NEW_CODES,
        Purpose.REVEAL_PHRASE,
        Purpose.CHECK_PHRASE,
        Purpose.LOOSEN,
        Purpose.EXPORT,
        Purpose.REMOVE,
        Purpose.OWN_COMPUTER,
        Purpose.SIGN,
        Purpose.SAVE_CONTACT,
        Purpose.FIND_ADDRESSES,
        Purpose.IMPORT_KEY,
        Purpose.SET_QUICK,
        Purpose.KEYRING_ON,
        Purpose.KEYRING_OFF,
        Purpose.SHEET_DRAFT,
        Purpose.TIE,
        Purpose.NEW_SHEET,
        Purpose.UNTIE,
        Purpose.MAIL_CODE_ON,
        Purpose.MAIL_CODE_OFF,
        Purpose.SECURE_DRAFT,
        Purpose.SECURE,
    }
)
"""What an open session may ask for at a confirm door. Each needs the password."""


class Why(StrEnum):
    """Why a signer or the keeper refused. One word for everything that was typed wrong, so that nothing leaks."""

    WRONG = "wrong"
    CLOCK = "clock"
    DAMAGED = "damaged"
    ALTERED = "altered"
    NEWER = "newer"
    WEAK = "weak"
    COSTLY = "costly"
    IN_USE = "in_use"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    GONE = "gone"
    STALE = "stale"
    """The vault on disk is no longer the one that was to be changed."""
    DEVICE = "device"
    NOT_A_FILE = "not_a_file"
    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    NO_PERMISSION = "no_permission"
    PRESENT = "present"
    NAME_TAKEN = "name_taken"
    PASSWORD = "password"  # noqa: S105
    """A new password does not meet the rules."""
    NAME = "name"
    """A new name does not meet the rules."""
    PHRASE = "phrase"
    """The words are not a recovery phrase."""
    WORD = "word"
    """A word typed to check the paper is not the one at its place."""
    CODE = "code"
    """The code that was to prove a new authenticator is not right."""
    KEY = "key"
    """What was to be imported is not a private key or keystore file, or its own password is wrong."""
    NOT_OURS = "not_ours"
    """No key in the vault belongs to the address that a payment should come from."""
    OTHER_REQUEST = "other_request"
    """What was confirmed is not what is to be signed."""
    PIN = "pin"
    """A contact's pin does not fit its name and address: somebody changed the contact."""
    REQUEST = "request"
    """What home asked for is nothing that Postern signs or keeps. Said before any password is asked for."""
    PASSPHRASE = "passphrase"  # noqa: S105  # a name, not a secret
    """The wallet has a passphrase, which is not stored: its recovery phrase alone does not lead to its addresses."""
    OLDER = "older"
    """The vault on disk is older than the one last used here, says the anchor in the keyring."""
    SAME_NAME = "same_name"
    """Several accounts on this computer have the name. Said before any password is looked at, and not counted: it
    tells only that the name is there twice."""
    KEYRING = "keyring"
    """The computer's keyring is needed and did not answer."""
    STRENGTH = "strength"
    """The password is not strong enough to stand alone."""
    QUICK = "quick"
    """A new PIN does not meet the rules, or there can be no quick unlock on this computer."""
    CEILING = "ceiling"
    """After a hundred wrong tries in a row the password opens the vault only together with the printed key."""
    MAIL_CODE = "mail_code"
    """What was typed is right; the code that has just been sent by e-mail is needed as well."""
    ENVELOPE = "envelope"
    FAILED = "failed"
    """The signer ended without an answer."""
