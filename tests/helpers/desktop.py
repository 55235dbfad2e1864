"""A desktop of its own for one test: private buses, and the services that python-dbusmock plays on them."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.processes import Announcement, Running

LOGIN, SAVER, POWER = "logind", "gnome_screensaver", "upower"
ALL_SERVICES = (LOGIN, SAVER, POWER)
POLKIT = "polkitd"
NETWORK, NOTICES = "networkmanager", "notification_daemon"

SESSION_ID = "auto"
"""What a window without XDG_SESSION_ID asks for. The mock knows sessions by their literal id."""

_SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that has dbus-python and python-dbusmock."""
_BUS_NAMES = {
    LOGIN: "org.freedesktop.login1",
    SAVER: "org.gnome.ScreenSaver",
    POWER: "org.freedesktop.UPower",
    NETWORK: "org.freedesktop.NetworkManager",
    POLKIT: "org.freedesktop.PolicyKit1",
    NOTICES: "org.freedesktop.Notifications",
}
_ON_SESSION_BUS = frozenset({SAVER, NOTICES})
_LOGIN_PATH, _SESSION_PATH = "/org/freedesktop/login1", f"/org/freedesktop/login1/session/{SESSION_ID}"
_MANAGER, _SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
_MOCK = "org.freedesktop.DBus.Mock"
_PATIENCE_S = 15.0


@dataclass(frozen=True)
class Desktop:
    """Buses with services. Each verb does what the real service would, so that its signal goes out."""

    environment: Mapping[str, str]
    """The two addresses, as a program finds them in its environment."""
    controller: "Controller"

    def locks_session(self) -> None:
        """``loginctl lock-session``."""
        self.controller.call("system", _BUS_NAMES[LOGIN], _SESSION_PATH, f"{_SESSION}.Lock")

    def hints_locked(self, is_locked: bool) -> None:
        """The lock screen tells logind that it is up."""
        self.controller.call("system", _BUS_NAMES[LOGIN], _SESSION_PATH, f"{_SESSION}.SetLockedHint", is_locked)

    def activates(self, is_active: bool) -> None:
        """Another user's session goes to the screen, or ours comes back."""
        self._update(LOGIN, _SESSION_PATH, _SESSION, "Active", is_active)

    def prepares_for_sleep(self, begins: bool) -> None:
        """The computer is about to sleep, or has woken up."""
        signal = [_MANAGER, "PrepareForSleep", "b", [begins]]
        self.controller.call("system", _BUS_NAMES[LOGIN], _LOGIN_PATH, f"{_MOCK}.EmitSignal", *signal)

    def covers_screen(self, is_covered: bool) -> None:
        """The screen saver comes up, or goes."""
        self.controller.call(
            "session", _BUS_NAMES[SAVER], "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.SetActive", is_covered
        )

    def closes_lid(self, is_closed: bool) -> None:
        """The lid closes, or opens."""
        self._update(POWER, "/org/freedesktop/UPower", "org.freedesktop.UPower", "LidIsClosed", is_closed)

    def refuses_to_wait(self) -> None:
        """From now on logind grants no delay before sleep, and notes who asks."""
        refuse = 'raise dbus.exceptions.DBusException("Access denied", name="org.freedesktop.DBus.Error.AccessDenied")'
        method = [_MANAGER, "Inhibit", "ssss", "h", refuse]
        self.controller.call("system", _BUS_NAMES[LOGIN], _LOGIN_PATH, f"{_MOCK}.AddMethod", *method)

    def was_asked_to_wait(self) -> bool:
        """Whether somebody asked for a delay before sleep."""
        asked = self.controller.call("system", _BUS_NAMES[LOGIN], _LOGIN_PATH, f"{_MOCK}.GetMethodCalls", "Inhibit")
        return bool(asked)

    def inhibitors(self) -> list[list[object]]:
        """Return what holds the computer back from sleeping: what, who, why, mode, user, process."""
        listed = self.controller.call("system", _BUS_NAMES[LOGIN], _LOGIN_PATH, f"{_MANAGER}.ListInhibitors")
        assert isinstance(listed, list)
        return listed

    def allows_sensor(self, is_allowed: bool) -> None:
        """polkit says yes or no to whoever asks for the fingerprint sensor."""
        path = "/org/freedesktop/PolicyKit1/Authority"
        self.controller.call("system", _BUS_NAMES[POLKIT], path, f"{_MOCK}.AllowUnknown", is_allowed)

    def notices(self) -> list[list[object]]:
        """Return what was shown to the person: the arguments of each notification."""
        path = "/org/freedesktop/Notifications"
        said = self.controller.call("session", _BUS_NAMES[NOTICES], path, f"{_MOCK}.GetMethodCalls", "Notify")
        assert isinstance(said, list)
        return [arguments for _, arguments in said]

    def tells_of_clicks(self) -> None:
        """From now on the desktop says that notifications may be clicked."""
        path, name = "/org/freedesktop/Notifications", _BUS_NAMES[NOTICES]
        self.controller.call(
            "session", name, path, f"{_MOCK}.AddMethod", name, "GetCapabilities", "", "as", "ret = ['body', 'actions']"
        )

    def tells_of_notice(self, signal: str, number: int, *told: object) -> None:
        """The desktop tells something of a notification: a number or a word after its own number."""
        path, name = "/org/freedesktop/Notifications", _BUS_NAMES[NOTICES]
        signature = "u" + "".join("s" if isinstance(one, str) else "u" for one in told)
        self.controller.call("session", name, path, f"{_MOCK}.EmitSignal", name, signal, signature, [number, *told])

    def _update(self, service: str, path: str, interface: str, name: str, value: bool) -> None:
        self.controller.call("system", _BUS_NAMES[service], path, f"{_MOCK}.UpdateProperties", interface, {name: value})


