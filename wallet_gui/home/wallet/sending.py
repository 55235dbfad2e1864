"""One payment from its first letter to its signature: what was typed, and all that follows, as frozen values."""

from dataclasses import dataclass, field
from enum import StrEnum

from wallet_gui.domain.errors import UnreachableError, WalletError
from wallet_gui.domain.payment import Call, Fees, Payment, Pricing, Speed, Trial
from wallet_gui.home.wallet.book import Address
from wallet_gui.home.wallet.checks import Check, Fact, Known, Weight
from wallet_gui.home.wallet.drafting import Asset, again_call, cancel_call, payment_call
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.state import NO_ADDRESS, AssetRow


class Step(StrEnum):
    """Where the person is."""

    RECIPIENT = "recipient"
    AMOUNT = "amount"
    REVIEW = "review"


class Aim(StrEnum):
    """What the payment is for."""

    PAY = "pay"
    SPEED_UP = "speed_up"
    """The same once more, with a higher fee."""
    CANCEL = "cancel"
    """Nothing, in the place of one that waits."""


class Phase(StrEnum):
    """Who has the payment now."""

    DRAFTING = "drafting"
    SIGNING = "signing"
    """A confirm door stands, or is about to."""
    SENDING = "sending"
    """It is signed; the network is being told."""


@dataclass(frozen=True, slots=True)
class Form:
    """What was typed and chosen. It survives a lock."""

    recipient: str = ""
    chain_id: int = 0
    contract: str = ""
    """Of the token; empty for the native coin."""
    amount: str = ""
    is_most: bool = False
    """All that can be sent, whatever stands in ``amount``."""
    speed: Speed = Speed.NORMAL
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What a network said about one call."""

    call: Call
    fees: Fees
    nonce: int
    is_contract: bool
    trial: Trial


@dataclass(frozen=True, slots=True)
class Told:
    """What is known from the network about the payment, and how the last question ended."""

    quote: Quote | None = None
    """For this call, or the last one of this network and sender if ``is_old``."""
    is_old: bool = False
    is_asking: bool = False
    problem: WalletError | None = None


@dataclass(frozen=True, slots=True)
class SendState:
    """Everything the page draws."""

    step: Step = Step.RECIPIENT
    aim: Aim = Aim.PAY
    phase: Phase = Phase.DRAFTING
    form: Form = field(default_factory=Form)
    replaces: Kept | None = None
    sender: Address = NO_ADDRESS
    assets: tuple[AssetRow, ...] = ()
    asset: Asset | None = None
    """None as long as no network is switched on."""
    balance: int | None = None
    """That can be spent of the asset; None as long as nobody has told."""
    coins: int | None = None
    """That can be spent of the coin fees are paid in."""
    to: str = ""
    """EIP-55; empty while it cannot be read."""
    known: tuple[Known, ...] = ()
    """Contacts, own addresses and who was paid before."""
    recipient_problem: WalletError | None = None
    units: int | None = None
    amount_problem: WalletError | None = None
    told: Told = field(default_factory=Told)
    pricing: Pricing | None = None
    fee: int = 0
    """In wei, probable; 0 while it is not known."""
    data_fee: int = 0
    """In wei, the part of it that no field of the transaction limits: for its data, on networks that take one."""
    checks: tuple[Check, ...] = ()
    likeness: Known | None = None
    """Whom the recipient imitates, as long as the person has not gone on all the same."""
    bait: Payment | None = None
    """A payment by which the imitation got into the person's history, if there is one."""
    trusts: str = ""
    """The address that the person insists on although it imitates another."""
    knows_why: bool = False
    """The person goes on though something says stop."""
    problem: WalletError | None = None
    """Why the last try to send it failed."""

    @property
    def is_offline(self) -> bool:
        """Whether the network does not answer: a payment can be signed now and sent later."""
        return isinstance(self.told.problem, UnreachableError)

    @property
    def stops(self) -> bool:
        """Whether something says stop that the person has to answer for."""
        return any(one.weight is Weight.STOP and one.fact is not Fact.LOOK_ALIKE for one in self.checks)

    @property
    def can_send(self) -> bool:
        """Whether everything is known that a signature needs, and nothing stands against it."""
        is_ready = self.pricing is not None and self.units is not None and self.amount_problem is None
        is_asked = not self.told.is_asking or self.told.problem is not None
        return (
            self.phase is Phase.DRAFTING
            and self.step is Step.REVIEW
            and bool(self.to)
            and is_ready
            and is_asked
            and self.likeness is None
            and (self.knows_why or not self.stops)
            and self.sender.can_pay
        )

    @property
    def name(self) -> str:
        """What the person calls the recipient; empty for a stranger."""
        return next((one.name for one in self.known if one.address == self.to), "")

    @property
    def removes_approval(self) -> bool:
        """Whether it is a removal of an approval once more, with a higher fee."""
        return self.replaces is not None and self.aim is Aim.SPEED_UP and self.replaces.removes_approval

    @property
    def call(self) -> Call | None:
        """The transaction; None while something of it is missing."""
        if self.asset is None or not self.to:
            return None
        if self.replaces is not None:
            is_cancel = self.aim is Aim.CANCEL
            return cancel_call(self.replaces) if is_cancel else again_call(self.replaces, self.asset)
        return payment_call(self.asset, self.sender.address, self.to, self.units or 0)
