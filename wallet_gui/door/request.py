"""A request of the open wallet: a signer reads it, a person reads that, and only then the password is typed."""

from dataclasses import replace
from typing import Final

from wallet_gui.channel.messages import Begin, Refused, ShowConfirm
from wallet_gui.channel.secrets import Entry, Reading
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.attempt import Attempt, Wait, refusal
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.question import Question, QuestionState
from wallet_gui.door.typed import password_problem

_MAY_PASS: Final = frozenset(
    {Why.FAILED, Why.ENVELOPE, Why.DISK_FULL, Why.DEVICE, Why.GONE, Why.STALE, Why.IN_USE, Why.READ_ONLY, Why.COSTLY}
)
"""What may be otherwise the next time. Of anything else a second try would say the same."""


@frozen_private
class RequestState(QuestionState):
    """Everything the page shows."""

    purpose: Purpose = Purpose.SIGN
    reading: Reading | None = None
    """None as long as nothing was read."""
    is_ready: bool = False
    """Whether a signer waits for the password to this reading."""
    has_changed: bool = False
    """Whether home has asked for something else than what was shown before: it has to be read from the top."""

    @property
    def may_try_again(self) -> bool:
        """Whether the same might work if it is begun once more."""
        refused = self.attempt.refusal
        return refused is not None and refused.why in _MAY_PASS

    @property
    def is_reading(self) -> bool:
        """Whether a signer is at work on what home asks for."""
        return not self.is_ready and not self.attempt.is_checking and self.attempt.refusal is None


class RequestController(Question):
    """Begins before anything is typed, and anew after every wrong password: the signer lives for one try."""

    state: RequestState

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__(keeper)
        self._is_ours = False
        self.state = RequestState()
        keeper.reading_came.connect(self._on_reading)
        keeper.refused.connect(self._on_refused)
        keeper.paused.connect(self._on_paused)
        keeper.done.connect(self._on_done)

    def show(self, message: ShowConfirm) -> None:
        """Ask what there is to confirm. Reading is free: a wait that is still running holds back the password alone."""
        wait = Wait(message.wait_s) if message.wait_s else None
        self.state = RequestState(message.purpose, attempt=Attempt(wait=wait))
        self._begin()

    def typing(self) -> None:
        """Something is being typed: the session is in use, and what was said about the last try is taken back."""
        self._keeper.typing(self.state.purpose)
        state = self.state
        if state.is_ready and (state.attempt.refusal is not None or state.password_problem is not None):
            self._publish(replace(state, attempt=replace(state.attempt, refusal=None), password_problem=None))

    def submit(self, password: str) -> None:
        """Confirm what is shown."""
        state = self.state
        if not state.is_ready or state.reading is None:
            return
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(state, password_problem=problem))
            return
        self._publish(replace(state, is_ready=False, attempt=Attempt(is_checking=True), password_problem=None))
        self._keeper.hand_over(Entry(state.purpose, password, digest=state.reading.digest))

    def try_again(self) -> None:
        """Begin once more after a failure that may pass."""
        if self.state.may_try_again and not self._is_ours:
            self.state = replace(self.state, attempt=Attempt())
            self._begin()

    def wait_over(self) -> None:
        """The pause after wrong passwords is over."""
        if not self._is_ours and not self.state.may_try_again:
            self._begin()

    def leave(self) -> None:
        """Go. The page stays as it is until the window has gone."""
        self._is_ours = False
        super().leave()

    def _begin(self) -> None:
        self._is_ours = True
        self._publish(replace(self.state, is_ready=False))
        self._keeper.begin(Begin(self.state.purpose, "", 0))

    def _on_reading(self, reading: Reading) -> None:
        if not self._is_ours:
            return
        if reading.purpose is not self.state.purpose:
            self._keeper.give_up()
            self._on_refused(refusal(Why.ENVELOPE))
            return
        before = self.state.reading
        has_changed = self.state.has_changed or (before is not None and before.digest != reading.digest)
        self._publish(replace(self.state, reading=reading, is_ready=True, has_changed=has_changed))

    def _on_refused(self, message: Refused) -> None:
        if not self._is_ours:
            return
        self._is_ours = False
        was_typed = self.state.attempt.is_checking
        wait = Wait(message.wait_s) if message.wait_s else None
        self._publish(replace(self.state, is_ready=False, attempt=Attempt(refusal=message, wait=wait)))
        if was_typed and message.why is Why.WRONG and wait is None:
            self._begin()

    def _on_paused(self, wait_s: int) -> None:
        if self._is_ours:
            self._is_ours = False
            self._publish(replace(self.state, is_ready=False, attempt=Attempt(wait=Wait(wait_s))))

    def _on_done(self, _purpose: Purpose) -> None:
        if self._is_ours:
            self.leave()
