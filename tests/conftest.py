"""Fixtures and guards for every test."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import wallet_gui.ui  # noqa: F401  # as in every process with windows: it sets Qt right
from tools.screen import Screen, open_screen
from wallet_gui.ui.garbage import collect_if_due

pytest_plugins = ["pytester", "tests.helpers.anvil", "tests.helpers.guards", "tests.helpers.hostile_node"]

# Fast enough to run every time; a machine that is busy must not turn a property into a failure.
settings.register_profile("postern", deadline=None, max_examples=50, print_blob=True)
settings.load_profile("postern")

# Tests in this process see no desktop: no screen, no bus, no theme, no language of the person who runs them.
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "XDG_CURRENT_DESKTOP", "XDG_RUNTIME_DIR"):
    os.environ.pop(_name, None)
for _name in [name for name in os.environ if name.lower().endswith("_proxy")]:
    del os.environ[_name]
os.environ |= {
    "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    "DBUS_SYSTEM_BUS_ADDRESS": "disabled:",
    "LC_ALL": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QPA_PLATFORMTHEME": "generic",
}


gc.disable()  # as in every process with windows: a thread of a test must not take the windows of another down


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Collect what the test has left, in the thread of the windows."""
    collect_if_due()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow tests, in their random order, so that no worker is left with them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(autouse=True, scope="session")
def nothing_in_the_persons_own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point the platform's folders somewhere else. HOME stays: the cache of fonts is there, and takes long to make."""
    folder = tmp_path_factory.mktemp("person")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
        yield


@pytest.fixture
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A fresh X screen with a window manager, a session bus and accessibility, for a program in a real window."""
    with open_screen(_short(tmp_path_factory.mktemp("screen"))) as ready:
        yield ready


def _short(folder: Path) -> Path:
    """Return the folder; sockets in it fail above 108 characters, and this says so."""
    assert len(str(folder)) < 80, f"the temporary folder's path is too long for sockets: {folder}"
    return folder
