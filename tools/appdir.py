"""Make the folder that an AppImage and a Flatpak carry: the files of the Linux packages, and libraries beside them.

    python -m tools.appdir [APPIMAGETOOL]

With the path of ``appimagetool`` it also makes the AppImage. That tool and the runtime that it adds are no packages of
any distribution, so only the release's runners have them.
"""

import os
import platform
import re
import shutil
import sys
from pathlib import Path

import wallet_gui
from tools import linux_tree
from tools.console import DevError, answer, must, say
from tools.freezing import APP_ID, DIST, NAME, fixed_environment
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
            carried.append(name)
        wanted = {name for name in linux_tree.libraries_outside(_FOLDER) if not _ON_EVERY_DESKTOP.match(name)}
    return sorted(carried)


def make_image(tool: str) -> Path:
    """Make the AppImage with this tool and return it."""
    image = DIST / f"Postern-{wallet_gui.__version__}-{platform.machine()}.AppImage"
    must([tool, "--no-appstream", str(_FOLDER), str(image)], extra_environment=fixed_environment())
    return image


def main() -> int:
    """Return 0 if everything was made."""
    try:
        make()
        if len(sys.argv) > 1:
            say(f"Made: {make_image(sys.argv[1])}")
        else:
            say(f"Made: {_FOLDER}. The AppImage itself needs the path of appimagetool.")
    except DevError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
