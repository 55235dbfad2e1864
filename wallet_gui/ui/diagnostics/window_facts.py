"""What a process with a window can tell of the program, the system and the screen."""

import os
import platform
import sys
from collections.abc import Iterator
from typing import Final

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from wallet_gui import __version__
from wallet_gui.assets import asset
from wallet_gui.domain.diagnostics import Told
from wallet_gui.domain.look import LANGUAGE_NAMES
from wallet_gui.ui.build import build_stamp
from wallet_gui.ui.theme import MONO_FILES, Theme

_SYSTEM: Final = "wallet_gui.system."


def window_facts(theme: Theme) -> tuple[Told, ...]:
    """Return the lines, with nothing of the person's own: no name, no folder, no address."""
    return (*_program(), *_system(), *_look(theme), *_screens(), *_parts(theme))


def _program() -> Iterator[Told]:
    stamp = build_stamp()
    yield Told("Postern", __version__)
    yield Told("build", f"{stamp.commit} of {stamp.date}" if stamp else "from sources")
    yield Told("packaged", "yes" if getattr(sys, "frozen", False) else "no")
    yield Told("Python", f"{platform.python_version()}, {platform.machine()}")
    yield Told("Qt", f"{qVersion()}, PySide6 {PySide6.__version__}")


def _system() -> Iterator[Told]:
    yield Told("system", f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}")
    yield Told("desktop", os.environ.get("XDG_CURRENT_DESKTOP") or "not told")
    yield Told("session type", os.environ.get("XDG_SESSION_TYPE") or "not told")
    yield Told("Qt platform", QGuiApplication.platformName())
    yield Told("languages of the system", ", ".join(QLocale.system().uiLanguages()[:4]))


def _look(theme: Theme) -> Iterator[Told]:
    look = theme.look
    yield Told("language chosen", f"{look.language.value or 'system'}, shown {QLocale().name()}")
    scheme = "dark" if theme.is_dark else "light"
    yield Told("colours", f"{look.colour.value}, shown {scheme}{', high contrast' if theme.high_contrast else ''}")
    yield Told("text size", f"{look.text_percent} %, {theme.font().pixelSize()} px")
    yield Told("font", QFontInfo(theme.font()).family())
    yield Told("reduced motion", "yes" if theme.reduced_motion else "no")


def _screens() -> Iterator[Told]:
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        size = screen.size()
        scale = f"{screen.devicePixelRatio():g} × {screen.logicalDotsPerInch():.0f} dpi"
        yield Told(f"screen {number}", f"{size.width()} × {size.height()}, {scale}")
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    yield Told("windows", ", ".join(f"{window.width()} × {window.height()}" for window in windows) or "none")


def _parts(theme: Theme) -> Iterator[Told]:
    """Look whether what the windows are drawn from is there; ``postern --self-test`` looks at everything."""
    unread = [name for name in MONO_FILES if not asset(name).is_file()]
    icons = sorted(theme.tokens.icon_files)
    blank = [name for name in icons if theme.icons.pixmap(name, "text.primary").isNull()]
    words = [f"{room}_{language}.qm" for room in ("ui", "door", "home") for language in LANGUAGE_NAMES]
    missing = [name for name in words if not asset(f"translations/{name}").is_file()]
    yield Told("parts of the system in use", ", ".join(_adapters()))
    yield Told("tray", "yes" if QSystemTrayIcon.isSystemTrayAvailable() else "no")
    yield Told("fonts", f"missing: {', '.join(unread)}" if unread else "in order")
    yield Told("icons", f"not drawn: {', '.join(blank)}" if blank else f"{len(icons)} in order")
    yield Told("translations", f"missing: {', '.join(missing)}" if missing else "in order")


def _adapters() -> list[str]:
    """Return which adapters to the system this process has loaded, such as ``desktop.linux``."""
    return sorted(name.removeprefix(_SYSTEM) for name in sys.modules if name.startswith(_SYSTEM))
