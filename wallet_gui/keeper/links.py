"""A link that another program handed over: an open home shows it at once, and until there is one it waits."""

from typing import TYPE_CHECKING

from wallet_gui.channel.messages import LinkWaits, OpenLink
from wallet_gui.domain.link import Link
from wallet_gui.domain.session import Phase

if TYPE_CHECKING:
    from wallet_gui.keeper.core import Keeper


class Links:
    """Keeps the last link in memory, never on the disk. It counts as no activity: nobody has touched our windows."""

    def __init__(self, keeper: "Keeper") -> None:
        self._keeper = keeper
        self._waiting = ""

    def take(self, link: Link) -> None:
        """Take what came in. A link that asks for no payment only brings the window to the front."""
        self._waiting = link.request or self._waiting
        self.pass_on()

    def pass_on(self) -> None:
        """Give the link to an open home; tell the door that stands there instead that one waits."""
        if not self._waiting:
            return
        keeper = self._keeper
        if keeper.base is Phase.OPEN and keeper.home is not None:
            link, self._waiting = self._waiting, ""
            keeper.home.send(OpenLink(link))
        elif keeper.door is not None and (keeper.is_logged_out or keeper.is_locked):
            keeper.door.send(LinkWaits())

    def forget(self) -> None:
        """The person leaves: what waited for this session is not for the next one."""
        self._waiting = ""
