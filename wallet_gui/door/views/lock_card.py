"""The card on the lock page: whose session it is, what opens it, and the way out."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from wallet_gui.domain.session import QuickMethod
from wallet_gui.door.views.code_entry import CodeEntry
from wallet_gui.door.views.paper_key import PaperKey
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.door.views.quick_panels import PinPanel, SensorPanel
from wallet_gui.door.views.try_buttons import TryButtons
from wallet_gui.door.views.view import named
from wallet_gui.ui.quick_words import quick_name
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.card import Card, divider
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.monogram import MonogramDisc
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.segmented import SegmentedControl


class WayIn(StrEnum):
    """How a session can be unlocked; the value names the way's place in the choice."""

    PIN = "lock.method.pin"
    SENSOR = "lock.method.sensor"
    PASSWORD = "lock.method.password"  # noqa: S105  # the name of a control


class LockCard(Card):
    """Holds what the page asks with, and shows one way in at a time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "raised", padding=28)
        self.method = named(SegmentedControl(theme), "lock.method")
        self.method.add(WayIn.SENSOR, icon="fingerprint")
        self.method.add(WayIn.PIN, icon="pin")
        self.method.add(WayIn.PASSWORD, icon="password")
        self.by_pin = PinPanel(theme, "lock.pin")
        self.by_sensor = SensorPanel(theme, "lock.sensor")
        self.password = named(PasswordField(theme), "lock.password")
        self.password_field = PasswordEntry(theme, self.password)
        self.paper = PaperKey(theme, "lock")
        self.paper.hide()
        self.password_field.add_below(self.paper)
        self.code = CodeEntry(theme, "lock")
        self.buttons = TryButtons(theme, "lock", icon="unlock")
        self.log_out = named(LinkButton(theme, icon="signOut"), "lock.logout")
        self.switch = named(LinkButton(theme, icon="guest"), "lock.switch")
        self.disc = MonogramDisc(theme, size=44)
        self.name = named(Para(theme, "", "title"), "lock.name")
        self.when = named(Para(theme, "", "body", "text.secondary"), "lock.when")
        self.ended = Para(theme, "", "body", "text.secondary")
        self.notice = named(Banner(theme, Tone.STOP), "lock.notice")
        self.notice.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setSpacing(10)
        self.body.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignHCenter)
        for para in (self.name, self.when):
            para.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.body.addWidget(para)
        self.body.addSpacing(6)
        for part in (self.notice, self.method, self.by_pin, self.by_sensor, self.password_field, self.code):
            self.body.addWidget(part)
        self.body.addSpacing(4)
        self.body.addWidget(self.buttons)
        self.body.addSpacing(6)
        self.body.addWidget(divider())
        fact = QHBoxLayout()
        fact.setSpacing(8)
        fact.addWidget(IconLabel(self._theme, "password", size=16), 0, Qt.AlignmentFlag.AlignTop)
        fact.addWidget(self.ended, 1)
        self.body.addLayout(fact)
        ways_out = QHBoxLayout()
        ways_out.addWidget(self.log_out)
        ways_out.addStretch(1)
        ways_out.addWidget(self.switch)
        self.body.addLayout(ways_out)

    def show_way(self, way: WayIn, quick: QuickMethod | None) -> None:
        """Show one way in, and the choice of ``quick``, the other. What a session does not have is absent, not grey."""
        other = None if quick is None else WayIn.PIN if quick is QuickMethod.PIN else WayIn.SENSOR
        self.method.setVisible(other is not None)
        for place in (WayIn.SENSOR, WayIn.PIN):
            self.method.set_shown(place, is_shown=place is other)
        self.method.set_current(way)
        self.by_pin.setVisible(way is WayIn.PIN)
        self.by_sensor.setVisible(way is WayIn.SENSOR)
        self.password_field.setVisible(way is WayIn.PASSWORD)
        if quick is not None:
            self.method.set_text(WayIn.SENSOR, quick_name(quick))

    def focus_on(self, way: WayIn) -> None:
        """Put the focus where this way in begins."""
        match way:
            case WayIn.PIN:
                self.by_pin.focus_first()
            case WayIn.SENSOR:
                self.by_sensor.focus_first()
            case WayIn.PASSWORD:
                self.password.setFocus(Qt.FocusReason.TabFocusReason)

    def set_checking(self, is_checking: bool) -> None:
        """Let nothing be changed while it is checked."""
        self.buttons.set_checking(is_checking)
        for editor in (self.password, self.paper, self.code, self.method, self.by_pin, self.by_sensor):
            editor.setEnabled(not is_checking)
        for link in (self.log_out, self.switch):
            link.setEnabled(not is_checking)

    def forget(self) -> None:
        """Empty the fields of secrets."""
        self.password.take()
        self.code.take()
        self.by_pin.pin.take()
        self.paper.forget()
        self.paper.hide()
