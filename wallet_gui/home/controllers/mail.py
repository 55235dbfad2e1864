"""Notices by e-mail: off unless the person wants them, and sent by this session alone, while it is open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.account_log import LogKind, LogNote
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.mail import MailAccount, MailProblem
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.account_log import AccountLogController
from wallet_gui.home.controllers.confirm import ConfirmController
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.mail.attempt import Attempt, send_late
from wallet_gui.home.mail.settings import MailSettings, read_mail, with_mail_account, with_notices, with_sent
from wallet_gui.home.mail.words import MailText, mail_about, mail_about_change, mail_about_the_end, test_mail

Sender = Callable[[MailAccount, str, str, Attempt], MailProblem | None]


class MailController(QObject):
    """One e-mail at a time for the test; notices go on their own, and a lock cancels all."""

    changed = Signal(object)
    """The ``MailSettings`` now."""
    test_ended = Signal(object)
    """None if the test e-mail was handed in, else a ``MailProblem``."""

    def __init__(
        self,
        session: SessionController,
        account_log: AccountLogController,
        confirm: ConfirmController,
        jobs: Jobs,
        clock: Clock,
        sender: Sender = send_late,
    ) -> None:
        super().__init__()
        self._session, self._jobs, self._clock, self._sender = session, jobs, clock, sender
        self._account_log = account_log
        self._test: Attempt | None = None
        self._under_way: set[Attempt] = set()
        self.settings = MailSettings()
        session.changed.connect(lambda _: self._publish())
        account_log.came.connect(self._on_log)
        confirm.ended.connect(self._on_confirmed)

    @property
    def is_testing(self) -> bool:
        """Whether a test e-mail is on its way."""
        return self._test is not None

    def save(self, account: MailAccount) -> None:
        """Keep another mail account. Where notices are on, the one before is told that it gets none any more."""
        before = read_mail(self._session.body)
        moves_notices = before.is_on and account != before.account
        if moves_notices:
            self.switch(False)
        self._session.edit(lambda body: with_mail_account(body, account))
        if moves_notices:
            self.switch(True)

    def forget(self) -> None:
        """Forget the mail account, with its password; no notice is sent any more."""
        self.switch(False)
        self._session.edit(lambda body: with_mail_account(body, None))

    def switch(self, is_on: bool) -> None:
        """Send notices from now on, or no more. That they end is the last of them, and noted as well."""
        if is_on is read_mail(self._session.body).is_on:
            return
        if not is_on:
            self._tell(mail_about_the_end(self._now_s()))
        self._account_log.note(LogKind.NOTICES_ON if is_on else LogKind.NOTICES_OFF)
        self._session.edit(lambda body: with_notices(body, is_on))

    def test(self, account: MailAccount) -> None:
        """Send a test e-mail, from an account that need not be kept yet."""
        if self._test is None:
            self._test = self._send(account, test_mail(), self._on_tested)

    def cancel_test(self) -> None:
        """Stop sending it."""
        if self._test is not None:
            self._test.cancel()

    def stop(self) -> None:
        """The session ends: what has not been handed in by now is not sent."""
        for attempt in self._under_way:
            attempt.cancel()

    def _on_log(self, notes: tuple[LogNote, ...]) -> None:
        self._tell(mail_about(notes))

    def _on_confirmed(self, purpose: Purpose, worked: bool) -> None:
        if worked:
            self._tell(mail_about_change(purpose, self._now_s()))

    def _tell(self, mail: MailText | None) -> None:
        settings = read_mail(self._session.body)
        if mail is not None and settings.is_on and settings.account is not None:
            self._send(settings.account, mail, lambda _: None)

    def _send(
        self, account: MailAccount, mail: MailText, then: Callable[[MailProblem | None], object]
    ) -> Attempt | None:
        now_s = self._now_s()
        sent = (*read_mail(self._session.body).sent, *(now_s for _ in self._under_way))
        if not MailSettings(sent=sent).may_send(now_s):
            self._ended(None, now_s, then, MailProblem.TOO_MANY)
            return None
        attempt = Attempt()
        self._under_way.add(attempt)
        self._jobs.on_network(
            partial(self._sender, account, mail.subject, mail.text, attempt),
            partial(self._ended, attempt, now_s, then),
            partial(self._failed, attempt, now_s, then),
        )
        return attempt

    def _failed(
        self, attempt: Attempt, at: int, then: Callable[[MailProblem | None], object], _error: WalletError
    ) -> None:
        self._ended(attempt, at, then, MailProblem.REFUSED)

    def _ended(
        self,
        attempt: Attempt | None,
        at: int,
        then: Callable[[MailProblem | None], object],
        problem: MailProblem | None,
    ) -> None:
        if attempt is not None:
            self._under_way.discard(attempt)
        before = read_mail(self._session.body).sent
        sent = before if problem else (*before, at)
        self._session.edit(lambda body: with_sent(body, sent, at, problem))
        then(problem)

    def _on_tested(self, problem: MailProblem | None) -> None:
        self._test = None
        self.test_ended.emit(problem)

    def _publish(self) -> None:
        settings = read_mail(self._session.body)
        if settings != self.settings:
            self.settings = settings
            self.changed.emit(settings)

    def _now_s(self) -> int:
        return int(self._clock.wall_s())
