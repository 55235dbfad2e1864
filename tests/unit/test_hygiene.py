"""What each process does in its first lines, read back by itself, its parent and the kernel."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tools.processes import has_ended
from wallet_gui.system.hygiene import make_own_folder, redacted

SECRET = "correct horse battery staple"
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")

HARDENED = """
import sys
from wallet_gui.system.hygiene import harden, report_errors_without_values
hygiene = harden(die_with_parent=True, no_new_privileges=bool(int(sys.argv[1])))
report_errors_without_values("child")
print(hygiene.no_core_file, hygiene.memory_is_private, hygiene.dies_with_parent, hygiene.no_new_privileges, flush=True)
sys.stdin.read()
"""

PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-I", "-c", sys.argv[1], "0"], stdin=int(sys.argv[2]), stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""


def hardened(privileges: str, code: str = HARDENED) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-c", code, privileges],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@linux_only
@pytest.mark.parametrize("no_new_privileges", [True, False])
def test_a_hardened_process_is_what_it_says(no_new_privileges: bool) -> None:
    with hardened(str(int(no_new_privileges))) as child:
        assert child.stdout is not None
        told = child.stdout.readline().decode().split()
        assert told == ["True", "True", "True", str(no_new_privileges)]
        folder = Path(f"/proc/{child.pid}")
        limits = (folder / "limits").read_text(encoding="ascii") if os.geteuid() == 0 else ""
        status = (folder / "status").read_text(encoding="ascii")
        # What belongs to a process that is not dumpable belongs to root, whoever runs it.
        assert (folder / "mem").stat().st_uid == 0
        assert f"NoNewPrivs:\t{int(no_new_privileges)}" in status
        assert not limits or "Max core file size        1 " in limits
        child.communicate(b"")
        assert child.returncode == 0


@linux_only
def test_a_hardened_process_ends_with_its_parent_though_its_channel_stays_open() -> None:
    read_end, write_end = os.pipe()
    parent = subprocess.Popen(
        [sys.executable, "-I", "-c", PARENT, HARDENED, str(read_end)], stdout=subprocess.PIPE, pass_fds=[read_end]
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert not has_ended(child)
    parent.kill()
    parent.communicate()
    psutil.wait_procs([psutil.Process(child)] if psutil.pid_exists(child) else [], timeout=5)
    assert has_ended(child)
    os.close(read_end)
    os.close(write_end)


@pytest.mark.parametrize("where", ["here", "thread", "unraisable"])
def test_an_uncaught_error_is_told_without_its_values(where: str) -> None:
    happenings = {
        "here": f"raise ValueError({SECRET!r})",
        "thread": f"import threading; threading.Thread(target=lambda: int({SECRET!r})).start()",
        "unraisable": f"class Fragile:\n    def __del__(self): int({SECRET!r})\nFragile()",
    }
    code = HARDENED.replace("sys.stdin.read()", happenings[where])
    with hardened("0", code) as child:
        _, log = child.communicate(b"")
    assert log.startswith(b"child: ValueError < ")
    assert SECRET.encode() not in log
    assert len(log.splitlines()) == 1


def test_a_told_error_has_type_and_places_and_nothing_else() -> None:
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError as error:
        told = redacted(error)
    assert told.startswith("RuntimeError < unit/test_hygiene.py:")
    assert told.endswith("| after ValueError")
    assert SECRET not in told


def test_the_hardening_loads_little() -> None:
    code = (
        "import sys; before = set(sys.modules); import wallet_gui.system.hygiene; print(*(set(sys.modules) - before))"
    )
    loaded = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, check=True).stdout.decode().split()
    assert not {name.partition(".")[0] for name in loaded} & {"asyncio", "cryptography", "PySide6", "ssl", "socket"}


@linux_only
def test_signals_that_end_a_process_still_do() -> None:
    with hardened("1") as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.send_signal(signal.SIGTERM)
        child.communicate()
        assert child.returncode == -signal.SIGTERM


@linux_only
def test_an_own_folder_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    made, there, file = tmp_path / "made", tmp_path / "there", tmp_path / "file"
    there.mkdir(mode=0o755)
    file.touch()
    make_own_folder(str(made))
    make_own_folder(str(there))
    assert (made.stat().st_mode & 0o777, there.stat().st_mode & 0o777) == (0o700, 0o755)
    with pytest.raises(FileExistsError):
        make_own_folder(str(file))
