"""The code by e-mail, as the log-in page and the page that switches it on ask for it."""

from dataclasses import replace

from wallet_gui.channel.mail_words import words_beside_code
from wallet_gui.channel.messages import Refused
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.mail import MailProblem
from wallet_gui.domain.session import Why


@frozen
class MailQuestion:
    """What stands there while the code is awaited."""

    words: tuple[str, str]
    """They stand in the e-mail too."""
    is_sent: bool = False
    problem: MailProblem | None = None
    """Why it could not be sent."""
    is_wrong: bool = False
    """The last code was not right, or too old."""

    def sent(self, problem: MailProblem | None) -> "MailQuestion":
        """Return the question after home has told."""
        return replace(self, is_sent=problem is None, problem=problem)


def question_after(refusal: Refused | None, before: MailQuestion | None) -> MailQuestion | None:
    """Return the question that stands after an answer: asked, asked again, still there, or no more."""
    if refusal is None:
        return before
    if refusal.why is Why.MAIL_CODE:
        return MailQuestion(words_beside_code(refusal.mail_nonce))
    if refusal.why is Why.WRONG and before is not None:
        return replace(before, is_wrong=True)
    return None
