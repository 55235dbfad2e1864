"""Asks whether there is a newer Postern, if the person has switched that on; never downloads anything."""

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from wallet_gui import __version__
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.session import Computer
from wallet_gui.home.choices import read_choices, with_choices
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.updates.signature import ANNOUNCER
from wallet_gui.home.updates.statement import Release, Source, ask

if TYPE_CHECKING:
    from wallet_gui.chains.web import Web

_LOG = logging.getLogger(__name__)
_DAY_MS = 24 * 60 * 60 * 1000


class UpdatesController(QObject):
    """Off by default. Asks when the session begins, and once a day while it lasts."""

    changed = Signal()
    """``newer`` or ``problem`` is another."""

    def __init__(self, session: SessionController, wallet: WalletController, jobs: Jobs, source: Source) -> None:
        super().__init__()
        self._session, self._wallet, self._jobs, self.source = session, wallet, jobs, source
        self._web: Web | None = None
        self._again = QTimer(self, interval=_DAY_MS)
        self._again.timeout.connect(self.ask)
        self.newer: Release | None = None
        """A version that is newer than this one."""
        self.problem: WalletError | None = None
        """Why the last question has no answer that counts."""

    @property
    def can_ask(self) -> bool:
        """Whether there is anybody to ask, and somebody who can have chosen to."""
        return self.source.is_known and self._session.snapshot.computer is not Computer.GUEST

    @property
    def is_on(self) -> bool:
        """Whether the person wants to be told."""
        return read_choices(self._session.body).updates

    def switch(self, is_on: bool) -> None:
        """Want to be told, or not any more."""
        self._session.edit(lambda body: with_choices(body, replace(read_choices(body), updates=is_on)))
        if is_on:
            self.ask()
        else:
            self._close()
            self._take(None)

    def ask(self) -> None:
        """Ask now, if that is wanted."""
        if not (self.can_ask and self.is_on):
            self._again.stop()
            return
        from wallet_gui.chains.web import Web  # late: brings the HTTP client

        self._again.start()
        self._close()
        self._web = web = Web(ANNOUNCER, self._proxy())
        self._jobs.on_network(lambda: ask(web, self.source), partial(self._on_told, web), partial(self._on_failed, web))

    def stop(self) -> None:
        """The session ends."""
        self._again.stop()
        self._close()

    def _proxy(self) -> str:
        """Return a proxy that the person uses for a network: who hides from networks hides from us as well."""
        return next((network.proxy for network in self._wallet.state.book.switched_on if network.proxy), "")

    def _on_told(self, web: "Web", release: Release) -> None:
        if web is self._web:  # else another question has taken its place, or nobody wants to know any more
            self._take(release if release.is_newer_than(__version__) else None)

    def _on_failed(self, web: "Web", error: WalletError) -> None:
        if web is not self._web:
            return
        _LOG.info("no answer about new versions: %s", type(error).__name__)
        self._take(self.newer, error)

    def _take(self, newer: Release | None, problem: WalletError | None = None) -> None:
        self.newer, self.problem = newer, problem
        self.changed.emit()

    def _close(self) -> None:
        if self._web is not None:
            self._web.close()
            self._web = None
