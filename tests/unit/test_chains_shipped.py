"""What Postern ships about networks and tokens holds together."""

import pytest
from eth_utils.address import to_checksum_address

from wallet_gui.chains.decode.networks import shipped_network, shipped_networks
from wallet_gui.chains.decode.tokens import shipped_token, shipped_tokens
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network, NetworkKind, Token

_TOKENS = [token for network in shipped_networks() for token in shipped_tokens(network.chain_id)]


def test_the_seven_networks_and_the_practice_network_are_shipped() -> None:
    assert [network.chain_id for network in shipped_networks()] == [
        PRACTICE_CHAIN_ID, 1, 11155111, 56, 137, 42161, 10, 8453,
    ]  # fmt: skip


def test_nothing_outside_is_asked_before_it_is_switched_on() -> None:
    assert [network.chain_id for network in shipped_networks() if network.is_on] == [PRACTICE_CHAIN_ID]


@pytest.mark.parametrize("network", shipped_networks(), ids=lambda network: network.name)
def test_rpc_addresses_are_several_encrypted_and_without_a_key(network: Network) -> None:
    if network.kind is NetworkKind.PRACTICE:
        assert network.rpc == ()
        return
    assert len(set(network.rpc)) == len(network.rpc) >= 2
    for address in (*network.rpc, network.explorer):
        assert address.startswith("https://")
        assert not {"@", "?", "#", " "} & set(address)


def test_a_network_is_found_by_its_id() -> None:
    sepolia = shipped_network(11155111)
    assert sepolia is not None
    assert (sepolia.name, sepolia.kind, sepolia.has_real_money) == ("Sepolia", NetworkKind.TEST, False)
    assert shipped_network(31337) is None


@pytest.mark.parametrize("token", _TOKENS, ids=lambda token: f"{token.chain_id}-{token.symbol}")
def test_a_token_has_a_checksummed_address_and_plain_words(token: Token) -> None:
    assert token.contract == to_checksum_address(token.contract.lower())
    assert 0 <= token.decimals <= 18
    assert token.symbol.isascii()
    assert token.symbol.isprintable()
    assert token.name.isascii()
    assert token.is_listed


def test_no_contract_is_listed_twice() -> None:
    places = [(token.chain_id, token.contract) for token in _TOKENS]
    assert len(set(places)) == len(places) > 50


def test_a_token_is_found_however_its_address_is_written() -> None:
    usdt = shipped_token(1, "0xDAC17F958D2EE523A2206206994597C13D831EC7")
    assert usdt is not None
    assert (usdt.symbol, usdt.decimals) == ("USDT", 6)
    assert shipped_token(56, usdt.contract) is None
    assert shipped_tokens(31337) == ()
