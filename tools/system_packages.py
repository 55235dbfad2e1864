"""Find out which system libraries and programs are missing, and install them where this is allowed.

Linux only. Windows and macOS bring everything that Qt needs, and have no virtual screen.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Sequence

from tools.console import DevError, answer, command_line, must, run, say
from tools.environment import HOME

# What Qt loads, by the names of Debian 12. Debian 13 and Ubuntu 24.04 renamed some and still provide the old names.
TO_RUN = (
    *("libgl1", "libegl1", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "libxkbcommon0", "fonts-dejavu-core"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0"),
    *("libxcb-shape0", "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1", "libx11-xcb1", "libxkbcommon-x11-0"),
)

# A screen that exists only in memory: a window manager, the accessibility tree, input, a tray and Chinese type.
_FOR_A_VIRTUAL_SCREEN = (
    *("xvfb", "xauth", "openbox", "trayer", "dbus", "x11-utils", "xdotool", "xclip", "fonts-noto-cjk"),
    *("at-spi2-core", "python3-gi", "gir1.2-atspi-2.0"),
)
TO_TOUR = (*TO_RUN, *_FOR_A_VIRTUAL_SCREEN)
TO_TEST = (*TO_TOUR, "python3-dbusmock", "desktop-file-utils", "gnome-keyring", "fprintd", "libfaketime")
_FOR_NPM = ("nodejs", "npm")
TO_PACKAGE = (
    *TO_RUN,
    *("binutils", "chrpath", "dpkg", "rpm", "xz-utils", "appstream"),
    *("libcups2", "libwayland-cursor0", "libwayland-egl1"),
)
TO_CHECK_PACKAGE = (
    *TO_TOUR,
    *("debootstrap", "desktop-file-utils", "appstream", "man-db", "util-linux", "mount", "rpm", "rpmlint"),
    *("squashfs-tools", "flatpak", "flatpak-builder"),
)

TO_CHECK_WINDOWS = (*TO_RUN, "nsis", "wine", "wine64")

_PROGRAMS_TO_TOUR = ("Xvfb", "openbox", "dbus-daemon", "dbus-send", "xprop", "xdotool")
_LIBRARIES_OF_QT = (
    "plugins/platforms/libqxcb.so",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6DBus.so.6",
    "lib/libQt6Svg.so.6",
)


def ensure_for_venv() -> None:
    """Have what ``python -m venv`` needs: Debian keeps it in a package of its own."""
    if sys.platform == "linux" and shutil.which("apt-get"):
        _ensure([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])


def ensure_for_run() -> None:
    """Have every library that a Qt window loads. Asks the loader, so that it holds on every distribution.

    Raises: DevError naming what is missing and the command that installs it.
    """
    if sys.platform != "linux" or not missing_libraries():
        return
    if shutil.which("apt-get"):
        _ensure(TO_RUN)
    missing = missing_libraries()
    if missing:
        raise DevError(
            "No window can open: these libraries are missing. Install the packages of this system that contain them:\n"
            + "\n".join(f"  {name}" for name in missing)
        )


def ensure_for_tour() -> None:
    """Have a virtual screen. Raises: DevError naming what is missing."""
    _ensure_screen(TO_TOUR)


def ensure_for_tests() -> None:
    """Have everything that any test starts. Raises: DevError naming what is missing."""
    if sys.platform == "linux":
        # Node.js may have come from elsewhere than the system's packages: what counts is that npm is there.
        _ensure_screen(TO_TEST if shutil.which("npm") else (*TO_TEST, *_FOR_NPM))


def ensure_for_package() -> None:
    """Have what makes a Debian package. Raises: DevError where there is no such thing."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        raise DevError(
            "A Debian package is made on Debian or Ubuntu; packaging/README.md says what there is elsewhere."
        )
    _ensure(TO_PACKAGE)


def ensure_for_package_check() -> None:
    """Have a virtual screen and the means to make a clean system. Raises: DevError naming what is missing."""
    if os.geteuid() != 0:
        raise DevError("Only root can make a clean system to install into: run it as root, in a container at best.")
    _ensure(TO_CHECK_PACKAGE)


def ensure_for_windows_check() -> None:
    """Have the compiler of the installer, and wine. Raises: DevError where they cannot be installed."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        raise DevError("The installer for Windows is tried on Debian or Ubuntu, under wine.")
    _ensure(TO_CHECK_WINDOWS)


def missing_libraries() -> list[str]:
    """Return the names of the shared libraries that Qt's window plugin asks for and the loader does not find."""
    missing: set[str] = set()
    for qt in HOME.glob("lib/python3*/site-packages/PySide6/Qt"):
        for library in _LIBRARIES_OF_QT:
            listing = answer(["ldd", str(qt / library)]) or ""
            missing.update(line.split()[0] for line in listing.splitlines() if "not found" in line)
    return sorted(missing)


def _ensure_screen(packages: Sequence[str]) -> None:
    if sys.platform != "linux":
        raise DevError("The virtual screen is Xvfb, which needs Linux.")
    if shutil.which("apt-get"):
        _ensure(packages)
        return
    missing = [name for name in _PROGRAMS_TO_TOUR if shutil.which(name) is None]
    if missing:
        raise DevError("These programs are missing. Install the packages that contain them:\n  " + " ".join(missing))


def _ensure(packages: Iterable[str]) -> None:
    installed = _installed()
    missing = [name for name in packages if name not in installed]
    if missing:
        _install(missing)


def _installed() -> set[str]:
    """Return the names of all installed Debian packages, and the names that they provide."""
    listing = answer(["dpkg-query", "--show", "--showformat", "${db:Status-Status}\t${Package}, ${Provides}\n"]) or ""
    names: set[str] = set()
    for line in listing.splitlines():
        status, _, provided = line.partition("\t")
        if status == "installed":
            names.update(part.split()[0] for part in provided.split(",") if part.strip())
    return names


def _install(packages: Sequence[str]) -> None:
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    become_root = _way_to_become_root()
    if become_root is None:
        raise DevError(
            "Some system packages are missing, and installing them needs an administrator:\n"
            f"  {command_line(['sudo', *install])}"
        )
    say(f"Installing system packages: {' '.join(packages)}")
    quietly = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive"]
    wait = ["-o", "DPkg::Lock::Timeout=300", "-qq"]
    run([*quietly, "apt-get", *wait, "update"])  # may fail without a network; what is cached may still be enough
    must([*quietly, install[0], *wait, *install[1:]])


def _way_to_become_root() -> list[str] | None:
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if answer(["sudo", "-n", "true"]) is not None else None
