"""The account's own words: the name of its address and a private note."""

from PySide6.QtCore import QObject, Signal

from wallet_gui.home.account import LABEL_MOST, NOTE_MOST, Account, Body, with_hidden_balances, with_label, with_note
from wallet_gui.home.controllers.session import Change, SessionController


class AccountController(QObject):
    """Saves what the person wrote; ``saved`` carries what stood before, so that it can be taken back."""

    saved = Signal(object)
    """The ``Account`` before the change that is on disk now."""

    def __init__(self, session: SessionController) -> None:
        super().__init__()
        self._session = session

    def rename(self, label: str) -> None:
        """Give the address another name."""
        self.write(label, self._session.snapshot.account.note)

    def write_note(self, note: str) -> None:
        """Replace the private note."""
        self.write(self._session.snapshot.account.label, note)

    def write(self, label: str, note: str) -> None:
        """Replace the name of the address and the private note."""
        before = self._session.snapshot.account
        label, note = sound(label)[:LABEL_MOST].strip(), sound(note)[:NOTE_MOST]
        if (label, note) != (before.label, before.note):
            self._session.edit(_written(before, label, note), lambda: self.saved.emit(before))

    def hide_balances(self, is_hidden: bool) -> None:
        """Show amounts as dots, or as they are."""
        self._session.edit(lambda body: with_hidden_balances(body, is_hidden))

    def toggle_balances(self) -> None:
        """Show amounts as dots if they are shown as they are, and the other way round."""
        self.hide_balances(not self._session.snapshot.account.hides_balances)


def _written(before: Account, label: str, note: str) -> Change:
    def change(body: Body) -> Body:
        if label != before.label:
            body = with_label(body, label)
        return with_note(body, before.key, note) if note != before.note else body

    return change


def sound(text: str) -> str:
    """Return text without halves of surrogate pairs, which have no UTF-8 form and could not be saved."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
