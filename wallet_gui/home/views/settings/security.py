"""Settings › Security: password, two-step code, recovery phrase; and a card for everything else."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu

from wallet_gui.domain.policy import CodeAt
from wallet_gui.domain.session import Purpose
from wallet_gui.home.account import RECOVERY_CODES, Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.keyring_card import KeyringCard
from wallet_gui.home.views.settings.lock_card import LockCard
from wallet_gui.home.views.settings.quick_card import QuickCard
from wallet_gui.home.views.settings.rows import CategoryPage
from wallet_gui.home.views.settings.ways_in_card import WaysInCard
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import date, in_a_row

_DAY_S = 86400


class SecurityPage(CategoryPage):
    """Shows what holds. What needs the password opens a door; what only makes it stricter applies at once."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "security")
        self._confirm, self._settings = controllers.confirm, controllers.settings
        self._snapshot, self._now_s = Snapshot(), 0
        self._build_login()
        self._ways = WaysInCard(theme, self, controllers)
        self._lock = LockCard(theme, self, controllers)
        self._quick = QuickCard(theme, self, controllers)
        self._build_phrase()
        self._keyring = KeyringCard(theme, self, controllers)
        self._settings.declined.connect(self._show_policy)
        self.retranslate()

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        """Draw what holds; ``now_s`` is Unix time."""
        self._snapshot, self._now_s = snapshot, now_s
        self._show_policy()
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        self._quick.look()
        super().showEvent(event)

    def _build_login(self) -> None:
        self._login, card = self.add_group()
        self._password = self.add_row(card, "password")
        self._change = Button(self.theme)
        self._change.setObjectName("settings.security.change_password")
        self._change.clicked.connect(lambda: self._confirm.ask(Purpose.CHANGE_PASSWORD))
        self._password.add(self._change)
        self._code = self.add_row(card, "code")
        self._code_state = Pill(self.theme)
        self._code.add(self._code_state)
        self._manage = Button(self.theme)
        self._manage.setObjectName("settings.security.manage_code")
        self._manage.clicked.connect(self._on_manage)
        self._code.add(self._manage)
        self._menu = QMenu(self)
        self._new_codes = self._menu.addAction("", self._ask(Purpose.NEW_CODES))
        self._new_codes.setObjectName("settings.security.new_codes")
        self._code_off = self._menu.addAction("", self._ask(Purpose.TWO_STEP_OFF))
        self._code_off.setObjectName("settings.security.code_off")
        self._codes = self.add_row(card, "recovery_codes")
        self._renew = Button(self.theme)
        self._renew.setObjectName("settings.security.renew_codes")
        self._renew.clicked.connect(self._ask(Purpose.NEW_CODES))
        self._codes.add(self._renew)
        self._at_unlock = self.add_row(card, "code_at_unlock")
        self._at_unlock_switch = Switch(self.theme)
        self._at_unlock_switch.setObjectName("settings.security.code_at_unlock.switch")
        self._at_unlock_switch.clicked.connect(self._on_at_unlock)
        self._at_unlock.add(self._at_unlock_switch, named_by_row=True)
        self._secure = self.add_row(card, "secure")
        self._secure_button = Button(self.theme)
        self._secure_button.setObjectName("settings.security.secure.button")
        self._secure_button.clicked.connect(self._ask(Purpose.SECURE))
        self._secure.add(self._secure_button)
        self._login_card = card

    def _build_phrase(self) -> None:
        self._phrase, card = self.add_group()
        self._check = self.add_row(card, "check_phrase")
        self._check_button = Button(self.theme)
        self._check_button.setObjectName("settings.security.check")
        self._check_button.clicked.connect(self._ask(Purpose.CHECK_PHRASE))
        self._check.add(self._check_button)
        self._show = self.add_row(card, "show_phrase")
        self._show_button = Button(self.theme)
        self._show_button.setObjectName("settings.security.show")
        self._show_button.clicked.connect(self._ask(Purpose.REVEAL_PHRASE))
        self._show.add(self._show_button)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Security"))
        self._say_login()
        self._ways.render_state(self._snapshot)
        self._lock.render_state(self._snapshot)
        self._quick.render_state(self._snapshot)
        self._say_phrase()
        self._keyring.render_state(self._snapshot)

    def _say_login(self) -> None:
        self._login.setText(self.tr("Login"))
        self._password.set_words(self.tr("Password"), self._password_state())
        self._change.setText(self.tr("Change…"))
        self._change.setAccessibleName(self.tr("Change password"))
        factors = self._snapshot.factors
        if factors.code_is_on:
            since = self.tr("Authenticator since {date}. Asked for at every login.")
            self._code.set_words(self.tr("Two-step code"), since.format(date=date(factors.code_since)))
            self._code_state.show_state(self.tr("On"), Tone.OK, "check")
            self._manage.setText(self.tr("Manage…"))
        else:
            self._code.set_words(
                self.tr("Two-step code"), self.tr("Off. With one, the password alone does not log in here.")
            )
            self._code_state.show_state(self.tr("Off"))
            self._manage.setText(self.tr("Set up…"))
        self._code.also = self.tr("authenticator, TOTP, 2FA")
        self._manage.setAccessibleName(self.tr("Manage the two-step code"))
        self._new_codes.setText(self.tr("New recovery codes…"))
        self._code_off.setText(self.tr("Switch the two-step code off…"))
        left = self.tr("{left} of {all} left. Each opens once, when your phone is not at hand.")
        self._codes.set_words(self.tr("Recovery codes"), left.format(left=factors.codes_left, all=RECOVERY_CODES))
        self._renew.setText(self.tr("New codes…"))
        self._renew.setAccessibleName(self.tr("Make new recovery codes"))
        self._secure.set_words(
            self.tr("Somebody may get in?"), self.tr("New password, new code, new recovery codes, all in one go.")
        )
        self._secure.also = self.tr("secure account, stolen, compromised, change everything, old copy")
        self._secure_button.setText(self.tr("Secure account…"))
        self._at_unlock.set_words(
            self.tr("Ask for the code at unlock too"), self.tr("Otherwise a locked Postern opens with the password.")
        )
        for row in (self._codes, self._at_unlock):
            self._login_card.set_row_visible(row, factors.code_is_on)

    def _say_phrase(self) -> None:
        account = self._snapshot.account
        self._phrase.setText(self.tr("Recovery phrase"))
        if account.backed_up is None:
            state = self.tr("Not backed up. A broken disk would lose this account.")
        elif account.checked is None:
            state = self.tr("Backed up. Not checked since.")
        else:
            state = self.tr("Backed up. Last checked on {date}.").format(date=date(account.checked))
        self._check.set_words(self.tr("Check your paper"), state)
        self._check.also = self.tr("backup, recovery phrase, words")
        self._check_button.setText(self.tr("Check…"))
        self._check_button.setAccessibleName(self.tr("Check recovery phrase"))
        self._show.set_words(
            self.tr("Show the words"), self.tr("Needs the password. Make sure nobody and no camera can see the screen.")
        )
        self._show.also = self.tr("recovery phrase, export, seed")
        self._show_button.setText(self.tr("Show…"))
        self._show_button.setAccessibleName(self.tr("Show recovery phrase"))

    def _password_state(self) -> str:
        account = self._snapshot.account
        words = {
            "weak": self.tr("Weak."),
            "fair": self.tr("Fair."),
            "strong": self.tr("Strong."),
            "very_strong": self.tr("Very strong."),
        }
        parts = [words.get(account.strength, "")]
        days = max(0, self._now_s - account.password_since) // _DAY_S
        if account.password_since and days:
            parts.append(self.tr("Chosen %n day(s) ago; a strong one needs no schedule.", "", days))
        elif account.password_since:
            parts.append(self.tr("Chosen today; a strong one needs no schedule."))
        return in_a_row(*parts)

    def _show_policy(self) -> None:
        policy = self._snapshot.policy
        self._lock.show_policy(policy)
        self._at_unlock_switch.setChecked(policy.code_at is CodeAt.UNLOCK)

    def _on_manage(self) -> None:
        if self._snapshot.factors.code_is_on:
            self._menu.popup(self._manage.mapToGlobal(QPoint(0, self._manage.height() + 2)))
        else:
            self._confirm.ask(Purpose.TWO_STEP_ON)

    def _on_at_unlock(self, is_on: bool) -> None:
        code_at = CodeAt.UNLOCK if is_on else CodeAt.LOGIN
        self._settings.set_policy(replace(self._snapshot.policy, code_at=code_at))

    def _ask(self, purpose: Purpose) -> Callable[[], None]:
        return lambda: self._confirm.ask(purpose)
