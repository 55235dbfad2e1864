"""``--self-test``: it passes on a whole installation, and says what is wrong with one that is not."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wallet_gui.channel.messages import Role
from wallet_gui.keeper.spawning import command_for
from wallet_gui.system.self_test import FAILED, PASSED, Check, CheckError, require, run_checks

_PROCESSES = {"keeper", "signer", "door", "home"}


def _works() -> str:
    return "as it should"


def _finds_something_else() -> str:
    require(holds=False, found="a stranger")
    return ""


def _breaks() -> str:
    raise FileNotFoundError("a value")


def test_every_check_gets_a_line_also_after_one_has_failed(capsys: pytest.CaptureFixture[str]) -> None:
    checks = [Check("first", _finds_something_else), Check("second", _breaks), Check("third", _works)]
    assert run_checks("door", checks) == FAILED
    first, second, third = capsys.readouterr().out.splitlines()
    assert first == "FAILED  door    first: a stranger"
    assert second.startswith("FAILED  door    second: FileNotFoundError")
    assert third == "passed  door    third: as it should"


def test_what_an_error_was_about_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    run_checks("door", [Check("second", _breaks)])
    assert "a value" not in capsys.readouterr().out


def test_what_was_found_is_told_where_its_letters_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(told, encoding="cp1252"))
    assert run_checks("door", [Check("languages", lambda: "English, 中文")]) == PASSED
    assert told.getvalue().split() == [b"passed", b"door", b"languages:", b"English,", rb"\u4e2d\u6587"]


def test_a_program_without_a_console_checks_itself_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run_checks("door", [Check("first", _finds_something_else)]) == FAILED


def test_checks_that_hold_pass() -> None:
    assert run_checks("door", [Check("third", _works)]) == PASSED


def test_a_check_says_what_it_found() -> None:
    with pytest.raises(CheckError, match="a stranger"):
        _finds_something_else()


def test_the_whole_program_passes_without_a_screen_and_without_a_profile(tmp_path: Path) -> None:
    bare = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-I", "-m", "wallet_gui", "--self-test"],
        env=bare,
        capture_output=True,
        check=False,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    *lines, verdict = done.stdout.splitlines()
    assert {line.split()[0] for line in lines} == {"passed"}
    assert {line.split()[1] for line in lines} == _PROCESSES
    assert verdict == "All checks passed."
    assert list(tmp_path.iterdir()) == []


_THREE_BROKEN = """
import sys
from wallet_gui.keeper.self_test import self_test

broken = {"signer": "import sys; sys.exit(1)", "door": "import os; os.abort()"}
sys.exit(self_test(lambda role: [sys.executable, "-c", broken[role]] if role in broken else ["/no/such/program"]))
"""


@pytest.mark.skipif(os.name != "posix", reason="the numbers are those of POSIX")
def test_a_process_that_does_not_come_up_fails_the_test(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-c", _THREE_BROKEN],
        env={"TMPDIR": str(tmp_path)},
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert failed == [
        "FAILED  signer  ended with status 1",
        "FAILED  door    ended with status -6",
        "FAILED  home    FileNotFoundError",
    ]
    assert done.stdout.endswith("NOT ALL CHECKS PASSED.\n")


_WITHOUT_KEYRING = """
import sys

sys.modules["secretstorage"] = None
from wallet_gui.door.self_test import main

main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems speak with their keyring without this library")
def test_a_keyring_that_nothing_speaks_with_is_noticed(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-c", _WITHOUT_KEYRING]
    bare = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    done = subprocess.run(command, env=bare, capture_output=True, check=False, text=True, timeout=60)
    assert done.returncode == FAILED
    assert "FAILED  door    keyring library: " in done.stdout


@pytest.mark.parametrize(
    ("role", "name"), [(Role.SIGNER, "postern-signer"), (Role.DOOR, "postern-window"), (Role.HOME, "postern-window")]
)
def test_an_installed_program_starts_the_programs_beside_it(
    role: Role, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/postern/postern")
    assert command_for(role) == [f"/usr/lib/postern/{name}", "--role", role.value]
