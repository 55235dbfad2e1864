"""Build a Flatpak by the manifest and run it in its sandbox, on a runtime of Debian's that stands in for Freedesktop's.

The real runtime is in no package of a distribution. What is tried here is ours: manifest, folder, permissions that the
processes need among themselves, and whether the signer's jail closes inside the other one.
"""

import json
import os
import platform
import shutil
import subprocess
from pathlib import Path

from tools.clean_root import CleanRoot
from tools.console import ROOT, DevError, say
from tools.freezing import APP_ID

_MANIFEST = ROOT / "packaging" / "flatpak" / f"{APP_ID}.json"
_METADATA = """\
[Runtime]
name=org.freedesktop.{name}
runtime=org.freedesktop.Platform/{architecture}/{branch}
sdk=org.freedesktop.Sdk/{architecture}/{branch}
"""
_COMPOSES = "appstream-util"
"""Writes what software centres show; the builder starts it inside the runtime."""
_OF_THE_SYSTEM = ("ssl", "fonts")
_REMOTE = "stand-in"


def check(root: CleanRoot, work: Path) -> None:
    """Make a runtime of this system, which is used up by it, build on it, install and run. Raises: DevError."""
    say("The Flatpak, on a runtime that stands in:")
    root.apt("install", _COMPOSES)
    place = work / "flatpak"
    repository = place / "repository"
    _offer_runtime(root, place, repository)
    _flatpak(place, "flatpak", "--user", "remote-add", "--no-gpg-verify", _REMOTE, str(repository))
    build = ["flatpak-builder", "--user", "--install", f"--install-deps-from={_REMOTE}", "--disable-rofiles-fuse"]
    _flatpak(place, *build, f"--state-dir={place / 'state'}", str(place / "built"), str(_MANIFEST))
    said = _flatpak(place, "flatpak", "--user", "run", APP_ID, "--self-test")
    if "All checks passed." not in said or "sealed off by the system" not in said:
        raise DevError(f"In its sandbox the program does not hold its own checks:\n{said}")
    say("  built by its manifest, installed, passes the self-test in its sandbox, with the signer's jail inside")


def _offer_runtime(root: CleanRoot, place: Path, repository: Path) -> None:
    """Put the system's ``/usr`` into a repository, as a runtime and as what one builds on."""
    branch = json.loads(_MANIFEST.read_text(encoding="utf-8"))["runtime-version"]
    tree = place / "runtime"
    tree.mkdir(parents=True)
    (root.folder / "usr").rename(tree / "usr")
    for name in _OF_THE_SYSTEM:
        shutil.copytree(root.folder / "etc" / name, tree / "usr/etc" / name, symlinks=True)
    for name in ("Platform", "Sdk"):
        metadata = _METADATA.format(name=name, architecture=platform.machine(), branch=branch)
        (tree / "metadata").write_text(metadata, encoding="utf-8")
        export = ["flatpak", "build-export", "--runtime", "--disable-fsync", "--files=usr"]
        _flatpak(place, *export, str(repository), str(tree), branch)


def _flatpak(place: Path, *command: str) -> str:
    """Run a command with a home folder of its own and return what it says. Raises: DevError if it fails."""
    own = {"PATH": os.environ["PATH"], "HOME": str(place / "home"), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=own, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise DevError(f"This failed: {' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout
