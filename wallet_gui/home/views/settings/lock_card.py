"""Settings › Security: when the session locks by itself."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.policy import AGE_CHOICES_S, LockOn, Policy
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.lock_on import ONLY_WHERE_HEARD, LockOnBoxes
from wallet_gui.home.views.settings.rows import CategoryPage, Choice
from wallet_gui.ui.lock_on_words import lock_on_list
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.words import duration, in_a_row

translate = QCoreApplication.translate


class LockCard:
    """Rows on a page. What is stricter applies at once, what is looser asks for the password."""

    def __init__(self, _theme: Theme, page: CategoryPage, controllers: Controllers) -> None:
        self._settings, self._desktop = controllers.settings, controllers.desktop
        self._snapshot = Snapshot()
        self._automatic, card = page.add_group()
        self._idle = page.add_row(card, "idle")
        self._idle_choice = Choice("settings.security.idle.choice")
        self._idle_choice.activated.connect(self._on_idle)
        self._idle.add(self._idle_choice, named_by_row=True)
        self._lock_on = page.add_row(card, "lock_on")
        self._lock_on_boxes = LockOnBoxes()
        self._lock_on_boxes.chosen.connect(self._on_lock_on)
        self._lock_on.add(self._lock_on_boxes)
        self._age = page.add_row(card, "age")
        self._age_choice = Choice("settings.security.age.choice")
        self._age_choice.activated.connect(self._on_age)
        self._age.add(self._age_choice, named_by_row=True)
        self._desktop.hears_changed.connect(lambda _: self._say_lock_on())

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw what holds, and say everything anew."""
        self._snapshot = snapshot
        self._say()
        self.show_policy(snapshot.policy)

    def show_policy(self, policy: Policy) -> None:
        """Choose what holds, also after somebody thought better of a change."""
        self._idle_choice.set_value(policy.idle_s)
        self._age_choice.set_value(policy.age_s)
        self._lock_on_boxes.show_policy(policy)

    def _say(self) -> None:
        self._automatic.setText(translate("SecurityPage", "Automatic lock"))
        self._idle.set_words(
            translate("SecurityPage", "Lock after no activity in Postern"),
            translate("SecurityPage", "A 30-second countdown appears first."),
        )
        self._idle.also = translate("SecurityPage", "idle, auto-lock, timeout")
        self._idle_choice.set_choices(
            {
                (duration(seconds) if seconds else translate("SecurityPage", "Never")): seconds
                for seconds in self._snapshot.rules.idle_choices_s
            }
        )
        self._say_lock_on()
        self._say_age()
        self._age_choice.set_choices(
            {translate("SecurityPage", "%n hour(s)", "", seconds // 3600): seconds for seconds in AGE_CHOICES_S}
        )

    def _say_age(self) -> None:
        if self._snapshot.rules.age_logs_out:
            self._age.set_words(
                translate("SecurityPage", "Log out by itself"),
                translate("SecurityPage", "So long after the password was last typed, also while you work."),
            )
            return
        self._age.set_words(
            translate("SecurityPage", "Lock and ask for everything again"),
            translate(
                "SecurityPage",
                "So long after the password was last typed, also while you work. The code is asked for as well.",
            ),
        )

    def _say_lock_on(self) -> None:
        """Say what the words mean, and what this computer does not tell, but for what it may well do without."""
        text = translate("SecurityPage", "“Somebody else” is another user of this computer, or a remote session.")
        heard = self._desktop.hears
        spoken_of = [what for what in LockOn if what not in ONLY_WHERE_HEARD]
        unheard = [] if heard is None else [what for what in spoken_of if what not in heard]
        if unheard:
            cannot = translate("SecurityPage", "This computer cannot tell Postern when {what}. Lock with Ctrl+L then.")
            text = in_a_row(text, cannot.format(what=lock_on_list(unheard)))
        self._lock_on.set_words(translate("SecurityPage", "Also lock when"), text)
        self._lock_on.also = translate(
            "SecurityPage", "screen lock, sleep, suspend, lid, user switch, remote, minimise, network, Wi-Fi, VPN"
        )
        self._lock_on_boxes.show_heard(heard or frozenset())
        self._lock_on_boxes.describe(translate("SecurityPage", "Also lock when"))

    def _on_idle(self) -> None:
        self._settings.set_policy(replace(self._snapshot.policy, idle_s=int(str(self._idle_choice.value))))

    def _on_lock_on(self, what: LockOn, is_on: bool) -> None:
        self._settings.set_policy(self._snapshot.policy.with_lock_on(what, is_on=is_on))

    def _on_age(self) -> None:
        self._settings.set_policy(replace(self._snapshot.policy, age_s=int(str(self._age_choice.value))))
