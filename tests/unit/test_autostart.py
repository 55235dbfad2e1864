"""The entry that starts Postern with the desktop: written, read again, and left alone where it is another profile's."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.processes import eventually
from wallet_gui.system import program
from wallet_gui.system.autostart import this_autostart, windows
from wallet_gui.system.autostart.linux import LinuxAutostart, quoted, unquoted
from wallet_gui.system.autostart.macos import MacAutostart
from wallet_gui.system.autostart.port import Autostart

_LAUNCH = "import sys, gi; from gi.repository import Gio; Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([])"
words = st.lists(
    st.text(st.characters(exclude_characters="\n\r\0", exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1
)


@pytest.fixture(params=["linux", "macos"])
def entry(request: pytest.FixtureRequest, tmp_path: Path) -> Autostart:
    if request.param == "macos":
        return MacAutostart(tmp_path)
    return LinuxAutostart({"XDG_CONFIG_HOME": str(tmp_path / "settings")})


def test_it_is_off_until_it_is_switched_on_and_leaves_nothing_when_it_is_off_again(
    entry: Autostart, tmp_path: Path
) -> None:
    profile = tmp_path / 'my "odd" $profile %u'
    assert not entry.starts(profile)
    entry.switch_on(profile)
    assert entry.starts(profile)
    assert entry.command()[-3:] == ["--minimised", "--profile", str(profile)]
    entry.switch_off(profile)
    entry.switch_off(profile)
    assert not entry.starts(profile)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_entry_of_another_profile_stays(entry: Autostart, tmp_path: Path) -> None:
    entry.switch_on(tmp_path / "theirs")
    entry.switch_off(tmp_path / "ours")
    assert entry.starts(tmp_path / "theirs")
    assert not entry.starts(tmp_path / "ours")


def test_a_desktop_that_switched_it_off_is_believed(tmp_path: Path) -> None:
    entry = LinuxAutostart({"HOME": str(tmp_path)})
    entry.switch_on(tmp_path)
    file = next((tmp_path / ".config" / "autostart").iterdir())
    file.write_text(file.read_text() + "Hidden = true\n")
    assert not entry.starts(tmp_path)


@pytest.mark.parametrize("held", [b"\xff\xfe", b'[Desktop Entry]\nExec="open', b"<plist", b"bplist00"])
def test_a_damaged_entry_starts_nothing(entry: Autostart, tmp_path: Path, held: bytes) -> None:
    entry.switch_on(tmp_path)
    next(path for path in tmp_path.rglob("*") if path.is_file()).write_bytes(held)
    assert not entry.starts(tmp_path)


@given(words)
def test_every_word_comes_back_out_of_a_desktop_entry(command: list[str]) -> None:
    assert unquoted(quoted(command)) == command


@given(words)
def test_every_word_comes_back_out_of_a_windows_command_line(command: list[str]) -> None:
    assert windows.words_of(subprocess.list2cmdline(command)) == command


def test_the_desktop_starts_exactly_what_was_written(tmp_path: Path) -> None:
    """GLib starts it, as GNOME does when somebody logs in to the computer."""
    odd, told = tmp_path / 'a b"c$d`e\\f%g', tmp_path / "told"
    LinuxAutostart({"XDG_CONFIG_HOME": str(tmp_path)}).write(
        [
            sys.executable,
            "-c",
            "import sys, pathlib; pathlib.Path(sys.argv[2]).write_text(sys.argv[1])",
            str(odd),
            str(told),
        ]
    )
    file = next((tmp_path / "autostart").iterdir())
    assert subprocess.run(["desktop-file-validate", str(file)], check=True, capture_output=True).stdout == b""
    subprocess.run(["/usr/bin/python3", "-c", _LAUNCH, str(file)], check=True, capture_output=True)
    assert eventually(lambda: told.exists() and told.read_text() == str(odd))


@pytest.mark.parametrize("folder", [".mount_PosterXYZ", "appimage_extracted_0fb31c"])
def test_a_program_that_is_unpacked_anew_each_time_is_not_offered(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.start_command()[1:] == ("-I", "-m", "wallet_gui")
    monkeypatch.setattr("sys.executable", f"/tmp/{folder}/usr/lib/postern/postern-window")
    assert program.start_command() == ()
    assert not this_autostart().is_possible


def test_an_installed_program_is_started_by_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/usr/lib/postern/postern-window")
    assert program.start_command() == ("/usr/lib/postern/postern",)
