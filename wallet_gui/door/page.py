"""The pages of the door, and which of them asks what."""

from enum import StrEnum
from typing import Final

from wallet_gui.domain.session import Purpose


class Page(StrEnum):
    """The pages of the door."""

    NONE = "none"
    LOG_IN = "log_in"
    CREATE = "create"
    LOCK = "lock"
    CONFIRM = "confirm"
    REQUEST = "request"
    IMPORT_KEY = "import_key"
    TIE = "tie"
    SECURE = "secure"
    QUICK = "quick"
    MAIL_CODE = "mail_code"
    LEAVING = "leaving"
    RECEIPT = "receipt"


OVER_HOME: Final = frozenset(
    {Page.CONFIRM, Page.REQUEST, Page.IMPORT_KEY, Page.TIE, Page.SECURE, Page.MAIL_CODE, Page.QUICK}
)
"""Pages that ask one question, small over the wallet's window."""

PAGE_OF: Final = {
    Purpose.SIGN: Page.REQUEST,
    Purpose.SAVE_CONTACT: Page.REQUEST,
    Purpose.IMPORT_KEY: Page.IMPORT_KEY,
    Purpose.TIE: Page.TIE,
    Purpose.NEW_SHEET: Page.TIE,
    Purpose.UNTIE: Page.TIE,
    Purpose.SECURE: Page.SECURE,
    Purpose.SET_QUICK: Page.QUICK,
    Purpose.MAIL_CODE_ON: Page.MAIL_CODE,
}
"""What asks each thing that the wallet may want. Whatever is not here is asked by the confirm page."""
