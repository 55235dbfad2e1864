"""Where the person was and what is half typed: sealed for the keeper's memory, never on the disk."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer

from wallet_gui.channel.messages import Draft
from wallet_gui.channel.schema import Body
from wallet_gui.domain.errors import WalletError
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController

_LOG = logging.getLogger(__name__)
_SEAL_AFTER_MS = 2000


@dataclass(frozen=True, slots=True)
class Here:
    """A place in the window, and what stands unsaved in its fields."""

    page: str = ""
    scroll: int = 0
    focus: str = ""
    """Object name of the widget that has the keyboard."""
    form: Mapping[str, str] = field(default_factory=dict)
    """Unsaved text by object name."""
    kept: Mapping[str, str] = field(default_factory=dict)
    """Choices that are no input, such as a filter, by object name."""


class DraftController(QObject):
    """Seals two seconds after the last change, and at the lock."""

    def __init__(self, link: KeeperLink, session: SessionController) -> None:
        super().__init__()
        self._link, self._session = link, session
        self._look: Callable[[], Here] = Here
        self._told = Here()
        self._timer = QTimer(self, singleShot=True, interval=_SEAL_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def watch(self, look: Callable[[], Here]) -> None:
        """Take what the window shows now as known; ``look`` tells it from now on."""
        self._look = look
        self._told = look()

    def touch(self) -> None:
        """Something changed: seal it in two seconds, unless more changes first."""
        self._timer.start()

    def stop(self) -> None:
        """Watch no more: the session ends."""
        self._timer.stop()
        self._look = Here

    def seal_now(self) -> None:
        """Hand over what is there, as at the lock."""
        self._timer.stop()
        self._send(self._look())

    def flush(self) -> None:
        """Seal now what would be sealed soon, so that the keeper's plan knows of it."""
        self._timer.stop()
        here = self._look()
        if here != self._told:
            self._send(here)

    def _send(self, here: Here) -> None:
        self._told = here
        try:
            sealed = self._session.keys.seal_draft(self._session.vault_id, _to_json(here))
        except WalletError as error:
            _LOG.warning("draft not sealed: %s", type(error).__name__)
            return
        self._link.send(Draft(Body(sealed), bool(here.form)))

    def open(self, sealed: bytes) -> Here:
        """Open the draft of the session before a lock; without one, or with a damaged one, start at the beginning."""
        if not sealed:
            return Here()
        try:
            return _from_json(self._session.keys.open_draft(self._session.vault_id, sealed))
        except WalletError as error:
            _LOG.warning("draft not opened: %s", type(error).__name__)
            return Here()


def _to_json(here: Here) -> dict[str, Any]:
    return {
        "v": 1,
        "page": here.page,
        "scroll": here.scroll,
        "focus": here.focus,
        "form": dict(here.form),
        "kept": dict(here.kept),
    }


def _from_json(body: Mapping[str, Any]) -> Here:
    return Here(
        page=str(body.get("page", "")),
        scroll=int(body.get("scroll", 0)),
        focus=str(body.get("focus", "")),
        form=_texts(body.get("form")),
        kept=_texts(body.get("kept")),
    )


def _texts(value: object) -> dict[str, str]:
    return {str(name): str(text) for name, text in value.items()} if isinstance(value, dict) else {}
