"""What is fixed about the practice network: its first block, its clock, its fees, its faucet, its limits."""

from typing import Final

from wallet_gui.domain.network import PRACTICE_CHAIN_ID, PRACTICE_ENTRIES_MOST, PRACTICE_FAUCET, Token
from wallet_gui.domain.payment import Speed

GENESIS_TIME: Final = 1_767_225_600
"""Of block 0, in Unix seconds: 2026-01-01 00:00 UTC."""
BLOCK_S: Final = 5
FIRST_BLOCK: Final = 1
"""In which the token is deployed; the network never stands before it."""
FIRST_HASH: Final = bytes.fromhex("f2e7483d3d7ca914dd874eaf089f485ba951ce695f1c179a8fb462e69105cf7a")
"""py-evm's name of it, the same on every computer."""
LAST_BLOCK: Final = 50_000_000_000
"""Where the clock stops: the last block whose time a calendar of four-digit years can show."""

BASE_FEE: Final = 1_000_000_000
"""In wei for each gas, in every block: with so little traffic a moving one would sink to nothing."""
BLOCK_GAS: Final = 8_000_000
"""Enough to deploy any contract that is worth trying, and little enough that an endless loop ends in seconds."""
TIPS: Final = {Speed.SLOW: 100_000_000, Speed.NORMAL: 1_000_000_000, Speed.FAST: 2_000_000_000}
"""In wei for each gas, from which on a payment is taken up at that speed; whatever pays less is slow too."""
WAITS: Final = {Speed.SLOW: 6, Speed.NORMAL: 2, Speed.FAST: 1}
"""In blocks."""

FAUCET: Final = PRACTICE_FAUCET
FAUCET_WEI: Final = 10**9 * 10**18
"""What the faucet owns in block 0."""
GIFT_WEI: Final = 10 * 10**18
"""What one press of the faucet button should ask for."""
MOST_GIFT_WEI: Final = 1_000 * 10**18
GIFT_UNITS: Final = 1_000 * 10**6
"""Of the token, beside every gift."""
PUSD: Final = Token(
    PRACTICE_CHAIN_ID, "0x517041AC1889222e69ad7B80070C32bf68C838FB", "PUSD", "Practice Dollar", 6, is_listed=True
)
PUSD_UNITS: Final = 10**9 * 10**6
"""What the faucet owns of the token in block 1, which is all there is."""

MOST_ENTRIES: Final = PRACTICE_ENTRIES_MOST
"""Transactions that a record may hold, waiting ones among them."""
MOST_RAW: Final = 32 * 1024
"""Largest signed transaction in bytes."""
MOST_RAW_TOGETHER: Final = 128 * 1024
"""Bytes of all signed transactions of a record: it lies in the vault, which is written anew at every save."""


def time_of(number: int) -> int:
    """Return the time of a block in Unix seconds."""
    return GENESIS_TIME + BLOCK_S * number


def number_at_time(seconds: int) -> int:
    """Return the number of the block with this time."""
    return (seconds - GENESIS_TIME) // BLOCK_S


def blocks_to_wait(tip: int) -> int:
    """Return after how many blocks a payment with this tip, in wei for each gas, is taken up."""
    return next((WAITS[speed] for speed in (Speed.FAST, Speed.NORMAL) if tip >= TIPS[speed]), WAITS[Speed.SLOW])
