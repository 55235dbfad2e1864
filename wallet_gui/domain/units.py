"""Amounts as the chain counts them."""

from typing import Annotated, Final

UNITS_MOST: Final = 2**256 - 1
"""The largest number that a contract or a transaction can name."""

Units = Annotated[int, "uint256"]
"""A whole number of base units, from 0 to ``UNITS_MOST``: more than other numbers of a message may have."""
