"""A network of the person's own in the real window: added, asked about found addresses, and there after a lock."""

from pathlib import Path

import pytest
from eth_account import Account as Keys

from tests.helpers.anvil import CHAIN_ID, MNEMONIC, Anvil
from tests.helpers.lives import Made, back_again
from tools.circle import lock, log_in, unlock
from tools.person import Person
from tools.screen import Screen

pytestmark = pytest.mark.slow

_LEDGER_LIVE = "m/44'/60'/1'/0/0"
_DOOR_PATIENCE_S = 40.0


@pytest.mark.timeout(240)
def test_addresses_in_use_are_found_on_a_network_that_was_added_by_its_server(
    screen: Screen, made_plain: Made, tmp_path: Path, anvil: Anvil
) -> None:
    Keys.enable_unaudited_hdwallet_features()
    with back_again(screen, made_plain, tmp_path / "life", "--language", "en") as (person, account):
        used = Keys.from_mnemonic(" ".join(account.phrase), account_path=_LEDGER_LIVE).address
        imported = Keys.from_mnemonic(MNEMONIC, account_path="m/44'/60'/0'/0/1")
        anvil.pay(anvil.accounts[0], used, 2 * 10**18)
        token = anvil.deploy_token("Gold", "GLD")
        log_in(person, account)
        add_network(person, anvil.url)
        find_addresses(person, account.password)
        import_key(person, imported.key.hex(), account.password)
        add_token(person, token)
        lock(person)
        unlock(person, account)
        to(person, "addresses")
        shown = [spoken(person, place) for place in range(3)]
        assert shown[1:] == [used, imported.address]
        person.clicks("settings.addresses.1.show")
        person.presses("ctrl+1")
        person.waits_until(
            lambda: "2 TEA" in person.reads("home.total").replace("\u00a0", " "), "what the address owns"
        )


def to(person: Person, category: str) -> None:
    person.presses("ctrl+comma")
    person.clicks(f"settings.category.{category}")


def spoken(person: Person, place: int) -> str:
    return person.reads(f"settings.addresses.{place}.address").replace(" ", "")


def add_network(person: Person, server: str) -> None:
    to(person, "networks")
    person.clicks("settings.networks.add_network")
    person.types("settings.networks.add.address", server)
    person.clicks("settings.networks.add.ask")
    person.types("settings.networks.add.name", "Tea house")
    person.types("settings.networks.add.symbol", "TEA")
    person.clicks("settings.networks.add.save")
    person.waits_until(lambda: person.finds(f"settings.networks.{CHAIN_ID}.switch").is_checked, "switched on network")


def find_addresses(person: Person, password: str) -> None:
    to(person, "addresses")
    person.clicks("settings.addresses.find.do")
    person.types("confirm.password", password)
    person.clicks("confirm.submit")
    person.loses("confirm.password", _DOOR_PATIENCE_S)
    person.waits_until(lambda: "1 address in use" in person.reads("settings.addresses.found.progress"), "one in use")
    person.clicks("settings.addresses.found.add")
    person.finds("settings.addresses.1.address")


def import_key(person: Person, key: str, password: str) -> None:
    person.clicks("settings.addresses.import.do")
    person.types("import.key", key)
    person.types("import.label", "Brought along")
    person.types("import.password", password)
    person.clicks("import.submit")
    person.loses("import.password", _DOOR_PATIENCE_S)
    person.clicks("import.submit")  # it says that it is done
    person.loses("import.heading", _DOOR_PATIENCE_S)
    person.finds("settings.addresses.2.address")


def add_token(person: Person, contract: str) -> None:
    to(person, "tokens")
    person.types("settings.tokens.contract", contract)
    person.chooses("settings.tokens.network", 1)
    person.clicks("settings.tokens.ask")
    assert "GLD" in person.reads("settings.tokens.says")
    person.clicks("settings.tokens.add")
    person.finds(f"settings.tokens.added.{CHAIN_ID}.{contract}.remove")
