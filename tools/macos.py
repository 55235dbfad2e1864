"""Make the bundle for macOS:  python -m tools.macos

The program can be gathered on macOS alone; ``packaging/macos/sign.sh`` then signs it, and makes the disk image.
"""

import os
import sys
from pathlib import Path

import wallet_gui
from tools import freezing
from tools.console import ROOT, DevError, must, status_of
from tools.freezing import DIST, NAME, PARTS

_MACOS = ROOT / "packaging" / "macos"


def write_facts(folder: Path, version: str) -> Path:
    """Write Info.plist for this version."""
    file = folder / "Info.plist"
    text = (_MACOS / "Info.plist").read_text(encoding="utf-8").replace("@VERSION@", version)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def build() -> Path:
    """Make the bundle and return it. Raises: DevError elsewhere than on macOS."""
    if os.uname().sysname != "Darwin":
        raise DevError("The bundle for macOS is gathered on macOS.")
    run_time, tools = freezing.begin()
    fixed = freezing.fixed_environment()
    version = wallet_gui.__version__
    freezing.draw_icons(run_time)
    write_facts(PARTS, version)
    bundle = freezing.gather(_MACOS / "postern.spec", run_time, tools, fixed) / "Postern.app"
    contents = bundle / "Contents" / "Resources"
    freezing.add_papers(contents, contents / "wallet_gui" / "resources", run_time, freezing.day_of(fixed))
    must([str(bundle / "Contents" / "MacOS" / NAME), "--self-test"])
    freezing.list_parts(run_time, tools, f"{NAME}-{version}-macos")
    must(["ditto", str(bundle), str(DIST / bundle.name)])
    return DIST / bundle.name


def main() -> int:
    """Return 0 if the bundle was made."""
    return status_of(lambda: f"Made: {build()}")


if __name__ == "__main__":
    sys.exit(main())
