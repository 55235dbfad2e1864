"""The keyring port against a real GNOME Keyring: open, shut, without a service, without a bus."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.keyring import open_bus, open_keyring
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.system.keyring.choose import system_keyring
from wallet_gui.system.keyring.none import NoKeyring
from wallet_gui.system.keyring.patient import PatientKeyring, Said
from wallet_gui.system.keyring.port import Keyring, name_of

VAULT = bytes(range(16))
ANCHOR = name_of(VAULT, KeyringItem.ANCHOR)
OTHER = name_of(VAULT, KeyringItem.DEVICE)
# The library leaves a connection that was of no use to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
    pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"),
]
READY, LOCKED, MISSING, SLOW = KeyringState.READY, KeyringState.LOCKED, KeyringState.MISSING, KeyringState.SLOW


@pytest.fixture(autouse=True)
def connections_left_behind() -> Iterator[None]:
    """Have them collected while the warning about them is expected."""
    yield
    gc.collect()


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    with open_bus(tmp_path / "bus") as address:
        yield address


def asked(keyring: PatientKeyring, verb: KeyringVerb, name: str, value: bytes = b"") -> Said:
    answers: list[Said] = []
    came = threading.Event()

    def answered(said: Said) -> None:
        answers.append(said)
        came.set()

    keyring.ask(verb, name, value, answered)
    assert came.wait(10)
    return answers[0]


def test_what_is_put_into_it_stays_over_a_restart_and_goes_when_deleted(
    tmp_path: Path, bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/nowhere")
    value = bytes(range(84))
    with open_keyring(tmp_path / "home", bus):
        keyring = PatientKeyring(system_keyring("linux"))
        assert asked(keyring, KeyringVerb.GET, ANCHOR) == Said(READY, b"")
        assert asked(keyring, KeyringVerb.DELETE, ANCHOR) == Said(READY)
        assert asked(keyring, KeyringVerb.PUT, ANCHOR, b"before") == Said(READY)
        assert asked(keyring, KeyringVerb.PUT, ANCHOR, value) == Said(READY)
    with open_keyring(tmp_path / "home", bus):
        keyring = PatientKeyring(system_keyring("linux"))
        assert asked(keyring, KeyringVerb.GET, ANCHOR) == Said(READY, value)
        assert asked(keyring, KeyringVerb.GET, OTHER) == Said(READY, b"")
        assert asked(keyring, KeyringVerb.DELETE, ANCHOR) == Said(READY)
        assert asked(keyring, KeyringVerb.GET, ANCHOR) == Said(READY, b"")
    with open_keyring(tmp_path / "home", bus, locked=True):
        for verb in KeyringVerb:
            assert asked(keyring, verb, ANCHOR, b"value").state is LOCKED


def test_without_a_service_or_without_a_bus_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_bus(tmp_path / "bus", with_services=False) as bare:
        for address in (bare, "unix:path=/nowhere", "disabled:"):
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            keyring = PatientKeyring(system_keyring("linux"))
            assert asked(keyring, KeyringVerb.GET, ANCHOR).state is MISSING, address
            assert asked(keyring, KeyringVerb.PUT, ANCHOR, b"value").state is MISSING, address
    assert asked(PatientKeyring(NoKeyring()), KeyringVerb.DELETE, ANCHOR).state is MISSING


class WaitingKeyring(NoKeyring):
    """A keyring that asks its person for a password, who is away."""

    def __init__(self) -> None:
        self.is_back = threading.Event()

    def read(self, _name: str) -> bytes:
        self.is_back.wait(30)
        return b"here"


def test_a_keyring_that_waits_for_its_person_is_slow_until_the_person_is_back() -> None:
    waiting = WaitingKeyring()
    keyring = PatientKeyring(waiting, call_s=0.05)
    assert asked(keyring, KeyringVerb.GET, ANCHOR) == Said(SLOW)
    assert asked(keyring, KeyringVerb.GET, ANCHOR) == Said(SLOW)
    waiting.is_back.set()
    answer = Said(SLOW)
    while answer == Said(SLOW):  # until the call that was left behind has ended
        answer = asked(keyring, KeyringVerb.GET, ANCHOR)
    assert answer == Said(READY, b"here")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_a_keyring_of_another_system_is_missing_here(platform: str) -> None:
    keyring: Keyring = system_keyring(platform)
    assert asked(PatientKeyring(keyring), KeyringVerb.GET, ANCHOR).state is MISSING
