"""Links that another program hands over: ``ethereum:`` (EIP-681) and ``postern:``, which names the program as well.

Whoever makes a link is unknown: a website, a letter, a file. So a link can only show something: it fills in the form of
a payment, or brings the window to the front. Here is decided what may come in at all; the request itself is read where
the form is.
"""

from typing import Final, NamedTuple

LONGEST_LINK: Final = 2000
"""Characters, as of a request that is typed."""

_REQUEST: Final = "ethereum:"
_OURS: Final = "postern:"
_FIRST, _LAST = "!", "~"
"""Of the printable ASCII characters without the space: RFC 3986 has no others."""


class Link(NamedTuple):
    """A link that may come in."""

    request: str
    """A payment request that begins with ``ethereum:``; empty for a link that only asks for the window."""


def parse_link(text: str) -> Link | None:
    """Read a link; None if it is none of ours. ``postern:ethereum:…`` is ``ethereum:…`` for this program alone."""
    if not 0 < len(text) <= LONGEST_LINK or not all(_FIRST <= character <= _LAST for character in text):
        return None
    if text.lower().startswith(_OURS):
        text = text[len(_OURS) :].removeprefix("//").removesuffix("/")
        if not text:
            return Link("")
    scheme, rest = text[: len(_REQUEST)].lower(), text[len(_REQUEST) :]
    return Link(_REQUEST + rest) if scheme == _REQUEST and rest else None
