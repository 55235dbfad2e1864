"""A vault that needs this computer, or a sheet of paper, besides the password; and the way back."""

import secrets
from typing import Final

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.credentials import check_new_password
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer import doors
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.drawn import check_proof, proof_of
from wallet_gui.signer.opening import answer, derived_key, opened_vault
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.file import NewPasswordKey, OpenVault
from wallet_gui.vault.sections import Body, wipe
from wallet_gui.vault.slots import PART_SIZES, Part

ENOUGH_ALONE: Final = frozenset({"strong", "very_strong"})
"""What the door says of a password that may open a vault by itself."""


def draft_sheet(task: Task) -> Outcome:
    """Draw a printed key and a device secret. Nothing is kept yet but a spent code.

    The code is needed: a sheet opens the vault without one. A proof goes along that it was asked for.
    """
    with opened_vault(task) as vault:
        gate = pass_second_step(task, vault, always=True).gate
        data = b"" if gate is None else vault.rewrite(written_at=task.now_s, gate=gate)
        printed, device = (secrets.token_bytes(PART_SIZES[part]) for part in (Part.PRINTED_KEY, Part.DEVICE_SECRET))
        proof = proof_of(vault, Purpose.SHEET_DRAFT, (printed, device), spends_code=gate is not None)
        words = WordsOut("", False, b"", (), printed_key=printed, device_secret=device, draft_proof=proof)
        return Outcome(answer(task, vault, data, gate), Sealed(BoxName.WORDS_OUT, words))


def tie(task: Task) -> Outcome:
    """Have the password open the vault only with this computer's secret, or with the printed key.

    Also for a vault that is tied already, to another computer or to this one: the old secret and the old sheet end.

    Raises: Refusal (STALE): drawn for another state of this vault.
    """
    same, vault = _opened_to_wrap(task)
    with vault:
        _check_drawn(task, vault)
        gate = pass_second_step(task, vault).gate
        new_device, new_printed = task.entry.new_device_secret, task.entry.new_printed_key
        return _wrapped(task, vault, same, gate, doors.tied(vault.bodies.spend, new_device, new_printed, task.now_s))


def renew_sheet(task: Task) -> Outcome:
    """Put another printed key in the place of the one there is. Raises Refusal (STALE), as ``tie``."""
    same, vault = _opened_to_wrap(task)
    with vault:
        _check_drawn(task, vault)
        gate = pass_second_step(task, vault).gate
        spend = doors.with_new_sheet(vault.bodies.spend, task.entry.new_printed_key, task.now_s)
        return _wrapped(task, vault, same, gate, spend)


def untie(task: Task) -> Outcome:
    """Have the password alone open the vault again.

    How hard it is to guess is judged at the door, where it was typed; here only its length can be looked at.

    Raises: Refusal (STRENGTH).
    """
    same, vault = _opened_to_wrap(task)
    with vault:
        gate = pass_second_step(task, vault, always=True).gate
        _check_strength(task)
        view = {**vault.bodies.view, "doors": _judged_anew(vault, task)}
        return _wrapped(task, vault, same, gate, doors.untied(vault.bodies.spend, task.now_s), view)


def _opened_to_wrap(task: Task) -> tuple[NewPasswordKey, OpenVault]:
    """Open the vault, keeping the password's key to wrap other doors with. Raises as ``opened_vault``."""
    derived = derived_key(task)
    same = derived.same_password_key()
    task.keys_are_derived()
    try:
        return same, derived.open()
    except BaseException:
        wipe(same.key)
        raise


def _check_drawn(task: Task, vault: OpenVault) -> None:
    """Whoever has the password alone must not get a sheet, which opens the vault without a code."""
    drawn = (task.entry.new_printed_key, task.entry.new_device_secret)
    check_proof(vault, Purpose.SHEET_DRAFT, drawn, task.entry.draft_proof)


def _wrapped(
    task: Task, vault: OpenVault, key: NewPasswordKey, gate: Body | None, spend: Body, view: Body | None = None
) -> Outcome:
    """Return the vault with the doors of this spend section. An older copy would open as it did before."""
    before = view or vault.bodies.view
    after = {**before, "doors": doors.told(before, spend)}
    data = vault.rewrap(key, written_at=task.now_s, gate=gate, view=after, spend=spend)
    return Outcome(answer(task, vault, data, gate, after, spend, closes_door=True))


def _check_strength(task: Task) -> None:
    try:
        check_new_password(task.entry.password)
    except InputError:
        raise Refusal(Why.STRENGTH) from None
    if task.entry.strength not in ENOUGH_ALONE:
        raise Refusal(Why.STRENGTH)


def _judged_anew(vault: OpenVault, task: Task) -> list[object]:
    """Return the doors that are told, with what the password has just been found to be."""
    listed = doors.told(vault.bodies.view, vault.bodies.spend)
    return [{**door, "strength": task.entry.strength} for door in listed if isinstance(door, dict)]
