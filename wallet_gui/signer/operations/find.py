"""Which account has this name? Names are not stored: each vault has a tag that only the right name makes again."""

import hmac

from wallet_gui.channel.messages import Found
from wallet_gui.domain.credentials import check_name
from wallet_gui.domain.errors import InputError
from wallet_gui.vault.header import HEAD_SIZE, parse_head
from wallet_gui.vault.kdf import name_tag

NOBODY = -1


def find(name: str, heads: tuple[bytes, ...]) -> Found:
    """Return the places of the accounts with this name, having looked at all of them.

    A new account never takes a name that is there; a vault that is taken in from a file may bring one.
    """
    places = places_of(name, heads)
    return Found(places[0], places[1:]) if places else Found(NOBODY)


def places_of(name: str, heads: tuple[bytes, ...]) -> tuple[int, ...]:
    """Return the places of a name among these heads (bytes 0-159 of vaults)."""
    try:
        check_name(name)
        return tuple(place for place, head in enumerate(heads) if _is_name_of(name, head))
    except InputError:
        return ()


def _is_name_of(name: str, head: bytes) -> bool:
    if len(head) != HEAD_SIZE:
        return False
    known = parse_head(head)
    return hmac.compare_digest(name_tag(name, known.vault_id), known.name_tag)
