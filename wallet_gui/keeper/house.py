"""What the parts of the keeper share: clocks, children, files. Built once, in ``main``."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from wallet_gui.channel.messages import Channel, Hello, LookChanged, Preload, Role
from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.look import Look, Place
from wallet_gui.domain.ports import Clock
from wallet_gui.keeper.accounts import Accounts
from wallet_gui.keeper.calibration import Calibration
from wallet_gui.keeper.deadlines import Deadlines
from wallet_gui.keeper.device import Device, DeviceFile
from wallet_gui.keeper.hand import DoorHand
from wallet_gui.keeper.keyrings import Keyrings
from wallet_gui.keeper.log import Log
from wallet_gui.keeper.mail_codes import MailCodes
from wallet_gui.keeper.ports import Child, Nursery
from wallet_gui.keeper.store import GuestStore, Store
from wallet_gui.keeper.throttle import Throttle


@dataclass
class House:
    """The keeper's tools."""

    run: bytes
    clock: Clock
    nursery: Nursery
    own: Store
    """This computer's; a guest's as well where there is no profile."""
    guest: GuestStore
    log: Log
    look: Look
    verbose: bool = False
    deadlines: Deadlines = field(default_factory=Deadlines)
    place: Place | None = None
    awake: set[Child] = field(default_factory=set)
    """Every child that has been told Hello and has not ended."""
    mail_codes: MailCodes = field(default_factory=MailCodes)

    def __post_init__(self) -> None:
        self.store = self.own
        self.hand = DoorHand(self)
        self.keyrings = Keyrings(self.own, self.hand, self.log)
        self.calibration = Calibration(self)
        self._before_guest = (self.look, self.place)

    @property
    def profile(self) -> Path:
        """The folder of the store in use."""
        return self.store.profile

    @property
    def accounts(self) -> Accounts:
        """The accounts of the store in use."""
        return self.store.accounts

    @property
    def file(self) -> DeviceFile:
        """What the store in use remembers."""
        return self.store.file

    @property
    def throttle(self) -> Throttle:
        """The counts of the store in use."""
        return self.store.throttle

    def use(self, store: Store) -> None:
        """Keep everything in this store from now on: a session begins."""
        self.store = store
        self._before_guest = (self.look, self.place)

    def come_home(self) -> None:
        """Nobody is logged in any more: forget how the windows looked for a guest."""
        if self.store is not self.own:
            self.look, self.place = self._before_guest
        self.store = self.own

    @property
    def device(self) -> Device:
        """What this computer remembers."""
        return self.file.device

    def now(self) -> float:
        """Seconds of the boot-time clock."""
        return self.clock.boot_s()

    def wall(self) -> int:
        """Unix seconds, shown and stored, never trusted."""
        return int(self.clock.wall_s())

    def wake(self, role: Role, preload: Preload = Preload.NOTHING, *, calibrates: bool = False) -> Child:
        """Return a child of this role that has been told Hello."""
        hello = Hello(self.run, preload, self.look, self.place, self.verbose, calibrates)
        child = self.nursery.take(hello, role)
        self.awake.add(child)
        return child

    def wake_door(self, page: Channel) -> Child:
        """Return a door that shows this page."""
        door = self.wake(Role.DOOR)
        door.send(page)
        return door

    def change_look(self, look: Look, source: Child) -> None:
        """Keep the look that a person chose in one window, and tell the others."""
        self.look = look
        for child in self.awake:
            if child is not source and child.role is not Role.SIGNER:
                child.send(LookChanged(look))
        self.store_quietly(replace(self.device, look=look))

    def move(self, place: Place) -> None:
        """Keep where the window stands; it reaches the disk with the next thing that is stored."""
        self.place = place
        self.file.device = replace(self.device, window=place)

    def store_quietly(self, device: Device) -> bool:
        """Store what nobody's safety depends on; say whether it worked."""
        try:
            self.file.store(device)
        except StorageError as error:
            self.log.note("keeper", f"device.json not written: {type(error).__name__}")
            return False
        return True
