"""Is this the person? Asked before a vault is exported or removed; the answer changes nothing but a spent code."""

from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.doors import is_tied
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Task


def check(task: Task) -> Outcome:
    """Say yes to the right password (and code, where the keeper asks for one).

    Raises: Refusal (KEYRING) if the keyring is to be given up that a tied vault needs to open.
    """
    with opened_vault(task) as vault:
        if task.asked.purpose is Purpose.KEYRING_OFF and is_tied(vault.bodies.spend):
            raise Refusal(Why.KEYRING)
        gate = pass_second_step(task, vault).gate
        data = b"" if gate is None else vault.rewrite(written_at=task.now_s, gate=gate)
        return Outcome(answer(task, vault, data, gate))
