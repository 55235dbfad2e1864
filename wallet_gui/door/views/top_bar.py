"""The two buttons above the log-in form: language and help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from wallet_gui.domain.look import LANGUAGE_NAMES
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind


class TopBar(View):
    """Shows the language in force and offers the others; opens the help."""

    language_chosen = Signal(object)
    help_wanted = Signal()

    def __init__(self, theme: Theme, languages: Languages) -> None:
        super().__init__(theme)
        self._languages = languages
        self.language = named(Button(theme, kind=Kind.QUIET, icon="language"), "login.language")
        self.help = named(Button(theme, kind=Kind.QUIET, icon="help"), "login.help")
        menu = QMenu(self.language)
        for language, name in LANGUAGE_NAMES.items():
            action = menu.addAction(name)
            action.setObjectName(f"login.language.{language.value}")
            action.triggered.connect(lambda _=False, chosen=language: self.language_chosen.emit(chosen))
        self.language.setMenu(menu)
        self.help.clicked.connect(self.help_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.language)
        row.addWidget(self.help)
        self.retranslate()

    def retranslate(self) -> None:
        name = LANGUAGE_NAMES[self._languages.current]
        self.language.setText(name)
        self.language.setAccessibleName(self.tr("Language: {name}").format(name=name))
        self.help.setText(self.tr("Help"))
