"""Live with the installer for Windows, under wine:  python -m tools.windows_check

The program cannot be gathered here, so a small one stands in for it that writes down how it was called. The installer
is the real one: it installs, opens a link, replaces an older version, refuses to touch what runs, and removes.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import wallet_gui
from tools.console import ROOT, DevError, must, say
from tools.windows import compile_installer

_WINDOWS = ROOT / "packaging" / "windows"
_ICONS = ROOT / "packaging" / "icons.py"
_PATIENCE_S = 120
_IS_RUNNING = 2
_LINK = "postern:ethereum:0x8e23Ee67d1332aD560396262C48ffbB01F93D052@1?value=2.5e17"
_INJECTING = 'postern:x" --logout "y'
_OF_OLD = "_internal/of-an-older-version.dll"
_PERSON_OF_WINE = "drive_c/users"
_KEYS = (
    r"HKCU\Software\Classes\postern",
    r"HKCU\Software\Classes\Postern.Link",
    r"HKCU\Software\Postern",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Postern",
)
_CLASS_OF_ALL = r"HKLM\Software\Classes\postern"
_RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"


class Wine:
    """A Windows of its own, in a folder."""

    def __init__(self, folder: Path) -> None:
        """Take an empty folder."""
        quiet = {"WINEPREFIX": str(folder), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
        self._environment = {**os.environ, **quiet}
        self._folder = folder

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program of Windows and return how it went."""
        return subprocess.run(
            ["wine", *command],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE_S,
            check=False,
        )

    def must(self, *command: str) -> str:
        """Run a program of Windows and return what it says. Raises: DevError if it fails."""
        done = self.run(*command)
        if done.returncode != 0:
            raise DevError(f"Under wine this failed with {done.returncode}: {command}\n{done.stdout}")
        return done.stdout

    def end(self) -> None:
        """End everything that runs in this Windows."""
        subprocess.run(["wineserver", "--kill", "--wait"], env=self._environment, check=False, timeout=_PATIENCE_S)

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program of Windows."""
        return subprocess.Popen(["wine", *command], env=self._environment, stdin=subprocess.DEVNULL)

    def wait(self) -> None:
        """Wait until nothing runs any more: the uninstaller goes on in a copy of itself."""
        subprocess.run(["wineserver", "--wait"], env=self._environment, check=True, timeout=_PATIENCE_S)

    @property
    def local(self) -> Path:
        """The folder where programs keep what is this person's on this computer."""
        (person,) = (path for path in (self._folder / _PERSON_OF_WINE).iterdir() if path.name != "Public")
        return person / "AppData/Local"

    @property
    def start_menu(self) -> Path:
        """The entry in the start menu."""
        return self.local.parent / "Roaming/Microsoft/Windows/Start Menu/Programs/Postern.lnk"

    def has_key(self, key: str) -> bool:
        """Tell whether a key of the registry exists."""
        return self.run("reg", "query", key).returncode == 0


def check(work: Path) -> None:
    """Go through everything. Raises: DevError at the first thing that is not so."""
    older, newer = _installers(work)
    with _windows(work / "wine") as wine:
        wine.must("wineboot", "--init")
        home = wine.local / "Programs/Postern"
        profile = wine.local / "postern" / "device.json"
        profile.parent.mkdir(parents=True)
        profile.write_text("kept", encoding="utf-8")
        wine.must(str(older), "/S", r"/D=C:\elsewhere")
        _must_be((home / _OF_OLD).is_file(), "it was not installed for this person")
        _must_be(not (home.parents[4] / "elsewhere").exists(), "it went where the command line said")
        _must_be(wine.start_menu.is_file(), "there is no entry in the start menu")
        _must_be(all(wine.has_key(key) for key in _KEYS), "keys of the registry are missing")
        _done("installed for one person, without an administrator")
        _opens_links(wine)
        _leaves_alone_what_runs(wine, newer)
        wine.must("reg", "add", _RUN_KEY, "/v", "Postern", "/d", "started with the session", "/f")
        wine.must(str(newer), "/S")
        _must_be(
            not (home / "_internal/of-an-older-version.dll").exists(), "a file of the older version is still there"
        )
        _must_be("started with the session" in wine.run("reg", "query", _RUN_KEY).stdout, "the upgrade lost a setting")
        _must_be(profile.read_text(encoding="utf-8") == "kept", "the upgrade changed the profile")
        _done("an older version replaced, settings and profile kept")
        stranger = home / "somebody else's.txt"
        stranger.write_text("not ours", encoding="utf-8")
        wine.must(str(home / "uninstall.exe"), "/S")
        wine.wait()
        left = {str(path.relative_to(home)) for path in home.rglob("*")} if home.exists() else set()
        _must_be(left == {stranger.name}, f"after the removal there is: {sorted(left)}")
        _must_be(not wine.start_menu.exists(), "the entry in the start menu was left behind")
        _must_be(not any(wine.has_key(key) for key in _KEYS), "keys of the registry were left behind")
        _must_be("Postern" not in wine.run("reg", "query", _RUN_KEY).stdout, "it would still start with the session")
        _must_be(profile.read_text(encoding="utf-8") == "kept", "the removal changed the profile")
        _done("removed: its own files and keys, and nothing else")


