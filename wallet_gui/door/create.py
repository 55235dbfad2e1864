"""Creating and restoring an account: five steps, of which nothing is written before the last.

A signer draws the recovery phrase, the two-step secret and the recovery codes; a second one makes the vault in the end.
"""

from dataclasses import field, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import Begin, Refused
from wallet_gui.channel.secrets import WordsIn, WordsOut
from wallet_gui.domain.computer import RULES
from wallet_gui.domain.credentials import (
    PASSWORD_LEAST_OF_TWO,
    check_new_name,
    check_new_password,
    normal_name,
    normal_password,
)
from wallet_gui.domain.errors import (
    InputError,
    PasswordTooWeakError,
)
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.phrase import normalise
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Computer, Guest, Purpose, Why
from wallet_gui.door import two_step
from wallet_gui.door.attempt import Attempt, Problem, Wait, refusal
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.phrase import read_phrase
from wallet_gui.door.phrase_check import PhraseCheck

USUAL_IDLE_S = 300


class Step(StrEnum):
    """The pages of the wizard."""

    OLD_PHRASE = "old_phrase"
    """Restore alone: the phrase that brings the keys back."""
    NAME = "name"
    TWO_STEP = "two_step"
    PHRASE = "phrase"
    CHECK = "check"
    LOCKING = "locking"
    SESSION_PASSWORD = "session_password"  # noqa: S105  # a name, not a secret
    """A guest with a recovery phrase alone: the password that locks and unlocks this one session."""


CREATE_STEPS = (Step.NAME, Step.TWO_STEP, Step.PHRASE, Step.CHECK, Step.LOCKING)
RESTORE_STEPS = (Step.OLD_PHRASE, Step.NAME, Step.TWO_STEP, Step.LOCKING)
GUEST_STEPS = (Step.OLD_PHRASE, Step.SESSION_PASSWORD)


@frozen_private
class Filled:
    """What the person has settled so far."""

    name: str = ""
    password: str = ""
    strength: str = ""
    phrase: str = ""
    passphrase: str = ""
    code: str = ""
    """The six digits that proved the authenticator; empty without two-step code."""
    backed_up: bool = False


@frozen_private
class CreateState:
    """Everything the wizard shows."""

    steps: tuple[Step, ...] = CREATE_STEPS
    step: Step = Step.NAME
    words: int = 12
    drawn: WordsOut | None = None
    """What a signer has drawn; None as long as there is nothing yet."""
    is_drawing: bool = False
    draw_refusal: Refused | None = None
    """Why nothing could be drawn; another try may."""
    filled: Filled = field(default_factory=Filled)
    check: PhraseCheck | None = None
    attempt: Attempt = field(default_factory=Attempt)
    name_problem: Problem | None = None
    problem: Problem | None = None
    """What is wrong on this step, for the field it belongs to."""

    @property
    def is_restore(self) -> bool:
        """Whether an old phrase is brought back rather than a new one drawn."""
        return self.steps is RESTORE_STEPS

    @property
    def is_guest(self) -> bool:
        """Whether an old phrase is opened for one session, and nothing written."""
        return self.steps is GUEST_STEPS

    @property
    def would_lose(self) -> bool:
        """Whether leaving now would lose something that was settled."""
        return self.step is not self.steps[0]


