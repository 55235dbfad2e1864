"""PySide6 6.12 does not read the source of what is imported after it."""

import subprocess
import sys

SOURCES_KEPT = """
import {module}
import PySide6.QtCore
import linecache
import wave
print(wave.__file__ in linecache.cache)
"""


def sources_are_kept(module: str) -> str:
    command = [sys.executable, "-c", SOURCES_KEPT.format(module=module)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_no_source_is_read_or_kept() -> None:
    assert sources_are_kept("wallet_gui.ui") == "False"


def test_pyside_by_itself_reads_them_all() -> None:
    """The positive control; when it fails, ``no_sources`` can go."""
    assert sources_are_kept("sys") == "True"
