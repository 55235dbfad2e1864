"""What networks say about a payment that is being drafted: fees, number, kind of the receiver, trial run."""

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.payment import Call
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.sending import Quote, SendState, Told
from wallet_gui.home.wallet.working_out import answers, ask_network


class Quotes(QObject):
    """Asks one question at a time; the answer to an older one is dropped.

    The latest answer of each network stays: while it is silent, a payment is signed with that.
    """

    changed = Signal()
    """``about`` says something else."""

    def __init__(self, wallet: WalletController) -> None:
        super().__init__()
        self._wallet = wallet
        self._number = 0
        self._asked: Call | None = None
        self._is_asking = False
        self._problem: WalletError | None = None
        self._latest: dict[tuple[int, str], Quote] = {}

    def about(self, state: SendState) -> Told:
        """Return what is known about a payment as it is now: an answer about another one is an old answer."""
        call = state.call
        if call is None:
            return Told()
        quote = self._latest.get(_place(call))
        is_here = self._asked is not None and _place(self._asked) == _place(call)
        return Told(
            quote=quote,
            is_old=quote is not None and not answers(quote, state),
            is_asking=is_here and self._is_asking,
            problem=self._problem if is_here else None,
        )

    def has_asked(self, call: Call) -> bool:
        """Say whether the latest question was about this call, however it ended."""
        return self._asked == call

    def ask(self, call: Call) -> None:
        """Ask about a call."""
        self._number += 1
        number = self._number
        self._asked, self._is_asking = call, True
        self._wallet.run(
            call.chain_id,
            ask_network(call),
            lambda quote: self._on_quote(number, quote),
            lambda error: self._on_problem(number, error),
        )
        self.changed.emit()

    def forget(self) -> None:
        """Take no interest in what was asked last any more."""
        self._number += 1
        self._asked, self._is_asking, self._problem = None, False, None

    def _on_quote(self, number: int, quote: Quote) -> None:
        if number == self._number:
            self._latest[_place(quote.call)] = quote
            self._is_asking, self._problem = False, None
            self.changed.emit()

    def _on_problem(self, number: int, error: WalletError) -> None:
        if number == self._number:
            self._is_asking, self._problem = False, error
            self.changed.emit()


def _place(call: Call) -> tuple[int, str]:
    """Return where fees and numbers are the same: the network and the sender."""
    return call.chain_id, call.sender
