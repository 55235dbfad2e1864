"""What travels inside sealed boxes: one frozen dataclass for each, with the same strict schema as messages.

Their ``repr`` shows no field, so that no traceback or log line can carry a secret.
"""

from wallet_gui.domain.account_log import LogVerdict
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.mail import MailAccount
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, QuickMethod
from wallet_gui.domain.signing import ContactWish, PathAddress, ReadPayment, ToSign


@frozen_private
class Entry:
    """Box ``entry``: what a person typed at a door, and for what. Texts are empty where nothing was asked."""

    purpose: Purpose
    """What the door's page said it was for. The signer does nothing else with it, whatever the keeper asks."""
    password: str = ""
    code: str = ""
    """Six digits, or a recovery code of ten characters; as typed."""
    new_password: str = ""
    strength: str = ""
    """The word for the new password's strength; never its length."""
    code_secret: bytes = b""
    """For TWO_STEP_ON: the 20 random bytes that ``words_out`` brought."""
    recovery_codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """For CHECK_PHRASE: the words typed, in the order of ``positions``."""
    positions: tuple[int, ...] = ()
    """Places in the phrase, counted from 1."""
    policy: Policy | None = None
    """For LOOSEN."""
    digest: bytes = b""
    """For SIGN and SAVE_CONTACT: ``Reading.digest`` of what the page showed, 32 bytes."""
    private_key: str = ""
    """For IMPORT_KEY: 64 hexadecimal digits, with or without ``0x``; or the text of a keystore V3 file."""
    key_password: str = ""
    """For IMPORT_KEY: the keystore's own password."""
    label: str = ""
    """For IMPORT_KEY: the new address's name."""
    device_secret: bytes = b""
    """This computer's part of a tied vault's door, as its keyring has it: 32 bytes, or none. Where a tie was cut off,
    more of 32 bytes each follow, and any of them may be the right one."""
    printed_key: bytes = b""
    """The printed key that was typed, 20 bytes, or none."""
    new_device_secret: bytes = b""
    """For TIE: what the keyring has been given, 32 bytes. For NEW_SHEET: what was drawn with it, for the proof."""
    new_printed_key: bytes = b""
    """For TIE and NEW_SHEET: what is on the new sheet, 20 bytes."""
    draft_proof: bytes = b""
    """For SECURE, TIE and NEW_SHEET: that a signer has drawn what goes along, as it came with it. For CHECK_PHRASE:
    that the code was right a moment ago, as it came after a wrong word."""
    quick: QuickMethod | None = None
    """For SET_QUICK: the method chosen, None for none. For QUICK_UNLOCK: the method used."""
    pin: str = ""
    """For SET_QUICK and QUICK_UNLOCK: 6 to 12 digits."""
    mail_code: str = ""
    """For LOG_IN and MAIL_CODE_ON: the eight digits that came by e-mail, as typed; empty to have them sent."""
    sensor_key: bytes = b""
    """For SET_QUICK and QUICK_UNLOCK: what the system's own sensor released, 32 bytes."""


@frozen_private
class WordsIn:
    """Box ``words_in``: everything a new vault is made from (CREATE, RESTORE)."""

    purpose: Purpose
    """As in ``Entry``."""
    name: str
    password: str
    strength: str
    phrase: str
    """12 to 24 BIP-39 English words."""
    passphrase: str
    """BIP-39's optional extra word; empty for none."""
    code_secret: bytes
    """20 random bytes, or none to go without a two-step code."""
    code: str
    """Six digits that prove ``code_secret``; empty without one."""
    recovery_codes: tuple[str, ...]
    backed_up: bool
    """Whether the person typed the words back."""
    shared: bool
    """Whether other people use this computer too."""
    policy: Policy


@frozen_private
class WordsOut:
    """Box ``words_out``: secrets on their way to a person's eyes. Empty where they were not asked for."""

    phrase: str
    has_passphrase: bool
    """Whether the words alone are not enough to restore the account shown first."""
    code_secret: bytes
    recovery_codes: tuple[str, ...]
    printed_key: bytes = b""
    """20 bytes."""
    device_secret: bytes = b""
    """32 bytes."""
    draft_proof: bytes = b""
    """For SECURE_DRAFT, SHEET_DRAFT and CHECK_PHRASE: goes back with what follows, 32 bytes."""


@frozen_private
class DoorFact:
    """One way to open the vault, as the signer found it in the spend section."""

    parts: tuple[int, ...]
    """``vault.slots.Part`` by number."""
    made: int
    """Unix time."""


@frozen_private
class ViewKey:
    """Box ``view``: what opens the view section, and what a person is told at log-in."""

    view: bytes
    """VIEW, 32 bytes."""
    vault_id: bytes
    last_login: int
    """Unix time of the log-in before this one; 0 for the first."""
    failures: int
    """Wrong tries since then."""
    codes_left: int
    """Recovery codes not yet used; 0 without two-step code."""
    code_is_on: bool
    code_since: int
    """Unix time of enrolment; 0 without."""
    proven: tuple[str, ...] = ()
    """Addresses in the view section that a signer has made from the keys, as their seals prove. EIP-55."""
    doors: tuple[DoorFact, ...] = ()
    """Every way to open the vault."""
    opened_by: tuple[int, ...] = ()
    """The parts that opened it this time."""
    quick: QuickMethod | None = None
    """The quick unlock that is set up."""
    mail_code_since: int = 0
    """Unix time since which a code by e-mail is asked for at log-in; 0 for not at all."""
    log: LogVerdict = LogVerdict.GOOD
    """What the signer says of the account's activity log."""


@frozen_private
class Request:
    """Box ``request``: what home asks to be signed (SIGN) or kept (SAVE_CONTACT)."""

    purpose: Purpose
    transactions: tuple[ToSign, ...] = ()
    contact: ContactWish | None = None


@frozen_private
class Reading:
    """Box ``reading``: what the signer read in ``request``, for the person's eyes."""

    purpose: Purpose
    digest: bytes
    """SHA-256 over everything asked for, 32 bytes; comes back in ``Entry``."""
    payments: tuple[ReadPayment, ...]
    contact: ContactWish | None
    network: str = ""
    """For a contact of one network: its name in the signer's own table; empty if it is not in there."""


@frozen_private
class SignedTransaction:
    """One transaction, ready to be sent."""

    raw: bytes
    txid: str
    """``0x`` and 64 hexadecimal digits in lower case."""


@frozen_private
class Signed:
    """Box ``signed``: in the order of ``Request.transactions``."""

    transactions: tuple[SignedTransaction, ...]


@frozen_private
class Addresses:
    """Box ``addresses``: the first addresses of the recovery phrase on each known scheme of paths."""

    found: tuple[PathAddress, ...]


@frozen_private
class MailCode:
    """Box ``mail``: what home sends by e-mail so that a log-in can go on."""

    account: MailAccount
    code: str
    """Eight digits."""
    words: tuple[str, str]
    """The two words that the door shows as well."""
