"""Find the files that the program carries with it."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSIDE_THE_PACKAGE = _PACKAGE / "resources"
_BESIDE_THE_PACKAGE = _PACKAGE.parent / "resources"


def asset(name: str) -> Path:
    """Return the path of a file under ``resources/``, such as ``"themes/tokens.json"``.

    The wheel and the bundle carry ``resources`` inside the package, a checkout has it beside the package.
    """
    inside = _INSIDE_THE_PACKAGE / name
    return inside if inside.exists() else _BESIDE_THE_PACKAGE / name
