"""The keeper's small tools: what children may know, what a log line may say, who holds a profile."""

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from wallet_gui.channel.messages import Role
from wallet_gui.keeper.deadlines import Deadlines
from wallet_gui.keeper.log import KEPT_LINES, Log, redacted_line
from wallet_gui.keeper.spawning import command_for, environment_for, has_screen
from wallet_gui.system.clock import SystemClock
from wallet_gui.system.instance import Wish, can_wake, leave_wish, take_instance, take_wish
from wallet_gui.system.memory import free_memory_bytes, total_memory_bytes
from wallet_gui.system.processes import start_mark

OURS = {
    "LANG": "zh_CN.UTF-8",
    "LC_TIME": "en_GB.UTF-8",
    "HOME": "/home/mei",
    "DISPLAY": ":1",
    "XMODIFIERS": "@im=fcitx",
    "PYTHONPATH": "/evil",
    "LD_PRELOAD": "/evil.so",
    "QT_PLUGIN_PATH": "/evil",
    "QT_QPA_PLATFORM": "vnc",
    "XDG_CURRENT_DESKTOP": "ubuntu:GNOME",
    "AWS_SECRET_ACCESS_KEY": "somebody else's",
}


def test_a_window_learns_of_its_screen_and_nothing_else() -> None:
    expected = {"LANG", "LC_TIME", "HOME", "DISPLAY", "XMODIFIERS", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME"}
    for role in (Role.DOOR, Role.HOME):
        assert set(environment_for(role, OURS)) == expected
    assert environment_for(Role.DOOR, OURS)["QT_QPA_PLATFORMTHEME"] == "generic"


def test_a_signer_learns_the_locale_alone() -> None:
    assert set(environment_for(Role.SIGNER, OURS)) == {"LANG", "LC_TIME"}


def test_a_platform_that_we_know_is_passed_on() -> None:
    assert environment_for(Role.HOME, {"QT_QPA_PLATFORM": "offscreen"}) == {"QT_QPA_PLATFORM": "offscreen"}


def test_the_arguments_of_a_child_hold_its_role_and_nothing_else() -> None:
    assert command_for(Role.SIGNER)[1:] == ["-I", "-m", "wallet_gui", "--role", "signer"]


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_is_seen(variable: str) -> None:
    assert has_screen({variable: ":0"})


@pytest.mark.skipif(os.name != "posix", reason="elsewhere there is always a screen")
def test_no_screen_is_seen_too() -> None:
    assert not has_screen({})


@pytest.mark.parametrize(
    "secret",
    [
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "a3" * 32,
        "aGVsbG8gd29ybGQsIHRoaXMgaXMgYSBzZWNyZXQ=",
        "123456",
        "'granite orchard'",
        '"granite orchard"',
        "legal winner thank year wave sausage worth useful legal winner thank yellow",
    ],
)
def test_a_log_line_never_holds_a_value(secret: str) -> None:
    line = redacted_line(f"IT FAILED WITH {secret} AT THE END")
    assert secret not in line
    assert line.startswith("IT FAILED WITH")
    assert line.endswith("AT THE END")


def test_a_log_line_cannot_move_the_cursor_or_fill_the_screen() -> None:
    line = redacted_line("\x1b[2J\r" + "word " * 1000)
    assert line.isprintable()
    assert len(line) <= 300


def test_only_the_last_lines_are_kept() -> None:
    log = Log(verbose=False)
    for number in range(KEPT_LINES + 10):
        log.note("keeper", f"line {number}")
    assert (len(log.lines), log.lines[0]) == (KEPT_LINES, "keeper: line 10")


def test_alarms_ring_in_their_order_and_once() -> None:
    deadlines, rung = Deadlines(), list[str]()
    deadlines.set(2.0, lambda: rung.append("second"))
    deadlines.set(1.0, lambda: rung.append("first"))
    deadlines.set(1.5, lambda: rung.append("never")).cancel()
    deadlines.set(9.0, lambda: rung.append("later"))
    assert deadlines.next_at() == 1.0
    deadlines.ring(2.0)
    deadlines.ring(2.0)
    assert rung == ["first", "second"]
    assert deadlines.next_at() == 9.0


def test_an_alarm_may_cancel_the_next() -> None:
    deadlines, rung = Deadlines(), list[str]()
    second = deadlines.set(2.0, lambda: rung.append("second"))
    deadlines.set(1.0, second.cancel)
    deadlines.ring(3.0)
    assert rung == []


def test_one_profile_has_one_holder(tmp_path: Path) -> None:
    first = take_instance(tmp_path)
    assert first is not None
    assert take_instance(tmp_path) is None
    assert (tmp_path / "postern.lock").read_text() == str(os.getpid())
    first.release()
    again = take_instance(tmp_path)
    assert again is not None
    again.release()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_out_of_a_sandbox_nobody_is_signalled(tmp_path: Path) -> None:
    assert can_wake(tmp_path / ".flatpak-info")
    (tmp_path / ".flatpak-info").touch()
    assert not can_wake(tmp_path / ".flatpak-info")


@pytest.mark.parametrize("wish", Wish)
def test_a_wish_is_left_taken_and_gone(tmp_path: Path, wish: Wish) -> None:
    leave_wish(tmp_path, wish)
    assert stat.S_IMODE((tmp_path / "postern.wish").stat().st_mode) == 0o600
    assert take_wish(tmp_path) is wish
    assert take_wish(tmp_path) is None
    assert [path.name for path in tmp_path.iterdir()] == []


def test_a_link_in_place_of_the_wish_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_text("lock")
    (tmp_path / "postern.wish").symlink_to(target)
    assert take_wish(tmp_path) is None
    assert target.read_text() == "lock"


def test_the_boot_clock_runs_and_the_boot_has_a_name() -> None:
    clock = SystemClock()
    first = clock.boot_s()
    assert first > 0
    assert clock.boot_s() >= first
    assert clock.boot_id() == SystemClock().boot_id()
    assert abs(clock.wall_s() - time.time()) < 5


def test_the_computer_has_memory_to_give() -> None:
    free, total = free_memory_bytes(), total_memory_bytes()
    assert free is not None
    assert total is not None
    assert 0 < free <= total


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="told on Linux alone")
def test_a_process_is_told_from_a_later_one_of_the_same_number() -> None:
    assert start_mark(os.getpid()) != ""
    assert start_mark(2**22 + 1) == ""
