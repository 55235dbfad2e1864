"""What the project announces: its newest version, signed. Asked for over the web, and only where this build says."""

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from wallet_gui.assets import asset
from wallet_gui.chains.strict_json import loads
from wallet_gui.domain.errors import BadAnswerError
from wallet_gui.home.updates.signature import ANNOUNCER, check_signature, keys_of

if TYPE_CHECKING:
    from wallet_gui.chains.web import Reply, Web

NAMESPACE: Final = "postern-update"
_SIGNERS: Final = "release/allowed_signers"
_PLACE: Final = "release/announced.txt"
_LONGEST: Final = 4096
_VERSION: Final = re.compile(r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the statement is, and who may sign it."""

    address: str = ""
    """Empty in a build that nobody publishes."""
    signers: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is anything to ask, and a key to check the answer by."""
        return bool(self.address) and bool(keys_of(self.signers, NAMESPACE))

    @property
    def host(self) -> str:
        """Whom a question goes to."""
        return urlsplit(self.address).hostname or ""


@dataclass(frozen=True, slots=True)
class Release:
    """A published version."""

    version: str
    date: str
    """As in 2026-11-22."""

    def is_newer_than(self, version: str) -> bool:
        """Compare by numbers; a version that is none is older than everything."""
        return _numbers(self.version) > _numbers(version)


def this_source() -> Source:
    """Return what this build carries."""
    place, signers = asset(_PLACE), asset(_SIGNERS)
    address = place.read_text(encoding="utf-8").strip() if place.is_file() else ""
    return Source(address, signers.read_text(encoding="utf-8") if signers.is_file() else "")


def ask(web: "Web", source: Source) -> Release:
    """Ask for the statement and its signature. Raises: NetworkError, CancelledError, RpcAddressError."""
    body = _whole(web.get(source.address))
    check_signature(body, _whole(web.get(f"{source.address}.sig")), source.signers, NAMESPACE)
    return read_statement(body)


def read_statement(body: bytes) -> Release:
    """Read a statement whose signature holds. Raises: BadAnswerError."""
    told = loads(body)
    if not isinstance(told, dict) or told.get("v") != 1:
        raise BadAnswerError(ANNOUNCER)
    version, date = told.get("version"), told.get("date")
    if not isinstance(version, str) or not isinstance(date, str) or not _VERSION.fullmatch(version):
        raise BadAnswerError(ANNOUNCER)
    try:
        return Release(version, datetime.date.fromisoformat(date).isoformat())
    except ValueError:
        raise BadAnswerError(ANNOUNCER) from None


def _whole(reply: "Reply") -> bytes:
    if not reply.is_good or len(reply.body) > _LONGEST:
        raise BadAnswerError(ANNOUNCER)
    return reply.body


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.fullmatch(version)
    return tuple(int(part) for part in found.groups()) if found else ()
