"""A captured home can write anything into its own section. It must not keep the person out, nor from changing locks."""

from functools import cache
from typing import Any

import pytest

from tests.helpers.signer import entry, open_message
from tests.helpers.vaults import MADE_S, NAME, PASSWORD, Recipe, opened
from wallet_gui.channel.conversation import child_side, keeper_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import BoxName, Keys, Peers, Preload, Role
from wallet_gui.channel.secrets import ViewKey
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.task import Outcome, Task
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.header import put_view_section
from wallet_gui.vault.view import ViewKeys

OP = b"o" * 16
NONSENSE: list[Any] = [None, [], {}, "x" * 300_000, 2**70, -1, 1.5, [[]], [{"parts": 1}], {"parts": []}]


@cache
def honest() -> tuple[bytes, OpenVault]:
    """A vault, and what is in it."""
    vault = Recipe(two_step=False).bake()
    return vault, opened(vault)


def written_by_home(changes: dict[str, Any]) -> bytes:
    """A vault after a home with these changes in mind has saved."""
    vault, whole = honest()
    keys = ViewKeys(whole.roots.view)
    save = keys.save(whole.layout.digests(), whole.layout.view.revision, {**whole.bodies.view, **changes}, MADE_S + 1)
    return put_view_section(vault, save.base, save.section, save.written_at, save.header_mac)


def done(purpose: Purpose, vault: bytes, **typed: Any) -> Outcome:
    task = Task(
        open_message(purpose, OP, vault),
        MADE_S + 2,
        Memory(512 * 1024**2, None),
        lambda: None,
        entry=entry(PASSWORD, **typed),
    )
    outcome = operations_for(Preload.OPEN)[purpose](task)
    keeper_side(Role.SIGNER).feed(child_side(Role.SIGNER).encode(outcome.opened))  # it can be told
    return outcome


@pytest.mark.parametrize("nonsense", NONSENSE, ids=lambda value: str(value)[:12])
@pytest.mark.parametrize("field", ["name", "policy", "doors", "phrase", "last_login"])
def test_nonsense_from_home_does_not_keep_a_person_out(field: str, nonsense: object) -> None:
    outcome = done(Purpose.UNLOCK, written_by_home({field: nonsense}))
    assert outcome.opened.name == ("" if field == "name" else NAME)
    assert outcome.box is not None
    signer, home = EnvelopeKey(Role.SIGNER, OP), EnvelopeKey(Role.HOME, OP)
    peers = Peers(OP, Purpose.UNLOCK, Keys(b"", home.public_key, signer.public_key))
    sealed = signer.seal(outcome.box.content, BoxName.VIEW, Role.HOME, peers)
    assert home.open(sealed, ViewKey).last_login in ((0,) if field == "last_login" else (MADE_S,))


@pytest.mark.parametrize("nonsense", ["no list", [[]], [{"parts": 1}]], ids=str)
def test_nonsense_from_home_does_not_keep_an_old_password_alive(nonsense: object) -> None:
    vault = written_by_home({"doors": nonsense})
    told = done(Purpose.CHANGE_PASSWORD, vault, new_password="another long password", strength="good").opened
    assert opened(told.vault, "another long password").layout.generation == 3
