"""The door's end of its channel: one operation at a time, its secrets sealed as soon as it is known for whom."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from wallet_gui.channel.messages import (
    AskKeyring,
    Begin,
    Box,
    BoxName,
    Channel,
    Done,
    GiveUp,
    Paused,
    Peers,
    Refused,
    Role,
    Typing,
)
from wallet_gui.channel.pipe import BackgroundReader, ChannelEndedError, Pipe
from wallet_gui.channel.secrets import Entry, Reading, WordsIn, WordsOut
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.keyring_hand import KeyringHand
from wallet_gui.system.keyring.none import NoKeyring

if TYPE_CHECKING:
    from wallet_gui.channel.envelope import EnvelopeKey

Content: TypeAlias = Entry | WordsIn
_SAY_AGAIN_S: Final = 10.0
KeyringAnswer: TypeAlias = tuple[KeyringState, bool] | None
"""How the keyring answered, and whether it had a device secret; None: not asked."""


class KeeperLine(QObject):
    """Speaks with the keeper.

    ``begin`` keeps what was typed until the keeper has answered, no longer: it is sealed for the signer that ``Peers``
    names, and dropped with the answer or when the person gives up. Where a person reads before they type, ``begin``
    takes nothing, and ``hand_over`` follows once something was read.

    Where the keeper says that the vault may be tied to this computer, its device secret is looked for in the keyring
    and sealed with what was typed. It is never said to the keeper.
    """

    heard = Signal(object)
    """A message that belongs to no operation."""
    words_came = Signal(object)
    """``WordsOut``: secrets that the operation brought for the person's eyes."""
    reading_came = Signal(object)
    """``Reading``: what the signer has read in what home asks for."""
    refused = Signal(object)
    """``Refused``: the operation under way failed."""
    paused = Signal(int)
    """Nothing was tried: seconds to wait."""
    done = Signal(object)
    """``Purpose``: the operation worked."""
    ended = Signal()
    """Nobody listens any more: this process ends."""

    _arrived = Signal(object)

    def __init__(self, pipe: Pipe, announced: "Callable[[], EnvelopeKey]", keyring: KeyringHand | None = None) -> None:
        """Speak on a pipe; without a keyring none is found.

        ``announced`` makes the key of this process and tells the keeper of it. It is called before anything is said,
        and takes the library of ciphers: the first picture need not wait for that.
        """
        super().__init__()
        self._pipe, self._announced = pipe, announced
        self._key: EnvelopeKey | None = None
        self.keyring = keyring or KeyringHand(NoKeyring())
        self.keyring_said: KeyringAnswer = None
        """For the operation that ran last."""
        self.tied_vault = b""
        """For the operation that ran last: the vault whose device secret may be in the keyring; empty for none."""
        self._printed_key = b""
        self._purpose: Purpose | None = None
        self._content: Content | None = None
        self._op = b""
        self._peers: Peers | None = None
        self._earlier: set[bytes] = set()
        self._warmed: Purpose | None = None
        self._say_again_at = 0.0
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._reader = BackgroundReader(pipe, self._arrived.emit, lambda: self._arrived.emit(None))

    def start(self) -> None:
        """Begin to listen."""
        self._reader.start()

    def announce(self) -> None:
        """Say that this process is ready, if that has not been said."""
        try:
            self._own_key()
        except ChannelEndedError:
            self.ended.emit()

    def say(self, message: Channel) -> None:
        """Send one message."""
        try:
            self._own_key()  # announced before all else
            self._pipe.send(message)
        except ChannelEndedError:
            self.ended.emit()

    @property
    def is_busy(self) -> bool:
        """Whether an operation is under way."""
        return self._purpose is not None

    def typing(self, purpose: Purpose) -> None:
        """Say that something is being typed: the keeper warms up what will be needed, and the session is in use.

        Said again after a while: a page may take longer than a session may lie idle.
        """
        now = monotonic()
        if purpose is not self._warmed or now >= self._say_again_at:
            self._warmed, self._say_again_at = purpose, now + _SAY_AGAIN_S
            self.say(Typing(purpose))

    def begin(self, begin: Begin, content: Content | None = None) -> None:
        """Start an operation; what was typed for it follows in a sealed box."""
        self._purpose, self._content = begin.purpose, content
        self.keyring_said, self.tied_vault = None, b""
        self.say(begin)

    def use_printed_key(self, key: bytes) -> None:
        """Seal this key with what is typed from now on, in place of what the keyring has; empty for none."""
        self._printed_key = key

    def hand_over(self, entry: Entry) -> None:
        """Seal what was typed for the signer that has sent something to read."""
        if self._peers is not None:
            self._seal_entry(entry, self._peers)

    def give_up(self) -> None:
        """Cancel the operation under way, or the whole confirm page; a late answer is dropped."""
        self._forget()
        self.say(GiveUp())

    def _own_key(self) -> "EnvelopeKey":
        if self._key is None:
            self._key = self._announced()
        return self._key

    def _on_arrived(self, message: Channel | None) -> None:
        match message:
            case None:
                self.ended.emit()
            case Peers():
                self._seal(message)
            case Box():
                self._open(message)
            case Refused():
                self._take_refusal(message)
            case Paused():
                if self.is_busy:
                    self._forget()
                    self.paused.emit(message.wait_s)
            case Done():
                if self.is_busy and message.op == self._op:
                    self._forget()
                    self.done.emit(message.purpose)
            case AskKeyring():
                self.keyring.ask_for_keeper(message, self.say)
            case _:
                self.heard.emit(message)

    def _seal(self, peers: Peers) -> None:
        if peers.purpose is not self._purpose:
            return
        self._earlier.add(self._op)
        self._op, self._peers, self.tied_vault = peers.op, peers, peers.tied_vault
        match self._content:
            case Entry():
                self._seal_entry(self._content, peers)
            case WordsIn():
                self.say(self._own_key().seal(self._content, BoxName.WORDS_IN, Role.SIGNER, peers))

    def _seal_entry(self, entry: Entry, peers: Peers) -> None:
        """Seal what was typed, with this computer's part of the vault's door if it may have one."""
        if self._printed_key:
            entry = replace(entry, printed_key=self._printed_key)
        if not peers.tied_vault or entry.printed_key or entry.device_secret:
            self._say_sealed(entry, peers)
            return

        def seal(secrets: bytes) -> None:
            if peers is self._peers:
                self._say_sealed(replace(entry, device_secret=secrets), peers)

        def found(state: KeyringState, secret: bytes) -> None:
            if peers is not self._peers:
                return
            self.keyring_said = (state, bool(secret))
            if not secret:
                seal(b"")
                return
            # A tie that was cut off may have left a secret that the vault does not know.
            then = partial(found_earlier, secret)
            self.keyring.ask(KeyringVerb.GET, peers.tied_vault, KeyringItem.EARLIER, b"", then)

        def found_earlier(secret: bytes, _state: KeyringState, earlier: bytes) -> None:
            seal(secret + earlier)

        self.keyring.ask(KeyringVerb.GET, peers.tied_vault, KeyringItem.DEVICE, b"", found)

    def _say_sealed(self, entry: Entry, peers: Peers) -> None:
        self.say(self._own_key().seal(entry, BoxName.ENTRY, Role.SIGNER, peers))

    def _open(self, box: Box) -> None:
        if not self.is_busy or box.op != self._op:
            return
        from wallet_gui.channel.envelope import EnvelopeError  # late: with the key

        try:
            if box.name is BoxName.READING:
                self.reading_came.emit(self._own_key().open(box, Reading))
            else:
                self.words_came.emit(self._own_key().open(box, WordsOut))
        except EnvelopeError:
            failed = Refused(box.op, Why.ENVELOPE, 0, 0, 0, 0)
            self.give_up()
            self.refused.emit(failed)

    def _take_refusal(self, message: Refused) -> None:
        if self.is_busy and (message.op == self._op or message.op not in self._earlier):
            self._forget()
            self.refused.emit(message)

    def _forget(self) -> None:
        self._earlier.add(self._op)
        self._purpose, self._content, self._op, self._peers = None, None, b"", None
        self._warmed = None
