"""Changes that need the password: another password, the two-step code, a looser policy."""

from typing import TypeGuard

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.credentials import PASSWORD_LEAST_OF_TWO, check_new_password, least_password
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import Why
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.codes import draw_recovery_codes, step_at, step_of_proof
from wallet_gui.signer.doors import is_tied
from wallet_gui.signer.gate import (
    TwoStep,
    two_step_of,
    with_policy,
    with_recovery_macs,
    with_two_step,
    within_bounds,
    without_two_step,
)
from wallet_gui.signer.opening import Derived, answer, derived_key, opened_vault
from wallet_gui.signer.recovery import recovery_macs, ten_recovery_codes
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.file import NewPasswordKey, OpenVault, new_password_key
from wallet_gui.vault.header import KdfCost
from wallet_gui.vault.kdf import calibrate, measure_one_run, never_cheaper
from wallet_gui.vault.sections import Body
from wallet_gui.vault.slots import Part


def change_password(task: Task) -> Outcome:
    """Wrap every door anew under another password, at a cost that suits this computer today."""
    old, new = old_and_new_key(task)
    task.keys_are_derived()
    with old.open() as vault:
        check_length(task, vault)
        gate = pass_second_step(task, vault).gate
        view = with_new_strength(vault.bodies.view, task)
        data = vault.rewrap(new, written_at=task.now_s, gate=gate, view=view)
        return Outcome(answer(task, vault, data, gate, view, closes_door=True))


def turn_two_step_on(task: Task) -> Outcome:
    """Enrol the authenticator that a code has just proved. An older copy of the vault would open without a code."""
    with opened_vault(task) as vault:
        if two_step_of(vault.bodies.gate) is not None:
            raise ValueError("an authenticator is enrolled; whoever has the password alone must not replace it")
        gate = with_proved_authenticator(vault, vault.bodies.gate, task)
        data = vault.rewrite(written_at=task.now_s, gate=gate)
        return Outcome(answer(task, vault, data, gate, closes_door=True))


def old_and_new_key(task: Task) -> tuple[Derived, NewPasswordKey]:
    """Derive the keys of the present and of the new password: before the vault is opened, as both take threads.

    Raises: Refusal (PASSWORD); as ``derived_key``.
    """
    _check_new(task, PASSWORD_LEAST_OF_TWO)
    old = derived_key(task)
    return old, new_password_key(task.entry.new_password, _cost_for_today(task, old))


def check_length(task: Task, vault: OpenVault) -> None:
    """Refuse a new password that is too short for the doors of this vault. Raises Refusal (PASSWORD)."""
    _check_new(task, least_password(is_tied=is_tied(vault.bodies.spend)))


def with_proved_authenticator(vault: OpenVault, gate: Body, task: Task) -> Body:
    """Return the gate section with the drawn authenticator and its recovery codes.

    Raises: Refusal (CODE): no code has proved it. ValueError: not ten recovery codes.
    """
    step = step_of_proof(task.entry.code_secret, task.entry.code, step_at(task.now_s))
    macs = recovery_macs(vault.roots, ten_recovery_codes(task.entry.recovery_codes))
    gate = with_two_step(gate, TwoStep(task.entry.code_secret, step, made=task.now_s))
    return with_recovery_macs(gate, macs, task.now_s)


def turn_two_step_off(task: Task) -> Outcome:
    """Forget the authenticator and its recovery codes, for whoever has password and code."""
    with opened_vault(task) as vault:
        pass_second_step(task, vault, always=True)
        gate = without_two_step(vault.bodies.gate)
        return Outcome(answer(task, vault, vault.rewrite(written_at=task.now_s, gate=gate), gate))


def renew_recovery_codes(task: Task) -> Outcome:
    """Replace all ten recovery codes. An older copy of the vault would still take the old ones."""
    with opened_vault(task) as vault:
        if two_step_of(vault.bodies.gate) is None:
            raise Refusal(Why.CODE)
        spent = pass_second_step(task, vault, always=True).gate or vault.bodies.gate
        codes = draw_recovery_codes()
        gate = with_recovery_macs(spent, recovery_macs(vault.roots, ten_recovery_codes(codes)), task.now_s)
        opened = answer(task, vault, vault.rewrite(written_at=task.now_s, gate=gate), gate, closes_door=True)
        return Outcome(opened, Sealed(BoxName.WORDS_OUT, WordsOut("", False, b"", codes)))


def loosen(task: Task) -> Outcome:
    """Put a policy that may be looser into both sections; home alone can only make one stricter."""
    if task.entry.policy is None:
        raise Refusal(Why.ENVELOPE)
    policy = within_bounds(task.entry.policy)
    with opened_vault(task) as vault:
        gate = with_policy(pass_second_step(task, vault).gate or vault.bodies.gate, policy)
        view = with_policy(vault.bodies.view, policy)
        data = vault.rewrite(written_at=task.now_s, gate=gate, view=view)
        return Outcome(answer(task, vault, data, gate, view))


def _check_new(task: Task, least: int) -> None:
    try:
        check_new_password(task.entry.new_password, least)
    except InputError:
        raise Refusal(Why.PASSWORD) from None


def _cost_for_today(task: Task, old: Derived) -> KdfCost:
    """Calibrate anew. How long the vault's own cost takes here is known already."""
    present = old.layout.head.cost
    found = calibrate(task.memory.total_bytes, lambda cost: old.took_s if cost == present else measure_one_run(cost))
    return never_cheaper(found, present)


def with_new_strength(view: Body, task: Task) -> Body:
    """Return the view section: every door that a person sees and that has a password got another one now.

    Home writes this list. Whatever else it may have put there must not keep a person from changing the password.
    """
    listed = view.get("doors")
    doors = listed if isinstance(listed, list) else []
    news = {"made": task.now_s, "strength": task.entry.strength}
    return {**view, "doors": [{**door, **news} if _has_password(door) else door for door in doors]}


def _has_password(door: object) -> TypeGuard[dict[str, object]]:
    parts = door.get("parts") if isinstance(door, dict) else None
    return isinstance(parts, list) and int(Part.PASSWORD_KEY) in parts
