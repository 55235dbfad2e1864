"""What single parts cost: opening a vault without key derivation, a safe write, key derivation, a signer's start."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure, median
from wallet_gui.channel.conversation import keeper_side
from wallet_gui.channel.messages import Hello, Preload, Ready, Role
from wallet_gui.domain.look import Look
from wallet_gui.keeper.spawning import command_for, environment_for
from wallet_gui.system.memory import total_memory_bytes
from wallet_gui.vault.bodies import SpendDoor, to_base64, with_spend_doors
from wallet_gui.vault.file import Bodies, NewVault, create_vault, open_with_parts
from wallet_gui.vault.header import KDF_FLOOR, parse_layout
from wallet_gui.vault.kdf import calibrate, derive_password_key, measure_one_run
from wallet_gui.vault.safe_write import write_small
from wallet_gui.vault.slots import Part, Roots

_RUNS = 15
_SIGNERS = 5
_WRITTEN_BYTES = 64 * 1024
_PASSWORD = "a password for the benchmark"


def measure(folder: Path) -> list[Figure]:
    """Measure every part. The folder is on the disk that is written to."""
    signers = map(_signer, (Preload.OPEN, Preload.CREATE, Preload.SIGN))
    return [_vault_open(), _safe_write(folder), _key_derivation(), *signers]


def _vault_open() -> Figure:
    door = SpendDoor(slot=0, parts=(1,), made=1)
    view = {"v": 1, "log_private": to_base64(os.urandom(32))}
    bodies = Bodies(gate={"v": 1}, view=view, spend=with_spend_doors({"v": 1, "phrases": []}, [door]))
    data = create_vault(NewVault("Mei", _PASSWORD, KDF_FLOOR, 1, bodies), Roots.draw())
    layout = parse_layout(data)
    key = derive_password_key(_PASSWORD, layout.head.file_salt, KDF_FLOOR)
    took = _median_ms(lambda: open_with_parts(parse_layout(data), {Part.PASSWORD_KEY: bytes(key)}))
    return Figure("vault: open, without key derivation", took, "ms", budget=5)


def _safe_write(folder: Path) -> Figure:
    data = os.urandom(_WRITTEN_BYTES)
    path = folder / "written"
    took = _median_ms(lambda: write_small(path, data))
    plain = _median_ms(lambda: _plain_write(folder / "plain", data))
    return Figure(f"vault: safe write of 64 KiB (a plain write with fsync: {plain:.1f} ms)", took, "ms", budget=100)


def _key_derivation() -> Figure:
    cost = calibrate(total_memory_bytes() or 0)
    took = median([measure_one_run(cost) for _ in range(3)])
    what = f"key derivation as calibrated here: {cost.m_kib // 1024} MiB, t = {cost.t}, p = {cost.p}"
    return Figure(what, took, "s", budget=1.2, least=0.5)


def _signer(preload: Preload) -> Figure:
    took = 1000 * median([_signer_start(preload) for _ in range(_SIGNERS)])
    return Figure(
        f"signer: start → sealed off ({preload})", took, "ms", budget=300 if preload is Preload.OPEN else None
    )


def _signer_start(preload: Preload) -> float:
    """Start a signer as the keeper does, and return the seconds until it says that it is ready for a secret."""
    conversation = keeper_side(Role.SIGNER)
    hello = Hello(run=os.urandom(16), preload=preload, look=Look(), place=None, verbose=False)
    start = time.perf_counter()
    command, environment = command_for(Role.SIGNER), environment_for(Role.SIGNER)
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as signer:
        assert signer.stdin is not None
        assert signer.stdout is not None
        signer.stdin.write(conversation.encode(hello))
        signer.stdin.flush()
        answer = conversation.feed(os.read(signer.stdout.fileno(), 65536))
        took = time.perf_counter() - start
        signer.stdin.close()
        assert [type(message) for message in answer] == [Ready], "the signer did not get ready"
    return took


def _plain_write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _median_ms(act: Callable[[], object]) -> float:
    times: list[float] = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - start))
    return median(times)
