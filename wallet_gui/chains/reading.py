"""Check what a network says before anything believes it: types, bounds, lengths."""

import re
from collections.abc import Callable
from typing import Any, Final, NoReturn, TypeVar

from wallet_gui.domain.errors import BadAnswerError
from wallet_gui.domain.payment import Block

T = TypeVar("T")
_QUANTITY: Final = re.compile(r"0x[0-9a-fA-F]{1,64}")
_HASH: Final = re.compile(r"0x[0-9a-fA-F]{64}")
_ADDRESS: Final = re.compile(r"0x[0-9a-fA-F]{40}")
_DATA: Final = re.compile(r"0x(?:[0-9a-fA-F]{2})*")
_SMALL: Final = 2**63
_BLOCKS_MOST: Final = 2**40
"""A block each millisecond for thirty years. Who says more would have us read history without end."""
"""Numbers of blocks and ids are below; so they fit a column of SQLite."""
_TIME: Final = 253_402_214_400
"""Unix seconds of 31 December 9999: no calendar goes further, wherever in the world it is read."""


class Reader:
    """Reads the values of one network. Every method raises BadAnswerError for what is not as it should be."""

    def __init__(self, network: str) -> None:
        self._network = network

    def refuse(self) -> NoReturn:
        """Say that an answer cannot be what was asked for."""
        raise BadAnswerError(self._network)

    def quantity(self, value: Any) -> int:  # noqa: ANN401  # JSON, as in every method here
        """Read ``0x…``, 0 to 2^256 - 1. More, negative or decimal numbers are refused; leading zeros are not."""
        return int(self._matching(_QUANTITY, value), 16)

    def small(self, value: Any) -> int:  # noqa: ANN401
        """Read a quantity below 2^63."""
        number = self.quantity(value)
        return number if number < _SMALL else self.refuse()

    def time(self, value: Any) -> int:  # noqa: ANN401
        """Read a quantity of Unix seconds that is a day in a calendar."""
        return self.day(self.quantity(value))

    def day(self, seconds: int) -> int:
        """Return Unix seconds if they are a day in a calendar."""
        return seconds if seconds < _TIME else self.refuse()

    def chain_id(self, value: Any) -> int:  # noqa: ANN401
        """Read a chain id, which is never 0."""
        return self.small(value) or self.refuse()

    def hash(self, value: Any) -> str:  # noqa: ANN401
        """Read 32 bytes, in lower case."""
        return self._matching(_HASH, value).lower()

    def address(self, value: Any) -> str:  # noqa: ANN401
        """Read an address and return it in lower case: most that come by are nobody's here."""
        return self._matching(_ADDRESS, value).lower()

    def data(self, value: Any) -> bytes:  # noqa: ANN401
        """Read bytes of any length."""
        return bytes.fromhex(self._matching(_DATA, value)[2:])

    def mapping(self, value: Any) -> dict[str, Any]:  # noqa: ANN401
        """Read an object."""
        return value if isinstance(value, dict) else self.refuse()

    def listing(self, value: Any, most: int = 100_000) -> list[Any]:  # noqa: ANN401
        """Read an array of limited length."""
        return value if isinstance(value, list) and len(value) <= most else self.refuse()

    def maybe(self, read: Callable[[Any], T]) -> Callable[[Any], T | None]:
        """Return a reader that takes ``null`` as well."""
        return lambda value: None if value is None else read(value)

    def block(self, value: Any) -> Block:  # noqa: ANN401
        """Read where a block stands."""
        told = self.mapping(value)
        number = self.small(told.get("number"))
        if number > _BLOCKS_MOST:
            self.refuse()
        return Block(number, self.hash(told.get("hash")), self.time(told.get("timestamp")))

    def _matching(self, pattern: re.Pattern[str], value: Any) -> str:  # noqa: ANN401
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.refuse()
        return value
