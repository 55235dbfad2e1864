"""Which of the addresses that home keeps were made from the keys: a log-in can tell, whatever home has written."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from tests.helpers.payments import PHRASE_ADDRESS, RECEIVER, vault_with_accounts
from tests.helpers.signer import entry, open_message
from tests.helpers.vaults import MADE_S, PASSWORD, RECOVERY_CODES, Recipe, opened
from wallet_gui.channel.messages import Preload
from wallet_gui.channel.secrets import Addresses, ViewKey, WordsIn
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.task import Outcome, Task
from wallet_gui.vault.bodies import to_base64

OP = b"o" * 16
SMALL_COMPUTER = Memory(512 * 1024**2, None)
GIVEN = WordsIn(
    purpose=Purpose.CREATE,
    name="Li",
    password=PASSWORD,
    strength="good",
    phrase="test " * 11 + "junk",
    passphrase="",
    code_secret=b"",
    code="",
    recovery_codes=RECOVERY_CODES,
    backed_up=True,
    shared=False,
    policy=Policy(),
)
JUNK_ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"


def done(preload: Preload, purpose: Purpose, vault: bytes = b"", **others: Any) -> Outcome:
    asked = open_message(purpose, OP, vault)
    return operations_for(preload)[purpose](Task(asked, MADE_S + 2, SMALL_COMPUTER, lambda: None, **others))


def told_at_log_in(vault: bytes) -> tuple[str, ...]:
    outcome = done(Preload.OPEN, Purpose.LOG_IN, vault, entry=entry(PASSWORD))
    assert outcome.box is not None
    assert isinstance(outcome.box.content, ViewKey)
    return outcome.box.content.proven


def with_accounts(vault: bytes, *accounts: Any) -> bytes:
    whole = opened(vault)
    return whole.rewrite(written_at=MADE_S, view={**whole.bodies.view, "accounts": list(accounts)})


@cache
def found_addresses() -> tuple[bytes, Addresses]:
    vault = vault_with_accounts(Recipe(two_step=False))
    outcome = done(Preload.SIGN, Purpose.FIND_ADDRESSES, vault, entry=entry(PASSWORD))
    assert outcome.box is not None
    assert isinstance(outcome.box.content, Addresses)
    return vault, outcome.box.content


def an_entry(place: int, **changes: Any) -> dict[str, Any]:
    one = found_addresses()[1].found[place]
    return {"id": "x", "path": one.path, "address": one.address, "seal": to_base64(one.seal), **changes}


@pytest.mark.parametrize("passphrase", ["", "extra word"])
def test_a_new_account_is_proven_from_its_first_moment(passphrase: str) -> None:
    made = done(Preload.CREATE, Purpose.CREATE, words_in=replace(GIVEN, passphrase=passphrase))
    assert made.box is not None
    assert isinstance(made.box.content, ViewKey)
    (address,) = made.box.content.proven
    assert (address == JUNK_ADDRESS) == (passphrase == "")
    assert told_at_log_in(made.opened.vault) == (address,)


def test_addresses_that_were_found_or_taken_in_are_proven_at_the_next_log_in() -> None:
    vault, found = found_addresses()
    vault = with_accounts(vault, an_entry(0), an_entry(25), {"id": "w", "path": "", "address": RECEIVER})
    assert told_at_log_in(vault) == (PHRASE_ADDRESS, found.found[25].address)
    typed = entry(PASSWORD, private_key="11" * 32)
    taken_in = done(Preload.SIGN, Purpose.IMPORT_KEY, vault, entry=typed).opened.vault
    assert len(told_at_log_in(taken_in)) == 3


def test_what_home_puts_in_their_place_is_not_proven() -> None:
    vault, _ = found_addresses()
    lies: list[Any] = [
        an_entry(0, address=RECEIVER),
        an_entry(0, path="m/44'/60'/0'/0/1"),
        an_entry(0, seal=an_entry(1)["seal"]),
        an_entry(0, seal=""),
        an_entry(0, seal=None),
        an_entry(0, seal="!"),
        an_entry(0, path=7),
        an_entry(0, address=None),
        {"id": "x"},
        "nonsense",
        None,
    ]
    assert told_at_log_in(with_accounts(vault, *lies, an_entry(2))) == (an_entry(2)["address"],)


def test_the_seals_of_one_vault_prove_nothing_in_another() -> None:
    other = vault_with_accounts(Recipe(two_step=False))
    assert told_at_log_in(with_accounts(other, an_entry(0))) == ()
