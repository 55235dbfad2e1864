"""Make the folder that an AppImage and a Flatpak carry: the files of the Linux packages, and libraries beside them.

python -m tools.appdir
"""

import os
import re
import shutil
import sys
from pathlib import Path

from tools import debian, linux_tree
from tools.console import DevError, answer, say, status_of
from tools.freezing import APP_ID, NAME
from tools.package_parts import BUILD, PACKAGED

_FOLDER = BUILD / "AppDir"
_ON_EVERY_DESKTOP = re.compile(
    r"ld-linux|lib(?:c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+|z)\.so"
    r"|lib(?:GL|EGL|X11|X11-xcb|xcb|drm|dbus-1|fontconfig|freetype|glib-2\.0|gthread-2\.0|uuid|cups)\.so"
    r"|lib(?:ssl|crypto)\.so\.3|libwayland-client\.so"
)
"""Never carried along: they belong together with the kernel, the graphics card, the fonts, the printers or the session
of a desktop. OpenSSL is the system's, because it alone knows where that system keeps its TLS roots."""
_KNOWN = re.compile(r"^\s(\S+) .*=> (\S+)$", re.MULTILINE)


def make() -> Path:
    """Make the folder from the tree of the last package and return it. Raises: DevError if there is none."""
    root = PACKAGED.parents[2]
    if not PACKAGED.exists():
        raise DevError("First make the packages:  ./dev.py package")
    shutil.rmtree(_FOLDER, ignore_errors=True)
    shutil.copytree(root / "usr", _FOLDER / "usr", symlinks=True)
    (_FOLDER / "AppRun").symlink_to(f"usr/lib/{NAME}/{NAME}")
    shutil.copyfile(_FOLDER / f"usr/share/applications/{APP_ID}.desktop", _FOLDER / f"{APP_ID}.desktop")
    shutil.copyfile(_FOLDER / f"usr/share/icons/hicolor/256x256/apps/{APP_ID}.png", _FOLDER / f"{APP_ID}.png")
    (_FOLDER / ".DirIcon").symlink_to(f"{APP_ID}.png")
    carried = _carry_libraries(root)
    say(f"{len(carried)} libraries of this system carried along: {' '.join(carried)}")
    return _FOLDER


def _carry_libraries(root: Path) -> list[str]:
    """Copy what the program asks for and not every desktop has, and what those libraries ask for in turn."""
    known = dict(_KNOWN.findall(answer(["/sbin/ldconfig", "--print-cache"]) or ""))
    inside = _FOLDER / "usr/lib" / NAME / "_internal"
    wanted, carried = set(linux_tree.libraries_outside(root)), list[str]()
    while wanted:
        for name in sorted(name for name in wanted if not _ON_EVERY_DESKTOP.match(name)):
            if name not in known:
                raise DevError(f"This system does not have {name}.")
            shutil.copyfile(os.path.realpath(known[name]), inside / name)
            _add_licence(debian.package_of(known[name]))
            carried.append(name)
        wanted = {name for name in linux_tree.libraries_outside(_FOLDER) if not _ON_EVERY_DESKTOP.match(name)}
    return sorted(carried)


def _add_licence(package: str) -> None:
    """Carry the licence of a package of this system along, as Debian keeps it."""
    folder = _FOLDER / "usr/share/doc" / package
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(f"/usr/share/doc/{package}/copyright", folder / "copyright")


def main() -> int:
    """Return 0 if the folder was made."""
    return status_of(lambda: f"Made: {make()}")


if __name__ == "__main__":
    sys.exit(main())
