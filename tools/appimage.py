"""Make the AppImage: a runtime of the AppImage project, and behind it a file system with the folder of ``appdir``.

    python -m tools.appimage RUNTIME

The runtime mounts what follows it, or unpacks it, and starts ``AppRun``. It is a package of no distribution, so whoever
makes a release says where it is from and which checksum it has. Nothing else of that project is needed: its own tool
would fetch a runtime by itself, whichever is newest on that day.
"""

import platform
import sys
from pathlib import Path

import wallet_gui
from tools import appdir
from tools.console import DevError, must, say, status_of
from tools.freezing import DIST, fixed_environment
from tools.package_parts import MOST_IMAGE_MIB

_MIB = 1 << 20
_ELF = b"\x7fELF"
_TYPE_2 = b"AI\x02"
_FILE_SYSTEM = ("-comp", "gzip", "-root-owned", "-no-xattrs", "-noappend", "-reproducible", "-quiet", "-no-progress")
"""Every runtime reads gzip. Owners, attributes and the number of processors leave no trace."""


def make_image(folder: Path, runtime: bytes, file: Path) -> Path:
    """Make the AppImage of a folder and return it.

    Args:
        folder: What ``appdir`` has made.
        runtime: The whole program that comes first in the file.
        file: The AppImage.
    Raises: DevError if that is no runtime of the second type, or what comes out is above the bar.
    """
    if not runtime.startswith(_ELF) or runtime[8:11] != _TYPE_2:
        raise DevError("This is no runtime of an AppImage of type 2.")
    behind = file.with_name(f"{file.name}.squashfs")
    behind.unlink(missing_ok=True)
    must(["mksquashfs", str(folder), str(behind), *_FILE_SYSTEM], extra_environment=fixed_environment())
    file.write_bytes(runtime + behind.read_bytes())
    file.chmod(0o755)
    behind.unlink()
    size_mib = file.stat().st_size / _MIB
    say(f"{size_mib:7.1f} MiB of at most {MOST_IMAGE_MIB}  {file.name}")
    if size_mib > MOST_IMAGE_MIB:
        raise DevError("The AppImage is larger than it may be. Look what has come in, or raise the bar in its change.")
    return file


def main() -> int:
    """Return 0 if the AppImage was made."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    file = DIST / f"Postern-{wallet_gui.__version__}-{platform.machine()}.AppImage"
    return status_of(lambda: f"Made: {make_image(appdir.make(), Path(sys.argv[1]).read_bytes(), file)}")


if __name__ == "__main__":
    sys.exit(main())
