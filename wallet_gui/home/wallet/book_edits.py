"""Changes of the wallet's part of the view section, for ``SessionController.edit``.

Each replaces only what it is about and keeps keys that it does not know: it may run again on a newer section.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wallet_gui.chains.decode.networks import shipped_network
from wallet_gui.domain.contact import plain_name
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import PaymentState
from wallet_gui.home.account import Body
from wallet_gui.home.wallet.book import Address, Contact, MoneyRequest
from wallet_gui.home.wallet.fields import Json, inner, number, objects, text
from wallet_gui.home.wallet.outbox import KEPT_AFTER_S, Kept, kept_to_json
from wallet_gui.vault.bodies import to_base64

_Is = Callable[[Json], bool]


# Addresses


def with_address(body: Body, address: Address, seal: bytes = b"") -> Body:
    """Add an address, or replace the one with its id. ``seal`` is a signer's, which proves that it made the address."""
    entry: dict[str, Any] = {
        "id": address.id,
        "chain": "eip155",
        "path": address.path,
        "address": address.address,
        "label": address.label,
        "kind": address.kind.value,
    }
    if seal:
        entry["seal"] = to_base64(seal)
    return _with(body, "accounts", lambda old: text(old, "id") == address.id, entry)


def with_address_label(body: Body, key: str, label: str) -> Body:
    """Give an address another name."""
    return _changed(body, "accounts", lambda old: text(old, "id") == key, {"label": label})


def without_address(body: Body, key: str) -> Body:
    """Take an address off the list. Its key, where the vault holds one, stays until a signer removes it."""
    return _without(body, "accounts", lambda old: text(old, "id") == key)


def with_address_back(body: Body, entry: Json, place: int) -> Body:
    """Put the entry of an address back where it stood, with all that it held."""
    if any(text(old, "id") == text(entry, "id") for old in objects(body, "accounts")):
        return body
    entries = list(objects(body, "accounts"))
    entries.insert(place, entry)
    return {**body, "accounts": entries}


def with_chosen_address(body: Body, key: str) -> Body:
    """Show another address."""
    return {**body, "settings": {**inner(body, "settings"), "address": key}}


# Contacts


def with_contact(body: Body, contact: Contact, replaces: str = "") -> Body:
    """Add a contact, or put it in the place of the one named ``replaces``. A pin can only be one that a signer made."""
    return _with(body, "contacts", lambda old: text(old, "name") == (replaces or contact.name), _contact_entry(contact))


def with_new_contacts(body: Body, contacts: Iterable[Contact]) -> Body:
    """Add contacts, but none beside or in the place of one that a reader takes for the same name."""
    present = objects(body, "contacts")
    taken = {plain_name(text(old, "name")) for old in present}
    new = [_contact_entry(contact) for contact in contacts if plain_name(contact.name) not in taken]
    return {**body, "contacts": [*present, *new]}


def without_contact(body: Body, name: str) -> Body:
    """Remove a contact."""
    return _without(body, "contacts", lambda old: text(old, "name") == name)


# Networks and tokens


def with_network(body: Body, network: Network) -> Body:
    """Keep the person's choices about a network: of a shipped one only what differs, of another one everything."""
    is_it, shipped = _is_chain(network.chain_id), shipped_network(network.chain_id)
    told, usual = _network_entry(network), _network_entry(shipped) if shipped else {}
    old = next((entry for entry in objects(body, "networks") if is_it(entry)), {})
    unknown = {key: value for key, value in old.items() if key not in told}
    differs = {key: value for key, value in told.items() if usual.get(key) != value}
    others = [entry for entry in objects(body, "networks") if not is_it(entry)]
    if not shipped or differs or len(unknown) > 1:  # more than the chain id
        others.append({**unknown, "chain_id": network.chain_id, **differs})
    return {**body, "networks": others}


def without_network(body: Body, chain_id: int) -> Body:
    """Forget the choices about a network: a shipped one is as it came, the person's own one is gone."""
    return _without(body, "networks", _is_chain(chain_id))


def with_network_on(body: Body, chain_id: int, *, is_on: bool) -> Body:
    """Switch a network on or off."""
    return _changed(body, "networks", _is_chain(chain_id), {"chain_id": chain_id, "on": is_on}, or_add=True)


