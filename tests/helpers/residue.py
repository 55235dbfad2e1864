"""Search processes and files for what should have gone: every form in which a secret of this run could stand there."""

import base64
import ctypes
import os
import secrets
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PAGE = 4096
_WINDOW = 8
_UNREADABLE = ("[vvar]", "[vsyscall]", "[vvar_vclock]")


class CannotReadMemoryError(Exception):
    """This user may not read the memory of processes that have made themselves unreadable; root may."""


class Marker:
    """A secret of one run. It is kept masked, so that no copy of it in the harness can be mistaken for a find."""

    def __init__(self, name: str, plain: str | bytes) -> None:
        self.name = name
        self._is_text = isinstance(plain, str)
        data = plain.encode() if isinstance(plain, str) else plain
        if len(data) < _WINDOW:
            raise ValueError(f"{name} is too short to be told from chance")
        self._mask = secrets.token_bytes(len(data))
        self._masked = _xor(data, self._mask)

    def forms(self) -> dict[str, bytes]:
        """Return every form that is searched for, by its name."""
        plain = _xor(self._masked, self._mask)
        found = dict(_forms_of_bytes(plain))
        if self._is_text:
            text = plain.decode()
            found["UTF-16"] = text.encode("utf-16-le")
            found["UTF-32"] = text.encode("utf-32-le")
            found["UTF-16 reversed"] = text[::-1].encode("utf-16-le")
        return found


class Piecemeal(Marker):
    """A secret without any ordinary words in it, such as a key: eight bytes of it in a row are found as well."""

    def forms(self) -> dict[str, bytes]:
        found = super().forms()
        plain = _xor(self._masked, self._mask)
        for start in range(0, len(plain) - _WINDOW + 1, _WINDOW):
            found[f"bytes {start} to {start + _WINDOW - 1}"] = plain[start : start + _WINDOW]
        return found


@dataclass(frozen=True)
class Find:
    """A marker that stands somewhere."""

    where: str
    marker: str
    form: str

    def __str__(self) -> str:
        return f"{self.marker} as {self.form} in {self.where}"


class Search:
    """Looks for markers in bytes, in the memory of processes and in files."""

    def __init__(self, markers: Iterable[Marker]) -> None:
        self._needles = [(marker.name, form, needle) for marker in markers for form, needle in marker.forms().items()]

    def data(self, data: bytes, where: str) -> list[Find]:
        """Return what stands in some bytes."""
        return [Find(where, marker, form) for marker, form, needle in self._needles if _holds(data, needle)]

    def process(self, pid: int, name: str) -> list[Find]:
        """Return what stands in a process: memory, arguments, environment, names of its open files.

        Raises: CannotReadMemoryError.
        """
        found = self.data(memory(pid), f"the memory of {name}")
        for part in ("cmdline", "environ"):
            found += self.data(_read(Path(f"/proc/{pid}/{part}")), f"{part} of {name}")
        links = "\n".join(_link(path) for path in sorted(Path(f"/proc/{pid}/fd").iterdir()))
        return found + self.data(links.encode(), f"open files of {name}")

    def folder(self, folder: Path) -> list[Find]:
        """Return what stands in the files of a folder, and in their names."""
        found: list[Find] = []
        for path in sorted(folder.rglob("*")):
            found += self.data(str(path.relative_to(folder)).encode(), f"the name of {path}")
            if path.is_file() and not path.is_symlink():
                found += self.data(path.read_bytes(), str(path))
        return found

    def file(self, path: Path) -> list[Find]:
        """Return what stands in one file."""
        return self.data(path.read_bytes(), str(path))


def names(finds: Sequence[Find]) -> set[str]:
    """Return the names of the markers found."""
    return {find.marker for find in finds}


def memory(pid: int) -> bytes:
    """Return everything that a process has written to, without pages of zeros.

    Raises: CannotReadMemoryError.
    """
    parts: list[bytes] = []
    try:
        with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as file:
            for start, end in _writable(pid):
                parts += [_without_empty_pages(part) for part in _range(file.fileno(), start, end)]
                parts.append(b"\0")
    except PermissionError as error:
        raise CannotReadMemoryError from error
    return b"".join(parts)


def can_read_memory() -> bool:
    """Tell whether this user may read every process's memory; a test that cannot must say so and not pass."""
    return os.geteuid() == 0


def _writable(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
        addresses, rights, *_, last = line.split()
        if "r" in rights and "w" in rights and last not in _UNREADABLE:
            start, end = (int(part, 16) for part in addresses.split("-"))
            yield start, end


def _range(file: int, start: int, end: int) -> Iterator[bytes]:
    """Yield the bytes of a range; where a device stands behind it, or it has just been given back, there are none."""
    place = start
    while place < end:
        try:
            part = os.pread(file, end - place, place)
        except OSError:
            return
        if not part:
            return
        yield part
        place += len(part)


def _without_empty_pages(data: bytes) -> bytes:
    empty = bytes(_PAGE)
    pages = (data[place : place + _PAGE] for place in range(0, len(data), _PAGE))
    return b"".join(page for page in pages if page != empty)


def _forms_of_bytes(plain: bytes) -> Iterator[tuple[str, bytes]]:
    yield "bytes", plain
    yield "bytes reversed", plain[::-1]
    yield "hex", plain.hex().encode()
    yield "HEX", plain.hex().upper().encode()
    for offset in range(3):
        encoded = base64.b64encode(bytes(offset) + plain)
        first, last = -(-offset * 8 // 6), (offset + len(plain)) * 8 // 6
        yield f"base64 at {offset}", encoded[first:last]


def _holds(data: bytes, needle: bytes) -> bool:
    """Tell whether some bytes stand in others. The C library looks through memory in half of Python's time."""
    if sys.platform != "linux":
        return needle in data
    return _memmem()(data, len(data), needle, len(needle)) is not None


@cache
def _memmem() -> Callable[[bytes, int, bytes, int], int | None]:
    function = ctypes.CDLL(None).memmem
    function.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t]
    function.restype = ctypes.c_void_p
    return function


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError as error:
        raise CannotReadMemoryError from error


def _link(path: Path) -> str:
    try:
        return str(path.readlink())
    except FileNotFoundError:  # closed between listing and looking
        return ""


def _xor(data: bytes, mask: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(data, mask, strict=True))
