"""Keep a contact with a pin: the proof that name and address were confirmed with the password."""

from wallet_gui.domain.contact import same_name
from wallet_gui.domain.session import Why
from wallet_gui.domain.signing import ContactWish
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.operations.confirmed import confirmed_request
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Task
from wallet_gui.vault.bodies import Json, to_base64
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.sections import Body
from wallet_gui.vault.spend import SpendKeys


def save_contact(task: Task) -> Outcome:
    """Add a contact, or put it in the place of another.

    Raises: Refusal: OTHER_REQUEST; STALE if the one to be replaced is not as the person was shown it; NAME_TAKEN.
    """
    wish = confirmed_request(task).contact
    if wish is None:
        raise Refusal(Why.OTHER_REQUEST)
    with opened_vault(task) as vault:
        gate = pass_second_step(task, vault).gate
        view = {**vault.bodies.view, "contacts": _with(vault, wish)}
        return Outcome(answer(task, vault, vault.rewrite(written_at=task.now_s, gate=gate, view=view), gate, view))


def _with(vault: OpenVault, wish: ContactWish) -> list[object]:
    """Return the contacts as they shall be. What home has put there that is no contact stays as it is."""
    before = vault.bodies.view.get("contacts")
    entries: list[object] = before if isinstance(before, list) else []
    places = [place for place, entry in enumerate(entries) if _name_of(entry) == wish.replaces] if wish.replaces else []
    if wish.replaces and (len(places) != 1 or _address_of(entries[places[0]]) != wish.old_address):
        raise Refusal(Why.STALE)
    if any(same_name(_name_of(entry), wish.name) for place, entry in enumerate(entries) if place not in places):
        raise Refusal(Why.NAME_TAKEN)
    if not places:
        return [*entries, _entry(vault, wish, {})]
    (place,) = places
    replaced = entries[place]
    known = replaced if isinstance(replaced, dict) else {}
    return [*entries[:place], _entry(vault, wish, known), *entries[place + 1 :]]


def _entry(vault: OpenVault, wish: ContactWish, before: Json) -> Body:
    keys = SpendKeys(vault.roots)
    pin = keys.contact_pin(wish.name, wish.chain, wish.address)
    keys.wipe()
    fields = {"name": wish.name, "chain": wish.chain, "address": wish.address, "note": wish.note}
    return {**before, **fields, "pin": to_base64(pin)}


def _name_of(entry: object) -> str:
    return _text(entry, "name")


def _address_of(entry: object) -> str:
    return _text(entry, "address")


def _text(entry: object, key: str) -> str:
    value = entry.get(key) if isinstance(entry, dict) else None
    return value if isinstance(value, str) else ""
