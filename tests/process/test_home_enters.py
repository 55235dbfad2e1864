"""The real home process enters a session: what it believes, what it refuses, when it ends."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.home_process import HomeProcess
from tests.helpers.home_session import HomeSession
from tests.helpers.scripted_keeper import RUN
from wallet_gui.channel.conversation import keeper_side
from wallet_gui.channel.messages import (
    AskPlan,
    Box,
    Bye,
    Hello,
    LookChanged,
    Moved,
    OpenLeave,
    Preload,
    Raise,
    Refused,
    Role,
    Shown,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.look import Colour, Language, Look, Place
from wallet_gui.domain.session import Why

_PATIENCE_S = 30.0


@pytest.fixture
def home() -> Iterator[HomeProcess]:
    with HomeProcess() as ready:
        yield ready


@pytest.fixture
def session(tmp_path: Path) -> HomeSession:
    return HomeSession(folder=tmp_path)


def test_home_is_ready_with_a_key_of_its_own_and_shows_the_session(home: HomeProcess, session: HomeSession) -> None:
    home.greet()
    assert len(home.keeper.child_key) == 32
    assert not home.has_said(Shown)
    home.says(*home.handover(session))
    home.hears(Shown)


@pytest.mark.parametrize("maximised", [False, True])
def test_the_window_stands_where_the_door_stands_by_now(
    home: HomeProcess, session: HomeSession, maximised: bool
) -> None:
    home.enter(session, Place(0, 40, 800, 700, maximised))
    stands = home.hears(Moved).place
    assert (stands.y, stands.height, stands.maximised) == (40, 700, maximised)


def test_a_vault_that_was_altered_is_refused_and_home_ends(home: HomeProcess, session: HomeSession) -> None:
    home.greet()
    sheet = replace(session.sheet(), slots_digest=bytes(32))
    home.says(*home.handover(session, sheet=sheet))
    assert home.hears(Refused).why is Why.ALTERED
    assert home.exit_code() == 1
    assert not home.has_said(Shown)


def test_a_view_section_of_other_bytes_is_refused(home: HomeProcess, session: HomeSession) -> None:
    home.greet()
    section = bytearray(session.sheet().view_section)
    section[-1] ^= 1
    sheet = replace(session.sheet(), view_section=Body(bytes(section)))
    home.says(*home.handover(session, sheet=sheet))
    assert home.hears(Refused).why is Why.ALTERED
    assert home.exit_code() == 1


def test_a_box_from_another_run_does_not_open(home: HomeProcess, session: HomeSession) -> None:
    home.greet()
    peers, box, _ = home.handover(session, os.urandom(16))
    home.says(peers)
    home.says(box)
    assert home.hears(Refused).why is Why.ENVELOPE
    assert home.exit_code() == 1


def test_a_box_that_comes_twice_is_refused(home: HomeProcess, session: HomeSession) -> None:
    home.greet()
    peers, box, _ = home.handover(session)
    assert isinstance(box, Box)
    home.says(peers, box, box)
    assert home.hears(Refused).why is Why.ENVELOPE


def test_without_a_view_key_nothing_is_shown(home: HomeProcess, session: HomeSession) -> None:
    home.greet()
    _, _, entering = home.handover(session)
    home.says(entering)
    assert home.hears(Refused).why is Why.ALTERED
    assert not home.has_said(Shown)


def test_home_ends_with_its_keeper(home: HomeProcess, session: HomeSession) -> None:
    home.enter(session)
    home.hang_up()
    assert home.exit_code() == 0


def test_a_spare_that_nobody_calls_ends_with_its_keeper(home: HomeProcess) -> None:
    home.hang_up()
    assert home.exit_code() == 0


def test_home_ends_if_its_keeper_has_gone_before_home_is_ready() -> None:
    hello = Hello(RUN, Preload.NOTHING, Look(), place=None, verbose=False)
    command = [sys.executable, "-I", "-m", "wallet_gui", "--role", "home"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as home:
        assert home.stdin is not None
        assert home.stdout is not None
        home.stdout.close()
        home.stdin.write(keeper_side(Role.HOME).encode(hello))
        home.stdin.close()
        try:
            assert home.wait(timeout=_PATIENCE_S) == 0
        finally:
            home.kill()


def test_home_ends_at_goodbye(home: HomeProcess, session: HomeSession) -> None:
    home.enter(session)
    home.says(Bye())
    assert home.exit_code() == 0


def test_the_tray_or_another_start_brings_up_the_leave_dialog(home: HomeProcess, session: HomeSession) -> None:
    home.enter(session)
    home.says(Raise())
    home.says(OpenLeave())
    home.hears(AskPlan)


def test_a_look_chosen_elsewhere_is_followed_without_an_echo(home: HomeProcess, session: HomeSession) -> None:
    home.enter(session)
    home.says(LookChanged(Look(Language.CHINESE, Colour.DARK, 150, reduce_motion=True)))
    home.says(OpenLeave())
    home.hears(AskPlan)
    assert not home.has_said(LookChanged)


def test_a_home_in_waiting_has_loaded_nothing_for_a_network_or_a_bus() -> None:
    command = [sys.executable, "-I", "-c", "import sys, wallet_gui.home.main; print(*sys.modules)"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ), timeout=60)
    loaded = set(done.stdout.split())
    assert "wallet_gui.home.mail.attempt" in loaded
    assert not loaded & {"ssl", "socket", "smtplib", "email", "httpx", "jeepney", "keyring", "qrcode", "eth_abi"}
