"""The search itself: it finds a secret in every form, in processes and in files, and nothing where nothing is."""

import base64
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.residue import Marker, Piecemeal, Search, can_read_memory, names

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

_HOLDER = """
import ctypes, sys
ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE, as every process of Postern does
kept = bytes.fromhex(sys.stdin.readline())
print("kept", flush=True)
sys.stdin.readline()
"""

_SECRET = "rüben-" + secrets.token_hex(8)


@pytest.mark.parametrize(
    "written",
    [
        _SECRET.encode(),
        _SECRET.encode("utf-16-le"),
        _SECRET.encode("utf-32-le"),
        _SECRET.encode()[::-1],
        _SECRET.encode().hex().encode(),
        _SECRET.encode().hex().upper().encode(),
        base64.b64encode(_SECRET.encode()),
        base64.b64encode(b"a" + _SECRET.encode() + b"z"),
        base64.b64encode(b"ab" + _SECRET.encode() + b"yz"),
    ],
    ids=["utf-8", "utf-16", "utf-32", "backwards", "hex", "upper hex", "base64", "base64 after 1", "base64 after 2"],
)
def test_a_secret_is_found_in_every_form(written: bytes) -> None:
    search = Search([Marker("secret", _SECRET)])
    assert names(search.data(b"before" + written + b"after", "here")) == {"secret"}


def test_another_secret_is_not_found() -> None:
    assert Search([Marker("secret", _SECRET)]).data(_SECRET[:-1].encode() + b"?", "here") == []


def test_fifteen_bytes_of_a_key_are_found_wherever_they_begin() -> None:
    key = secrets.token_bytes(32)
    search = Search([Piecemeal("key", key)])
    for start in range(len(key) - 14):
        assert names(search.data(key[start : start + 15], "here")) == {"key"}


def test_a_secret_in_a_file_or_in_its_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"\0" * 5000 + _SECRET.encode())
    (tmp_path / f"{_SECRET}.txt").touch()
    found = Search([Marker("secret", _SECRET)]).folder(tmp_path)
    assert sorted(find.where for find in found) == sorted(
        [str(tmp_path / "deep" / "file"), f"the name of {tmp_path / (_SECRET + '.txt')}"]
    )


@pytest.mark.skipif(not can_read_memory(), reason="reading an unreadable process's memory needs root")
def test_a_key_in_an_unreadable_process_is_found(holder: subprocess.Popen[str]) -> None:
    kept, other = secrets.token_bytes(32), secrets.token_bytes(32)
    _tell(holder, kept.hex())
    search = Search([Piecemeal("kept", kept), Piecemeal("other", other)])
    assert names(search.process(holder.pid, "holder")) == {"kept"}


@pytest.fixture
def holder() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen([sys.executable, "-c", _HOLDER], stdin=-1, stdout=-1, text=True) as process:
        yield process
        process.kill()


def _tell(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()
    assert process.stdout.readline() == "kept\n"
