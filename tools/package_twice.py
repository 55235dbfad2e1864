"""Make the packages once more, from a fresh clone in another folder, and compare them byte by byte."""

import filecmp
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.console import ROOT, DevError, answer, must, say
from tools.freezing import DIST


def compare() -> None:
    """Compare what lies in ``dist`` with a second build of the same commit. Raises: DevError if they differ."""
    if answer(["git", "status", "--porcelain"]):
        raise DevError("Not everything is committed, and only what is committed can be built twice.")
    with tempfile.TemporaryDirectory(prefix="postern-twice-") as name:
        clone = Path(name) / "another place" / "postern"
        must(["git", "clone", "--quiet", str(ROOT), str(clone)])
        must(["git", "-C", str(clone), "checkout", "--quiet", "--detach", _commit()])
        say("Once more, from a clone of its own:")
        status = subprocess.run([sys.executable, "dev.py", "package"], cwd=clone, check=False).returncode
        if status != 0:
            raise DevError(f"The second build failed with status {status}.")
        _compare(DIST, clone / "dist", Path(name))


def _commit() -> str:
    return (answer(["git", "rev-parse", "HEAD"]) or "").strip()


def _compare(first: Path, second: Path, work: Path) -> None:
    names = sorted({path.name for path in (*first.iterdir(), *second.iterdir())})
    same, different, missing = filecmp.cmpfiles(first, second, names, shallow=False)
    for name in same:
        say(f"  the same bytes: {name}")
    for name in different:
        say(f"  DIFFERENT: {name}")
        _explain(first / name, second / name, work)
    for name in missing:
        say(f"  MADE ONCE ONLY: {name}")
    if different or missing:
        raise DevError("Two builds of the same sources differ.")
    say("Two builds of the same sources, in different folders, gave the same bytes.")


def _explain(first: Path, second: Path, work: Path) -> None:
    """Say which files inside two Debian packages differ."""
    if first.suffix != ".deb":
        return
    trees = (work / "first", work / "second")
    for package, tree in zip((first, second), trees, strict=True):
        must(["dpkg-deb", "--raw-extract", str(package), str(tree)])
    inside = sorted({str(path.relative_to(tree)) for tree in trees for path in tree.rglob("*") if path.is_file()})
    _, different, missing = filecmp.cmpfiles(*trees, inside, shallow=False)
    for name in (*different, *missing):
        say(f"    {name}")
