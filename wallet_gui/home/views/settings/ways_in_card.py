"""Settings › Security: every way to open the vault, which of them decides, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.doors import Door, Way, is_tied, weakest
from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.door_picture import DoorPicture
from wallet_gui.home.views.settings.rows import CategoryPage, SettingRow
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.words import date, in_a_row

translate = QCoreApplication.translate

_SHOWN = (Way.PASSWORD, Way.COMPUTER, Way.SHEET)
_STRONG = frozenset({"strong", "very_strong"})


class WaysInCard:
    """A row for each door, and one that ties the vault to this computer."""

    def __init__(self, theme: Theme, page: CategoryPage, controllers: Controllers) -> None:
        self._confirm = controllers.confirm
        self._snapshot = Snapshot()
        self._heading, self._card = page.add_group()
        self._rows = {way: self._add_door(theme, page, way) for way in _SHOWN}
        self._untie = self._add_button(theme, self._rows[Way.COMPUTER], "untie", Purpose.UNTIE)
        self._sheet = self._add_button(theme, self._rows[Way.SHEET], "new_sheet", Purpose.NEW_SHEET)
        self._offer = page.add_row(self._card, "tie")
        self._tie = self._add_button(theme, self._offer, "tie.button", Purpose.TIE)
        page.pair(self._tie, self._untie)

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw what holds, and say everything anew."""
        self._snapshot = snapshot
        self._heading.setText(translate("WaysIn", "Ways in"))
        for way, row in self._rows.items():
            door = next((door for door in self._doors if door.way is way), None)
            self._card.set_row_visible(row, door is not None)
            if door is not None:
                row.set_words(self._title(way), self._about(door))
                row.also = translate("WaysIn", "door, factor, emergency sheet, device, keyring")
                self._show_pills(row, door)
        self._say_buttons()
        self._say_offer()

    @property
    def _doors(self) -> tuple[Door, ...]:
        return self._snapshot.account.doors

    @property
    def _is_here(self) -> bool:
        """Whether this session was opened by the door that this computer has a part of."""
        return self._snapshot.factors.opened_by is not Way.SHEET

    def _add_door(self, theme: Theme, page: CategoryPage, way: Way) -> SettingRow:
        row = page.add_row(self._card, f"way.{way.value}")
        row.begin_with(DoorPicture(theme, way))
        for name in ("strength", "weakest"):
            pill = Pill(theme)
            pill.setObjectName(f"settings.security.way.{way.value}.{name}")
            row.add_mark(pill)
        return row

    def _add_button(self, theme: Theme, row: SettingRow, name: str, purpose: Purpose) -> Button:
        button = Button(theme)
        button.setObjectName(f"settings.security.{name}")
        button.clicked.connect(self._ask(purpose))
        row.add(button)
        return button

    def _show_pills(self, row: SettingRow, door: Door) -> None:
        """Say how strong a door is, and whether it is the one that decides."""
        strength = row.findChild(Pill, f"{row.objectName()}.strength")
        mark = row.findChild(Pill, f"{row.objectName()}.weakest")
        assert isinstance(strength, Pill)
        assert isinstance(mark, Pill)
        if door.way is Way.PASSWORD:
            word = self._snapshot.account.strength
            tone = Tone.OK if word in _STRONG else Tone.WARN
            strength.show_state(_strength_word(word), tone, "check" if tone is Tone.OK else "warning")
        else:
            strength.show_state(translate("WaysIn", "Two parts"), Tone.OK, "check")
        mark.setVisible(len(self._doors) > 1 and door is weakest(self._doors))
        mark.show_state(translate("WaysIn", "Weakest"))

    def _title(self, way: Way) -> str:
        here = translate("WaysIn", "Password and this computer")
        return {
            Way.PASSWORD: translate("WaysIn", "Password alone"),
            Way.COMPUTER: here if self._is_here else translate("WaysIn", "Password and one computer"),
            Way.SHEET: translate("WaysIn", "Password and printed key"),
        }.get(way, "")

    def _about(self, door: Door) -> str:
        match door.way:
            case Way.PASSWORD:
                only = translate("WaysIn", "The only way in, so it decides. It opens every copy of the vault file.")
                beside = translate("WaysIn", "It opens every copy of the vault file, whatever stands beside it.")
                return only if len(self._doors) == 1 else beside
            case Way.COMPUTER:
                return translate(
                    "WaysIn",
                    "A stolen copy of the file cannot be guessed. Whoever is at that computer needs only the password.",
                )
            case _:
                return translate(
                    "WaysIn", "Opens it on any computer, and without a code. Sheet made on {date}."
                ).format(date=date(door.since))

    def _say_buttons(self) -> None:
        self._untie.setText(translate("WaysIn", "Untie…"))
        self._untie.setAccessibleName(translate("WaysIn", "Untie this vault from the computer"))
        self._sheet.setText(translate("WaysIn", "New sheet…"))
        self._sheet.setAccessibleName(translate("WaysIn", "Make a new printed key"))
        self._tie.setText(translate("WaysIn", "Tie…"))
        self._tie.setAccessibleName(translate("WaysIn", "Tie this vault to this computer"))

    def _say_offer(self) -> None:
        """Offer to tie the vault, or to tie it to this computer in place of another."""
        tied = is_tied(self._doors)
        is_own = self._snapshot.computer is Computer.MINE
        self._card.set_row_visible(self._offer, is_own and not (tied and self._is_here))
        if tied:
            self._offer.set_words(
                translate("WaysIn", "Tie it to this computer instead"),
                translate(
                    "WaysIn",
                    "You came in with the printed key: the vault is tied to another computer, or this one's keyring "
                    "has lost its part.",
                ),
            )
            return
        self._offer.set_words(
            translate("WaysIn", "Tie this vault to this computer"),
            in_a_row(
                translate("WaysIn", "A stolen copy is then of no use, even to somebody who knows the password."),
                translate("WaysIn", "You print a key for every other computer."),
            ),
        )
        self._offer.also = translate("WaysIn", "device secret, printed key, emergency sheet, second factor")

    def _ask(self, purpose: Purpose) -> Callable[[], None]:
        return lambda: self._confirm.ask(purpose)


def _strength_word(word: str) -> str:
    return {
        "weak": translate("WaysIn", "Weak"),
        "fair": translate("WaysIn", "Fair"),
        "strong": translate("WaysIn", "Strong"),
        "very_strong": translate("WaysIn", "Very strong"),
    }.get(word, translate("WaysIn", "Not rated"))
