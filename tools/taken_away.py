"""The controls of ``--self-test``: parts of an installation are taken away, and it has to name every one of them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tools.clean_root import CleanRoot
from tools.console import DevError
from tools.freezing import NAME

_INSIDE = f"usr/lib/{NAME}/_internal"
_RESOURCES = f"{_INSIDE}/wallet_gui/resources"
_MISSED_AT_ONCE: tuple[Mapping[str, str], ...] = (
    {
        f"{_RESOURCES}/translations/door_zh_CN.qm": "door    translations",
        f"{_RESOURCES}/fonts/JetBrainsMono-Regular.ttf": "door    fonts",
        f"{_RESOURCES}/icons/lock.svg": "door    icons",
        f"{_INSIDE}/mnemonic/wordlist/english.txt": "door    word list",
        f"{_RESOURCES}/help/zh_CN/leaving.md": "door    help texts",
        f"{_INSIDE}/coincurve/_libsecp256k1.*": "signer  key made and payment signed inside the jail",
        f"{_INSIDE}/zxingcpp": "home    QR code",
        "etc/ssl/certs": "home    TLS roots",
    },
    {f"{_INSIDE}/cryptography/hazmat/bindings/_rust.*": "signer  ended with status"},
    {f"{_INSIDE}/PySide6/Qt/plugins/platforms/libqoffscreen.so": "door    ended with status"},
    {f"{_INSIDE}/sqlcipher3/_sqlite3.*": "home    ended with status"},
)
"""By file or folder: the line that fails without it. What a whole process needs is taken away alone."""


def check(root: CleanRoot) -> int:
    """Return how many missing parts the installed program notices. Raises: DevError naming one that it does not."""
    for parts in _MISSED_AT_ONCE:
        with _without(root, parts):
            done = root.run(NAME, "--self-test")
        unnoticed = [part for part, line in parts.items() if f"FAILED  {line}" not in done.stdout]
        if done.returncode != 1 or unnoticed:
            raise DevError(f"The self-test does not notice that these are missing: {unnoticed}\n{done.stdout}")
    return sum(map(len, _MISSED_AT_ONCE))


@contextmanager
def _without(root: CleanRoot, parts: Mapping[str, str]) -> Iterator[None]:
    """Take each part away, and lay all of them back at the end."""
    away = root.folder / "away"
    away.mkdir()
    moved = list[tuple[Path, Path]]()
    try:
        for number, part in enumerate(parts):
            (place,) = root.folder.glob(part)
            moved.append((place, place.rename(away / str(number))))
        yield
    finally:
        for place, kept in moved:
            kept.rename(place)
        away.rmdir()
