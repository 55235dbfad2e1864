"""The real home process and a network that never answers: it is asked after the first picture, and holds nothing up."""

import socket
import time
from collections.abc import Iterator

import pytest

from tests.helpers.home_process import HomeProcess
from tests.helpers.home_session import HomeSession
from wallet_gui.channel.messages import Ended, Lock
from wallet_gui.domain.session import LockReason

_PATIENCE_S = 30.0
_CONNECT_TIMEOUT_S = 5.0
"""As long as a network may take at the least; the lock must not wait for it."""


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """A server on this computer that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(_PATIENCE_S)
        yield server


def test_a_network_that_hangs_does_not_delay_the_lock(silent: socket.socket) -> None:
    session = HomeSession()
    address = f"http://127.0.0.1:{silent.getsockname()[1]}"
    session.rewrite(networks=[*session.view()["networks"], {"chain_id": 1, "on": True, "rpc": [address]}])
    with HomeProcess() as home:
        home.enter(session)
        asked, _ = silent.accept()
        with asked:
            asked.settimeout(_PATIENCE_S)
            assert asked.recv(1).startswith(b"P")  # of POST: home waits for the answer now
            start = time.monotonic()
            home.says(Lock(LockReason.ASKED))
            home.hears(Ended)
            assert time.monotonic() - start < _CONNECT_TIMEOUT_S
            assert home.ends_at_bye() == 0
