"""Sentences about e-mails that could not be sent."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.mail import MailProblem
from wallet_gui.ui.sentences.message import Message

translate = QCoreApplication.translate


def mail_message(problem: MailProblem) -> Message:
    """Return what a person reads."""
    title = translate("Messages", "The e-mail was not sent")
    match problem:
        case MailProblem.UNREACHABLE:
            text = translate(
                "Messages", "The mail server cannot be reached. Check the connection, its name and its port."
            )
        case MailProblem.SLOW:
            text = translate("Messages", "The mail server did not answer in time. Try again in a while.")
        case MailProblem.NO_TLS:
            text = translate("Messages", "The mail server offers no encryption here. Postern sends nothing without it.")
        case MailProblem.CERTIFICATE:
            text = translate(
                "Messages", "The mail server cannot prove that it is the one of this name. Nothing was sent."
            )
        case MailProblem.LOGIN:
            text = translate("Messages", "The mail server refuses the user name or the password of the mail account.")
        case MailProblem.RECIPIENT:
            text = translate("Messages", "The mail server refuses the sender's or the recipient's address.")
        case MailProblem.TOO_MANY:
            text = translate(
                "Messages", "Three e-mails have been sent in a quarter of an hour. The last code still works."
            )
        case MailProblem.CANCELLED:
            text = translate("Messages", "It was cancelled.")
        case MailProblem.REFUSED:
            text = translate("Messages", "The mail server refused the e-mail.")
    return Message(title, text)


def code_needed() -> Message:
    """Return the words for a log-in that waits for the code by e-mail."""
    text = translate("Messages", "A code is on its way to the e-mail address you chose. Type it here.")
    return Message(translate("Messages", "One more question"), text)
