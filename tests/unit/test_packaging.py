"""What packages are made from agrees with the program. ``dev.py package --check`` shows that one can be lived with."""

import importlib.util
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import freezing, metainfo, package_parts
from tools.edition import Edition
from tools.environment import LOCK
from wallet_gui.domain.link import parse_link
from wallet_gui.keeper.main import _parser
from wallet_gui.ui.frame import APP_ID, APP_NAME

ROOT = Path(__file__).resolve().parents[2]
_LINUX = ROOT / "packaging" / "linux"
_NOT_TO_RUN = {"pytest", "mypy", "ruff", "hypothesis", "pillow", "psutil", "coverage", "packaging"}


def _names(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))


def test_a_package_carries_what_the_program_asks_for_and_no_tool_of_ours() -> None:
    lock = package_parts.run_time_lock(LOCK.read_text(encoding="utf-8"))
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {re.split(r"[^A-Za-z0-9-]", line)[0].lower() for line in settings["project"]["dependencies"]}
    assert asked <= _names(lock)
    assert {"shiboken6", "eth-keys", "pydantic-core"} <= _names(lock)  # asked for by what is asked for
    assert not _NOT_TO_RUN & _names(lock)
    assert "--hash=sha256:" in lock


def test_every_tool_that_makes_a_package_is_locked_with_hashes() -> None:
    lock = package_parts.TOOLS_LOCK.read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", lock[lock.index("\naltgraph") + 1 :])
    assert {"pyinstaller", "cyclonedx-bom"} <= _names(lock)
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?://|--index-url|--find-links", lock)


def _is_read() -> Callable[[str], bool]:
    """Return the choice as PyInstaller's recipe has it: its folder is on no path of ours."""
    found = importlib.util.spec_from_file_location("reading", ROOT / "packaging" / "reading.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module.is_read  # type: ignore[no-any-return]


def test_no_paper_that_names_the_folder_of_a_build_is_gathered() -> None:
    """Of the packages that stand here nothing is gathered that an installer wrote; what is read while running is."""
    is_read, packages = _is_read(), Path(sysconfig.get_path("purelib"))
    papers = {str(path.relative_to(packages)) for path in packages.glob("*.dist-info/**/*") if path.is_file()}
    gathered = {name for name in papers if is_read(name)}
    assert {name.partition("/")[2] for name in gathered} == {"METADATA", "entry_points.txt"}
    assert all(sys.prefix not in (packages / name).read_text(encoding="utf-8") for name in gathered)
    keyring = {name.partition("/")[2] for name in gathered if name.startswith("keyring-")}
    assert keyring == {"METADATA", "entry_points.txt"}
    assert is_read("wallet_gui/resources/build.json")
    assert not is_read("cryptography-1.dist-info/licenses/LICENSE")


def test_the_desktop_finds_the_window_by_one_name_everywhere() -> None:
    entry = (_LINUX / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    facts = (_LINUX / f"{APP_ID}.metainfo.xml").read_text(encoding="utf-8")
    assert freezing.APP_ID == APP_ID
    assert f"Icon={APP_ID}\n" in entry
    assert f"StartupWMClass={APP_NAME.lower()}\n" in entry
    assert f"<id>{APP_ID}</id>" in facts
    assert f'<launchable type="desktop-id">{APP_ID}.desktop</launchable>' in facts


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="Linux alone has desktop entries")
def test_the_desktop_entry_is_valid() -> None:
    entry = str(_LINUX / f"{APP_ID}.desktop")
    said = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False, timeout=20)
    assert (said.returncode, said.stdout) == (0, "")


def test_the_desktop_entry_starts_the_program_with_options_that_it_has() -> None:
    entry = (_LINUX / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    for command in re.findall(r"^Exec=(.+)$", entry, re.MULTILINE):
        for link in ("", "ethereum:0x8e23Ee67d1332aD560396262C48ffbB01F93D052"):
            program, *options = command.replace("%u", link).split()
            assert program == "postern"
            _parser().parse_args(options)
    assert "\nExec=postern -- %u\n" in entry  # whatever a link says, it is no option


def test_the_desktop_opens_the_links_that_the_program_reads() -> None:
    entry = (_LINUX / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    (kinds,) = re.findall(r"^MimeType=(.+)$", entry, re.MULTILINE)
    schemes = [kind.removeprefix("x-scheme-handler/") for kind in kinds.rstrip(";").split(";")]
    assert sorted(schemes) == ["ethereum", "postern"]
    assert all(parse_link(f"{scheme}:ethereum:0x00") or parse_link(f"{scheme}:0x00") for scheme in schemes)


def test_the_manual_page_tells_every_option() -> None:
    page = (_LINUX / "postern.1").read_text(encoding="utf-8").replace("\\", "")
    options = {option for action in _parser()._actions for option in action.option_strings}
    assert {option for option in options if option not in page} == set()


def test_software_centres_are_shown_pictures_that_exist_where_a_release_is_published(tmp_path: Path) -> None:
    for address in ("", "https://postern.invalid/pictures"):
        folder = tmp_path / str(len(address))
        folder.mkdir()
        edition = Edition("1.2.3", "2026-11-22", "https://postern.invalid" if address else "", address)
        metainfo.write(_LINUX, folder, f"{APP_ID}.metainfo.xml", edition)
        facts = (folder / f"{APP_ID}.metainfo.xml").read_text(encoding="utf-8")
        shown = re.findall(r"<image>https://postern\.invalid/pictures/(.+)</image>", facts)
        assert '<release version="1.2.3" date="2026-11-22"' in facts
        assert len(shown) == (len(metainfo.SCREENSHOTS) if address else 0)
        assert all((ROOT / "docs" / "pictures" / name).is_file() for name in shown)
        assert ("<url" in facts) == bool(address)
