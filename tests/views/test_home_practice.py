"""The real practice network under the wallet's controllers: play money comes, is paid, and is there after a lock."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.home_core import HomeCore
from tests.helpers.home_session import ADDRESS, HomeSession
from wallet_gui.cache.query import Query
from wallet_gui.channel.messages import Save
from wallet_gui.domain.payment import PaymentState
from wallet_gui.system.clock import SystemClock

_PATIENCE_MS = 60_000
"""Loading the engine takes a second, several on a busy computer."""


class MovedClock(SystemClock):
    """The computer's clock with the time of day moved on by a test, so that it need not wait for a block."""

    ahead_s = 0.0

    def wall_s(self) -> float:
        return super().wall_s() + self.ahead_s


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def enter(qtbot: QtBot, qapp: QApplication, clock: MovedClock) -> Iterator[Callable[[HomeSession], HomeCore]]:
    made: list[HomeCore] = []

    def open_session(session: HomeSession) -> HomeCore:
        made.append(HomeCore(qtbot, qapp, session, clock=clock))
        made[-1].enter()
        return made[-1]

    yield open_session
    for home in made:
        home.close()


def units(home: HomeCore, symbol: str) -> int | None:
    return next((row.units for row in home.controllers.wallet.state.assets if row.symbol == symbol), None)


def states(home: HomeCore) -> set[PaymentState]:
    history = home.controllers.cache.history
    return {row.state for row in history.rows(history.ids(Query()))} if history else set()


def save_all(home: HomeCore) -> None:
    """Let the keeper write until the vault holds what is shown."""
    while home.session.view() != home.controllers.session.body:
        home.saves()


def test_a_gift_arrives_and_is_there_in_the_next_session(
    qtbot: QtBot, enter: Callable[[HomeSession], HomeCore], clock: MovedClock, tmp_path: Path
) -> None:
    session = HomeSession(practice=True, folder=tmp_path)
    home = enter(session)
    home.controllers.cache.open(str(tmp_path))
    home.controllers.wallet.start()
    qtbot.waitUntil(lambda: units(home, "PLAY") == 0, timeout=_PATIENCE_MS)
    told: list[object] = []
    home.controllers.wallet.faucet(ADDRESS, told.append, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE_MS)
    assert str(told[0]).startswith("0x")
    clock.ahead_s = 10
    home.controllers.wallet.refresh()
    qtbot.waitUntil(lambda: bool(units(home, "PLAY")) and bool(units(home, "PUSD")), timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: len(states(home)) > 0, timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: not any(r.is_running for r in home.controllers.wallet._readers.values()))
    save_all(home)
    gift = units(home, "PLAY")
    home.controllers.wallet.stop()
    home.controllers.cache.close()

    later = enter(session)
    later.controllers.cache.open_present(str(tmp_path))
    assert units(later, "PLAY") == gift
    assert states(later) <= {PaymentState.MINED, PaymentState.FINAL}
    later.controllers.cache.open(str(tmp_path))
    later.controllers.wallet.start()
    qtbot.waitUntil(
        lambda: not any(row.is_stale for row in later.controllers.wallet.state.assets), timeout=_PATIENCE_MS
    )
    assert units(later, "PLAY") == gift
    assert not any(isinstance(message, Save) for message in later.heard)
    over: list[object] = []
    later.controllers.wallet.start_over_practice(lambda: over.append(None), over.append)
    qtbot.waitUntil(lambda: over == [None], timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: units(later, "PLAY") == 0 and not states(later), timeout=_PATIENCE_MS)
