"""A real GNOME Keyring on a private bus, for one test."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from tools.processes import Announcement, Running

_PASSWORD: Final = "the password of a person's computer"
_UNLOCKED: Final = ("--unlock", "--components=secrets")
_LOCKED: Final = ("--start", "--components=secrets")
_BUS_WITHOUT_SERVICES: Final = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default"><allow send_destination="*"/><allow own="*"/><allow eavesdrop="true"/></policy>
</busconfig>
"""


@contextmanager
def open_bus(folder: Path, *, with_services: bool = True) -> Iterator[str]:
    """Give the address of a session bus; ``with_services``: one that starts the services of this computer."""
    folder.mkdir(parents=True, exist_ok=True)
    address = Announcement()
    config = folder / "bus.conf"
    config.write_text(_BUS_WITHOUT_SERVICES.format(folder=folder), encoding="utf-8")
    kind = ["--session"] if with_services else [f"--config-file={config}"]
    command = ["dbus-daemon", *kind, "--nofork", "--nopidfile", f"--print-address={address.write_end}"]
    with ExitStack() as stack:
        stack.callback(address.close)
        daemon = Running(command, _environment(folder), folder / "bus.log", pass_fds=[address.write_end])
        stack.callback(daemon.end)
        yield daemon.until(address.line, "address")


@contextmanager
def open_keyring(folder: Path, bus: str, *, locked: bool = False) -> Iterator[Mapping[str, str]]:
    """Run the keyring of this folder on a bus; give the environment in which a program finds it.

    A keyring is locked if its password was given in an earlier run and is not in this one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    password = folder / "password"
    password.write_text(_PASSWORD, encoding="utf-8")
    environment = {**_environment(folder), "DBUS_SESSION_BUS_ADDRESS": bus}
    options = " ".join(("--foreground", *(_LOCKED if locked else _UNLOCKED)))
    command = ["sh", "-c", f'exec gnome-keyring-daemon {options} < "$0"', "/dev/null" if locked else str(password)]
    daemon = Running(command, environment, folder / "keyring.log")
    try:
        daemon.until(lambda: _has_owner(environment) or None, "name on the bus")
        yield environment
    finally:
        daemon.end()


def _has_owner(environment: Mapping[str, str]) -> bool:
    ask = [
        *("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"),
        *("org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"),
    ]
    said = subprocess.run(ask, env=dict(environment), check=False, capture_output=True, text=True, timeout=10)
    return "true" in said.stdout


def _environment(folder: Path) -> dict[str, str]:
    runtime = folder / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
    }
