"""Run every code path once with made-up data, before the jail closes: afterwards a lazy import would fail.

It is a real log-in to a vault made for the purpose, at the least cost that a vault may have.
"""

import time
from contextlib import suppress
from dataclasses import replace

from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import BoxName, Channel, Failed, Keys, Open, Opened, Peers, Preload, Role
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.codes import code_for, draw_recovery_codes, draw_secret, step_at
from wallet_gui.signer.gate import TwoStep, new_gate
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.performing import Letters, Workplace, perform
from wallet_gui.signer.phrase import draft_phrase, entropy_of, seed_of
from wallet_gui.signer.recovery import recovery_macs, ten_recovery_codes
from wallet_gui.signer.refusal import Refusal
from wallet_gui.vault.bodies import SpendDoor, to_base64, with_spend_doors
from wallet_gui.vault.file import Bodies, NewVault, create_vault
from wallet_gui.vault.header import KDF_FLOOR
from wallet_gui.vault.slots import Part, Roots

_PASSWORD = "ﬁnd your way, ﬁnd it well"  # noqa: S105  # made up; its ligatures give NFKC something to do
_NAME = "Straße"
_COST = replace(KDF_FLOOR, p=4)
"""With four lanes, so that Argon2id makes its threads."""

_OP = bytes(16)


def warm_up(preload: Preload, memory: Memory) -> None:
    """Run what a signer of this kind will need. Raises AssertionError if the made-up log-in does not work."""
    if preload is Preload.NOTHING:
        return
    with suppress(Refusal):
        entropy_of("none of these is a word")
    seed = seed_of(entropy_of(draft_phrase(12)), "")
    if preload is Preload.CREATE:
        from wallet_gui.signer.accounts import first_account  # late: eth_account takes a second

        first_account(seed)
    conversation = child_side(Role.SIGNER)
    for answer in (*_log_in(preload, memory), Failed(_OP, Why.WRONG, offset_s=0, number=0)):
        conversation.encode(answer)


def _log_in(preload: Preload, memory: Memory) -> list[Channel]:
    signer, door, home = (EnvelopeKey(role, _OP) for role in (Role.SIGNER, Role.DOOR, Role.HOME))
    peers = Peers(_OP, Purpose.LOG_IN, Keys(door.public_key, home.public_key, signer.public_key))
    now_s, secret = int(time.time()), draw_secret()
    entry = Entry(Purpose.LOG_IN, _PASSWORD, code_for(secret, step_at(now_s)))
    letters = Letters(peers, _asked(_made_up_vault(secret, now_s)), door.seal(entry, BoxName.ENTRY, Role.SIGNER, peers))
    place = Workplace(signer, operations_for(preload), memory, lambda: float(now_s), lambda: None)
    answers = perform(place, letters)
    if not isinstance(answers[-1], Opened):
        raise AssertionError("the made-up log-in was refused")
    return answers


def _asked(vault: bytes) -> Open:
    return Open(
        op=_OP,
        purpose=Purpose.LOG_IN,
        vault=Body(vault),
        min_step=0,
        must_ask_code=True,
        failures=0,
        heads=(),
        words=0,
    )


def _made_up_vault(secret: bytes, now_s: int) -> bytes:
    roots = Roots.draw()
    macs = recovery_macs(roots, ten_recovery_codes(draw_recovery_codes()))
    bodies = Bodies(
        gate=new_gate(TwoStep(secret, last_step=0, made=now_s), macs, Policy(), now_s),
        view={"v": 1, "name": _NAME, "log_private": to_base64(bytes(range(32)))},
        spend=with_spend_doors({"v": 1}, [SpendDoor(slot=0, parts=(Part.PASSWORD_KEY,), made=now_s)]),
    )
    return create_vault(NewVault(_NAME, _PASSWORD, _COST, now_s, bodies), roots)