def with_token(body: Body, token: Token) -> Body:
    """Add a token of the person's own."""
    entry = {
        "chain_id": token.chain_id,
        "contract": token.contract,
        "symbol": token.symbol,
        "name": token.name,
        "decimals": token.decimals,
        "hidden": False,
    }
    return _with(body, "tokens", _is_token(token), entry)


def with_token_hidden(body: Body, token: Token, *, hidden: bool) -> Body:
    """Hide a token, or show it again."""
    entry = {"chain_id": token.chain_id, "contract": token.contract, "hidden": hidden}
    return _changed(body, "tokens", _is_token(token), entry, or_add=True)


def without_token(body: Body, token: Token) -> Body:
    """Forget what the person said about a token."""
    return _without(body, "tokens", _is_token(token))


# Requests, notes


def with_request(body: Body, request: MoneyRequest) -> Body:
    """Keep a request for money."""
    entry = {
        "id": request.id,
        "made": request.made,
        "chain_id": request.chain_id,
        "contract": request.contract,
        "units": "" if request.units is None else str(request.units),
        "note": request.note,
        "account": request.account,
    }
    return _with(body, "requests", lambda old: text(old, "id") == request.id, entry)


def without_request(body: Body, key: str) -> Body:
    """Forget a request."""
    return _without(body, "requests", lambda old: text(old, "id") == key)


def with_payment_note(body: Body, txid: str, note: str) -> Body:
    """Keep the person's words about a payment; an empty text is not kept."""
    notes = {**inner(body, "payment_notes"), txid: note}
    return {**body, "payment_notes": {key: words for key, words in notes.items() if words}}


# Outbox, practice network


def with_kept(body: Body, kept: Kept) -> Body:
    """Keep a signed payment."""
    return _with(body, "outbox", _is_tx(kept.txid), kept_to_json(kept))


def with_kept_state(body: Body, txid: str, state: PaymentState, settled: int = 0) -> Body:
    """Note what became of a payment."""
    return _changed(body, "outbox", _is_tx(txid), {"state": state.value, "settled": settled})


def without_kept(body: Body, txid: str) -> Body:
    """Forget a payment."""
    return _without(body, "outbox", _is_tx(txid))


def without_settled(body: Body, now: int) -> Body:
    """Forget the payments about which nothing new has been possible for a week."""
    return _without(body, "outbox", lambda old: 0 < number(old, "settled") < now - KEPT_AFTER_S)


def with_practice(body: Body, record: Mapping[str, Any]) -> Body:
    """Keep what happened on the practice network."""
    return {**body, "practice": dict(record)}


def _contact_entry(contact: Contact) -> dict[str, Any]:
    return {
        "name": contact.name,
        "chain": contact.chain,
        "address": contact.address,
        "note": contact.note,
        "pin": to_base64(contact.pin) if contact.pin else None,
    }


def _network_entry(network: Network) -> dict[str, Any]:
    return {
        "on": network.is_on,
        "name": network.name,
        "symbol": network.symbol,
        "rpc": list(network.rpc),
        "proxy": network.proxy,
        "explorer": network.explorer,
        "history_url": network.history_url,
        "history_key": network.history_key,
        "fees": network.fees.value,
        "plain_http": network.allows_plain_http,
        "kind": network.kind.value,
    }


def _is_chain(chain_id: int) -> _Is:
    return lambda old: number(old, "chain_id") == chain_id


def _is_token(token: Token) -> _Is:
    return lambda old: number(old, "chain_id") == token.chain_id and text(old, "contract") == token.contract


def _is_tx(txid: str) -> _Is:
    return lambda old: text(old, "txid") == txid


def _with(body: Body, key: str, is_it: _Is, entry: Mapping[str, Any]) -> Body:
    """Put an entry in the place of the one that ``is_it``, keeping that one's unknown keys, or at the end."""
    return _changed(body, key, is_it, entry, or_add=True)


def _changed(body: Body, key: str, is_it: _Is, entry: Mapping[str, Any], *, or_add: bool = False) -> Body:
    entries = [{**old, **entry} if is_it(old) else old for old in objects(body, key)]
    if or_add and not any(is_it(old) for old in objects(body, key)):
        entries.append(dict(entry))
    return {**body, key: entries}


def _without(body: Body, key: str, is_it: _Is) -> Body:
    left = [old for old in objects(body, key) if not is_it(old)]
    return {**body, key: left} if key in body else body