class CreateController(QObject):
    """Leads through the wizard."""

    state_changed = Signal(object)
    """``CreateState``."""
    left = Signal()
    """The person cancelled."""

    def __init__(self, keeper: KeeperLine, clock: Clock) -> None:
        super().__init__()
        self._keeper, self._clock = keeper, clock
        self._purpose: Purpose | None = None
        self.state = CreateState()
        keeper.words_came.connect(self._on_words)
        keeper.refused.connect(self._on_refused)
        keeper.paused.connect(self._on_paused)
        keeper.done.connect(self._on_done)

    # Where one stands

    def start(self, *, restore: bool) -> None:
        """Begin a new account, or to bring one back."""
        steps = RESTORE_STEPS if restore else CREATE_STEPS
        self._publish(CreateState(steps=steps, step=steps[0]))
        self._draw(12)

    def start_as_guest(self) -> None:
        """Begin to open a recovery phrase for one session."""
        self._publish(CreateState(steps=GUEST_STEPS, step=GUEST_STEPS[0]))

    def back(self) -> None:
        """Go one step back; what was typed stays. Nothing happens on the first step."""
        place = self.state.steps.index(self.state.step)
        if place and not self.state.attempt.is_checking:
            self._go(self.state.steps[place - 1])

    def leave(self) -> None:
        """Give everything up."""
        if self._keeper.is_busy:
            self._keeper.give_up()
        self._purpose = None
        self._publish(CreateState())
        self.left.emit()

    # The steps

    def set_name_and_password(self, name: str, password: str, strength: str, *, is_enough: bool) -> None:
        """Settle the first step."""
        try:
            check_new_name(name)
            normal_name(name)
        except InputError as error:
            self._publish(replace(self.state, name_problem=error))
            return
        try:
            check_new_password(password)
            normal_password(password)
            if not is_enough:
                raise PasswordTooWeakError
        except InputError as error:
            self._publish(replace(self.state, problem=error))
            return
        self._settle(name=name, password=password, strength=strength)

    def prove_code(self, code: str) -> bool:
        """Check the code that proves the authenticator, and say whether it is right."""
        drawn = self.state.drawn
        right = drawn is not None and two_step.proves(drawn.code_secret, code, self._clock.wall_s())
        if right:
            self._publish(replace(self.state, problem=None, filled=replace(self.state.filled, code=code)))
        else:
            self._publish(replace(self.state, problem=refusal(Why.CODE)))
        return right

    def codes_are_kept(self) -> None:
        """Go on with the two-step code that has been proved."""
        if self.state.filled.code:
            self._settle()

    def skip_two_step(self) -> None:
        """Go on without a two-step code."""
        self._settle(code="")

    def choose_length(self, words: int) -> None:
        """Draw a phrase of 12 or 24 words instead."""
        if words != self.state.words and not self.state.is_drawing:
            self._draw(words)

    def draw_again(self) -> None:
        """Try once more, after a signer could not draw."""
        if not self.state.is_drawing:
            self._draw(self.state.words)

    def has_written_down(self) -> None:
        """Go on to type some of the words back."""
        if self.state.drawn is not None and not self.state.is_drawing:
            self._go(Step.CHECK, check=PhraseCheck.of(self.state.drawn.phrase))

    def check_word(self, number: int, word: str) -> None:
        """Compare one word with the phrase. The third wrong one in a field leads back to the words."""
        if self.state.check is None:
            return
        check = self.state.check.with_answer(number, word)
        if check.is_lost:
            self._go(Step.PHRASE)
        else:
            self._publish(replace(self.state, check=check))

    def confirm_backup(self) -> None:
        """Go on after every word was right."""
        if self.state.check is not None and self.state.check.is_done:
            self._settle(backed_up=True, step=Step.LOCKING)

    def back_up_later(self) -> None:
        """Go on without a backup."""
        self._settle(backed_up=False, step=Step.LOCKING)

    def set_old_phrase(self, text: str, passphrase: str) -> None:
        """Settle the phrase that brings the keys back."""
        try:
            phrase = read_phrase(normalise(text))
            normal_password(passphrase)
        except InputError as error:
            self._publish(replace(self.state, problem=error))
            return
        self._settle(phrase=phrase, passphrase=passphrase, backed_up=True)

    def finish(self, *, shared: bool, idle_s: int) -> None:
        """Have the account made."""
        if self.state.attempt.is_checking or (self.state.drawn is None and not self.state.is_restore):
            return
        if self._keeper.is_busy:
            self._keeper.give_up()  # what is still being drawn was skipped
        self._publish(replace(self.state, attempt=Attempt(is_checking=True), problem=None))
        purpose = self._purpose = Purpose.RESTORE if self.state.is_restore else Purpose.CREATE
        content = self._words_in(purpose, shared=shared, idle_s=idle_s)
        self._keeper.begin(Begin(purpose, self.state.filled.name, 0, shared=shared), content)

    def open_for_session(self, name: str, password: str) -> None:
        """Have the phrase opened for this session, in which this password locks and unlocks."""
        if self.state.attempt.is_checking:
            return
        try:
            check_new_password(password, PASSWORD_LEAST_OF_TWO)
            normal_password(password)
        except InputError as error:
            self._publish(replace(self.state, problem=error))
            return
        self._publish(replace(self.state, attempt=Attempt(is_checking=True), problem=None))
        purpose = self._purpose = Purpose.RESTORE
        filled = self.state.filled
        content = WordsIn(
            purpose=purpose,
            name=name,
            password=password,
            strength="",
            phrase=filled.phrase,
            passphrase=filled.passphrase,
            code_secret=b"",
            code="",
            recovery_codes=(),
            backed_up=True,
            shared=True,
            policy=RULES[Computer.GUEST].floor.stricter_with(Policy()),
        )
        self._keeper.begin(Begin(purpose, name, 0, Guest.PHRASE), content)

    def edited(self) -> None:
        """Take back what was said: something else is being typed."""
        if self.state.problem is not None or self.state.name_problem is not None:
            self._publish(replace(self.state, problem=None, name_problem=None))

    # How it is done

    def _draw(self, words: int) -> None:
        self._purpose = Purpose.DRAFT
        self._publish(replace(self.state, words=words, is_drawing=True, draw_refusal=None))
        self._keeper.begin(Begin(Purpose.DRAFT, "", words))

    def _words_in(self, purpose: Purpose, *, shared: bool, idle_s: int) -> WordsIn:
        filled, drawn = self.state.filled, self.state.drawn
        return WordsIn(
            purpose=purpose,
            name=filled.name,
            password=filled.password,
            strength=filled.strength,
            phrase=drawn.phrase if drawn is not None and not self.state.is_restore else filled.phrase,
            passphrase=filled.passphrase,
            code_secret=drawn.code_secret if drawn is not None and filled.code else b"",
            code=filled.code,
            recovery_codes=drawn.recovery_codes if drawn is not None and filled.code else (),
            backed_up=filled.backed_up,
            shared=shared,
            policy=Policy(idle_s=idle_s),
        )

    def _settle(self, *, step: Step | None = None, **values: str | bool) -> None:
        """Note what a step settled and go on to ``step``, else to the next one."""
        place = self.state.steps.index(self.state.step)
        following = step or self.state.steps[place + 1]
        self._publish(replace(self.state, filled=replace(self.state.filled, **values)))  # type: ignore[arg-type]
        self._go(following)

    def _go(self, step: Step, check: PhraseCheck | None = None) -> None:
        self._publish(replace(self.state, step=step, check=check, problem=None, name_problem=None, attempt=Attempt()))

    def _on_words(self, words: WordsOut) -> None:
        if self._purpose is not Purpose.DRAFT:
            return
        before = self.state.drawn
        if before is not None:  # another length was drawn: an authenticator that was set up already stays
            words = replace(words, code_secret=before.code_secret, recovery_codes=before.recovery_codes)
        self._publish(replace(self.state, drawn=words, is_drawing=False))

    def _on_done(self, purpose: Purpose) -> None:
        if purpose is Purpose.DRAFT and self._purpose is purpose:
            self._purpose = None

    def _on_paused(self, wait_s: int) -> None:
        if self._purpose is not None:
            self._purpose = None
            self._publish(replace(self.state, is_drawing=False, attempt=Attempt(wait=Wait(wait_s))))

    def _on_refused(self, message: Refused) -> None:
        if self._purpose is None:
            return
        purpose, self._purpose = self._purpose, None
        if purpose is Purpose.DRAFT:
            self._publish(replace(self.state, is_drawing=False, draw_refusal=message))
            return
        step = _STEP_TO_BLAME.get(message.why)
        if step in self.state.steps:
            about_name = message.why in {Why.NAME, Why.NAME_TAKEN}
            name_problem, problem = (message, None) if about_name else (None, message)
            self._publish(replace(self.state, step=step, name_problem=name_problem, problem=problem, attempt=Attempt()))
        else:
            self._publish(replace(self.state, attempt=Attempt(refusal=message)))

    def _publish(self, state: CreateState) -> None:
        self.state = state
        self.state_changed.emit(state)


_STEP_TO_BLAME = {
    Why.NAME: Step.NAME,
    Why.NAME_TAKEN: Step.NAME,
    Why.PASSWORD: Step.NAME,
    Why.CODE: Step.TWO_STEP,
    Why.CLOCK: Step.TWO_STEP,
    Why.PHRASE: Step.OLD_PHRASE,
}
