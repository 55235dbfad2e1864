"""The alarm about an address that was swapped on the clipboard: both addresses above each other."""

import re
from typing import Final

from PySide6.QtCore import QEvent

from wallet_gui.home.controllers.clipboard import Swap, is_same
from wallet_gui.home.views.differing_address import DifferingAddress
from wallet_gui.home.wallet.checks import differing
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.para import Para

_OURS: Final = re.compile(r"0x[0-9a-fA-F]{40}")


class SwapNotice(Banner):
    """Stays until it is dismissed, or until another address is copied."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, Tone.STOP, can_dismiss=True)
        self.setObjectName(name)
        self._swap: Swap | None = None
        self._labels = (Para(theme, "", "caption", "text.secondary"), Para(theme, "", "caption", "text.secondary"))
        self._addresses = (DifferingAddress(theme, "success"), DifferingAddress(theme, "danger"))
        self._plain = Para(theme, "", "body")
        """An address of another chain, which cannot be compared place by place."""
        for label, address, part in zip(self._labels, self._addresses, ("before", "found"), strict=True):
            label.setContentsMargins(0, 6, 0, 0)
            address.setObjectName(f"{name}.{part}")
            self.add_below(label)
            self.add_below(address)
        self._plain.setObjectName(f"{name}.plain")
        self.add_below(self._plain)

    def show_swap(self, swap: Swap) -> None:
        """Say what happened, and have it read out."""
        self._swap = swap
        both = bool(_OURS.fullmatch(swap.before) and _OURS.fullmatch(swap.found))
        places = differing(swap.before, swap.found) if both else frozenset[int]()
        for address, text in zip(self._addresses, (swap.before, swap.found), strict=True):
            is_ours = bool(_OURS.fullmatch(text))
            address.setVisible(is_ours)
            address.show_address(text if is_ours else "", places)
        self._plain.setText("" if _OURS.fullmatch(swap.found) else swap.found)
        self._plain.setVisible(bool(self._plain.text()))
        self._say_it()
        self.say()

    def is_about(self, address: str) -> bool:
        """Say whether the address that was found is this one."""
        return self._swap is not None and is_same(self._swap.found, address)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say_it()

    def _say_it(self) -> None:
        if self._swap is None:
            return
        before, found = self._labels
        if self._swap.is_pasted:
            self.set_words(
                self.tr("The address on the clipboard was swapped while you were here"),
                self.tr(
                    "Another program has put a different one there, and that is what was pasted. Compare it with where "
                    "you have it from, every character, before you go on."
                ),
            )
            before.setText(self.tr("When you came"))
            found.setText(self.tr("What was pasted"))
        else:
            self.set_words(
                self.tr("Another program replaced the copied address."),
                self.tr("Do not use what is on the clipboard now. Read the address here and compare every character."),
            )
            before.setText(self.tr("What you copied"))
            found.setText(self.tr("What is on the clipboard now"))
