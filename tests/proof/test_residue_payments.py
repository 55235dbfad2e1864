"""After a payment and leaving, nothing of it is found: recipient, contact, amount, note, password or private key.

The control: before the lock, each of them is found in home, where it belongs. The private key belongs nowhere: it is
searched for all the time.
"""

import secrets
import sys
from pathlib import Path

import pytest
from eth_account import Account as Key

from tests.helpers.account_secrets import Secrets, found_anywhere
from tests.helpers.lives import Made, back_again
from tests.helpers.residue import Marker, Piecemeal, Search, can_read_memory, names
from tools import payments
from tools.circle import Account, lock, log_in, log_out, unlock
from tools.person import Person
from tools.program import HOME
from tools.screen import Screen
from wallet_gui.chains.evm.address import checksum

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.skipif(
        not can_read_memory(), reason="Postern's processes cannot be read by other programs of their user: needs root"
    ),
    pytest.mark.slow,
]


@pytest.mark.timeout(300)
def test_a_payment_leaves_nothing_behind(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    contact, note = f"Aldgate {secrets.token_hex(6)}", f"for the roof {secrets.token_hex(6)}"
    to, amount = checksum(f"0x{secrets.token_hex(20)}"), f"0.{secrets.randbelow(9 * 10**15) + 10**15}7"
    shown = [Marker("recipient", to), Marker("contact", contact), Marker("note", note), Marker("amount", amount)]
    hidden = [
        Marker("recipient in small letters", to.lower()),
        Piecemeal("recipient as bytes", bytes.fromhex(to[2:])),
        Marker("amount in base units", str(int(amount[2:]) * 10 ** (18 - len(amount[2:])))),
    ]
    with back_again(screen, made_plain, tmp_path / "life", "--language", "en") as (person, account):
        private = _private_key(account)
        log_in(person, account)
        payments.get_play_money(person)
        payments.add_contact(person, account, contact, to)
        payments.draft_payment(person, to, amount)
        person.types("send.note", note)
        payments.confirm_payment(person, account)
        person.presses("ctrl+1")
        person.waits_until(lambda: _lists(person, contact), "payment in the list")
        person.clicks("home.recent.1")
        person.finds("activity.details.note")
        assert {marker.name for marker in shown} - _found_in_home(person, shown) == set()
        secret = Secrets(account, person.program.profile)
        markers = [*shown, *hidden, *secret.all, private]
        assert found_anywhere([private], person) == []
        lock(person)
        person.waits_until(lambda: not person.shown_pids(HOME), "end of home")
        assert found_anywhere(markers, person) == []
        unlock(person, account)
        log_out(person)
        assert found_anywhere(markers, person) == []


def _private_key(account: Account) -> Marker:
    Key.enable_unaudited_hdwallet_features()
    return Piecemeal("private key", bytes(Key.from_mnemonic(" ".join(account.phrase)).key))


def _lists(person: Person, contact: str) -> bool:
    row = person.sees("home.recent.1")
    return row is not None and contact in row.name


def _found_in_home(person: Person, markers: list[Marker]) -> set[str]:
    search = Search(markers)
    return names([find for pid in person.program.pids(HOME) for find in search.process(pid, HOME)])
