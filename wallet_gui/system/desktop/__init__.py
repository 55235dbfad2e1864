"""What the computer's own desktop tells: that its screen locks, that it sleeps, that somebody else takes over.

One port, one adapter for each system. The adapter is imported when it is chosen: Qt's D-Bus classes are loaded after
the first picture of a window, and on Linux alone.
"""

import sys

from wallet_gui.system.desktop.port import Desktop


def this_desktop() -> Desktop:
    """Return the desktop of the system that this process runs on. Needs a QApplication."""
    system: str = sys.platform
    if system == "linux":
        from wallet_gui.system.desktop.linux import linux_desktop

        return linux_desktop()
    if system == "win32":
        from wallet_gui.system.desktop.windows import WindowsDesktop

        return WindowsDesktop()
    if system == "darwin":
        from wallet_gui.system.desktop.macos import MacDesktop

        return MacDesktop()
    from wallet_gui.system.desktop.none import NoDesktop

    return NoDesktop()
