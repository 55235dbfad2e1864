"""Quick unlock: choose it with the password, and open a locked session with it."""

from dataclasses import replace

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.pin import check_new_pin
from wallet_gui.domain.session import KEEPS_KEY, QuickMethod, Why
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.opening import answer, derived_key
from wallet_gui.signer.operations.draft import nothing_opened
from wallet_gui.signer.quick import KEY_SIZE, Enrolled, Record, enrol_pin, with_enrolled
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Sealed, Task


def set_quick(task: Task) -> Outcome:
    """Put another quick unlock into the gate section, or none. The answer brings its first record.

    Both keys are derived before the vault is opened: afterwards no threads can be had.

    Raises: Refusal: QUICK.
    """
    if task.entry.quick is not None and not task.asked.may_be_quick:
        raise Refusal(Why.QUICK)
    _check(task.entry)
    derived = derived_key(task)
    chosen = _enrolled(task.entry)
    task.keys_are_derived()
    with derived.open() as vault:
        gate = with_enrolled(pass_second_step(task, vault).gate or vault.bodies.gate, chosen)
        data = vault.rewrite(written_at=task.now_s, gate=gate)
        return Outcome(answer(task, vault, data, gate))


def quick_unlock(task: Task) -> Outcome:
    """Return the view key for home out of the record. No vault is opened, and nothing is written."""
    record = Record(bytes(task.asked.quick_record))
    key = record.key_from(task.entry)
    task.keys_are_derived()
    told = replace(record.open(key), failures=task.asked.failures)
    return Outcome(nothing_opened(task), Sealed(BoxName.VIEW, told))


def _check(entry: Entry) -> None:
    """Refuse what must not become a quick unlock."""
    if entry.quick is QuickMethod.PIN:
        try:
            check_new_pin(entry.pin)
        except InputError:
            raise Refusal(Why.QUICK) from None
    if entry.quick in KEEPS_KEY and len(entry.sensor_key) != KEY_SIZE:
        raise Refusal(Why.QUICK)


def _enrolled(entry: Entry) -> Enrolled | None:
    if entry.quick is None:
        return None
    if entry.quick is QuickMethod.PIN:
        return enrol_pin(entry.pin)
    return Enrolled(entry.quick, entry.sensor_key if entry.quick in KEEPS_KEY else b"")
