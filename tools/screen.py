"""A private X screen: display, window manager, message bus and accessibility, all ended with the test."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageGrab

from tools.processes import Announcement, Running

_NO_BUS = "disabled:"
_NOT_ASKED_FOR = {"DBUS_SYSTEM_BUS_ADDRESS": _NO_BUS, "GSETTINGS_BACKEND": "memory"}
_TURN_ACCESSIBILITY_ON = (
    *("--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set"),
    *("string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true"),
)


@dataclass(frozen=True)
class Screen:
    """A screen that is ready for windows."""

    display: str
    """The X display, such as ``:99``."""
    bus: str
    """The address of the private session bus; the accessibility bus is found through it."""
    width: int
    height: int
    system_bus: str = _NO_BUS
    """The address of a private system bus, where a test has one; never that of this computer."""

    def environment(self, home: Path) -> dict[str, str]:
        """Return the whole environment for a program on this screen, with a home folder of its own."""
        return {
            **_environment(home),
            "DISPLAY": self.display,
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
            "DBUS_SYSTEM_BUS_ADDRESS": self.system_bus,
            "QT_QPA_PLATFORM": "xcb",
        }

    def picture(self) -> Image.Image:
        """Return what is on the screen now."""
        return ImageGrab.grab(xdisplay=self.display)

    def screenshot(self, path: Path) -> Path:
        """Write what is on the screen now as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.picture().save(path, format="PNG")
        return path


@contextmanager
def open_screen(folder: Path, width: int = 1280, height: int = 900) -> Iterator[Screen]:
    """Give a screen of this size in pixels; its own files and logs go into the folder."""
    environment = _environment(folder / "home")
    with ExitStack() as stack:
        display = _start_display(stack, folder, environment, f"{width}x{height}")
        environment["DISPLAY"] = display
        bus = _start_bus(stack, folder, environment)
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        _start_window_manager(stack, folder, environment)
        yield Screen(display, bus, width, height)


def _environment(home: Path) -> dict[str, str]:
    """Return an environment that knows nothing of the person's own desktop."""
    runtime, temporary = home / "run", home / "tmp"
    for folder in (runtime, temporary):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        **_NOT_ASKED_FOR,
    }


def _start(
    stack: ExitStack, name: str, command: list[str], environment: Mapping[str, str], folder: Path, *fds: int
) -> Running:
    running = Running(command, environment, folder / f"{name}.log", pass_fds=fds)
    stack.callback(running.end)
    return running


def _start_display(stack: ExitStack, folder: Path, environment: Mapping[str, str], size: str) -> str:
    number = Announcement()
    stack.callback(number.close)
    options = ["-displayfd", str(number.write_end), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = _start(stack, "display", ["Xvfb", *options], environment, folder, number.write_end)
    return ":" + server.until(number.line, "display number")


def _start_bus(stack: ExitStack, folder: Path, environment: Mapping[str, str]) -> str:
    address = Announcement()
    stack.callback(address.close)
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={address.write_end}"]
    daemon = _start(stack, "bus", command, environment, folder, address.write_end)
    found = daemon.until(address.line, "address")
    bus_environment = {**environment, "DBUS_SESSION_BUS_ADDRESS": found}
    # The first call starts the accessibility bus, and is answered when it is there. From then on programs see on the
    # session bus that somebody reads what they show, as when a screen reader has started.
    ask = ["dbus-send", "--session", "--print-reply", "--reply-timeout=10000", *_TURN_ACCESSIBILITY_ON]
    subprocess.run(ask, env=bus_environment, check=True, stdout=subprocess.DEVNULL, timeout=15)
    return found


def _start_window_manager(stack: ExitStack, folder: Path, environment: Mapping[str, str]) -> None:
    manager = _start(stack, "windows", ["openbox", "--sm-disable"], environment, folder)
    ask = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]

    def managed() -> bool | None:
        said = subprocess.run(ask, env=environment, check=False, capture_output=True, text=True, timeout=10).stdout
        return True if "window id" in said else None

    manager.until(managed, "sign that it manages the windows")
