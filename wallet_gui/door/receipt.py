"""The receipt: what leaving erased, what the second look found, and how to go on."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import Again, Quit, ShowLeaving, ShowReceipt
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.leaving import Receipt, Way
from wallet_gui.door.keeper_line import KeeperLine

IDLE_S = 120
"""After this time without a key or the mouse the receipt gives way to the log-in page."""


@frozen
class ReceiptState:
    """Everything the pages of leaving show. Without a receipt, erasing is still under way."""

    name: str = ""
    way: Way = Way.KEEP
    receipt: Receipt | None = None
    is_retrying: bool = False
    quits_after: bool = False
    """Whether leaving the receipt ends Postern, as was asked for."""
    accounts: int = 1
    """How many accounts can still log in here."""
    switches: bool = False
    """Whether another account is to be logged in to next."""


class ReceiptController(QObject):
    """Shows the keeper's receipt and passes on what the person wants next."""

    state_changed = Signal(object)
    """``ReceiptState``."""

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__()
        self._keeper = keeper
        self.state = ReceiptState()

    def show_leaving(self, message: ShowLeaving) -> None:
        """Show that erasing is under way."""
        self._publish(ReceiptState(message.name, message.way))

    def show_receipt(self, message: ShowReceipt) -> None:
        """Show what the second look found."""
        receipt = message.receipt
        self._publish(
            ReceiptState(
                receipt.name,
                receipt.way,
                receipt,
                quits_after=message.quits_after,
                accounts=message.accounts,
                switches=message.switches,
            )
        )

    def log_in_again(self) -> None:
        """Go on to the log-in page."""
        self._keeper.say(Again(retry=False))

    def try_again(self) -> None:
        """Erase and look once more at what is left."""
        if not self.state.is_retrying:
            self._publish(replace(self.state, is_retrying=True))
            self._keeper.say(Again(retry=True))

    def quit(self) -> None:
        """End Postern."""
        self._keeper.say(Quit())

    def _publish(self, state: ReceiptState) -> None:
        self.state = state
        self.state_changed.emit(state)
