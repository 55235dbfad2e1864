"""Notifications on Linux: the desktop's own service, by the Desktop Notifications Specification 1.2.

Through jeepney and not through QtDBus: PySide6 sends every integer as a signed one, which the service refuses. One
connection for each notification: they are rare, and some desktops tell of a click only the connection that asked.
"""

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message
    from jeepney.io.blocking import DBusConnection

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
_CLICK: Final = "default"
"""The action of a click on the notification itself, by the specification."""
_PATIENCE_S: Final = 1.0


class StandingNotice:
    """A notification on the screen, and the connection on which the desktop tells that it was clicked."""

    def __init__(self, connection: "DBusConnection", shown: "Message") -> None:
        """``shown`` is the desktop's answer to the call that showed it."""
        from jeepney import HeaderFields  # late: see below

        self._connection, self._number = connection, shown.body[0]
        self._sender_field = HeaderFields.sender
        self._desktop = shown.header.fields.get(HeaderFields.sender)
        self.is_over = False
        """Whether it has gone from the screen, so that nothing more will be told."""
        self.token = ""
        """What lets the window come to the front, where the desktop gives such a thing with a click."""

    def fileno(self) -> int:
        """Return the descriptor that is ready to be read when the desktop tells something."""
        return int(self._connection.sock.fileno())

    def was_clicked(self) -> bool:
        """Read what the desktop has told, without waiting, and say whether the person has clicked."""
        clicked = False
        try:
            while True:
                clicked |= self._take(self._connection.receive(timeout=0))
        except TimeoutError:
            pass  # that was all so far
        except OSError:
            self.is_over = True
        return clicked

    def close(self) -> None:
        """Hear no more of it."""
        self._connection.close()

    def _take(self, told: "Message") -> bool:
        """Take in a signal about this notification, if it comes from the desktop; say whether it was a click."""
        from jeepney import HeaderFields  # late: see below

        fields = told.header.fields
        if fields.get(HeaderFields.sender) != self._desktop or tuple(told.body[:1]) != (self._number,):
            return False
        match fields.get(HeaderFields.member), *told.body[1:]:
            case "ActivationToken", str(token):
                self.token = token
            case "NotificationClosed", _:
                self.is_over = True
            case "ActionInvoked", str(action):
                return action == _CLICK
        return False


class FreedesktopNotifier:
    """Shows words to whoever is at the screen. A desktop that has no notifications shows none."""

    def show(self, words: str) -> None:
        """Show one sentence under the program's name, from any thread. Blocks until the desktop has it, not longer."""
        from jeepney import MessageFlag  # late: most sessions show none
        from jeepney.io.blocking import open_dbus_connection

        message = _notification(words, ())
        message.header.flags |= MessageFlag.no_reply_expected
        try:
            with open_dbus_connection("SESSION", auth_timeout=_PATIENCE_S) as connection:
                connection.send(message)
        except _no_desktop() as error:
            _LOG.info("no notification: %s", type(error).__name__)

    def show_to_click(self, words: str) -> StandingNotice | None:
        """Do the same, and return the notification, for its clicks to be heard; None where the desktop tells of none.

        Blocks until the desktop has answered: not for the GUI thread.
        """
        from jeepney.io.blocking import open_dbus_connection  # late: see above

        try:
            connection = open_dbus_connection("SESSION", auth_timeout=_PATIENCE_S)
        except _no_desktop() as error:
            _LOG.info("no notification: %s", type(error).__name__)
            return None
        try:
            return StandingNotice(connection, _shown(connection, words))
        except _no_desktop() as error:
            _LOG.info("a notification without clicks: %s", type(error).__name__)
            connection.close()
            self.show(words)
            return None


def _shown(connection: "DBusConnection", words: str) -> "Message":
    """Show a notification that can be clicked, and return the answer. Raises: OSError or DBusErrorResponse."""
    from jeepney import MatchRule, message_bus, new_method_call  # late: see above
    from jeepney.wrappers import unwrap_msg

    def ask(message: "Message") -> "Message":
        answer = connection.send_and_get_reply(message, timeout=_PATIENCE_S)
        unwrap_msg(answer)
        return answer

    # Some desktops turn whatever has an action into a question that stays on the screen, and say so here.
    if "actions" not in ask(new_method_call(_desktop(), "GetCapabilities")).body[0]:
        raise OSError("no actions")
    ask(message_bus.AddMatch(MatchRule(type="signal", sender=_SERVICE, interface=_SERVICE, path=_PATH)))
    return ask(_notification(words, (_CLICK, _APP_NAME)))


def _notification(words: str, actions: Sequence[str]) -> "Message":
    """Return the call that shows a notification. ``actions`` are pairs of a name and the words for it."""
    from jeepney import new_method_call  # late: see above

    about = (_APP_NAME, _NEW, _ICON, _APP_NAME, words, list(actions), dict(_HINTS), _BY_THE_DESKTOP)
    return new_method_call(_desktop(), "Notify", _SIGNATURE, about)


def _desktop() -> "DBusAddress":
    from jeepney import DBusAddress  # late: see above

    return DBusAddress(_PATH, _SERVICE, _SERVICE)


def _no_desktop() -> tuple[type[Exception], ...]:
    """Return what is raised where there is no bus, or none of ours, or nobody on it who shows notifications."""
    from jeepney import DBusErrorResponse  # late: see above

    return OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse
