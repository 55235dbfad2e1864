"""The command that starts this Postern again: for an entry of the desktop, and for a key of its own."""

import sys
from pathlib import Path
from typing import Final

_PASSING: Final = ("/.mount_", "/appimage_extracted_")
"""In the path of a program that is unpacked anew at each start: an AppImage, with FUSE and without."""
FLATPAK: Final = Path("/.flatpak-info")
"""Is there for every program that runs as a Flatpak."""


def start_command() -> tuple[str, ...]:
    """Return the command without any option; nothing where no command will start this program next time."""
    if any(part in sys.executable for part in _PASSING) or FLATPAK.exists():
        return ()
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return (str(program.with_name("postern" + program.suffix)),)
    return (sys.executable, "-I", "-m", "wallet_gui")
