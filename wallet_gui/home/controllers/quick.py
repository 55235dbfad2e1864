"""Quick unlock, as home sees it: what this computer could offer, and the wish for it. It is chosen at a door."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import EndQuick
from wallet_gui.domain.session import Purpose, QuickMethod
from wallet_gui.home.controllers.confirm import ConfirmController
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.system.sensor.port import Sensor


class QuickController(QObject):
    """Looks for a sensor once somebody looks at the choice, and not before."""

    changed = Signal()
    """There is a sensor after all, or the quick unlock of this session has ended."""

    def __init__(self, link: KeeperLink, confirm: ConfirmController, sensor_for: Callable[[], Sensor]) -> None:
        super().__init__()
        self._link, self._confirm = link, confirm
        self._sensor_for = sensor_for
        self._sensor: Sensor | None = None
        self.sensor_method: QuickMethod | None = None
        """What this computer's sensor can serve; None if there is none, or nobody has looked."""
        self.has_ended = False
        """Whether it was given up for this session, and will be back at the next log-in."""
        confirm.ended.connect(self._on_confirm_ended)

    def look(self) -> None:
        """Find out what this computer has."""
        if self._sensor is None:
            self._sensor = self._sensor_for()
            self._sensor.found.connect(self._on_found)
        self._sensor.look()

    def choose(self, method: QuickMethod | None) -> None:
        """Ask for a door at which this is chosen. Giving it up takes effect at once, whatever happens at the door."""
        if method is None:
            self._link.send(EndQuick())
            self.has_ended = True
            self.changed.emit()
        self._confirm.ask(Purpose.SET_QUICK, quick=method)

    def _on_found(self, method: QuickMethod | None) -> None:
        if method is not self.sensor_method:
            self.sensor_method = method
            self.changed.emit()

    def _on_confirm_ended(self, purpose: Purpose, worked: bool) -> None:
        if purpose is Purpose.SET_QUICK and worked:
            self.has_ended = False
            self.changed.emit()
