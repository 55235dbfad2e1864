"""Install the words of a language, also while the program runs."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from wallet_gui.assets import asset
from wallet_gui.domain.look import LANGUAGE_NAMES, Language


def language_of_system(locale: QLocale | None = None) -> Language:
    """Return the language of ours that suits the desktop best."""
    spoken = {language.value.partition("_")[0]: language for language in LANGUAGE_NAMES}
    for name in (locale or QLocale.system()).uiLanguages():
        if (language := spoken.get(name.partition("-")[0])) is not None:
            return language
    return Language.ENGLISH


class Languages(QObject):
    """Holds the translators of one process; its composition root owns it.

    Every widget gets ``QEvent.LanguageChange`` after a switch and says its words anew.
    """

    def __init__(self, app: QApplication, room: str, choice: Language = Language.SYSTEM) -> None:
        """Load the words of ``ui`` and of ``room`` (``door`` or ``home``)."""
        super().__init__(app)
        self._app, self._rooms = app, ("ui", room)
        self._translators: list[QTranslator] = []
        self._current = Language.SYSTEM
        self.choose(choice)

    @property
    def current(self) -> Language:
        """The language that is shown; never SYSTEM."""
        return self._current

    def choose(self, choice: Language) -> None:
        """Show another language; SYSTEM follows the desktop."""
        language = language_of_system() if choice is Language.SYSTEM else choice
        if language is self._current:
            return
        self._current = language
        QLocale.setDefault(_locale(language))
        self.forget()
        self._translators = [found for found in (self._load(path) for path in self._files(language)) if found]
        for translator in self._translators:
            self._app.installTranslator(translator)

    def forget(self) -> None:
        """Take every installed word away again; the English of the sources stays."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []

    def _files(self, language: Language) -> list[str]:
        names = [str(asset(f"translations/{room}_{language.value}.qm")) for room in self._rooms]
        if language is not Language.ENGLISH:
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            names.insert(0, f"{qt}/qtbase_{language.value}.qm")
        return names

    def _load(self, path: str) -> QTranslator | None:
        """Read a file of words; where there is none, as for Qt's own in some packages, the source words stay."""
        translator = QTranslator(self)
        return translator if translator.load(path) else None


def _locale(language: Language) -> QLocale:
    """British dates for English, unless the desktop itself is English and has its own way."""
    system = QLocale.system()
    if language is not Language.ENGLISH:
        return QLocale(language.value)
    if system.language() is QLocale.Language.English:
        return system
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
