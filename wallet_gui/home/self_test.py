"""What ``--self-test`` asks of home: its cache, its ways to a network, and what it draws and reads."""

import os
import ssl
import tempfile
import time
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from wallet_gui.cache.store import Cache
from wallet_gui.chains.practice import GIFT_WEI, open_practice
from wallet_gui.chains.web import trusted_roots
from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.messages import Hello, Preload, Role
from wallet_gui.channel.pipe import Pipe
from wallet_gui.domain.look import Look
from wallet_gui.home.main import Home
from wallet_gui.system.self_test import Check, require, run_checks
from wallet_gui.ui.qr_file import read_code
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.qr_view import QrView

_ADDRESS: Final = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"
_RUN: Final = bytes(16)
_KEY: Final = bytes(range(32))
_SEARCH: Final = "a search that is written down"
_TWO_BLOCKS_S: Final = 10


def main() -> int:
    """Run the checks and end the process, as home does."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    home = _home()
    checks = (
        Check("window built", lambda: type(home).__name__),
        Check("encrypted cache", _cache),
        Check("QR code drawn and read", _qr_code),
        Check("practice network", _practice),
        Check("TLS roots", _roots),
    )
    os._exit(run_checks("home", checks))


def _home() -> Home:
    """Build the process as it stands before a session, with a keeper that says nothing."""
    read_fd, write_fd = os.pipe()
    hello = Hello(_RUN, Preload.NOTHING, Look(), place=None, verbose=False)
    return Home(Pipe(child_side(Role.HOME), read_fd, write_fd), hello)


def _cache() -> str:
    """Write into a cache, and read it with the right key and with another one."""
    with tempfile.TemporaryDirectory(prefix="postern-") as name:
        folder = Path(name)
        cache = Cache(folder, _KEY, _RUN)
        cache.remember_search(_SEARCH)
        cache.close()
        written = b"".join(path.read_bytes() for path in folder.iterdir())
        require(len(written) > 0 and _SEARCH.encode() not in written, "what was written can be read without the key")
        cache = Cache(folder, _KEY, _RUN)
        found = cache.recent_searches()
        cache.close()
    require(found == (_SEARCH,), f"{len(found)} searches came back")
    return "SQLCipher"


def _qr_code() -> str:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    read = read_code(QrView(Theme(app), _ADDRESS).image())
    require(read == _ADDRESS, read)
    return ""


def _practice() -> str:
    """Let the faucet pay, on a network that lives as long as this check."""
    now = time.time()
    practice = open_practice({}, lambda _record: None, lambda: now)
    practice.give(_ADDRESS, GIFT_WEI)
    now += _TWO_BLOCKS_S
    units = practice.balances([_ADDRESS], []).native[_ADDRESS]
    require(units == GIFT_WEI, f"{units} wei in place of {GIFT_WEI}")
    return "py-evm"


def _roots() -> str:
    """Look for certificates where OpenSSL looks: it reads a folder of them only when one is needed."""
    known, paths = len(trusted_roots().get_ca_certs()), ssl.get_default_verify_paths()
    in_folder = len(list(Path(paths.capath).glob("*.0"))) if paths.capath else 0
    require(known + in_folder > 0, f"none in {paths.openssl_cafile} or {paths.openssl_capath}")
    return f"{known + in_folder}"
