"""The first page: where others can pay, what needs attention, the person's own notes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from wallet_gui.domain.session import Purpose
from wallet_gui.home.account import Snapshot
from wallet_gui.home.views.address_card import AddressCard
from wallet_gui.home.views.banners import BannerStack
from wallet_gui.home.views.base import MARGIN, Page
from wallet_gui.home.views.notes_card import NotesCard
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import date, weekday_and_time

_WEEK_S = 7 * 86400


class HomePage(Page):
    """Draws a snapshot; decides nothing."""

    confirm_asked = Signal(object)
    """A ``Purpose`` that needs a confirm door."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "home")
        self._snapshot = Snapshot()
        self._now_s = 0
        self.banners = BannerStack(theme)
        self._replaced = self.banners.add(Banner(theme, Tone.STOP, can_dismiss=True))
        self._replaced.setObjectName("home.banner.replaced")
        self._failures = self.banners.add(Banner(theme, Tone.WARN, icon="alert", can_dismiss=True))
        self._failures.setObjectName("home.banner.failures")
        self._backup = self.banners.add(Banner(theme, Tone.WARN))
        self._backup.setObjectName("home.banner.backup")
        self._show = self._backup.add_action(Button(theme))
        self._show.setObjectName("home.show_phrase")
        self._show.clicked.connect(lambda: self.confirm_asked.emit(Purpose.REVEAL_PHRASE))
        self._check = self._backup.add_action(Button(theme))
        self._check.setObjectName("home.check_phrase")
        self._check.clicked.connect(lambda: self.confirm_asked.emit(Purpose.CHECK_PHRASE))
        self._code = self.banners.add(Banner(theme, Tone.INFO, icon="authenticator", can_dismiss=True))
        self._code.setObjectName("home.banner.code")
        self._set_up = self._code.add_action(Button(theme))
        self._set_up.setObjectName("home.set_up_code")
        self._set_up.clicked.connect(lambda: self.confirm_asked.emit(Purpose.TWO_STEP_ON))
        self.address = AddressCard(theme)
        self.notes = NotesCard(theme)
        self._later = Para(theme, "", "caption", "text.tertiary")
        self._later.setObjectName("home.later")
        for widget in (self.banners, self.address, self.notes, self._later):
            self.column.addWidget(widget)
        self.retranslate()

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        """Draw the account as it is now; ``now_s`` is Unix time."""
        self._snapshot, self._now_s = snapshot, now_s
        self.address.show_account(snapshot.account)
        self.notes.show_account(snapshot.account)
        self.banners.want(self._failures, snapshot.factors.failures > 0)
        self.banners.want(self._backup, snapshot.account.backed_up is None)
        self.banners.want(self._code, not snapshot.factors.code_is_on)
        self.retranslate()

    def show_replaced(self) -> None:
        """Warn that another program has swapped the copied address."""
        self.banners.want(self._replaced, True, again=True)
        self._replaced.say()

    def forget_replaced(self) -> None:
        """A new copy was made: the old warning is over."""
        self.banners.want(self._replaced, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.address.fit(event.size().width() - 2 * MARGIN - 2)
        super().resizeEvent(event)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Home"))
        self.subtitle.setText(self._last_login())
        self.subtitle.setVisible(bool(self.subtitle.text()))
        self._replaced.set_words(
            self.tr("Another program replaced the copied address."),
            self.tr("Do not use what is on the clipboard now. Read the address here and compare every character."),
        )
        tries = self._snapshot.factors.failures
        self._failures.set_words(
            self.tr("%n wrong try(s) since your last login", "", tries),
            self.tr("If that was not you, change your password and look who can reach this computer."),
        )
        self._backup.set_words(
            self.tr("Your recovery phrase is not backed up"),
            self.tr("A broken disk would lose this account. Write the words down, then check them here."),
        )
        self._show.setText(self.tr("Show the words…"))
        self._check.setText(self.tr("Check recovery phrase…"))
        self._code.set_words(
            self.tr("No two-step code is set up"),
            self.tr("With one, the password alone does not log in here."),
        )
        self._set_up.setText(self.tr("Set up…"))
        self._later.setText(
            self.tr(
                "Balances and payments come with a later version of Postern. This one keeps the keys and the address."
            )
        )

    def _last_login(self) -> str:
        at = self._snapshot.factors.last_login
        if not at:
            return ""
        when = weekday_and_time(at) if 0 <= self._now_s - at < _WEEK_S else date(at)
        if self._snapshot.factors.failures:
            return self.tr("Last login {time}.").format(time=when)
        return self.tr("Last login {time}, no failed tries since.").format(time=when)
