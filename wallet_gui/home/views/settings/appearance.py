"""Settings › Appearance: colour, text size, language, motion. Every choice is shown at once, in every window."""

from dataclasses import replace

from wallet_gui.domain.look import LANGUAGE_NAMES, TEXT_CHOICES_PERCENT, Colour, Language, Look
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.rows import CategoryPage, Choice
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.switch import Switch


class AppearancePage(CategoryPage):
    """Choices that say nothing about the person; they are kept outside the vault."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "appearance")
        self._settings = controllers.settings
        self._group, card = self.add_group()
        self._colour = self.add_row(card, "colour")
        self._colour_choice = SegmentedControl(theme)
        self._colour_choice.setObjectName("settings.appearance.colour.choice")
        for colour in Colour:
            self._colour_choice.add(colour.value)
        self._colour_choice.chosen.connect(lambda key: self._change(replace(self._settings.look, colour=Colour(key))))
        self._colour.add(self._colour_choice, named_by_row=True)
        self._size = self.add_row(card, "text_size")
        self._size_choice = Choice("settings.appearance.text_size.choice")
        self._size_choice.activated.connect(
            lambda: self._change(replace(self._settings.look, text_percent=int(str(self._size_choice.value))))
        )
        self._size.add(self._size_choice, named_by_row=True)
        self._language = self.add_row(card, "language")
        self._language_choice = Choice("settings.appearance.language.choice")
        self._language_choice.activated.connect(
            lambda: self._change(replace(self._settings.look, language=Language(str(self._language_choice.value))))
        )
        self._language.add(self._language_choice, named_by_row=True)
        self._motion = self.add_row(card, "motion")
        self._motion_switch = Switch(theme)
        self._motion_switch.setObjectName("settings.appearance.motion.switch")
        self._motion_switch.clicked.connect(
            lambda is_on: self._change(replace(self._settings.look, reduce_motion=is_on))
        )
        self._motion.add(self._motion_switch, named_by_row=True)
        self._settings.look_changed.connect(self._show)
        self.retranslate()
        self._show(self._settings.look)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Appearance"))
        self._group.setText(self.tr("How Postern looks"))
        self._colour.set_words(self.tr("Colour"), self.tr("System follows the desktop."))
        self._colour.also = self.tr("dark, light, theme")
        self._colour_choice.set_text(Colour.SYSTEM.value, self.tr("System"))
        self._colour_choice.set_text(Colour.LIGHT.value, self.tr("Light"))
        self._colour_choice.set_text(Colour.DARK.value, self.tr("Dark"))
        self._size.set_words(self.tr("Text size"), self.tr("On top of the system's own size."))
        self._size_choice.set_choices({f"{percent} %": percent for percent in TEXT_CHOICES_PERCENT})
        self._language.set_words(self.tr("Language"), self.tr("语言 · Language"))
        languages: dict[str, object] = {name: language.value for language, name in LANGUAGE_NAMES.items()}
        self._language_choice.set_choices({self.tr("System"): Language.SYSTEM.value, **languages})
        self._motion.set_words(self.tr("Reduce motion"), self.tr("Nothing slides or fades."))
        self._show(self._settings.look)

    def _show(self, look: Look) -> None:
        self._colour_choice.set_current(look.colour.value)
        self._size_choice.set_value(look.text_percent)
        self._language_choice.set_value(look.language.value)
        self._motion_switch.setChecked(look.reduce_motion)

    def _change(self, look: Look) -> None:
        self._settings.set_look(look)
