"""Which text of the help is about which page of the door."""

from typing import Final

from wallet_gui.domain.session import Purpose
from wallet_gui.door.controller import DoorController
from wallet_gui.door.page import Page
from wallet_gui.ui.help.topics import Topic

_PAGES: Final = {
    Page.LOG_IN: Topic.AGAIN,
    Page.LOCK: Topic.LOCKING,
    Page.IMPORT_KEY: Topic.ADDRESSES,
    Page.TIE: Topic.TIED,
    Page.SECURE: Topic.SECURE,
    Page.QUICK: Topic.QUICK,
    Page.MAIL_CODE: Topic.NOTICES,
    Page.LEAVING: Topic.LEAVING,
    Page.RECEIPT: Topic.RECEIPT,
}
_PURPOSES: Final = {
    Purpose.CHANGE_PASSWORD: Topic.SECURE,
    Purpose.TWO_STEP_DRAFT: Topic.CODE,
    Purpose.TWO_STEP_ON: Topic.CODE,
    Purpose.TWO_STEP_OFF: Topic.CODE,
    Purpose.NEW_CODES: Topic.CODE,
    Purpose.REVEAL_PHRASE: Topic.PHRASE,
    Purpose.CHECK_PHRASE: Topic.PHRASE,
    Purpose.LOOSEN: Topic.LOCKING,
    Purpose.EXPORT: Topic.PHRASE,
    Purpose.REMOVE: Topic.LEAVING,
    Purpose.OWN_COMPUTER: Topic.SHARED,
    Purpose.SIGN: Topic.SEND,
    Purpose.SAVE_CONTACT: Topic.CONTACTS,
    Purpose.FIND_ADDRESSES: Topic.ADDRESSES,
    Purpose.KEYRING_ON: Topic.TIED,
    Purpose.KEYRING_OFF: Topic.TIED,
    Purpose.MAIL_CODE_OFF: Topic.NOTICES,
}


def topic_of_page(door: DoorController) -> Topic:
    """Return what F1 opens on the page that is up."""
    match door.page:
        case Page.CREATE if door.subjects.create.state.is_restore:
            return Topic.PHRASE
        case Page.CREATE:
            return Topic.FIRST
        case Page.LOG_IN if door.subjects.log_in.state.is_guest:
            return Topic.SHARED
        case Page.CONFIRM:
            return _PURPOSES.get(door.subjects.confirm.state.purpose, Topic.LEAVING)
        case Page.REQUEST:
            return _PURPOSES.get(door.subjects.request.state.purpose, Topic.SEND)
        case page:
            return _PAGES.get(page, Topic.LEAVING)
