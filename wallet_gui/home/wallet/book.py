"""What the vault's view section says about the wallet, as frozen values. ``book_edits`` changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wallet_gui.chains.decode.networks import shipped_networks
from wallet_gui.chains.decode.tokens import shipped_tokens
from wallet_gui.domain.network import ACCOUNT_NAMESPACE, FeeModel, Network, NetworkKind, Token
from wallet_gui.home.wallet.fields import Json, flag, inner, number, objects, raw, text, texts
from wallet_gui.home.wallet.outbox import Kept, read_kept

DECIMALS_MOST = 77
"""Of a token: 10^77 is the largest power of ten below 2^256."""


class AddressKind(StrEnum):
    """Where the key of an address is."""

    PHRASE = "phrase"
    KEY = "key"
    """A private key of its own, taken in."""
    WATCH = "watch"
    """Nowhere here: it can be looked at, and nothing can be paid from it."""


@dataclass(frozen=True, slots=True)
class Address:
    """One of the person's addresses."""

    id: str
    path: str
    """BIP-32; empty for one that is not of the phrase."""
    address: str
    """EIP-55."""
    label: str = ""
    kind: AddressKind = AddressKind.PHRASE

    @property
    def can_pay(self) -> bool:
        """Whether the vault holds its key."""
        return self.kind is not AddressKind.WATCH


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the person pays."""

    name: str
    chain: str
    """CAIP-2, or the namespace alone for every network of it."""
    address: str
    """EIP-55."""
    note: str = ""
    pin: bytes = b""
    """Made by a signer, 16 bytes; without one the name is not shown before a signature."""

    def is_for(self, network: Network) -> bool:
        """Whether it counts on this network."""
        return self.chain in {ACCOUNT_NAMESPACE, network.caip2}


@dataclass(frozen=True, slots=True)
class MoneyRequest:
    """A request for money that the person made."""

    id: str
    made: int
    """Unix seconds."""
    chain_id: int
    contract: str
    """Of the token; empty for the native coin."""
    units: int | None
    """None leaves the amount to the payer."""
    note: str
    account: str
    """The address that shall be paid, EIP-55."""


@dataclass(frozen=True, slots=True)
class Book:
    """Everything about the wallet that is kept in the vault."""

    addresses: tuple[Address, ...] = ()
    contacts: tuple[Contact, ...] = ()
    networks: tuple[Network, ...] = ()
    """Shipped ones with the person's choices, then the person's own."""
    tokens: tuple[Token, ...] = ()
    """Shipped and added ones, without those that are hidden."""
    hidden_tokens: tuple[Token, ...] = ()
    added_tokens: frozenset[tuple[int, str]] = frozenset()
    """Chain id and contract of the tokens that the person added."""
    requests: tuple[MoneyRequest, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    """The person's words about a payment, by its id."""
    outbox: tuple[Kept, ...] = ()
    chosen: str = ""
    """Id of the address that the pages show."""

    @property
    def switched_on(self) -> tuple[Network, ...]:
        """Return the networks that may be asked."""
        return tuple(network for network in self.networks if network.is_on)

    @property
    def account(self) -> Address | None:
        """The address that the pages show: the chosen one, or the first."""
        chosen = (address for address in self.addresses if address.id == self.chosen)
        return next(chosen, self.addresses[0] if self.addresses else None)

    def network(self, chain_id: int) -> Network | None:
        """Return a network by its id."""
        return next((network for network in self.networks if network.chain_id == chain_id), None)

    def tokens_of(self, chain_id: int) -> tuple[Token, ...]:
        """Return the tokens of a network that are not hidden."""
        return tuple(token for token in self.tokens if token.chain_id == chain_id)

    def hidden_tokens_of(self, chain_id: int) -> tuple[Token, ...]:
        """Return the tokens of a network that the person does not want to see."""
        return tuple(token for token in self.hidden_tokens if token.chain_id == chain_id)

    def contact_at(self, address: str, network: Network) -> Contact | None:
        """Return the contact with this address on this network."""
        return next((one for one in self.contacts if one.address == address and one.is_for(network)), None)

    def own(self, address: str) -> Address | None:
        """Return the person's own address entry for an EIP-55 address."""
        return next((one for one in self.addresses if one.address == address), None)

    def kept(self, txid: str) -> Kept | None:
        """Return a payment of the outbox."""
        return next((kept for kept in self.outbox if kept.txid == txid), None)

    def gives_way(self, txid: str) -> bool:
        """Say whether another payment of the outbox is to take this one's place."""
        return any(kept.replaces == txid for kept in self.outbox)


