"""The keeper's hand at the computer's keyring is a door: the keeper itself imports no library for it.

Where no door is on the screen, one without a page is borrowed for as long as there is something to ask.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from wallet_gui.channel.messages import AskKeyring, KeyringSaid, Role
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.keeper.deadlines import Alarm
from wallet_gui.keeper.ports import Child

if TYPE_CHECKING:
    from wallet_gui.keeper.house import House

ANSWER_S: Final = 3.0
"""So long a keyring may take to answer; then there is none."""
_WAKE_S: Final = 5.0
"""So long a borrowed door may take on top of that to start."""


@frozen
class Said:
    """How the keyring answered, and for GET what is there."""

    state: KeyringState
    value: bytes = b""

    @property
    def is_ready(self) -> bool:
        """Whether the keyring did what was asked."""
        return self.state is KeyringState.READY


Then = Callable[[Said], None]


class Hand(Protocol):
    """Whatever reaches the keyring."""

    def ask(
        self,
        door: Child | None,
        verb: KeyringVerb,
        vault_id: bytes,
        item: KeyringItem,
        then: Then,
        value: bytes = b"",
    ) -> None:
        """Ask the keyring; ``then`` is called once, now or later, whatever happens."""
        ...


@frozen
class _Question:
    door: Child
    then: Then
    alarm: Alarm


class DoorHand:
    """Asks by way of a door. Implements ``Hand``."""

    def __init__(self, house: "House") -> None:
        self._house = house
        self._questions: dict[int, _Question] = {}
        self._last = 0
        self._borrowed: Child | None = None

    def ask(
        self,
        door: Child | None,
        verb: KeyringVerb,
        vault_id: bytes,
        item: KeyringItem,
        then: Then,
        value: bytes = b"",
    ) -> None:
        """Ask by this door, or by a borrowed one. No answer in time is SLOW, and so is a door that has ended."""
        patience_s = ANSWER_S
        if door is None or not door.is_alive:
            patience_s += _WAKE_S if self._borrowed is None else 0
            door = self._borrow()
        self._last += 1
        number = self._last
        alarm = self._house.deadlines.set(self._house.now() + patience_s, lambda: self._answer(number, _SLOW))
        self._questions[number] = _Question(door, then, alarm)
        door.send(AskKeyring(number, verb, vault_id, item, value))

    def said(self, door: Child, message: KeyringSaid) -> None:
        """A door tells what the keyring said. What nobody waits for any more is dropped."""
        question = self._questions.get(message.number)
        if question is not None and question.door is door:
            self._answer(message.number, Said(message.state, message.value))

    def lose(self, child: Child) -> None:
        """A process has ended: what it was asked stays without an answer."""
        if child is self._borrowed:
            self._borrowed = None
        for number in [number for number, question in self._questions.items() if question.door is child]:
            self._answer(number, _SLOW)

    def _answer(self, number: int, said: Said) -> None:
        question = self._questions.pop(number, None)
        if question is None:
            return
        question.alarm.cancel()
        question.then(said)
        self._give_back()

    def _borrow(self) -> Child:
        if self._borrowed is None:
            self._borrowed = self._house.wake(Role.DOOR)
        return self._borrowed

    def _give_back(self) -> None:
        """Let a borrowed door go that nothing is asked of any more."""
        borrowed = self._borrowed
        if borrowed is not None and not any(question.door is borrowed for question in self._questions.values()):
            self._borrowed = None
            borrowed.settle()
            borrowed.kill()


_SLOW: Final = Said(KeyringState.SLOW)
