"""Which account has this name? Names are not stored: each vault has a tag that only the right name makes again."""

import hmac

from wallet_gui.channel.messages import Found
from wallet_gui.domain.credentials import check_name
from wallet_gui.domain.errors import InputError
from wallet_gui.vault.header import HEAD_SIZE, parse_head
from wallet_gui.vault.kdf import name_tag

NOBODY = -1


def find(name: str, heads: tuple[bytes, ...]) -> Found:
    """Return the place of the account with this name, having looked at all of them."""
    return Found(place_of(name, heads))


def place_of(name: str, heads: tuple[bytes, ...]) -> int:
    """Return the place among these heads (bytes 0-159 of vaults), or -1."""
    try:
        check_name(name)
        hits = [place for place, head in enumerate(heads) if _is_name_of(name, head)]
    except InputError:
        return NOBODY
    return hits[0] if hits else NOBODY


def _is_name_of(name: str, head: bytes) -> bool:
    if len(head) != HEAD_SIZE:
        return False
    known = parse_head(head)
    return hmac.compare_digest(name_tag(name, known.vault_id), known.name_tag)
