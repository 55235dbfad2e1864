"""Tying a vault to this computer: the sheet first, then the computer's secret, and only then the vault itself."""

import secrets
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wallet_gui.channel.messages import ShowConfirm
from wallet_gui.channel.secrets import Entry, WordsOut
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.printed_key import GROUPS, groups_of, is_group
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.attempt import Attempt, refusal
from wallet_gui.door.device_secret import DeviceSecret
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.question import QuestionState, TryingQuestion
from wallet_gui.door.typed import password_problem

if TYPE_CHECKING:
    from wallet_gui.door.judge import Judge
    from wallet_gui.door.strength import Verdict

PROVED_GROUPS: Final = 2


class TieStage(StrEnum):
    """How far the page has come."""

    ASKING = "asking"
    SHEET = "sheet"
    """The printed key is on the screen, to be printed or saved."""
    PROVING = "proving"
    """It is covered: two groups of it are typed from the paper."""
    DONE = "done"


_TYPED_IN: Final = frozenset({TieStage.ASKING, TieStage.PROVING})


@frozen_private
class TieState(QuestionState):
    """Everything the page shows."""

    purpose: Purpose = Purpose.TIE
    name: str = ""
    code_is_on: bool = False
    stage: TieStage = TieStage.ASKING
    key: bytes = b""
    """The printed key that was drawn."""
    drawn_at: int = 0
    """Unix time."""
    asked: tuple[int, ...] = ()
    """Which groups are to be typed, counted from 0."""
    wrong: frozenset[int] = frozenset()
    """Which of them were not what stands on the sheet."""
    keyring: KeyringState | None = None
    """How the computer's keyring answered when it did not take its part."""
    leftover: bool = False
    """The vault is untied, but the keyring still holds what is of no use any more."""


