"""When a signer finds out anew what a key derivation may cost on this computer: once a year, at a log-in.

The signer measures while the person types, and keeps what it found to itself: nothing outside the vault says how dear
its key is to be. Here stands only when that was done last, and on which computer.
"""

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.keeper.device import Calibrated
from wallet_gui.system.memory import total_memory_bytes

if TYPE_CHECKING:
    from wallet_gui.keeper.house import House

_YEAR_S: Final = 365 * 24 * 3600
_MOST_IN_A_RUN: Final = 2
"""A log-in that also asks for a code by e-mail takes two signers; who keeps typing a wrong password waits no longer."""
_GIB: Final = 1024**3


class Calibration:
    """Says which signers are to measure."""

    def __init__(self, house: "House") -> None:
        self._house = house
        self._begun = 0

    def begins(self, purpose: Purpose) -> bool:
        """Say whether the signer that is being woken for this purpose is to measure."""
        if purpose is not Purpose.LOG_IN or self._begun == _MOST_IN_A_RUN or not self._is_due():
            return False
        self._begun += 1
        return True

    def note(self) -> None:
        """Remember that a signer has measured, and that its vault opened."""
        if self._house.own.computer is not Computer.GUEST:
            self._house.store_quietly(replace(self._house.device, calibrated=_today(self._house.wall())))

    def _is_due(self) -> bool:
        if self._house.own.computer is Computer.GUEST:
            return False
        last, today = self._house.own.file.device.calibrated, _today(self._house.wall())
        return last is None or replace(last, at=today.at) != today or not 0 <= today.at - last.at < _YEAR_S


def _today(now_s: int) -> Calibrated:
    return Calibrated(now_s, os.cpu_count() or 0, round((total_memory_bytes() or 0) / _GIB))
