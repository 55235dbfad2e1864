"""Leaving a window out of screen shots, recordings and shared screens, where the system can.

One port, one adapter for each system, imported when it is chosen.
"""

import sys

from wallet_gui.domain.ports import Capture


def this_capture() -> Capture:
    """Return what the system that this process runs on offers."""
    system: str = sys.platform
    if system == "win32":
        from wallet_gui.system.capture.windows import WindowsCapture

        return WindowsCapture()
    if system == "darwin":
        from wallet_gui.system.capture.macos import MacCapture

        return MacCapture()
    from wallet_gui.system.capture.none import NoCapture

    return NoCapture()
