"""What a hundred guesses at our windows cost, in hours, for somebody who cheats with clocks, restarts and files.

The rule, the files and the sequence of a try are the program's own; the clock and the keyring are fakes at their
ports. A guess takes a second, a change of a file one, a restart of the computer twenty. Where everything that counts is
put back, the guesses are as good as free: that is the limit (SECURITY.md), and here the control that the instrument
sees a cheat succeed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.helpers.fake_keyring import FakeKeyring
from tests.helpers.keeper import FakeClock, make_vault, opened
from wallet_gui.channel.messages import Keys, Peers
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.throttle import FAILS_WHEN_UNKNOWN, wait_after_s
from wallet_gui.keeper import anchors, device
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.device import UNKNOWN_NAMES
from wallet_gui.keeper.erasing import DiskEraser
from wallet_gui.keeper.keyrings import Keyrings
from wallet_gui.keeper.log import Log
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.store import disk_store

GUESSES: Final = 100
GUESS_S, FILE_S, RESTART_S = 1.0, 1.0, 20.0
HOUR_S: Final = 3600.0
YEAR_S: Final = 365 * 86400.0
PEERS: Final = Peers(b"", Purpose.LOG_IN, Keys(b"", b"", b""))


class Besieged:
    """One account, and somebody who guesses its password at our windows."""

    def __init__(self, folder: Path, *, with_keyring: bool) -> None:
        self.folder = folder
        self.clock, self.keyring = FakeClock(), FakeKeyring()
        self.hours_before = 0.0
        self.start()
        self.account: Account = self.store.accounts.create(make_vault())
        self.store.throttle.clear(self.account.id)
        if with_keyring:
            states: list[KeyringState] = []
            self.keyrings.turn_on(_no_door(), self.account, opened(PEERS), states.append)
            assert states == [KeyringState.READY]
        else:
            self.keyring.state = KeyringState.MISSING
        self.at_first = {path: path.read_bytes() for path in self._counts()}
        self.item_at_first = dict(self.keyring.items)
        self._began_s = self.clock.boot_s()

    def start(self) -> None:
        """Start Postern, as the keeper begins a run."""
        self.store = disk_store(self.folder, self.clock, "this run", DiskEraser())
        self.keyrings = Keyrings(self.store, self.keyring, Log(verbose=False))
        self.store.throttle.recall_all([*self.store.accounts.ids(), UNKNOWN_NAMES])

    def guess(self) -> None:
        """Wait as long as it takes, then guess once, in the steps of a log-in."""
        throttle, account = self.store.throttle, self.account
        for _ in range(GUESSES):  # and not for ever, if the rule is wrong
            self.keyrings.look(_no_door(), account.id, bytes.fromhex(account.vault_id), _nothing)
            wait_s = throttle.remaining_s(account.id)
            if not wait_s:
                break
            self.clock.boot += wait_s
        throttle.count(account.id)
        self.keyrings.note_try(_no_door(), account.id, account.vault, _nothing)
        self.clock.boot += GUESS_S

    def hours(self) -> float:
        """Return the time since the first guess."""
        return self.hours_before + (self.clock.boot_s() - self._began_s) / HOUR_S

    def restart(self) -> None:
        """Start the computer anew."""
        self.hours_before = self.hours() + RESTART_S / HOUR_S
        self.clock.restart()
        self._began_s = self.clock.boot_s()
        self.start()

    def cheat(self, *, files: tuple[str, ...] = (), delete: bool, item: bool = False) -> None:
        """Delete what counts, or put back what stood there at first; then start Postern again."""
        for path in self._counts():
            if path.name in files:
                path.unlink(missing_ok=True) if delete else path.write_bytes(self.at_first[path])
        if item:
            self.keyring.items = {} if delete else dict(self.item_at_first)
        self.clock.boot += FILE_S
        self.start()

    def _counts(self) -> list[Path]:
        return [self.folder / device.NAME, self.account.folder / anchors.NAME]


def _no_door() -> Child:
    """The fake keyring needs no door to be asked by."""
    return None  # type: ignore[return-value]


def _nothing() -> None:
    """Nobody waits: the fake keyring answers at once."""


FIRST, BOTH = (device.NAME,), (device.NAME, anchors.NAME)
Cheat = Callable[[Besieged], None]


def patient(_: Besieged) -> None:
    """Wait, and guess again."""


def changed_clock(besieged: Besieged) -> None:
    besieged.clock.wall += 10 * YEAR_S if besieged.clock.wall < 10 * YEAR_S else -10 * YEAR_S
    besieged.start()


def restarted(besieged: Besieged) -> None:
    besieged.restart()


def deleted(*files: str, item: bool = False) -> Cheat:
    return lambda besieged: besieged.cheat(files=files, delete=True, item=item)


def rolled_back(*files: str, item: bool = False) -> Cheat:
    return lambda besieged: besieged.cheat(files=files, delete=False, item=item)


def rolled_back_beside_a_deleted_item(besieged: Besieged) -> None:
    besieged.keyring.items = {}
    besieged.cheat(files=BOTH, delete=False)


def rolled_back_beside_a_stopped_keyring(besieged: Besieged) -> None:
    besieged.keyring.state = KeyringState.MISSING
    besieged.cheat(files=BOTH, delete=False)


@pytest.mark.parametrize(
    ("cheat", "with_keyring", "hours"),
    [
        (patient, True, 22.6),
        (patient, False, 22.6),
        (changed_clock, True, 22.6),
        (changed_clock, False, 22.6),
        (restarted, True, 23.1),
        (restarted, False, 23.1),
        (deleted(*FIRST), True, 24.1),
        (deleted(*FIRST), False, 24.1),
        (deleted(*BOTH), True, 24.1),
        (deleted(*BOTH), False, 0.9),
        (rolled_back(*FIRST), True, 22.6),
        (rolled_back(*FIRST), False, 22.6),
        (rolled_back(*BOTH), True, 22.6),
        (deleted(*BOTH, item=True), True, 0.9),
        (rolled_back_beside_a_deleted_item, True, 0.9),
        (rolled_back_beside_a_stopped_keyring, True, 0.9),
    ],
    ids=lambda value: getattr(value, "__qualname__", None),
)
def test_a_hundred_guesses_take_so_many_hours(tmp_path: Path, cheat: Cheat, with_keyring: bool, hours: float) -> None:
    besieged = Besieged(tmp_path, with_keyring=with_keyring)
    for _ in range(GUESSES):
        cheat(besieged)
        besieged.guess()
    assert besieged.hours() == pytest.approx(hours, abs=0.05)


@pytest.mark.parametrize(("item", "with_keyring"), [(True, True), (False, False)])
def test_who_puts_everything_back_that_counts_guesses_for_nothing(
    tmp_path: Path, item: bool, with_keyring: bool
) -> None:
    besieged = Besieged(tmp_path, with_keyring=with_keyring)
    for _ in range(GUESSES):
        rolled_back(*BOTH, item=item)(besieged)
        besieged.guess()
    assert besieged.hours() == pytest.approx(0.06, abs=0.01)


def test_without_the_persons_word_the_keyring_is_never_asked(tmp_path: Path) -> None:
    besieged = Besieged(tmp_path, with_keyring=False)
    for _ in range(3):
        besieged.guess()
        besieged.start()
    assert besieged.keyring.asked == []


def test_a_keyring_that_comes_and_goes_costs_one_wait_and_keeps_nobody_out(tmp_path: Path) -> None:
    besieged = Besieged(tmp_path, with_keyring=True)
    besieged.guess()
    besieged.keyring.state = KeyringState.LOCKED
    besieged.start()
    besieged.guess()
    assert besieged.hours() == pytest.approx((wait_after_s(FAILS_WHEN_UNKNOWN) + 2 * GUESS_S) / HOUR_S, abs=0.001)
    besieged.store.throttle.clear(besieged.account.id)
    before = besieged.hours()
    besieged.start()
    besieged.guess()
    assert besieged.hours() - before == pytest.approx(GUESS_S / HOUR_S, abs=0.0001)
