"""The quick unlock of one session: the sealed record, and how many tries at it are left."""

from collections.abc import Callable

from wallet_gui.channel.forgetting import overwrite
from wallet_gui.channel.messages import Opened
from wallet_gui.domain.session import QuickMethod
from wallet_gui.domain.throttle import QUICK_TRIES
from wallet_gui.system.guarded_memory import Guarded, guard


class QuickUnlock:
    """Holds a record in guarded memory until it ends. A new one in its place has all tries again."""

    def __init__(self, guarded: Callable[[bytes], Guarded] = guard) -> None:
        self._guarded = guarded
        self._record: Guarded | None = None
        self.method: QuickMethod | None = None
        """What is set up in the vault, whether or not there is a record here."""
        self.tries_left = 0

    @property
    def is_ready(self) -> bool:
        """Whether a locked session can be opened by it."""
        return self._record is not None and self.tries_left > 0

    @property
    def wrong_before(self) -> int:
        """How many tries in a row were wrong before the one that was counted last."""
        return max(0, QUICK_TRIES - self.tries_left - 1)

    def take(self, opened: Opened) -> None:
        """Take over what a signer says after the password was right. Its copy of the record is overwritten."""
        self.method = opened.quick
        if opened.quick is None:
            self.end()
        elif opened.quick_record:
            self.end()
            self._record = self._guarded(opened.quick_record)
            self.tries_left = QUICK_TRIES
        overwrite(opened.quick_record)

    def count(self) -> None:
        """Count a try, before anything is checked."""
        self.tries_left = max(0, self.tries_left - 1)

    def was_right(self) -> None:
        """The last try opened it: begin to count anew."""
        self.tries_left = QUICK_TRIES

    def was_wrong(self) -> None:
        """The last try did not open it: after five in a row it ends."""
        if not self.tries_left:
            self.end()

    def record(self) -> bytes:
        """Return a copy for a signer; who asks for it overwrites it. No bytes if there is none."""
        if self._record is None:
            return b""
        copy = self._record.read()
        record = bytes(copy)
        overwrite(copy)
        return record

    def end(self) -> None:
        """Overwrite the record: from now on the password is needed."""
        record, self._record = self._record, None
        self.tries_left = 0
        if record is not None:
            record.close()
