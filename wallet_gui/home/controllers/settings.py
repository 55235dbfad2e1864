"""Choices: how the session locks and leaves, and how Postern looks."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import LookChanged, RememberName, ShareComputer, Stricter
from wallet_gui.domain.look import Look
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose
from wallet_gui.home.account import with_policy
from wallet_gui.home.choices import Choices, with_choices
from wallet_gui.home.controllers.confirm import ConfirmController
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController


class SettingsController(QObject):
    """Applies a choice at once. What weakens a protection is not decided here but at a door, with the password."""

    look_changed = Signal(object)
    """The look that is to be shown now, chosen here or in another window."""
    policy_saved = Signal(object)
    """The policy that was in force before a change that is on disk now."""
    declined = Signal()
    """The password was not given: what is in force has not changed."""

    def __init__(self, link: KeeperLink, session: SessionController, confirm: ConfirmController, look: Look) -> None:
        super().__init__()
        self._link, self._session, self._confirm = link, session, confirm
        self._before_loosening = Policy()
        self._unsaved = 0
        self._in_force = Policy()
        """What the keeper has been told, while a stricter one is being saved: that may fail."""
        self.look = look
        link.on(LookChanged, lambda message: self._take_look(message.look))
        confirm.ended.connect(self._on_confirmed)

    def set_look(self, look: Look) -> None:
        """Change language, colour, size or motion here and in every other window."""
        if look != self.look:
            self._take_look(look)
            self._link.send(LookChanged(look))

    def set_policy(self, wanted: Policy) -> None:
        """Change how the session locks and leaves."""
        in_force = self._session.snapshot.policy
        if wanted == in_force:
            return
        if wanted.is_as_strict_as(in_force):
            self._tighten(wanted, in_force)
        else:
            self._before_loosening = in_force
            self._confirm.ask(Purpose.LOOSEN, wanted)

    def set_choices(self, choices: Choices) -> None:
        """Change what the person is told of."""
        self._session.edit(lambda body: with_choices(body, choices))

    def share_computer(self, is_shared: bool) -> None:
        """Say whether other people use this computer too. That nobody does any more needs the password."""
        if is_shared:
            self._link.send(ShareComputer())
        else:
            self._confirm.ask(Purpose.OWN_COMPUTER)

    def remember_name(self, is_wanted: bool) -> None:
        """Have the computer's keyring remember the account's name for the log-in page, or forget it."""
        self._link.send(RememberName(is_wanted))

    def _tighten(self, wanted: Policy, before: Policy) -> None:
        if not self._unsaved:
            self._in_force = before
        self._unsaved += 1

        def saved() -> None:
            self._unsaved -= 1
            self._in_force = wanted
            self._link.send(Stricter(wanted))
            self.policy_saved.emit(before)

        def dropped() -> None:
            self._unsaved -= 1
            if self._session.snapshot.policy == wanted:
                self._session.set_policy_in_force(self._in_force)

        self._session.set_policy_in_force(wanted)
        self._session.edit(lambda body: with_policy(body, wanted), saved, dropped)

    def _on_confirmed(self, purpose: Purpose, worked: bool) -> None:
        if purpose is Purpose.LOOSEN and worked:
            self.policy_saved.emit(self._before_loosening)
        elif purpose in {Purpose.LOOSEN, Purpose.OWN_COMPUTER} and not worked:
            self.declined.emit()

    def _take_look(self, look: Look) -> None:
        self.look = replace(look)
        self.look_changed.emit(look)
