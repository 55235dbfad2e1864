"""Leaving: asks the keeper what would go, and tells it what the person chose."""

import os
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import AskPlan, CloseWindow, Leave, OpenLeave, PlanIs, Quit
from wallet_gui.domain.leaving import Plan, Way
from wallet_gui.domain.session import Purpose
from wallet_gui.home.account import Body
from wallet_gui.home.controllers.confirm import ConfirmController
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.vault.bodies import to_base64

_SEED_SIZE = 32


class LeaveController(QObject):
    """Every way out of the session starts here; what follows is the keeper's."""

    plan_changed = Signal(object)
    """A new ``Plan``."""
    dialog_asked = Signal()
    """The tray or another start asked for the leave dialog."""

    def __init__(self, link: KeeperLink, session: SessionController, confirm: ConfirmController) -> None:
        super().__init__()
        self._link, self._session, self._confirm = link, session, confirm
        self.plan: Plan | None = None
        link.on(PlanIs, self._on_plan)
        link.on(OpenLeave, lambda _: self.dialog_asked.emit())

    def ask_plan(self) -> None:
        """Ask what leaving would erase and keep now."""
        self._link.send(AskPlan())

    def leave(
        self, way: Way, *, keep_cache: bool, quit_after: bool, forget_name: bool = False, switches: bool = False
    ) -> None:
        """Leave in the chosen way. ``switches``: another account is to be logged in to next."""
        if way is Way.KEEP and not keep_cache:
            # A copy of the cache that somebody made before is closed to today's vault.
            self._session.edit(with_new_cache_seed())
        if way is Way.REMOVE:
            self._confirm.expect(Purpose.REMOVE)
        self._link.send(Leave(way, keep_cache, quit_after, forget_name, switches))

    def close_window(self, *, has_tray: bool) -> None:
        """The window was closed."""
        self._link.send(CloseWindow(has_tray))

    def quit(self) -> None:
        """Quit Postern."""
        self._link.send(Quit())

    def _on_plan(self, message: PlanIs) -> None:
        self.plan = message.plan
        self.plan_changed.emit(message.plan)


def with_new_cache_seed() -> Callable[[Body], Body]:
    """Return the change that gives the cache another key from its next start on."""
    seed = to_base64(os.urandom(_SEED_SIZE))
    return lambda body: {**body, "cache_seed": seed}
