"""A sensor behind the port, which answers when a test says so."""

from wallet_gui.domain.session import QuickMethod
from wallet_gui.system.sensor.port import Answer, Sensor, Verdict


class FakeSensor(Sensor):
    """Notes what is asked of it. ``has`` is what it can serve."""

    def __init__(self, has: QuickMethod | None = None) -> None:
        super().__init__()
        self.has = has
        self.asked: list[bytes] = []
        self.enrolled: list[bytes] = []
        self.forgets: list[bytes] = []
        self.keeps_key = False
        """Whether its key stays, whatever is asked."""
        self.stops = 0

    def look(self) -> None:
        self.found.emit(self.has)

    def ask(self, whose: bytes) -> None:
        self.asked.append(whose)

    def enrol(self, whose: bytes) -> None:
        self.enrolled.append(whose)

    def forget(self, whose: bytes) -> None:
        self.forgets.append(whose)
        self.forgotten.emit(not self.keeps_key)

    def stop(self) -> None:
        self.stops += 1

    def says(self, verdict: Verdict, key: bytes = b"") -> None:
        """Answer."""
        self.answered.emit(Answer(verdict, key))
