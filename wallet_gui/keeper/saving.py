"""Home's changes of the vault: written at once, or held while a signer works on the same vault."""

from typing import TYPE_CHECKING

from wallet_gui.channel.messages import Save
from wallet_gui.keeper import vault_desk
from wallet_gui.keeper.ports import Child

if TYPE_CHECKING:
    from wallet_gui.keeper.core import Keeper


class Saves:
    """Takes changes in the order in which they come."""

    def __init__(self, keeper: "Keeper") -> None:
        self._keeper = keeper
        self.held: list[tuple[Child, Save]] = []

    def take(self, home: Child, change: Save) -> None:
        """Write home's view section, or hold it."""
        session = self._keeper.session
        if session is None:
            return
        if self._keeper.desk.operation is not None:
            self.held.append((home, change))
        else:
            vault_desk.save(session, home, change)

    def take_held(self) -> None:
        """Write what was held, unless another signer is at work already."""
        held, self.held = self.held, []
        for home, change in held:
            self.take(home, change)
