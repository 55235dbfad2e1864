"""What the person asks for on the Receive page: network, asset, amount, and a note for later."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wallet_gui.chains.evm.eip681 import PaymentRequest, compose_request
from wallet_gui.domain.amount import format_units
from wallet_gui.domain.network import Network, Token
from wallet_gui.home.views.wallet_words import address_name, network_name, tame
from wallet_gui.home.wallet.book import Address


@dataclass(frozen=True, slots=True)
class Asked:
    """What the code asks whoever scans it to pay."""

    to: Address
    network: Network | None
    """None: the code is the address alone, which every wallet can read."""
    token: Token | None = None
    """None for the network's own coin."""
    units: int | None = None
    """None leaves the amount to the payer."""

    @property
    def code(self) -> str:
        """The text of the code: the address, or a link of EIP-681."""
        if self.network is None:
            return self.to.address
        contract = self.token.contract if self.token else ""
        return compose_request(PaymentRequest(self.to.address, self.network.chain_id, contract, self.units))

    @property
    def symbol(self) -> str:
        """Of the asset; empty where none is named."""
        if self.token is not None:
            return self.token.symbol
        return self.network.symbol if self.network is not None else ""

    @property
    def title(self) -> str:
        """What the page and the whole screen say above the code."""
        name = address_name(self.to)
        if self.network is None:
            return name
        on = QCoreApplication.translate("Asked", "{name} on {network}")
        return on.format(name=name, network=network_name(self.network))

    @property
    def amount(self) -> str:
        """What is asked for, such as "0.09 ETH"; empty without an amount."""
        if self.units is None:
            return ""
        decimals = self.token.decimals if self.token else 18
        return f"{format_units(self.units, decimals)}\u00a0{tame(self.symbol)}"
