"""The keeper's composition root: the command line, the profile's lock, then one run.

The first window waits for what is imported here: see ``first_door``.
"""

import argparse
import os
import signal
from functools import partial
from pathlib import Path
from typing import Final

from wallet_gui import __version__
from wallet_gui.domain.link import Link, parse_link
from wallet_gui.keeper.first_door import start_first_door
from wallet_gui.keeper.log import tell
from wallet_gui.keeper.spawning import Command, command_for, has_screen
from wallet_gui.system.hygiene import harden, make_own_folder, report_errors_without_values
from wallet_gui.system.instance import Instance, Wish, leave_wish, take_instance
from wallet_gui.system.paths import default_profile

_FAILED: Final = 1
_NO_SCREEN: Final = 2
_HELP_COLUMNS: Final = 78
"""Given, since to ask the terminal takes every start four modules more."""
_LANGUAGES: Final = ("en", "zh_CN")


def main(arguments: list[str], command: Command = command_for) -> int:
    """Start Postern, or tell the one that runs. ``command`` gives the command line of a child."""
    asked = _parse(arguments)
    report_errors_without_values("keeper")
    os.umask(0o077)
    if asked.self_test:
        from wallet_gui.keeper.self_test import self_test  # late: no other run needs it

        return self_test(command)
    if hasattr(signal, "SIGUSR1"):
        # A second start may send it as soon as our number stands in the lock file.
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    if asked.guest:
        return _run_on_a_screen(None, asked, command)
    profile = (asked.profile or default_profile()).absolute()
    asks_another = asked.lock or asked.logout
    if not asks_another:
        _make(profile)
    instance, is_taken = _take(profile)
    if is_taken:
        return _tell_the_other(profile, asked)
    try:
        if asks_another:
            tell("Postern is not running on this profile: there is nothing to lock or to log out.")
            return _FAILED
        return _run_on_a_screen(profile, asked, command)
    finally:
        if instance is not None:
            instance.release()


def _run_on_a_screen(profile: Path | None, asked: argparse.Namespace, command: Command) -> int:
    if not has_screen():
        tell("Postern needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set.")
        return _NO_SCREEN
    harden(die_with_parent=False, no_new_privileges=False)
    return _run(profile, asked, command)


def _run(profile: Path | None, asked: argparse.Namespace, command: Command) -> int:
    first_door = start_first_door(command)  # everything below is imported while it gets ready
    from wallet_gui.system.lean import leave_out_openssl

    leave_out_openssl()
    import asyncio  # only now, without OpenSSL

    from wallet_gui.domain.look import Language
    from wallet_gui.keeper.start import Options, run

    language = Language(asked.language) if asked.language else None
    options = Options(profile, language, asked.verbose, asked.link, asked.minimised)
    return asyncio.run(run(options, command, first_door))


def _make(profile: Path) -> None:
    """Make the profile folder for its owner alone. Where that fails, the first page says why."""
    try:
        profile.parent.mkdir(parents=True, exist_ok=True)
        make_own_folder(str(profile))
    except OSError as error:
        tell(f"The profile folder cannot be made ({type(error).__name__}).")


def _take(profile: Path) -> tuple[Instance | None, bool]:
    """Take the profile for this run; also say whether another Postern has it.

    A folder that cannot be written holds no lock. Nothing can be changed in it either, so a second program does no
    harm, and the person is told at the first page.
    """
    try:
        instance = take_instance(profile)
    except OSError:
        return None, False
    return instance, instance is None


def _tell_the_other(profile: Path, asked: argparse.Namespace) -> int:
    wish = Wish.LOCK if asked.lock else Wish.LOG_OUT if asked.logout else asked.link or Wish.SHOW
    try:
        leave_wish(profile, wish)
    except OSError:
        tell("Postern is running already, but it cannot be told anything: its folder cannot be written.")
        return _FAILED
    return 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.guest and (asked.lock or asked.logout):
        parser.error("--guest starts a Postern of its own: --lock and --logout do not reach it")
    if asked.link is not None and (asked.lock or asked.logout or asked.self_test):
        parser.error("a link is opened by a start without --lock, --logout and --self-test")
    return asked


def _link(text: str) -> Link:
    """Read a link of the command line. What it said is not repeated: somebody else wrote it."""
    link = parse_link(text)
    if link is None:
        raise argparse.ArgumentTypeError("not a link that Postern opens")
    return link


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="postern",
        description="A desktop wallet that you can leave with certainty.",
        formatter_class=partial(argparse.HelpFormatter, width=_HELP_COLUMNS),
    )
    parser.add_argument("--version", action="version", version=f"Postern {__version__}")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--profile", type=Path, metavar="DIR", help="keep everything in this folder")
    where.add_argument("--guest", action="store_true", help="keep nothing: open a vault file or a recovery phrase")
    asks = parser.add_mutually_exclusive_group()
    asks.add_argument("--lock", action="store_true", help="lock the Postern that is running")
    asks.add_argument("--logout", action="store_true", help="log out of the Postern that is running")
    asks.add_argument("--self-test", action="store_true", help="check this installation, without any profile or screen")
    parser.add_argument("--language", choices=_LANGUAGES, help="for this run")
    parser.add_argument("--minimised", action="store_true", help="start in the tray, or minimised")
    parser.add_argument("--verbose", action="store_true", help="print log lines; never a secret")
    opens = "a payment request to fill in, never to send: ethereum:… (EIP-681) or postern:ethereum:…"
    parser.add_argument("link", nargs="?", type=_link, metavar="LINK", help=opens)
    return parser
