"""Take a private key into the vault, beside the recovery phrase that does not lead to it."""

import secrets
from typing import Any, Final

from wallet_gui.domain.contact import is_contact_name
from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.domain.session import Why
from wallet_gui.signer.accounts import address_of
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.key_file import read_key
from wallet_gui.signer.keys import KEYS_MOST, stored_keys
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.seals import accounts_of, seal_of
from wallet_gui.signer.task import Outcome, Task
from wallet_gui.vault.bodies import Json, read_objects, to_base64
from wallet_gui.vault.file import Bodies
from wallet_gui.vault.sections import Body

WATCHED: Final = "watch"
IMPORTED: Final = "key"
_ID_BYTES = 8


def import_key(task: Task) -> Outcome:
    """Put a key into the spend section and its address among the accounts.

    The password is proved first: the work that a keystore file asks for is done for nobody else.

    Raises: Refusal: KEY; NAME for a label that breaks the rules; PRESENT; TOO_LARGE.
    """
    with opened_vault(task) as vault:
        gate = pass_second_step(task, vault).gate
        private = read_key(task.entry.private_key, task.entry.key_password)
        if task.entry.label and not is_contact_name(task.entry.label):
            raise Refusal(Why.NAME)
        address = address_of(private)
        stored = _stored_id(vault.bodies, address)
        account = _new_account(vault.bodies, address, task.entry.label, stored)
        account["seal"] = to_base64(seal_of(vault.roots, account["path"], address))
        spend = vault.bodies.spend if stored else _with_key(vault.bodies.spend, account["id"], private)
        view = _with_account(vault.bodies.view, account)
        data = vault.rewrite(written_at=task.now_s, gate=gate, view=view, spend=spend)
        return Outcome(answer(task, vault, data, gate, view))


def _stored_id(bodies: Bodies, address: str) -> str:
    """Return the account id of a key that the vault holds already, if its address was taken off the list."""
    return next((str(entry.get("id")) for entry, private in stored_keys(bodies) if address_of(private) == address), "")


def _new_account(bodies: Bodies, address: str, label: str, stored: str) -> dict[str, Any]:
    """Return the account's entry. An address that was only watched until now keeps its entry and gets its key.

    Raises: Refusal (PRESENT).
    """
    known = next((entry for entry in accounts_of(bodies.view) if entry.get("address") == address), {})
    if known and known.get("kind") != WATCHED:
        raise Refusal(Why.PRESENT)
    before = known.get("label", "")
    return {
        **known,
        "id": stored or secrets.token_hex(_ID_BYTES),
        "chain": ACCOUNT_NAMESPACE,
        "path": "",
        "address": address,
        "label": label or before,
        "kind": IMPORTED,
    }


def _with_key(spend: Json, account_id: str, private: bytes) -> Body:
    """Return the spend section with one more key. Raises Refusal (TOO_LARGE)."""
    keys = read_objects(spend, "keys", KEYS_MOST)
    if len(keys) >= KEYS_MOST:
        raise Refusal(Why.TOO_LARGE)
    return {**spend, "keys": [*keys, {"id": account_id, "chain": ACCOUNT_NAMESPACE, "private": to_base64(private)}]}


def _with_account(view: Json, account: dict[str, Any]) -> Body:
    """Return the view section with this account, at the place of the watched one if there is one."""
    accounts = accounts_of(view)
    places = [place for place, entry in enumerate(accounts) if entry.get("address") == account["address"]]
    if not places:
        return {**view, "accounts": [*accounts, account]}
    return {**view, "accounts": [account if place == places[0] else entry for place, entry in enumerate(accounts)]}