def read_book(body: Json) -> Book:
    """Read the view section."""
    networks = _networks(body)
    shown, hidden = _tokens(body, networks)
    return Book(
        addresses=tuple(_address(entry) for entry in objects(body, "accounts")),
        contacts=tuple(_contact(entry) for entry in objects(body, "contacts")),
        networks=networks,
        tokens=shown,
        hidden_tokens=hidden,
        added_tokens=frozenset((number(e, "chain_id"), text(e, "contract")) for e in _added(body)),
        requests=tuple(_request(entry) for entry in objects(body, "requests")),
        notes={txid: note for txid, note in inner(body, "payment_notes").items() if isinstance(note, str)},
        outbox=tuple(kept for entry in objects(body, "outbox") if (kept := read_kept(entry)) is not None),
        chosen=text(inner(body, "settings"), "address"),
    )


def _address(entry: Json) -> Address:
    kind = text(entry, "kind")
    return Address(
        id=text(entry, "id"),
        path=text(entry, "path"),
        address=text(entry, "address"),
        label=text(entry, "label"),
        kind=AddressKind(kind) if kind in set(AddressKind) else AddressKind.PHRASE,
    )


def _contact(entry: Json) -> Contact:
    return Contact(
        name=text(entry, "name"),
        chain=text(entry, "chain"),
        address=text(entry, "address"),
        note=text(entry, "note"),
        pin=raw(entry, "pin"),
    )


def _request(entry: Json) -> MoneyRequest:
    return MoneyRequest(
        id=text(entry, "id"),
        made=number(entry, "made"),
        chain_id=number(entry, "chain_id"),
        contract=text(entry, "contract"),
        units=number(entry, "units") if text(entry, "units") else None,
        note=text(entry, "note"),
        account=text(entry, "account"),
    )


def _networks(body: Json) -> tuple[Network, ...]:
    choices = {number(entry, "chain_id"): entry for entry in objects(body, "networks")}
    shipped = tuple(with_choices(network, choices.pop(network.chain_id, {})) for network in shipped_networks())
    return shipped + tuple(_own_network(chain_id, entry) for chain_id, entry in choices.items() if chain_id > 0)


def with_choices(network: Network, entry: Json) -> Network:
    """Return a network with what the person chose otherwise."""
    fees = text(entry, "fees")
    return replace(
        network,
        name=text(entry, "name") or network.name,
        symbol=text(entry, "symbol") or network.symbol,
        rpc=texts(entry, "rpc") or network.rpc,
        proxy=text(entry, "proxy"),
        explorer=text(entry, "explorer") if "explorer" in entry else network.explorer,  # empty: none is wanted
        history_url=text(entry, "history_url"),
        history_key=text(entry, "history_key"),
        fees=FeeModel(fees) if fees in set(FeeModel) else network.fees,
        allows_plain_http=flag(entry, "plain_http"),
        is_on=flag(entry, "on", default=network.is_on),
    )


def _own_network(chain_id: int, entry: Json) -> Network:
    kind = text(entry, "kind")
    bare = Network(
        chain_id=chain_id,
        name=str(chain_id),
        symbol="ETH",
        kind=NetworkKind(kind) if kind in set(NetworkKind) else NetworkKind.OWN,
    )
    return with_choices(bare, entry)


def _added(body: Json) -> tuple[Json, ...]:
    """Return the token entries that bring a token of the person's own."""
    return tuple(entry for entry in objects(body, "tokens") if text(entry, "symbol") and text(entry, "contract"))


def _tokens(body: Json, networks: tuple[Network, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the tokens to show and those that are hidden; a shipped one wins over one that was added."""
    found = {(t.chain_id, t.contract): t for network in networks for t in shipped_tokens(network.chain_id)}
    for entry in _added(body):
        token = _token(entry)
        if 0 <= token.decimals <= DECIMALS_MOST:
            found.setdefault((token.chain_id, token.contract), token)
    hidden = {(number(e, "chain_id"), text(e, "contract")) for e in objects(body, "tokens") if flag(e, "hidden")}
    shown = tuple(token for key, token in found.items() if key not in hidden)
    return shown, tuple(token for key, token in found.items() if key in hidden)


def _token(entry: Json) -> Token:
    return Token(
        chain_id=number(entry, "chain_id"),
        contract=text(entry, "contract"),
        symbol=text(entry, "symbol"),
        name=text(entry, "name"),
        decimals=number(entry, "decimals", -1),
    )
