"""Work beside the GUI thread: answers and errors come back to it, and nothing comes back once the session ends."""

import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from wallet_gui.domain.errors import NoAnswerError, WalletError
from wallet_gui.home.controllers.jobs import Jobs


@pytest.fixture
def network() -> Iterator[ThreadPoolExecutor]:
    pool = ThreadPoolExecutor(2)
    yield pool
    pool.shutdown(wait=True)


def fail(error: Exception) -> None:
    raise error


def test_an_answer_and_an_error_come_back_in_the_gui_thread(
    qtbot: QtBot, network: ThreadPoolExecutor, caplog: pytest.LogCaptureFixture
) -> None:
    jobs = Jobs(network=network)
    told: list[Any] = []
    here = threading.get_ident()
    jobs.on_network(threading.get_ident, lambda there: told.append((there != here, threading.get_ident() == here)))
    qtbot.waitUntil(lambda: told == [(True, True)])
    error = NoAnswerError("Ethereum")
    jobs.on_network(lambda: fail(error), None, told.append)
    qtbot.waitUntil(lambda: told[-1] is error)
    with caplog.at_level(logging.ERROR):
        jobs.on_network(lambda: fail(ValueError("a secret")), None, told.append)
        qtbot.waitUntil(lambda: type(told[-1]) is WalletError)
    assert [record.getMessage() for record in caplog.records] == ["background work failed: ValueError"]
    jobs.shut_down()


def test_the_end_waits_for_the_disk_and_for_no_network(qtbot: QtBot, network: ThreadPoolExecutor) -> None:
    jobs = Jobs(network=network)
    told: list[str] = []
    written: list[str] = []
    hangs, writes, go_on = threading.Event(), threading.Event(), threading.Event()

    def hang() -> str:
        hangs.set()
        go_on.wait(30)
        return "late"

    jobs.on_network(hang, told.append)
    assert hangs.wait(30)

    def write() -> str:
        writes.set()
        written.append("kept")
        return "written"

    jobs.on_disk(write, told.append)
    assert writes.wait(30)
    jobs.shut_down()
    assert written == ["kept"]
    assert not go_on.is_set()
    go_on.set()
    network.shutdown(wait=True)
    qtbot.wait(1)  # one turn of the event loop, in which a late answer would arrive
    assert told == []
