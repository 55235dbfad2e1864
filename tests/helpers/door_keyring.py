"""A keyring in memory, behind the port: what a person sees when it answers, is locked, is gone or forgets."""

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.system.keyring.port import KeyringRefusedError


class FakeKeyring:
    """Keeps values by name. ``refuses`` makes every call fail that way, ``forgets`` loses what is written.

    ``hangs_at`` names what is written long after the call was given up; what is asked meanwhile is too slow, too.
    """

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}
        self.refuses: KeyringState | None = None
        self.forgets = False
        self.hangs_at = ""
        self.calls: list[tuple[str, str]] = []

    def read(self, name: str) -> bytes:
        """Return the value; empty for none."""
        self._call("read", name)
        return self.values.get(name, b"")

    def write(self, name: str, value: bytes) -> None:
        """Put a value in place of the one before."""
        self._call("write", name)
        if not self.forgets:
            self.values[name] = value
        if name == self.hangs_at:
            self.hangs_at, self.refuses = "", KeyringState.SLOW
            raise KeyringRefusedError(self.refuses)

    def delete(self, name: str) -> None:
        """Remove the value."""
        self._call("delete", name)
        self.values.pop(name, None)

    def _call(self, verb: str, name: str) -> None:
        self.calls.append((verb, name))
        if self.refuses is not None:
            raise KeyringRefusedError(self.refuses)
