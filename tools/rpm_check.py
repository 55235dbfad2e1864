"""Live with an RPM package on a clean system. It is Debian's, so its libraries are looked for by their own names."""

import re
import subprocess
from pathlib import Path

from tools.clean_root import CleanRoot
from tools.console import ROOT, DevError, answer, must, say
from tools.freezing import APP_ID, NAME

_LIBRARY = re.compile(r"^(lib[^()]+)\(\)\(64bit\)$", re.MULTILINE)
_DATABASE = ("usr/lib/sysimage/rpm", "var/lib/rpm", "root/.rpmdb")


def check(package: Path, root: CleanRoot) -> None:
    """Install, test and remove it where the libraries that it asks for are. Raises: DevError."""
    say("The RPM package:")
    must(["rpmlint", "--config", str(ROOT / "packaging" / "linux" / "rpmlint.toml"), str(package)])
    _finds_its_libraries(package, root)
    before = _files(root)
    inside = ["rpm", "--root", str(root.folder)]
    must([*inside, "--install", "--nodeps", str(package)])
    said = root.must("postern", "--self-test")
    if "All checks passed." not in said:
        raise DevError(f"The program of the RPM package does not hold its own checks:\n{said}")
    root.must("desktop-file-validate", f"/usr/share/applications/{APP_ID}.desktop")
    done = subprocess.run([*inside, "--verify", "--nodeps", NAME], capture_output=True, text=True, check=False)
    if done.stdout.strip():
        raise DevError(f"What was installed is not what is in the package:\n{done.stdout}")
    must([*inside, "--erase", NAME])
    left = _files(root) - before
    if left:
        raise DevError(f"The RPM package leaves behind: {sorted(left)[:20]}")
    say("  rpmlint, libraries, installed, self-test, verified, removed without anything left")


def _finds_its_libraries(package: Path, root: CleanRoot) -> None:
    asked = set(_LIBRARY.findall(answer(["rpm", "-qp", "--requires", str(package)]) or ""))
    there = root.must("/sbin/ldconfig", "--print-cache")
    missing = sorted(name for name in asked if f"\t{name} " not in there)
    if not asked or missing:
        raise DevError(f"The RPM package asks for libraries that its system does not have: {missing}")


def _files(root: CleanRoot) -> set[str]:
    return {name for name in root.files() if not name.startswith(_DATABASE)}
