"""What ``--self-test`` asks of a door: everything that a window is drawn from, and a window, on no screen."""

import os
import sys
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from wallet_gui.assets import asset
from wallet_gui.domain.look import LANGUAGE_NAMES, Language
from wallet_gui.door.pages import read_all
from wallet_gui.door.phrase import english
from wallet_gui.door.views.brand import Brand
from wallet_gui.system.keyring import backends
from wallet_gui.system.self_test import Check, require, run_checks
from wallet_gui.ui.frame import BaseWindow, make_application
from wallet_gui.ui.help.shelf import articles
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import MONO_FILES, Theme

_ENGLISH_WORDS: Final = 2_048
_KEYRINGS: Final = {
    "linux": ("Secret Service", backends.secret_service, "secretstorage"),
    "darwin": ("Keychain", backends.macos, "api"),
    "win32": ("Credential Manager", backends.windows, "win32cred"),
}
"""Name, maker, and what the library's module leaves out when it cannot be imported."""
_BRAND: Final = QColor("#12616A")
"""The ground of the program's mark."""


def main() -> int:
    """Run the checks and end the process: as in a session, nothing is worth taking down piece by piece."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    theme = Theme(app)
    checks = (
        Check("every page can be read", _pages),
        Check("word list (BIP-39)", _words),
        Check("fonts", lambda: _fonts(theme)),
        Check("icons", lambda: _icons(theme)),
        Check("translations", lambda: _translations(app)),
        Check("help texts", _help),
        Check("window painted", lambda: _window(theme)),
        Check("keyring library", _keyring),
    )
    os._exit(run_checks("door", checks))


def _pages() -> str:
    read_all()
    return ""


def _words() -> str:
    words = english()
    require(len(words) == _ENGLISH_WORDS and words[0] == "abandon", f"{len(words)} words")
    return ""


def _fonts(theme: Theme) -> str:
    """Look whether Qt takes the fonts that the program carries, and not one that the system happens to have."""
    unread = [name for name in MONO_FILES if QFontDatabase.addApplicationFont(str(asset(name))) < 0]
    require(not unread, f"cannot be read: {', '.join(unread)}")
    wanted, family = theme.tokens.mono_families[0], QFontInfo(theme.mono()).family()
    require(family == wanted, f"{family or 'no font'} in place of {wanted}")
    return family


def _icons(theme: Theme) -> str:
    names = sorted(theme.tokens.icon_files)
    blank = [name for name in names if _is_blank(theme.icons.pixmap(name, "text.primary"))]
    require(not blank, f"nothing is drawn for {', '.join(blank)}")
    return f"{len(names)}"


def _is_blank(pixmap: QPixmap) -> bool:
    image = pixmap.toImage()
    return not any(
        image.pixelColor(column, row).alpha() for row in range(image.height()) for column in range(image.width())
    )


def _translations(app: QApplication) -> str:
    """Switch to every language and see words of ours and of Qt's own change."""
    missing = [name for name in _words_files() if not asset(f"translations/{name}").is_file()]
    require(not missing, f"missing: {', '.join(missing)}")
    languages = Languages(app, "door", Language.ENGLISH)
    english_ones = _spoken()
    for language in LANGUAGE_NAMES.keys() - {Language.ENGLISH}:
        languages.choose(language)
        same = [one for one, other in zip(english_ones, _spoken(), strict=True) if one == other]
        require(not same, f"not in {LANGUAGE_NAMES[language]}: {', '.join(same)}")
    return ", ".join(LANGUAGE_NAMES.values())


def _words_files() -> list[str]:
    return [f"{room}_{language}.qm" for room in ("ui", "door", "home") for language in LANGUAGE_NAMES]


def _spoken() -> tuple[str, str]:
    ours = QCoreApplication.translate("DoorWindow", "New account…")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return ours, box.buttons()[0].text()  # a word of Qt's own file


def _keyring() -> str:
    """Make this system's keyring, and see that the library brought what it speaks with. No keyring is asked."""
    name, make, speaks_with = _KEYRINGS.get(sys.platform, _KEYRINGS["linux"])
    own, base, *_ = type(make()).__mro__
    require(hasattr(sys.modules[base.__module__], speaks_with), f"{own.__name__} has no {speaks_with}")
    return name


def _help() -> str:
    """Read every text of the help, as its window does."""
    texts = [article for language in LANGUAGE_NAMES for article in articles(language).values()]
    require(len(texts) == len(Topic) * len(LANGUAGE_NAMES), f"{len(texts)} texts")
    return f"{len(texts)}"


def _window(theme: Theme) -> str:
    window = BaseWindow(theme)
    window.setCentralWidget(Brand(theme))
    window.show()
    picture = window.grab().toImage()
    require(_shows(picture, _BRAND), "the program's mark is not in the picture")
    return f"{picture.width()} × {picture.height()}"


def _shows(picture: QImage, colour: QColor) -> bool:
    return any(
        picture.pixelColor(column, row).rgb() == colour.rgb()
        for row in range(picture.height())
        for column in range(picture.width() // 4)
    )
