"""The log-in page: who may come in, and what has to be said first."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import ShowLogIn
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.leaving import LastExit
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.attempt import Attempt, Trying
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.typed import name_problem, password_problem


@dataclass(frozen=True)
class LogInState:
    """Everything the log-in page shows."""

    has_accounts: bool = True
    last_exit: LastExit | None = None
    profile_problem: Why | None = None
    vault_added: bool = False
    attempt: Attempt = field(default_factory=Attempt)
    name_problem: InputError | None = None
    password_problem: InputError | None = None


class LogInController(QObject):
    """Hands what was typed to a signer and says what came of it."""

    state_changed = Signal(object)
    """``LogInState``."""

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__()
        self._keeper = keeper
        self._trying = Trying(keeper)
        self._trying.changed.connect(self._on_attempt)
        self.state = LogInState()

    def show(self, message: ShowLogIn) -> None:
        """Begin anew with what the keeper says about this computer."""
        self._trying.reset()
        self._publish(
            LogInState(has_accounts=message.accounts > 0, last_exit=message.last_exit, profile_problem=message.problem)
        )

    def vault_added(self) -> None:
        """Say that a vault file has been taken in."""
        self._publish(replace(self.state, has_accounts=True, vault_added=True))

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said about the last try."""
        self._keeper.typing(Purpose.LOG_IN)
        self._trying.edited()
        if self.state.name_problem or self.state.password_problem:
            self._publish(replace(self.state, name_problem=None, password_problem=None))

    def log_in(self, name: str, password: str, code: str) -> None:
        """Try. ``code`` is six digits, a recovery code, or empty."""
        wrong_name, wrong_password = name_problem(name), password_problem(password)
        if wrong_name or wrong_password:
            self._publish(replace(self.state, name_problem=wrong_name, password_problem=wrong_password))
            return
        self._publish(replace(self.state, name_problem=None, password_problem=None, vault_added=False))
        self._trying.start(Purpose.LOG_IN, Entry(Purpose.LOG_IN, password, code), name=name)

    def cancel(self) -> None:
        """Stop waiting for the vault to open."""
        self._trying.cancel()

    def _on_attempt(self, attempt: Attempt) -> None:
        self._publish(replace(self.state, attempt=attempt))

    def _publish(self, state: LogInState) -> None:
        self.state = state
        self.state_changed.emit(state)
