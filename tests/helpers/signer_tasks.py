"""A signer's operations without its process: one vault, one task, what comes of it."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from tests.helpers.signer import open_message
from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vaults import MADE_S
from wallet_gui.channel.messages import Preload
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import WrongPasswordError
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.drawn import proof_of
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.refusal import Refusal, refusal_for
from wallet_gui.signer.task import NOTHING_TYPED, Outcome, Task
from wallet_gui.vault.slots import Part

NOW_S = MADE_S + 100_000
OP = b"o" * 16
SMALL_COMPUTER = Memory(total_bytes=512 * 1024**2, free_bytes=None)


@dataclass
class Signer:
    """Does one operation on a vault and remembers when the jail closed."""

    vault: bytes
    closed: list[str] = field(default_factory=list)

    def do(self, purpose: Purpose, typed: Entry = NOTHING_TYPED, **asked: Any) -> Outcome:
        """Run the operation as the signer's process would."""
        message = open_message(purpose, OP, self.vault, **asked)
        task = Task(message, NOW_S, SMALL_COMPUTER, lambda: self.closed.append("closed"), entry=typed)
        return operations_for(Preload.CREATE)[purpose](task)

    def refuses(self, purpose: Purpose, typed: Entry = NOTHING_TYPED, **asked: Any) -> Refusal:
        """Run an operation that must be refused."""
        with pytest.raises((Refusal, WrongPasswordError)) as refused:
            self.do(purpose, typed, **asked)
        return refusal_for(refused.value)


def with_drawn(vault: bytes, typed: Entry) -> Entry:
    """Return what a door types for TIE or NEW_SHEET, as if a signer had drawn its new parts for this vault."""
    others = {Part.DEVICE_SECRET: typed.device_secret, Part.PRINTED_KEY: typed.printed_key}
    parts = {part: secret for part, secret in others.items() if secret}
    with open_vault(vault, Entered(typed.password, parts)) as whole:
        drawn = (typed.new_printed_key, typed.new_device_secret)
        return replace(typed, draft_proof=proof_of(whole, Purpose.SHEET_DRAFT, drawn))
