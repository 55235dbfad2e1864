"""Memory for one secret: out of swap and core files, and empty once it is closed."""

import os
import sys
from pathlib import Path

import pytest

from wallet_gui.channel.conversation import child_side, keeper_side
from wallet_gui.channel.forgetting import overwrite
from wallet_gui.channel.messages import Open, Role
from wallet_gui.channel.schema import Body
from wallet_gui.domain.session import Purpose
from wallet_gui.system.guarded_memory import guard

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def flags() -> list[set[str]]:
    """Return the kernel's marks of each part of this process's memory."""
    lines = Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines()
    return [set(line.split()[1:]) for line in lines if line.startswith("VmFlags:")]


@pytest.mark.parametrize("size", [1, 4095, 4096, 4097, 40_000])
def test_what_goes_in_comes_out_until_it_is_closed(size: int) -> None:
    secret = os.urandom(size)
    guarded = guard(secret)
    assert bytes(guarded.read()) == secret
    guarded.close()
    guarded.close()
    assert set(guarded.read()) == {0}


@linux_only
def test_its_pages_are_locked_not_dumped_and_not_copied_to_children() -> None:
    wanted = {"lo", "dd", "dc"}
    before = sum(wanted <= marks for marks in flags())
    guarded = guard(bytearray(b"secret"))
    assert guarded.is_locked
    assert sum(wanted <= marks for marks in flags()) == before + 1
    guarded.close()
    assert sum(wanted <= marks for marks in flags()) == before


def test_bytes_can_be_overwritten_where_they_stand() -> None:
    secret = os.urandom(100)
    same = memoryview(secret)
    overwrite(secret)
    assert bytes(same) == bytes(100)
    mutable = bytearray(b"secret")
    overwrite(mutable)
    assert mutable == bytes(6)


def test_short_bytes_are_left_alone_as_others_may_share_them() -> None:
    empty, letter = b"", b"a"
    overwrite(empty)
    overwrite(letter)
    assert (empty, letter) == (b"", bytes([97]))


@pytest.mark.parametrize("chunk", [1, 7, 4096, 10**6])
def test_a_body_arrives_whole_however_it_is_cut_and_its_sender_keeps_it(chunk: int) -> None:
    record, vault = os.urandom(4200), os.urandom(30_000)
    asked = Open(bytes(16), Purpose.QUICK_UNLOCK, Body(vault), 0, False, 0, (), 0, quick_record=Body(record))
    sent = keeper_side(Role.SIGNER).encode(asked)
    hearing = child_side(Role.SIGNER)
    heard = [message for at in range(0, len(sent), chunk) for message in hearing.feed(sent[at : at + chunk])]
    assert heard == [asked]
    assert (bytes(asked.quick_record), bytes(asked.vault)) == (record, vault)
