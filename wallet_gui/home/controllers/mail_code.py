"""Sends the code that a log-in waits for, also in a home that is not let in yet: it knows nothing else of the vault."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from wallet_gui.channel.envelope import EnvelopeError
from wallet_gui.channel.messages import Box, BoxName, MailSent, Refused
from wallet_gui.channel.secrets import MailCode
from wallet_gui.domain.mail import MailAccount, MailProblem
from wallet_gui.domain.session import Why
from wallet_gui.home.controllers.boxes import Boxes
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.mail.attempt import send_late

Send = Callable[[MailAccount, str, str], MailProblem | None]
_HALF: Final = 4


class MailCodeController(QObject):
    """Opens the box, hands the e-mail in beside the GUI thread, and tells the keeper what came of it."""

    def __init__(self, link: KeeperLink, boxes: Boxes, jobs: Jobs, hand_in: Send = send_late) -> None:
        super().__init__()
        self._link, self._boxes, self._jobs, self._hand_in = link, boxes, jobs, hand_in
        boxes.on_box(BoxName.MAIL, self._on_mail)

    def _on_mail(self, box: Box) -> None:
        try:
            letter = self._boxes.open(box, MailCode)
        except EnvelopeError:
            self._link.send(Refused(box.op, Why.ENVELOPE, 0, 0, 0, 0))
            return
        work = partial(self._hand_in, letter.account, self.tr("Your code for Postern"), text_of(letter))
        self._jobs.on_network(work, self._tell, lambda _: self._tell(MailProblem.REFUSED))

    def _tell(self, problem: MailProblem | None) -> None:
        self._link.send(MailSent(problem))


def text_of(letter: MailCode) -> str:
    """Return what stands in the e-mail. It names neither the account nor the computer."""
    text = QCoreApplication.translate(
        "MailCodeController",
        "Somebody has typed the right password in Postern.\n\n"
        "Code:  {code}\n"
        "It belongs to the words:  {words}\n"
        "It works for ten minutes, once.\n\n"
        "If this was not you: without this code nobody gets in, but your password is known. Log in, and choose "
        "“Secure account…” in Settings, Security.\n"
        "Nobody from Postern will ever ask you for this code.\n",
    )
    code = f"{letter.code[:_HALF]} {letter.code[_HALF:]}"
    return text.format(code=code, words=" ".join(letter.words))
