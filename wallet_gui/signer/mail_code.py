"""The extra question at log-in: a code that comes by e-mail.

It reminds a person that somebody logs in, and is a weak gate: whoever reads their mail passes it. The code is made from
a number that the keeper draws, so that no signer has to wait for the mail: it ends, and another one checks the code.
"""

import hmac
import json
from typing import Final

from wallet_gui.channel.mail_words import words_beside_code
from wallet_gui.channel.messages import BoxName, Open
from wallet_gui.channel.secrets import MailCode
from wallet_gui.domain.crockford import plain
from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.domain.mail import (
    CODE_DIGITS,
    NONCE_BYTES,
    MailAccount,
    mail_account_from_json,
    mail_account_to_json,
)
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.code_check import Passed, pass_second_step
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Sealed, Task
from wallet_gui.vault.bodies import Json, read_count
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.sections import Body, expand, wipe, with_length
from wallet_gui.vault.slots import Part, Roots

_LABEL: Final = b"wg/v1/mail"


def mail_code_account(gate: Json) -> MailAccount | None:
    """Return where the code goes, if one is asked for. Raises VaultDamagedError (altered)."""
    mail = gate.get("mail")
    if mail is None:
        return None
    account = mail_account_from_json(mail.get("account")) if isinstance(mail, dict) else None
    if account is None:
        raise VaultDamagedError(altered=True)
    return account


def mail_code_since(gate: Json) -> int:
    """Return the Unix time since which a code is asked for, 0 for not at all. Raises VaultDamagedError (altered)."""
    return 0 if mail_code_account(gate) is None else read_count(gate["mail"], "since")


def with_mail_code(gate: Json, account: MailAccount, now_s: int) -> Body:
    """Return the gate section that asks for a code from this account."""
    return {**gate, "mail": {"since": now_s, "account": mail_account_to_json(account)}}


def without_mail_code(gate: Json) -> Body:
    """Return the gate section that asks for none."""
    return {key: value for key, value in gate.items() if key != "mail"}


def pass_log_in(task: Task, vault: OpenVault, *, always: bool) -> Passed:
    """Take the second step, and the question by e-mail where one is asked.

    A right code from the e-mail stands for the two-step code as well: it was sent only after that one was right. None
    is needed where the printed key has opened the vault, or with a recovery code: so one gets in without mail.

    Raises: Refusal: WRONG or CLOCK; MAIL_CODE with the box for home once all else is right.
    """
    account = mail_code_account(vault.bodies.gate)
    if account is None or task.asked.purpose is not Purpose.LOG_IN or Part.PRINTED_KEY in vault.door:
        return pass_second_step(task, vault, always=always)
    if task.entry.mail_code:
        return proved_mail(task, vault, account)
    passed = pass_second_step(task, vault, always=always)
    if passed.gate is not None and not passed.spent_step:
        return passed
    raise mail_needed(task, vault, account, passed)


def proved_mail(task: Task, vault: OpenVault, account: MailAccount) -> Passed:
    """Check the code from the e-mail. Raises Refusal: WRONG, the same word as for a wrong password."""
    typed = plain(task.entry.mail_code)
    nonce = task.asked.mail_nonce
    if len(nonce) != NONCE_BYTES or not hmac.compare_digest(
        typed.encode(), _code(vault.roots, task.asked, account).encode()
    ):
        raise Refusal(Why.WRONG)
    return Passed()


def mail_needed(task: Task, vault: OpenVault, account: MailAccount, passed: Passed) -> Refusal:
    """Return the refusal that asks for the code, with what home is to send."""
    nonce = task.asked.mail_nonce
    if len(nonce) != NONCE_BYTES:
        raise Refusal(Why.ENVELOPE)
    letter = MailCode(account, _code(vault.roots, task.asked, account), words_beside_code(nonce))
    return Refusal(Why.MAIL_CODE, box=Sealed(BoxName.MAIL, letter), code_step=passed.spent_step)


def _code(roots: Roots, asked: Open, account: MailAccount) -> str:
    """Return the eight digits for this number, this purpose and this very account: each recipient has another code."""
    key = expand(roots.gate, _LABEL)
    try:
        named = json.dumps(mail_account_to_json(account), sort_keys=True).encode("utf-8")
        digest = hmac.digest(key, asked.mail_nonce + with_length(asked.purpose.encode("ascii")) + named, "sha256")
    finally:
        wipe(key)
    return f"{int.from_bytes(digest[:16], 'little') % 10**CODE_DIGITS:0{CODE_DIGITS}d}"
