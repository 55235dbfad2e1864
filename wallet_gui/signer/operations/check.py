"""Is this the person? Asked before a vault is exported or removed; the answer changes nothing but a spent code."""

from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.task import Outcome, Task


def check(task: Task) -> Outcome:
    """Say yes to the right password (and code, where the keeper asks for one)."""
    with opened_vault(task) as vault:
        gate = pass_second_step(task, vault).gate
        data = b"" if gate is None else vault.rewrite(written_at=task.now_s, gate=gate)
        return Outcome(answer(task, vault, data, gate))
