"""What the packages for Windows and macOS are made from: icons, resources, lists of files. None of it needs either."""

import plistlib
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tools import appimage, macos, windows
from tools.console import DevError
from wallet_gui.domain.link import parse_link
from wallet_gui.ui.frame import APP_ID

ROOT = Path(__file__).resolve().parents[2]
_PACKAGING = ROOT / "packaging"


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    script, mark = _PACKAGING / "icons.py", ROOT / "resources/icons/postern.svg"
    subprocess.run([sys.executable, "-I", str(script), str(mark), str(folder), APP_ID], check=True, timeout=60)
    return folder


def test_the_mark_is_drawn_in_every_size_that_a_desktop_asks_for(icons: Path) -> None:
    with Image.open(icons / "postern.ico") as ico:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= ico.info["sizes"]
        ico.load()
    data = (icons / "postern.icns").read_bytes()
    assert int.from_bytes(data[4:8], "big") == len(data)
    seen, place = dict[bytes, int](), 8
    while place < len(data):
        name, length = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "big")
        with Image.open(BytesIO(data[place + 8 : place + length])) as picture:
            seen[name] = picture.size[0]
        place += length
    assert seen[b"ic07"] == 128
    assert seen[b"ic10"] == 1024
    assert len(list((icons / "hicolor").glob(f"*/apps/{APP_ID}.*"))) > 8


def test_the_installer_removes_what_it_installs_and_nothing_else(tmp_path: Path) -> None:
    program = tmp_path / "program"
    for name in ("postern.exe", "_internal/base.zip", "_internal/PySide6/plugins/platforms/qwindows.dll"):
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).write_bytes(b"")
    windows.write_list(program, tmp_path / "files.nsh")
    text = (tmp_path / "files.nsh").read_text(encoding="utf-8")
    put, removed = text.split("!macro RemoveFiles")
    assert re.findall(r'File "\$\{PROGRAM\}/(.+)"', put) == [
        "postern.exe",
        "_internal/base.zip",
        "_internal/PySide6/plugins/platforms/qwindows.dll",
    ]
    assert {name.replace("\\", "/") for name in re.findall(r'Delete "\$INSTDIR\\(.+)"', removed)} == {
        str(path.relative_to(program)) for path in program.rglob("*") if path.is_file()
    }
    folders = re.findall(r'RMDir "\$INSTDIR\\(.+)"', removed)
    assert folders == sorted(folders, reverse=True)  # the inner ones first
    assert "/r" not in removed  # a folder with somebody else's file in it stays


def test_no_command_of_the_installer_removes_a_whole_folder() -> None:
    script = (_PACKAGING / "windows" / "installer.nsi").read_text(encoding="utf-8")
    assert not re.search(r"RMDir\s+/r", script, re.IGNORECASE)
    assert script.count("""'"$INSTDIR\\${PROGRAM_FILE}" -- "%1"'""") == 2
    assert "RequestExecutionLevel user" in script


def test_every_program_for_windows_says_its_version(tmp_path: Path) -> None:
    for file in windows.write_versions(tmp_path, "1.2.3"):
        text = file.read_text(encoding="utf-8")
        compile(text, str(file), "eval")
        assert "filevers=(1, 2, 3, 0)" in text
        assert f'"OriginalFilename", "{file.name.removesuffix(".version.txt")}.exe"' in text


def test_macos_is_told_the_same_name_and_links_as_the_others(tmp_path: Path) -> None:
    facts = plistlib.loads(macos.write_facts(tmp_path, "1.2.3").read_bytes())
    schemes = [scheme for kind in facts["CFBundleURLTypes"] for scheme in kind["CFBundleURLSchemes"]]
    assert (facts["CFBundleIdentifier"], facts["CFBundleVersion"]) == (APP_ID, "1.2.3")
    assert sorted(schemes) == ["ethereum", "postern"]
    assert all(parse_link(f"{scheme}:ethereum:0x00") or parse_link(f"{scheme}:0x00") for scheme in schemes)


def test_the_hardened_runtime_gives_up_no_more_than_it_must() -> None:
    granted = plistlib.loads((_PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert granted == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
def test_shell_scripts_are_sound() -> None:
    scripts = [str(_PACKAGING / "macos" / "sign.sh"), str(ROOT / "run"), str(ROOT / "test")]
    done = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("first", [b"#!/bin/sh\n", b"\x7fELF\2\1\1\0\0\0\0\0", b"\x7fELF\2\1\1\0AI\1\0"])
def test_an_appimage_is_made_around_nothing_but_a_runtime(first: bytes, tmp_path: Path) -> None:
    with pytest.raises(DevError, match="no runtime"):
        appimage.make_image(tmp_path, first, tmp_path / "Postern.AppImage")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("flatpak-builder") is None, reason="flatpak-builder is not installed")
def test_the_flatpak_manifest_is_understood_as_a_whole(tmp_path: Path) -> None:
    manifest = str(_PACKAGING / "flatpak" / f"{APP_ID}.json")
    command = ["flatpak-builder", "--show-manifest", manifest]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert f'"id" : "{APP_ID}"' in done.stdout