def _installers(work: Path) -> tuple[Path, Path]:
    """Compile an older and a newer installer around the program that stands in."""
    drawn = work / "icons"
    must([sys.executable, "-I", str(_ICONS), str(ROOT / "resources/icons/postern.svg"), str(drawn), "app"])
    program = work / "a program"
    inside = program / "_internal/wallet_gui/resources"
    inside.mkdir(parents=True)
    (inside / "build.json").write_text("{}", encoding="utf-8")
    icon = drawn / "postern.ico"
    must(
        [
            "makensis",
            "-V2",
            "-WX",
            f"-DOUTPUT={program / 'postern.exe'}",
            f"-DICON={icon}",
            str(_WINDOWS / "stand_in.nsi"),
        ]
    )
    made = []
    for version in ("0.0.1", wallet_gui.__version__):
        extra = program / _OF_OLD
        extra.write_bytes(b"old") if version == "0.0.1" else extra.unlink()
        parts = work / version
        parts.mkdir()
        compile_installer(program, parts, work / f"postern-{version}-windows.exe", version, icon)
        made.append(work / f"postern-{version}-windows.exe")
    _done("compiled: " + ", ".join(path.name for path in made))
    return made[0], made[1]


def _opens_links(wine: Wine) -> None:
    """A link has to reach the program behind ``--``, whatever it says.

    Windows looks for what opens a link among the person's classes and then the computer's, wine 8 among the latter
    alone: so the same entry is put there for the time of the check.
    """
    wine.must("reg", "copy", _KEYS[0], _CLASS_OF_ALL, "/s", "/f")
    called = wine.local / "called.txt"
    for link in (_LINK, _INJECTING):
        called.unlink(missing_ok=True)
        wine.run("start", "/wait", link)
        said = called.read_bytes().decode("utf-16-le") if called.exists() else ""
        program, _, behind = said.partition(" -- ")
        _must_be(program.strip('"').endswith("postern.exe"), f"the link came in as: {said!r}")
        _must_be(behind == f'"{link}"', f"the link came in as: {said!r}")
    wine.must("reg", "delete", _CLASS_OF_ALL, "/f")
    _done("a link is opened, and is never an option")


def _leaves_alone_what_runs(wine: Wine, newer: Path) -> None:
    runs, called = wine.local / "run.txt", wine.local / "called.txt"
    called.unlink()
    runs.touch()
    running = wine.start(str(wine.local / "Programs/Postern/postern.exe"))
    try:
        _waits_for(called)
        status = wine.run(str(newer), "/S").returncode
        _must_be(status == _IS_RUNNING, f"it replaces what runs, with status {status}")
    finally:
        runs.unlink()
        running.wait(_PATIENCE_S)
    _done("a Postern that runs is left alone")


def _waits_for(file: Path) -> None:
    for _ in range(20 * _PATIENCE_S):
        if file.exists():
            return
        Event().wait(0.05)
    raise DevError(f"{file.name} never came.")


@contextmanager
def _windows(folder: Path) -> Iterator[Wine]:
    wine = Wine(folder)
    try:
        yield wine
    finally:
        wine.end()


def _must_be(holds: bool, otherwise: str) -> None:
    if not holds:
        raise DevError(f"The installer is not as it should be: {otherwise}.")


def _done(what: str) -> None:
    say(f"  {what}")


def main() -> int:
    """Return 0 if the installer can be lived with."""
    missing = [name for name in ("makensis", "wine", "wineserver") if shutil.which(name) is None]
    if missing:
        say(f"These programs are missing: {' '.join(missing)}. On Debian: apt-get install nsis wine wine64")
        return 1
    say("Under wine:")
    with tempfile.TemporaryDirectory(prefix="postern-windows-") as name:
        try:
            check(Path(name))
        except DevError as error:
            say(str(error))
            return 1
    say("The installer for Windows can be lived with. The program inside was a stand-in.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
