"""An independent implementation reads, signs and derives the very same: thousands of transactions, byte by byte."""

import json
import random
from typing import Any

import pytest
from mnemonic import Mnemonic

from tests.helpers.payments import PHRASE_ADDRESS, RECEIVER, USDC, call_data
from tests.helpers.second_opinion import answers_to, ask
from wallet_gui.chains.decode.read import is_address
from wallet_gui.chains.decode.token_calls import TokenWord, read_token_call
from wallet_gui.chains.decode.transaction import MalformedError, Unsigned, parse_unsigned
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.signer.accounts import address_of, private_key
from wallet_gui.signer.key_file import read_key
from wallet_gui.signer.phrase import entropy_of, seed_of
from wallet_gui.signer.signing import sign

READ = 2000
SIGNED = 250
CHANGED = 2000
NONCE_MOST_THERE = 2**53 - 1
NAMES = {
    TokenWord.TRANSFER: "transfer",
    TokenWord.TRANSFER_FROM: "transferFrom",
    TokenWord.APPROVE: "approve",
    TokenWord.INCREASE_ALLOWANCE: "increaseAllowance",
}


@pytest.fixture(scope="module")
def draw() -> random.Random:
    seed = random.SystemRandom().getrandbits(64)
    print(f"drawn from {seed}")  # noqa: T201  # shown with a failure: with it the same transactions are drawn again
    return random.Random(seed)


def some_number(draw: random.Random, bits: int) -> int:
    """Return a number of any size up to that many bits, zero and the largest among them."""
    choices = (0, 1, 2**bits - 1, draw.getrandbits(draw.randint(1, bits)))
    return draw.choice(choices)


def some_address(draw: random.Random) -> str:
    return draw.choice([RECEIVER, USDC, PHRASE_ADDRESS])


def some_data(draw: random.Random) -> bytes:
    kind = draw.randrange(4)
    if kind == 0:
        return b""
    if kind == 1:
        return draw.randbytes(draw.choice([1, 4, 31, 55, 56, 300]))
    word = draw.choice(list(TokenWord))
    addresses = [some_address(draw) for _ in range(2 if word is TokenWord.TRANSFER_FROM else 1)]
    return call_data(word.value, *addresses, some_number(draw, 256))


def some_transaction(draw: random.Random) -> Unsigned:
    is_legacy = draw.random() < 0.4
    fees = some_number(draw, 80), some_number(draw, 80)
    return Unsigned(
        chain_id=draw.choice([1, 10, 137, 56, 8453, PRACTICE_CHAIN_ID, draw.getrandbits(31) + 1]),
        nonce=some_number(draw, 53),
        gas=some_number(draw, 53),
        max_fee=max(fees),
        tip=0 if is_legacy else min(fees),
        to=draw.choice([some_address(draw), some_address(draw), some_address(draw), ""]),
        value=some_number(draw, 256),
        data=some_data(draw),
        is_legacy=is_legacy,
    )


def as_answered(read: Unsigned) -> dict[str, Any]:
    """Return a transaction as the other implementation tells it."""
    call = read_token_call(read.data)
    owner = [call.owner] if call is not None and call.owner else []
    return {
        "unsigned": "0x" + read.encoded().hex(),
        "legacy": read.is_legacy,
        "chain_id": str(read.chain_id),
        "nonce": read.nonce,
        "gas": str(read.gas),
        "max_fee": str(read.max_fee),
        "tip": str(read.tip),
        "to": read.to,
        "value": str(read.value),
        "data": "0x" + read.data.hex(),
        "call": call and {"name": NAMES[call.word], "args": [*owner, call.to, str(call.units)]},
    }


def asked_to_read(unsigned: bytes) -> dict[str, Any]:
    return {"ask": "read", "unsigned": "0x" + unsigned.hex()}


def test_thousands_of_transactions_are_read_alike(draw: random.Random) -> None:
    unsigned = [some_transaction(draw).encoded() for _ in range(READ)]
    expected = [as_answered(parse_unsigned(one)) for one in unsigned]
    assert answers_to([asked_to_read(one) for one in unsigned]) == expected


