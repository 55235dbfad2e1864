"""Log in and unlock: password, code, and the view key for home."""

from dataclasses import replace

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.schema import MAX_INT
from wallet_gui.channel.secrets import DoorFact, ViewKey
from wallet_gui.domain.errors import VaultNewerError
from wallet_gui.domain.policy import CodeAt
from wallet_gui.domain.session import Purpose
from wallet_gui.signer import doors
from wallet_gui.signer.account_log import verdict
from wallet_gui.signer.code_check import Passed, pass_second_step
from wallet_gui.signer.gate import codes_left, two_step_of
from wallet_gui.signer.opening import answer, opened_vault, policy_in_force
from wallet_gui.signer.seals import proven_addresses
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.bodies import spend_doors
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.sections import Body


def open_session(task: Task) -> Outcome:
    """Return the view key for home, and the vault in which the code is spent and the time of this log-in stands."""
    with opened_vault(task) as vault:
        passed = pass_second_step(task, vault, always=_always_asks(task, vault))
        told = doors.told(vault.bodies.view, vault.bodies.spend)
        gate, view = passed.gate, {**vault.bodies.view, "last_login": task.now_s, "doors": told}
        data = _written(task, vault, passed, view)
        key = replace(view_key(vault, gate or vault.bodies.gate, task.asked.failures), log=verdict(task, vault))
        return Outcome(answer(task, vault, data, gate, view), Sealed(BoxName.VIEW, key))


def view_key(vault: OpenVault, gate: Body, failures: int) -> ViewKey:
    """Return what home gets: VIEW, and what a person is told at log-in."""
    before = vault.bodies.view.get("last_login")
    two_step = two_step_of(gate)
    return ViewKey(
        view=bytes(vault.roots.view),
        vault_id=vault.layout.vault_id,
        last_login=before if type(before) is int and 0 <= before <= MAX_INT else 0,
        failures=failures,
        codes_left=codes_left(gate),
        code_is_on=two_step is not None,
        code_since=two_step.made if two_step else 0,
        proven=proven_addresses(vault.roots, vault.bodies.view),
        doors=tuple(DoorFact(door.parts, door.made) for door in spend_doors(vault.bodies.spend)),
        opened_by=tuple(sorted(map(int, vault.door))),
    )


def _always_asks(task: Task, vault: OpenVault) -> bool:
    """Whether the code is needed even if the keeper does not ask for it."""
    return task.asked.purpose is Purpose.LOG_IN or policy_in_force(vault).code_at is CodeAt.UNLOCK


def _written(task: Task, vault: OpenVault, passed: Passed, view: Body) -> bytes:
    """Return the vault to write. One of a later minor version is never written: the keeper remembers the spent step."""
    if vault.layout.writable:
        return vault.rewrite(written_at=task.now_s, gate=passed.gate, view=view)
    if passed.gate is not None and not passed.spent_step:
        raise VaultNewerError  # a recovery code that cannot be crossed out must not be taken
    return b""
