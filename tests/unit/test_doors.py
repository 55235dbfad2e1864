"""Which way into a vault decides."""

import pytest

from wallet_gui.domain.doors import Door, Way, is_tied, way_of, weakest

PASSWORD, COMPUTER, SHEET, OTHER = (Door(way) for way in (Way.PASSWORD, Way.COMPUTER, Way.SHEET, Way.OTHER))


@pytest.mark.parametrize(
    ("parts", "way"),
    [
        ([1], Way.PASSWORD),
        ([1, 2], Way.COMPUTER),
        ((1, 3), Way.SHEET),
        ([1, 4], Way.OTHER),
        ([], Way.OTHER),
        (["1", True, None], Way.OTHER),
    ],
)
def test_a_way_is_known_by_its_parts(parts: list[object], way: Way) -> None:
    assert way_of(parts) is way


def test_what_needs_one_thing_decides_whatever_stands_beside_it() -> None:
    assert weakest([SHEET, COMPUTER, PASSWORD]) is PASSWORD
    assert weakest([SHEET, COMPUTER]) is COMPUTER
    assert weakest([SHEET, OTHER]) is OTHER
    assert weakest([]) is None


def test_a_vault_is_tied_if_no_door_opens_by_the_password_alone() -> None:
    assert is_tied([COMPUTER, SHEET])
    assert not is_tied([COMPUTER, SHEET, PASSWORD])
    assert not is_tied([])
    assert not is_tied([OTHER])
