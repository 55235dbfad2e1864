"""From a password to an opened vault, in two steps with the jail's second stage between them."""

import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from wallet_gui.channel.messages import Opened
from wallet_gui.channel.schema import Body
from wallet_gui.domain.credentials import NAME_MOST, check_password
from wallet_gui.domain.errors import InputError, KdfTooCostlyError, KdfTooWeakError, WrongPasswordError
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer import doors
from wallet_gui.signer.gate import codes_left, policy_of, two_step_of
from wallet_gui.signer.quick import enrolled_in, seal_record
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Task
from wallet_gui.signer.view_key import view_key
from wallet_gui.vault.account_log import log_length
from wallet_gui.vault.file import NewPasswordKey, OpenVault, new_password_key, open_with_parts
from wallet_gui.vault.header import HEAD_SIZE, KdfCost, VaultLayout, check_cost, parse_head, parse_layout
from wallet_gui.vault.kdf import LEAST_NEW, derive_password_key, never_cheaper
from wallet_gui.vault.sections import Body as Json
from wallet_gui.vault.sections import wipe
from wallet_gui.vault.slots import PART_SIZES, Part

_SALT_BYTES = 32
_MOST_SECRETS_BYTES = 32 * 32
_OPENS_HOME = frozenset({Purpose.LOG_IN, Purpose.UNLOCK})


@dataclass(frozen=True, slots=True)
class Derived:
    """A vault file and the parts of a door that may open it."""

    layout: VaultLayout
    key: bytearray = field(repr=False)
    others: Sequence[Mapping[Part, bytes]] = field(repr=False)
    """Beside the password: what to try, in this order."""
    took_s: float
    """How long the derivation took."""
    failure: Exception
    """What is raised if no door opens."""

    def open(self) -> OpenVault:
        """Open the vault. Raises ``failure``, VaultDamagedError (altered), VaultNewerError."""
        try:
            for others in self.others:
                with suppress(WrongPasswordError):
                    return open_with_parts(self.layout, {Part.PASSWORD_KEY: self.key, **others})
        finally:
            wipe(self.key)
        raise self.failure

    def same_password_key(self) -> NewPasswordKey:
        """Return the key for wrapping other doors under the same password; to be asked for before ``open``."""
        return NewPasswordKey(bytearray(self.key), self.layout.head.file_salt, self.layout.head.cost)


def opened_vault(task: Task) -> OpenVault:
    """Derive, close the jail, open; to be used in ``with``. Raises as ``derived_key`` and ``Derived.open``."""
    derived = derived_key(task)
    task.keys_are_derived()
    return derived.open()


def derived_key(task: Task) -> Derived:
    """Check the file and derive the key of the password that was typed.

    A name that no account has costs the same work and ends the same way as a wrong password.

    Raises: WrongPasswordError, or the Refusal in its place; the errors of ``parse_layout``.
    """
    password = _possible(task.entry.password)
    if not task.asked.vault:
        cost = _cost_of_somebody(task)
        _derive(password, bytes(_SALT_BYTES), cost)
        costlier_key(task, cost)
        raise _no_door(task)
    layout = parse_layout(bytes(task.asked.vault), task.memory.free_bytes)
    start = time.perf_counter()
    key = _derive(password, layout.head.file_salt, layout.head.cost)
    return Derived(layout, key, _other_parts(task), time.perf_counter() - start, _no_door(task))


def costlier_key(task: Task, present: KdfCost) -> NewPasswordKey | None:
    """Derive the typed password anew where this computer can bear more than the vault asks for; None where not.

    Silently, about once in some years: the log-in then takes one derivation longer. Never at a lower cost.
    """
    found = task.calibrated
    if not task.may_raise_cost or found is None:
        return None
    is_dearer = found.m_kib * found.t > present.m_kib * present.t
    if not is_dearer or never_cheaper(found, present) != found or not _is_possible(found, task.memory.free_bytes):
        return None
    try:
        return new_password_key(task.entry.password, found)
    except KdfTooCostlyError:
        return None  # what there is opens the vault; another year will do


