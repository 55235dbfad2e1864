"""The confirm page: one thing that an open session may ask for, done with the password typed anew."""

from dataclasses import replace
from enum import StrEnum

from wallet_gui.channel.messages import ExportTo, FileTaken, ShowConfirm
from wallet_gui.channel.secrets import Entry, WordsOut
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door import two_step
from wallet_gui.door.attempt import Attempt, Problem
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.phrase_check import random_places
from wallet_gui.door.question import QuestionState, TryingQuestion
from wallet_gui.door.typed import new_password_problem, password_problem


class Stage(StrEnum):
    """How far the page has come."""

    ASKING = "asking"
    SHOWING = "showing"
    """Something came back for the person's eyes: words, codes, a QR code."""
    DONE = "done"


@frozen_private
class ConfirmState(QuestionState):
    """Everything a confirm page shows."""

    purpose: Purpose = Purpose.REVEAL_PHRASE
    name: str = ""
    code_is_on: bool = False
    """Whether the two-step code is asked for, where the purpose needs it."""
    policy: Policy | None = None
    is_tied: bool = False
    """Whether the password alone opens nothing."""
    stage: Stage = Stage.ASKING
    words: WordsOut | None = None
    positions: tuple[int, ...] = ()
    code_is_proved: bool = False
    new_problem: InputError | None = None
    code_problem: Problem | None = None
    file_problem: Why | None = None
    file_needs_bytes: int = 0
    exported_to: str = ""


ASKS_CODE = frozenset(
    {
        Purpose.TWO_STEP_OFF,
        Purpose.MAIL_CODE_OFF,
        Purpose.NEW_CODES,
        Purpose.REVEAL_PHRASE,
        Purpose.CHECK_PHRASE,
    }
)
"""What needs the two-step code as well, where one is set up."""


class ConfirmController(TryingQuestion):
    """Leads through one confirm page."""

    state: ConfirmState

    def __init__(self, keeper: KeeperLine, clock: Clock) -> None:
        super().__init__(keeper)
        self._clock = clock
        keeper.words_came.connect(self._on_words)
        self._is_shown = False
        self._password = ""
        self._code = ""
        self._path = ""
        self._proof = b""
        self.state = ConfirmState()

    def show(self, message: ShowConfirm) -> None:
        """Ask for one thing."""
        state = ConfirmState(message.purpose, message.name, message.code_is_on, message.policy, message.is_tied)
        if message.purpose is Purpose.CHECK_PHRASE:
            state = replace(state, positions=random_places(message.words))
        self._start(state, message.wait_s)

    def show_remove(self, name: str) -> None:
        """Ask for the password before a locked account is removed."""
        self._start(ConfirmState(Purpose.REMOVE, name), 0)

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said."""
        if self.state.stage is Stage.ASKING:
            self._keeper.typing(self._first_purpose())
        self._trying.edited()
        state = self.state
        if state.password_problem or state.new_problem or state.code_problem:
            self._publish(replace(state, password_problem=None, new_problem=None, code_problem=None))

    def submit(self, password: str, code: str = "", words: tuple[str, ...] = ()) -> None:
        """Try with the password, and what else this page asks for."""
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(self.state, password_problem=problem))
            return
        entry = Entry(self._first_purpose(), password, code)
        if self.state.purpose is Purpose.CHECK_PHRASE:
            entry = replace(entry, words=words, positions=self.state.positions, draft_proof=self._proof)
        if self.state.purpose is Purpose.LOOSEN:
            entry = replace(entry, policy=self.state.policy)
        if self.state.purpose is Purpose.TWO_STEP_ON:
            self._password = password  # needed again once the authenticator is proved
        self._try(self._first_purpose(), entry)

    def change_password(self, password: str, new_password: str, strength: str, *, is_enough: bool) -> None:
        """Try to replace the password."""
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(self.state, password_problem=problem))
            return
        tied = self.state.is_tied
        problem = new_password_problem(new_password, password, is_enough=is_enough, is_tied=tied)
        if problem is not None:
            self._publish(replace(self.state, new_problem=problem))
            return
        entry = Entry(Purpose.CHANGE_PASSWORD, password, new_password=new_password, strength=strength)
        self._try(Purpose.CHANGE_PASSWORD, entry)

    def prove_code(self, code: str) -> bool:
        """Check the code that proves a new authenticator, and say whether it is right."""
        problem = two_step.proof_problem(self.state.words, code, self._clock.wall_s())
        self._code = "" if problem else code
        self._publish(replace(self.state, code_is_proved=problem is None, code_problem=problem))
        return problem is None

    def turn_two_step_on(self) -> None:
        """Have the vault ask for the authenticator that has been proved."""
        words = self.state.words
        if words is None or not self._code:
            return
        entry = Entry(
            Purpose.TWO_STEP_ON,
            password=self._password,
            code=self._code,
            code_secret=words.code_secret,
            recovery_codes=words.recovery_codes,
        )
        self._try(Purpose.TWO_STEP_ON, entry)

    def export_to(self, path: str) -> None:
        """Have the vault written to the file that the person chose."""
        self._path = path
        self._publish(replace(self.state, file_problem=None))
        self._keeper.say(ExportTo(path))

    def file_taken(self, message: FileTaken) -> None:
        """Say whether the export was written."""
        if message.problem is None:
            self._publish(replace(self.state, stage=Stage.DONE, exported_to=self._path))
        else:
            self._publish(replace(self.state, file_problem=message.problem, file_needs_bytes=message.needed_bytes))

    def leave(self) -> None:
        """Give up, or close a page that is done."""
        self._forget()
        self._publish(ConfirmState(self.state.purpose, self.state.name))
        super().leave()

    def _start(self, state: ConfirmState, wait_s: int) -> None:
        self._forget()
        self._is_shown = True
        self.state = state
        self._trying.reset(wait_s)

    def _first_purpose(self) -> Purpose:
        """Return what the password on the first page is for."""
        if self.state.purpose is Purpose.TWO_STEP_ON:
            return Purpose.TWO_STEP_DRAFT
        return self.state.purpose

    def _try(self, purpose: Purpose, entry: Entry) -> None:
        self._publish(replace(self.state, password_problem=None, new_problem=None, code_problem=None))
        self._trying.start(purpose, entry)

    def _on_words(self, words: WordsOut) -> None:
        if self._is_shown and self.state.purpose is Purpose.CHECK_PHRASE:
            self._proof = words.draft_proof  # the code was right: a wrong word does not cost another one
            self._publish(replace(self.state, code_is_on=False))
        elif self._is_shown:
            self._publish(replace(self.state, words=words))

    def _on_worked(self, purpose: Purpose) -> None:
        shows = {Purpose.TWO_STEP_DRAFT, Purpose.NEW_CODES, Purpose.REVEAL_PHRASE, Purpose.EXPORT}
        if purpose is Purpose.TWO_STEP_ON:
            self._password = self._code = ""
        if purpose is Purpose.FIND_ADDRESSES:
            self.leave()  # what was found is shown in the wallet
            return
        stage = Stage.SHOWING if purpose in shows else Stage.DONE
        self._publish(replace(self.state, stage=stage, attempt=Attempt()))

    def _on_attempt(self, attempt: Attempt) -> None:
        state = replace(self.state, attempt=attempt)
        refused = attempt.refusal
        if refused is not None and refused.why is Why.CODE:
            state = replace(state, code_problem=refused, code_is_proved=False)
        self._publish(state)

    def _forget(self) -> None:
        self._is_shown = False
        self._password = self._code = self._path = ""
        self._proof = b""
