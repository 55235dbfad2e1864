"""Check-up: looks at everything that can be looked at, and remembers when the person last did."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import Enter
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Computer
from wallet_gui.home.checkup.disk import DiskLook, look_at_disk
from wallet_gui.home.checkup.files import FilesLook, look_at_files
from wallet_gui.home.checkup.judge import expected, judge
from wallet_gui.home.checkup.program import look_at_program
from wallet_gui.home.checkup.review import Review, read_review, with_interval, with_reviewed
from wallet_gui.home.checkup.rows import Key, Row
from wallet_gui.home.checkup.told import DAY_S, Told
from wallet_gui.home.controllers.approvals import ApprovalsController
from wallet_gui.home.controllers.connection import ConnectionController
from wallet_gui.home.controllers.desktop import DesktopController
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.fields import number
from wallet_gui.home.wallet.whole_file import whole_file

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class CheckupState:
    """What the page draws."""

    rows: tuple[Row, ...] = ()
    expected: tuple[Key, ...] = ()
    """What is looked at in this session; ``rows`` has those that have been."""
    ran_at: int = 0
    """Unix seconds at which everything had been looked at; 0 for not yet."""
    review: Review = field(default_factory=Review)
    review_is_due: bool = False
    next_at: int | None = None
    """When the next look is due, in Unix seconds; None for never."""
    can_remember: bool = True
    """False for a guest, of whom nothing is kept."""
    opened_at: int = 0
    """When this session was opened by the password, in Unix seconds; 0 if the vault does not say."""

    @property
    def is_running(self) -> bool:
        """Whether something has not been looked at yet."""
        return len(self.rows) < len(self.expected)

    @property
    def needing(self) -> int:
        """How many things need the person."""
        return sum(row.needs_you for row in self.rows)


class CheckupController(QObject):
    """Judges anew whenever something it knows changes; looks at the computer when asked. Nothing leaves it."""

    changed = Signal(object)
    """A new ``CheckupState``."""
    report_saved = Signal()
    report_failed = Signal(object)
    """Carries the ``WalletError``."""

    def __init__(
        self,
        session: SessionController,
        wallet: WalletController,
        desktop: DesktopController,
        connection: ConnectionController,
        approvals: ApprovalsController,
        jobs: Jobs,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._connection, self._approvals = connection, approvals
        self._session, self._wallet, self._desktop = session, wallet, desktop
        self._jobs, self._clock = jobs, clock
        self._folder: Path | None = None
        self._told = Told()
        self._run = 0
        self.state = CheckupState()
        session.entered.connect(self._on_entered)
        session.changed.connect(lambda _: self._publish())
        wallet.changed.connect(lambda _: self._publish())
        desktop.hears_changed.connect(lambda _: self._publish())
        connection.changed.connect(self._publish)
        approvals.changed.connect(lambda _: self._publish())

    def run(self) -> None:
        """Look at the computer again; what is only known is judged at once."""
        self._run += 1
        self._told = replace(self._told, files=None, disk=None, program=None)
        self.state = replace(self.state, ran_at=0)
        self._publish()
        self._take(self._run, lambda told: replace(told, program=look_at_program()))
        if self._folder is not None:
            self._look(partial(look_at_files, self._folder), _with_files, FilesLook(failed=True))
            self._look(partial(look_at_disk, self._folder), _with_disk, DiskLook.NOT_VISIBLE)

    def remember_look(self) -> None:
        """The person has read it. Written once a day at most, and never for a guest."""
        now_s = self._now_s()
        if self.state.can_remember and not 0 <= now_s - self.state.review.at < DAY_S:
            self._session.edit(lambda body: with_reviewed(body, now_s))

    def remind_every(self, months: int) -> None:
        """Choose how often the person is reminded; 0 for never."""
        self._session.edit(lambda body: with_interval(body, months))

    def save_report(self, path: Path, text: str) -> None:
        """Write the report as a file of its own."""

        def write() -> None:
            with whole_file(path) as file:
                file.write(text)

        self._jobs.on_disk(write, lambda _: self.report_saved.emit(), self.report_failed.emit)

    def _look(self, work: Callable[[], _T], fill_in: Callable[[Told, _T], Told], otherwise: _T) -> None:
        """Look off the GUI thread. What cannot be looked at is told as such, not left out."""
        run = self._run

        def take(seen: _T) -> None:
            self._take(run, lambda told: fill_in(told, seen))

        self._jobs.on_disk(work, take, lambda _: take(otherwise))

    def _take(self, run: int, change: Callable[[Told], Told]) -> None:
        if run == self._run:
            self._told = change(self._told)
            self._publish()

    def _on_entered(self, enter: Enter) -> None:
        self._folder = Path(enter.folder) if enter.folder else None
        self._publish()

    def _publish(self) -> None:
        told = self._told = replace(
            self._told,
            now_s=self._now_s(),
            snapshot=self._session.snapshot,
            wallet=self._wallet.state,
            approvals=self._approvals.state,
            hears=self._desktop.hears,
            connection=self._connection.connection,
            is_written=self._folder is not None,
        )
        review, since = read_review(self._session.body), told.snapshot.account.password_since
        can_remember = told.snapshot.computer is not Computer.GUEST
        state = CheckupState(
            rows=judge(told),
            expected=expected(told),
            ran_at=self.state.ran_at,
            review=review,
            review_is_due=can_remember and review.is_due(told.now_s, since),
            next_at=review.due_at(since),
            can_remember=can_remember,
            opened_at=self._opened_at(),
        )
        if not state.is_running and not state.ran_at:
            state = replace(state, ran_at=told.now_s)
        if state != self.state:
            self.state = state
            self.changed.emit(state)

    def _opened_at(self) -> int:
        """Return what the signer wrote when it opened the vault; nothing if it could not write."""
        at = number(self._session.body, "last_login")
        return at if at > self._session.snapshot.factors.last_login else 0

    def _now_s(self) -> int:
        return int(self._clock.wall_s())


def _with_files(told: Told, look: FilesLook) -> Told:
    return replace(told, files=look)


def _with_disk(told: Told, look: DiskLook) -> Told:
    return replace(told, disk=look)
