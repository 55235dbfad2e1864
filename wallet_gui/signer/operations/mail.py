"""Ask for a code by e-mail at log-in, or do so no longer."""

from wallet_gui.domain.mail import mail_account_from_json
from wallet_gui.domain.session import Why
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.gate import two_step_of
from wallet_gui.signer.mail_code import mail_needed, proved_mail, with_mail_code, without_mail_code
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Task


def turn_mail_code_on(task: Task) -> Outcome:
    """Ask from now on, once a code has arrived where the person's own settings send it.

    Only beside a two-step code: its recovery codes let in whoever has lost their mail.
    """
    with opened_vault(task) as vault:
        mail = vault.bodies.view.get("mail")
        account = mail_account_from_json(mail.get("account")) if isinstance(mail, dict) else None
        if account is None or two_step_of(vault.bodies.gate) is None:
            raise Refusal(Why.REQUEST)
        if not task.entry.mail_code:
            raise mail_needed(task, vault, account, pass_second_step(task, vault, always=True))
        proved_mail(task, vault, account)
        gate = with_mail_code(vault.bodies.gate, account, task.now_s)
        return Outcome(answer(task, vault, vault.rewrite(written_at=task.now_s, gate=gate), gate, closes_door=True))


def turn_mail_code_off(task: Task) -> Outcome:
    """Ask no longer, for whoever has password and two-step code; the mail itself may be lost."""
    with opened_vault(task) as vault:
        gate = without_mail_code(pass_second_step(task, vault, always=True).gate or vault.bodies.gate)
        return Outcome(answer(task, vault, vault.rewrite(written_at=task.now_s, gate=gate), gate))
