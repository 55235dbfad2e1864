"""What the vault says about the wallet: read leniently, changed without losing what is not known here."""

from dataclasses import replace
from typing import Any

import pytest

from wallet_gui.domain.network import PRACTICE_CHAIN_ID, FeeModel, Network, NetworkKind, Token
from wallet_gui.domain.payment import PaymentState
from wallet_gui.home.wallet import book_edits as edits
from wallet_gui.home.wallet.book import Address, AddressKind, Book, Contact, MoneyRequest, read_book
from wallet_gui.home.wallet.outbox import KEPT_AFTER_S, Kept, as_payment, next_nonce

ME, SHOP, COIN = "0x" + "1" * 40, "0x" + "2" * 40, "0x" + "3" * 40
LARGE = 2**255
BODY: dict[str, Any] = {
    "v": 1,
    "later": {"kept": True},
    "accounts": [
        {"id": "a", "chain": "eip155:1", "path": "m/44'/60'/0'/0/0", "address": ME, "label": "Main", "later": 1}
    ],
    "contacts": [],
}
KEPT = Kept(
    chain_id=1, txid="0xaa", raw=b"signed", made=50, account=ME, to=SHOP, contract="", symbol="ETH", decimals=18,
    units=LARGE, nonce=7, max_fee=LARGE, gas=21_000, state=PaymentState.WAITING, replaces="0xbb",
)  # fmt: skip


def network(book: Book, chain_id: int) -> Network:
    found = book.network(chain_id)
    assert found is not None
    return found


def test_an_old_vault_has_the_shipped_networks_and_only_practice_is_on() -> None:
    book = read_book(BODY)
    assert [one.chain_id for one in book.switched_on] == [PRACTICE_CHAIN_ID]
    assert network(book, 1).rpc
    assert book.account == Address("a", "m/44'/60'/0'/0/0", ME, "Main", AddressKind.PHRASE)
    assert not any((book.contacts, book.outbox, book.requests, book.hidden_tokens))


@pytest.mark.parametrize("junk", [None, 7, "text", [7], [{"id": 7}], {"id": []}])
def test_what_is_of_another_kind_is_read_as_if_it_were_missing(junk: object) -> None:
    keys = ("accounts", "contacts", "networks", "tokens", "requests", "payment_notes", "outbox", "settings")
    book = read_book(dict.fromkeys(keys, junk))
    assert network(book, 1).name == "Ethereum"
    assert book.outbox == ()


def test_addresses_are_added_named_chosen_and_removed() -> None:
    watched = Address("w", "", SHOP, "Shop", AddressKind.WATCH)
    body = edits.with_address_label(edits.with_address(BODY, watched), "a", "Savings")
    assert [one.label for one in read_book(body).addresses] == ["Savings", "Shop"]
    assert read_book(edits.with_chosen_address(body, "w")).account == watched
    assert body["accounts"][0]["later"] == 1
    assert (
        read_book(edits.without_address(edits.with_chosen_address(body, "w"), "w")).account
        == read_book(body).addresses[0]
    )
    assert edits.with_address(body, watched, b"seal")["accounts"][1]["seal"] == "c2VhbA=="


def test_a_contact_is_found_on_its_networks_alone() -> None:
    everywhere, there = Contact("Ann", "eip155", SHOP, "note", b"p" * 16), Contact("Bob", "eip155:5", COIN)
    body = edits.with_contact(edits.with_contact(BODY, everywhere), there)
    book = read_book(body)
    assert book.contacts == (everywhere, there)
    assert book.contact_at(SHOP, network(book, 1)) == everywhere
    assert book.contact_at(COIN, network(book, 1)) is None
    renamed = replace(there, name="Rob")
    assert read_book(edits.with_contact(body, renamed, "Bob")).contacts == (everywhere, renamed)
    assert read_book(edits.without_contact(body, "Ann")).contacts == (there,)


def test_of_a_shipped_network_only_what_differs_is_kept() -> None:
    usual = network(read_book(BODY), 1)
    mine = replace(usual, is_on=True, rpc=("https://mine.example",), proxy="socks5h://127.0.0.1:9050")
    body = edits.with_network(BODY, mine)
    assert body["networks"] == [{"chain_id": 1, "on": True, "rpc": ["https://mine.example"], "proxy": mine.proxy}]
    assert network(read_book(body), 1) == mine
    assert network(read_book(edits.with_network(body, replace(mine, rpc=usual.rpc))), 1).rpc == usual.rpc
    assert edits.with_network(body, usual)["networks"] == []
    assert network(read_book(edits.without_network(body, 1)), 1) == usual
    off = edits.with_network_on(body, 1, is_on=False)
    assert network(read_book(off), 1) == replace(mine, is_on=False)


