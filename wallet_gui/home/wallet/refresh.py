"""One look at one network, as a worker does it, and how long to wait before the next."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from wallet_gui.cache.history import Stretch
from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import Balances, Block, HistoryPage
from wallet_gui.domain.ports import Chain
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.watching import Verdict, watch

PAUSE_S: Final = 60.0
"""Each look wakes this process some twenty times."""
OPEN_PAUSE_S: Final = 30.0
"""While a payment of the person's own is not final yet."""
PRACTICE_PAUSE_S: Final = 30.0
OPEN_PRACTICE_PAUSE_S: Final = 3.0
"""While something is not final yet: a block comes every few seconds."""
BACKGROUND_FACTOR: Final = 2
"""Another program's window is in front."""
PAUSE_MOST_S: Final = 600.0


class Attention(IntEnum):
    """Whether somebody can be looking."""

    HIDDEN = 0
    """The window is minimised."""
    BACKGROUND = 1
    ACTIVE = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """What a network told at one look."""

    head: Block
    balances: Balances
    verdicts: tuple[Verdict, ...]


def look(chain: Chain, addresses: Sequence[str], tokens: Sequence[Token], outbox: Iterable[Kept], now: float) -> Seen:
    """Ask where a network stands, what the addresses own, and what became of payments. Raises NetworkError."""
    head = chain.check()
    return Seen(head, chain.balances(addresses, tokens), watch(chain, outbox, now))


def read_on(chain: Chain, stretch: Stretch, tokens: Sequence[Token]) -> HistoryPage:
    """Read the next stretch of history. Raises NetworkError."""
    return chain.history(stretch.accounts, tokens, stretch.first_block, stretch.known_hash)


def source_key(network: Network, tokens: Iterable[Token]) -> bytes:
    """Name what history is read from: with other tokens or another API there is more to find, from the beginning."""
    return hashlib.sha256(
        "\n".join([network.history_url, *sorted(token.contract for token in tokens)]).encode()
    ).digest()


def pause_s(network: Network, attention: Attention, *, is_open: bool, failures: int) -> float | None:
    """Return the seconds until the next look; None for no look at all.

    Args:
        network: That is looked at.
        attention: Whether somebody can be looking at us.
        is_open: Whether a payment is not final yet.
        failures: Tries in a row that failed.
    """
    if attention is Attention.HIDDEN:
        return None
    if network.kind is NetworkKind.PRACTICE:
        pause = OPEN_PRACTICE_PAUSE_S if is_open else PRACTICE_PAUSE_S
    else:
        pause = OPEN_PAUSE_S if is_open else PAUSE_S
    if attention is Attention.BACKGROUND:
        pause = max(pause, OPEN_PAUSE_S) * BACKGROUND_FACTOR
    return min(pause * (1 << min(failures, 10)), PAUSE_MOST_S)
