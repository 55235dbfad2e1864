"""A door's hand at the computer's keyring: for itself, and for the keeper, who imports no library for it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from wallet_gui.channel.messages import AskKeyring, KeyringSaid
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.system.keyring.patient import PatientKeyring, Said
from wallet_gui.system.keyring.port import Keyring, name_of
from wallet_gui.system.sensor import this_sensor
from wallet_gui.system.sensor.port import Sensor

Answered = Callable[[KeyringState, bytes], None]
_STILL_THERE: Final = b"\x01"


class KeyringHand(QObject):
    """Asks the keyring beside the GUI thread; every answer comes in the GUI thread, within some seconds."""

    refused = Signal(object)
    """``KeyringState``: a keyring that was needed did not do what was asked of it."""

    _arrived = Signal(object, object)

    def __init__(self, keyring: Keyring, sensor_for: Callable[[], Sensor] = this_sensor) -> None:
        super().__init__()
        self._keyring = PatientKeyring(keyring)
        self._sensor_for = sensor_for
        self._sensor: Sensor | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def ask(self, verb: KeyringVerb, vault_id: bytes, item: KeyringItem, value: bytes, answered: Answered) -> None:
        """Read, write or delete an item of a vault; ``answered`` is called once, with what GET found."""
        name = name_of(vault_id, item)
        self._keyring.ask(verb, name, value, lambda said: self._arrived.emit(answered, said))

    def ask_for_keeper(self, asked: AskKeyring, say: Callable[[KeyringSaid], None]) -> None:
        """Do what the keeper asks, and say what came of it."""

        def answered(state: KeyringState, value: bytes) -> None:
            say(KeyringSaid(asked.number, state, value))

        if asked.item is KeyringItem.SENSOR:
            self._forget_key(asked.vault_id, answered)
        else:
            self.ask(asked.verb, asked.vault_id, asked.item, asked.value, answered)

    def _forget_key(self, vault_id: bytes, answered: Answered) -> None:
        """Have the sensor delete its key; asked once more, by GET, it tells whether there is none."""
        sensor = self._sensor = self._sensor_for()

        def forgotten(is_gone: bool) -> None:
            self._sensor = None
            answered(KeyringState.READY, b"" if is_gone else _STILL_THERE)

        sensor.forgotten.connect(forgotten, Qt.ConnectionType.SingleShotConnection)
        sensor.forget(vault_id)

    def _on_arrived(self, answered: Answered, said: Said) -> None:
        if said.state is not KeyringState.READY:
            self.refused.emit(said.state)
        answered(said.state, said.value)
