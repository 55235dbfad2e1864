"""What a door imports, and when: a start shows one page, and nearly all of the time that it takes is imports."""

import os
import subprocess
import sys

_THIS = """
import sys
from wallet_gui.door.main import main
from wallet_gui.system.lean import leave_out_openssl
leave_out_openssl()
from wallet_gui.door import window
from wallet_gui.door import pages
from wallet_gui.door.pages import read_ahead
{act}
print(*(name for name, module in sys.modules.items() if module is not None))
"""
NOT_FOR_LOG_IN = {
    "wallet_gui.door.views.create",
    "wallet_gui.door.views.confirm",
    "wallet_gui.door.views.receipt",
    "wallet_gui.door.confirm",
    "wallet_gui.door.create",
    "wallet_gui.door.phrase",
    "wallet_gui.door.tie",
    "wallet_gui.ui.leave_dialog",
    "wallet_gui.ui.widgets.qr_view",
    "wallet_gui.channel.envelope",
    "cryptography",
    "importlib.resources",
    "concurrent.futures",
    "difflib",
}


def modules_after(act: str) -> set[str]:
    command = [sys.executable, "-I", "-c", _THIS.format(act=act)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ), timeout=60)
    return set(done.stdout.split())


def test_the_log_in_page_waits_for_no_module_of_another_page() -> None:
    loaded = modules_after("from wallet_gui.door.views import log_in, top_bar")
    assert not loaded & NOT_FOR_LOG_IN


def test_a_door_that_is_called_at_once_reads_nothing_ahead() -> None:
    loaded = modules_after("read_ahead(lambda: True)")
    assert "wallet_gui.door.views.log_in" not in loaded


def test_a_door_in_waiting_has_read_what_an_open_wallet_mostly_asks_for_and_no_more() -> None:
    loaded = modules_after("read_ahead(lambda: False)")
    pages = ("lock", "request", "leaving")
    assert {f"wallet_gui.door.views.{page}" for page in pages} <= loaded
    later = ("log_in", "create", "confirm", "receipt")
    assert not loaded & {*(f"wallet_gui.door.views.{page}" for page in later), "cryptography", "concurrent.futures"}


def test_all_that_a_door_does_goes_without_openssl() -> None:
    loaded = modules_after("pages.read_all(); from wallet_gui.door import phrase; phrase.english()")
    assert {"hashlib", "wallet_gui.door.views.confirm"} <= loaded
    assert not loaded & {"ssl", "_ssl", "_hashlib"}
