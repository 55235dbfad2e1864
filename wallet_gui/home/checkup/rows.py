"""One line of Check-up: what was looked at, what was found, how that is known, and what can be done about it."""

from dataclasses import dataclass
from enum import StrEnum

from wallet_gui.domain.policy import LockOn


class Key(StrEnum):
    """What is looked at, in the order in which it is shown."""

    TRIES = "tries"
    PASSWORD = "password"  # noqa: S105  # a name, not a secret
    DOORS = "doors"
    CODE = "code"
    PHRASE = "phrase"
    LOCK = "lock"
    QUICK = "quick"
    CONTACTS = "contacts"
    APPROVALS = "approvals"
    NETWORKS = "networks"
    SERVERS = "servers"
    CONNECTION = "connection"
    KEYRING = "keyring"
    FILES = "files"
    DISK = "disk"
    PROGRAM = "program"


class Verdict(StrEnum):
    """What a line means for the person."""

    NEEDS_YOU = "needs_you"
    IN_ORDER = "in_order"
    UNTOLD = "untold"
    """It could not be found out; nothing is claimed."""


class Fact(StrEnum):
    """What was found, in one line. A number that belongs to it is in ``Row.n``."""

    FAILED_TRIES = "failed_tries"
    NO_FAILED_TRIES = "no_failed_tries"
    PASSWORD_WEAK = "password_weak"  # noqa: S105
    PASSWORD_FAIR = "password_fair"  # noqa: S105
    PASSWORD_STRONG = "password_strong"  # noqa: S105
    PASSWORD_VERY_STRONG = "password_very_strong"  # noqa: S105
    PASSWORD_UNKNOWN = "password_unknown"  # noqa: S105
    DOORS_PASSWORD = "doors_password"  # noqa: S105
    DOORS_TIED = "doors_tied"
    DOORS_ELSEWHERE = "doors_elsewhere"
    """It was opened with the sheet: this computer has no part of it."""
    DOORS_UNTOLD = "doors_untold"
    CODE_OFF = "code_off"
    CODES_LOW = "codes_low"
    CODE_ON = "code_on"
    PHRASE_NOT_BACKED_UP = "phrase_not_backed_up"
    PHRASE_UNCHECKED = "phrase_unchecked"
    """Not checked for ``n`` days."""
    PHRASE_CHECKED = "phrase_checked"
    NO_IDLE_LOCK = "no_idle_lock"
    IDLE_LOCK = "idle_lock"
    """After ``n`` seconds."""
    QUICK_OFF = "quick_off"
    QUICK_PIN = "quick_pin"
    QUICK_SENSOR = "quick_sensor"
    CONTACTS_UNCONFIRMED = "contacts_unconfirmed"
    CONTACTS_CONFIRMED = "contacts_confirmed"
    NO_CONTACTS = "no_contacts"
    APPROVALS_RISKY = "approvals_risky"
    APPROVALS_FEW = "approvals_few"
    """There are ``n``, none of which needs a look."""
    NO_APPROVALS = "no_approvals"
    APPROVALS_UNREAD = "approvals_unread"
    NETWORKS_IN_THE_CLEAR = "networks_in_the_clear"
    NETWORKS_ON = "networks_on"
    NO_NETWORKS = "no_networks"
    SERVERS_ANSWER = "servers_answer"
    SERVERS_SILENT = "servers_silent"
    SERVERS_NOT_CHECKED = "servers_not_checked"
    SERVERS_NOT_ASKED = "servers_not_asked"
    CONNECTION_NONE = "connection_none"
    CONNECTION_PORTAL = "connection_portal"
    CONNECTION_OPEN = "connection_open"
    CONNECTION_WIFI = "connection_wifi"
    CONNECTION_WIRED = "connection_wired"
    CONNECTION_MOBILE = "connection_mobile"
    CONNECTION_OTHER = "connection_other"
    CONNECTION_UNTOLD = "connection_untold"
    OLDER_NOTICED = "older_noticed"
    OLDER_UNNOTICED = "older_unnoticed"
    FILES_OPEN = "files_open"
    FILES_YOURS = "files_yours"
    FILES_NONE = "files_none"
    FILES_UNTOLD = "files_untold"
    DISK_ENCRYPTED = "disk_encrypted"
    DISK_MEMORY = "disk_memory"
    DISK_UNTOLD = "disk_untold"
    PROGRAM = "program"


