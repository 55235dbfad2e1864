"""The real door process, without a screen, at the other end of a real channel."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.scripted_keeper import ChildProcess
from tools.processes import eventually
from wallet_gui.channel.messages import (
    Begin,
    ClipboardIs,
    Done,
    LookChanged,
    Paused,
    PlanIs,
    ReadClipboard,
    Refused,
    Role,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    ShowLogIn,
    Shown,
    ShowReceipt,
)
from wallet_gui.domain.leaving import Checked, Item, LastExit, Plan, Proof, Receipt, Way
from wallet_gui.domain.look import Colour, Language, Look, Place
from wallet_gui.domain.session import CONFIRM_PURPOSES, LockReason, Needs, Purpose, Why

AT = 1_795_190_000
RECEIPT = Receipt("mei.lin", AT, Way.KEEP, (Checked(Item.MEMORY, Proof.ENDED, 3, 0),), 20_440)


@pytest.fixture
def door() -> Iterator[ChildProcess]:
    with ChildProcess(Role.DOOR) as child:
        yield child


@pytest.fixture
def awake(door: ChildProcess) -> ChildProcess:
    door.keeper.hello(place=Place(40, 40, 1120, 740))
    return door


def test_a_door_that_was_never_called_ends_with_its_channel(door: ChildProcess) -> None:
    door.end()
    assert door.process.returncode == 0


def test_it_says_ready_with_a_key_and_ends_on_goodbye(awake: ChildProcess) -> None:
    assert len(awake.keeper.child_key) == 32
    assert awake.goodbye() == 0
    assert "Error" not in awake.end()


def test_it_ends_at_once_when_the_keeper_has_gone(awake: ChildProcess) -> None:
    awake.keeper.say(ShowLogIn(1, None, None))
    awake.keeper.wait_for(Shown)
    awake.end()
    assert awake.process.returncode == 0


def test_nonsense_on_the_channel_ends_it(awake: ChildProcess) -> None:
    assert awake.process.stdin is not None
    awake.process.stdin.write(b"\xff" * 64)
    awake.process.stdin.flush()
    assert awake.process.wait(timeout=30) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="seccomp is Linux")
def test_once_its_window_stands_it_is_fenced_in(awake: ChildProcess) -> None:
    status = Path(f"/proc/{awake.process.pid}/status")
    assert "Seccomp:\t0" in status.read_text(encoding="ascii")
    awake.keeper.say(ShowLogIn(1, None, None))
    awake.keeper.wait_for(Shown)
    assert eventually(lambda: "Seccomp:\t2" in status.read_text(encoding="ascii"))


@pytest.mark.parametrize("look", [Look(), Look(Language.CHINESE, Colour.DARK, 200)])
def test_every_page_that_is_asked_for_is_painted(door: ChildProcess, look: Look) -> None:
    door.keeper.hello(look)
    pages = [
        ShowLogIn(0, None, None),
        ShowLogIn(2, LastExit(AT, 7, 7, clean=False), Why.READ_ONLY),
        ShowLock("mei.lin", AT, 300, LockReason.IDLE, Needs.PASSWORD, 0, minimised=False),
        ShowLeaving("mei.lin", Way.KEEP),
        ShowReceipt(RECEIPT),
        ShowLogIn(1, None, None),
    ]
    for page in pages:
        door.keeper.say(page)
        door.keeper.wait_for(Shown)
    assert door.goodbye() == 0
    assert "Error" not in door.end()


def test_every_confirm_page_is_painted(awake: ChildProcess) -> None:
    for purpose in sorted(CONFIRM_PURPOSES - {Purpose.TWO_STEP_DRAFT}):
        awake.keeper.say(ShowConfirm(purpose, "mei.lin", code_is_on=True, policy=None, wait_s=5))
        awake.keeper.wait_for(Shown)
    assert awake.goodbye() == 0
    assert "Error" not in awake.end()


def test_answers_that_nobody_waits_for_change_nothing(awake: ChildProcess) -> None:
    awake.keeper.say(ShowLogIn(1, None, None))
    awake.keeper.say(Refused(b"x" * 16, Why.WRONG, 2, 0, 0, 0))
    awake.keeper.say(Done(b"x" * 16, Purpose.LOG_IN))
    awake.keeper.say(Paused(5))
    awake.keeper.say(PlanIs(Plan("mei.lin", 0, (), 0, has_draft=False)))
    awake.keeper.start_operation(Purpose.LOG_IN)
    awake.keeper.say(LookChanged(Look(Language.CHINESE, Colour.DARK)))
    awake.keeper.say(ReadClipboard(b"", b""))
    answer = awake.keeper.wait_for(ClipboardIs)
    assert (answer.ours_is_gone, answer.was_ours) == (True, False)
    assert not awake.keeper.has_heard(Begin)


def test_a_signal_cannot_make_it_stay(awake: ChildProcess) -> None:
    awake.process.send_signal(signal.SIGTERM)
    assert awake.process.wait(timeout=30) != 0
