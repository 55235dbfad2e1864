"""What the repository says about itself is true in a stranger's clone."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import wallet_gui
from tools import environment, system_packages

ROOT = Path(__file__).resolve().parents[2]
_SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_NOT_OURS = {
    ".git",
    ".venv",
    "__pycache__",
    ".hypothesis",
    ".postern-dev",
    "node_modules",
    "build",
    "dist",
    "htmlcov",
    "pictures",
}
_OF_ONE_MACHINE = re.compile(r"\.\./shared|(?<![\w.])/(?:work|farm|root)/|/home/\w+/|/Users/\w+/|/tmp/[a-z]+-lab")
_UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK|NotImplementedError)\b")
_ADDRESS = re.compile(r"https?://|--index-url|--find-links")


def _texts(*folders: str) -> Iterator[tuple[Path, str]]:
    """Yield every text file of the project, or of some of its folders."""
    for top in folders or ("",):
        for folder, inner, names in os.walk(ROOT / top):
            inner[:] = [name for name in inner if name not in _NOT_OURS and not name.endswith(("_cache", ".egg-info"))]
            for name in names:
                path = Path(folder, name)
                try:
                    yield path, path.read_text(encoding="utf-8")
                except UnicodeDecodeError:
                    continue  # a picture or a font


def _lines_with(pattern: re.Pattern[str], *folders: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path, text in _texts(*folders)
        if path != Path(__file__).resolve()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_mentions_a_path_of_one_machine() -> None:
    assert _lines_with(_OF_ONE_MACHINE) == []


def test_nothing_in_the_product_is_marked_unfinished() -> None:
    assert _lines_with(_UNFINISHED, "wallet_gui", "tools") == []


def test_the_versions_agree() -> None:
    assert _SETTINGS["project"]["version"] == wallet_gui.__version__


@pytest.mark.parametrize("name", ["run", "test", "dev.py", ".ci/run"])
def test_a_command_is_executable(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


def test_every_command_of_the_readme_exists() -> None:
    commands = re.findall(r"^\s*(?:\$ )?\./([\w.-]+)(?: (\w+))?", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert {"run", "test"} <= {name for name, _ in commands}
    known = _ask_dev().stdout
    for name, argument in commands:
        assert (ROOT / name).is_file()
        assert name != "dev.py" or f"dev.py {argument}" in known


def test_the_lock_holds_every_dependency_with_hashes_and_without_addresses() -> None:
    lock = environment.LOCK.read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", lock.partition("\n")[2].partition("\n")[2])
    locked = {re.split(r"[= ;\[]", block)[0] for block in blocks}
    wanted = [*_SETTINGS["project"]["dependencies"], *_SETTINGS["dependency-groups"]["dev"]]
    assert {re.split(r"[<>=]", name)[0].lower() for name in wanted} <= locked
    assert all("--hash=sha256:" in block for block in blocks)
    assert not _ADDRESS.search(lock)


def test_the_window_plugin_finds_all_its_libraries() -> None:
    assert system_packages.missing_libraries() == []


def test_without_a_screen_run_says_so_and_offers_the_tour() -> None:
    done = _ask_dev("run")
    assert done.returncode == 1
    assert "no screen" in done.stdout
    assert "./run --tour" in done.stdout


def test_an_unknown_command_is_answered_with_the_list() -> None:
    done = _ask_dev("dance")
    assert done.returncode == 2
    assert "dev.py test" in done.stdout


def _ask_dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, str(ROOT / "dev.py"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
