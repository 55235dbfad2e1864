"""A system whose desktop tells nothing, or nothing that Postern understands."""

from wallet_gui.system.desktop.port import Desktop


class NoDesktop(Desktop):
    """Hears nothing. Time without activity, the age of the session and the person still lock."""
