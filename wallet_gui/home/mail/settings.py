"""What the vault keeps about e-mails: the person's mail account, whether notices are wanted, and what was sent last."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from wallet_gui.domain.mail import MailAccount, MailProblem, mail_account_from_json, mail_account_to_json
from wallet_gui.home.account import Body
from wallet_gui.home.wallet.fields import Json, flag, inner, number, text

LIMIT: Final = 3
WINDOW_S: Final = 15 * 60
"""At most three e-mails in a quarter of an hour: whoever tries passwords all day fills no mailbox."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """As the vault has it."""

    account: MailAccount | None = None
    is_on: bool = False
    sent: tuple[int, ...] = field(default=(), repr=False)
    """Unix times of the latest."""
    last_at: int = 0
    """Unix time of the latest try; 0 for none."""
    last_problem: MailProblem | None = None

    def may_send(self, now_s: int) -> bool:
        """Say whether one more may be sent now. Times of the future, from a clock that was wrong, do not count."""
        return sum(0 <= now_s - at < WINDOW_S for at in self.sent) < LIMIT


def read_mail(body: Json) -> MailSettings:
    """Read the view section."""
    mail = inner(body, "mail")
    last = inner(mail, "last")
    times = mail.get("sent")
    return MailSettings(
        account=mail_account_from_json(mail.get("account")),
        is_on=flag(mail, "notices"),
        sent=tuple(at for at in times if type(at) is int)[-LIMIT:] if isinstance(times, list) else (),
        last_at=max(0, number(last, "at")),
        last_problem=next((one for one in MailProblem if one.value == text(last, "problem")), None),
    )


def with_mail_account(body: Body, account: MailAccount | None) -> Body:
    """Return the section with another mail account; without one no notice is sent."""
    known = mail_account_to_json(account) if account is not None else None
    changes = {"account": known, **({} if account is not None else {"notices": False})}
    return {**body, "mail": {**inner(body, "mail"), **changes}}


def with_notices(body: Body, is_on: bool) -> Body:
    """Return the section with notices switched on or off."""
    return {**body, "mail": {**inner(body, "mail"), "notices": is_on}}


def with_sent(body: Body, sent: Sequence[int], at: int, problem: MailProblem | None) -> Body:
    """Return the section with what became of an e-mail."""
    last = {"at": at, "problem": problem.value if problem else ""}
    return {**body, "mail": {**inner(body, "mail"), "sent": [*sent][-LIMIT:], "last": last}}
