"""What a payment costs a person's patience: from the password to the signature, by a signer that is ready."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.figures import Figure, median
from wallet_gui.chains.decode.transaction import Unsigned
from wallet_gui.channel.conversation import keeper_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import Box, BoxName, Hello, Keys, Open, Opened, Peers, Preload, Ready, Role
from wallet_gui.channel.pipe import Pipe
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import Entry, Reading, Request, Signed
from wallet_gui.domain.look import Look
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import ToSign
from wallet_gui.keeper.spawning import command_for, environment_for
from wallet_gui.signer.accounts import first_account
from wallet_gui.signer.phrase import seed_of
from wallet_gui.vault.bodies import SpendDoor, to_base64, with_spend_doors
from wallet_gui.vault.file import Bodies, NewVault, create_vault
from wallet_gui.vault.header import KDF_FLOOR
from wallet_gui.vault.kdf import measure_one_run
from wallet_gui.vault.slots import Roots

_PAYMENTS = 7
_PASSWORD = "a password for the benchmark"
_ENTROPY = bytes(range(16))
_ACCOUNT = "a"


@dataclass(frozen=True)
class _Times:
    """Seconds of one payment."""

    ready: float
    """From the start of the signer until it may hear of a request."""
    read: float
    """From the request to the reading."""
    signed: float
    """From the password to the signature, with key derivation at the least cost."""


def measure() -> list[Figure]:
    """Pay some times, with a new signer each, as always."""
    vault, request = _vault_and_request()
    derivation = median([measure_one_run(KDF_FLOOR) for _ in range(_PAYMENTS)])
    times = [_pay(vault, request) for _ in range(_PAYMENTS)]
    warm = median([one.signed for one in times]) - derivation
    cold = median([one.ready + one.read + one.signed for one in times]) - derivation
    return [
        Figure("signature after the password, without key derivation", 1000 * warm, "ms", budget=50),
        Figure("the same with the signer's whole life before it", cold, "s", budget=1.5),
        Figure("a request read by a signer that is ready", 1000 * median([one.read for one in times]), "ms", budget=50),
    ]


def _vault_and_request() -> tuple[bytes, Request]:
    account = first_account(seed_of(_ENTROPY, ""))
    accounts = [{"id": _ACCOUNT, "chain": account.chain, "path": account.path, "address": account.address}]
    phrases = [{"id": "p", "entropy": to_base64(_ENTROPY), "language": "english"}]
    bodies = Bodies(
        gate={"v": 1},
        view={"v": 1, "log_private": to_base64(os.urandom(32)), "accounts": accounts},
        spend=with_spend_doors({"v": 1, "phrases": phrases}, [SpendDoor(slot=0, parts=(1,), made=1)]),
    )
    vault = create_vault(NewVault("Mei", _PASSWORD, KDF_FLOOR, 1, bodies), Roots.draw())
    payment = Unsigned(PRACTICE_CHAIN_ID, 0, 21_000, 2, 1, account.address, 1, b"", is_legacy=False)
    return vault, Request(Purpose.SIGN, (ToSign(PRACTICE_CHAIN_ID, payment.encoded(), _ACCOUNT, account.address),))


def _pay(vault: bytes, request: Request) -> _Times:
    """Start a signer as the keeper does and pay, with this program as keeper, door and home."""
    run, op = os.urandom(16), os.urandom(16)
    door, home = EnvelopeKey(Role.DOOR, run), EnvelopeKey(Role.HOME, run)
    start = time.perf_counter()
    with _signer() as pipe:
        pipe.send(Hello(run=run, preload=Preload.SIGN, look=Look(), place=None, verbose=False))
        ready = pipe.receive()
        assert isinstance(ready, Ready)
        was_ready = time.perf_counter()
        peers = Peers(op, Purpose.SIGN, Keys(door.public_key, home.public_key, ready.public_key))
        pipe.send(peers)
        pipe.send(Open(op, Purpose.SIGN, Body(vault), min_step=0, must_ask_code=False, failures=0, heads=(), words=0))
        pipe.send(home.seal(request, BoxName.REQUEST, Role.SIGNER, peers))
        told = pipe.receive()
        assert isinstance(told, Box)
        reading = door.open(told, Reading)
        was_read = time.perf_counter()
        entry = Entry(Purpose.SIGN, _PASSWORD, digest=reading.digest)
        pipe.send(door.seal(entry, BoxName.ENTRY, Role.SIGNER, peers))
        signed, opened = pipe.receive(), pipe.receive()
        was_signed = time.perf_counter()
        assert isinstance(signed, Box)
        assert isinstance(opened, Opened)
        assert home.open(signed, Signed).transactions
    return _Times(was_ready - start, was_read - was_ready, was_signed - was_read)


@contextmanager
def _signer() -> Iterator[Pipe]:
    command, environment = command_for(Role.SIGNER), environment_for(Role.SIGNER)
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Pipe(keeper_side(Role.SIGNER), process.stdout.fileno(), process.stdin.fileno())
