"""Short messages about what has just happened, with a way back where there is one."""

from PySide6.QtCore import QObject

from wallet_gui.channel.messages import NotSaved
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose
from wallet_gui.home.account import Account
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.clipboard import Swap
from wallet_gui.home.views.home.page import HomePage
from wallet_gui.ui.messages import not_saved_message
from wallet_gui.ui.widgets.toast import Toast


class Notices(QObject):
    """Listens to the controllers and tells the person."""

    def __init__(self, controllers: Controllers, toast: Toast, home: HomePage) -> None:
        super().__init__()
        self._controllers, self._toast, self._home = controllers, toast, home
        controllers.clipboard.copied.connect(self._on_copied)
        controllers.clipboard.text_copied.connect(self._on_text_copied)
        controllers.clipboard.swapped.connect(self._on_swapped)
        controllers.account.saved.connect(self._on_account_saved)
        controllers.settings.policy_saved.connect(self._on_policy_saved)
        controllers.settings.declined.connect(self._on_declined)
        controllers.cache.cleared.connect(self._on_cleared)
        controllers.session.save_failed.connect(self._on_save_failed)
        controllers.confirm.ended.connect(self._on_confirmed)
        controllers.confirm.door_broke.connect(self._on_door_broke)

    def _on_copied(self, seconds: int) -> None:
        self._home.notices.forget_replaced()
        text = self.tr("Address copied. Cleared from the clipboard in {n} s.")
        self._toast.show_message(text.format(n=seconds))

    def _on_swapped(self, swap: Swap) -> None:
        if not swap.is_pasted:  # else the page on which it was pasted says so
            self._home.notices.show_swap(swap)

    def _on_text_copied(self, seconds: int) -> None:
        text = self.tr("Copied. Cleared from the clipboard in {n} s.")
        self._toast.show_message(text.format(n=seconds))

    def _on_account_saved(self, before: Account) -> None:
        self._toast.show_message(
            self.tr("Saved."), self.tr("Undo"), lambda: self._controllers.account.write(before.label, before.note)
        )

    def _on_policy_saved(self, before: Policy) -> None:
        is_free = before.is_as_strict_as(self._controllers.session.snapshot.policy)
        undo = self.tr("Undo") if is_free else self.tr("Undo…")
        self._toast.show_message(
            self.tr("Changed. It holds from now on."), undo, lambda: self._controllers.settings.set_policy(before)
        )

    def _on_declined(self) -> None:
        self._toast.show_message(self.tr("Nothing was changed."))

    def _on_cleared(self, is_empty: bool) -> None:
        done, failed = self.tr("Cache cleared, then looked for again."), self.tr("The cache could not be cleared.")
        self._toast.show_message(done if is_empty else failed)

    def _on_save_failed(self, message: NotSaved) -> None:
        self._toast.show_message(not_saved_message(message).text)

    def _on_door_broke(self) -> None:
        self._toast.show_message(
            self.tr("The window that asks for your password ended by itself. Nothing was done. Try again.")
        )

    def _on_confirmed(self, purpose: Purpose, worked: bool) -> None:
        if not worked:
            return
        words = {
            Purpose.CHANGE_PASSWORD: self.tr(
                "Your password is changed. Older copies of the vault open with the old one."
            ),
            Purpose.TWO_STEP_ON: self.tr("The two-step code is on."),
            Purpose.TWO_STEP_OFF: self.tr("The two-step code is off."),
            Purpose.NEW_CODES: self.tr("The new recovery codes hold. The old ones open nothing any more."),
            Purpose.SECURE: self.tr("The account is secured. Older copies of the vault open with the old password."),
            Purpose.CHECK_PHRASE: self.tr("Your paper is right. The recovery phrase counts as backed up."),
            Purpose.EXPORT: self.tr("The encrypted vault was exported."),
        }
        if purpose is Purpose.REVEAL_PHRASE and self._controllers.session.snapshot.account.backed_up is None:
            self._toast.show_message(
                self.tr("Written down? Then check it."),
                self.tr("Check…"),
                lambda: self._controllers.confirm.ask(Purpose.CHECK_PHRASE),
            )
        elif purpose in words:
            self._toast.show_message(words[purpose])
