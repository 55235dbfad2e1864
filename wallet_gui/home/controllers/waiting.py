"""Somebody who waits for an answer, and may stop doing so."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


class Waiting:
    """One question under way. After ``cancel`` its answer is dropped; what was asked already stays asked."""

    def __init__(self) -> None:
        self.is_cancelled = False

    def cancel(self) -> None:
        """Stop waiting. May be called from the GUI thread at any time; workers look at ``is_cancelled``."""
        self.is_cancelled = True

    def unless_cancelled(self, act: Callable[[_T], object]) -> Callable[[_T], None]:
        """Return ``act``, which does nothing any more once the waiting is over."""

        def act_if_awaited(answer: _T) -> None:
            if not self.is_cancelled:
                act(answer)

        return act_if_awaited
