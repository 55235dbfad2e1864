"""Whether the disk under the profile is encrypted, where Linux lets a program of the user see it (proc(5), sysfs).

Nothing is claimed that was not seen: a drive that encrypts by itself, or the host of a virtual machine, shows nothing.
"""

import array
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

_OCTAL = re.compile(r"\\([0-7]{3})")
_GET_FLAGS: Final = 0x80086601
"""FS_IOC_GETFLAGS of linux/fs.h, for 64-bit systems."""
_ENCRYPTED: Final = 0x800
"""FS_ENCRYPT_FL: the folder is encrypted by the file system itself (fscrypt)."""
_FOLDER_ENCRYPTION: Final = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs"})
_MEMORY: Final = frozenset({"tmpfs", "ramfs"})
_DEEPEST: Final = 16


class DiskLook(StrEnum):
    """What was seen under the profile."""

    DM_CRYPT = "dm_crypt"
    """Every block device under the file system is one of dm-crypt, such as LUKS."""
    FOLDER = "folder"
    """The folder lies in an encrypting file system: fscrypt, eCryptfs, gocryptfs, EncFS or CryFS."""
    MEMORY = "memory"
    """No disk at all; only swapping could bring it to one."""
    NOTHING_SEEN = "nothing_seen"
    """Block devices without encryption by the system."""
    NOT_VISIBLE = "not_visible"
    """Another system, a network, or a file system that does not show what it lies on."""


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of mountinfo."""

    device: str
    """Major and minor number, such as ``8:1``."""
    point: str
    kind: str
    source: str


def look_at_disk(
    folder: Path,
    mountinfo: Path = Path("/proc/self/mountinfo"),
    sysfs: Path = Path("/sys"),
    has_fscrypt: Callable[[Path], bool] | None = None,
) -> DiskLook:
    """Look at what a folder lies on; ``has_fscrypt`` tells whether its own file system encrypts it."""
    if not sys.platform.startswith("linux"):
        return DiskLook.NOT_VISIBLE
    try:
        mount = mount_of(folder, mountinfo.read_text(encoding="utf-8", errors="surrogateescape"))
        if mount is None:
            return DiskLook.NOT_VISIBLE
        if mount.kind in _FOLDER_ENCRYPTION or (has_fscrypt or encrypts_itself)(folder):
            return DiskLook.FOLDER
        if mount.kind in _MEMORY:
            return DiskLook.MEMORY
        devices = _devices(mount, sysfs)
        if not devices:
            return DiskLook.NOT_VISIBLE
        all_crypt = all(_is_crypt(device, _DEEPEST) for device in devices)
    except OSError:
        return DiskLook.NOT_VISIBLE
    return DiskLook.DM_CRYPT if all_crypt else DiskLook.NOTHING_SEEN


def mount_of(folder: Path, mountinfo: str) -> Mount | None:
    """Return the mount that a folder lies in: the deepest one, and of several on one place the last."""
    place = os.path.realpath(folder)
    found: Mount | None = None
    for line in mountinfo.splitlines():
        mount = _mount(line)
        if mount is not None and _lies_in(place, mount.point) and len(mount.point) >= len(found.point if found else ""):
            found = mount
    return found


def encrypts_itself(folder: Path) -> bool:
    """Ask the file system whether it encrypts this folder (fscrypt)."""
    if sys.platform == "win32":
        return False
    import fcntl  # not everywhere

    flags = array.array("L", [0])
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.ioctl(descriptor, _GET_FLAGS, flags)
    except OSError:
        return False  # this file system has no such flags
    finally:
        os.close(descriptor)
    return bool(flags[0] & _ENCRYPTED)


def _mount(line: str) -> Mount | None:
    """Read ``id parent device root point options … - kind source options``."""
    before, dash, after = line.partition(" - ")
    fields, rest = before.split(" "), after.split(" ")
    if not dash or len(fields) < 6 or len(rest) < 2:
        return None
    return Mount(fields[2], _plain(fields[4]), rest[0], _plain(rest[1]))


def _plain(text: str) -> str:
    return _OCTAL.sub(lambda match: chr(int(match[1], 8)), text)


def _lies_in(place: str, point: str) -> bool:
    return place == point or place.startswith(point.rstrip("/") + "/")


def _devices(mount: Mount, sysfs: Path) -> list[Path]:
    """Return the block devices that a file system lies on; none if it does not show them."""
    own = sysfs / "dev" / "block" / mount.device
    if own.is_dir():
        return [own]
    if mount.kind != "btrfs":
        return []
    name = Path(os.path.realpath(mount.source)).name
    for pool in (sysfs / "fs" / "btrfs").glob("*/devices"):
        members = list(pool.iterdir())
        if name in {member.name for member in members}:
            return members
    return []


def _is_crypt(device: Path, deepest: int) -> bool:
    """Say whether a device is one of dm-crypt, or made of such alone, as LVM on LUKS is."""
    try:
        if (device / "dm" / "uuid").read_text(encoding="ascii", errors="replace").startswith("CRYPT-"):
            return True
    except FileNotFoundError:
        pass
    below = list((device / "slaves").iterdir()) if (device / "slaves").is_dir() else []
    return deepest > 0 and bool(below) and all(_is_crypt(part, deepest - 1) for part in below)
