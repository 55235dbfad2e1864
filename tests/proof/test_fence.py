"""A door cannot reach the network, start a program or read another process, and could have a moment before."""

import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in {"x86_64", "aarch64"},
    reason="the fence is written for Linux on x86-64 and aarch64",
)

PROBE = Path(__file__).with_name("fence_probe.py")
STAYS = {"unix", "pair", "file", "thread"}
GOES = {"tcp", "udp", "netlink", "program", "memory"}


def test_behind_the_fence_the_ways_out_are_shut_for_every_thread() -> None:
    done = subprocess.run([sys.executable, "-I", str(PROBE)], check=True, capture_output=True, timeout=60)
    report = json.loads(done.stdout)
    assert set(report["before"]) >= STAYS | GOES
    assert report["fenced"]
    assert set(report["after"]) == STAYS
    assert report["an older thread"] is False
