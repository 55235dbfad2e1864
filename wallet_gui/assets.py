"""Find the files that the program carries with it."""

from importlib.resources import files
from pathlib import Path

import wallet_gui

_INSIDE_THE_PACKAGE = Path(str(files(wallet_gui))) / "resources"
_BESIDE_THE_PACKAGE = Path(str(files(wallet_gui))).parent / "resources"


def asset(name: str) -> Path:
    """Return the path of a file under ``resources/``, such as ``"themes/tokens.json"``.

    The wheel and the bundle carry ``resources`` inside the package, a checkout has it beside the package.
    """
    inside = _INSIDE_THE_PACKAGE / name
    return inside if inside.exists() else _BESIDE_THE_PACKAGE / name
