"""From the choice to leave to the receipt: home ends, things are erased, and each is looked for again."""

from collections.abc import Callable
from typing import Final

from wallet_gui.channel.messages import ReadClipboard
from wallet_gui.domain.leaving import Checked, Item, Proof, Receipt, Way
from wallet_gui.domain.session import KEEPS_KEY
from wallet_gui.keeper.deadlines import Alarm
from wallet_gui.keeper.erasing import Found, cache_bytes
from wallet_gui.keeper.house import House
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.session import Session

_CLIPBOARD_S: Final = 1.0
_REAPED_S: Final = 1.0


class Leaving:
    """One departure. With a door it ends in a receipt on the screen, without one in a line at the next start.

    ``home`` has been told to lock and will be gone soon; call ``go_on`` whenever a process has ended.
    """

    def __init__(
        self,
        house: House,
        session: Session,
        way: Way,
        *,
        keep_cache: bool,
        forget_name: bool,
        door: Child | None,
        home: Child | None,
        done: Callable[[Receipt], None],
    ) -> None:
        self._house = house
        self._account_id = session.account.id
        self._account = session.account
        self.name = session.name_when_leaving
        self.computer = session.computer
        self._keeps_vault = way is Way.KEEP and session.rules.keeps_vault
        self.way = way
        self._keep_cache, self._forget_name = keep_cache, forget_name
        self._has_sensor_key = session.quick.method in KEEPS_KEY
        self._in_keyring: tuple[Checked, ...] | None = None
        """What the receipt says of the keyring; None until it has been asked."""
        self._is_asking_keyring = False
        self._door = door
        self._is_door_shown = door is None
        self._home = home
        self._done = done
        self._draft_bytes = len(session.draft)
        self._cache_bytes = cache_bytes(session.account.folder)
        self._copied = session.copied
        self._clipboard: Proof | None = None if any(session.copied) or door is not None else Proof.NOT_OURS
        self._asked_clipboard = False
        self._is_patient = True
        self._seen_gone = 0
        self._alarms: list[Alarm] = []
        self.is_over = False
        self._quick = session.quick if session.quick.is_ready else None
        session.quick.end()
        session.draft, session.copied = b"", (b"", b"")

    def go_on(self) -> None:
        """Take the next step if it can be taken: something has happened."""
        if self.is_over or not self._is_door_shown:
            return
        if self._home is not None and self._home.is_alive:
            return
        if self._clipboard is None:
            self._ask_clipboard()
            return
        if self._in_keyring is None:
            self._ask_keyring()
            return
        looked, found = self._house.nursery.look_for(self._door)
        self._seen_gone += looked - found
        if found and self._is_patient:
            self._after(_REAPED_S, self._lose_patience)
            return
        proof = Proof.STILL_THERE if found else Proof.ENDED
        self._finish(Checked(Item.MEMORY, proof, self._seen_gone, 0))

    def on_home_ended(self) -> None:
        """Home says that it has cleared its text from the clipboard. Only a door can look again."""
        if self._door is None:
            self._clipboard = Proof.NOT_OURS

    def on_door_shown(self) -> None:
        """The page that says what is under way is on the screen."""
        self._is_door_shown = True
        self.go_on()

    def on_clipboard(self, *, ours_is_gone: bool) -> None:
        """The door has looked at the clipboard."""
        self._clipboard = Proof.NOT_OURS if ours_is_gone else Proof.STILL_THERE
        self.go_on()

    def replace_door(self, door: Child) -> None:
        """Go on with another door: the one before has ended."""
        self._door = door
        self._is_door_shown = False
        self._asked_clipboard = False

    def then(self, done: Callable[[Receipt], None]) -> None:
        """Hand the receipt to somebody else."""
        self._done = done

    def again(self, done: Callable[[Receipt], None]) -> None:
        """Erase and look once more."""
        self.is_over = False
        self._done = done
        self._clipboard = None
        if not all(line.is_gone or line.proof is Proof.KEPT for line in self._in_keyring or ()):
            self._in_keyring = None
        self._asked_clipboard = self._is_asking_keyring = False
        self._is_patient = True
        self.go_on()

    def _ask_keyring(self) -> None:
        """Have the keyring remember or forget what it should. It answers within seconds, or there is none."""
        if self._is_asking_keyring:
            return
        self._is_asking_keyring = True

        def answered(lines: tuple[Checked, ...]) -> None:
            self._in_keyring = lines
            self.go_on()

        keyrings = self._house.keyrings
        if self._house.store is not self._house.own:
            answered(())
        else:
            keyrings.leave(
                *(self._door, self._account, self.way, answered),
                forget_name=self._forget_name,
                has_sensor_key=self._has_sensor_key,
            )

    def _look_for_quick(self) -> Proof | None:
        """Try to read the record that was overwritten; None if there was none."""
        if self._quick is None:
            return None
        return Proof.STILL_THERE if self._quick.record() else Proof.FORGOTTEN

    def _ask_clipboard(self) -> None:
        if self._door is None:
            self._clipboard = Proof.UNKNOWN
            self.go_on()
        elif not self._asked_clipboard:
            self._asked_clipboard = True
            salt, digest = self._copied
            self._door.send(ReadClipboard(salt=salt, digest=digest))
            self._after(_CLIPBOARD_S, self._give_up_clipboard)

    def _give_up_clipboard(self) -> None:
        if self._clipboard is None:
            self._clipboard = Proof.UNKNOWN
            self.go_on()

    def _lose_patience(self) -> None:
        self._is_patient = False
        self.go_on()

    def _finish(self, memory: Checked) -> None:
        self.is_over = True
        for alarm in self._alarms:
            alarm.cancel()
        self._account.close()
        clipboard = self._clipboard or Proof.UNKNOWN
        in_keyring = self._in_keyring or ()
        found = Found(memory, clipboard, self._draft_bytes, self._cache_bytes, in_keyring, self._look_for_quick())
        eraser = self._house.store.eraser
        lines = eraser.erase(self._house, self._account_id, self.way, found, keep_cache=self._keep_cache)
        kept_bytes = len(self._account.vault) if self._keeps_vault else 0
        receipt = Receipt(
            name=self.name,
            at=self._house.wall(),
            way=self.way,
            lines=lines,
            vault_bytes=kept_bytes,
            computer=self.computer,
        )
        self._done(receipt)

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        self._alarms.append(self._house.deadlines.set(self._house.now() + seconds, act))
