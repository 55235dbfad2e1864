"""Slow work beside the GUI thread: one worker for the disk, and answers that a lock drops."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")


class Jobs(QObject):
    """Runs blocking functions and brings each answer to the GUI thread by one queued signal.

    The disk has one worker, so that writes never overlap. After ``shut_down`` nothing is delivered any more.
    """

    _answered = Signal(object, object)

    def __init__(self, disk: Executor | None = None) -> None:
        """``disk`` is given by tests that decide when work runs."""
        super().__init__()
        self._disk = disk or ThreadPoolExecutor(max_workers=1, thread_name_prefix="disk")
        self._is_open = True
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def on_disk(self, work: Callable[[], _T], done: Callable[[_T], object] | None = None) -> None:
        """Run ``work`` after all that was given before; ``done`` gets its answer in the GUI thread."""
        if self._is_open:
            future: Future[_T] = self._disk.submit(work)
            future.add_done_callback(lambda finished: self._collect(finished, done))

    def shut_down(self) -> None:
        """Cancel what has not begun, wait for the work under way, and drop every answer from now on."""
        self._is_open = False
        self._disk.shutdown(wait=True, cancel_futures=True)

    def _collect(self, finished: Future[Any], done: Callable[[Any], object] | None) -> None:
        """Hand an answer over; called in the worker."""
        if finished.cancelled():
            return
        failure = finished.exception()
        if failure is not None:
            _LOG.error("background work failed: %s", type(failure).__name__)
        elif done is not None:
            self._answered.emit(done, finished.result())

    def _deliver(self, done: Callable[[Any], object], answer: object) -> None:
        if self._is_open:
            done(answer)
