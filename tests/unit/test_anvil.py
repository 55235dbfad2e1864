"""The node that tests share is real, and each test finds it as it was at the start."""

from pathlib import Path

import psutil
import pytest

from tests.helpers.anvil import Anvil, start_anvil

_SOMEBODY = "0x00000000000000000000000000000000DeaDBeef"


@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_finds_the_node_in_its_first_state(anvil: Anvil, turn: int) -> None:
    assert anvil.block == 0
    assert int(anvil.ask("eth_getBalance", _SOMEBODY, "latest"), 16) == 0
    anvil.pay(anvil.accounts[0], _SOMEBODY, turn)
    anvil.hold()
    anvil.pay(anvil.accounts[0], _SOMEBODY, turn)
    assert anvil.block == 1
    assert not anvil.is_automatic
    assert int(anvil.ask("eth_getBalance", _SOMEBODY, "latest"), 16) == turn


def test_tokens_of_every_kind_can_be_put_on_the_chain(anvil: Anvil) -> None:
    anvil.put_multicall()
    made = [
        anvil.deploy_token(),
        *(anvil.deploy_odd_token(kind) for kind in ("NoReturnToken", "Bytes32Token", "FeeToken")),
        anvil.deploy_liar("x" * 10_000, "☠", 300),
    ]
    assert all(anvil.ask("eth_getCode", address, "latest") != "0x" for address in made)
    paid = anvil.call(anvil.accounts[0], made[0], "transfer(address,uint256)", _SOMEBODY, 5)
    failed = anvil.call(anvil.accounts[1], made[0], "transfer(address,uint256)", _SOMEBODY, 5)
    assert [anvil.ask("eth_getTransactionReceipt", txid)["status"] for txid in (paid, failed)] == ["0x1", "0x0"]


def test_a_node_of_ones_own_ends_with_its_test(tmp_path: Path) -> None:
    before = set(psutil.Process().children())
    with start_anvil(tmp_path, "--block-time", "1") as node:
        assert node.ask("eth_chainId") == hex(31337)
        (child,) = set(psutil.Process().children()) - before
    assert not child.is_running()
