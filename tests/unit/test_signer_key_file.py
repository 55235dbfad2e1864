"""Private keys and keystore files: the published ones open, hostile ones cost nothing, and nobody learns why."""

import copy
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.session import Why
from wallet_gui.signer.ethereum import Account
from wallet_gui.signer.key_file import TEXT_MOST, read_key
from wallet_gui.signer.refusal import Refusal

KEY = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"
PASSWORD = "testpassword"

# The two test vectors of the Web3 Secret Storage Definition.
PBKDF2: dict[str, Any] = {
    "crypto": {
        "cipher": "aes-128-ctr",
        "cipherparams": {"iv": "6087dab2f9fdbbfaddc31a909735c1e6"},
        "ciphertext": "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
        "kdf": "pbkdf2",
        "kdfparams": {
            "c": 262144,
            "dklen": 32,
            "prf": "hmac-sha256",
            "salt": "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd",
        },
        "mac": "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2",
    },
    "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6",
    "version": 3,
}
SCRYPT: dict[str, Any] = {
    "crypto": {
        "cipher": "aes-128-ctr",
        "cipherparams": {"iv": "83dbcc02d8ccb40e466191a123791e0e"},
        "ciphertext": "d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c",
        "kdf": "scrypt",
        "kdfparams": {
            "dklen": 32,
            "n": 262144,
            "p": 8,
            "r": 1,
            "salt": "ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19",
        },
        "mac": "2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097",
    },
    "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6",
    "version": 3,
}


def changed(vector: dict[str, Any], place: str, value: Any) -> str:
    """Return the vector's text with another value at a place such as ``crypto.kdfparams.n``; None takes it away."""
    keystore = copy.deepcopy(vector)
    *outer, last = place.split(".")
    fields = keystore
    for name in outer:
        fields = fields[name]
    if value is None:
        del fields[last]
    else:
        fields[last] = value
    return json.dumps(keystore)


def is_refused(text: str, password: str = PASSWORD) -> bool:
    with pytest.raises(Refusal) as refusal:
        read_key(text, password)
    error: BaseException | None = refusal.value
    while error is not None:
        assert not password or password not in repr(error)
        assert KEY not in repr(error)
        error = error.__cause__ or error.__context__
    return (refusal.value.why, refusal.value.number) == (Why.KEY, 0)


@pytest.mark.parametrize("vector", [PBKDF2, SCRYPT], ids=["pbkdf2", "scrypt"])
def test_the_published_keystores_open_and_only_with_their_password(vector: dict[str, Any]) -> None:
    assert read_key(json.dumps(vector, indent=2), PASSWORD).hex() == KEY
    named = {**vector, "address": str(Account.from_key(KEY).address)[2:].lower()}
    assert read_key(json.dumps(named), PASSWORD).hex() == KEY
    assert is_refused(json.dumps(vector), "testpassword ")


def test_a_keystore_that_names_another_address_than_its_key_has_is_refused() -> None:
    assert is_refused(changed(PBKDF2, "address", "00" * 20))
    assert is_refused(changed(PBKDF2, "address", 7))


def test_names_are_read_in_any_case_but_each_once() -> None:
    old = json.dumps({"Crypto": PBKDF2["crypto"], "Version": 3})
    assert read_key(old, PASSWORD).hex() == KEY
    assert is_refused(json.dumps({**PBKDF2, "Crypto": PBKDF2["crypto"]}))


def test_what_another_wallet_writes_today_opens() -> None:
    for kdf in ("scrypt", "pbkdf2"):
        written = Account.encrypt(KEY, "pässwörd 密码", kdf=kdf, iterations=4)  # type: ignore[arg-type]
        assert read_key(json.dumps(written), "pässwörd 密码").hex() == KEY


NO_KDF: list[Any] = ["argon2id", "", 7, ["scrypt"], {}]
NO_CRYPTO: list[Any] = [{}, [], "x", 7]
HOSTILE: list[tuple[dict[str, Any], str, Any]] = [
    *[(SCRYPT, "crypto.kdfparams.n", n) for n in (2**22, 2**40, 2**4000, 3, 1, 0, -2, 262143, True, "262144", 2.0)],
    *[(SCRYPT, "crypto.kdfparams.r", r) for r in (2**20, 2**64, 0, -1, "1")],
    *[(SCRYPT, "crypto.kdfparams.p", p) for p in (17, 2**30, 0, -1)],
    (SCRYPT, "crypto.kdfparams", {"dklen": 32, "n": 2, "p": 2**20, "r": 1, "salt": ""}),
    (SCRYPT, "crypto.kdfparams", {"dklen": 32, "n": 2, "p": 1, "r": 2**20, "salt": ""}),
    *[(PBKDF2, "crypto.kdfparams.c", c) for c in (2_500_001, 2**31, 2**64, 0, -1, "1", 1.5)],
    *[(PBKDF2, "crypto.kdfparams.prf", prf) for prf in ("hmac-sha512", "hmac-sha1", "", 7)],
    *[(PBKDF2, "crypto.kdfparams.dklen", size) for size in (16, 31, 33, 2**31, "32")],
    *[(PBKDF2, "crypto.kdfparams.salt", salt) for salt in ("zz", "abc", 7, "00" * 1025)],
    *[(PBKDF2, "crypto.cipher", cipher) for cipher in ("aes-128-cbc", "aes-256-ctr", "", 7)],
    *[(PBKDF2, "crypto.cipherparams.iv", iv) for iv in ("", "00" * 15, "00" * 17, 7)],
    *[(PBKDF2, "crypto.ciphertext", text) for text in ("", "00" * 31, "00" * 33, "00" * 32)],
    *[(PBKDF2, "crypto.mac", mac) for mac in ("", "00" * 31, "00" * 32, 7)],
    *[(PBKDF2, "crypto.kdf", kdf) for kdf in NO_KDF],
    *[(PBKDF2, "crypto", crypto) for crypto in NO_CRYPTO],
    *[(PBKDF2, "version", version) for version in (1, 2, 4, "3", 3.0, True)],
    *[(PBKDF2, place, None) for place in ("version", "crypto", "crypto.kdf", "crypto.kdfparams", "crypto.mac")],
]


@pytest.mark.parametrize(("vector", "place", "value"), HOSTILE, ids=lambda value: str(value)[:20])
def test_a_keystore_out_of_bounds_is_refused_at_once(vector: dict[str, Any], place: str, value: Any) -> None:
    start = time.process_time()
    assert is_refused(changed(vector, place, value))
    assert time.process_time() - start < 1.5  # one derivation at most; a hostile one would take hours


@pytest.mark.parametrize(
    "text",
    [
        "[" * 60_000,
        '{"crypto":' * 6_000,
        "{}",
        "[]",
        "null",
        "7" * 5_000,
        '{"version": 3, "version": 3}',
        "\ud800",
        "\0",
        json.dumps(PBKDF2) + " " * TEXT_MOST,
        "0x" + "00" * 31 + "0",
    ],
    ids=lambda text: text[:12],
)
def test_text_that_is_no_key_is_refused(text: str) -> None:
    assert is_refused(text)


def test_a_password_of_the_keystore_may_be_long_but_not_endless() -> None:
    assert is_refused(json.dumps(PBKDF2), "x" * 257)
    assert is_refused(json.dumps(changed(PBKDF2, "crypto.kdfparams.c", 1)), "\ud800")


@given(st.text(max_size=200) | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_any_text_is_a_key_or_refused_with_the_same_word(text: str) -> None:
    try:
        assert len(read_key(text, "")) == 32
    except Refusal:
        assert is_refused(text, "")
