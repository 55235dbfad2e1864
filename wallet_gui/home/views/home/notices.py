"""The notices on top of the first page: what the person should look at, each with the verb that settles it."""

from PySide6.QtCore import Signal

from wallet_gui import __version__
from wallet_gui.domain.account_log import LogVerdict
from wallet_gui.domain.connection import Caution, Connection
from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.home.account import Snapshot
from wallet_gui.home.checkup.account_rows import CODES_LOW
from wallet_gui.home.controllers.checkup import CheckupState
from wallet_gui.home.controllers.clipboard import Swap
from wallet_gui.home.updates.statement import Release
from wallet_gui.home.views.banners import BannerStack
from wallet_gui.home.views.network_notice import NetworkNotice
from wallet_gui.home.views.page_names import ACCOUNT_LOG, CHECKUP, SETTINGS
from wallet_gui.home.views.swap_notice import SwapNotice
from wallet_gui.home.views.wallet_words import address_name, network_name
from wallet_gui.home.wallet.unusual import Foreign
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button


class HomeNotices(BannerStack):
    """Draws a snapshot; decides nothing."""

    confirm_asked = Signal(object)
    """A ``Purpose`` that needs a confirm door."""
    page_asked = Signal(str)
    """The name of the page that settles it."""
    was_me = Signal()
    """The person knows of the transactions that were not started here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._snapshot = Snapshot()
        self._replaced = SwapNotice(theme, "home.banner.replaced")
        self.add(self._replaced)
        self._foreign: tuple[Foreign, ...] = ()
        self._unusual = self._banner(Banner(theme, Tone.STOP), "unusual")
        self._was_me = self._unusual.add_action(Button(theme))
        self._was_me.setObjectName("home.was_me")
        self._was_me.clicked.connect(self.was_me)
        self._secure = self._verb(self._unusual, "secure", Purpose.SECURE)
        self._log = self._banner(Banner(theme, Tone.STOP), "log")
        self._see_log = self._leader(self._log, "see_log", ACCOUNT_LOG)
        self._failures = self._banner(Banner(theme, Tone.WARN, icon="alert", can_dismiss=True), "failures")
        self._see = self._leader(self._failures, "see_logins", ACCOUNT_LOG)
        self.network = NetworkNotice(theme, "home.banner.network")
        self.add(self.network)
        self._backup = self._banner(Banner(theme, Tone.WARN), "backup")
        self._show = self._verb(self._backup, "show_phrase", Purpose.REVEAL_PHRASE)
        self._check = self._verb(self._backup, "check_phrase", Purpose.CHECK_PHRASE)
        self._codes = self._banner(Banner(theme, Tone.WARN, icon="authenticator", can_dismiss=True), "codes")
        self._new_codes = self._verb(self._codes, "new_codes", Purpose.NEW_CODES)
        self._code = self._banner(Banner(theme, Tone.INFO, icon="authenticator", can_dismiss=True), "code")
        self._set_up = self._verb(self._code, "set_up_code", Purpose.TWO_STEP_ON)
        self._review = self._banner(Banner(theme, Tone.INFO, icon="checkup", can_dismiss=True), "review")
        self._look = self._leader(self._review, "look_over", CHECKUP)
        self._release: Release | None = None
        self._update = self._banner(Banner(theme, Tone.INFO, can_dismiss=True), "update")
        self._about_update = self._leader(self._update, "about_update", f"{SETTINGS}.help")
        self.retranslate()

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw the account as it is now."""
        self._snapshot = snapshot
        self.want(self._log, snapshot.factors.log is not LogVerdict.GOOD)
        self.want(self._failures, snapshot.factors.failures > 0)
        self.want(self._backup, snapshot.account.backed_up is None)
        factors = snapshot.factors
        self.want(self._codes, factors.code_is_on and factors.codes_left <= CODES_LOW)
        is_guest = snapshot.computer is Computer.GUEST  # what a guest sets up is gone with the session
        self.want(self._code, not factors.code_is_on and not is_guest)
        self.retranslate()

    def render_checkup(self, state: CheckupState) -> None:
        """Remind of the look that the person wanted to be reminded of."""
        self.want(self._review, state.review_is_due)

    def render_network(self, caution: Caution | None, connection: Connection, *, in_the_clear: bool) -> None:
        """Say what this computer's connection means for a payment, if anything."""
        self.network.show_caution(caution, connection, in_the_clear=in_the_clear)
        self.want(self.network, caution is not None, again=True)

    def render_unusual(self, found: tuple[Foreign, ...]) -> None:
        """Say that networks know of transactions that Postern does not."""
        self._foreign = found
        self.want(self._unusual, bool(found))
        self.retranslate()

    def render_update(self, release: Release | None) -> None:
        """Say that there is a newer Postern."""
        self._release = release
        self.want(self._update, release is not None)
        self.retranslate()

    def show_swap(self, swap: Swap) -> None:
        """Warn that another program has swapped the copied address."""
        self.want(self._replaced, True, again=True)
        self._replaced.show_swap(swap)

    def forget_replaced(self) -> None:
        """A new copy was made: the old warning is over."""
        self.want(self._replaced, False)

    def retranslate(self) -> None:
        super().retranslate()
        self._say_unusual()
        self._log.set_words(
            self.tr("The record of your account's activity does not hold"),
            self.tr("Somebody has changed it, or lines of it are missing. Look at it, and secure your account."),
        )
        self._see_log.setText(self.tr("Account activity"))
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
        self._see.setText(self.tr("Account activity"))
        self._codes.set_words(
            self.tr("%n recovery code(s) left", "", self._snapshot.factors.codes_left),
            self.tr("Without your phone and without a code, nobody can log in here. New ones take a minute."),
        )
        self._new_codes.setText(self.tr("New codes…"))
        self._code.set_words(
            self.tr("No two-step code is set up"),
            self.tr("With one, the password alone does not log in here."),
        )
        self._set_up.setText(self.tr("Set up…"))
        self._review.set_words(
            self.tr("Time to look over your account"),
            self.tr("You asked to be reminded: password, recovery codes, paper and last logins, on one page."),
        )
        self._look.setText(self.tr("Check-up"))
        version = self._release.version if self._release is not None else ""
        self._update.set_words(
            self.tr("Postern {version} is out").format(version=version),
            self.tr("This is {version}. Fetch the new one where you found this one, and check its signature.").format(
                version=__version__
            ),
        )
        self._about_update.setText(self.tr("How to check…"))

    def _say_unusual(self) -> None:
        place = self.tr("{name} on {network}")
        places = (
            place.format(name=address_name(one.address), network=network_name(one.network)) for one in self._foreign
        )
        self._unusual.set_words(
            self.tr("%n transaction(s) that this Postern does not know", "", sum(one.count for one in self._foreign)),
            self.tr(
                "From: {places}. If you use these addresses in another wallet or on another computer, it may have been "
                "you. If not, somebody has your keys: move what is left to a new account."
            ).format(places=", ".join(places)),
        )
        self._was_me.setText(self.tr("That was me"))
        self._secure.setText(self.tr("Secure account…"))

    def _banner(self, banner: Banner, name: str) -> Banner:
        banner.setObjectName(f"home.banner.{name}")
        return self.add(banner)

    def _verb(self, banner: Banner, name: str, purpose: Purpose) -> Button:
        button = banner.add_action(Button(self._theme))
        button.setObjectName(f"home.{name}")
        button.clicked.connect(lambda: self.confirm_asked.emit(purpose))
        return button

    def _leader(self, banner: Banner, name: str, page: str) -> Button:
        button = banner.add_action(Button(self._theme))
        button.setObjectName(f"home.{name}")
        button.clicked.connect(lambda: self.page_asked.emit(page))
        return button