def test_whatever_is_read_at_all_is_read_alike(draw: random.Random) -> None:
    """The other implementation may read more than this one does, but nothing differently."""
    changed = []
    for _ in range(CHANGED):
        unsigned = bytearray(some_transaction(draw).encoded())
        unsigned[draw.randrange(len(unsigned))] = draw.getrandbits(8)
        changed.append(bytes(unsigned))
    agreed = 0
    for one, answer in zip(changed, ask(list(map(asked_to_read, changed))), strict=True):
        try:
            ours = as_answered(parse_unsigned(one))
        except MalformedError:
            continue
        if ours["nonce"] > NONCE_MOST_THERE:
            continue
        theirs = answer.get("answer")
        assert theirs is not None, (one.hex(), answer)
        assert {**theirs, "call": ours["call"]} == ours  # of calls the other one is less strict: it allows more bytes
        agreed += 1
    assert agreed > CHANGED // 10


def test_signatures_are_the_same_byte_by_byte(draw: random.Random) -> None:
    transactions = [some_transaction(draw) for _ in range(SIGNED)]
    keys = [draw.randbytes(32) for _ in range(SIGNED)]
    questions = [
        {"ask": "sign", "unsigned": "0x" + one.encoded().hex(), "key": "0x" + key.hex()}
        for one, key in zip(transactions, keys, strict=True)
    ]
    for one, key, theirs in zip(transactions, keys, answers_to(questions), strict=True):
        ours = sign(one, key, address_of(key))
        assert {"raw": "0x" + ours.raw.hex(), "txid": ours.txid, "from": address_of(key)} == theirs


def test_calls_that_others_write_are_read(draw: random.Random) -> None:
    asked = []
    for _ in range(200):
        word = draw.choice(list(TokenWord))
        addresses = [some_address(draw) for _ in range(2 if word is TokenWord.TRANSFER_FROM else 1)]
        asked.append((word, addresses, some_number(draw, 256)))
    questions = [
        {"ask": "encode", "name": NAMES[word], "args": [*addresses, str(units)]} for word, addresses, units in asked
    ]
    for (word, addresses, units), data in zip(asked, answers_to(questions), strict=True):
        call = read_token_call(bytes.fromhex(data[2:]))
        assert call is not None
        assert (call.word, call.to, call.units) == (word, addresses[-1], units)


def test_phrases_lead_to_the_same_keys_on_every_path(draw: random.Random) -> None:
    """BIP-39, BIP-32 and BIP-44, with and without a passphrase."""
    paths = ["m/44'/60'/0'/0/0", "m/44'/60'/0'/0/19", "m/44'/60'/7'/0/0", "m/44'/60'/0'/3", "m/0/2147483647'/1"]
    questions = [
        {
            "ask": "derive",
            "phrase": Mnemonic("english").to_mnemonic(draw.randbytes(size)),
            "passphrase": draw.choice(["", "extra word", "ﬁnd mé"]),
            "path": draw.choice(paths),
        }
        for size in (16, 20, 24, 28, 32)
        for _ in range(4)
    ]
    for question, theirs in zip(questions, answers_to(questions), strict=True):
        seed = seed_of(entropy_of(question["phrase"]), question["passphrase"])
        ours = private_key(seed, question["path"])
        assert {"address": address_of(ours), "private": "0x" + ours.hex()} == theirs
        assert is_address(theirs["address"])


def test_keystores_that_others_write_open(draw: random.Random) -> None:
    keys = [draw.randbytes(32) for _ in range(4)]
    questions = [{"ask": "keystore", "key": "0x" + key.hex(), "password": "pässwörd", "n": 1024} for key in keys]
    texts = answers_to(questions)
    assert [read_key(text, "pässwörd") for text in texts] == keys
    assert all(json.loads(text)["version"] == 3 for text in texts)
