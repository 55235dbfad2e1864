"""Whose computer this is, and what follows from it for every session here."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.policy import AGE_CHOICES_S, IDLE_CHOICES_S, CodeAt, LockOn, OnClose, Policy
from wallet_gui.domain.session import Computer

SHARED_IDLE_S: Final = 120
GUEST_LOCKED_S: Final = 600
"""So long a guest's session waits behind the lock."""


@frozen
class Rules:
    """What holds for a session, whatever its vault says."""

    floor: Policy
    """The policy in force is at least as strict."""
    age_logs_out: bool = False
    """Whether a session that has come of age ends, instead of asking for everything again."""
    locked_s: int | None = None
    """Seconds behind the lock after which the session ends; None for never."""
    may_be_quick: bool = True
    """Whether a PIN or a sensor may open the lock."""
    has_tray: bool = True
    names_account: bool = True
    """Whether the pages of leaving show whose account it was."""
    ways: tuple[Way, ...] = tuple(Way)
    """The ways to leave."""

    keeps_vault: bool = True
    """Whether the vault is still on this computer after log-out."""

    @property
    def may_keep_cache(self) -> bool:
        """Whether the cache may stay at log-out."""
        return not self.floor.clear

    @property
    def idle_choices_s(self) -> tuple[int, ...]:
        """Return the times that can be chosen, 0 for never."""
        most = self.floor.idle_s
        return tuple(seconds for seconds in IDLE_CHOICES_S if not most or 0 < seconds <= most)


_LOOSEST: Final = Policy(
    idle_s=0, age_s=max(AGE_CHOICES_S), code_at=CodeAt.LOGIN, on_close=OnClose.LOCK, clear=(), lock_on=()
)
_SHARED: Final = replace(_LOOSEST, idle_s=SHARED_IDLE_S, clear=Policy().clear)

RULES: Final[Mapping[Computer, Rules]] = {
    Computer.MINE: Rules(_LOOSEST),
    Computer.SHARED: Rules(_SHARED, age_logs_out=True, may_be_quick=False),
    Computer.GUEST: Rules(
        replace(
            _SHARED,
            on_close=OnClose.LOG_OUT,
            lock_on=(LockOn.SCREEN, LockOn.SLEEP, LockOn.LID, LockOn.USER),
        ),
        age_logs_out=True,
        locked_s=GUEST_LOCKED_S,
        may_be_quick=False,
        has_tray=False,
        names_account=False,
        keeps_vault=False,
        ways=(Way.LOCK, Way.KEEP),
    ),
}