class TieController(TryingQuestion):
    """Leads through TIE, NEW_SHEET and UNTIE."""

    state: TieState

    def __init__(self, keeper: KeeperLine, clock: Clock) -> None:
        super().__init__(keeper)
        self._clock = clock
        self._judge: Judge | None = None
        self._secret = DeviceSecret(keeper.keyring)
        keeper.words_came.connect(self._on_words)
        self._is_shown = False
        self._entry = Entry(Purpose.TIE)
        self._drawn = WordsOut("", False, b"", ())
        self.state = TieState()

    def show(self, message: ShowConfirm) -> None:
        """Ask for the password before anything."""
        self._forget()
        self._is_shown = True
        self.state = TieState(purpose=message.purpose, name=message.name, code_is_on=message.code_is_on)
        self._trying.reset(message.wait_s)

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said."""
        if self.state.stage in _TYPED_IN:
            self._keeper.typing(self._first_purpose if self.state.stage is TieStage.ASKING else self.state.purpose)
        self._trying.edited()
        state = self.state
        if state.attempt.refusal is not None and not state.attempt.is_checking:  # of the judge, who is asked here
            state = replace(state, attempt=replace(state.attempt, refusal=None))
        state = replace(state, password_problem=None, wrong=frozenset(), keyring=None)
        if state != self.state:
            self._publish(state)

    def submit(self, password: str, code: str) -> None:
        """Draw a sheet, or untie, with this password."""
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(self.state, password_problem=problem))
            return
        self._entry = Entry(self._first_purpose, password, code)
        if self.state.purpose is Purpose.UNTIE:
            self._publish(replace(self.state, attempt=Attempt(is_checking=True)))
            self._wake_judge().ask(password, self.state.name)
        else:
            self._trying.start(self._first_purpose, self._entry)

    def cover(self) -> None:
        """Hide the sheet, and ask for two groups of it."""
        self._keeper.typing(self.state.purpose)
        asked = tuple(sorted(secrets.SystemRandom().sample(range(GROUPS), PROVED_GROUPS)))
        self._publish(replace(self.state, stage=TieStage.PROVING, asked=asked, wrong=frozenset()))

    def uncover(self) -> None:
        """Show the sheet again."""
        if not self.state.attempt.is_checking:
            self._publish(replace(self.state, stage=TieStage.SHEET, wrong=frozenset(), keyring=None))

    def prove(self, typed: tuple[str, ...]) -> None:
        """Compare what was typed with the sheet; if it is right, the deed is done."""
        groups = groups_of(self.state.key)
        pairs = zip(self.state.asked, typed, strict=True)
        wrong = frozenset(number for number, group in pairs if not is_group(group, groups[number]))
        if wrong or self.state.attempt.is_checking:
            self._publish(replace(self.state, wrong=wrong))
            return
        self._publish(replace(self.state, wrong=wrong, keyring=None, attempt=Attempt(is_checking=True)))
        if self.state.purpose is Purpose.TIE:
            self._secret.keep(self._drawn.device_secret, self._on_kept)
        else:
            self._do(b"")

    def give_up(self) -> None:
        """Leave, unless the vault is being changed just now: that is not stopped half-way."""
        if self._is_judging:
            self._entry = Entry(Purpose.TIE)
            self._publish(replace(self.state, attempt=Attempt()))
        elif self.state.stage is not TieStage.PROVING or not self.state.attempt.is_checking:
            super().give_up()

    def leave(self) -> None:
        """Close the page."""
        self._forget()
        self._publish(TieState(purpose=self.state.purpose, name=self.state.name))
        super().leave()

    @property
    def _first_purpose(self) -> Purpose:
        """What the password on the first page is for."""
        return Purpose.UNTIE if self.state.purpose is Purpose.UNTIE else Purpose.SHEET_DRAFT

    @property
    def _is_judging(self) -> bool:
        """Whether the password is being judged, before any signer is asked."""
        is_checking = self.state.attempt.is_checking and not self._trying.attempt.is_checking
        return is_checking and self.state.stage is TieStage.ASKING

    def _wake_judge(self) -> "Judge":
        """Return who judges passwords; only untying needs one."""
        if self._judge is None:
            from wallet_gui.door.judge import Judge  # late: the log-in page waits for every import of a controller

            self._judge = Judge()
            self._judge.judged.connect(self._on_judged)
        return self._judge

    def _on_judged(self, verdict: "Verdict") -> None:
        """Untie if the password may stand alone. Nobody is told whether it was the right one if it may not."""
        if not self._is_shown or not self._entry.password:
            return
        if verdict.is_enough:
            from wallet_gui.door.strength import stored_word  # late, as above

            self._trying.start(Purpose.UNTIE, replace(self._entry, strength=stored_word(verdict.strength)))
        else:
            self._publish(replace(self.state, attempt=Attempt(refusal=refusal(Why.STRENGTH))))

    def _on_words(self, words: WordsOut) -> None:
        if self._is_shown:
            self._drawn = words
            self._secret.vault_id = self._keeper.tied_vault

    def _on_kept(self, state: KeyringState, before: bytes) -> None:
        """Tie, now that this computer has its part; ``before`` is what it had."""
        if not self._is_shown:
            return
        if state is KeyringState.READY:
            self._do(before)
        else:
            self._publish(replace(self.state, attempt=Attempt(), keyring=state))

    def _do(self, device_secret: bytes) -> None:
        deed = replace(
            self._entry,
            purpose=self.state.purpose,
            code="",
            device_secret=device_secret,
            new_device_secret=self._drawn.device_secret,
            new_printed_key=self._drawn.printed_key,
            draft_proof=self._drawn.draft_proof,
        )
        self._trying.start(self.state.purpose, deed)

    def _on_attempt(self, attempt: Attempt) -> None:
        if self.state.stage is TieStage.PROVING and not attempt.is_checking:
            self._secret.take_back()
        super()._on_attempt(attempt)

    def _on_worked(self, purpose: Purpose) -> None:
        if purpose is Purpose.SHEET_DRAFT:
            now = int(self._clock.wall_s())
            key = self._drawn.printed_key
            self._publish(replace(self.state, stage=TieStage.SHEET, key=key, drawn_at=now, attempt=Attempt()))
            return
        if purpose is Purpose.TIE:
            self._secret.forget_earlier()
        if purpose is Purpose.UNTIE and self._keeper.tied_vault:
            self._secret.vault_id = self._keeper.tied_vault
            self._secret.remove(self._on_removed)
        self._forget_secrets()
        self._publish(replace(self.state, stage=TieStage.DONE, key=b"", asked=(), attempt=Attempt()))

    def _on_removed(self, state: KeyringState) -> None:
        if self._is_shown and state is not KeyringState.READY:
            self._publish(replace(self.state, leftover=True))

    def _forget(self) -> None:
        self._is_shown = False
        if self._judge is not None:
            self._judge.close()
        self._forget_secrets()

    def _forget_secrets(self) -> None:
        self._entry = Entry(Purpose.TIE)
        self._drawn = WordsOut("", False, b"", ())
        self._keeper.use_printed_key(b"")
