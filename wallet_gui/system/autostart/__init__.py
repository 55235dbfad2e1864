"""Starting with the desktop: one entry outside the profile, written only when the person asks for it.

The entry holds the command and the path of the profile, nothing else. Home writes it; the keeper takes it away when the
last account of its profile is removed.
"""

import sys

from wallet_gui.system.autostart.port import Autostart


def this_autostart() -> Autostart:
    """Return what the system that this process runs on offers."""
    system: str = sys.platform
    if system == "win32":
        from wallet_gui.system.autostart.windows import WindowsAutostart

        return WindowsAutostart()
    if system == "darwin":
        from wallet_gui.system.autostart.macos import MacAutostart

        return MacAutostart()
    from wallet_gui.system.autostart.linux import LinuxAutostart

    return LinuxAutostart()
