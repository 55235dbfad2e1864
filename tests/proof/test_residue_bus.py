"""A program that listens on the accessibility bus, as screen readers do, hears what is typed, but never a password."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again
from tools.circle import fill_log_in, lock, log_in
from tools.person import Person
from tools.processes import Running
from tools.screen import Screen

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux"), pytest.mark.slow]

_TYPED = re.compile(r'member=TextChanged\n\s+string "insert"\n\s+int32 \d+\n\s+int32 \d+\n\s+variant\s+string "(.*)"\n')
_TELL_BUS = ("--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")


def test_no_typed_password_is_on_the_accessibility_bus(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        heard = tmp_path / "heard"
        listener = Running(["dbus-monitor", "--address", accessibility_bus(person)], person.program.environment, heard)
        try:
            listener.until(lambda: heard.stat().st_size or None, "sign that it listens")
            fill_log_in(person, account)
            log_in(person, account)
            lock(person)
            person.types("lock.password", account.password)
        finally:
            listener.end()
        said = heard.read_text(encoding="utf-8", errors="replace")
        typed = "".join(_TYPED.findall(said))
        assert account.name in typed
        assert not any(piece in typed for piece in pieces(account.password, 4))
        assert not any(piece in said for piece in pieces(account.password, 8))  # four may stand there by chance


def pieces(text: str, length: int) -> list[str]:
    """Return every so many characters in a row."""
    return [text[start : start + length] for start in range(len(text) - length + 1)]


def accessibility_bus(person: Person) -> str:
    """Return the address of the bus that screen readers listen on."""
    ask = ["dbus-send", "--session", "--print-reply=literal", *_TELL_BUS]
    done = subprocess.run(ask, env=person.program.environment, check=True, capture_output=True, text=True, timeout=10)
    return done.stdout.strip()
