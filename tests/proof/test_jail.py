"""The signer's jail refuses what it says it refuses, and each of these had worked a moment before."""

import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in {"x86_64", "aarch64"},
    reason="the jail is written for Linux on x86-64 and aarch64",
)

PROBE = Path(__file__).with_name("jail_probe.py")
NOBODY = 65_534
ALWAYS_ALLOWED = {"one lane", "random", "memory"}
ALLOWED_UNTIL_DERIVED = ALWAYS_ALLOWED | {"thread", "four lanes", "dumpable", "core limit"}


@dataclass(frozen=True)
class Told:
    """What the probe told, and how it ended."""

    status: int
    report: dict[str, Any]

    def worked(self, when: str) -> set[str]:
        """Return what worked at that time."""
        return {name for name, worked in self.report[when].items() if worked}


def probe(folder: Path, *lacking: str, user: str = "") -> Told:
    ended = subprocess.run(
        [sys.executable, "-I", str(PROBE), str(folder / "written"), user, *lacking],
        capture_output=True,
        timeout=60,
        env={"LC_ALL": "C.UTF-8"},
    )
    assert ended.stdout, ended.stderr.decode()
    return Told(ended.returncode, json.loads(ended.stdout))


@pytest.fixture(params=["as whoever runs this", "as nobody"])
def jailed(request: pytest.FixtureRequest) -> Told:
    if request.param == "as whoever runs this":
        with tempfile.TemporaryDirectory() as folder:
            return probe(Path(folder))
    if os.geteuid() != 0:
        pytest.skip("whoever runs this is no root to begin with, and has run the other test")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        return probe(Path(folder), user=str(NOBODY))


def test_the_jail_refuses_everything_but_its_list_and_all_of_it_had_worked_before(jailed: Told) -> None:
    attempts = set(jailed.report["before"])
    assert jailed.worked("before") == attempts, "positive control: something did not work even without a jail"
    assert jailed.report["sealed"]
    assert jailed.worked("stage 1") == ALLOWED_UNTIL_DERIVED
    assert jailed.worked("stage 2") == ALWAYS_ALLOWED
    assert jailed.report["hygiene"] == [True, True, True]


@pytest.mark.skipif(platform.machine() != "x86_64", reason="only x86-64 has a second calling convention")
def test_a_call_by_the_other_calling_convention_ends_the_process(tmp_path: Path) -> None:
    assert probe(tmp_path).status == -signal.SIGSYS


@pytest.mark.parametrize("lacking", [("namespaces",), ("landlock",), ("namespaces", "landlock")])
def test_without_namespaces_or_landlock_the_filter_holds_alone(tmp_path: Path, lacking: tuple[str, ...]) -> None:
    told = probe(tmp_path, *lacking)
    assert told.report["sealed"]
    assert told.worked("stage 2") == ALWAYS_ALLOWED
    if "namespaces" in lacking:
        assert told.report["own_network"] is False
    if "landlock" in lacking:
        assert told.report["landlock"] == 0


def test_without_the_filter_nothing_is_called_sealed(tmp_path: Path) -> None:
    told = probe(tmp_path, "seccomp")
    assert told.report["sealed"] is False
    assert told.status == 0
