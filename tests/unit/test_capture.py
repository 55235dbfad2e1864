"""What is asked of each system so that a window stays out of captures, and what is said of the answer."""

import sys

import pytest

from wallet_gui.system.capture import this_capture
from wallet_gui.system.capture.macos import is_heeded
from wallet_gui.system.capture.windows import BLACK_IN_CAPTURES, EVERYWHERE, NOT_IN_CAPTURES, wanted


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux")
def test_linux_leaves_no_window_out_and_says_so() -> None:
    assert not this_capture().leave_out(1)
    assert not this_capture().leave_out(1, is_left_out=False)


def test_an_older_windows_is_asked_for_a_black_area_at_least() -> None:
    assert wanted(is_left_out=True) == (NOT_IN_CAPTURES, BLACK_IN_CAPTURES)
    assert wanted(is_left_out=False) == (EVERYWHERE,)


@pytest.mark.parametrize(
    ("version", "is_so"), [("14.7.1", True), ("11.0", True), ("15.0", False), ("26.1", False), ("", False)]
)
def test_a_mac_that_no_longer_heeds_the_wish_is_not_called_safe(version: str, is_so: bool) -> None:
    assert is_heeded(version) is is_so
