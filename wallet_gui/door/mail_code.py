"""Switching the code by e-mail on: the password, then the code that has just arrived."""

from dataclasses import replace

from wallet_gui.channel.messages import ShowConfirm
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.mail import MailProblem
from wallet_gui.domain.session import Purpose
from wallet_gui.door.attempt import Attempt
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.mail_question import MailQuestion, question_after
from wallet_gui.door.question import QuestionState, TryingQuestion
from wallet_gui.door.typed import password_problem


@frozen_private
class MailCodeState(QuestionState):
    """Everything that page shows."""

    name: str = ""
    mail: MailQuestion | None = None
    """None while the password is asked for."""


class MailCodeController(TryingQuestion):
    """Leads through the page. The password stays here until the code has come, and goes with the page."""

    state: MailCodeState

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__(keeper)
        self._password = ""
        self.state = MailCodeState()

    def show(self, message: ShowConfirm) -> None:
        self._password = ""
        self.state = MailCodeState(name=message.name)
        self._trying.reset(message.wait_s)

    def typing(self) -> None:
        self._keeper.typing(Purpose.MAIL_CODE_ON)
        self._trying.edited()
        if self.state.password_problem is not None:
            self._publish(replace(self.state, password_problem=None))

    def ask_for_code(self, password: str, code: str) -> None:
        """Have a code sent, for whoever has the password and the two-step code."""
        problem = password_problem(password)
        if problem is not None:
            self._publish(replace(self.state, password_problem=problem))
            return
        self._password = password
        self._try(Entry(Purpose.MAIL_CODE_ON, password, code))

    def give_code(self, mail_code: str) -> None:
        """Switch it on with the code that came."""
        if self.state.mail is not None:
            self._publish(replace(self.state, mail=replace(self.state.mail, is_wrong=False)))
            self._try(Entry(Purpose.MAIL_CODE_ON, self._password, mail_code=mail_code))

    def begin_again(self) -> None:
        """Ask for the password and a new two-step code once more, so that another code is sent."""
        self._password = ""
        self._publish(replace(self.state, mail=None))

    def mail_is(self, problem: MailProblem | None) -> None:
        """Home has sent the code, or could not."""
        if self.state.mail is not None:
            self._publish(replace(self.state, mail=self.state.mail.sent(problem)))

    def leave(self) -> None:
        self._password = ""
        super().leave()

    def _try(self, entry: Entry) -> None:
        self._trying.start(Purpose.MAIL_CODE_ON, entry)

    def _on_attempt(self, attempt: Attempt) -> None:
        mail = question_after(attempt.refusal, self.state.mail)
        self._publish(replace(self.state, attempt=attempt, mail=mail))

    def _on_worked(self, _purpose: Purpose) -> None:
        self.leave()
