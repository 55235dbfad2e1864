"""What a transaction does, in a person's terms. Names come from Postern's own tables, never from whoever asks.

What is not understood to the last byte is called unreadable: a guess would be worse than none.
"""

import re
from typing import Final

from eth_utils.address import to_checksum_address

from wallet_gui.chains.decode.networks import shipped_network
from wallet_gui.chains.decode.token_calls import TokenCall, TokenWord, read_token_call
from wallet_gui.chains.decode.tokens import shipped_token
from wallet_gui.chains.decode.transaction import MalformedError, Unsigned, parse_unsigned
from wallet_gui.domain.contact import PIN_BYTES, is_contact_name
from wallet_gui.domain.network import Network
from wallet_gui.domain.signing import Deed, ReadPayment, ToSign

NATIVE_DECIMALS: Final = 18
UNKNOWN_DECIMALS: Final = -1
UNREAD_MOST: Final = 4096

_UNLIMITED_FROM = 2**128
"""More base units than there are of any token in the tables by a factor of many thousands."""
_ADDRESS = re.compile("0x[0-9a-fA-F]{40}")
_DEEDS = {
    TokenWord.TRANSFER: Deed.SEND_TOKEN,
    TokenWord.TRANSFER_FROM: Deed.SEND_TOKEN,
    TokenWord.APPROVE: Deed.APPROVE,
    TokenWord.INCREASE_ALLOWANCE: Deed.APPROVE_MORE,
}
_APPROVALS = {Deed.APPROVE, Deed.APPROVE_MORE}


def read_payment(to_sign: ToSign) -> ReadPayment:
    """Read one transaction.

    Raises: MalformedError if it is none that Postern signs, or is for another network than asked for.
    """
    read = parse_unsigned(to_sign.unsigned)
    if read.chain_id != to_sign.chain_id or not is_address(to_sign.sender):
        raise MalformedError
    call = _known_call(read, to_sign.sender)
    if call is not None:
        return _token_payment(to_sign, read, call)
    return _plain_payment(to_sign, read)


def is_address(text: str) -> bool:
    """Say whether a text is an address with the checksum of EIP-55."""
    return bool(_ADDRESS.fullmatch(text)) and to_checksum_address(text) == text


def _known_call(read: Unsigned, sender: str) -> TokenCall | None:
    """Return the call if everything in it is understood.

    ``transferFrom`` can move what belongs to somebody else, and has the same four bytes where one thing that is not
    interchangeable is moved (ERC-721). So it is read for the sender's own tokens and listed contracts alone.
    """
    call = read_token_call(read.data) if read.to else None
    if call is not None and call.word is TokenWord.TRANSFER_FROM:
        is_own = call.owner == sender
        return call if is_own and shipped_token(read.chain_id, read.to) is not None else None
    return call


def _plain_payment(to_sign: ToSign, read: Unsigned) -> ReadPayment:
    """Read what is no call, or one that cannot be read."""
    deed = _plain_deed(to_sign, read)
    is_call = deed is Deed.UNREADABLE
    network = shipped_network(read.chain_id)
    return _payment(
        to_sign,
        read,
        network,
        deed=deed,
        to=read.to,
        units=read.value,
        symbol=network.symbol if network else "",
        decimals=NATIVE_DECIMALS,
        contract=read.to if is_call else "",
        unread=read.data[:UNREAD_MOST],
    )


def _plain_deed(to_sign: ToSign, read: Unsigned) -> Deed:
    if not read.to:
        return Deed.DEPLOY
    if read.data:
        return Deed.UNREADABLE
    return Deed.CANCEL if read.to == to_sign.sender and not read.value else Deed.SEND


def _token_payment(to_sign: ToSign, read: Unsigned, call: TokenCall) -> ReadPayment:
    token = shipped_token(read.chain_id, read.to)
    return _payment(
        to_sign,
        read,
        shipped_network(read.chain_id),
        deed=_DEEDS[call.word],
        to=call.to,
        units=call.units,
        symbol=token.symbol if token else "",
        decimals=token.decimals if token else UNKNOWN_DECIMALS,
        contract=read.to,
        unread=b"",
    )


def _payment(
    to_sign: ToSign,
    read: Unsigned,
    network: Network | None,
    *,
    deed: Deed,
    to: str,
    units: int,
    symbol: str,
    decimals: int,
    contract: str,
    unread: bytes,
) -> ReadPayment:
    return ReadPayment(
        deed=deed,
        chain_id=read.chain_id,
        network=network.name if network else "",
        native_symbol=network.symbol if network else "",
        has_real_money=network is None or network.has_real_money,
        sender=to_sign.sender,
        to=to,
        name=_shown_name(to_sign) if to else "",
        units=units,
        symbol=symbol,
        decimals=decimals,
        contract=contract,
        value=read.value,
        is_unlimited=deed in _APPROVALS and units >= _UNLIMITED_FROM,
        fee_most=read.fee_most,
        nonce=read.nonce,
        unread=unread,
    )


def _shown_name(to_sign: ToSign) -> str:
    return to_sign.name if len(to_sign.pin) == PIN_BYTES and is_contact_name(to_sign.name) else ""
