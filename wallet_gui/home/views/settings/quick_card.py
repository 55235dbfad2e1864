"""Settings › Security: what opens Postern after a lock beside the password, and what each of them protects."""

from PySide6.QtCore import QCoreApplication, QObject

from wallet_gui.domain.policy import CodeAt
from wallet_gui.domain.session import QuickMethod
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.rows import CategoryPage, SettingRow
from wallet_gui.ui.quick_words import quick_name
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import in_a_row

translate = QCoreApplication.translate


class QuickCard(QObject):
    """A row for the PIN and one for the sensor, where there is one. Absent where others use the computer too."""

    def __init__(self, theme: Theme, page: CategoryPage, controllers: Controllers) -> None:
        super().__init__(page)
        self._quick = controllers.quick
        self._snapshot = Snapshot()
        self._heading, self._card = page.add_group()
        self._pin = page.add_row(self._card, "pin")
        self._change = Button(theme)
        self._change.setObjectName("settings.security.pin.change")
        self._change.clicked.connect(lambda: self._quick.choose(QuickMethod.PIN))
        self._pin.add(self._change)
        self._pin_switch = self._add_switch(theme, self._pin, "pin")
        self._pin_switch.clicked.connect(lambda on: self._choose(QuickMethod.PIN, on=on))
        self._sensor = page.add_row(self._card, "sensor")
        self._sensor_switch = self._add_switch(theme, self._sensor, "sensor")
        self._sensor_switch.clicked.connect(lambda on: self._choose(self._sensor_method, on=on))
        self._quick.changed.connect(self.retranslate)
        self._has_looked = False

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw what holds."""
        self._snapshot = snapshot
        self.retranslate()

    def look(self) -> None:
        """The page is on the screen: find out whether there is a sensor."""
        if self._snapshot.rules.may_be_quick and not self._has_looked:
            self._has_looked = True
            self._quick.look()

    def retranslate(self) -> None:
        """Say everything anew."""
        may_be, chosen = self._snapshot.rules.may_be_quick, self._snapshot.factors.quick
        self._heading.setText(translate("QuickCard", "Quick unlock"))
        self._heading.setVisible(may_be)
        self._card.setVisible(may_be)
        self._pin.set_words(quick_name(QuickMethod.PIN), self._about_pin(is_on=chosen is QuickMethod.PIN))
        self._pin.also = translate("QuickCard", "quick unlock, PIN, digits, lock")
        self._change.setText(translate("QuickCard", "Change…"))
        self._change.setAccessibleName(translate("QuickCard", "Change the PIN"))
        self._change.setVisible(chosen is QuickMethod.PIN)
        self._pin_switch.setChecked(chosen is QuickMethod.PIN)
        method = self._sensor_method
        self._card.set_row_visible(self._sensor, method is not None)
        if method is not None:
            self._sensor.set_words(quick_name(method), self._about_sensor(method, is_on=chosen is method))
            self._sensor.also = translate("QuickCard", "quick unlock, fingerprint, Touch ID, Windows Hello, biometrics")
            self._sensor_switch.setChecked(chosen is method)

    @property
    def _sensor_method(self) -> QuickMethod | None:
        """The sensor that is chosen, or the one that is there."""
        chosen = self._snapshot.factors.quick
        return self._quick.sensor_method if chosen in (None, QuickMethod.PIN) else chosen

    def _about_pin(self, *, is_on: bool) -> str:
        if not is_on:
            return translate(
                "QuickCard",
                "6 to 12 digits show the wallet again after a lock. Every payment still asks for your password.",
            )
        memory = translate(
            "QuickCard",
            "While Postern is locked, whoever can read this computer's memory could find a short PIN out, and would "
            "see your balances, never your keys.",
        )
        return in_a_row(self._how_it_stands(), memory)

    def _about_sensor(self, method: QuickMethod, *, is_on: bool) -> str:
        if method is QuickMethod.FINGERPRINT:
            about = translate(
                "QuickCard",
                "This sensor only says yes or no, so what shows your wallet stays in memory while Postern is locked: "
                "whoever can read it would see your balances, never your keys.",
            )
        else:
            about = translate("QuickCard", "The key that opens the lock stays in this computer's own hardware.")
        return in_a_row(self._how_it_stands(), about) if is_on else about

    def _how_it_stands(self) -> str:
        """Say whether what is set up can be used now."""
        snapshot = self._snapshot
        if self._quick.has_ended:
            return translate(
                "QuickCard", "Ended for this session. It is back at the next login, unless your password turns it off."
            )
        if snapshot.factors.code_is_on and snapshot.policy.code_at is CodeAt.UNLOCK:
            return translate("QuickCard", "Not used while the code is asked for at unlock too.")
        return translate("QuickCard", "On. Five wrong tries end it until your password is typed.")

    def _choose(self, method: QuickMethod | None, *, on: bool) -> None:
        """Ask for a door. The switch shows what holds until then."""
        self.retranslate()
        self._quick.choose(method if on else None)

    def _add_switch(self, theme: Theme, row: SettingRow, name: str) -> Switch:
        switch = Switch(theme)
        switch.setObjectName(f"settings.security.{name}.switch")
        row.add(switch, named_by_row=True)
        return switch