def test_a_network_of_ones_own_is_kept_whole() -> None:
    own = Network(
        99,
        "Mine",
        "MNE",
        NetworkKind.OWN,
        rpc=("https://a.example",),
        fees=FeeModel.LEGACY,
        history_key="k",
        is_on=True,
    )
    body = edits.with_network(BODY, own)
    assert network(read_book(body), 99) == own
    assert read_book(edits.without_network(body, 99)).network(99) is None


def test_tokens_are_added_hidden_and_shown_again() -> None:
    own = Token(1, COIN, "TKN", "Token", 6)
    listed = read_book(BODY).tokens_of(1)[0]
    body = edits.with_token_hidden(edits.with_token(BODY, own), listed, hidden=True)
    book = read_book(body)
    assert own in book.tokens
    assert (1, COIN) in book.added_tokens
    assert book.hidden_tokens == book.hidden_tokens_of(1) == (listed,)
    assert listed in read_book(edits.with_token_hidden(body, listed, hidden=False)).tokens
    assert own in read_book(edits.with_token_hidden(body, own, hidden=True)).hidden_tokens
    assert own not in read_book(edits.without_token(body, own)).tokens
    assert read_book(edits.with_token(BODY, replace(own, decimals=78))).tokens == read_book(BODY).tokens


def test_requests_and_notes_come_back() -> None:
    asked = MoneyRequest("r", 50, 1, COIN, LARGE, "rent", ME)
    open_amount = replace(asked, id="s", units=None)
    body = edits.with_request(edits.with_request(BODY, asked), open_amount)
    assert read_book(body).requests == (asked, open_amount)
    assert read_book(edits.without_request(body, "r")).requests == (open_amount,)
    noted = edits.with_payment_note(BODY, "0xaa", "lunch")
    assert read_book(noted).notes == {"0xaa": "lunch"}
    assert read_book(edits.with_payment_note(noted, "0xaa", "")).notes == {}


def test_a_payment_of_the_outbox_comes_back_with_its_state() -> None:
    body = edits.with_kept(BODY, KEPT)
    assert read_book(body).kept("0xaa") == KEPT
    final = edits.with_kept_state(body, "0xaa", PaymentState.FINAL, settled=60)
    assert read_book(final).outbox == (replace(KEPT, state=PaymentState.FINAL, settled=60),)
    assert read_book(edits.without_kept(body, "0xaa")).outbox == ()
    assert edits.without_kept(BODY, "0xaa") == BODY
    assert (as_payment(KEPT).units, as_payment(KEPT).fee) == (LARGE, LARGE * 21_000)


def test_a_settled_payment_is_let_go_after_a_week_and_a_waiting_one_never() -> None:
    body = edits.with_kept(edits.with_kept(BODY, replace(KEPT, settled=60)), replace(KEPT, txid="0xcc"))
    assert edits.without_settled(body, 60 + KEPT_AFTER_S) == body
    assert [kept.txid for kept in read_book(edits.without_settled(body, 61 + KEPT_AFTER_S)).outbox] == ["0xcc"]


def test_the_nonce_of_a_new_payment_comes_after_all_that_wait() -> None:
    outbox = (KEPT, replace(KEPT, nonce=8), replace(KEPT, nonce=30, chain_id=5), replace(KEPT, nonce=40, account=SHOP))
    assert next_nonce(outbox, 1, ME, 3) == 9
    assert next_nonce(outbox, 1, ME, 12) == 12
    assert next_nonce((replace(KEPT, state=PaymentState.FINAL),), 1, ME, 3) == 3


def test_no_change_loses_a_key_of_a_later_postern() -> None:
    changes = (
        edits.with_kept(BODY, KEPT),
        edits.with_chosen_address({**BODY, "settings": {"shared": True}}, "a"),
        edits.with_practice(BODY, {"v": 1}),
        edits.with_network(BODY, replace(network(read_book(BODY), 1), is_on=True)),
    )
    assert all(body["later"] == {"kept": True} for body in changes)
    assert changes[1]["settings"] == {"shared": True, "address": "a"}
    kept_unknown = edits.with_network(
        {**BODY, "networks": [{"chain_id": 1, "on": True, "later": 5}]}, network(read_book(BODY), 1)
    )
    assert kept_unknown["networks"] == [{"chain_id": 1, "later": 5}]
