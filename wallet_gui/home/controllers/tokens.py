"""Tokens that the person adds by their contract, and those that are not to be seen."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from wallet_gui.domain.network import Token
from wallet_gui.home.controllers.jobs import Failed
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.waiting import Waiting
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.book_edits import with_token, with_token_hidden, without_token


class TokensController(QObject):
    """What a contract says of itself is hostile text: it is asked for, shown, and only then kept."""

    def __init__(self, session: SessionController, wallet: WalletController) -> None:
        super().__init__()
        self._session, self._wallet = session, wallet

    def ask(self, chain_id: int, contract: str, done: Callable[[Token], object], failed: Failed) -> Waiting:
        """Ask a contract what it calls itself, on a network that is on."""
        waiting = Waiting()
        self._wallet.run(
            chain_id,
            lambda chain: chain.token(contract),
            waiting.unless_cancelled(done),
            waiting.unless_cancelled(failed),
        )
        return waiting

    def add(self, token: Token) -> None:
        """Show a token among the assets from now on."""
        self._session.edit(lambda body: with_token(body, token))

    def hide(self, token: Token, *, hidden: bool) -> None:
        """Hide a token, or show it again."""
        self._session.edit(lambda body: with_token_hidden(body, token, hidden=hidden))

    def remove(self, token: Token) -> None:
        """Forget a token that the person added."""
        self._session.edit(lambda body: without_token(body, token))
