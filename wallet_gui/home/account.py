"""What home knows of the account, as frozen values read from the view section.

The section has been authenticated, so reading is lenient: what an older Postern did not write gets its plain default.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wallet_gui.domain.account_log import LogVerdict
from wallet_gui.domain.computer import RULES, Rules
from wallet_gui.domain.doors import Door, Way, way_of
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.phrase import LENGTHS
from wallet_gui.domain.policy import Policy, policy_from_json, policy_to_json
from wallet_gui.domain.session import Computer, QuickMethod

Body = dict[str, Any]
"""The JSON object of the view section."""

RECOVERY_CODES = 10
LABEL_MOST = 64
"""Characters of an address's name."""

NOTE_MOST = 4000
"""Characters of the private note."""


@dataclass(frozen=True, slots=True)
class Account:
    """The account as the pages show it."""

    name: str = ""
    key: str = ""
    """The account's id inside the vault."""
    address: str = ""
    """EIP-55."""
    label: str = ""
    note: str = ""
    backed_up: int | None = None
    """Unix time at which the recovery phrase was first proved to be on paper."""
    checked: int | None = None
    """Unix time of the latest check."""
    phrase_words: int = LENGTHS[0]
    """How many words the recovery phrase has."""
    strength: str = ""
    """The word for the password's strength, as stored when it was chosen."""
    password_since: int = 0
    doors: tuple[Door, ...] = ()
    """Every way to open the vault, as the signer of the last log-in or change has listed them."""
    own_policy: Policy = field(default_factory=Policy)
    """The copy of the policy that home may write."""
    hides_balances: bool = False
    """Whether amounts are shown as dots, for people who look over one's shoulder."""


@dataclass(frozen=True, slots=True)
class Factors:
    """What a signer told at this session's start, kept up to date by what was confirmed since."""

    last_login: int = 0
    failures: int = 0
    code_is_on: bool = False
    code_since: int = 0
    codes_left: int = 0
    mail_code_since: int = 0
    """Unix time since which a log-in asks for a code by e-mail as well; 0 for not at all."""
    log: LogVerdict = LogVerdict.GOOD
    """What the signer says of the account's activity log."""
    quick: QuickMethod | None = None
    """The quick unlock that is set up in the vault."""
    opened_by: Way = Way.PASSWORD
    """The way by which this session was opened last."""
    proven: frozenset[str] = frozenset()
    """Addresses that a signer has made from the keys, as it saw by their seals when this session began. EIP-55."""


@dataclass(frozen=True, slots=True)
class KeyringFacts:
    """What the keeper says of this computer's keyring."""

    is_used: bool = False
    state: KeyringState = KeyringState.MISSING
    """How it answered last."""
    remembers_name: bool = False


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything the pages draw."""

    account: Account = field(default_factory=Account)
    factors: Factors = field(default_factory=Factors)
    policy: Policy = field(default_factory=Policy)
    """The policy in force."""
    computer: Computer = Computer.MINE
    keyring: KeyringFacts = field(default_factory=KeyringFacts)

    @property
    def rules(self) -> Rules:
        """What holds on this computer, whatever the vault says."""
        return RULES[self.computer]


def read_account(body: Mapping[str, Any]) -> Account:
    """Read the view section."""
    first = _first_account(body)
    phrase, door = _object(body.get("phrase")), _password_door(body)
    key = _text(first.get("id"))
    return Account(
        name=_text(body.get("name")),
        key=key,
        address=_text(first.get("address")),
        label=_text(first.get("label")),
        note=_text(_object(body.get("notes")).get(key)),
        backed_up=_time(phrase.get("backed_up")),
        checked=_time(phrase.get("checked")),
        phrase_words=_phrase_words(phrase),
        strength=_text(door.get("strength")),
        password_since=_time(door.get("made")) or 0,
        doors=_doors(body),
        own_policy=policy_from_json(body.get("policy")),
        hides_balances=_object(body.get("settings")).get("hide_balances") is True,
    )


def with_label(body: Body, label: str) -> Body:
    """Return the section with the first account's label changed."""
    first, *others = body.get("accounts") or [{}]
    return {**body, "accounts": [{**first, "label": label}, *others]}


def with_note(body: Body, key: str, note: str) -> Body:
    """Return the section with an account's private note changed; an empty note is not kept."""
    notes = {**_object(body.get("notes")), key: note}
    return {**body, "notes": {name: text for name, text in notes.items() if text}}


def with_hidden_balances(body: Body, is_hidden: bool) -> Body:
    """Return the section with the choice to hide balances changed."""
    return {**body, "settings": {**_object(body.get("settings")), "hide_balances": is_hidden}}


def with_policy(body: Body, policy: Policy) -> Body:
    """Return the section with home's copy of the policy changed; keys of a later Postern stay."""
    return {**body, "policy": {**_object(body.get("policy")), **policy_to_json(policy)}}


def _first_account(body: Mapping[str, Any]) -> Mapping[str, Any]:
    accounts = body.get("accounts")
    return _object(accounts[0]) if isinstance(accounts, list) and accounts else {}


def _password_door(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a door that has the password: all of these know the same of it."""
    return next((door for door in _listed_doors(body) if 1 in _parts(door)), {})


def _doors(body: Mapping[str, Any]) -> tuple[Door, ...]:
    """Return the doors. A vault that no signer of this version has opened lists nothing of when they were made."""
    return tuple(
        Door(way_of(_parts(door)), _time(door.get("since")) or _time(door.get("made")) or 0)
        for door in _listed_doors(body)
    )


def _listed_doors(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    doors = body.get("doors")
    return [_object(door) for door in doors] if isinstance(doors, list) else []


def _parts(door: Mapping[str, Any]) -> list[object]:
    parts = door.get("parts")
    return parts if isinstance(parts, list) else []


def _phrase_words(phrase: Mapping[str, Any]) -> int:
    words = phrase.get("words")
    return words if words in LENGTHS else LENGTHS[0]


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _time(value: object) -> int | None:
    return value if type(value) is int and value > 0 else None