class Detail(StrEnum):
    """One sentence about how something is known, or what follows from it."""

    LAST_LOGIN = "last_login"
    FIRST_LOGIN = "first_login"
    IF_NOT_YOU = "if_not_you"
    CHOSEN_TODAY = "chosen_today"
    CHOSEN_DAYS_AGO = "chosen_days_ago"
    NOT_RATED = "not_rated"
    CHOOSE_LONGER = "choose_longer"
    OPENS_EVERY_COPY = "opens_every_copy"
    NO_DOORS_LISTED = "no_doors_listed"
    SHEET_MADE_ON = "sheet_made_on"
    SHEET_AT_HAND = "sheet_at_hand"
    CAME_IN_BY_SHEET = "came_in_by_sheet"
    WHAT_A_CODE_DOES = "what_a_code_does"
    CODE_SINCE = "code_since"
    CODES_LEFT = "codes_left"
    LOSS_OF_A_DISK = "loss_of_a_disk"
    BACKED_UP_ON = "backed_up_on"
    CHECKED_ON = "checked_on"
    CHECK_DUE_ON = "check_due_on"
    STILL_READABLE = "still_readable"
    KEYS_APART = "keys_apart"
    ANYBODY_NEARBY = "anybody_nearby"
    ALSO_LOCKS_WHEN = "also_locks_when"
    LOCKS_FOR_NOTHING_ELSE = "locks_for_nothing_else"
    CANNOT_TELL_WHEN = "cannot_tell_when"
    QUICK_IS_NOT_HERE = "quick_is_not_here"
    ONLY_THE_PASSWORD = "only_the_password"  # noqa: S105
    NEVER_A_PAYMENT = "never_a_payment"
    PIN_IN_MEMORY = "pin_in_memory"
    VIEW_IN_MEMORY = "view_in_memory"
    KEY_IN_HARDWARE = "key_in_hardware"
    NAMES_NOT_SHOWN = "names_not_shown"
    CONFIRMED_BY_PASSWORD = "confirmed_by_password"  # noqa: S105
    NOTHING_TO_CONFIRM = "nothing_to_confirm"
    APPROVALS_TAKE_ALL = "approvals_take_all"
    APPROVALS_LAST_TOLD = "approvals_last_told"
    APPROVALS_NOT_WHOLE = "approvals_not_whole"
    APPROVALS_NOT_READ = "approvals_not_read"
    NOTHING_ASKED = "nothing_asked"
    IN_THE_CLEAR = "in_the_clear"
    ALL_ENCRYPTED = "all_encrypted"
    ON_THIS_COMPUTER = "on_this_computer"
    THROUGH_A_PROXY = "through_a_proxy"
    NO_PROXY = "no_proxy"
    HISTORY_SERVICE = "history_service"
    NO_HISTORY_SERVICE = "no_history_service"
    ANSWERED_SINCE = "answered_since"
    OFFLINE = "offline"
    OTHERS_ANSWER = "others_answer"
    NOT_ASKED_YET = "not_asked_yet"
    PORTAL_FIRST = "portal_first"
    OTHERS_NEAR = "others_near"
    VPN_IS_UP = "vpn_is_up"
    NO_INTERNET_SEEN = "no_internet_seen"
    NOBODY_TELLS = "nobody_tells"
    KEYRING_ON = "keyring_on"
    KEYRING_OFF = "keyring_off"
    KEYRING_PAUSED = "keyring_paused"
    KEYRING_SILENT = "keyring_silent"
    RIGHTS_AT_START = "rights_at_start"
    RIGHTS_LOOKED_AT = "rights_looked_at"
    NOTHING_WRITTEN = "nothing_written"
    COULD_NOT_LOOK = "could_not_look"
    SYSTEM_HAS_NO_RIGHTS = "system_has_no_rights"
    DM_CRYPT = "dm_crypt"
    FOLDER_ENCRYPTED = "folder_encrypted"
    IN_MEMORY = "in_memory"
    NO_ENCRYPTION_SEEN = "no_encryption_seen"
    ENCRYPTION_NOT_VISIBLE = "encryption_not_visible"
    VAULT_ENCRYPTED_ANYWAY = "vault_encrypted_anyway"
    FROM_SOURCE = "from_source"
    FROM_A_PYTHON_PACKAGE = "from_a_python_package"
    FROM_A_SYSTEM_PACKAGE = "from_a_system_package"
    FROM_A_BUNDLE = "from_a_bundle"
    YOU_CAN_CHANGE_IT = "you_can_change_it"
    YOU_CANNOT_CHANGE_IT = "you_cannot_change_it"


class Action(StrEnum):
    """What can be done about a line."""

    CHANGE_PASSWORD = "change_password"  # noqa: S105
    TWO_STEP_ON = "two_step_on"
    NEW_CODES = "new_codes"
    SECURE = "secure"
    SHOW_PHRASE = "show_phrase"
    CHECK_PHRASE = "check_phrase"
    SECURITY = "security"
    ACCOUNT_LOG = "account_log"
    CONTACTS = "contacts"
    APPROVALS = "approvals"
    NETWORKS = "networks"
    ASK_AGAIN = "ask_again"
    TOLD = "told"
    """What this session tells: Settings › Notices."""
    STORED = "stored"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence, and what is filled into it."""

    detail: Detail
    n: int = 0
    """A count."""
    at: int = 0
    """Unix seconds."""
    when: tuple[LockOn, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line. Nothing in it names a person, an address or an amount: it goes into the report as it is."""

    key: Key
    verdict: Verdict
    fact: Fact
    action: Action
    evidence: tuple[Evidence, ...] = ()
    n: int = 0
    text: str = ""
    """The version, where the fact has one."""

    @property
    def needs_you(self) -> bool:
        """Whether the person is asked to do something."""
        return self.verdict is Verdict.NEEDS_YOU
