"""What every page has in common that stands over the wallet, asks one thing, and takes the password for it."""

from dataclasses import KW_ONLY, field, replace

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import ShowConfirm
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.session import Purpose
from wallet_gui.door.attempt import Attempt, Trying
from wallet_gui.door.keeper_line import KeeperLine, KeyringAnswer


@frozen_private
class QuestionState:
    """What every such page shows. A page adds what is its own."""

    _: KW_ONLY
    attempt: Attempt = field(default_factory=Attempt)
    password_problem: InputError | None = None
    """Why what was typed cannot be any password."""


class Question(QObject):
    """Leads through one page. It is over when ``left`` is sent: the keeper then ends this door."""

    state_changed = Signal(object)
    """``QuestionState``, or what a page has made of it."""
    began = Signal()
    """Something is asked anew."""
    left = Signal()
    """The page is over: the person is done or gave up."""

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__()
        self._keeper = keeper
        self.wants_printed_key = False
        """Whether the password was not enough when this session was opened."""
        self.state = QuestionState()

    def pose(self, message: ShowConfirm) -> None:
        """Ask what the keeper says that the wallet wants, and for the printed key where it will be needed."""
        self.wants_printed_key = message.by_printed_key
        self.show(message)
        self.began.emit()

    def show(self, message: ShowConfirm) -> None:
        """Ask what the keeper says that the wallet wants."""

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said."""

    @property
    def keyring_said(self) -> KeyringAnswer:
        """How the computer's keyring answered at the last try; None where it was not asked."""
        return self._keeper.keyring_said

    def use_printed_key(self, key: bytes) -> None:
        """Give this key with the password, in place of this computer's part; empty for none."""
        self._keeper.use_printed_key(key)

    def give_up(self) -> None:
        """Do what Esc and Cancel stand for."""
        self.leave()

    def leave(self) -> None:
        """Give up, or close a page that is done. What a signer is at work on is cancelled with the page."""
        self._keeper.use_printed_key(b"")
        if self._keeper.is_busy:
            self._keeper.give_up()  # the first ends the operation alone
        self._keeper.give_up()
        self.left.emit()

    def _publish(self, state: QuestionState) -> None:
        self.state = state
        self.state_changed.emit(state)


class TryingQuestion(Question):
    """A page on which the password is tried until it is right; the first ``Cancel`` ends a try, the next the page."""

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__(keeper)
        self._trying = Trying(keeper)
        self._trying.changed.connect(self._on_attempt)
        self._trying.worked.connect(self._on_worked)

    def give_up(self) -> None:
        """Stop waiting for the vault to open; if nothing is being waited for, leave."""
        if self.state.attempt.is_checking:
            self._trying.cancel()
        else:
            self.leave()

    def _on_attempt(self, attempt: Attempt) -> None:
        self._publish(replace(self.state, attempt=attempt))

    def _on_worked(self, purpose: Purpose) -> None:
        """The keeper says that it worked."""
