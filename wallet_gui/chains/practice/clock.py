"""From a clock that may be wrong to block numbers that only grow."""

import math
from collections.abc import Callable
from typing import Final

from wallet_gui.chains.practice.facts import BLOCK_S, FIRST_BLOCK, GENESIS_TIME, LAST_BLOCK, time_of

_LONGEST_STEP_S: Final = 60.0


class BlockClock:
    """Tells where the practice network stands.

    The times of blocks are those of the computer's clock, as long as that does not go back. Behind a clock that did
    (set back, or begun in 1970) the network goes on from where it stood, at the same pace but at most a minute from one
    question to the next, so that a clock that is then put right does not throw it far ahead.
    """

    def __init__(self, now: Callable[[], float], stood_at: int) -> None:
        """``now`` tells Unix seconds; ``stood_at`` is the last block that was ever seen."""
        self._now = now
        self._time = float(time_of(max(FIRST_BLOCK, stood_at)))
        self._told = math.inf

    def head(self) -> int:
        """Return the number of the newest block."""
        told = self._now()
        if math.isfinite(told):
            step = min(_LONGEST_STEP_S, max(0.0, told - self._told))
            self._time = max(told, self._time + step)
            self._told = told
        return min(LAST_BLOCK, int(self._time - GENESIS_TIME) // BLOCK_S)
