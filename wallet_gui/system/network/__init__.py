"""How this computer is connected, as its own system tells it: asked once, then heard of by signals, never polled.

One port, one adapter for each system. The adapter is imported when it is chosen, as for ``system.desktop``.
"""

import sys

from wallet_gui.system.network.port import NetworkWatch


def this_network() -> NetworkWatch:
    """Return what tells of this computer's connection. Needs a QCoreApplication."""
    system: str = sys.platform
    if system == "linux":
        from wallet_gui.system.network.linux import linux_network

        return linux_network()
    if system == "win32":
        from wallet_gui.system.network.windows import WindowsNetwork

        return WindowsNetwork()
    if system == "darwin":
        from wallet_gui.system.network.macos import MacNetwork

        return MacNetwork()
    return NetworkWatch()
