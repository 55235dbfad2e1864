"""Settings › Notices & start: what Postern tells beside its pages, how the desktop starts it, a key to lock it."""

from dataclasses import replace

from PySide6.QtGui import QShowEvent

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.session import Computer
from wallet_gui.home.account import Snapshot
from wallet_gui.home.choices import Choices, read_choices
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.autostart import Start
from wallet_gui.home.views.settings.rows import CategoryPage
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import in_a_row


class NoticesPage(CategoryPage):
    """Every switch holds at once. None of them weakens a protection."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "notices")
        self._session, self._settings = controllers.session, controllers.settings
        self._clipboard, self._autostart = controllers.clipboard, controllers.autostart
        self._is_guest = False
        self._build_notices()
        self._build_start()
        self._autostart.changed.connect(self._show_start)
        self._autostart.failed.connect(self._on_failed)
        self.retranslate()
        self._show_start(self._autostart.state)

    def render_state(self, snapshot: Snapshot, _now_s: int) -> None:
        """Draw what holds."""
        choices = read_choices(self._session.body)
        self._network_switch.setChecked(choices.network)
        self._locks_switch.setChecked(choices.locks)
        self._payments_switch.setChecked(choices.payments)
        self._is_guest = snapshot.computer is Computer.GUEST
        for part in (self._outside, self._outside_card, self._locks, self._payments):
            part.setVisible(not self._is_guest)
        self._show_start(self._autostart.state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._autostart.look()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Notices & start"))
        self._inside.setText(self.tr("Inside Postern"))
        self._network.set_words(
            self.tr("When this computer's own network is a reason for care"),
            self.tr(
                "Open Wi-Fi, a network that wants a page filled in first, a VPN that has gone down: said on Home and "
                "before a payment. Nothing is ever stopped by it."
            ),
        )
        self._network.also = self.tr("public Wi-Fi, hotspot, captive portal, VPN, offline")
        self._outside.setText(self.tr("Notifications of the desktop"))
        self._locks.set_words(
            self.tr("When Postern locks by itself"),
            self.tr("Half a minute before, and when it has. Nothing about your wallet is in it."),
        )
        self._locks.also = self.tr("notification, countdown")
        self._payments.set_words(
            self.tr("When a payment arrives, is final or fails"),
            self.tr(
                "Without amount, name or address, and only while another window is in front. Whoever sees the screen "
                "then knows that there was a payment."
            ),
        )
        self._payments.also = self.tr("notification, received")
        self._say_start()

    def _say_start(self) -> None:
        self._starting.setText(self.tr("From outside"))
        self._start.set_words(
            self.tr("Start when I log in to this computer"),
            self.tr(
                "Postern then waits in the tray, or minimised, and is logged out. This writes one entry outside its "
                "own folder; it goes with the last account."
            ),
        )
        self._start.also = self.tr("autostart, launch at login, startup")
        command = self._autostart.state.lock_command
        text = self.tr("Give this command a key in your desktop's settings:")
        self._lock.set_words(self.tr("Lock with one key from anywhere"), in_a_row(text, command))
        self._lock.also = self.tr("shortcut, hotkey, --lock, --logout, command line")
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the command that locks Postern"))

    def _build_notices(self) -> None:
        self._inside, card = self.add_group()
        self._network = self.add_row(card, "network")
        self._network_switch = self._switch("network")
        self._network_switch.clicked.connect(lambda is_on: self._change(replace(self._choices, network=is_on)))
        self._network.add(self._network_switch, named_by_row=True)
        self._outside, self._outside_card = self.add_group()
        self._locks = self.add_row(self._outside_card, "locks")
        self._locks_switch = self._switch("locks")
        self._locks_switch.clicked.connect(lambda is_on: self._change(replace(self._choices, locks=is_on)))
        self._locks.add(self._locks_switch, named_by_row=True)
        self._payments = self.add_row(self._outside_card, "payments")
        self._payments_switch = self._switch("payments")
        self._payments_switch.clicked.connect(lambda is_on: self._change(replace(self._choices, payments=is_on)))
        self._payments.add(self._payments_switch, named_by_row=True)

    def _build_start(self) -> None:
        self._starting, self._starting_card = self.add_group()
        self._start = self.add_row(self._starting_card, "start")
        self._start_switch = self._switch("start")
        self._start_switch.clicked.connect(self._autostart.set_on)
        self._start.add(self._start_switch, named_by_row=True)
        self._lock = self.add_row(self._starting_card, "lock")
        self._copy = Button(self.theme, icon="copy")
        self._copy.setObjectName("settings.notices.lock.copy")
        self._copy.clicked.connect(self._copy_command)
        self._lock.add(self._copy)

    def _switch(self, name: str) -> Switch:
        switch = Switch(self.theme)
        switch.setObjectName(f"settings.notices.{name}.switch")
        return switch

    @property
    def _choices(self) -> Choices:
        return read_choices(self._session.body)

    def _change(self, choices: Choices) -> None:
        self._settings.set_choices(choices)

    def _show_start(self, state: Start) -> None:
        self._start_switch.setChecked(state.is_on)
        self._starting_card.set_row_visible(self._start, state.is_offered)
        self._starting_card.set_row_visible(self._lock, bool(state.lock_command))
        is_empty = not state.is_offered and not state.lock_command
        for part in (self._starting, self._starting_card):
            part.setVisible(not is_empty)
        self._say_start()

    def _copy_command(self) -> None:
        self._clipboard.copy_command(self._autostart.state.lock_command)
        self.said.emit(self.tr("The command is copied."))

    def _on_failed(self, error: WalletError) -> None:
        self.said.emit(in_a_row(self.tr("Nothing was changed."), message_for(error).text))
