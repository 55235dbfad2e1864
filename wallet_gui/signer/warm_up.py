"""Run every code path once with made-up data, before the jail closes: afterwards a lazy import would fail.

It is a real log-in to a vault made for the purpose, at the least cost that a vault may have; or a real payment, for a
signer that signs.
"""

import time
from contextlib import suppress
from dataclasses import dataclass, field, replace

from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.mail_words import words_beside_code
from wallet_gui.channel.messages import Box, BoxName, Channel, Failed, Keys, Open, Opened, Peers, Preload, Role
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import DoorFact, Entry, ViewKey
from wallet_gui.domain.mail import NONCE_BYTES
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, QuickMethod, Why
from wallet_gui.signer.codes import code_for, draw_recovery_codes, draw_secret, step_at
from wallet_gui.signer.gate import TwoStep, new_gate
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for, reader_for
from wallet_gui.signer.performing import Letters, Workplace, perform
from wallet_gui.signer.phrase import draft_phrase, entropy_of, seed_of
from wallet_gui.signer.quick import Enrolled, seal_record
from wallet_gui.signer.recovery import recovery_macs, ten_recovery_codes
from wallet_gui.signer.refusal import Refusal
from wallet_gui.vault.bodies import SpendDoor, to_base64, with_spend_doors
from wallet_gui.vault.file import Bodies, NewVault, create_vault
from wallet_gui.vault.header import KDF_FLOOR
from wallet_gui.vault.sections import Body as Json
from wallet_gui.vault.slots import Part, Roots

_PASSWORD = "ﬁnd your way, ﬁnd it well"  # noqa: S105  # made up; its ligatures give NFKC something to do
_NAME = "Straße"
_COST = replace(KDF_FLOOR, p=4)
"""With four lanes, so that Argon2id makes its threads."""

_OP = bytes(16)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One made-up operation: who takes part, and when."""

    preload: Preload
    memory: Memory
    purpose: Purpose
    now_s: int = field(default_factory=lambda: int(time.time()))
    secret: bytes = field(default_factory=draw_secret)
    signer: EnvelopeKey = field(default_factory=lambda: EnvelopeKey(Role.SIGNER, _OP))
    door: EnvelopeKey = field(default_factory=lambda: EnvelopeKey(Role.DOOR, _OP))
    home: EnvelopeKey = field(default_factory=lambda: EnvelopeKey(Role.HOME, _OP))

    @property
    def place(self) -> Workplace:
        """The signer's, with a jail that does not close."""
        operations, reader = operations_for(self.preload), reader_for(self.preload)
        return Workplace(self.signer, operations, self.memory, lambda: float(self.now_s), lambda: None, reader)

    def letters(self, vault: bytes) -> Letters:
        """Return the messages without any box."""
        keys = Keys(self.door.public_key, self.home.public_key, self.signer.public_key)
        asked = Open(
            op=_OP,
            purpose=self.purpose,
            vault=Body(vault),
            min_step=0,
            must_ask_code=True,
            failures=0,
            heads=(),
            words=0,
        )
        return Letters(Peers(_OP, self.purpose, keys), asked)

    def typed(self, letters: Letters, digest: bytes = b"") -> Box:
        """Return the box in which the right password comes."""
        entry = Entry(self.purpose, _PASSWORD, code_for(self.secret, step_at(self.now_s)), digest=digest)
        return self.door.seal(entry, BoxName.ENTRY, Role.SIGNER, letters.peers)

    def vault(self, roots: Roots, view: Json, spend: Json) -> bytes:
        """Return a vault with these things in its sections."""
        macs = recovery_macs(roots, ten_recovery_codes(draw_recovery_codes()))
        bodies = Bodies(
            gate=new_gate(TwoStep(self.secret, last_step=0, made=self.now_s), macs, Policy(), self.now_s),
            view={"v": 1, "name": _NAME, "log_private": to_base64(bytes(range(32))), **view},
            spend=with_spend_doors({"v": 1, **spend}, [SpendDoor(slot=0, parts=(Part.PASSWORD_KEY,), made=self.now_s)]),
        )
        return create_vault(NewVault(_NAME, _PASSWORD, _COST, self.now_s, bodies), roots)


def warm_up(preload: Preload, memory: Memory) -> None:
    """Run what a signer of this kind will need. Raises AssertionError if the made-up operation does not work."""
    if preload is Preload.NOTHING:
        return
    with suppress(Refusal):
        entropy_of("none of these is a word")
    seed = seed_of(entropy_of(draft_phrase(12)), "")
    conversation = child_side(Role.SIGNER)
    words_beside_code(bytes(NONCE_BYTES))
    _rehearse_quick(memory)
    for answer in (*_rehearse(preload, memory, seed), Failed(_OP, Why.WRONG, offset_s=0, number=0)):
        conversation.encode(answer)


def _rehearse_quick(memory: Memory) -> None:
    """Seal a made-up record of a quick unlock, and open it again."""
    told = ViewKey(bytes(32), bytes(16), 0, 0, 0, code_is_on=False, code_since=0, doors=(DoorFact((1,), 0),))
    record = seal_record(Enrolled(QuickMethod.FINGERPRINT), told)
    rehearsal = Rehearsal(Preload.OPEN, memory, Purpose.QUICK_UNLOCK)
    letters = rehearsal.letters(b"")
    letters = replace(letters, asked=replace(letters.asked, quick_record=Body(record)))
    entry = Entry(Purpose.QUICK_UNLOCK, quick=QuickMethod.FINGERPRINT)
    box = rehearsal.door.seal(entry, BoxName.ENTRY, Role.SIGNER, letters.peers)
    if not isinstance(perform(rehearsal.place, replace(letters, box=box))[-1], Opened):
        raise AssertionError("the made-up quick unlock was refused")


def _rehearse(preload: Preload, memory: Memory, seed: bytes) -> list[Channel]:
    """Return the answers to a made-up operation. What comes late here needs eth_account, which takes a second."""
    if preload is Preload.SIGN:
        from wallet_gui.signer.rehearsing import rehearse_signing

        answers = rehearse_signing(Rehearsal(preload, memory, Purpose.SIGN))
    else:
        answers = _log_in(Rehearsal(preload, memory, Purpose.LOG_IN))
    if preload is Preload.CREATE:
        from wallet_gui.signer.accounts import first_account

        first_account(seed)
    if not isinstance(answers[-1], Opened):
        raise AssertionError("the made-up operation was refused")
    return answers


def _log_in(rehearsal: Rehearsal) -> list[Channel]:
    letters = rehearsal.letters(rehearsal.vault(Roots.draw(), {}, {}))
    return perform(rehearsal.place, replace(letters, box=rehearsal.typed(letters)))