class Controller:
    """Calls methods through one long-lived process of the system's Python: a line of JSON each way."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [_SYSTEM_PYTHON, str(Path(__file__).with_name("desktop_caller.py"))],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def call(self, bus: str, service: str, path: str, method: str, *arguments: object) -> object:
        """Call a method and return its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([bus, service, path, method, arguments]) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def close(self) -> None:
        """End the process."""
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()
            self._process.wait(_PATIENCE_S)


@contextmanager
def open_desktop(folder: Path, services: tuple[str, ...] = ALL_SERVICES, session_bus: str = "") -> Iterator[Desktop]:
    """Give buses with these services. ``session_bus`` is the address of one that is there already."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        base = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
        environment = base | {
            "DBUS_SYSTEM_BUS_ADDRESS": _start_bus(stack, folder / "system", base),
            "DBUS_SESSION_BUS_ADDRESS": session_bus or _start_bus(stack, folder / "session", base),
        }
        for service in services:
            _start_service(stack, folder, service, environment)
        controller = Controller(environment)
        stack.callback(controller.close)
        if LOGIN in services:
            new = [SESSION_ID, "seat0", os.getuid(), "mei", True]
            controller.call("system", _BUS_NAMES[LOGIN], _LOGIN_PATH, f"{_MOCK}.AddSession", *new)
        addresses = {name: value for name, value in environment.items() if name not in base}
        yield Desktop(addresses, controller)


@contextmanager
def playing(folder: Path, service: str, desktop: Desktop) -> Iterator[None]:
    """Have one more service on the buses of a desktop, until it ends."""
    with ExitStack() as stack:
        _start_service(stack, folder, service, {**os.environ, **desktop.environment})
        yield


def _start_bus(stack: ExitStack, log: Path, environment: Mapping[str, str]) -> str:
    address = Announcement()
    stack.callback(address.close)
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={address.write_end}"]
    daemon = Running(command, environment, log.with_suffix(".log"), pass_fds=[address.write_end])
    stack.callback(daemon.end)
    return daemon.until(address.line, "address")


def _start_service(stack: ExitStack, folder: Path, service: str, environment: Mapping[str, str]) -> None:
    command = [_SYSTEM_PYTHON, "-m", "dbusmock", "--template", service]
    mock = Running(command, environment, folder / f"{service}.log")
    stack.callback(mock.end)
    bus = "--session" if service in _ON_SESSION_BUS else "--system"
    ask = [
        *("dbus-send", bus, "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"),
        *("org.freedesktop.DBus.NameHasOwner", f"string:{_BUS_NAMES[service]}"),
    ]

    def is_there() -> bool | None:
        said = subprocess.run(ask, env=dict(environment), check=True, capture_output=True, text=True, timeout=10)
        return True if "true" in said.stdout else None

    mock.until(is_there, "name on the bus")
