"""What an address owns, as rows for the pages."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from wallet_gui.cache.history import Balance
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import Balances
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.state import AssetRow

_KEEP_AGAIN_S: Final = 120
BalanceTable = dict[tuple[int, str, str], Balance]
"""By chain id, address and contract (empty for the native coin)."""


def table_of(balances: Iterable[Balance]) -> BalanceTable:
    """Return a table of what the cache holds."""
    return {(balance.chain_id, balance.address, balance.contract): balance for balance in balances}


def told_balances(told: Balances, at: int) -> tuple[Balance, ...]:
    """Return what a network told at a time in Unix seconds."""
    native = (Balance(told.chain_id, address, "", wei, at) for address, wei in told.native.items())
    tokens = (
        Balance(told.chain_id, address, contract, units, at) for (address, contract), units in told.tokens.items()
    )
    return (*native, *tokens)


def must_keep(told: BalanceTable, kept: BalanceTable) -> bool:
    """Say whether to write balances: not each time if only their age is another one."""
    return any(
        key not in kept or one.units != kept[key].units or one.at - kept[key].at >= _KEEP_AGAIN_S
        for key, one in told.items()
    )


def has_arrived(before: BalanceTable, told: BalanceTable, book: Book) -> bool:
    """Say whether somebody else has paid since the look before: dust does not count, nor what the person moves."""
    moved = {(kept.chain_id, kept.to, kept.contract) for kept in book.outbox if not kept.settled}
    return any(
        key in before and one.units - before[key].units > _least(key) for key, one in told.items() if key not in moved
    )


def _least(key: tuple[int, str, str]) -> int:
    """Return what does not count as a payment yet: a hundred-thousandth of a coin. Tokens differ too much for that."""
    return 0 if key[2] else 10**13


def asset_rows(book: Book, address: str, balances: BalanceTable, fresh: Collection[int]) -> tuple[AssetRow, ...]:
    """Return what an address owns: every native coin, then the tokens that it owns or that the person added.

    Hidden tokens that it owns are among them: a page leaves them out, and may say how many there are.

    Args:
        book: The networks that are on, and the tokens.
        address: EIP-55.
        balances: What is known.
        fresh: Ids of the networks whose last answer was good.
    """
    return tuple(row for network in book.switched_on for row in _rows(book, network, address, balances, fresh))


def _rows(
    book: Book, network: Network, address: str, balances: BalanceTable, fresh: Collection[int]
) -> Iterator[AssetRow]:
    native = balances.get((network.chain_id, address, ""))
    at = native.at if native else 0
    for token in (None, *book.tokens_of(network.chain_id), *book.hidden_tokens_of(network.chain_id)):
        known = balances.get((network.chain_id, address, token.contract)) if token else native
        if token is None or (known and known.units) or (token.chain_id, token.contract) in book.added_tokens:
            is_stale = network.chain_id not in fresh or known is None or known.at < at
            yield AssetRow(network, token, known.units if known else None, known.at if known else 0, is_stale)


def all_tokens(book: Book, chain_id: int) -> tuple[Token, ...]:
    """Return the tokens of a network that it is asked about, hidden ones as well."""
    return (*book.tokens_of(chain_id), *book.hidden_tokens_of(chain_id))
