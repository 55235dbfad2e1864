"""The lock page: the session waits behind it, and nothing of it is known here but the account's name."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import ShowLock
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import Computer, LockReason, Needs, Purpose
from wallet_gui.door.attempt import Attempt, Trying
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.typed import password_problem


@dataclass(frozen=True)
class LockState:
    """Everything the lock page shows."""

    name: str = ""
    locked_at: int = 0
    idle_s: int = 0
    reason: LockReason = LockReason.ASKED
    needs: Needs = Needs.PASSWORD
    computer: Computer = Computer.MINE
    attempt: Attempt = field(default_factory=Attempt)
    password_problem: InputError | None = None


class LockController(QObject):
    """Hands the password to a signer; the keeper opens a new home."""

    state_changed = Signal(object)
    """``LockState``."""

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__()
        self._keeper = keeper
        self._trying = Trying(keeper)
        self._trying.changed.connect(self._on_attempt)
        self.state = LockState()

    def show(self, message: ShowLock) -> None:
        """Show that a session is locked."""
        self.state = LockState(
            message.name, message.locked_at, message.idle_s, message.reason, message.needs, message.computer
        )
        self._trying.reset(message.wait_s)

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said about the last try."""
        self._keeper.typing(Purpose.UNLOCK)
        self._trying.edited()
        if self.state.password_problem:
            self._publish(replace(self.state, password_problem=None))

    def unlock(self, password: str, code: str) -> None:
        """Try. ``code`` is empty where none was asked for."""
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(self.state, password_problem=problem))
            return
        self._trying.start(Purpose.UNLOCK, Entry(Purpose.UNLOCK, password, code))

    def cancel(self) -> None:
        """Stop waiting for the vault to open."""
        self._trying.cancel()

    def _on_attempt(self, attempt: Attempt) -> None:
        self._publish(replace(self.state, attempt=attempt))

    def _publish(self, state: LockState) -> None:
        self.state = state
        self.state_changed.emit(state)
