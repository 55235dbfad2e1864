"""The second step: is a code needed, is it right, and what has to be written so that it never works again."""

from dataclasses import dataclass, field, replace

from wallet_gui.domain.session import Why
from wallet_gui.signer.codes import digits_of, recovery_code_of, step_at, step_of_code
from wallet_gui.signer.gate import TwoStep, recovery_macs_of, two_step_of, with_recovery_macs, with_two_step
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Task
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.sections import Body
from wallet_gui.vault.slots import Part
from wallet_gui.vault.spend import SpendKeys


@dataclass(frozen=True, slots=True)
class Passed:
    """The second step is taken, or was not needed."""

    gate: Body | None = field(default=None, repr=False)
    """The gate section in which the code is spent; None if none was."""
    spent_step: int = 0


def pass_second_step(task: Task, vault: OpenVault, always: bool = False) -> Passed:
    """Check the code where one is set up and asked for, or was typed all the same.

    Args:
        task: Brings the code, and whether the keeper asks for one.
        vault: Opened; it knows the authenticator.
        always: The purpose needs the code whenever one is set up.
    Raises: Refusal: WRONG or CLOCK.
    """
    two_step = two_step_of(vault.bodies.gate)
    if Part.PRINTED_KEY in vault.door:
        return Passed()  # the sheet of paper is the stronger proof, and helps when the authenticator is lost
    if two_step is None or not (always or task.asked.must_ask_code or task.entry.code):
        return Passed()
    digits = digits_of(task.entry.code)
    if digits is not None:
        return _spend_digits(task, vault, two_step, digits)
    recovery_code = recovery_code_of(task.entry.code)
    if recovery_code is None or task.asked.for_guest:  # what a guest spends is remembered nowhere
        raise Refusal(Why.WRONG)
    return _spend_recovery_code(vault, recovery_code)


def _spend_digits(task: Task, vault: OpenVault, two_step: TwoStep, digits: str) -> Passed:
    last = max(two_step.last_step, task.asked.min_step)
    step = step_of_code(two_step.secret, digits, step_at(task.now_s), last)
    return Passed(with_two_step(vault.bodies.gate, replace(two_step, last_step=step)), step)


def _spend_recovery_code(vault: OpenVault, code: str) -> Passed:
    macs = recovery_macs_of(vault.bodies.gate)
    keys = SpendKeys(vault.roots)
    try:
        number = keys.matching_code(code, macs)
    finally:
        keys.wipe()
    if number is None:
        raise Refusal(Why.WRONG)
    return Passed(with_recovery_macs(vault.bodies.gate, [*macs[:number], None, *macs[number + 1 :]]))
