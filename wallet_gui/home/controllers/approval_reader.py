"""The approvals of one network: what holds of those that are known, then logs further and further back."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.approval import Allowance, GrantsPage, KnownApprovals
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.ports import Chain, Clock
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.approvals import (
    BACK_BLOCKS,
    ApprovalsStatus,
    begun,
    floor_of,
    source_of,
    with_page,
)

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")
_STRETCHES_MOST: Final = 200
"""Of logs in one round. A server that gives a block at a time cannot keep us reading."""
_OVERLAP: Final = 4
"""Blocks that are read again beside those that were not final: of the nodes behind one address some are late."""


@dataclass(frozen=True, slots=True)
class ApprovalSubject:
    """What is asked about."""

    addresses: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class _Looked:
    head: int
    allowances: tuple[Allowance, ...]


class ApprovalReader(QObject):
    """One round at a time; one that fails leaves what is known."""

    changed = Signal()
    """``status`` is another one."""
    kept = Signal(object)
    """Carries ``KnownApprovals`` that should be kept."""

    def __init__(self, wallet: WalletController, clock: Clock, network: Network, known: KnownApprovals) -> None:
        super().__init__()
        self._wallet, self._clock, self._network = wallet, clock, network
        self._subject = self._asked = ApprovalSubject()
        self._gap: tuple[int, int] | None = None
        """Newer blocks than the known ones, as far as they have not been read."""
        self._head = self._floor = self._stretches = 0
        self._looked = 0
        """Grants whose allowances have been asked for in this round."""
        self._is_stopped = self._must_run_again = self._has_looked = False
        self._reaches_back = False
        self.has_begun = False
        self.failures = 0
        """Rounds in a row that failed."""
        self.status = ApprovalsStatus(network, known)

    def set_subject(self, subject: ApprovalSubject) -> bool:
        """Ask about something else from the next round on; return whether it is about other addresses."""
        before, self._subject = self._subject, subject
        return before.addresses != subject.addresses

    def know(self, known: KnownApprovals) -> None:
        """Take over what the cache holds, as long as nothing has been asked."""
        if not self.has_begun:
            self._publish(replace(self.status, known=known))

    def forget(self) -> None:
        """Let go of how far was read and of what was found: the next round begins anew."""
        self._publish(replace(self.status, known=KnownApprovals(), is_fresh=False))

    def read(self, *, asked: bool = False, further: bool = False) -> None:
        """Ask what holds, and look for more.

        Args:
            asked: The person waits for it: the newest blocks count, not only those that are known of.
            further: Look also in blocks before those that have been read.
        """
        self._reaches_back = self._reaches_back or further
        if self._is_stopped or not self._subject.addresses:
            return
        if self.status.is_reading:
            self._must_run_again = True
            return
        self.has_begun, self._stretches, self._asked, self._has_looked = True, 0, self._subject, False
        self._publish(replace(self.status, is_reading=True, error=None))
        grants, tokens = self.status.known.grants, self._asked.tokens
        self._looked = len(grants)
        head = 0 if asked else self._known_head()

        def look(chain: Chain) -> _Looked:
            return _Looked(head or chain.check().number, chain.allowances(grants, tokens))

        self._ask(look, self._on_looked)

    def stop(self) -> None:
        """Ask no more; what is under way is not waited for."""
        self._is_stopped = True

    def _known_head(self) -> int:
        """Return where the network stood when it told last; 0 if it has not in this session."""
        statuses = (one for one in self._wallet.state.networks if one.network == self._network)
        return next((one.block for one in statuses), 0)

    def _ask(self, work: Callable[[Chain], _T], done: Callable[[_T], None]) -> None:
        self._wallet.run(
            self._network.chain_id,
            work,
            lambda answer: None if self._is_stopped else done(answer),
            lambda error: None if self._is_stopped else self._on_failed(error),
        )

    def _on_looked(self, looked: _Looked) -> None:
        self._has_looked = True
        known, self._head = self._with_truth(looked.allowances), looked.head
        before = known
        known = begun(known, source_of(self._network, self._asked.addresses), looked.head)
        if known is before and known.last_block < looked.head:
            self._gap = max(0, known.last_block + 1 - self._network.final_after - _OVERLAP), looked.head
        else:
            self._gap = None
        self._floor = floor_of(self._network, looked.head, known)
        if self._reaches_back:
            self._reaches_back = False
            self._floor = max(0, min(self._floor, known.first_block - BACK_BLOCKS))
        self._publish(replace(self.status, known=known, is_fresh=True))
        self._go_on()

    def _with_truth(self, allowances: tuple[Allowance, ...]) -> KnownApprovals:
        return replace(self.status.known, allowances=allowances, at=int(self._clock.wall_s()))

    def _go_on(self) -> None:
        """Read what is new, then what is older; at last ask what holds of what was found."""
        known = self.status.known
        if self._stretches >= _STRETCHES_MOST:
            self._ask_truth()
        elif self._gap is not None:
            self._read(*self._gap)
        elif known.first_block > self._floor:
            self._read(self._floor, known.first_block - 1)
        else:
            self._ask_truth()

    def _read(self, first: int, last: int) -> None:
        self._stretches += 1
        addresses, tokens = self._asked.addresses, self._asked.tokens
        self._ask(lambda chain: chain.grants(addresses, tokens, first, last), self._on_page)

    def _on_page(self, page: GrantsPage) -> None:
        known = with_page(self.status.known, page, (token.contract for token in self._asked.tokens))
        if self._gap is not None:
            first = self._gap[0]
            self._gap = (first, page.first_block - 1) if page.first_block > first else None
            if self._gap is None:
                known = replace(known, last_block=self._head)
        else:
            known = replace(known, first_block=page.first_block, first_time=page.first_time)
        is_first_find = not self._looked and bool(known.grants)
        self._publish(replace(self.status, known=known))
        if is_first_find:
            self._ask_truth(goes_on=True)  # the person waits for the first rows
        else:
            self._go_on()

    def _ask_truth(self, *, goes_on: bool = False) -> None:
        """Ask what holds, if something was found about which that has not been asked."""
        grants, tokens = self.status.known.grants, self._asked.tokens

        def on_told(allowances: tuple[Allowance, ...]) -> None:
            self._publish(replace(self.status, known=self._with_truth(allowances)))
            self._go_on() if goes_on else self._end(None)

        if self._looked == len(grants):
            self._end(None)
            return
        self._looked = len(grants)
        self._ask(lambda chain: chain.allowances(grants, tokens), on_told)

    def _on_failed(self, error: WalletError) -> None:
        self.failures += 1
        if not self._has_looked:
            self.status = replace(self.status, is_fresh=False)
        _LOG.info("%s: approvals: %s", self._network.name, type(error).__name__)
        self._end(error)

    def _end(self, error: WalletError | None) -> None:
        self.failures = 0 if error is None else self.failures
        self._publish(replace(self.status, is_reading=False, error=error))
        self.kept.emit(self.status.known)
        if self._must_run_again:
            self._must_run_again = False
            self.read()

    def _publish(self, status: ApprovalsStatus) -> None:
        if status != self.status:
            self.status = status
            self.changed.emit()
