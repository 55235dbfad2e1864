"""Between the last picture of home and its end: a door takes its place, and what home could not do is done for it."""

from typing import TYPE_CHECKING

from wallet_gui.channel.messages import ReadClipboard
from wallet_gui.domain.session import LockReason
from wallet_gui.keeper.parting import Parting
from wallet_gui.keeper.ports import Child

if TYPE_CHECKING:
    from wallet_gui.keeper.core import Keeper


class Partings:
    """One home at a time that has been told to go."""

    def __init__(self, keeper: "Keeper") -> None:
        self._keeper = keeper
        self.current: Parting | None = None

    def begin(self, reason: LockReason) -> None:
        """Tell home to cover itself and end, and see to it that it does."""
        keeper = self._keeper
        keeper.confirms.drop()
        keeper.desk.dismiss()
        keeper.saves.take_held()
        home, keeper.home = keeper.home, None
        if home is None or keeper.session is None:
            return
        if home.is_alive:
            self.current = Parting(keeper.house, home, reason, keeper.session.log)
        else:
            keeper.session.log.note_end(reason)
            keeper.session.log.write()

    def home_ended(self, home: Child, log_entry: bytes) -> None:
        """Home says that it has done what it had to do."""
        keeper = self._keeper
        if home is keeper.home:
            keeper.lock(LockReason.CRASHED)
        if self.current is None or self.current.home is not home:
            return
        self.current.done(log_entry)
        if keeper.exits.leaving is not None:
            keeper.exits.leaving.on_home_ended()
        elif keeper.session is not None:
            keeper.session.copied = (b"", b"")
        if keeper.doors.is_shown or keeper.door is None:
            self.current.door_is_there()

    def lose(self, child: Child) -> None:
        """A process has been reaped. If it was a locked home that could not clear the clipboard, the door does."""
        parting, keeper = self.current, self._keeper
        if parting is None or child is not parting.home:
            return
        parting.gone()
        self.current = None
        session = keeper.session
        if not keeper.is_locked or session is None:
            return
        keeper.house.keyrings.write(keeper.door, session.account, lambda: None)
        if any(session.copied) and keeper.door is not None:
            salt, digest = session.copied
            keeper.door.send(ReadClipboard(salt=salt, digest=digest))

    def clipboard_read(self, *, ours_is_gone: bool) -> None:
        """A door has looked at the clipboard."""
        keeper = self._keeper
        if keeper.exits.leaving is not None:
            keeper.exits.leaving.on_clipboard(ours_is_gone=ours_is_gone)
        elif keeper.session is not None and ours_is_gone:
            keeper.session.copied = (b"", b"")
