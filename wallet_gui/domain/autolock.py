"""When an open session has to lock: a pure rule over the boot-time clock, which counts through sleep."""

from dataclasses import replace
from typing import Final

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.policy import STAY_UNLOCKED_ONCE_S, Policy
from wallet_gui.domain.session import LockReason

MOST_HELD_S: Final = 60
"""A confirm door stops the idle time for so long at most."""


@frozen
class Watch:
    """What the deadlines of one open session follow from. All times are seconds of the boot-time clock."""

    idle_s: int
    """0 for never."""
    age_s: int
    touched_at: float
    """The last key, mouse or finger in our windows."""
    typed_at: float
    """When the password was last typed."""
    stay_until: float = 0.0
    """The person asked to stay unlocked until then, once."""
    held_at: float | None = None
    """Since when a confirm door is open."""

    def idle_at(self, now: float) -> float | None:
        """Return when the session locks for want of activity; None for never."""
        if not self.idle_s:
            return None
        held = 0.0 if self.held_at is None else min(MOST_HELD_S, max(0.0, now - self.held_at))
        return max(self.touched_at + self.idle_s + held, self.stay_until)

    def age_at(self) -> float:
        """Return when everything has to be typed again."""
        return self.typed_at + self.age_s

    def due(self, now: float) -> LockReason | None:
        """Return why the session has to lock now, if it has to."""
        if now >= self.age_at():
            return LockReason.AGE
        idle_at = self.idle_at(now)
        return LockReason.IDLE if idle_at is not None and now >= idle_at else None

    def next_at(self, now: float) -> float:
        """Return when to look again at the latest."""
        idle_at = self.idle_at(now)
        return self.age_at() if idle_at is None else min(idle_at, self.age_at())

    def touched(self, now: float) -> "Watch":
        """Return the watch after an act of the person. What is over stays over."""
        if self.due(now) is not None:
            return self
        return replace(self, touched_at=now, held_at=None if self.held_at is None else now)

    def staying(self, now: float) -> "Watch":
        """Return the watch after the person asked to stay unlocked for once."""
        if self.due(now) is not None:
            return self
        return replace(self, touched_at=now, stay_until=now + STAY_UNLOCKED_ONCE_S)

    def resumed(self, now: float) -> "Watch":
        """Return the watch after a quick unlock: the session is no younger for it."""
        return replace(self, touched_at=now, stay_until=0.0, held_at=None)

    def held(self, now: float) -> "Watch":
        """Return the watch while a confirm door is open."""
        return replace(self, held_at=now)

    def released(self, now: float) -> "Watch":
        """Return the watch after the confirm door has gone: the time it was held counts as nothing."""
        if self.held_at is None:
            return self
        held = min(MOST_HELD_S, max(0.0, now - self.held_at))
        return replace(self, touched_at=self.touched_at + held, held_at=None)

    def under(self, policy: Policy) -> "Watch":
        """Return the watch with another policy in force."""
        return replace(self, idle_s=policy.idle_s, age_s=policy.age_s)


def watch(policy: Policy, now: float) -> Watch:
    """Return the watch of a session whose password was typed just now."""
    return Watch(idle_s=policy.idle_s, age_s=policy.age_s, touched_at=now, typed_at=now)
