"""The two words that stand beside a code by e-mail and on the page that asks for it, so that one sees they belong."""

from functools import cache
from hashlib import sha256

from wallet_gui.assets import asset


def words_beside_code(nonce: bytes) -> tuple[str, str]:
    """Return two words of the BIP-39 English list for the number that a code is made from.

    The list is read once: a signer calls this before its jail closes, and can afterwards.
    """
    words = _words()
    digest = sha256(b"wg/v1/mail-words" + nonce).digest()
    first, second = (int.from_bytes(digest[at : at + 4], "little") % len(words) for at in (0, 4))
    return words[first], words[second]


@cache
def _words() -> tuple[str, ...]:
    return tuple(asset("wordlists/bip39-english.txt").read_text(encoding="ascii").split())
