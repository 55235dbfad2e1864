"""What may be asked in a session, and what cannot be meant: pure rules over one message."""

from typing import Final

from wallet_gui.channel.messages import Begin, Want
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.look import Place
from wallet_gui.domain.phrase import DRAFT_LENGTHS
from wallet_gui.domain.session import Computer, Guest, Purpose
from wallet_gui.keeper.house import House
from wallet_gui.keeper.session import Session

_FARTHEST_PIXEL: Final = 100_000
_FOR_GUESTS: Final = frozenset(
    {(Purpose.LOG_IN, Guest.PROFILE), (Purpose.LOG_IN, Guest.FILE), (Purpose.RESTORE, Guest.PHRASE)}
)


def may_begin(house: House, begin: Begin, *, is_logged_out: bool) -> bool:
    """Say whether it makes sense: a phrase of a length that is drafted, and somebody known who is to be let in."""
    if begin.purpose is Purpose.DRAFT and begin.words not in DRAFT_LENGTHS:
        return False
    if begin.guest is not Guest.NO:
        has_profile = house.own is not house.guest
        return (begin.purpose, begin.guest) in _FOR_GUESTS and (has_profile or begin.guest is not Guest.PROFILE)
    return house.own.computer is not Computer.GUEST or not is_logged_out


def may_want(session: Session, want: Want) -> bool:
    """Say whether a confirm door for this purpose makes sense in this session."""
    match want.purpose:
        case Purpose.LOOSEN:
            return want.policy is not None
        case Purpose.SET_QUICK:
            return want.quick is None or session.rules.may_be_quick
        case Purpose.REMOVE:
            return Way.REMOVE in session.rules.ways
        case Purpose.OWN_COMPUTER:
            return session.computer is Computer.SHARED
        case Purpose.KEYRING_ON:
            return session.computer is Computer.MINE
        case _:
            return True


def is_possible(place: Place) -> bool:
    """Say whether a window could stand there."""
    is_near = max(abs(place.x), abs(place.y)) <= _FARTHEST_PIXEL
    return is_near and 0 < place.width <= _FARTHEST_PIXEL and 0 < place.height <= _FARTHEST_PIXEL
