"""What may be the PIN of a quick unlock. It opens a locked session's view key, and never anything else."""

from itertools import pairwise
from typing import Final

from wallet_gui.domain.errors import PinDigitsError, PinEasyError

PIN_LEAST: Final = 6
PIN_MOST: Final = 12


def check_pin(pin: str) -> None:
    """Refuse what cannot be any PIN: not 6 to 12 of the digits 0 to 9."""
    if not PIN_LEAST <= len(pin) <= PIN_MOST or not (pin.isascii() and pin.isdigit()):
        raise PinDigitsError


def check_new_pin(pin: str) -> None:
    """Refuse what must not become a PIN as well: 777777, and runs such as 123456, 987654 or 890123."""
    check_pin(pin)
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        raise PinEasyError
