"""The ways out: log out, remove, close the window, quit."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wallet_gui.channel.messages import Channel, Role, ShowLeaving, ShowReceipt
from wallet_gui.domain.leaving import LastExit, Receipt, Way
from wallet_gui.domain.policy import OnClose
from wallet_gui.domain.session import LockReason, Phase
from wallet_gui.keeper.leaving import Leaving
from wallet_gui.keeper.ports import Child

if TYPE_CHECKING:
    from wallet_gui.keeper.core import Keeper

_GRACE_S: Final = 0.3


class Exits:
    """How a session and the program end."""

    def __init__(self, keeper: "Keeper", finished: Callable[[int], None]) -> None:
        self._keeper = keeper
        self._house = keeper.house
        self._finished = finished
        self._leaving: Leaving | None = None
        self._receipt: Receipt | None = None
        self._quits_after = False
        self._left = b""
        """The vault that was logged out so that another account can be logged in to; empty otherwise."""

    @property
    def leaving(self) -> Leaving | None:
        """The departure under way; None if nobody is leaving, or it is over."""
        return None if self._leaving is None or self._leaving.is_over else self._leaving

    def page(self) -> Channel | None:
        """Return the page of a door while somebody leaves or reads the receipt."""
        if self._receipt is not None:
            return self._receipt_page(self._receipt)
        leaving = self._leaving
        return None if leaving is None else ShowLeaving(leaving.name, leaving.way, leaving.computer)

    def leave(
        self, way: Way, *, keep_cache: bool, quit_after: bool, forget_name: bool = False, switches: bool = False
    ) -> None:
        """Log out: end home, erase, look again, show the receipt. ``switches``: then another account logs in."""
        keeper, session = self._keeper, self._keeper.session
        if session is None or not (keeper.is_open or keeper.is_locked) or keeper.entering is not None:
            return
        was_open = keeper.is_open
        if not was_open:
            session.log.note_end(LockReason.LEAVING)
            session.log.write()
        self._quits_after = quit_after
        self._left = bytes.fromhex(session.account.vault_id) if switches else b""
        self._receipt = None
        keeper.links.forget()
        keeper.base = Phase.LEAVING
        keeper.partings.begin(LockReason.LEAVING)
        page = ShowLeaving(name=session.name_when_leaving, way=way, computer=session.computer)
        if was_open or keeper.door is None:
            keeper.doors.open(page)
        else:
            keeper.doors.turn(page)
        self._house.nursery.keep(frozenset())
        keeps = keep_cache and session.rules.may_keep_cache
        self._start(way, keep_cache=keeps, forget_name=forget_name, door=keeper.door, done=self._show_receipt)

    def remove_from_lock(self, *, quit_after: bool) -> None:
        """The person chose to remove the locked account; the lock page asks for the password itself."""
        self._quits_after = quit_after

    def removed(self, *, quit_after: bool | None) -> None:
        """The password for removing was right. ``quit_after`` is None where the lock page has said so before."""
        chosen = self._quits_after if quit_after is None else quit_after
        self.leave(Way.REMOVE, keep_cache=False, quit_after=chosen)

    def log_out(self, *, quit_after: bool = False) -> None:
        """Log out without a question, as the policy says."""
        session = self._keeper.session
        if session is not None:
            self.leave(Way.KEEP, keep_cache=not session.policy.clear, quit_after=quit_after)

    def log_in_again(self, *, retry: bool) -> None:
        """The person leaves the receipt, or has it made once more."""
        if self._keeper.base is not Phase.RECEIPT or self._leaving is None:
            return
        if retry:
            self._leaving.again(self._show_receipt)
        elif self._quits_after:
            self.quit()
        else:
            self._leaving = self._receipt = None
            self._keeper.stand_at_log_in(left=self._left)

    def close_window(self, child: Child, *, has_tray: bool) -> None:
        """The person closes a window."""
        keeper = self._keeper
        if keeper.confirming is not None and child is keeper.confirming.door:
            keeper.confirms.end()
        elif child is keeper.home and keeper.session is not None:
            self._close_home(keeper.session.policy.on_close, has_tray=has_tray)
        elif child is keeper.door and not (has_tray and keeper.is_locked):
            self.quit()

    def quit(self) -> None:
        """End everything: a silent log-out first, if somebody is logged in."""
        keeper = self._keeper
        if keeper.base is Phase.ENDED:
            return
        keeper.fail_to_enter()
        was_locked = keeper.is_locked
        keeper.base = Phase.ENDED
        keeper.partings.begin(LockReason.LEAVING)
        self._house.nursery.keep(frozenset())
        if self.leaving is not None:
            self.leaving.then(self._end_with)
        elif keeper.session is not None:
            if was_locked:
                keeper.session.log.note_end(LockReason.LEAVING)
            self._leave_silently(keep_cache=not keeper.session.policy.clear)
        else:
            self._end()

    def child_gone(self) -> None:
        """A process has been reaped."""
        if self.leaving is not None:
            self.leaving.go_on()
        elif self._keeper.base is Phase.ENDED and not self._house.awake:
            self._finished(0)

    def _leave_silently(self, *, keep_cache: bool) -> None:
        """Log out without a receipt on the screen. A door that is there looks at the clipboard a last time."""
        keeper = self._keeper
        copied = keeper.session is not None and any(keeper.session.copied)
        door = keeper.door if copied and keeper.parting is None and keeper.doors.is_shown else None
        self._retire_all(but=(door, keeper.parting.home if keeper.parting else None))
        self._start(Way.KEEP, keep_cache=keep_cache, forget_name=False, door=door, done=self._end_with)
        if door is not None and self.leaving is not None:
            self.leaving.on_door_shown()

    def _start(
        self,
        way: Way,
        *,
        keep_cache: bool,
        forget_name: bool,
        door: Child | None,
        done: Callable[[Receipt], None],
    ) -> None:
        keeper = self._keeper
        session = keeper.give_session_up()
        if session is None:
            return
        home = keeper.parting.home if keeper.parting else None
        self._leaving = Leaving(
            self._house,
            session,
            way,
            keep_cache=keep_cache,
            forget_name=forget_name,
            door=door,
            home=home,
            done=done,
        )
        self._leaving.go_on()

    def _show_receipt(self, receipt: Receipt) -> None:
        self._receipt = receipt
        self._keeper.base = Phase.RECEIPT
        self._keeper.doors.turn(self._receipt_page(receipt))
        self._house.nursery.keep(frozenset({Role.DOOR}))

    def _receipt_page(self, receipt: Receipt) -> ShowReceipt:
        accounts = len(self._house.own.accounts.ids())
        return ShowReceipt(receipt, quits_after=self._quits_after, accounts=accounts, switches=bool(self._left))

    def _close_home(self, on_close: OnClose, *, has_tray: bool) -> None:
        if on_close is OnClose.LOG_OUT:
            self.log_out(quit_after=True)
        elif has_tray:
            self._keeper.lock(LockReason.CLOSED_WINDOW, minimised=True)
        else:
            self.quit()

    def _end_with(self, receipt: Receipt) -> None:
        last_exit = LastExit(at=receipt.at, cleared=receipt.checked, of=receipt.expected, clean=True)
        self._house.store_quietly(replace(self._house.device, last_exit=last_exit))
        self._end()

    def _retire_all(self, but: tuple[Child | None, ...] = ()) -> None:
        for child in list(self._house.awake):
            if child not in but:
                child.retire(_GRACE_S)

    def _end(self) -> None:
        self._retire_all()
        if self._house.awake:
            self._house.deadlines.set(self._house.now() + 2 * _GRACE_S, lambda: self._finished(0))
        else:
            self._finished(0)
