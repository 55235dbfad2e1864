"""What a signer does for home: sign, keep contacts, tell addresses, take in keys; and whom it does not believe."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import Any

import pytest
import rlp

from tests.helpers.payments import (
    ACCOUNTS,
    ETHER,
    PAYMENT,
    PHRASE_ADDRESS,
    RECEIVER,
    STORED_ADDRESS,
    STORED_KEY,
    USDC,
    call_data,
    contact,
    payment,
    pin,
    signer_of,
    to_sign,
    vault_with_accounts,
)
from tests.helpers.signer import entry, open_message
from tests.helpers.vaults import MADE_S, PASSWORD, Recipe, opened
from wallet_gui.channel.messages import BoxName, Preload
from wallet_gui.channel.secrets import Addresses, Request, Signed
from wallet_gui.domain.errors import WrongPasswordError
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.domain.signing import ToSign
from wallet_gui.signer.ethereum import Account
from wallet_gui.signer.keys import KEYS_MOST
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for, reader_for
from wallet_gui.signer.refusal import Refusal, refusal_for
from wallet_gui.signer.request import TRANSACTIONS_MOST, digest_of, read_request
from wallet_gui.signer.signing import SignatureError, sign
from wallet_gui.signer.task import Outcome, Task
from wallet_gui.vault.bodies import to_base64

OP = b"o" * 16
SMALL_COMPUTER = Memory(512 * 1024**2, None)
LEGACY = replace(PAYMENT, tip=0, is_legacy=True)


@cache
def vault() -> bytes:
    return vault_with_accounts()


def done(purpose: Purpose, request: Request | None = None, data: bytes = b"", **typed: Any) -> Outcome:
    """Do an operation for a person who has confirmed what they were shown."""
    digest = digest_of(request) if request else b""
    task = Task(
        open_message(purpose, OP, data or vault(), must_ask_code=False),
        MADE_S + 2,
        SMALL_COMPUTER,
        lambda: None,
        entry=entry(**{"password": PASSWORD, "digest": digest, **typed}),
        request=request,
        digest=digest,
    )
    return operations_for(Preload.SIGN)[purpose](task)


def refused(act: Callable[[], object]) -> Why:
    with pytest.raises((Refusal, WrongPasswordError)) as refusal:
        act()
    return refusal_for(refusal.value).why


def signed(*transactions: ToSign, data: bytes = b"") -> list[bytes]:
    outcome = done(Purpose.SIGN, payment(*transactions), data)
    assert outcome.box is not None
    assert outcome.box.name is BoxName.SIGNED
    assert isinstance(outcome.box.content, Signed)
    assert outcome.opened.vault == b""
    return [one.raw for one in outcome.box.content.transactions]


# --- signing -------------------------------------------------------------------------------------------------------


def test_the_example_of_eip_155_is_signed_as_published() -> None:
    unsigned = bytes.fromhex(
        "ec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080"
    )
    (raw,) = signed(ToSign(1, unsigned, "stored", STORED_ADDRESS))
    assert raw.hex() == (
        "f86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025"
        "a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276"
        "a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"
    )


@pytest.mark.parametrize("unsigned", [PAYMENT, LEGACY, replace(PAYMENT, to="", data=b"\x60\x00")], ids=str)
@pytest.mark.parametrize(("account", "sender"), [("phrase", PHRASE_ADDRESS), ("stored", STORED_ADDRESS)])
def test_what_was_read_is_signed_by_the_account_that_was_shown(unsigned: Any, account: str, sender: str) -> None:
    (raw,) = signed(to_sign(unsigned, account=account, sender=sender))
    assert signer_of(raw) == sender
    fields = rlp.decode(raw if unsigned.is_legacy else raw[1:])
    assert int.from_bytes(fields[-1], "big") < 2**255
    body = fields[:6] if unsigned.is_legacy else fields[:9]
    before = unsigned.encoded()
    assert body == rlp.decode(before if unsigned.is_legacy else before[1:])[: len(body)]


def test_several_transactions_are_signed_in_their_order_or_not_at_all() -> None:
    both = [to_sign(replace(PAYMENT, nonce=nonce)) for nonce in (4, 5)]
    assert [rlp.decode(raw[1:])[1] for raw in signed(*both)] == [b"\x04", b"\x05"]
    stranger = to_sign(account="watched", sender=RECEIVER)
    assert refused(lambda: signed(*both, stranger)) is Why.NOT_OURS


def test_the_id_of_a_transaction_is_the_hash_of_its_bytes() -> None:
    outcome = done(Purpose.SIGN, payment())
    assert outcome.box is not None
    assert isinstance(outcome.box.content, Signed)
    (one,) = outcome.box.content.transactions
    assert one.txid == "0x" + bytes(Account.sign_transaction(_as_dict(), _key()).hash).hex()
    assert one.raw == bytes(Account.sign_transaction(_as_dict(), _key()).raw_transaction)


def _key() -> bytes:
    Account.enable_unaudited_hdwallet_features()
    return bytes(Account.from_mnemonic("abandon " * 11 + "about").key)


def _as_dict() -> dict[str, Any]:
    fees = {"maxFeePerGas": PAYMENT.max_fee, "maxPriorityFeePerGas": PAYMENT.tip, "gas": PAYMENT.gas}
    return {"type": 2, "chainId": 1, "nonce": 9, "to": RECEIVER, "value": ETHER, **fees}


def test_a_signature_of_anybody_else_does_not_leave_the_signer() -> None:
    with pytest.raises(SignatureError):
        sign(PAYMENT, STORED_KEY, PHRASE_ADDRESS)


# --- a home that lies ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("account", "sender"),
    [
        ("phrase", STORED_ADDRESS),
        ("stored", PHRASE_ADDRESS),
        ("watched", RECEIVER),
        ("watched", PHRASE_ADDRESS),
        ("nobody", PHRASE_ADDRESS),
        ("phrase", RECEIVER),
        ("", PHRASE_ADDRESS),
    ],
)
def test_no_key_but_that_of_the_address_shown_signs(account: str, sender: str) -> None:
    assert refused(lambda: signed(to_sign(account=account, sender=sender))) is Why.NOT_OURS


@pytest.mark.parametrize(
    "accounts",
    [
        None,
        "nonsense",
        [None, [], {"id": "phrase"}],
        [{**ACCOUNTS[0], "path": "m/44'/60'/0'/0/1"}],
        [{**ACCOUNTS[0], "path": "m/44'/60'/0'/0/99999999999"}],
        [{**ACCOUNTS[0], "path": "m" + "/0" * 1000}],
        [{**ACCOUNTS[0], "path": "x"}],
        [{**ACCOUNTS[0], "path": 7}],
        [{**ACCOUNTS[0], "chain": "bip122:0"}],
    ],
    ids=str,
)
def test_accounts_that_home_has_twisted_lead_to_no_key(accounts: Any) -> None:
    data = vault_with_accounts(accounts=accounts)
    assert refused(lambda: signed(to_sign(), data=data)) is Why.NOT_OURS


def test_a_path_that_home_has_changed_signs_for_the_address_of_that_path_alone() -> None:
    data = vault_with_accounts(accounts=[{**ACCOUNTS[0], "path": "m/44'/60'/0'/0/1"}])
    second = "0x6Fac4D18c912343BF86fa7049364Dd4E424Ab9C0"
    assert signer_of(signed(to_sign(sender=second), data=data)[0]) == second


def test_a_name_is_shown_only_with_a_pin_and_signed_only_with_the_right_one() -> None:
    for chain in ("eip155", "eip155:1"):
        right = to_sign(name="Zoë", pin=pin(vault(), "Zoë", chain, RECEIVER))
        assert read_request(payment(right)).payments[0].name == "Zoë"
        assert signer_of(signed(right)[0]) == PHRASE_ADDRESS
        for lie in (
            replace(right, name="Zoe"),
            replace(right, pin=bytes(16)),
            replace(right, unsigned=replace(PAYMENT, to=STORED_ADDRESS).encoded()),
        ):
            assert refused(lambda lie=lie: signed(lie)) is Why.PIN  # type: ignore[misc]
    other_chain = to_sign(name="Zoë", pin=pin(vault(), "Zoë", "eip155:10", RECEIVER))
    assert refused(lambda: signed(other_chain)) is Why.PIN


def test_the_pin_of_a_token_payment_is_of_its_receiver_and_not_of_the_token() -> None:
    unsigned = replace(PAYMENT, to=USDC, value=0, data=call_data("a9059cbb", RECEIVER, 5))
    right = to_sign(unsigned, name="Zoë", pin=pin(vault(), "Zoë", "eip155", RECEIVER))
    assert signer_of(signed(right)[0]) == PHRASE_ADDRESS
    wrong = to_sign(unsigned, name="Zoë", pin=pin(vault(), "Zoë", "eip155", USDC))
    assert refused(lambda: signed(wrong)) is Why.PIN


@pytest.mark.parametrize("name", ["", "x" * 65, "Zo\u202eë", " Zoë", "a\nb"])
def test_a_name_that_is_none_is_not_shown(name: str) -> None:
    assert read_request(payment(to_sign(name=name, pin=bytes(16)))).payments[0].name == ""


def test_a_name_without_a_pin_is_not_shown_and_hinders_nothing() -> None:
    unproved = to_sign(name="Zoë")
    assert read_request(payment(unproved)).payments[0].name == ""
    assert signed(unproved)


@pytest.mark.parametrize("digest", [b"", bytes(32), digest_of(payment(to_sign(replace(PAYMENT, value=1))))])
def test_a_password_for_another_request_signs_nothing(digest: bytes) -> None:
    assert refused(lambda: done(Purpose.SIGN, payment(), digest=digest)) is Why.OTHER_REQUEST
    assert refused(lambda: done(Purpose.SAVE_CONTACT, contact(), digest=digest)) is Why.OTHER_REQUEST


def test_without_its_request_a_password_does_nothing() -> None:
    assert refused(lambda: done(Purpose.SIGN)) is Why.OTHER_REQUEST
    assert refused(lambda: done(Purpose.SAVE_CONTACT)) is Why.OTHER_REQUEST
    assert refused(lambda: done(Purpose.SAVE_CONTACT, payment())) is Why.OTHER_REQUEST


def test_a_signer_that_was_woken_for_something_else_reads_nothing() -> None:
    assert refused(lambda: reader_for(Preload.OPEN)(payment())) is Why.REQUEST


def test_without_the_right_password_nothing_is_done() -> None:
    wrong = "not the password"
    assert refused(lambda: done(Purpose.SIGN, payment(), password=wrong)) is Why.WRONG
    assert refused(lambda: done(Purpose.SAVE_CONTACT, contact(), password=wrong)) is Why.WRONG
    assert refused(lambda: done(Purpose.FIND_ADDRESSES, password=wrong)) is Why.WRONG
    assert refused(lambda: done(Purpose.IMPORT_KEY, password=wrong, private_key="11" * 32)) is Why.WRONG


@pytest.mark.parametrize(
    "request_",
    [
        Request(Purpose.SIGN),
        Request(Purpose.SIGN, contact=contact().contact),
        Request(Purpose.SIGN, (to_sign(),), contact().contact),
        Request(Purpose.SAVE_CONTACT),
        Request(Purpose.SAVE_CONTACT, (to_sign(),), contact().contact),
        Request(Purpose.REVEAL_PHRASE, (to_sign(),)),
        payment(to_sign(), to_sign(chain_id=2)),
        payment(replace(to_sign(), unsigned=b"")),
        payment(to_sign(sender=PHRASE_ADDRESS.lower())),
        payment(to_sign(sender="")),
        payment(*[to_sign()] * (TRANSACTIONS_MOST + 1)),
        payment(*[to_sign(replace(PAYMENT, data=bytes(30_000)))] * 3),
        contact(address=RECEIVER[:-1]),
        contact(address=PHRASE_ADDRESS.lower()),
        contact(chain="eip155:0"),
        contact(chain="eip155:1 "),
        contact(chain="bip122:1"),
        contact(note="x" * 2001),
        contact(replaces="Zoë"),
        contact(old_address=RECEIVER),
    ],
)
def test_what_is_no_request_is_refused_before_any_password(request_: Request) -> None:
    assert refused(lambda: read_request(request_)) is Why.REQUEST


def test_every_field_of_a_request_counts_in_its_digest() -> None:
    one = to_sign(name="n", pin=b"p" * 16)
    changed = [
        replace(one, chain_id=2),
        replace(one, unsigned=LEGACY.encoded()),
        replace(one, account="stored"),
        replace(one, sender=STORED_ADDRESS),
        replace(one, name="m"),
        replace(one, pin=bytes(16)),
        replace(one, account="phras", sender="e" + one.sender),
    ]
    kept = [contact(**{field: "x"}) for field in ("name", "chain", "address", "note", "replaces", "old_address")]
    requests = [payment(one), payment(one, one), *map(payment, changed), contact(), *kept]
    assert len({digest_of(request) for request in requests}) == len(requests)
    assert all(len(digest_of(request)) == 32 for request in requests)


def test_the_digest_is_the_documented_one() -> None:
    def lp(data: bytes) -> bytes:
        return len(data).to_bytes(4, "little") + data

    def u64(number: int) -> bytes:
        return lp(number.to_bytes(8, "little"))

    one = to_sign(name="Zoë", pin=b"p" * 16)
    texts = b"".join(lp(text.encode()) for text in ("phrase", PHRASE_ADDRESS, "Zoë"))
    signed_for = lp(b"sign") + u64(1) + u64(1) + lp(PAYMENT.encoded()) + texts + lp(b"p" * 16)
    assert digest_of(payment(one)) == sha256(b"wg/v1/request" + signed_for).digest()
    wish = b"".join(lp(text.encode()) for text in ("Zoë", "eip155", RECEIVER, "the baker", "", ""))
    assert digest_of(contact()) == sha256(b"wg/v1/request" + lp(b"save_contact") + u64(0) + wish).digest()


# --- contacts ------------------------------------------------------------------------------------------------------


def contacts_in(outcome: Outcome) -> list[Any]:
    found: list[Any] = opened(outcome.opened.vault).bodies.view["contacts"]
    return found


def test_a_contact_is_kept_with_a_pin_that_later_payments_prove() -> None:
    first = done(Purpose.SAVE_CONTACT, contact())
    (kept,) = contacts_in(first)
    assert {**kept, "pin": None} == {
        "name": "Zoë",
        "chain": "eip155",
        "address": RECEIVER,
        "note": "the baker",
        "pin": None,
    }
    data = first.opened.vault
    assert signed(to_sign(name="Zoë", pin=pin(data, "Zoë", "eip155", RECEIVER)), data=data)


def test_a_contact_takes_the_place_of_the_one_that_was_shown() -> None:
    others = [{"name": "Ada", "address": USDC}, "nonsense"]
    old = {"name": "Zoë", "chain": "eip155", "address": RECEIVER, "note": "", "pin": None, "unknown": 1}
    data = vault_with_accounts(contacts=[others[0], old, others[1]])
    wish = {"name": "Zoë B.", "address": USDC, "replaces": "Zoë"}
    first, kept, last = contacts_in(done(Purpose.SAVE_CONTACT, contact(**wish, old_address=RECEIVER), data))
    assert [first, last] == others
    assert (kept["name"], kept["address"], kept["unknown"]) == ("Zoë B.", USDC, 1)
    stale = contact(**wish, old_address=PHRASE_ADDRESS)
    assert refused(lambda: done(Purpose.SAVE_CONTACT, stale, data)) is Why.STALE
    gone = contact(name="New", address=USDC, replaces="Nobody", old_address=RECEIVER)
    assert refused(lambda: done(Purpose.SAVE_CONTACT, gone, data)) is Why.STALE


@pytest.mark.parametrize("taken", ["Zoë", "ZOË", "Ｚｏë"])
def test_a_name_stands_for_one_address(taken: str) -> None:
    data = vault_with_accounts(contacts=[{"name": taken, "address": USDC}])
    assert refused(lambda: done(Purpose.SAVE_CONTACT, contact(), data)) is Why.NAME_TAKEN


@pytest.mark.parametrize("name", ["", " ", "Zoë ", "x" * 65, "Zo\u202eë", "a\x07b"])
def test_a_name_that_could_mislead_is_refused(name: str) -> None:
    assert refused(lambda: read_request(contact(name=name))) is Why.NAME


def test_nonsense_among_the_contacts_does_not_keep_a_person_from_adding_one() -> None:
    for nonsense in (None, 7, "x", {"a": 1}):
        assert len(contacts_in(done(Purpose.SAVE_CONTACT, contact(), vault_with_accounts(contacts=nonsense)))) == 1


def test_the_network_of_a_contact_is_named_from_the_signers_own_table() -> None:
    assert read_request(contact(chain="eip155:1")).network == "Ethereum"
    assert read_request(contact(chain="eip155:999999")).network == read_request(contact()).network == ""


# --- addresses -----------------------------------------------------------------------------------------------------


def test_the_addresses_of_every_scheme_are_told_to_home_alone() -> None:
    outcome = done(Purpose.FIND_ADDRESSES)
    assert outcome.box is not None
    assert outcome.box.name is BoxName.ADDRESSES
    assert isinstance(outcome.box.content, Addresses)
    found = {one.path: one.address for one in outcome.box.content.found}
    assert len(found) == len(outcome.box.content.found) == 20 + 9 + 10
    Account.enable_unaudited_hdwallet_features()
    for path in ("m/44'/60'/0'/0/0", "m/44'/60'/0'/0/19", "m/44'/60'/9'/0/0", "m/44'/60'/0'/9"):
        assert found[path] == Account.from_mnemonic("abandon " * 11 + "about", account_path=path).address
    assert found["m/44'/60'/0'/0/0"] == PHRASE_ADDRESS
    assert outcome.opened.vault == b""


def test_a_phrase_with_a_passphrase_that_is_not_stored_leads_nowhere() -> None:
    data = vault_with_accounts(Recipe(two_step=False, has_passphrase=True))
    assert refused(lambda: done(Purpose.FIND_ADDRESSES, data=data)) is Why.PASSPHRASE
    assert refused(lambda: signed(to_sign(), data=data)) is Why.NOT_OURS
    assert signed(to_sign(account="stored", sender=STORED_ADDRESS), data=data)


# --- imported keys -------------------------------------------------------------------------------------------------

NEW_KEY = bytes(31) + b"\x01"
NEW_ADDRESS = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"


def imported(text: str, data: bytes = b"", **typed: Any) -> Outcome:
    return done(Purpose.IMPORT_KEY, None, data, private_key=text, **typed)


@pytest.mark.parametrize("text", [NEW_KEY.hex(), f"0x{NEW_KEY.hex().upper()}", f"  {NEW_KEY.hex()}\n"])
def test_an_imported_key_signs_from_then_on(text: str) -> None:
    data = imported(text, label="Old wallet").opened.vault
    bodies = opened(data).bodies
    account = bodies.view["accounts"][-1]
    assert {**account, "id": "", "seal": ""} == {
        "id": "",
        "seal": "",
        "chain": "eip155",
        "path": "",
        "address": NEW_ADDRESS,
        "label": "Old wallet",
        "kind": "key",
    }
    assert bodies.spend["keys"][-1]["id"] == account["id"]
    assert signer_of(signed(to_sign(account=account["id"], sender=NEW_ADDRESS), data=data)[0]) == NEW_ADDRESS
    assert refused(lambda: imported(text, data)) is Why.PRESENT


def test_a_key_that_is_here_already_is_not_taken_again() -> None:
    assert refused(lambda: imported(STORED_KEY.hex())) is Why.PRESENT
    assert refused(lambda: imported(_key().hex())) is Why.PRESENT


def test_a_key_whose_address_left_the_list_comes_back_and_is_not_kept_twice() -> None:
    before = vault_with_accounts(accounts=[ACCOUNTS[0]])
    bodies = opened(imported(STORED_KEY.hex(), before, label="Back again").opened.vault).bodies
    assert bodies.spend["keys"] == opened(before).bodies.spend["keys"]
    account = bodies.view["accounts"][-1]
    assert (account["id"], account["label"]) == (bodies.spend["keys"][0]["id"], "Back again")


def test_the_key_of_a_watched_address_takes_its_place() -> None:
    watched = {"id": "w", "chain": "eip155", "path": "", "address": NEW_ADDRESS, "label": "Safe", "kind": "watch"}
    data = imported(NEW_KEY.hex(), vault_with_accounts(accounts=[watched, ACCOUNTS[0]])).opened.vault
    first, second = opened(data).bodies.view["accounts"]
    assert (first["kind"], first["label"], first["address"]) == ("key", "Safe", NEW_ADDRESS)
    assert second == ACCOUNTS[0]


def test_there_is_an_end_to_the_keys_that_are_kept() -> None:
    whole = opened(vault())
    keys = [{"id": str(number), "chain": "eip155", "private": to_base64(STORED_KEY)} for number in range(KEYS_MOST)]
    full = whole.rewrite(written_at=MADE_S, spend={**whole.bodies.spend, "keys": keys})
    assert refused(lambda: imported(NEW_KEY.hex(), full)) is Why.TOO_LARGE


def test_a_misleading_label_is_refused() -> None:
    assert refused(lambda: imported(NEW_KEY.hex(), label="x" * 65)) is Why.NAME
    assert refused(lambda: imported(NEW_KEY.hex(), label="a\u202eb")) is Why.NAME


def test_what_is_no_key_is_refused_with_one_word() -> None:
    for text in ("", "0x", "11" * 31, "11" * 33, "gg" * 32, "00" * 32, "ff" * 32, "{}", json.dumps({"version": 3})):
        assert refused(lambda text=text: imported(text)) is Why.KEY  # type: ignore[misc]
