"""When the person wants to be asked to look the account over. Nothing ever expires: it is a reminder, no rule."""

from dataclasses import dataclass
from typing import Final

from wallet_gui.home.account import Body
from wallet_gui.home.wallet.fields import Json, inner, number

_DAY_S: Final = 86400
_DAYS: Final = {3: 91, 6: 182, 12: 365}
NEVER: Final = 0
YEARLY: Final = 12
INTERVALS: Final = (*_DAYS, NEVER)
"""Months that can be chosen."""


@dataclass(frozen=True, slots=True)
class Review:
    """The person's choice, and when Check-up was last read."""

    months: int = YEARLY
    at: int = 0
    """Unix seconds; 0 for never."""

    def due_at(self, since: int) -> int | None:
        """Return when the next look is due; ``since`` counts where there was none yet.

        None for never, and for an account that does not know its age: nobody is nagged without a reason.
        """
        last_s = max(self.at, since)
        return last_s + _DAYS[self.months] * _DAY_S if last_s and self.months in _DAYS else None

    def is_due(self, now_s: int, since: int) -> bool:
        """Say whether it is time."""
        due_s = self.due_at(since)
        return due_s is not None and now_s >= due_s


def read_review(body: Json) -> Review:
    """Read the vault's settings."""
    settings = inner(body, "settings")
    months = number(settings, "review_months", YEARLY)
    return Review(months if months in INTERVALS else YEARLY, max(0, number(settings, "reviewed")))


def with_interval(body: Body, months: int) -> Body:
    """Return the section with another interval."""
    return {**body, "settings": {**inner(body, "settings"), "review_months": months}}


def with_reviewed(body: Body, now_s: int) -> Body:
    """Return the section with the time of a look."""
    return {**body, "settings": {**inner(body, "settings"), "reviewed": now_s}}
