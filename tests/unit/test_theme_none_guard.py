"""Python under PySide6 6.12 stays alive however many Qt calls are made."""

import subprocess
import sys

MANY_CALLS = """
import sys
import {module}
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
    thing.blockSignals(True)
    thing.signalsBlocked()
    thing.blockSignals(False)
    thing.signalsBlocked()
print("alive", flush=True)
"""


def run(module: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", MANY_CALLS.format(module=module)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_two_hundred_thousand_calls_leave_the_process_alive() -> None:
    result = run("wallet_gui.ui")
    assert (result.returncode, result.stdout.strip(), result.stderr.strip()) == (0, "alive", "")


def test_without_the_guard_an_affected_python_dies() -> None:
    """The positive control; when it fails, the wheel counts right and ``none_guard`` can go."""
    if sys.version_info < (3, 12):
        assert "deallocating None" in run("sys").stderr
