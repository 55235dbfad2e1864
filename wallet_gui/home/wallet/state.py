"""What the pages draw of the wallet: frozen values that ``WalletController`` publishes."""

from dataclasses import dataclass, field
from enum import StrEnum

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import Payment
from wallet_gui.home.wallet.book import Address, Book

NO_ADDRESS = Address("", "", "")


class LinkState(StrEnum):
    """How it stands with a network that is switched on."""

    WAITING = "waiting"
    """It has not been asked yet in this session."""
    ASKING = "asking"
    GOOD = "good"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """How far a network's history has been read."""

    done: int
    """The next block to be looked at."""
    last: int
    """Where the network stands."""


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """One network that is switched on."""

    network: Network
    state: LinkState
    at: int = 0
    """Unix seconds of its last good answer, from this session or the cache; 0 for never."""
    error: WalletError | None = None
    """Why the last try failed."""
    block: int = 0
    """Where the network stood then."""
    scan: ScanProgress | None = None
    """Set while history is being read."""


@dataclass(frozen=True, slots=True)
class NetworkProblem:
    """A network failed after it had been good, or at the person's own refresh."""

    network: Network
    error: WalletError


@dataclass(frozen=True, slots=True)
class AssetRow:
    """What the chosen address owns of one asset."""

    network: Network
    token: Token | None
    """None for the native coin."""
    units: int | None
    """None as long as no network has told."""
    at: int
    """Unix seconds of that answer; 0 without one."""
    is_stale: bool
    """Whether it is from an earlier session, or the network's last try failed."""

    @property
    def symbol(self) -> str:
        """Of the asset."""
        return self.token.symbol if self.token else self.network.symbol

    @property
    def decimals(self) -> int:
        """Of the asset; 18 for every native coin."""
        return self.token.decimals if self.token else 18

    @property
    def contract(self) -> str:
        """Of the token; empty for the native coin."""
        return self.token.contract if self.token else ""


@dataclass(frozen=True, slots=True)
class WalletState:
    """Everything about the wallet that the pages draw, but for the rows of the activity."""

    book: Book = field(default_factory=Book)
    account: Address = NO_ADDRESS
    """The address that is shown."""
    assets: tuple[AssetRow, ...] = ()
    """Native coins of the networks that are on, and tokens that are owned or were added, of ``account``."""
    pending: tuple[Payment, ...] = ()
    """Payments of all addresses that are in no block yet, the latest first."""
    networks: tuple[NetworkStatus, ...] = ()
    """Those that are switched on."""
    is_refreshing: bool = False
