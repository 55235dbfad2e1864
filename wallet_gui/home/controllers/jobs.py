"""Slow work beside the GUI thread: one worker for the disk, a few for the networks, and answers that a lock drops."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from wallet_gui.domain.errors import WalletError

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")
NETWORK_WORKERS: Final = 6
"""A network that does not answer holds one or two of them; the others go on."""

Failed = Callable[[WalletError], object]


class Jobs(QObject):
    """Runs blocking functions and brings each answer to the GUI thread by one queued signal.

    The disk has one worker, so that writes never overlap. After ``shut_down`` nothing is delivered any more.
    """

    _answered = Signal(object)

    def __init__(self, disk: Executor | None = None, network: Executor | None = None) -> None:
        """Executors are given by tests that decide when work runs."""
        super().__init__()
        self._disk = disk or ThreadPoolExecutor(max_workers=1, thread_name_prefix="disk")
        self._network = network or ThreadPoolExecutor(max_workers=NETWORK_WORKERS, thread_name_prefix="network")
        self._is_open = True
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def on_disk(
        self, work: Callable[[], _T], done: Callable[[_T], object] | None = None, failed: Failed | None = None
    ) -> None:
        """Run ``work`` after all that was given before; ``done`` gets its answer in the GUI thread."""
        self._run(self._disk, work, done, failed)

    def on_network(
        self, work: Callable[[], _T], done: Callable[[_T], object] | None = None, failed: Failed | None = None
    ) -> None:
        """Run ``work`` beside others; ``done`` gets its answer, or ``failed`` its error, in the GUI thread.

        What is not a ``WalletError`` is our own mistake: it is logged, and ``failed`` gets a bare ``WalletError``.
        """
        self._run(self._network, work, done, failed)

    def shut_down(self) -> None:
        """Cancel what has not begun, wait for the disk, and drop every answer from now on.

        Nobody waits for a network: its threads hold nothing that has to be finished, and end with the process.
        """
        self._is_open = False
        self._network.shutdown(wait=False, cancel_futures=True)
        self._disk.shutdown(wait=True, cancel_futures=True)

    def _run(
        self, pool: Executor, work: Callable[[], _T], done: Callable[[_T], object] | None, failed: Failed | None
    ) -> None:
        if self._is_open:
            future: Future[_T] = pool.submit(work)
            future.add_done_callback(lambda finished: self._collect(finished, done, failed))

    def _collect(self, finished: Future[Any], done: Callable[[Any], object] | None, failed: Failed | None) -> None:
        """Hand an answer over; called in the worker."""
        if finished.cancelled():
            return
        failure = finished.exception()
        if failure is None:
            answer = done and partial(done, finished.result())
        else:
            error = failure if isinstance(failure, WalletError) else WalletError()
            if error is not failure or failed is None:
                _LOG.error("background work failed: %s", type(failure).__name__)
            answer = failed and partial(failed, error)
        if answer is not None and self._is_open:
            self._answered.emit(answer)

    def _deliver(self, answer: Callable[[], object]) -> None:
        if self._is_open:
            answer()
