"""What home gets of an opened vault: at a log-in in a sealed box, and in the record of a quick unlock."""

from wallet_gui.channel.schema import MAX_INT
from wallet_gui.channel.secrets import DoorFact, ViewKey
from wallet_gui.signer.account_log import verdict
from wallet_gui.signer.gate import codes_left, two_step_of
from wallet_gui.signer.mail_code import mail_code_since
from wallet_gui.signer.quick import enrolled_in
from wallet_gui.signer.seals import proven_addresses
from wallet_gui.signer.task import Task
from wallet_gui.vault.bodies import Json, spend_doors
from wallet_gui.vault.file import OpenVault


def view_key(task: Task, vault: OpenVault, gate: Json, view: Json) -> ViewKey:
    """Return VIEW, and what a person is told.

    Args:
        task: Brings the wrong tries since the last time.
        vault: Opened.
        gate: The gate section as it is now.
        view: The view section, in which the time of the last log-in stands.
    """
    before = view.get("last_login")
    two_step, quick = two_step_of(gate), enrolled_in(gate)
    return ViewKey(
        view=bytes(vault.roots.view),
        vault_id=vault.layout.vault_id,
        last_login=before if type(before) is int and 0 <= before <= MAX_INT else 0,
        failures=task.asked.failures,
        codes_left=codes_left(gate),
        code_is_on=two_step is not None,
        code_since=two_step.made if two_step else 0,
        proven=proven_addresses(vault.roots, view),
        doors=tuple(DoorFact(door.parts, door.made) for door in spend_doors(vault.bodies.spend)),
        opened_by=tuple(sorted(map(int, vault.door))),
        quick=quick.method if quick else None,
        mail_code_since=mail_code_since(gate),
        log=verdict(task, vault),
    )
