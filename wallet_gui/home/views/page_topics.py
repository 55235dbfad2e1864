"""Which text of the help is about which page."""

from typing import Final

from wallet_gui.home.views.page_names import (
    ACCOUNT_LOG,
    ACTIVITY,
    APPROVALS,
    CHECKUP,
    CONTACTS,
    HOME,
    NETWORKS,
    NOTICES,
    RECEIVE,
    SECURITY,
    SEND,
    TOKENS,
)
from wallet_gui.ui.help.topics import Topic

_TOPICS: Final = {
    HOME: Topic.HOME,
    SEND: Topic.SEND,
    RECEIVE: Topic.RECEIVE,
    ACTIVITY: Topic.HISTORY,
    APPROVALS: Topic.APPROVALS,
    CONTACTS: Topic.CONTACTS,
    CHECKUP: Topic.CHECKUP,
    SECURITY: Topic.LOCKING,
    NETWORKS: Topic.NETWORKS,
    TOKENS: Topic.TOKENS,
    "settings.account": Topic.LEAVING,
    "settings.addresses": Topic.ADDRESSES,
    "settings.privacy": Topic.STORED,
    "settings.appearance": Topic.APPEARANCE,
    ACCOUNT_LOG: Topic.LOG,
    NOTICES: Topic.NOTICES,
    "settings.mail": Topic.NOTICES,
    "settings.help": Topic.LEAVING,
}


def topic_of_page(name: str) -> Topic:
    """Return what F1 opens on a page; a page that nobody wrote about leads to the first text."""
    return _TOPICS.get(name, Topic.LEAVING)
