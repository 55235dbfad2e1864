"""A real fprintd with libfprint's virtual sensor, on a private bus with a polkit that says what a test wants."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.helpers.desktop import LOGIN, POLKIT, Desktop, open_desktop
from tools.processes import Running

MINE, ANOTHERS = "mine", "anothers"
_FPRINTD: Final = "/usr/libexec/fprintd"
_MOST_TOUCHES: Final = 40
_BETWEEN_TOUCHES_S: Final = 0.1
_PATIENCE_S: Final = 15.0


@dataclass(frozen=True)
class Fingers:
    """A sensor that a test touches."""

    desktop: Desktop
    socket: Path
    address: str
    """Of the bus that fprintd is on."""

    def touch(self, finger: str) -> bool:
        """Put a finger on the sensor; say whether it took notice, which it does while somebody has claimed it."""
        return self._say(f"SCAN {finger}")

    def touch_badly(self) -> bool:
        """Touch it so briefly that it cannot read."""
        return self._say("RETRY 1")

    def break_down(self) -> bool:
        """Have the sensor fail."""
        return self._say("ERROR 0")

    def _say(self, command: str) -> bool:
        with socket.socket(socket.AF_UNIX) as sensor:
            try:
                sensor.connect(os.fspath(self.socket))
            except OSError:
                return False
            sensor.sendall(command.encode())
            sensor.shutdown(socket.SHUT_WR)
            return True


@contextmanager
def open_sensor(folder: Path, *, enrolled: bool = True) -> Iterator[Fingers]:
    """Give a sensor; ``enrolled``: the system knows the finger MINE."""
    with ExitStack() as stack:
        short = Path(tempfile.mkdtemp(prefix="fp"))  # a socket's path has 107 bytes at most
        stack.callback(shutil.rmtree, short)
        desktop = stack.enter_context(open_desktop(folder, (LOGIN, POLKIT)))
        desktop.allows_sensor(True)
        environment = {
            "PATH": os.environ["PATH"],
            **desktop.environment,
            "FP_VIRTUAL_DEVICE": str(short / "sensor"),
            "FP_DRIVERS_WHITELIST": "virtual_device",
            "STATE_DIRECTORY": str(short / "state"),
        }
        daemon = Running([_FPRINTD, "--no-timeout"], environment, folder / "fprintd.log")
        stack.callback(daemon.end)
        fingers = Fingers(desktop, short / "sensor", desktop.environment["DBUS_SYSTEM_BUS_ADDRESS"])
        daemon.until(lambda: _is_there(environment), "name on the bus")
        if enrolled:
            _enrol(fingers, environment)
        yield fingers


def _is_there(environment: Mapping[str, str]) -> bool | None:
    ask = [
        *("dbus-send", "--system", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"),
        *("org.freedesktop.DBus.NameHasOwner", "string:net.reactivated.Fprint"),
    ]
    said = subprocess.run(ask, env=dict(environment), check=True, capture_output=True, text=True, timeout=_PATIENCE_S)
    return True if "true" in said.stdout else None


def _enrol(fingers: Fingers, environment: Mapping[str, str]) -> None:
    """Have the system learn a finger, as its settings do: one touch after the other until it knows it."""
    folder = fingers.socket.parent
    enrolling = Running(["fprintd-enroll", "-f", "right-index-finger", "root"], environment, folder / "enrol.log")
    enrolling.until(lambda: True if fingers.socket.exists() else None, "sensor")
    for _ in range(_MOST_TOUCHES):
        fingers.touch(MINE)
        try:
            assert enrolling.process.wait(_BETWEEN_TOUCHES_S) == 0, enrolling.log_tail()
        except subprocess.TimeoutExpired:
            continue
        return
    enrolling.end()
    raise AssertionError(enrolling.log_tail())
