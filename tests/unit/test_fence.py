"""The fence around doors: what it refuses on each processor, and what it leaves alone."""

import socket

import pytest

from tests.helpers.bpf import ALLOW, EPERM, KILL, verdict
from wallet_gui.system.seccomp.bpf import Processor
from wallet_gui.system.seccomp.fence import PROCESSORS, fence

NEW_PROGRAM = {"x86_64": {59, 322}, "aarch64": {221, 281}}
OTHER_MEMORY = {"x86_64": {101, 310, 311}, "aarch64": {117, 270, 271}}
SOCKET = {"x86_64": 41, "aarch64": 198}


@pytest.fixture(params=sorted(PROCESSORS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def processor(name: str) -> Processor:
    return PROCESSORS[name]


def test_only_sockets_of_this_computer_can_be_made(name: str, processor: Processor) -> None:
    families = {family: verdict(fence(processor), SOCKET[name], processor.audit_arch, family) for family in range(64)}
    assert {family for family, told in families.items() if told == ALLOW} == {int(socket.AF_UNIX)}
    assert set(families.values()) == {ALLOW, EPERM}


def test_no_program_is_started_and_no_other_memory_read(name: str, processor: Processor) -> None:
    for number in NEW_PROGRAM[name] | OTHER_MEMORY[name] | {425, 438}:
        assert verdict(fence(processor), number, processor.audit_arch) == EPERM


def test_whatever_else_a_toolkit_needs_is_left_alone(processor: Processor) -> None:
    named = set(processor.numbers.values())
    others = {number: verdict(fence(processor), number, processor.audit_arch) for number in set(range(460)) - named}
    assert set(others.values()) == {ALLOW}


def test_another_processors_numbers_end_the_process(processor: Processor) -> None:
    assert verdict(fence(processor), 0, 0x4000_0003) == KILL
    if processor.first_foreign is not None:
        assert verdict(fence(processor), processor.first_foreign + 41, processor.audit_arch) == KILL
