"""Behind the lock no wallet listens to the desktop. While a quick unlock waits there, the lock page does."""

from collections.abc import Callable

from wallet_gui.domain.session import LockReason
from wallet_gui.system.desktop.port import Desktop


class SleepWatch:
    """Tells before the computer's memory may be written to its disk, and holds the sleep back until it is told."""

    def __init__(self, desktop_for: Callable[[], Desktop], told: Callable[[], object]) -> None:
        self._desktop_for = desktop_for
        self._told = told
        self._desktop: Desktop | None = None

    def begin(self) -> None:
        """Listen from now on. A second time does nothing."""
        if self._desktop is None:
            self._desktop = self._desktop_for()
            self._desktop.happened.connect(self._on_happened)
            self._desktop.start(0)
            self._desktop.delay_sleep(True)

    def end(self) -> None:
        """There is nothing to be told any more: let the computer sleep."""
        desktop, self._desktop = self._desktop, None
        if desktop is not None:
            desktop.delay_sleep(False)
            desktop.stop()

    def _on_happened(self, reason: LockReason) -> None:
        if reason is not LockReason.SLEEP or self._desktop is None:
            return
        if self._desktop.sleep_may_write_memory:
            self._told()
        else:
            self._desktop.delay_sleep(False)  # this computer only ever sleeps with its memory on
