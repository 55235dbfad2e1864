"""Settings › Security: what Postern keeps in this computer's keyring, and whether that works."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.rows import CategoryPage
from wallet_gui.ui.sentences.keyring import passed_over
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.widgets.switch import Switch

translate = QCoreApplication.translate


class KeyringCard:
    """Two rows on a page: the keyring itself, and whether it remembers the account's name. Hidden for a guest."""

    def __init__(self, theme: Theme, page: CategoryPage, controllers: Controllers) -> None:
        self._confirm, self._settings = controllers.confirm, controllers.settings
        self._snapshot = Snapshot()
        self._heading, self._card = page.add_group()
        self._use = page.add_row(self._card, "keyring")
        self._state = Pill(theme)
        self._use.add(self._state)
        self._switch = Button(theme)
        self._switch.setObjectName("settings.security.keyring.change")
        self._switch.clicked.connect(self._on_change)
        self._use.add(self._switch)
        self._name = page.add_row(self._card, "remember_name")
        self._name_switch = Switch(theme)
        self._name_switch.setObjectName("settings.security.remember_name.switch")
        self._name_switch.clicked.connect(self._settings.remember_name)
        self._name.add(self._name_switch, named_by_row=True)

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw what holds."""
        self._snapshot = snapshot
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew."""
        keyring, computer = self._snapshot.keyring, self._snapshot.computer
        is_theirs = computer is Computer.MINE
        shows = is_theirs or keyring.is_used
        self._heading.setText(translate("KeyringCard", "This computer's keyring"))
        self._heading.setVisible(shows)
        self._card.setVisible(shows)
        self._use.set_words(translate("KeyringCard", "Notice an older copy of the vault"), self._what_it_does())
        self._use.also = translate("KeyringCard", "keyring, keychain, credential manager, rollback, wrong tries")
        self._show_state(is_theirs=is_theirs)
        self._switch.setText(
            translate("KeyringCard", "Stop…") if keyring.is_used else translate("KeyringCard", "Use it…")
        )
        self._switch.setAccessibleName(
            translate("KeyringCard", "Stop using the computer's keyring")
            if keyring.is_used
            else translate("KeyringCard", "Use the computer's keyring")
        )
        self._name.set_words(
            translate("KeyringCard", "Remember my account name"),
            translate(
                "KeyringCard", "It is kept in the keyring and filled in at the next login. The password never is."
            ),
        )
        self._name.also = translate("KeyringCard", "user name, login name")
        self._name_switch.setChecked(keyring.remembers_name)
        self._card.set_row_visible(self._name, keyring.is_used and is_theirs)

    def _show_state(self, *, is_theirs: bool) -> None:
        keyring = self._snapshot.keyring
        if not keyring.is_used:
            self._state.show_state(translate("KeyringCard", "Off"))
        elif not is_theirs:
            self._state.show_state(translate("KeyringCard", "Paused"))
        elif keyring.state is KeyringState.READY:
            self._state.show_state(translate("KeyringCard", "On"), Tone.OK, "check")
        else:
            self._state.show_state(translate("KeyringCard", "No answer"), Tone.WARN, "warning")

    def _what_it_does(self) -> str:
        keyring = self._snapshot.keyring
        if not keyring.is_used:
            return translate(
                "KeyringCard", "Off. Nothing is asked of the keyring. An older copy of the vault would not be noticed."
            )
        if self._snapshot.computer is not Computer.MINE:
            return translate(
                "KeyringCard", "Other people use this computer too: nothing is noted in the keyring meanwhile."
            )
        if keyring.state is not KeyringState.READY:
            problem = passed_over(keyring.state)
            return translate("KeyringCard", "{problem}. {text}").format(problem=problem.title, text=problem.text)
        return translate(
            "KeyringCard",
            "The keyring knows how new your vault is and how many wrong tries there were. Nothing of it is secret.",
        )

    def _on_change(self) -> None:
        self._confirm.ask(Purpose.KEYRING_OFF if self._snapshot.keyring.is_used else Purpose.KEYRING_ON)
