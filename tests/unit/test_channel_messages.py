"""Messages are values: they never change, equal by content, and show nothing of it when printed."""

from dataclasses import FrozenInstanceError, replace

import pytest

from wallet_gui.channel.messages import Begin, Bye, Channel, ExportTo, Quit, TakeVaultFile
from wallet_gui.domain.session import Purpose

BEGIN = Begin(Purpose.LOG_IN, "Mei Lin", 0)


def test_a_message_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        BEGIN.name = "Li"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        BEGIN.nickname = "Li"  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        del BEGIN.name
    assert replace(BEGIN, name="Li").name == "Li"
    assert BEGIN.name == "Mei Lin"


def test_messages_are_equal_by_kind_and_content() -> None:
    same = Begin(Purpose.LOG_IN, "Mei Lin", 0)
    assert same == BEGIN
    assert hash(same) == hash(BEGIN)
    assert replace(BEGIN, words=12) != BEGIN
    assert len({ExportTo("/a"), TakeVaultFile("/a"), ExportTo("/a")}) == 2
    assert len({Quit(), Bye(), Quit()}) == 2


def test_a_message_shows_nothing_when_printed() -> None:
    assert repr(BEGIN) == str(BEGIN) == "Begin"
    assert all(kind.__repr__ is Begin.__repr__ for kind in Channel.__subclasses__())
