"""Judge passwords beside the window's event loop: an estimate may take a second, the first one reads dictionaries."""

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal

from wallet_gui.door.strength import NOTHING, Verdict, judge


class Judge(QObject):
    """Answers with the verdict on the newest password only; while one is judged, the newest waits."""

    judged = Signal(object)
    """``Verdict``."""

    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._worker: ThreadPoolExecutor | None = None
        self._is_working = False
        self._waiting: tuple[str, str] | None = None
        self.is_tied = False
        """Whether what is judged opens a vault together with a second part only."""
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def ask(self, password: str, name: str) -> None:
        """Judge a password for the account of this name."""
        self._waiting = (password, name)
        if not password:
            self._waiting = None
            self.judged.emit(NOTHING)
        elif not self._is_working:
            self._start()

    def close(self) -> None:
        """Stop; what is being judged is dropped."""
        self._waiting = None
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None

    def _start(self) -> None:
        if self._waiting is None:
            return
        password, name = self._waiting
        self._waiting = None
        self._is_working = True
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judge")
        future = self._worker.submit(judge, password, name, is_tied=self.is_tied)
        future.add_done_callback(self._finished.emit)

    def _on_finished(self, future: "Future[Verdict]") -> None:
        self._is_working = False
        if self._waiting is not None:
            self._start()
        elif not future.cancelled() and self._worker is not None:
            self.judged.emit(future.result())
