"""How a child is started: the command, and an environment made from a list of what it may know."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from wallet_gui.domain.role import Role

Command = Callable[[Role], list[str]]
"""From a role to the command line of a child."""

_LOCALE: Final = ("LANG", "LANGUAGE", "TZ")
_LOCALE_PREFIX: Final = "LC_"
_WINDOW: Final = (
    *("HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"),
    *("DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP"),
    *("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "XDG_SESSION_ID"),
    *("AT_SPI_BUS_ADDRESS", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"),
    *("XMODIFIERS", "QT_IM_MODULE", "QT_IM_MODULES"),
)
_WINDOWS: Final = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR")
_WINDOWS_WINDOW: Final = ("PATH", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA")
_PLATFORMS: Final = frozenset({"offscreen", "xcb", "wayland"})
_GTK_DESKTOPS: Final = frozenset({"GNOME", "X-CINNAMON", "UNITY", "MATE", "XFCE", "LXDE", "PANTHEON"})


def command_for(role: Role) -> list[str]:
    """Return the command that starts a child. Its arguments hold the role and nothing else."""
    program = [_neighbour(role)] if getattr(sys, "frozen", False) else [sys.executable, "-I", "-m", "wallet_gui"]
    return [*program, "--role", role.value]


def _neighbour(role: Role) -> str:
    """Return the program of an installed Postern that lives this role. The signer's has no Qt in it."""
    name = "postern-signer" if role is Role.SIGNER else "postern-window"
    return str(Path(sys.executable).with_name(name + Path(sys.executable).suffix))


def environment_for(role: Role, ours: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return what a child may know of our environment: locale alone for a signer, and the screen for a window."""
    names = {*_LOCALE, *_WINDOWS, *(name for name in ours if name.startswith(_LOCALE_PREFIX))}
    if role is not Role.SIGNER:
        names.update(_WINDOW, _WINDOWS_WINDOW if os.name == "nt" else ())
    known = {name: ours[name] for name in sorted(names) if name in ours}
    return known if role is Role.SIGNER else known | _window_settings(ours)


def has_screen(ours: Mapping[str, str] = os.environ) -> bool:
    """Say whether a window can open here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(ours.get("DISPLAY") or ours.get("WAYLAND_DISPLAY") or ours.get("QT_QPA_PLATFORM") == "offscreen")


def _window_settings(ours: Mapping[str, str]) -> dict[str, str]:
    settings = {}
    platform = ours.get("QT_QPA_PLATFORM", "")
    if platform in _PLATFORMS:
        settings["QT_QPA_PLATFORM"] = platform
    if _GTK_DESKTOPS & set(ours.get("XDG_CURRENT_DESKTOP", "").upper().split(":")):
        # Qt would load GTK into the process there: a third more time to start, and 19 MiB.
        settings["QT_QPA_PLATFORMTHEME"] = "generic"
    return settings
