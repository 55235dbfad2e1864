"""The profile folder of a start without ``--profile``."""

import sys
from pathlib import Path

import platformdirs
import pytest

from wallet_gui.system.paths import default_profile


@pytest.mark.parametrize("named", ["", "/srv/data", "/srv/data/", "not/absolute"])
def test_the_profile_is_where_programs_keep_their_data(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", named)
    assert default_profile() == Path(platformdirs.user_data_dir("postern", appauthor=False))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is asked")
def test_the_profile_follows_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_profile() == Path(platformdirs.user_data_dir("postern", appauthor=False))
    assert tmp_path in default_profile().parents