def answer(
    task: Task,
    vault: OpenVault,
    data: bytes = b"",
    gate: Json | None = None,
    view: Json | None = None,
    spend: Json | None = None,
    closes_door: bool = False,
) -> Opened:
    """Return the message for an operation that worked.

    Args:
        task: As given.
        vault: As it was opened.
        data: The vault to write; empty if nothing changed.
        gate: The gate section as it is now; None if it has not changed.
        view: The view section as it is now; None if it has not changed.
        spend: The spend section as it is now; None if its doors have not changed.
        closes_door: An older copy would still open with what was just replaced.
    """
    gate_now, view_now = gate or vault.bodies.gate, view or vault.bodies.view
    two_step, quick = two_step_of(gate_now), enrolled_in(gate_now)
    return Opened(
        op=task.asked.op,
        purpose=task.asked.purpose,
        name=_name_in(view_now),
        vault=Body(data),
        generation=vault.layout.generation + bool(data),
        closes_door=closes_door,
        code_step=max(task.asked.min_step, two_step.last_step) if two_step else 0,
        code_is_on=two_step is not None,
        codes_left=codes_left(gate_now),
        gate_policy=policy_of(gate_now),
        view_policy=policy_of(view_now),
        quick=quick.method if quick else None,
        quick_record=Body(_quick_record(task, vault, bool(data), gate_now, view_now)),
        log_seq=log_length(view_now),
        by_printed_key=Part.PRINTED_KEY in vault.door,
        is_tied=doors.is_tied(vault.bodies.spend if spend is None else spend),
        calibrated=task.may_raise_cost,
    )


def policy_in_force(vault: OpenVault) -> Policy:
    """Return the stricter of the two policies, field by field."""
    return policy_of(vault.bodies.gate).stricter_with(policy_of(vault.bodies.view))


def _quick_record(task: Task, vault: OpenVault, wrote: bool, gate: Json, view: Json) -> bytes:
    """Return what opens the locked session without the password, if the person chose that and it may be here.

    It is made anew whenever the vault is written: what it tells home is never older than the vault.
    """
    enrolled = enrolled_in(gate)
    if enrolled is None or not task.asked.may_be_quick or not (wrote or task.asked.purpose in _OPENS_HOME):
        return b""
    return seal_record(enrolled, view_key(task, vault, gate, view))


def _name_in(view: Json) -> str:
    """Return the account's name; home writes this section, and must not be able to send the keeper just anything."""
    name = view.get("name")
    return name if isinstance(name, str) and len(name) <= NAME_MOST else ""


def _other_parts(task: Task) -> list[dict[Part, bytes]]:
    """Return what was given beside the password; more than one where a tie was cut off.

    Whoever types the printed key is let in by it, or not at all: that is how a wrong one is found out.
    """
    entry = task.entry
    if entry.printed_key:
        return [_if_whole(Part.PRINTED_KEY, entry.printed_key)]
    if task.asked.ceiling or not entry.device_secret:
        return [{}]
    size, secrets = PART_SIZES[Part.DEVICE_SECRET], entry.device_secret[:_MOST_SECRETS_BYTES]
    return [_if_whole(Part.DEVICE_SECRET, secrets[at : at + size]) for at in range(0, len(secrets), size)]


def _if_whole(part: Part, secret: bytes) -> dict[Part, bytes]:
    """Return a part of a door, unless somebody has cut or stretched it where it was kept."""
    return {part: secret} if len(secret) == PART_SIZES[part] else {}


def _no_door(task: Task) -> Exception:
    """Return what is raised when no door opens. Nothing in it depends on which part was wrong."""
    if task.asked.ceiling and not task.entry.printed_key:
        return Refusal(Why.CEILING)
    return WrongPasswordError()


def _possible(password: str) -> str:
    try:
        check_password(password)
    except InputError:
        raise WrongPasswordError from None
    return password


def _derive(password: str, salt: bytes, cost: KdfCost) -> bytearray:
    try:
        return derive_password_key(password, salt, cost)
    except InputError:
        raise WrongPasswordError from None


def _cost_of_somebody(task: Task) -> KdfCost:
    """Return the cost of an account on this computer, so that an unknown name takes as long as a known one."""
    costs = (parse_head(head).cost for head in task.heads if len(head) == HEAD_SIZE)
    return next((cost for cost in costs if _is_possible(cost, task.memory.free_bytes)), LEAST_NEW)


def _is_possible(cost: KdfCost, free_memory_bytes: int | None) -> bool:
    try:
        check_cost(cost, free_memory_bytes)
    except (KdfTooWeakError, KdfTooCostlyError):
        return False
    return True
