"""A tied vault: its printed key and this computer's part of it are gone from Postern once they have done their work.

The sheet is on paper and the part in the keyring. Of Postern's own processes the door alone holds them, while it ties.
"""

import base64
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.helpers.account_secrets import found_anywhere
from tests.helpers.keyring import open_keyring
from tests.helpers.lives import Made, back_again
from tests.helpers.residue import Marker, Piecemeal, Search, can_read_memory, memory, names
from tools.circle import Account, lock, log_in, log_out, unlock
from tools.person import Person
from tools.program import DOOR
from tools.screen import Screen
from wallet_gui.domain.printed_key import GROUPS, key_of

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.skipif(
        not can_read_memory(), reason="Postern's processes cannot be read by other programs of their user: needs root"
    ),
    pytest.mark.slow,
]

_CHECKING_S = 40.0
_READ = """
import sys
from keyring.backends.SecretService import Keyring
print(Keyring().get_password("Postern", sys.argv[1]))
"""


def test_sheet_and_device_secret_stand_nowhere_after_tying_locking_and_log_out(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with (
        open_keyring(tmp_path / "keyring", screen.bus) as environment,
        back_again(screen, made_plain, tmp_path / "life") as (person, account),
    ):
        log_in(person, account)
        groups, while_shown = shown_sheet(person, account)
        prove(person, groups)
        markers = [
            Piecemeal("printed key", key_of(" ".join(groups))),
            Piecemeal("device secret", device_secret(person, environment)),
        ]
        control = names(Search(markers).data(while_shown, "the door with the sheet"))
        assert control == {marker.name for marker in markers}, "the search does not find what is there"

        found: dict[str, list[str]] = {"tied": left(markers, groups, person)}
        lock(person)
        unlock(person, account)
        found["unlocked"] = left(markers, groups, person)
        log_out(person)
        found["logged out"] = left(markers, groups, person)
        assert found == {"tied": [], "unlocked": [], "logged out": []}


def shown_sheet(person: Person, account: Account) -> tuple[list[str], bytes]:
    """Begin to tie; return what stands on the sheet, and the memory of the door that shows it."""
    person.presses("ctrl+comma")
    person.clicks("settings.category.security")
    person.clicks("settings.security.tie.button")
    person.types("tie.password", account.password)
    person.clicks("tie.submit")
    groups = [person.reads(f"tie.sheet.group.{number}", _CHECKING_S) for number in range(1, GROUPS + 1)]
    return groups, memory(person.shown_pid(DOOR))


def prove(person: Person, groups: list[str]) -> None:
    """Type two groups of the sheet, and come back to the wallet when the vault is tied."""
    person.clicks("tie.submit")
    for field in ("tie.proof.1", "tie.proof.2"):
        number = next(int(word) for word in person.finds(field).name.split() if word.isdigit())
        person.types(field, groups[number - 1])
    person.clicks("tie.submit")
    person.loses("tie.proof.1", _CHECKING_S)
    person.clicks("tie.submit")
    person.finds("settings.security.way.sheet")
    person.waits_until(lambda: not person.shown_pids(DOOR), "end of the door")


def device_secret(person: Person, environment: Mapping[str, str]) -> bytes:
    """Ask the keyring itself for this computer's part."""
    [vault] = (person.program.profile / "accounts").glob("*/vault.wgv")
    ask = [sys.executable, "-c", _READ, f"{vault.read_bytes()[16:32].hex()}/device"]
    said = subprocess.run(ask, env=dict(environment), check=True, capture_output=True, timeout=20)
    return base64.b64decode(said.stdout, validate=False)


def left(markers: list[Piecemeal], groups: list[str], person: Person) -> list[str]:
    """Return what is found now, of the sheet also three groups in a row."""
    rows = [Marker(f"groups from {at + 1} on", "-".join(groups[at : at + 3])) for at in range(0, GROUPS, 3)]
    return found_anywhere([*markers, *rows], person)
