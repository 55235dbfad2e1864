"""The tokens that Postern knows by name, from ``resources/chains/tokens.json``."""

import json
from functools import cache

from wallet_gui.assets import asset
from wallet_gui.domain.network import Token


@cache
def shipped_tokens(chain_id: int) -> tuple[Token, ...]:
    """Return the listed tokens of a network in the order in which they are shown; none for a network without any.

    Reads a file the first time, and nothing after that: a signer asks once before its jail closes.
    """
    return tuple(token for token in _all() if token.chain_id == chain_id)


def shipped_token(chain_id: int, contract: str) -> Token | None:
    """Return the listed token with this contract, however its address is written, or ``None``."""
    wanted = contract.lower()
    return next((token for token in shipped_tokens(chain_id) if token.contract.lower() == wanted), None)


@cache
def _all() -> tuple[Token, ...]:
    rows = json.loads(asset("chains/tokens.json").read_text(encoding="utf-8"))
    return tuple(
        Token(row["chain_id"], row["contract"], row["symbol"], row["name"], row["decimals"], is_listed=True)
        for row in rows
    )
