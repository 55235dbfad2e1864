"""Codes by e-mail that somebody waits for: the number each is made from, for ten minutes and five tries.

All of it is in memory alone. The keeper knows no code: a signer makes it from this number and a key, home sends it.
"""

import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from wallet_gui.channel.messages import Failed, MailIs
from wallet_gui.domain.mail import CODE_AGE_S, NONCE_BYTES, MailProblem
from wallet_gui.domain.session import Why
from wallet_gui.keeper.purposes import SENDS_MAIL

if TYPE_CHECKING:
    from wallet_gui.keeper.operations import Operation

_TRIES: Final = 5
_MAILS: Final = 3
_MAILS_IN_S: Final = 900


@dataclass
class _Awaited:
    """One vault's code. Times are those of the boot-time clock."""

    nonce: bytes = b""
    until: float = 0.0
    tries: int = 0
    sent_at: list[float] = field(default_factory=list)


class MailCodes:
    """The codes of all vaults, by the vaults' numbers."""

    def __init__(self) -> None:
        self._awaited: dict[str, _Awaited] = {}

    def nonce_for(self, vault_id: str, now: float) -> bytes:
        """Return the number in force, or a new one: after ten minutes, and after five tries."""
        awaited = self._awaited.setdefault(vault_id, _Awaited())
        if now >= awaited.until or awaited.tries >= _TRIES:
            awaited.nonce, awaited.until, awaited.tries = os.urandom(NONCE_BYTES), now + CODE_AGE_S, 0
        return awaited.nonce

    def may_send(self, vault_id: str, now: float) -> bool:
        """Say whether one more e-mail may go out, and count it: three in a quarter of an hour.

        What goes out is good for ten minutes from now, also where the number was drawn before.
        """
        awaited = self._awaited.setdefault(vault_id, _Awaited())
        awaited.sent_at = [at for at in awaited.sent_at if at > now - _MAILS_IN_S]
        if len(awaited.sent_at) >= _MAILS:
            return False
        awaited.sent_at.append(now)
        awaited.until = now + CODE_AGE_S
        return True

    def tried(self, vault_id: str) -> None:
        """Count a wrong try."""
        if vault_id in self._awaited:
            self._awaited[vault_id].tries += 1

    def spent(self, vault_id: str) -> None:
        """Somebody is in: the code works no more."""
        self._awaited.pop(vault_id, None)


class MailQuestion:
    """What one operation has to do with a code by e-mail; nothing for most."""

    def __init__(self, operation: "Operation") -> None:
        self._operation = operation

    @cached_property
    def nonce(self) -> bytes:
        """The number that the signer makes the code from, the same for the whole operation; empty where none can be
        asked for. First asked for when the account is known."""
        vault_id = self._vault_id
        return self._codes.nonce_for(vault_id, self._operation.house.now()) if vault_id else b""

    def can_be_asked(self, failed: Failed) -> bool:
        """Say whether the signer may refuse like this: with the code for home, where there is one to send it."""
        operation = self._operation
        return failed.why is not Why.MAIL_CODE or bool(self._vault_id and operation.home and operation.relay.mail)

    def follow(self, failed: Failed) -> None:
        """After a refusal: have the code sent, or count a wrong try."""
        operation, vault_id = self._operation, self._vault_id
        if not vault_id:
            return
        if failed.why is Why.WRONG:
            self._codes.tried(vault_id)
        if failed.why is not Why.MAIL_CODE or operation.home is None or operation.relay.mail is None:
            return
        if self._codes.may_send(vault_id, operation.house.now()):
            operation.have_mailed(operation.home, operation.relay.mail, operation.asked.door)
        else:
            operation.asked.door.send(MailIs(MailProblem.TOO_MANY))

    def answered(self) -> None:
        """It worked: the code is spent."""
        if self._vault_id:
            self._codes.spent(self._vault_id)

    @property
    def _codes(self) -> MailCodes:
        return self._operation.house.mail_codes

    @property
    def _vault_id(self) -> str:
        account = self._operation.account
        return account.vault_id if account is not None and self._operation.purpose in SENDS_MAIL else ""
