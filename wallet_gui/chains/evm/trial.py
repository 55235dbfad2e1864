"""Run a transaction without sending it: what gas it needs, or why it would fail."""

from typing import Any, Final

from wallet_gui.chains.evm import abi
from wallet_gui.chains.evm.foreign_text import LONGEST_REASON, tamed
from wallet_gui.chains.evm.questions import view
from wallet_gui.chains.refusal import meaning
from wallet_gui.chains.rpc import CallRefusedError, Rpc
from wallet_gui.domain.errors import Refusal, RefusedError
from wallet_gui.domain.network import DATA_FEE_CHAINS, Network, NetworkKind
from wallet_gui.domain.payment import Call, Pricing, Trial

PLAIN_GAS: Final = 21_000
"""Of a payment to an address that is no contract; it is always exactly this."""
_MARGIN_PERCENT: Final = 120
_L1_ORACLE: Final = "0x420000000000000000000000000000000000000F"
_L1_FEE: Final = "49948e0e"
"""``getL1Fee(bytes)`` of the oracle that networks of the OP stack have."""
_L1_MARGIN_PERCENT: Final = 150


def try_out(rpc: Rpc, network: Network, call: Call) -> Trial:
    """Run a transaction and ask for its gas. Raises: RefusedError if the sender cannot pay for it; NetworkError.

    It is run by ``eth_call`` as well, which tells the contract's reason on more nodes than ``eth_estimateGas``.
    """
    try:
        rpc.ask("eth_call", (_fields(call), "latest"), rpc.read.data)
        gas = rpc.ask("eth_estimateGas", (_fields(call),), rpc.read.small)
    except CallRefusedError as refusal:
        return _failure(network, refusal)
    plain = gas == PLAIN_GAS and not call.data
    return Trial(gas if plain else gas * _MARGIN_PERCENT // 100, extra_fee=_extra_fee(rpc, network, call))


def _failure(network: Network, refusal: CallRefusedError) -> Trial:
    """Tell a contract that refuses from a sender who cannot pay."""
    if not refusal.is_the_contracts and meaning(refusal.words) is Refusal.FUNDS:
        raise RefusedError(network.name, Refusal.FUNDS, tamed(refusal.words, LONGEST_REASON)) from refusal
    return Trial(0, fails=True, reason=tamed(_reason(refusal), LONGEST_REASON))


def _reason(refusal: CallRefusedError) -> str:
    """Return the contract's words; what the node says where the contract says nothing."""
    try:
        data = bytes.fromhex(refusal.data.removeprefix("0x"))
    except ValueError:
        data = b""
    return abi.revert_reason(data) or refusal.words.removeprefix("execution reverted").strip(": ")


def _fields(call: Call) -> dict[str, Any]:
    fields = {"from": call.sender, "value": hex(call.value), "data": "0x" + call.data.hex()}
    return {**fields, "to": call.to} if call.to else fields


def _extra_fee(rpc: Rpc, network: Network, call: Call) -> int:
    """Return what an OP network takes beside gas for the transaction's place on Ethereum; 0 elsewhere.

    It follows Ethereum's fees, so it is asked for the transaction as it will be, and a half is added.
    """
    if network.chain_id not in DATA_FEE_CHAINS and network.kind is not NetworkKind.OWN:
        return 0
    # Late: the library that writes transactions takes a fifth of a second to load.
    from wallet_gui.chains.evm.encode import encode

    likely = encode(call, Pricing(nonce=2**16, gas=2**20, max_fee=2**40, tip=2**36))
    data = "0x" + _L1_FEE + (32).to_bytes(32, "big").hex() + abi.padded(likely).hex()
    question = view(rpc.read, _L1_ORACLE, data)
    try:
        told = rpc.answer(question)
        return abi.number_at(told, 0) * _L1_MARGIN_PERCENT // 100
    except (CallRefusedError, ValueError):
        return 0
