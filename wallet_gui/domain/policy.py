"""How a session is to be locked, and the rule that the stricter of two policies is in force."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import LockReason

IDLE_CHOICES_S = (60, 120, 300, 600, 900, 1800, 0)
"""Seconds without activity before the lock; 0 means never."""

AGE_CHOICES_S = (4 * 3600, 8 * 3600, 12 * 3600, 24 * 3600)
"""Seconds since the password was last typed before everything has to be typed again."""

IDLE_WARNING_S = 30
STAY_UNLOCKED_ONCE_S = 1800


class CodeAt(StrEnum):
    """When a two-step code is asked for. Later is stricter."""

    LOGIN = "login"
    UNLOCK = "unlock"


class OnClose(StrEnum):
    """What closing the window does. Later is stricter."""

    LOCK = "lock"
    ASK = "ask"
    LOG_OUT = "logout"


class CacheKind(StrEnum):
    """What the cache holds, all of it fetched or made again when it is gone."""

    HISTORY = "history"
    PRICES = "prices"
    RECENT = "recent"


ALL_CACHE_KINDS = tuple(CacheKind)


class LockOn(StrEnum):
    """What the computer's own desktop does, and Postern then locks for as well. More is stricter."""

    SCREEN = "screen"
    """The screen locks."""
    SLEEP = "sleep"
    """The computer sleeps or hibernates."""
    LID = "lid"
    """The lid closes, whether or not the computer then sleeps."""
    USER = "user"
    """Somebody else takes over: the user is switched, or the session goes to or comes from another computer."""
    MINIMISE = "minimise"
    """Postern's window is minimised."""
    NETWORK = "network"
    """The computer's network becomes another one, or none, or its VPN goes."""


LOCKED_BY: Final[Mapping[LockReason, LockOn]] = {
    LockReason.SCREEN: LockOn.SCREEN,
    LockReason.SLEEP: LockOn.SLEEP,
    LockReason.LID: LockOn.LID,
    LockReason.USER_SWITCH: LockOn.USER,
    LockReason.REMOTE: LockOn.USER,
    LockReason.MINIMISED: LockOn.MINIMISE,
    LockReason.NETWORK: LockOn.NETWORK,
}
"""Which choice makes Postern lock for what the desktop tells."""


@frozen
class Policy:
    """Choices about locking and leaving. Two copies exist: one only a signer can write, one that home can write."""

    idle_s: int = 300
    age_s: int = 12 * 3600
    code_at: CodeAt = CodeAt.LOGIN
    on_close: OnClose = OnClose.LOCK
    clear: tuple[CacheKind, ...] = ALL_CACHE_KINDS
    """The cache kinds that log-out erases."""
    lock_on: tuple[LockOn, ...] = (LockOn.SCREEN, LockOn.SLEEP, LockOn.LID, LockOn.USER)

    def stricter_with(self, other: "Policy") -> "Policy":
        """Return the stricter of the two, field by field."""
        return Policy(
            idle_s=_shorter(self.idle_s, other.idle_s),
            age_s=min(self.age_s, other.age_s),
            code_at=max(self.code_at, other.code_at, key=list(CodeAt).index),
            on_close=max(self.on_close, other.on_close, key=list(OnClose).index),
            clear=in_order({*self.clear, *other.clear}),
            lock_on=_listed(LockOn, {*self.lock_on, *other.lock_on}),
        )

    def is_as_strict_as(self, other: "Policy") -> bool:
        """Say whether replacing ``other`` by this policy weakens nothing."""
        ordered = replace(self, clear=in_order(self.clear), lock_on=_listed(LockOn, self.lock_on))
        return self.stricter_with(other) == ordered

    def locks_for(self, reason: LockReason) -> bool:
        """Say whether what the desktop tells locks the session."""
        return LOCKED_BY.get(reason) in self.lock_on

    def with_lock_on(self, what: LockOn, *, is_on: bool) -> "Policy":
        """Return the policy with one more of these choices, or one less."""
        chosen = {*self.lock_on, what} if is_on else {*self.lock_on} - {what}
        return replace(self, lock_on=_listed(LockOn, chosen))


def in_order(kinds: Iterable[CacheKind]) -> tuple[CacheKind, ...]:
    """Return the kinds once each, in the order in which Postern always lists them."""
    return _listed(CacheKind, kinds)


_Choice = TypeVar("_Choice", bound=StrEnum)


def _listed(choices: type[_Choice], chosen: Iterable[_Choice]) -> tuple[_Choice, ...]:
    """Return what was chosen, once each, in the order of all choices."""
    given = set(chosen)
    return tuple(choice for choice in choices if choice in given)


def _shorter(one: int, other: int) -> int:
    """Return the shorter time, where 0 means never and is the loosest."""
    timed = [seconds for seconds in (one, other) if seconds > 0]
    return min(timed, default=0)


def policy_from_json(value: object) -> Policy:
    """Read a policy from a vault section; whatever is missing or out of bounds falls back to its default."""
    if not isinstance(value, dict):
        return Policy()
    read: dict[str, object] = {}
    for field in fields(Policy):
        try:
            read[field.name] = _READERS[field.name](value[field.name])
        except (KeyError, ValueError, TypeError):
            continue
    return Policy(**read)  # type: ignore[arg-type]  # each reader returns its own field's type


def policy_to_json(policy: Policy) -> dict[str, object]:
    """Return the policy as a vault section stores it."""
    return {
        "idle_s": policy.idle_s,
        "age_s": policy.age_s,
        "code_at": policy.code_at.value,
        "on_close": policy.on_close.value,
        "clear": [kind.value for kind in policy.clear],
        "lock_on": [what.value for what in policy.lock_on],
    }


def _one_of(choices: tuple[int, ...]) -> Callable[[Any], object]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value not in choices:
            raise ValueError
        return value

    return read


def _kinds(value: object) -> tuple[CacheKind, ...]:
    if not isinstance(value, list):
        raise TypeError
    return in_order(CacheKind(kind) for kind in value)


def _lock_on(value: object) -> tuple[LockOn, ...]:
    """Read a list of choices; those of a later Postern are passed over."""
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise TypeError
    return tuple(what for what in LockOn if what.value in value)


_READERS: dict[str, Callable[[Any], object]] = {
    "idle_s": _one_of(IDLE_CHOICES_S),
    "age_s": _one_of(AGE_CHOICES_S),
    "code_at": CodeAt,
    "on_close": OnClose,
    "clear": _kinds,
    "lock_on": _lock_on,
}
