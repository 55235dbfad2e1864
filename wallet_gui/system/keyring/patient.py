"""Asks a keyring beside the caller's thread, for three seconds at most: it may be asking a person for a password."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Final

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.keyring import KeyringState, KeyringVerb
from wallet_gui.system.keyring.port import Keyring, KeyringRefusedError

CALL_S: Final = 3.0
"""So long one call may take."""


@frozen
class Said:
    """How the keyring answered, and for GET what is there."""

    state: KeyringState
    value: bytes = b""


Answered = Callable[[Said], None]
_Question = tuple[KeyringVerb, str, bytes, Answered]


class PatientKeyring:
    """Answers each question once, in the order asked, from threads of its own.

    A call that hangs is left behind with its thread, which ends with the process. While one hangs, whatever is asked
    is answered with SLOW at once.
    """

    def __init__(self, keyring: Keyring, call_s: float = CALL_S) -> None:
        self._keyring, self._call_s = keyring, call_s
        self._questions: SimpleQueue[_Question] = SimpleQueue()
        self._is_working = threading.Lock()
        """Held by the one call that may be under way."""
        self._asker: threading.Thread | None = None

    def ask(self, verb: KeyringVerb, name: str, value: bytes, answered: Answered) -> None:
        """Have the keyring asked; ``answered`` is called once, in another thread."""
        self._questions.put((verb, name, value, answered))
        if self._asker is None:
            self._asker = threading.Thread(target=self._work, name="keyring", daemon=True)
            self._asker.start()

    def _work(self) -> None:
        while True:
            verb, name, value, answered = self._questions.get()
            answered(self._within_time(verb, name, value))

    def _within_time(self, verb: KeyringVerb, name: str, value: bytes) -> Said:
        if not self._is_working.acquire(blocking=False):
            return Said(KeyringState.SLOW)
        answers: SimpleQueue[Said] = SimpleQueue()
        done = threading.Event()

        def call() -> None:
            try:
                answers.put(_asked(self._keyring, verb, name, value))
            finally:
                self._is_working.release()
                done.set()

        threading.Thread(target=call, name="keyring-call", daemon=True).start()
        done.wait(self._call_s)
        return answers.get() if done.is_set() else Said(KeyringState.SLOW)


def _asked(keyring: Keyring, verb: KeyringVerb, name: str, value: bytes) -> Said:
    try:
        match verb:
            case KeyringVerb.GET:
                return Said(KeyringState.READY, keyring.read(name))
            case KeyringVerb.PUT:
                keyring.write(name, value)
            case KeyringVerb.DELETE:
                keyring.delete(name)
    except KeyringRefusedError as refused:
        return Said(refused.state)
    return Said(KeyringState.READY)
