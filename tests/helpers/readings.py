"""What a signer reads in requests, for tests of the pages that show it."""

from dataclasses import replace

from wallet_gui.channel.secrets import Reading
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import ContactWish, Deed, ReadPayment

RENT = "0x52908400098527886E0F7030069857D2E4169EE7"
MINE = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"
TOKEN = "0xdAC17F958D2ee523a2206206994597C13D831ec7"
MOST = 2**256 - 1

SEND = ReadPayment(
    deed=Deed.SEND,
    chain_id=1,
    network="Ethereum",
    native_symbol="ETH",
    has_real_money=True,
    sender=MINE,
    to=RENT,
    name="Rent – Aldgate",
    units=250_000_000_000_000_000,
    symbol="ETH",
    decimals=18,
    contract="",
    value=250_000_000_000_000_000,
    is_unlimited=False,
    fee_most=420_000_000_000_000,
    nonce=7,
    unread=b"",
)
PRACTICE = replace(
    SEND, chain_id=PRACTICE_CHAIN_ID, network="Practice network", native_symbol="PLAY", has_real_money=False
)
TEST_MONEY = replace(SEND, chain_id=11_155_111, network="Sepolia", has_real_money=False)
STRANGE = replace(SEND, chain_id=5042, network="", native_symbol="", name="")
TOKENS = replace(
    SEND, deed=Deed.SEND_TOKEN, units=1_500_000, symbol="USDT", decimals=6, contract=TOKEN, value=0, name=""
)
UNKNOWN_TOKEN = replace(TOKENS, symbol="", decimals=-1)
APPROVAL = replace(TOKENS, deed=Deed.APPROVE)
UNLIMITED = replace(APPROVAL, units=MOST, is_unlimited=True)
REMOVAL = replace(APPROVAL, units=0, is_unlimited=False)
CANCEL = replace(SEND, deed=Deed.CANCEL, units=0, value=0, to=MINE, name="")
DEPLOY = replace(SEND, deed=Deed.DEPLOY, to="", units=0, value=0, name="", unread=b"\x60\x80" * 100)
UNREADABLE = replace(SEND, deed=Deed.UNREADABLE, units=0, contract=RENT, name="", value=10**17, unread=bytes(4096))
WIDE = replace(SEND, units=MOST, fee_most=MOST, name="x" * 10_000)

CONTACT = ContactWish("Rent – Aldgate", "eip155", RENT, "Landlord")
NEW_ADDRESS = replace(CONTACT, replaces="Rent – Aldgate", old_address=MINE)


def payments(*read: ReadPayment, digest: bytes = bytes(32)) -> Reading:
    """Return what a door is told of payments."""
    return Reading(Purpose.SIGN, digest, read or (SEND,), None)


def contact(wish: ContactWish = CONTACT, network: str = "", digest: bytes = bytes(32)) -> Reading:
    """Return what a door is told of a contact."""
    return Reading(Purpose.SAVE_CONTACT, digest, (), wish, network)
