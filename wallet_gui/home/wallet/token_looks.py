"""Tokens that call themselves what another one is called, or nearly so."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from wallet_gui.domain.network import Token
from wallet_gui.home.wallet.book import Book

_LOOKS_LIKE: Final = str.maketrans(
    "АВЕІЈКМНОРЅСТУХЗΑΒΕΖΗΙΚΜΝΟΡΤΥΧаеорсухіјѕԁԛԝкмтвнαεορτυχικνηω₮013456789$",
    "ABEIJKMHOPSCTYXEABEZHIKMNOPTYXaeopcyxijsdqwkmtbhaeoptuxikvnwtoieasbtbgs",
)
"""Letters of other scripts, and digits and signs, by the Latin letter that a reader takes them for."""


def imitated(token: Token, book: Book) -> str:
    """Return the symbol of a listed token or of a network's own coin that this one looks like; empty for none.

    A token that Postern lists itself imitates nobody.
    """
    if token.is_listed:
        return ""
    shape = _shape(token.symbol)
    return next((symbol for symbol in _known_symbols(book) if shape and _shape(symbol) == shape), "")


def _known_symbols(book: Book) -> Iterable[str]:
    yield from dict.fromkeys(network.symbol for network in book.networks)
    yield from dict.fromkeys(one.symbol for one in (*book.tokens, *book.hidden_tokens) if one.is_listed)


def _shape(symbol: str) -> str:
    """Return what is left of a symbol for a reader who does not look at case, script, accents and marks."""
    plain = unicodedata.normalize("NFKD", symbol).translate(_LOOKS_LIKE).casefold()
    return "".join(sign for sign in plain if sign.isalnum()).replace("l", "i")
