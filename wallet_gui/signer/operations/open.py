"""Log in and unlock: password, code, and the view key for home."""

from wallet_gui.channel.messages import BoxName
from wallet_gui.domain.errors import VaultNewerError
from wallet_gui.domain.policy import CodeAt
from wallet_gui.domain.session import Purpose
from wallet_gui.signer import doors
from wallet_gui.signer.account_log import with_room_in_log
from wallet_gui.signer.code_check import Passed
from wallet_gui.signer.mail_code import pass_log_in
from wallet_gui.signer.opening import answer, costlier_key, derived_key, policy_in_force
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.signer.view_key import view_key
from wallet_gui.vault.file import NewPasswordKey, OpenVault
from wallet_gui.vault.sections import Body


def open_session(task: Task) -> Outcome:
    """Return the view key for home, and the vault in which the code is spent and the time of this log-in stands."""
    derived = derived_key(task)
    dearer = costlier_key(task, derived.layout.head.cost)
    task.keys_are_derived()
    with derived.open() as vault:
        passed = pass_log_in(task, vault, always=_always_asks(task, vault))
        told = doors.told(vault.bodies.view, vault.bodies.spend)
        gate, view = passed.gate, {**with_room_in_log(task, vault), "last_login": task.now_s, "doors": told}
        data = _written(task, vault, passed, view, dearer)
        key = view_key(task, vault, gate or vault.bodies.gate, vault.bodies.view)
        opened = answer(task, vault, data, gate, view, closes_door=bool(data) and dearer is not None)
        return Outcome(opened, Sealed(BoxName.VIEW, key))


def _always_asks(task: Task, vault: OpenVault) -> bool:
    """Whether the code is needed even if the keeper does not ask for it."""
    return task.asked.purpose is Purpose.LOG_IN or policy_in_force(vault).code_at is CodeAt.UNLOCK


def _written(task: Task, vault: OpenVault, passed: Passed, view: Body, dearer: NewPasswordKey | None) -> bytes:
    """Return the vault to write. One of a later minor version is never written: the keeper remembers the spent step.

    A dearer key wraps every door anew, and no older copy may stay beside it: a guesser would take that one.
    """
    if vault.layout.writable and dearer is not None:
        return vault.rewrap(dearer, written_at=task.now_s, gate=passed.gate, view=view)
    if vault.layout.writable:
        return vault.rewrite(written_at=task.now_s, gate=passed.gate, view=view)
    if passed.gate is not None and not passed.spent_step:
        raise VaultNewerError  # a recovery code that cannot be crossed out must not be taken
    return b""
