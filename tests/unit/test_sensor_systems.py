"""What Windows Hello and Touch ID are told and say, as far as it can be tried on any system."""

import pytest

from wallet_gui.system.sensor.macos import verdict_for_error, verdict_for_status
from wallet_gui.system.sensor.port import Verdict
from wallet_gui.system.sensor.windows import challenge_for, key_from, name_for, verdict_for

VAULT = bytes(range(16))


def test_each_vault_has_a_key_and_a_challenge_of_its_own_that_never_changes() -> None:
    other = VAULT[::-1]
    assert name_for(VAULT) == f"Postern/{VAULT.hex()}"
    assert challenge_for(VAULT) == challenge_for(bytes(VAULT))
    assert len({challenge_for(VAULT), challenge_for(other), key_from(b"one signature"), key_from(b"another")}) == 4
    assert {len(challenge_for(VAULT)), len(key_from(b""))} == {32}


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (0, Verdict.YES),
        (1, Verdict.FAILED),
        (2, Verdict.GONE),
        (3, Verdict.STOPPED),
        (4, Verdict.STOPPED),
        (6, Verdict.NOT_HERE),
        (99, Verdict.FAILED),
        (-1, Verdict.FAILED),
    ],
)
def test_only_success_is_a_yes_on_windows(status: int, verdict: Verdict) -> None:
    assert verdict_for(status) is verdict


@pytest.mark.parametrize(
    ("code", "verdict"),
    [(-1, Verdict.NO), (-2, Verdict.STOPPED), (-7, Verdict.GONE), (-8, Verdict.NOT_HERE), (-99, Verdict.FAILED)],
)
def test_an_error_of_touch_id_is_no_yes(code: int, verdict: Verdict) -> None:
    assert verdict_for_error(code) is verdict
    assert verdict_for_error(0) is not Verdict.YES, "no error is no answer either"


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (0, Verdict.YES),
        (-128, Verdict.STOPPED),
        (-25293, Verdict.NO),
        (-25300, Verdict.GONE),
        (-34018, Verdict.NOT_HERE),
        (1, Verdict.FAILED),
    ],
)
def test_only_a_key_from_the_keychain_is_a_yes_on_macos(status: int, verdict: Verdict) -> None:
    assert verdict_for_status(status) is verdict
