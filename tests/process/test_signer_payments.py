"""Payments in the real signer, inside its jail: read, confirmed, signed, and then it is gone with every key."""

import json
import secrets
import select
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.payments import (
    ETHER,
    PAYMENT,
    PHRASE_ADDRESS,
    RECEIVER,
    STORED_ADDRESS,
    USDC,
    call_data,
    contact,
    payment,
    pin,
    signer_of,
    to_sign,
    vault_with_accounts,
)
from tests.helpers.residue import Piecemeal, Search, can_read_memory, names
from tests.helpers.signer import SignerChild, entry, open_message, running_signer
from tests.helpers.vaults import PASSWORD, Recipe, opened
from wallet_gui.channel.messages import Box, Failed, Preload
from wallet_gui.channel.secrets import Addresses, Signed
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.domain.signing import Deed
from wallet_gui.signer.accounts import address_of, first_account
from wallet_gui.signer.ethereum import Account
from wallet_gui.signer.phrase import seed_of

_SIGNED_WITHIN_S = 30


@pytest.fixture(scope="module")
def vault() -> bytes:
    return vault_with_accounts()


@pytest.fixture
def child(tmp_path: Path) -> Iterator[SignerChild]:
    with running_signer(tmp_path) as running:
        running.greet(Preload.SIGN)
        yield running


def confirmed(child: SignerChild, digest: bytes, purpose: Purpose = Purpose.SIGN) -> Box:
    return child.seal(entry(PASSWORD, digest=digest), purpose)


def test_a_payment_is_read_to_the_person_and_signed(child: SignerChild, vault: bytes) -> None:
    named = to_sign(name="Zoë", pin=pin(vault, "Zoë", "eip155", RECEIVER))
    stored = to_sign(replace(PAYMENT, tip=0, is_legacy=True), account="stored", sender=STORED_ADDRESS)
    removal = to_sign(replace(PAYMENT, to=USDC, value=0, data=call_data("095ea7b3", RECEIVER, 0), nonce=10))
    reading = child.read(open_message(Purpose.SIGN, child.op, vault), payment(named, stored, removal))
    assert [(one.deed, one.name, one.units) for one in reading.payments] == [
        (Deed.SEND, "Zoë", ETHER),
        (Deed.SEND, "", ETHER),
        (Deed.APPROVE, "", 0),
    ]
    child.pipe.send(confirmed(child, reading.digest))
    answer = child.answer()
    (signed,) = answer.contents
    assert isinstance(signed, Signed)
    assert [signer_of(one.raw) for one in signed.transactions] == [PHRASE_ADDRESS, STORED_ADDRESS, PHRASE_ADDRESS]
    assert answer.opened.vault == b""
    assert child.has_closed()
    assert child.end() == (0, "")


def test_a_contact_is_kept(child: SignerChild, vault: bytes) -> None:
    reading = child.read(open_message(Purpose.SAVE_CONTACT, child.op, vault), contact())
    assert reading.contact == contact().contact
    child.pipe.send(confirmed(child, reading.digest, Purpose.SAVE_CONTACT))
    (kept,) = opened(child.answer().opened.vault).bodies.view["contacts"]
    assert kept["name"] == "Zoë"
    assert child.end() == (0, "")


def test_addresses_of_the_phrase_are_told(child: SignerChild, vault: bytes) -> None:
    answer = child.ask(open_message(Purpose.FIND_ADDRESSES, child.op, vault), entry(PASSWORD))
    (found,) = answer.contents
    assert isinstance(found, Addresses)
    assert found.found[0].address == PHRASE_ADDRESS
    assert child.end() == (0, "")


def test_a_keystore_is_taken_in_at_its_usual_cost(child: SignerChild, vault: bytes) -> None:
    key = bytes.fromhex("11" * 32)
    keystore = json.dumps(Account.encrypt(key, "its own", kdf="scrypt"))
    typed = entry(PASSWORD, private_key=keystore, key_password="its own", label="Old")
    data = child.ask(open_message(Purpose.IMPORT_KEY, child.op, vault), typed).opened.vault
    assert opened(data).bodies.view["accounts"][-1]["address"] == Account.from_key(key).address
    assert child.end() == (0, "")


def test_what_is_no_request_is_refused_without_a_password(child: SignerChild, vault: bytes) -> None:
    for message in (child.peers(Purpose.SIGN), open_message(Purpose.SIGN, child.op, vault)):
        child.pipe.send(message)
    child.pipe.send(child.request(payment(to_sign(chain_id=2))))
    assert child.expect(Failed).why is Why.REQUEST
    assert child.end() == (0, "")


def test_a_password_that_comes_before_the_reading_ends_the_signer_without_a_word(
    child: SignerChild, vault: bytes
) -> None:
    child.pipe.send(child.peers(Purpose.SIGN))
    child.pipe.send(open_message(Purpose.SIGN, child.op, vault))
    child.pipe.send(confirmed(child, bytes(32)))
    assert child.has_closed()
    code, log = child.end()
    assert code == 1
    assert "ChannelBrokenError" in log


def test_a_password_given_to_save_a_contact_does_not_pay(child: SignerChild, vault: bytes) -> None:
    reading = child.read(open_message(Purpose.SIGN, child.op, vault), payment())
    child.pipe.send(confirmed(child, reading.digest, Purpose.SAVE_CONTACT))
    assert child.answer().failed.why is Why.ENVELOPE


@pytest.mark.skipif(
    sys.platform != "linux" or not can_read_memory(), reason="reads the memory of another process: needs root"
)
def test_every_key_is_gone_with_the_process(child: SignerChild, tmp_path: Path) -> None:
    """A signer that waits until somebody takes its large answer is searched first: its secrets are found there."""
    entropy, key = secrets.token_bytes(16), secrets.token_bytes(32)
    vault = vault_with_accounts(Recipe(two_step=False, entropy=entropy), key)
    markers = [
        Piecemeal("imported key", key),
        Piecemeal("entropy of the phrase", entropy),
        Piecemeal("key of the phrase", first_account(seed_of(entropy, "")).private),
        Piecemeal("spend key", bytes(opened(vault).roots.spend)),
    ]
    large = replace(PAYMENT, data=b"\1" * 15_000)
    sender = address_of(key)
    wanted = [to_sign(replace(large, nonce=nonce), account="stored", sender=sender) for nonce in range(4)]
    reading = child.read(open_message(Purpose.SIGN, child.op, vault), payment(*wanted))
    child.pipe.send(confirmed(child, reading.digest))
    assert child.process.stdout is not None
    assert select.select([child.process.stdout], [], [], _SIGNED_WITHIN_S)[0]
    found = names(Search(markers).process(child.process.pid, "the signer"))
    assert {"imported key", "entropy of the phrase"} <= found, "positive control"
    assert len(child.answer().contents) == 1
    assert child.end() == (0, "")
    assert not Path(f"/proc/{child.process.pid}").exists()
    assert Search(markers).folder(tmp_path) == []
