"""The rules of the practice network: Ethereum's since Prague, with a chain id of its own and one base fee for ever.

Importing this module raises the recursion limit of the process: ``chain.load_node`` alone leads here, and puts it back.
"""

from typing import Any, Final

from eth.abc import AtomicDatabaseAPI, BlockHeaderAPI
from eth.chains.base import MiningChain
from eth.constants import POST_MERGE_DIFFICULTY, POST_MERGE_MIX_HASH, POST_MERGE_NONCE, ZERO_ADDRESS
from eth.vm.forks.prague import PragueVM
from eth_utils.address import to_canonical_address
from eth_utils.exceptions import ValidationError

from wallet_gui.chains.practice.facts import BASE_FEE, BLOCK_GAS, FAUCET, FAUCET_WEI, GENESIS_TIME
from wallet_gui.domain.network import PRACTICE_CHAIN_ID

_GENESIS: Final[dict[str, Any]] = {
    "coinbase": ZERO_ADDRESS,
    "difficulty": POST_MERGE_DIFFICULTY,
    "extra_data": b"",
    "gas_limit": BLOCK_GAS,
    "mix_hash": POST_MERGE_MIX_HASH,
    "nonce": POST_MERGE_NONCE,
    "timestamp": GENESIS_TIME,
}


class _Rules(PragueVM):
    @staticmethod
    def create_header_from_parent(parent_header: BlockHeaderAPI | None, **fields: Any) -> Any:  # noqa: ANN401 # py-evm's
        """Make the header of the next block."""
        return PragueVM.create_header_from_parent(parent_header, **fields).copy(base_fee_per_gas=BASE_FEE)

    @classmethod
    def validate_gas(cls, header: BlockHeaderAPI, parent_header: BlockHeaderAPI) -> None:
        """Refuse a block with another base fee or gas limit than the one before."""
        if (header.base_fee_per_gas, header.gas_limit) != (parent_header.base_fee_per_gas, parent_header.gas_limit):
            raise ValidationError


class Blocks(MiningChain):
    """Blocks and state, as py-evm keeps them."""

    chain_id = PRACTICE_CHAIN_ID
    vm_configuration = ((0, _Rules),)  # type: ignore[assignment]  # a plain int is a block number as well

    def create_header_from_parent(self, parent_header: BlockHeaderAPI, **fields: Any) -> BlockHeaderAPI:  # noqa: ANN401
        """Make the header of the next block."""
        return super().create_header_from_parent(parent_header, **{"gas_limit": BLOCK_GAS, **fields})


def first_blocks(store: AtomicDatabaseAPI) -> Blocks:
    """Return a new chain of block 0 alone, in which the faucet owns everything."""
    faucet: Any = {"balance": FAUCET_WEI, "nonce": 0, "code": b"", "storage": {}}
    blocks = Blocks.from_genesis(store, _GENESIS, {to_canonical_address(FAUCET): faucet})
    if not isinstance(blocks, Blocks):
        raise TypeError
    return blocks
