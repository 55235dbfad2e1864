"""The machine that runs transactions: py-evm on a store in memory."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from eth.abc import ComputationAPI, ReceiptAPI
from eth.db.atomic import AtomicDB
from eth.db.backends.memory import MemoryDB
from eth.exceptions import PyEVMError, Revert
from eth.vm.spoof import SpoofTransaction
from eth_abi.abi import encode as encode_arguments
from eth_typing import Address, BlockNumber
from eth_utils.address import to_canonical_address
from eth_utils.exceptions import ValidationError

from wallet_gui.assets import asset
from wallet_gui.chains.evm.encode import encode
from wallet_gui.chains.practice.erc20 import read_approval, read_transfer
from wallet_gui.chains.practice.facts import (
    BASE_FEE,
    BLOCK_GAS,
    FAUCET,
    FIRST_BLOCK,
    PUSD_UNITS,
    number_at_time,
    time_of,
)
from wallet_gui.chains.practice.faucet import sign_as_faucet
from wallet_gui.chains.practice.reading import read_signed
from wallet_gui.chains.practice.rules import Blocks, first_blocks
from wallet_gui.chains.practice.values import Approved, Mined, NotTakenError, Outcome, Signed, Transfer
from wallet_gui.domain.errors import Refusal
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Call, Pricing

_CANNOT_RUN: Final = (ValidationError, PyEVMError, RecursionError)
"""A transaction that no block can hold now: its sender cannot pay any more, or it calls itself too deep."""
_DEPLOYMENT: Final = Pricing(nonce=0, gas=1_000_000, max_fee=BASE_FEE, tip=0)


class Engine:
    """The state after every block that had transactions in it. One thread at a time may use it.

    py-evm counts only those blocks; the practice network's own numbers are in their times.
    """

    def __init__(self, store: dict[bytes, bytes] | None = None) -> None:
        """Begin with block 0 and the token in block 1, or go on from what ``dump`` gave.

        Raises: KeyError, ValueError or an error of py-evm if the store is not one that ``dump`` gave.
        """
        self._store: dict[bytes, bytes] = {} if store is None else store
        database = AtomicDB(MemoryDB(self._store))
        self._blocks = first_blocks(database) if store is None else Blocks(database)
        self.last_hash = bytes(self._blocks.get_canonical_head().hash)
        """Of the last block with transactions in it, as py-evm names it."""
        if store is None:
            self.mine(FIRST_BLOCK, [self.read(self.sign_as_faucet(_token(), _DEPLOYMENT))])

    def dump(self) -> dict[bytes, bytes]:
        """Return what a later engine goes on from."""
        return dict(self._store)

    def read(self, raw: bytes) -> Signed:
        """Read a signed transaction. Raises: NotTakenError."""
        return read_signed(raw, self._blocks.get_vm().get_transaction_builder())

    def sign_as_faucet(self, call: Call, pricing: Pricing) -> bytes:
        """Return a signed transaction of the faucet."""
        return sign_as_faucet(encode(call, pricing), self._is_the_faucets)

    def mine(self, number: int, signed: Iterable[Signed]) -> tuple[Mined, ...]:
        """Run transactions in a block of their own, up to the first that it cannot take in, and return those before."""
        self._blocks.set_header_timestamp(time_of(number))
        mined: list[Mined] = []
        logs = used = 0
        for one in signed:
            try:
                _, receipt, computation = self._blocks.apply_transaction(one.engine)
            except _CANNOT_RUN:
                break
            mined.append(_mined(one, number, receipt, receipt.gas_used - used, logs, not computation.is_error))
            logs, used = logs + len(receipt.logs), receipt.gas_used
        if mined:
            self.last_hash = bytes(self._blocks.mine_block().hash)
        return tuple(mined)

    def balance(self, address: str) -> int:
        """Return what an address owns, in wei."""
        return self._blocks.get_vm().state.get_balance(to_canonical_address(address))

    def nonce(self, address: str) -> int:
        """Return how many transactions of an address are in blocks."""
        return self._blocks.get_vm().state.get_nonce(to_canonical_address(address))

    def has_code(self, address: str) -> bool:
        """Say whether an address is a contract."""
        return bool(self._blocks.get_vm().state.get_code(to_canonical_address(address)))

    def try_out(self, call: Call, gas: int = BLOCK_GAS) -> Outcome:
        """Run a call for nothing and forget it. Raises: NotTakenError if no block could hold it."""
        vm = self._blocks.get_vm(self._blocks.get_canonical_head())
        sender = to_canonical_address(call.sender)
        with vm.in_costless_state() as state:
            unsigned = vm.get_transaction_builder().create_unsigned_transaction(
                nonce=state.get_nonce(sender),
                gas_price=0,
                gas=gas,
                to=to_canonical_address(call.to) if call.to else Address(b""),
                value=call.value,
                data=call.data,
            )
            tried: Any = SpoofTransaction(unsigned, from_=sender)
            try:
                computation = state.apply_transaction(tried)
            except _CANNOT_RUN as failure:
                raise NotTakenError(Refusal.OTHER, "execution aborted") from failure
        return _outcome(computation, unsigned.intrinsic_gas)

    def approvals(self) -> Iterator[Approved]:
        """Yield what tokens told of who may take them, by the logs of every block, the oldest first."""
        for number in range(1, self._blocks.get_canonical_head().block_number + 1):
            block = self._blocks.get_canonical_block_by_number(BlockNumber(number))
            receipts = block.get_receipts(self._blocks.chaindb)
            for transaction, receipt in zip(block.transactions, receipts, strict=True):
                for log in receipt.logs:
                    sides = read_approval(log.topics)
                    if sides is not None:
                        at = number_at_time(block.header.timestamp)
                        yield Approved("0x" + log.address.hex(), *sides, at, "0x" + transaction.sender.hex())

    def _is_the_faucets(self, raw: bytes) -> bool:
        try:
            return self.read(raw).sender == FAUCET
        except NotTakenError:
            return False


def _token() -> Call:
    """Return what deploys the token."""
    contract = json.loads(asset("chains/practice/PracticeDollar.json").read_text(encoding="utf-8"))
    code = bytes.fromhex(contract["bytecode"].removeprefix("0x"))
    arguments = encode_arguments(["uint256", "address"], [PUSD_UNITS, FAUCET])
    return Call(PRACTICE_CHAIN_ID, FAUCET, "", 0, code + arguments)


def _mined(signed: Signed, block: int, receipt: ReceiptAPI, gas_used: int, first_log: int, worked: bool) -> Mined:
    transfers: list[Transfer] = []
    for index, log in enumerate(receipt.logs, first_log):
        transfer = read_transfer(index, log.address, log.topics, log.data)
        if transfer is not None:
            transfers.append(transfer)
    return Mined(
        txid=signed.txid,
        block=block,
        sender=signed.sender,
        to=signed.to,
        nonce=signed.nonce,
        value=signed.value,
        fee=gas_used * (BASE_FEE + signed.tip_over(BASE_FEE)),
        worked=worked,
        transfers=tuple(transfers),
    )


def _outcome(computation: ComputationAPI, intrinsic_gas: int) -> Outcome:
    if not computation.is_error:
        return Outcome(True, bytes(computation.output), intrinsic_gas + computation.get_gas_used())
    error = computation.error
    return Outcome(False, bytes(error.args[0]) if isinstance(error, Revert) and error.args else b"", 0)
