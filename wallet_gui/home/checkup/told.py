"""Everything that Check-up judges, gathered in one place."""

from dataclasses import dataclass, field
from typing import Final

from wallet_gui.domain.connection import Connection
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.domain.policy import LockOn
from wallet_gui.home.account import Snapshot
from wallet_gui.home.checkup.disk import DiskLook
from wallet_gui.home.checkup.files import FilesLook
from wallet_gui.home.checkup.program import ProgramLook
from wallet_gui.home.wallet.approvals import ApprovalsState
from wallet_gui.home.wallet.outside import outside
from wallet_gui.home.wallet.state import NetworkStatus, WalletState

DAY_S: Final = 86400


@dataclass(frozen=True, slots=True)
class Told:
    """What home knows. What takes a look at the computer is None until somebody has looked."""

    now_s: int = 0
    snapshot: Snapshot = field(default_factory=Snapshot)
    wallet: WalletState = field(default_factory=WalletState)
    approvals: ApprovalsState = field(default_factory=ApprovalsState)
    hears: frozenset[LockOn] | None = None
    """What of the desktop's own locks Postern hears of here."""
    connection: Connection = field(default_factory=Connection)
    is_written: bool = False
    """Whether anything of this session lies on a disk here; nothing of a guest's does."""
    files: FilesLook | None = None
    disk: DiskLook | None = None
    program: ProgramLook | None = None

    @property
    def networks(self) -> tuple[Network, ...]:
        """Return the networks that are on and lead out of the program."""
        return outside(self.wallet.book)

    @property
    def statuses(self) -> tuple[NetworkStatus, ...]:
        """Return how it stands with each of these."""
        return tuple(one for one in self.wallet.networks if one.network.kind is not NetworkKind.PRACTICE)

    def days_since(self, unix_s: int) -> int:
        """Return whole days; 0 if a clock was set back."""
        return max(0, self.now_s - unix_s) // DAY_S
