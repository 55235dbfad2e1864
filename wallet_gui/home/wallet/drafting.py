"""From what a person wants to pay to the transaction that does it, and what it costs. Exact; asks no network."""

from dataclasses import dataclass
from typing import Final

from wallet_gui.domain.network import DATA_FEE_CHAINS, Network, Token
from wallet_gui.domain.payment import Call, FeeOption, Fees, Pricing, Speed, Trial
from wallet_gui.home.wallet.outbox import Kept

TRANSFER_SELECTOR: Final = bytes.fromhex("a9059cbb")
"""``transfer(address,uint256)`` (ERC-20)."""

APPROVE_SELECTOR: Final = bytes.fromhex("095ea7b3")
"""``approve(address,uint256)`` (ERC-20)."""

NATIVE_GAS: Final = 21_000
"""What every transaction needs at the least."""

_RAISE_NUMERATOR, _RAISE_DENOMINATOR = 1125, 1000
"""Nodes take the place of a waiting payment only with a tenth more; an eighth is the custom."""

_DATA_FEE_WEI: Final = 20_000_000_000_000
"""Kept back on ``DATA_FEE_CHAINS`` when all is sent: many times what such a network takes for the data of a payment."""


@dataclass(frozen=True, slots=True)
class Asset:
    """What is paid: the native coin of a network, or a token on it."""

    network: Network
    token: Token | None = None

    @property
    def symbol(self) -> str:
        """Of the asset; hostile text where a token is not listed."""
        return self.token.symbol if self.token else self.network.symbol

    @property
    def decimals(self) -> int:
        """Of the asset."""
        return self.token.decimals if self.token else 18

    @property
    def contract(self) -> str:
        """Of the token; empty for the native coin."""
        return self.token.contract if self.token else ""


def payment_call(asset: Asset, sender: str, to: str, units: int) -> Call:
    """Return the transaction that pays ``units`` to an address."""
    if asset.token is None:
        return Call(asset.network.chain_id, sender, to, units)
    return Call(asset.network.chain_id, sender, asset.token.contract, 0, transfer_data(to, units))


def transfer_data(to: str, units: int) -> bytes:
    """Return the call of an ERC-20 transfer."""
    # Late: the library takes a sixth of a second to load, and many sessions never pay a token.
    from eth_abi.abi import encode

    return TRANSFER_SELECTOR + encode(["address", "uint256"], [to, units])


def removal_call(chain_id: int, owner: str, contract: str, spender: str) -> Call:
    """Return the transaction after which somebody may take nothing more of a token (``approve`` of nothing)."""
    data = APPROVE_SELECTOR + bytes.fromhex(spender[2:]).rjust(32, b"\0") + bytes(32)
    return Call(chain_id, owner, contract, 0, data)


def cancel_call(kept: Kept) -> Call:
    """Return the transaction that takes the place of a waiting one and moves nothing."""
    return Call(kept.chain_id, kept.account, kept.account, 0)


def again_call(kept: Kept, asset: Asset) -> Call:
    """Return the transaction of a waiting payment once more."""
    if kept.removes_approval:
        return removal_call(kept.chain_id, kept.account, kept.contract, kept.to)
    return payment_call(asset, kept.account, kept.to, kept.units)


def pricing(fees: Fees, speed: Speed, trial: Trial, nonce: int) -> Pricing:
    """Say how a new payment is paid for. The chain has put its margin into the gas and the fees."""
    option = fees.option(speed)
    return Pricing(nonce, max(trial.gas, NATIVE_GAS), option.max_fee, option.tip, fees.is_legacy)


def raised_pricing(kept: Kept, fees: Fees, gas: int) -> Pricing:
    """Say how to pay for what takes the place of a waiting payment: an eighth more at least, and no less than fast."""
    fast = fees.option(Speed.FAST)
    max_fee = max(_raised(kept.max_fee), fast.max_fee)
    tip = 0 if fees.is_legacy else min(max_fee, max(_raised(kept.tip or kept.max_fee), fast.tip))
    return Pricing(kept.nonce, gas, max_fee, tip, fees.is_legacy)


def likely_fee(fees: Fees, option: FeeOption, gas: int) -> int:
    """Return what a payment will probably cost, in wei: the base fee of now and the tip, never more than the bid."""
    return gas * (option.max_fee if fees.is_legacy else min(option.max_fee, fees.base_fee + option.tip))


def most_native(network: Network, balance: int, priced: Pricing, data_fee: int = 0) -> int:
    """Return the most that can be sent of a network's own coin: the fee is kept back, with what its data may cost."""
    for_data = max(data_fee, _DATA_FEE_WEI if network.chain_id in DATA_FEE_CHAINS else 0)
    return max(0, balance - priced.most - for_data)


def _raised(fee: int) -> int:
    return -(-fee * _RAISE_NUMERATOR // _RAISE_DENOMINATOR)
