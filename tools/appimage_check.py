"""Live with the AppImage on a Debian that has what every desktop has, and none of what the packages depend on.

The runtime is from the sources of ``libappimage`` in Debian, which hold AppImages to be tested with: apt verifies them.
"""

import re
import shutil
import tarfile
from pathlib import Path

from tools import appdir, appimage
from tools.clean_root import CleanRoot
from tools.console import DevError, say

_ON_EVERY_DESKTOP = (
    *("ca-certificates", "fonts-dejavu-core", "libcups2", "libdbus-1-3", "libdrm2", "libegl1", "libfontconfig1"),
    *("libgl1", "libglib2.0-0", "libssl3", "libuuid1", "libwayland-client0", "libx11-6", "libx11-xcb1", "zlib1g"),
)
_SOURCES = "libappimage"
_WITH_RUNTIME = re.compile(r".*/Echo-x86_64\.AppImage")
_ASK_FOR_SOURCES = """\
sed -n 's/^deb /deb-src /p' /etc/apt/sources.list > /etc/apt/sources.list.d/sources.list
apt-get -qq update
cd "$1"
apt-get -qq -o APT::Sandbox::User=root source --download-only --tar-only "$2"
"""
_FOLDER = "Programs of mine"
"""Where the AppImage lies: any folder will do, one with spaces, too."""


def make(root: CleanRoot, work: Path) -> Path:
    """Make the AppImage twice, let it and its folder check themselves on a bare system; return it. Raises: DevError."""
    say("The AppImage:")
    root.apt("install", *_ON_EVERY_DESKTOP)
    folder = work / _FOLDER / "AppDir"
    shutil.copytree(appdir.make(), folder, symlinks=True)
    _passes(root, str(folder / "AppRun"))
    say("  its folder passes the self-test from another place, without the libraries that packages depend on")
    runtime = _runtime(root, work)
    image = appimage.make_image(folder, runtime, work / _FOLDER / "Postern.AppImage")
    once = image.read_bytes()
    if appimage.make_image(folder, runtime, image).read_bytes() != once:
        raise DevError("Two AppImages of the same folder differ.")
    shutil.rmtree(folder)
    _passes(root, *command(image))
    say("  twice the same bytes, unpacks itself and passes the self-test")
    return image


def command(image: Path) -> tuple[str, ...]:
    """Return what starts an AppImage where there is no FUSE."""
    return str(image), "--appimage-extract-and-run"


def _passes(root: CleanRoot, *program: str) -> None:
    said = root.must(*program, "--self-test")
    if "All checks passed." not in said:
        raise DevError(f"{program[0]} does not hold its own checks:\n{said}")


def _runtime(root: CleanRoot, work: Path) -> bytes:
    """Return the program that an AppImage begins with: everything before its file system."""
    place = work / "sources"
    place.mkdir()
    root.must("sh", "-euc", _ASK_FOR_SOURCES, "sh", str(place), _SOURCES)
    (archive,) = place.glob(f"{_SOURCES}_*.tar.*")
    with tarfile.open(archive) as members:
        (member,) = (member for member in members if _WITH_RUNTIME.fullmatch(member.name))
        content = members.extractfile(member)
        assert content is not None
        whole = place / "whole.AppImage"
        whole.write_bytes(content.read())
    whole.chmod(0o755)
    return whole.read_bytes()[: int(root.must(str(whole), "--appimage-offset"))]
