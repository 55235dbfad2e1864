"""From a seed to keys and addresses: the published values of BIP-32, and which paths are followed at all."""

import pytest

from wallet_gui.signer.accounts import address_of, is_ethereum, is_path, private_key

# Test vectors 1 and 2 of BIP-32, the private keys without their Base58 clothes.
ONE = bytes.fromhex("000102030405060708090a0b0c0d0e0f")
TWO = bytes.fromhex(
    "fffcf9f6f3f0edeae7e4e1dedbd8d5d2cfccc9c6c3c0bdbab7b4b1aeaba8a5a2"
    "9f9c999693908d8a8784817e7b7875726f6c696663605d5a5754514e4b484542"
)


@pytest.mark.parametrize(
    ("seed", "path", "key"),
    [
        (ONE, "m/0'", "edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea"),
        (ONE, "m/0'/1", "3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368"),
        (ONE, "m/0'/1/2'", "cbce0d719ecf7431d88e6a89fa1483e02e35092af60c042b1df2ff59fa424dca"),
        (ONE, "m/0'/1/2'/2", "0f479245fb19a38a1954c5c7c0ebab2f9bdfd96a17563ef28a6a4b1a2a764ef4"),
        (ONE, "m/0'/1/2'/2/1000000000", "471b76e389e528d6de6d816857e012c5455051cad6660850e58372a6c3e6e7c8"),
        (TWO, "m/0", "abe74a98f6c7eabee0428f53798f0ab8aa1bd37873999041703c742f15ac7e1e"),
    ],
)
def test_the_published_seeds_lead_to_the_published_keys(seed: bytes, path: str, key: str) -> None:
    assert private_key(seed, path).hex() == key


def test_the_keys_of_a_phrase_that_everybody_uses_have_the_addresses_that_everybody_knows() -> None:
    key = bytes.fromhex("ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
    assert address_of(key) == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"


@pytest.mark.parametrize(
    ("text", "can_be_followed"),
    [
        ("m/44'/60'/0'/0/0", True),
        ("m/2147483647'/0", True),
        ("m", False),
        ("", False),
        ("m/", False),
        ("m/2147483648", False),
        ("m/-1", False),
        ("m/0h", False),
        ("m/0''", False),
        ("M/0", False),
        ("m/0/", False),
        ("m/٣", False),
        (" m/0", False),
        ("m" + "/0" * 11, False),
    ],
)
def test_only_plain_paths_are_followed(text: str, can_be_followed: bool) -> None:
    assert is_path(text) == can_be_followed


def test_a_chain_is_one_of_ethereums_by_its_namespace() -> None:
    assert [is_ethereum(chain) for chain in ("eip155", "eip155:1", "eip1559:1", "bip122:1", "")] == [
        *(True, True),
        *(False, False, False),
    ]
