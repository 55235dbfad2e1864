"""Which build of Postern this is: a stamp that packaging leaves beside the program; a checkout has none."""

import json
import re
from functools import cache
from typing import Final

from wallet_gui.assets import asset
from wallet_gui.domain.frozen import frozen

_FILE: Final = "build.json"
_COMMIT: Final = re.compile(r"[0-9a-f]{7,40}")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHORT: Final = 12


@frozen
class BuildStamp:
    """What a package was made from."""

    commit: str
    """The first digits of the commit's name."""
    date: str
    """The day of that commit, as in 2026-11-22."""


@cache
def build_stamp() -> BuildStamp | None:
    """Read ``resources/build.json``, an object with ``commit`` and ``date``; None where there is none that fits."""
    try:
        read = json.loads(asset(_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(read, dict):
        return None
    commit, date = str(read.get("commit", "")), str(read.get("date", ""))
    if not _COMMIT.fullmatch(commit) or not _DATE.fullmatch(date):
        return None
    return BuildStamp(commit[:_SHORT], date)
