"""The keeper's part of a diagnostics text: sizes, counts and the last log lines, with everything personal taken out."""

import contextlib
import getpass
import os
import re
import sys
from pathlib import Path
from typing import Final

from wallet_gui.channel.messages import DiagnosticsAre
from wallet_gui.domain.diagnostics import Told
from wallet_gui.domain.session import Computer
from wallet_gui.keeper.core import Keeper
from wallet_gui.keeper.house import House
from wallet_gui.keeper.log import redacted_line
from wallet_gui.vault.folder import PREVIOUS, VAULT

LINES: Final = 120
_CACHE: Final = "cache.db"
_LEAST_NAME: Final = 3
_PLACES: Final = re.compile(
    r"""
    (?: [A-Za-z]:\\[^\s"'<>|]+             # a path of Windows
      | ~?(?:/[^\s/"'<>|:]+){2,}/?         # of any other system
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)*       # a mail address, a user at a host
    )
    """,
    re.VERBOSE,
)


def diagnostics(keeper: Keeper) -> DiagnosticsAre:
    """Return what the keeper can tell. Only ``profile`` names a place: the help shows it, no file ever holds it."""
    house = keeper.house
    is_guest = house.store.computer is Computer.GUEST
    own = own_words(house, keeper.session.name if keeper.session is not None else "")
    return DiagnosticsAre(
        profile="" if is_guest else str(house.profile),
        told=(*_of_session(keeper), *_of_files(house)),
        log=tuple(scrubbed(line, own) for line in list(house.log.lines)[-LINES:]),
        now=house.wall(),
    )


def own_words(house: House, account_name: str) -> tuple[str, ...]:
    """Return words that name the person or the computer, the longest first. Raises nothing."""
    words = {str(Path.home()), Path.home().name, str(house.profile), account_name}
    with contextlib.suppress(OSError, KeyError, ImportError):
        words.add(getpass.getuser())
    if sys.platform != "win32":
        words.add(os.uname().nodename)
    return tuple(sorted((word for word in words if len(word) >= _LEAST_NAME), key=len, reverse=True))


def scrubbed(line: str, own: tuple[str, ...]) -> str:
    """Return a line without the person's own words, places, and whatever looks like a value."""
    for word in own:
        line = re.sub(re.escape(word), "…", line, flags=re.IGNORECASE)
    return redacted_line(_PLACES.sub("…", line))


def _of_session(keeper: Keeper) -> tuple[Told, ...]:
    house, session = keeper.house, keeper.session
    roles = sorted(child.role.value for child in house.awake)
    since = "" if session is None else f", for {int(house.now() - session.since) // 60} min"
    keyring = session.keyring_state.value if session is not None and session.uses_keyring else "not asked"
    return (
        Told("session", f"{keeper.phase.value}{since}"),
        Told("computer", house.store.computer.value),
        Told("keyring", keyring),
        Told("processes awake", ", ".join(roles) or "none"),
    )


def _of_files(house: House) -> tuple[Told, ...]:
    """Tell sizes by number, never by name: an account's folder has a name of its own."""
    told = [Told("accounts here", str(len(house.accounts.ids())))]
    if house.store.computer is Computer.GUEST:
        return tuple(told)
    for number, account_id in enumerate(house.accounts.ids(), start=1):
        folder = house.accounts.root / account_id
        sizes = ", ".join(f"{name} {_size(folder / name)}" for name in (VAULT, PREVIOUS, _CACHE))
        told.append(Told(f"account {number}", sizes))
    return tuple(told)


def _size(path: Path) -> str:
    try:
        return f"{path.stat().st_size} bytes"
    except OSError:
        return "none"
