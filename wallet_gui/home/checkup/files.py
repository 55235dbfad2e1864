"""Who may read the account's files: their owner and rights are looked at, their content is not."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class FilesLook:
    """What was seen."""

    seen: int = 0
    """Files and folders that were looked at."""
    open_to_others: int = 0
    """Of these: another user owns them, or their rights let other users in."""
    has_rights: bool = True
    """Whether this system keeps such rights at all, as far as Postern can read them."""
    failed: bool = False
    """The folder could not be read."""


def look_at_files(folder: Path) -> FilesLook:
    """Look at an account's folder, at what lies in it, and at the folder around it."""
    if os.name != "posix":
        return FilesLook(has_rights=False)
    try:
        # The lock and drafts of a write come and go: what has gone meanwhile is nobody's to read.
        found = [_stat(path) for path in (folder.parent, folder, *folder.iterdir())]
    except OSError:
        return FilesLook(failed=True)
    seen = [one for one in found if one is not None]
    return FilesLook(seen=len(seen), open_to_others=sum(_is_open(one) for one in seen))


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except FileNotFoundError:
        return None


def _is_open(one: os.stat_result) -> bool:
    # POSIX ACLs cannot reach further than the group's bits, which are their mask.
    return one.st_uid != os.geteuid() or bool(one.st_mode & _OTHERS)
