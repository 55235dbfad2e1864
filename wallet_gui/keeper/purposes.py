"""What each purpose asks of the keeper: who takes part, which boxes pass, what is counted, what a signer imports."""

from typing import Final

from wallet_gui.channel.messages import BoxName, Preload
from wallet_gui.domain.session import Purpose, Why

MAKES_VAULT: Final = frozenset({Purpose.CREATE, Purpose.RESTORE})
UNLOCKS: Final = frozenset({Purpose.UNLOCK, Purpose.QUICK_UNLOCK})
OPENS_HOME: Final = frozenset({Purpose.LOG_IN}) | UNLOCKS | MAKES_VAULT
READS_REQUEST: Final = frozenset({Purpose.SIGN, Purpose.SAVE_CONTACT})
"""The open home asks for something, a signer reads it, a person reads that, and only then types the password."""
SENDS_MAIL: Final = frozenset({Purpose.LOG_IN, Purpose.MAIL_CODE_ON})
"""A code may have to come by e-mail before it goes on; home sends it."""
TALKS_TO_HOME: Final = READS_REQUEST | {Purpose.FIND_ADDRESSES, Purpose.MAIL_CODE_ON}
"""The home that is open takes part."""
FIRST_HALF: Final = {
    Purpose.TWO_STEP_ON: Purpose.TWO_STEP_DRAFT,
    Purpose.TIE: Purpose.SHEET_DRAFT,
    Purpose.NEW_SHEET: Purpose.SHEET_DRAFT,
    Purpose.SECURE: Purpose.SECURE_DRAFT,
}
"""What has to be drawn, and shown to a person, before it can be done."""
ABOUT_KEYRING: Final = frozenset({Purpose.KEYRING_ON, Purpose.KEYRING_OFF})
ABOUT_TIES: Final = frozenset({Purpose.SHEET_DRAFT, Purpose.TIE, Purpose.NEW_SHEET, Purpose.UNTIE})
"""What ties a vault to this computer, or frees it: its part may be in the keyring before the keyring is used."""
NOT_COUNTED: Final = frozenset({Purpose.DRAFT}) | MAKES_VAULT
"""What needs no secret of an account that exists."""
ALWAYS_ASKS_CODE: Final = frozenset(
    {
        Purpose.LOG_IN,
        Purpose.TWO_STEP_OFF,
        Purpose.NEW_CODES,
        Purpose.REVEAL_PHRASE,
        Purpose.CHECK_PHRASE,
        Purpose.SHEET_DRAFT,
        Purpose.UNTIE,
        Purpose.MAIL_CODE_ON,
        Purpose.MAIL_CODE_OFF,
        Purpose.SECURE_DRAFT,
    }
)

MUST_WRITE: Final = (
    frozenset(
        {
            Purpose.SAVE_CONTACT,
            Purpose.IMPORT_KEY,
            Purpose.SET_QUICK,
            Purpose.TIE,
            Purpose.NEW_SHEET,
            Purpose.UNTIE,
            Purpose.SECURE,
            Purpose.MAIL_CODE_ON,
            Purpose.MAIL_CODE_OFF,
        }
    )
    | MAKES_VAULT
)
"""It has not been done unless there is another vault afterwards."""
NEVER_WRITES: Final = frozenset({Purpose.SIGN, Purpose.FIND_ADDRESSES, Purpose.QUICK_UNLOCK})

CHECKED_NOTHING: Final = frozenset({Why.DAMAGED, Why.NEWER, Why.WEAK, Why.COSTLY, Why.OTHER_REQUEST})
"""Refusals before anything typed was looked at: the try is taken back."""
PROVED_PASSWORD: Final = frozenset(
    {
        Why.CODE,
        Why.PASSWORD,
        Why.NOT_OURS,
        Why.PIN,
        Why.KEY,
        Why.PRESENT,
        Why.NAME,
        Why.NAME_TAKEN,
        Why.TOO_LARGE,
        Why.STALE,
        Why.KEYRING,
        Why.PASSPHRASE,
        Why.QUICK,
        Why.STRENGTH,
        Why.MAIL_CODE,
    }
)
"""Refusals of something else than a secret: the try is taken back, but earlier ones stay. A wrong word of the recovery
phrase is none of them: whoever could try words for nothing would find all of them."""

_IN_AND_HOME: Final = (BoxName.ENTRY, BoxName.VIEW)
_IN_AND_BACK: Final = (BoxName.ENTRY, BoxName.WORDS_OUT)
_BOXES: Final[dict[Purpose, tuple[BoxName, ...]]] = {
    **dict.fromkeys(Purpose, (BoxName.ENTRY,)),
    Purpose.LOG_IN: _IN_AND_HOME,
    Purpose.UNLOCK: _IN_AND_HOME,
    Purpose.QUICK_UNLOCK: _IN_AND_HOME,
    Purpose.DRAFT: (BoxName.WORDS_OUT,),
    Purpose.CREATE: (BoxName.WORDS_IN, BoxName.VIEW),
    Purpose.RESTORE: (BoxName.WORDS_IN, BoxName.VIEW),
    Purpose.TWO_STEP_DRAFT: _IN_AND_BACK,
    Purpose.NEW_CODES: _IN_AND_BACK,
    Purpose.REVEAL_PHRASE: _IN_AND_BACK,
    Purpose.SHEET_DRAFT: _IN_AND_BACK,
    Purpose.SECURE_DRAFT: _IN_AND_BACK,
    Purpose.SIGN: (BoxName.REQUEST, BoxName.READING, BoxName.ENTRY, BoxName.SIGNED),
    Purpose.SAVE_CONTACT: (BoxName.REQUEST, BoxName.READING, BoxName.ENTRY),
    Purpose.FIND_ADDRESSES: (BoxName.ENTRY, BoxName.ADDRESSES),
}


MAY_PASS: Final = {
    **dict.fromkeys(SENDS_MAIL, BoxName.MAIL),
    Purpose.CHECK_PHRASE: BoxName.WORDS_OUT,
}
"""A box that a signer may send with a refusal, once it knows what was typed."""


def boxes_of(purpose: Purpose) -> tuple[BoxName, ...]:
    """Return the boxes that pass for this purpose, in the order in which they are sent."""
    return _BOXES[purpose]


def preload_for(purpose: Purpose) -> Preload:
    """Return what a signer for this purpose imports."""
    if purpose in READS_REQUEST | {Purpose.FIND_ADDRESSES, Purpose.IMPORT_KEY}:
        return Preload.SIGN
    return Preload.CREATE if purpose in NOT_COUNTED else Preload.OPEN
