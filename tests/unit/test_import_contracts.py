"""The trust boundary is held: every contract of pyproject.toml finds the violation that it is there for."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_VERDICT = re.compile(r"^(?P<name>.+) (?P<verdict>KEPT|BROKEN)(?: \(.+\))?$", re.MULTILINE)


@dataclass(frozen=True)
class Plant:
    """A line that must not stand in a module, and the contract that says so."""

    contract: str
    module: str
    line: str

    def __str__(self) -> str:
        return f"{self.module}: {self.line}"


_OPENED = "home and door never see how a vault is opened"
_HEADER_ONLY = "keeper sees only the header and the safe write of a vault"
_SAFE_WRITE = "Only keeper writes vaults"
_CACHE = "Only home reaches the cache"
_CHAINS = "Only home reaches a chain, and signer what it reads with"
_NO_QT = "Only windows and system know Qt"
_KEYS = "Private keys are handled in the signer alone"

# Rooms that the contracts already know, so that their first line is held too.
_PLANNED = ("chains.evm", "chains.decode")

PLANTS = (
    Plant("The four processes share messages, not code", "keeper", "import wallet_gui.signer"),
    Plant("The four processes share messages, not code", "door", "import wallet_gui.home"),
    Plant("Rooms call downwards only", "vault", "import wallet_gui.system"),
    Plant("Rooms call downwards only", "domain", "import wallet_gui.channel.frames"),
    Plant("Rooms call downwards only", "a_room_without_a_place", "import wallet_gui.domain"),
    Plant("domain needs the standard library alone", "domain", "import eth_utils"),
    *(Plant(_NO_QT, room, "import PySide6.QtCore") for room in ("keeper", "signer", "vault", "cache", "channel")),
    Plant(_NO_QT, "chains.evm", "from PySide6 import QtNetwork"),
    *(Plant(_OPENED, room, "import wallet_gui.vault.spend") for room in ("home", "door.views")),
    *(Plant(_OPENED, room, "from wallet_gui.vault import file") for room in ("home.controllers", "door")),
    *(Plant(_HEADER_ONLY, "keeper", f"import wallet_gui.vault.{name}") for name in ("kdf", "slots", "view", "file")),
    Plant("What keeper sees of a vault needs no key", "vault.header", "import cryptography"),
    Plant("What keeper sees of a vault needs no key", "vault.folder", "import wallet_gui.vault.kdf"),
    *(Plant(_SAFE_WRITE, room, "from wallet_gui.vault import safe_write") for room in ("home", "door", "signer")),
    *(Plant(_CACHE, room, "import wallet_gui.cache") for room in ("keeper", "door", "signer")),
    *(
        Plant(_CHAINS, room, f"import wallet_gui.chains.{name}")
        for room, name in (("keeper", "evm"), ("door", "evm.address"), ("door", "decode.tokens"), ("signer", "refusal"))
    ),
    *(
        Plant("One module speaks HTTP, one SMTP", room, f"import {name}")
        for room, name in (
            ("home.wallet", "urllib3"),
            ("system", "http.client"),
            ("chains.evm.fees", "requests"),
            ("home.controllers", "smtplib"),
        )
    ),
    *(Plant(_KEYS, room, "from eth_account import Account") for room in ("keeper", "door", "home.controllers")),
    *(
        Plant("signer has no network client", "signer.operations", f"import {name}")
        for name in ("socket", "urllib.request", "http.client", "urllib3")
    ),
    *(
        Plant("keeper and door have no network client", room, f"import {name}")
        for room in ("keeper", "door.views")
        for name in ("socket", "urllib.request", "http.client", "urllib3")
    ),
    *(
        Plant("keeper and signer ask no keyring and no bus", room, f"import {name}")
        for room, name in (
            ("keeper", "keyring"),
            ("signer", "jeepney"),
            ("keeper", "wallet_gui.system.keyring.backends"),
        )
    ),
    Plant("What the signer reads with has no network client", "chains.decode.evm", "import socket"),
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The sources and the contracts in a folder of their own, where they may be broken."""
    shutil.copytree(ROOT / "wallet_gui", tmp_path / "wallet_gui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    for planned in _PLANNED:
        _make_package(tmp_path, planned)
    return tmp_path


@pytest.mark.parametrize("planted", PLANTS, ids=str)
def test_a_planted_violation_breaks_its_own_contract_alone(planted: Plant, copy: Path) -> None:
    _append(copy, planted.module, planted.line)

    assert _broken(copy) == {planted.contract}


def test_the_sources_keep_every_contract(copy: Path) -> None:
    assert _broken(copy) == set()


def test_every_contract_has_a_planted_violation() -> None:
    assert _contracts() == {planted.contract for planted in PLANTS}


def test_domain_imports_nothing_but_the_standard_library() -> None:
    outside = {
        name
        for path in (ROOT / "wallet_gui" / "domain").rglob("*.py")
        for name in _imported(path)
        if name.partition(".")[0] not in sys.stdlib_module_names and not name.startswith("wallet_gui.domain")
    }
    assert outside == set()


@pytest.mark.parametrize("room", ["system", "keeper", "signer", "vault", "cache", "channel", "domain"])
def test_qtwidgets_below_the_windows_are_refused(room: str, copy: Path) -> None:
    """By ruff in system, which may use the rest of Qt; elsewhere by the contracts, which refuse all of it."""
    line = "from PySide6.QtWidgets import QLabel"
    if room == "system":
        assert "PySide6.QtWidgets" in _banned(f"wallet_gui/{room}/planted.py", line)
    else:
        _append(copy, room, line)
        assert _broken(copy)


@pytest.mark.parametrize("room", ["door", "home", "ui"])
def test_rooms_with_windows_may_use_qtwidgets(room: str) -> None:
    assert _banned(f"wallet_gui/{room}/planted.py", "from PySide6.QtWidgets import QLabel") == ""


@pytest.mark.parametrize("room", ["door", "home", "ui"])
def test_windows_have_no_network_client_of_qt(room: str) -> None:
    assert "PySide6.QtNetwork" in _banned(f"wallet_gui/{room}/planted.py", "from PySide6.QtNetwork import QTcpSocket")


@pytest.mark.parametrize(
    "folder", ["wallet_gui/system", "wallet_gui/home", "wallet_gui/keeper", "wallet_gui/vault", "tests/unit"]
)
@pytest.mark.parametrize("line", ["from time import sleep", "import time\n\ntime.sleep(1)"])
def test_sleeping_is_refused_everywhere(folder: str, line: str) -> None:
    assert "time.sleep" in _banned(f"{folder}/planted.py", line)


def _append(copy: Path, module: str, line: str) -> None:
    """Add a line to a module of the copy, or to a new package if there is no such module."""
    path = copy.joinpath("wallet_gui", *module.split("."))
    source = path.with_suffix(".py")
    if not source.exists():
        _make_package(copy, module)
        source = path / "__init__.py"
    with source.open("a", encoding="utf-8") as end:
        end.write(f"\n{line}\n")


def _make_package(copy: Path, module: str) -> None:
    path = copy / "wallet_gui"
    for name in module.split("."):
        path /= name
        path.mkdir(exist_ok=True)
        (path / "__init__.py").touch()


def _broken(copy: Path) -> set[str]:
    """Return the names of the contracts that import-linter finds broken in the copy."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(
        [*command, "--no-logo", "--no-cache", "--config", str(copy / "pyproject.toml")],
        cwd=copy,
        env={**os.environ, "COLUMNS": "300", "NO_COLOR": "1", "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    verdicts = {match["name"]: match["verdict"] for match in _VERDICT.finditer(done.stdout)}
    assert verdicts.keys() == _contracts(), done.stdout + done.stderr
    broken = {name for name, verdict in verdicts.items() if verdict == "BROKEN"}
    assert (done.returncode != 0) == bool(broken)
    return broken


def _contracts() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def _banned(path: str, source: str) -> str:
    """Return what ruff says about banned names in a source, as if it stood at a path of the project."""
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251", "--stdin-filename", path, "-"],
        cwd=ROOT,
        input=f"{source}\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode in {0, 1}, done.stderr
    return "" if done.returncode == 0 else done.stdout
