"""Live with a package on a clean system: install, start from the desktop entry, log in and out, upgrade, remove.

    python -m tools.package_check PACKAGE.deb [PACKAGE.rpm]

Needs root and Debian's debootstrap, and takes minutes: it is no part of the tests.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools import appimage_check, flatpak_check, rpm_check, shop_check, taken_away
from tools.circle import Account, create_account, log_in
from tools.clean_root import CleanRoot, copy_of, older
from tools.console import DevError, answer, say
from tools.freezing import APP_ID, NAME
from tools.hands import AS_PEOPLE_DO
from tools.installed import ENTRY, PICTURES, QUIT_S, album, leaves, living
from tools.package_parts import BUILD
from tools.person import Person
from tools.screen import Screen, open_screen

_BASE = BUILD / "clean-system"
_OF_OLD = "usr/lib/postern/_internal/of-an-older-version"
_MISSING_LIBRARIES = """\
export LD_LIBRARY_PATH=/usr/lib/postern/_internal
find /usr/lib/postern -type f -name '*.so*' -exec ldd {} + | grep 'not found' | sort -u
"""
_FIRST_WALLET_S = 120.0
_PASSWORD = "granite orchard, seven lanterns"
_PAID = "0x8e23Ee67d1332aD560396262C48ffbB01F93D052"


def check(package: Path, other: Path | None, work: Path) -> None:
    """Go through everything. Raises: DevError or AssertionError at the first thing that is not so."""
    say("On a clean system:")
    root = copy_of(_BASE, work / "root")
    root.apt("install", *_dependencies(package))
    before = root.files()
    root.apt("install", str(older(package, work, [_OF_OLD])))
    _done("an older version is installed")
    _is_whole(root)
    _done(f"{taken_away.check(root)} parts that were taken away are noticed by the self-test")
    _describes_itself(root)
    account, home = Account("mei.lin", _PASSWORD), work / "life" / "home"
    with open_screen(work / "screen") as screen:
        with living(root, screen, home) as person:
            create_account(person, account, two_step=True, moment=album(person, "first"))
            _keeps_apart(person)
            leaves(person, "first")
        _done("started from its desktop entry, an account made, logged out")
        kept = _contents(home / ".local/share/postern")
        root.apt("install", str(package))
        _is_newer(root)
        _must_be(_contents(home / ".local/share/postern") == kept, "the upgrade changed the profile")
        _done("upgraded, the profile untouched")
        with living(root, screen, home) as person:
            log_in(person, account)
            _opens_a_link(root, person)
            leaves(person, "second")
        _done("logged in and out with the new version")
        _in_a_hurry(root, screen, work / "hurry" / "home")
        bare = copy_of(_BASE, work / "bare")
        image = appimage_check.make(bare, work)
        with living(bare, screen, home, appimage_check.command(image)) as person:
            log_in(person, account)
            leaves(person, "image")
        _done("logged in and out with the AppImage")
    kept = _contents(home / ".local/share/postern")
    root.apt("purge", NAME)
    left = root.files() - before
    _must_be(not left, f"left behind: {sorted(left)[:20]}")
    _must_be(_contents(home / ".local/share/postern") == kept, "the removal changed the profile")
    _done("removed, nothing left but the profile")
    shop_check.check(package, copy_of(_BASE, work / "shop"))
    if other is not None:
        rpm_check.check(other, root)
    flatpak_check.check(bare, work)


def _in_a_hurry(root: CleanRoot, screen: Screen, home: Path) -> None:
    """Somebody who has just installed Postern comes to a first wallet at the pace of people, without two-step code."""
    began = time.monotonic()
    with living(root, screen, home, pace=AS_PEOPLE_DO) as person:
        create_account(person, Account("hui", _PASSWORD), two_step=False)
        took_s = time.monotonic() - began
        leaves(person, "hurried")
    _must_be(took_s < _FIRST_WALLET_S, f"{took_s:.0f} seconds from the double-click to the first wallet")
    _done(f"from the double-click to the first wallet in {took_s:.0f} s, with a password, typed as people do")


def _keeps_apart(person: Person) -> None:
    """Look into the processes: Qt is where windows are and nowhere else, and GTK is nowhere."""
    keeper, home = person.program.keeper, person.shown_pid("home")
    _must_be("libQt6" not in _maps(keeper), "the keeper has read Qt")
    _must_be("libQt6" in _maps(home), "the look into processes does not work: home has no Qt")
    _must_be("libgtk" not in _maps(home), "home has read GTK")
    _done("keeper without Qt, home without GTK")


def _opens_a_link(root: CleanRoot, person: Person) -> None:
    """Hand a payment request over as a browser does: the open window fills it in."""
    command = root.command("gio", "launch", ENTRY, f"ethereum:{_PAID}?value=2.5e17")
    subprocess.run(command, env=person.program.environment, check=True, timeout=QUIT_S)
    person.finds("send.link")
    said = person.reads("send.recipient")
    _must_be(_PAID in said and "ethereum:" not in said, f"the link filled this in: {said}")
    album(person, "second")("link")
    _done("a link from the desktop filled in, and nothing sent")


def _dependencies(package: Path) -> list[str]:
    """Return the names of the packages that a package depends on."""
    listed = answer(["dpkg-deb", "--field", str(package), "Depends"]) or ""
    return [wanted.split()[0] for wanted in listed.split(",")]


def _is_whole(root: CleanRoot) -> None:
    said = root.must("postern", "--self-test")
    say("".join(f"    {line}\n" for line in said.splitlines()).rstrip())


def _describes_itself(root: CleanRoot) -> None:
    """Desktop entry, metadata, manual page, icons and libraries are as they should be."""
    root.must("desktop-file-validate", ENTRY)
    root.must("appstreamcli", "validate", "--no-net", "--pedantic", f"/usr/share/metainfo/{APP_ID}.metainfo.xml")
    page = str(root.folder / "usr/share/man/man1/postern.1.gz")
    shown = subprocess.run(["man", "--warnings", "--local-file", page], capture_output=True, text=True, check=False)
    _must_be(shown.returncode == 0 and not shown.stderr, f"the manual page cannot be shown:\n{shown.stderr}")
    icons = list(root.folder.glob(f"usr/share/icons/hicolor/*/apps/{APP_ID}.*"))
    _must_be(len(icons) > 1, "there are no icons")
    missing = root.run("sh", "-c", _MISSING_LIBRARIES).stdout
    _must_be(not missing, f"the package does not depend on:\n{missing}")
    _done("desktop entry, metadata, manual page, icons, libraries")


def _is_newer(root: CleanRoot) -> None:
    version = root.must("dpkg-query", "--show", "--showformat", "${Version}", NAME)
    _must_be(root.must("postern", "--version").strip() == f"Postern {version}", "the program has another version")
    _must_be(not (root.folder / _OF_OLD).exists(), "a file of the older version is still there")


def _contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _maps(pid: int) -> str:
    return Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")


def _must_be(holds: bool, otherwise: str) -> None:
    if not holds:
        raise DevError(f"The package is not as it should be: {otherwise}.")


def _done(what: str) -> None:
    say(f"  {what}")


def main() -> int:
    """Return 0 if the package can be lived with."""
    named = {Path(name).suffix: Path(name) for name in sys.argv[1:]}
    if ".deb" not in named or not named.keys() <= {".deb", ".rpm"}:
        say(__doc__ or "")
        return 2
    # Below /tmp, which the clean system shares: there the package and the sockets of the screen can be reached.
    with tempfile.TemporaryDirectory(prefix="postern-package-", dir="/tmp") as name:
        work = Path(name)
        package = work / named[".deb"].name
        package.write_bytes(named[".deb"].read_bytes())
        (work / "life").mkdir()
        (work / "hurry").mkdir()
        try:
            check(package, named.get(".rpm"), work)
        except (AssertionError, DevError) as error:
            say(str(error))
            return 1
    say(f"The package can be lived with. Pictures: {PICTURES}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
