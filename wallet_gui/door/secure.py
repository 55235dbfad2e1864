"""Securing an account: the present password, then a new one, a new authenticator, new recovery codes, and one write.

Until that write nothing has changed but that the present code is spent, so giving up leaves everything as it was.
"""

from dataclasses import replace
from enum import StrEnum
from typing import Final

from wallet_gui.channel.messages import ShowConfirm
from wallet_gui.channel.secrets import Entry, WordsOut
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door import two_step
from wallet_gui.door.attempt import Attempt, Problem
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.question import QuestionState, TryingQuestion
from wallet_gui.door.typed import new_password_problem, password_problem


class Step(StrEnum):
    """The pages of the wizard."""

    START = "start"
    PASSWORD = "password"  # noqa: S105  # a name, not a secret
    CODE = "code"
    CODES = "codes"
    DONE = "done"


STEPS: Final = (Step.START, Step.PASSWORD, Step.CODE, Step.CODES)
"""What is counted; the last page says what was done."""
_BELONGS_TO: Final = {Why.PASSWORD: Step.PASSWORD, Why.CODE: Step.CODE}
"""Where something can be put right that the last step was refused for."""


@frozen_private
class SecureState(QuestionState):
    """Everything the wizard shows."""

    step: Step = Step.START
    name: str = ""
    code_is_on: bool = False
    is_tied: bool = False
    """Whether the password alone opens nothing."""
    words: WordsOut | None = None
    """What was drawn; none before the present password was right."""
    code_is_proved: bool = False
    new_problem: Problem | None = None
    code_problem: Problem | None = None

    @property
    def has_begun(self) -> bool:
        """Whether giving up would lose something."""
        return self.step in {Step.PASSWORD, Step.CODE, Step.CODES}


class SecureController(TryingQuestion):
    """Leads through the wizard. What was typed stays here until the end, and goes with it."""

    state: SecureState

    def __init__(self, keeper: KeeperLine, clock: Clock) -> None:
        super().__init__(keeper)
        self._clock = clock
        self._is_shown = False
        self._forget()
        self.state = SecureState()
        keeper.words_came.connect(self._on_words)

    def show(self, message: ShowConfirm) -> None:
        """Begin with the first page."""
        self._forget()
        self._is_shown = True
        self.state = SecureState(name=message.name, code_is_on=message.code_is_on, is_tied=message.is_tied)
        self._trying.reset(message.wait_s)

    def typing(self) -> None:
        """Something is being typed: the session is in use, and what was said is taken back."""
        state = self.state
        if state.step is not Step.DONE:
            self._keeper.typing(Purpose.SECURE_DRAFT if state.step is Step.START else Purpose.SECURE)
        if state.password_problem or state.new_problem or state.code_problem:
            self._publish(replace(state, password_problem=None, new_problem=None, code_problem=None))
        self._trying.edited()

    def begin(self, password: str, code: str) -> None:
        """Try the present password, and the code where one is set up."""
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(self.state, password_problem=problem))
            return
        self._password = password  # needed again at the end
        self._trying.start(Purpose.SECURE_DRAFT, Entry(Purpose.SECURE_DRAFT, password, code))

    def choose_password(self, new_password: str, strength: str, *, is_enough: bool) -> None:
        """Settle the new password and go on."""
        tied = self.state.is_tied
        problem = new_password_problem(new_password, self._password, is_enough=is_enough, is_tied=tied)
        if problem is not None:
            self._publish(replace(self.state, new_problem=problem))
            return
        self._new_password, self._strength = new_password, strength
        self._go(Step.CODE)

    def prove_code(self, code: str) -> bool:
        """Check the code that proves the new authenticator, and say whether it is right."""
        problem = two_step.proof_problem(self.state.words, code, self._clock.wall_s())
        self._code = "" if problem else code
        self._publish(replace(self.state, code_is_proved=problem is None, code_problem=problem))
        return problem is None

    def use_code(self) -> None:
        """Go on with the authenticator that was proved."""
        if self._code:
            self._go(Step.CODES)

    def secure(self) -> None:
        """Have all of it written."""
        words = self.state.words
        if words is None or not self._code or not self._new_password or self.state.step is not Step.CODES:
            return
        entry = Entry(
            Purpose.SECURE,
            self._password,
            self._code,
            new_password=self._new_password,
            strength=self._strength,
            code_secret=words.code_secret,
            recovery_codes=words.recovery_codes,
            draft_proof=words.draft_proof,
        )
        self._trying.start(Purpose.SECURE, entry)

    def back(self) -> None:
        """Return to the step before. The first one is over: its code is spent."""
        if self.state.step in {Step.CODE, Step.CODES} and not self.state.attempt.is_checking:
            self._go(STEPS[STEPS.index(self.state.step) - 1])

    def leave(self) -> None:
        """Give up, or close the last page."""
        self._forget()
        self._publish(SecureState(name=self.state.name))
        super().leave()

    def _go(self, step: Step) -> None:
        self._trying.edited()
        self._publish(replace(self.state, step=step, new_problem=None, code_problem=None))
        if step in STEPS:
            self._keeper.typing(Purpose.SECURE)

    def _on_words(self, words: WordsOut) -> None:
        if self._is_shown:
            self._publish(replace(self.state, words=words))

    def _on_worked(self, purpose: Purpose) -> None:
        if purpose is Purpose.SECURE_DRAFT:
            self._publish(replace(self.state, step=Step.PASSWORD, attempt=Attempt()))
            return
        self._forget()
        self._publish(SecureState(step=Step.DONE, name=self.state.name))

    def _on_attempt(self, attempt: Attempt) -> None:
        """Take the person to where something can be put right."""
        state = replace(self.state, attempt=attempt)
        refused = attempt.refusal
        if refused is not None and state.step is Step.CODES and refused.why in _BELONGS_TO:
            state = replace(state, step=_BELONGS_TO[refused.why])
            if refused.why is Why.CODE:
                self._code = ""
                state = replace(state, code_problem=refused, code_is_proved=False)
            else:
                state = replace(state, new_problem=refused)
        self._publish(state)

    def _forget(self) -> None:
        self._is_shown = False
        self._password = self._new_password = self._strength = self._code = ""
