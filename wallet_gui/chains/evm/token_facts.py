"""Ask a contract what token it is. What it says is hostile text, and its decimals may be lies."""

from typing import Final

from wallet_gui.chains.evm import abi
from wallet_gui.chains.evm.address import checksum
from wallet_gui.chains.evm.foreign_text import LONGEST_NAME, LONGEST_SYMBOL, tamed
from wallet_gui.chains.evm.questions import view
from wallet_gui.chains.rpc import BatchRefusedError, CallRefusedError, Rpc
from wallet_gui.domain.errors import NotATokenError
from wallet_gui.domain.network import Network, Token

MOST_DECIMALS: Final = 77
"""10^77 is the largest power of ten below 2^256."""
_SYMBOL: Final = "95d89b41"
_NAME: Final = "06fdde03"
_DECIMALS: Final = "313ce567"
_TOTAL_SUPPLY: Final = "18160ddd"


def read_token(rpc: Rpc, network: Network, contract: str) -> Token:
    """Return what a contract says of itself, cut and made harmless.

    Raises: NotATokenError if symbol, decimals or supply are missing or out of bounds; NetworkError.
    """
    symbol, name, decimals, supply = _ask(rpc, contract)
    try:
        places = abi.number_at(decimals, 0)
        abi.number_at(supply, 0)
        sign = tamed(abi.text(symbol), LONGEST_SYMBOL)
    except ValueError as error:
        raise NotATokenError(network.name) from error
    if places > MOST_DECIMALS or not sign:
        raise NotATokenError(network.name)
    return Token(network.chain_id, checksum(contract), sign, _name(name) or sign, places)


def _ask(rpc: Rpc, contract: str) -> list[bytes]:
    """Return the four answers, empty where the contract refused."""
    questions = [view(rpc.read, contract, abi.call_data(one)) for one in (_SYMBOL, _NAME, _DECIMALS, _TOTAL_SUPPLY)]
    try:
        told = rpc.ask_many(questions)
    except BatchRefusedError:
        told = []
        for question in questions:
            try:
                told.append(rpc.answer(question))
            except CallRefusedError as refused:
                told.append(refused)
    return [answer if isinstance(answer, bytes) else b"" for answer in told]


def _name(data: bytes) -> str:
    try:
        return tamed(abi.text(data), LONGEST_NAME)
    except ValueError:
        return ""
