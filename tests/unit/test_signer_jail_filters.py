"""The jail's filters, run by a small interpreter of their instructions for both processors they are written for."""

from collections.abc import Callable

import pytest

from tests.helpers.bpf import ALLOW, ENOSYS, EPERM, KILL, verdict
from wallet_gui.signer.jail import filters, jail_for_this_system
from wallet_gui.signer.jail.none import NoJail
from wallet_gui.signer.jail.protocol import JailReport
from wallet_gui.signer.jail.syscalls import ALWAYS, TABLES, UNTIL_DERIVED, SyscallTable

CLONE_THREAD, CLONE_NEWUSER, SIGCHLD = 0x0001_0000, 0x1000_0000, 17
PTHREAD_FLAGS = 0x003D_0F00
FILTERS = (filters.before_derivation, filters.after_derivation)


@pytest.fixture(params=sorted(TABLES))
def table(request: pytest.FixtureRequest) -> SyscallTable:
    return TABLES[request.param]


def answers(build: Callable[[SyscallTable], bytes], table: SyscallTable) -> dict[int, int]:
    program = build(table)
    return {number: verdict(program, number, table.audit_arch) for number in range(600)}


def test_before_derivation_exactly_the_list_is_allowed(table: SyscallTable) -> None:
    told = answers(filters.before_derivation, table)
    assert {number for number, answer in told.items() if answer == ALLOW} == {
        *table.allowed(ALWAYS),
        *table.allowed(UNTIL_DERIVED),
    }
    assert {number for number, answer in told.items() if answer == ENOSYS} == {table.clone3}
    assert set(told.values()) == {ALLOW, EPERM, ENOSYS}


def test_after_derivation_exactly_the_shorter_list_is_allowed(table: SyscallTable) -> None:
    told = answers(filters.after_derivation, table)
    assert {number for number, answer in told.items() if answer == ALLOW} == set(table.allowed(ALWAYS))
    assert set(told.values()) == {ALLOW, EPERM}


def test_clone_makes_threads_and_no_processes(table: SyscallTable) -> None:
    before = filters.before_derivation(table)
    assert verdict(before, table.clone, table.audit_arch, PTHREAD_FLAGS) == ALLOW
    for flags in (SIGCHLD, CLONE_NEWUSER | SIGCHLD, 0, 0xFFFF_FFFF & ~CLONE_THREAD, CLONE_THREAD << 32):
        assert verdict(before, table.clone, table.audit_arch, flags) == EPERM
    assert verdict(filters.after_derivation(table), table.clone, table.audit_arch, PTHREAD_FLAGS) == EPERM


@pytest.mark.parametrize("build", FILTERS)
def test_another_processors_calls_end_the_process(table: SyscallTable, build: Callable[[SyscallTable], bytes]) -> None:
    for arch in {0x4000_0003, 0x4000_0028, 0, *(other.audit_arch for other in TABLES.values())} - {table.audit_arch}:
        assert verdict(build(table), 0, arch) == KILL


@pytest.mark.parametrize("build", FILTERS)
def test_the_second_calling_convention_of_x86_64_ends_the_process(build: Callable[[SyscallTable], bytes]) -> None:
    table = TABLES["x86_64"]
    for number in (0x4000_0000, 0x4000_0000 + 41, 0x7FFF_FFFF, -1):
        assert verdict(build(table), number, table.audit_arch) == KILL


@pytest.mark.parametrize("build", FILTERS)
def test_nothing_that_reaches_beyond_the_process_is_on_a_list(build: Callable[[SyscallTable], bytes]) -> None:
    beyond = {
        "x86_64": {
            *(2, 257, 437),  # open, openat, openat2
            *(41, 42, 49, 53),  # socket, connect, bind, socketpair
            *(57, 58, 59, 322, 435),  # fork, vfork, execve, execveat, clone3
            *(
                62,
                101,
                310,
                311,
                319,
                323,
                425,
            ),  # kill, ptrace, process_vm_*, memfd_create, userfaultfd, io_uring_setup
        },
        "aarch64": {56, 437, 198, 203, 200, 199, 221, 281, 435, 129, 117, 270, 271, 279, 282, 425},
    }
    for name, numbers in beyond.items():
        program = build(TABLES[name])
        for number in numbers:
            assert verdict(program, number, TABLES[name].audit_arch) in {EPERM, ENOSYS}


def test_an_unknown_processor_has_no_jail_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    jail = jail_for_this_system()
    assert isinstance(jail, NoJail)
    report = jail.close()
    jail.close_fully()
    assert (report.sealed, str(report)) == (False, "separate program, not sealed off by the system")


def test_a_report_says_what_holds() -> None:
    assert str(JailReport(True, 7, True)) == (
        "sealed off by the system (system call filter, Landlock 7, a network of its own)"
    )
    assert str(JailReport(True)) == "sealed off by the system (system call filter, no Landlock, the common network)"
