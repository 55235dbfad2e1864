"""Install a package as a software centre does when somebody double-clicks on it: by PackageKit, without a terminal."""

from pathlib import Path

from tools import linux_tree
from tools.clean_root import CleanRoot
from tools.console import DevError, say
from tools.freezing import NAME

_BEHIND_THE_SHOP = ("packagekit", "packagekit-tools", "polkitd", "dbus")
_WITH_ITS_SERVICE = """\
mkdir -p /run/dbus
rm -f /run/dbus/pid
dbus-daemon --system --fork
trap 'kill "$(cat /run/dbus/pid)"' EXIT
pkcon --plain --noninteractive "$@"
"""


def check(package: Path, root: CleanRoot) -> None:
    """Look at the package, install it with all that it needs, start it, and remove it. Raises: DevError."""
    say("By a double-click on the package, as a software centre does it:")
    root.apt("install", *_BEHIND_THE_SHOP)
    told = " ".join(_ask(root, "get-details-local", str(package)).split())
    wanted = (linux_tree.SUMMARY, " ".join(linux_tree.DESCRIPTION.split()))
    if not all(words in told for words in wanted):
        raise DevError(f"The package does not tell what it is:\n{told}")
    _ask(root, "install-local", "--allow-untrusted", str(package))
    if "All checks passed." not in root.must(NAME, "--self-test"):
        raise DevError("What was installed by a double-click does not hold its own checks.")
    if not list((root.folder / "usr/share/fonts").rglob("*CJK*")):
        raise DevError("The recommended Chinese type was not installed with it.")
    _ask(root, "remove", NAME)
    if (root.folder / "usr/lib" / NAME).exists():
        raise DevError("It was not removed.")
    say("  says what it is, brings what it needs and Chinese type, passes the self-test, is removed")


def _ask(root: CleanRoot, *words: str) -> str:
    return root.must("sh", "-euc", _WITH_ITS_SERVICE, "sh", *words)
