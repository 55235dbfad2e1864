"""What of an account must be gone after leaving, as markers to search for."""

import base64
from collections.abc import Iterable
from pathlib import Path

from mnemonic import Mnemonic

from tests.helpers.residue import Find, Marker, Piecemeal, Search
from tests.helpers.vault_reader import password_key, read_vault
from tools.circle import Account
from tools.person import Person


class Secrets:
    """The secrets of one account, grouped by who may know them while it is open."""

    def __init__(self, account: Account, profile: Path) -> None:
        data = next(profile.glob("accounts/*/vault.wgv")).read_bytes()
        opened = read_vault(data, {1: password_key(data, account.password)})
        address = opened.view["accounts"][0]["address"]
        view, spend, gate = opened.roots
        self.password = [Piecemeal("password", account.password)]
        self.name = [Marker("account name", account.name)]
        self.home = [
            Piecemeal("view key", view),
            Marker("address", address),
        ]
        self.home_other = [
            Marker("address in small letters", address.lower()),
            Piecemeal("address as bytes", bytes.fromhex(address[2:])),
        ]
        self.signer = [
            Piecemeal("spend key", spend),
            Piecemeal("gate key", gate),
            Piecemeal("entropy of the phrase", bytes(Mnemonic("english").to_entropy(list(account.phrase)))),
            *_code_markers(account),
        ]
        self.phrase = phrase_markers(account.phrase)

    @property
    def all(self) -> list[Marker]:
        """Return every marker but the account name, which the lock page and the keeper may know."""
        return [*self.password, *self.home, *self.home_other, *self.signer, *self.phrase]


def phrase_markers(phrase: tuple[str, ...]) -> list[Marker]:
    """Return three words in a row each: a single word stands in every word list, and two may stand there by chance."""
    starts = range(len(phrase) - 2)
    return [Marker(f"words from {start + 1} on", " ".join(phrase[start : start + 3])) for start in starts]


def found_in_program(search: Search, person: Person) -> list[Find]:
    """Search every process of Postern."""
    return [find for pid, role in person.program.roles().items() for find in search.process(pid, f"{role} {pid}")]


def found_outside(search: Search, person: Person) -> list[Find]:
    """Search everything else that Postern can reach: its files, its log, the clipboard and the selection."""
    program = person.program
    found = search.folder(program.home) + search.folder(program.profile) + search.file(program.log)
    for selection in ("clipboard", "primary"):
        found += search.data(person.hands.clipboard(selection).encode(), f"the {selection} selection")
    return found


def found_anywhere(markers: Iterable[Marker], person: Person) -> list[str]:
    """Search processes and everything else, and return what was found, in words."""
    search = Search(markers)
    return sorted({str(find) for find in [*found_in_program(search, person), *found_outside(search, person)]})


def _code_markers(account: Account) -> list[Marker]:
    if not account.code_key:
        return []
    return [
        Marker("authenticator key", account.code_key),
        Piecemeal("authenticator key as bytes", base64.b32decode(account.code_key)),
        *(Marker(f"recovery code {number}", code) for number, code in enumerate(account.recovery_codes, start=1)),
    ]
