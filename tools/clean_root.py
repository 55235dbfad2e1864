"""A system that has never seen the checkout: Debian's smallest, in a folder, to install packages into. Needs root."""

import platform
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tools.console import DevError, must, say

_PATIENCE_S = 600
_ALSO_THERE = ("libglib2.0-bin", "desktop-file-utils", "hicolor-icon-theme", "appstream")
"""What every desktop has: the program that starts desktop entries, and the folders that packages put theirs into."""
_ENTER = """\
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
mount --rbind /tmp "$0/tmp"
status=0
chroot "$0" "$@" || status=$?
# Whatever the command has started in the background belongs to this shell now: leave with the last of it.
while children=; read -r children < "$0/proc/1/task/1/children" || [ -n "$children" ]; do sleep 0.1; done
exit "$status"
"""
_APT = ("apt-get", "--yes", "-qq", "-o", "APT::Sandbox::User=root", "-o", "Dpkg::Use-Pty=0")
_CHANGING = ("dev", "proc", "run", "sys", "tmp", "var/cache", "var/log", "var/lib/apt", "var/lib/dpkg")


class CleanRoot:
    """One such system. ``/tmp`` is shared with it, so that screens and packages can be reached from inside."""

    def __init__(self, folder: Path) -> None:
        """Take a folder that holds such a system."""
        self.folder = folder

    def command(self, *command: str) -> list[str]:
        """Return what runs a command inside, with processes and mounts of its own: they all end with it."""
        own = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child"]
        return [*own, "sh", "-euc", _ENTER, str(self.folder), *command]

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command inside and return how it went."""
        bare = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8"}
        return subprocess.run(
            self.command(*command),
            env={**bare, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )

    def must(self, *command: str) -> str:
        """Run a command inside and return what it says. Raises: DevError if it fails."""
        done = self.run(*command)
        if done.returncode != 0:
            raise DevError(f"Inside the clean system this failed: {' '.join(command)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def apt(self, *words: str) -> None:
        """Let apt do something, without what is only recommended."""
        self.must(*_APT, "--no-install-recommends", *words)

    def files(self) -> set[str]:
        """Return everything that is there, but for what any use of such a system changes."""
        return {
            name
            for path in self.folder.rglob("*")
            if not (name := str(path.relative_to(self.folder))).startswith(_CHANGING)
        }


def copy_of(base: Path, folder: Path) -> CleanRoot:
    """Return a copy of the clean system in ``base``, which is made first where there is none."""
    if not base.exists():
        _make(base)
    must(["cp", "--archive", "--reflink=auto", str(base), str(folder)])
    return CleanRoot(folder)


def _make(base: Path) -> None:
    say("Making a clean system; later checks keep it.")
    unfinished = base.with_name(f"{base.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    must(["debootstrap", "--variant=minbase", _release(), str(unfinished)])
    root = CleanRoot(unfinished)
    root.apt("update")
    root.apt("install", *_ALSO_THERE)
    unfinished.rename(base)


def _release() -> str:
    """Return the code name of this system: the package is for it and for newer ones."""
    return platform.freedesktop_os_release()["VERSION_CODENAME"]


def older(package: Path, folder: Path, added: Sequence[str]) -> Path:
    """Return a package with the same program under an older version, and with files that the new one has no more."""
    tree, file = folder / "older", folder / "older.deb"
    must(["dpkg-deb", "--raw-extract", str(package), str(tree)])
    control = tree / "DEBIAN" / "control"
    lines = control.read_text(encoding="utf-8").splitlines()
    lines = ["Version: 0.0.1" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name in added:
        (tree / name).write_text("of an older version\n", encoding="utf-8")
    must(["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(file)])
    return file
