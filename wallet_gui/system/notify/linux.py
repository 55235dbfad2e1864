"""Notifications on Linux: the desktop's own service, by the Desktop Notifications Specification 1.2.

Through jeepney and not through QtDBus: PySide6 sends every integer as a signed one, which the service refuses. One
connection for each notification: they are rare, and nothing is left open between them.
"""

import logging
from collections.abc import Mapping
from typing import Any, Final

_LOG = logging.getLogger(__name__)
_APP_NAME: Final = "Postern"
_SERVICE: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_SIGNATURE: Final = "susssasa{sv}i"
_NEW: Final = 0
_ICON: Final = "app.postern.Postern"
_BY_THE_DESKTOP: Final = -1
"""It decides how long the notification stays."""
_HINTS: Final[Mapping[str, tuple[str, Any]]] = {
    "urgency": ("y", 1),
    "transient": ("b", True),
    "desktop-entry": ("s", _ICON),
}
"""Transient: it goes from the screen and is kept in no list of past ones."""
_PATIENCE_S: Final = 1.0


class FreedesktopNotifier:
    """Shows words to whoever is at the screen. A desktop that has no notifications shows none."""

    def show(self, words: str) -> None:
        """Show one sentence under the program's name, from any thread. Blocks until the desktop has it, not longer."""
        # Late: most sessions show none.
        from jeepney import DBusAddress, MessageFlag, new_method_call
        from jeepney.io.blocking import open_dbus_connection
        from jeepney.io.common import RouterClosed

        about: tuple[Any, ...] = (_APP_NAME, _NEW, _ICON, _APP_NAME, words, [], dict(_HINTS), _BY_THE_DESKTOP)
        message = new_method_call(DBusAddress(_PATH, _SERVICE, _SERVICE), "Notify", _SIGNATURE, about)
        message.header.flags |= MessageFlag.no_reply_expected
        try:
            with open_dbus_connection("SESSION", auth_timeout=_PATIENCE_S) as connection:
                connection.send(message)
        except (OSError, KeyError, ValueError, RuntimeError, RouterClosed) as error:  # no bus, or not one of ours
            _LOG.info("no notification: %s", type(error).__name__)
