#!/usr/bin/env python3
"""Everything that is done with this checkout, on Linux, macOS and Windows, with the standard library alone.

    dev.py run [ARGUMENTS]          start the wallet
    dev.py run --tour FOLDER        the same as: dev.py tour FOLDER
    dev.py test [ARGUMENTS]         every check; the arguments go to pytest
    dev.py tour FOLDER              live through the wallet on a virtual screen, leave a picture of every step
    dev.py pictures                 make the pictures of the README anew, by the same way
    dev.py translations [--check]   bring the translations up to date, or only see whether they are
    dev.py bench [ARGUMENTS]        measure the budgets
    dev.py package                  make the packages for Linux in dist
    dev.py package --check          also install, use, upgrade and remove them on a clean system (as root)
    dev.py package --twice          also make them once more elsewhere, and compare byte by byte
    dev.py package --check-windows  compile the installer for Windows around a stand-in, and try it under wine
    dev.py guide FOLDER             build the user guide as static pages, in both languages
    dev.py lock                     choose new versions of the dependencies, and lock them with hashes

Each sets up what it needs: .venv from requirements.lock, system packages where it may install them, and for the tests
a node from tests/node/package-lock.json.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  an older Python can get as far as this line, and is told so
    sys.exit("Postern needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

from tools import checks, environment, node_packages, system_packages, translations
from tools.console import ROOT, DevError, say

_NEEDS_NO_SCREEN = {"--version", "--help", "-h", "--lock", "--logout", "--self-test"}


def run(arguments: list[str]) -> int:
    """Start the wallet, in place of this process where the system can do that."""
    if arguments[:1] == ["--tour"]:
        return tour(arguments[1:])
    if not _has_screen() and not _NEEDS_NO_SCREEN.intersection(arguments):
        say("There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open.")
        say("To see the wallet all the same, let it run on a virtual screen and leave a picture of every step:")
        say("  ./run --tour pictures")
        return 1
    _set_up(system_packages.ensure_for_run)
    return _become([environment.program("python"), "-I", "-m", "wallet_gui", *arguments])


def test(arguments: list[str]) -> int:
    """Run every check."""
    _set_up(system_packages.ensure_for_tests)
    node_packages.ensure()
    return checks.run_all(arguments)


def tour(arguments: list[str]) -> int:
    """Live through the wallet on a virtual screen."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        raise DevError("The tour needs one folder for its pictures:  ./run --tour pictures")
    folder = Path(arguments[0]).resolve()
    _set_up(system_packages.ensure_for_tour)
    os.chdir(ROOT)
    return _become([environment.program("python"), "-m", "tools.tour", str(folder)])


def pictures(arguments: list[str]) -> int:
    """Make the pictures of the README anew."""
    if arguments:
        raise DevError("Use:  ./dev.py pictures")
    _set_up(system_packages.ensure_for_tour)
    os.chdir(ROOT)
    return _become([environment.program("python"), "-m", "tools.tour", "--readme"])


def translate(arguments: list[str]) -> int:
    """Bring the translations up to date, or only check them."""
    if arguments not in ([], ["--check"]):
        raise DevError("Use:  ./dev.py translations [--check]")
    _set_up()
    problems = translations.check() if arguments else translations.update()
    for problem in problems:
        say(problem)
    return 1 if problems else 0


def bench(arguments: list[str]) -> int:
    """Measure the budgets."""
    _set_up(system_packages.ensure_for_tests)
    node_packages.ensure()
    os.chdir(ROOT)
    return _become([environment.program("python"), "-m", "benchmarks", *arguments])


def make_package(arguments: list[str]) -> int:
    """Make the packages; with ``--check`` live with them on a clean system, with ``--twice`` make them again."""
    if arguments not in ([], ["--check"], ["--twice"], ["--check-windows"]):
        raise DevError("Use:  ./dev.py package [--check | --twice | --check-windows]")
    if arguments == ["--check-windows"]:
        _set_up(system_packages.ensure_for_windows_check)
        os.chdir(ROOT)
        return _become([environment.program("python"), "-m", "tools.windows_check"])
    from tools import package, package_twice  # late: no other command needs what they import

    _set_up(system_packages.ensure_for_package)
    made = package.build()
    if arguments == ["--twice"]:
        package_twice.compare()
    if arguments != ["--check"]:
        return 0
    system_packages.ensure_for_package_check()
    os.chdir(ROOT)
    return _become([environment.program("python"), "-m", "tools.package_check", *map(str, made)])


def make_guide(arguments: list[str]) -> int:
    """Build the user guide."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        raise DevError("The guide needs one folder for its pages:  ./dev.py guide pages")
    folder = Path(arguments[0]).resolve()
    _set_up()
    os.chdir(ROOT)
    return _become([environment.program("python"), "-m", "tools.guide", str(folder)])


def lock(arguments: list[str]) -> int:
    """Choose new versions of the dependencies."""
    if arguments:
        raise DevError("Use:  ./dev.py lock")
    environment.lock()
    return 0


_COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "tour": tour,
    "pictures": pictures,
    "translations": translate,
    "bench": bench,
    "package": make_package,
    "guide": make_guide,
    "lock": lock,
}


def _set_up(ensure_system_packages: Callable[[], None] = lambda: None) -> None:
    if environment.needs_venv_module():
        system_packages.ensure_for_venv()
    environment.ensure()
    ensure_system_packages()


def _has_screen() -> bool:
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _become(command: list[str]) -> int:
    """Go on as another program. Windows cannot do that, so there this process waits for the other one."""
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    sys.stdout.flush()
    return os.execv(command[0], command)


def main(arguments: list[str]) -> int:
    """Do what the first argument says."""
    command = _COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        say(__doc__ or "")
        return 2
    try:
        return command(arguments[1:])
    except DevError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
