"""One operation: a door asks, a signer answers, boxes pass between them that the keeper cannot open."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from math import ceil
from typing import Final

from wallet_gui.channel.forgetting import overwrite
from wallet_gui.channel.messages import (
    Box,
    BoxName,
    Failed,
    Find,
    Found,
    Opened,
    Paused,
    Peers,
    Refused,
    Role,
)
from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.session import Computer, Purpose, Why
from wallet_gui.keeper import purposes, vault_desk
from wallet_gui.keeper.accounts import VAULT_ID, Account, remove_folder
from wallet_gui.keeper.admission import Admission
from wallet_gui.keeper.asking import Asked, Result
from wallet_gui.keeper.briefing import keys_of, open_for, tied_vault
from wallet_gui.keeper.device import UNKNOWN_NAMES
from wallet_gui.keeper.failures import why
from wallet_gui.keeper.house import House
from wallet_gui.keeper.mail_codes import MailQuestion
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.purposes import MAKES_VAULT, NOT_COUNTED, READS_REQUEST
from wallet_gui.keeper.relay import Relay
from wallet_gui.vault.header import parse_head

OPERATION_S: Final = 60.0
"""From its beginning to its end; then the signer is killed. Where a person reads first: to what there is to read, and
once more from the password to the end."""
_SIGNER_GRACE_S: Final = 1.0


class _Stage(Enum):
    FINDING = auto()
    ADMITTING = auto()
    """The computer's keyring is asked before or after the try is counted."""
    GATHERING = auto()
    WORKING = auto()
    OVER = auto()


@dataclass
class Operation:
    """Runs from ``Begin`` to a result or a refusal, then calls back once."""

    house: House
    asked: Asked
    signer: Child
    home: Child | None
    worked: Callable[[Result], None]
    refused: Callable[["Operation", Why | None], None]
    """Called after the door has been told. None: it has to wait, and nothing was checked."""
    have_mailed: Callable[[Child, Box, Child], None]
    """Has a home hand in a code by e-mail that a door waits for."""
    steps: dict[str, int] = field(default_factory=dict)
    """The last spent time step of each vault, by its number, as far as this run has seen."""
    op: bytes = field(default_factory=lambda: os.urandom(16))
    heads: list[tuple[str, bytes]] = field(default_factory=list)
    """The accounts that a name could mean: each one's id, and the first bytes of its vault."""
    _stage: _Stage = _Stage.FINDING

    def start(self) -> None:
        """Begin."""
        self.relay = Relay(self.purpose)
        self.mail = MailQuestion(self)
        self.admission = Admission(self.house, self.asked)
        self._set_alarm()
        if self.purpose in NOT_COUNTED or self.purpose is Purpose.LOG_IN:
            self.heads = self.asked.found_in.accounts.heads()
        if self.purpose in READS_REQUEST:
            self._gather()  # counted when the password comes
        elif self.purpose is not Purpose.LOG_IN:
            self._admit(self.account.id if self.account else "")
        elif self.heads:
            self.signer.send(Find(name=self.asked.begin.name, heads=tuple(head for _, head in self.heads)))
        else:
            self._admit(UNKNOWN_NAMES)

    @property
    def purpose(self) -> Purpose:
        """What is asked."""
        return self.asked.begin.purpose

    @property
    def account(self) -> Account | None:
        """The account that it is about; None for a name that no account has, and for one that is yet to be made."""
        return self.admission.account

    @property
    def is_over(self) -> bool:
        """Whether it has called back, or was given up."""
        return self._stage is _Stage.OVER

    @property
    def signing_s(self) -> int:
        """Seconds until a payment that somebody has confirmed is signed or given up; 0 without one."""
        is_signing = self.purpose is Purpose.SIGN and not self.is_over and self.relay.has(BoxName.ENTRY)
        return max(1, ceil(self._alarm.at - self.house.now())) if is_signing else 0

    def has(self, child: Child) -> bool:
        """Say whether a child takes part."""
        return child in (self.asked.door, self.signer, self.home)

    def give_up(self) -> None:
        """End it without an answer. A try that was counted stays counted."""
        if not self.is_over:
            self._end()
            self.signer.kill()
            self.admission.end()

    # What the participants say ------------------------------------------------------------------------------------

    def on_ready(self, _child: Child) -> None:
        """A participant has announced its key."""
        if self._stage is _Stage.GATHERING:
            self._meet()

    def on_found(self, child: Child, message: Found) -> None:
        """The signer says whose name it is. Where several accounts have it, the person says which one is meant."""
        places = sorted({*message.others, message.index})
        is_possible = places[0] >= -1 and places[-1] < len(self.heads) and (places[0] >= 0 or len(places) == 1)
        if child is not self.signer or self._stage is not _Stage.FINDING or not is_possible:
            child.break_rules()
            return
        found = [self.heads[place] for place in places if place >= 0] or [(UNKNOWN_NAMES, b"")]
        which = self.asked.begin.which
        if len(found) > 1 and not 1 <= which <= len(found):
            self._refuse(Why.SAME_NAME, dates=tuple(parse_head(head).written_at for _, head in found))
            return
        key, head = found[which - 1 if len(found) > 1 else 0]
        self._stage = _Stage.ADMITTING
        if self.admission.keyring_name(key):
            self.house.keyrings.look(self.asked.door, key, head[VAULT_ID], lambda: self._admit(key))
        else:
            self._admit(key)

    def on_box(self, child: Child, box: Box) -> None:
        """A participant sends a box: relay it if the table has it and it is the first of its name."""
        if box.op != self.op:
            return  # of an operation that was given up meanwhile
        if self._stage is not _Stage.WORKING or not self.relay.may_pass(box, child.role):
            child.break_rules()
        elif box.name is BoxName.ENTRY and self.purpose in READS_REQUEST:
            self._count_late(box)
        else:
            self._pass_on(box)

    def on_opened(self, child: Child, message: Opened) -> None:
        """The signer has done it."""
        is_ours = child is self.signer and self._stage is _Stage.WORKING and message.op == self.op
        is_complete = message.purpose is self.purpose and self.relay.is_complete and self._writes_as_promised(message)
        if not is_ours or not is_complete:
            child.break_rules()
        else:
            self._dismiss_signer()
            self._conclude(message)

    def on_failed(self, child: Child, message: Failed) -> None:
        """The signer refuses."""
        is_ours = child is self.signer and self._stage is _Stage.WORKING and message.op == self.op
        if not is_ours or not self.mail.can_be_asked(message):
            child.break_rules()
            return
        self._dismiss_signer()
        if message.why in (Why.DAMAGED, Why.ALTERED) and self.account is not None:
            self.account.refuse_source()
        self.admission.was_refused(message.log_entry)
        self._spend(message.code_step)
        self._refuse(message.why, offset_s=message.offset_s, number=message.number)
        self.mail.follow(message)

    def on_lost(self, child: Child) -> None:
        """A participant has ended before the answer."""
        if not self.is_over and self.has(child):
            if child is self.asked.door:
                self.give_up()
            else:
                self._refuse(Why.FAILED)

    def on_box_refused(self) -> None:
        """A window could not open its box."""
        self._refuse(Why.ENVELOPE)

    # The steps ----------------------------------------------------------------------------------------------------

    def _admit(self, key: str) -> None:
        """Count the try on the disk, or refuse it; then bring the participants together."""
        if self.is_over:
            return
        if self.purpose in NOT_COUNTED:
            self._gather()
        elif self._is_counted(key):
            self._stage = _Stage.ADMITTING
            self.admission.note_in_keyring(key, self._unless_over(self._go_on))

    def _go_on(self) -> None:
        """The try is counted everywhere: bring the participants together, unless the vault is an older copy."""
        dates = self.admission.older_dates
        if dates:
            self._refuse(Why.OLDER, dates=dates)
        else:
            self._gather()

    def _count_late(self, box: Box) -> None:
        """Count the try now that the password has come, and pass the password on if it may be checked."""
        if self.account is None or not self._is_counted(self.account.id):
            return  # the door knows why
        self._set_alarm()
        self.relay.note(box)
        self.admission.note_in_keyring(self.account.id, self._unless_over(lambda: self._send_on(box)))

    def _is_counted(self, key: str) -> bool:
        """Count the try; else tell the door why it may not be made."""
        denied = self.admission.count(key)
        if denied is None:
            return True
        if denied.why is None:
            self._pause(denied.wait_s)
        else:
            self._refuse(denied.why, number=denied.number)
        return False

    def _unless_over(self, then: Callable[[], None]) -> Callable[[], None]:
        """Do it later, unless the operation has been given up by then."""
        return lambda: None if self.is_over else then()

    def _gather(self) -> None:
        self._stage = _Stage.GATHERING
        self._meet()

    def _meet(self) -> None:
        participants = [self.asked.door, self.signer, *([self.home] if self.home else [])]
        if not all(child.public_key for child in participants):
            return
        self._stage = _Stage.WORKING
        keys = keys_of(self)
        for child in participants:
            tied = tied_vault(self) if child is self.asked.door else b""
            child.send(Peers(op=self.op, purpose=self.purpose, keys=keys, tied_vault=tied))
        asked = open_for(self)
        self.signer.send(asked)
        overwrite(asked.quick_record)

    def _pass_on(self, box: Box) -> None:
        self.relay.note(box)
        if box.name is BoxName.READING:
            self._alarm.cancel()  # a person reads as long as the session lasts
        self._send_on(box)

    def _send_on(self, box: Box) -> None:
        if box.receiver is not Role.HOME:
            (self.signer if box.receiver is Role.SIGNER else self.asked.door).send(box)

    def _writes_as_promised(self, opened: Opened) -> bool:
        if self.purpose in purposes.NEVER_WRITES:
            return not opened.vault
        return bool(opened.vault) or self.purpose not in purposes.MUST_WRITE

    def _conclude(self, opened: Opened) -> None:
        """Write what changed; only then is it true."""
        try:
            self._write(opened)
        except StorageError as error:
            word, needed = why(error)
            self.admission.take_back()
            self._refuse(word, number=needed)
            return
        self.admission.was_right(opened)
        if opened.calibrated:
            self.house.calibration.note()
        self._end()
        self.mail.answered()
        self.worked(
            Result(
                op=self.op,
                purpose=self.purpose,
                door=self.asked.door,
                home=self.home,
                account=self.account,
                opened=opened,
                for_home=self.relay.for_home,
                store=self.asked.store,
            )
        )

    def _write(self, opened: Opened) -> None:
        if self.purpose in MAKES_VAULT:
            self.admission.account = self._made(opened.vault)
        elif self.account is not None and opened.vault:
            vault_desk.write_for_signer(self.house, self.account, opened)
        self._spend(opened.code_step)

    def _spend(self, code_step: int) -> None:
        """Remember a time step of the two-step code as spent, whatever the vault says."""
        if self.account is not None and code_step:
            vault_id = self.account.vault_id
            self.steps[vault_id] = max(code_step, self.steps.get(vault_id, 0))

    def _made(self, vault: bytes) -> Account:
        """Keep a new account, and whose computer this is. Raises StorageError; nothing is left behind then."""
        store = self.asked.store
        account = store.accounts.create(vault)
        if self.asked.begin.shared and store.computer is Computer.MINE:
            before = store.file.device
            try:
                store.file.store(replace(before, computer=Computer.SHARED))
            except StorageError:
                store.file.device = before
                account.close()
                remove_folder(account.folder, store.accounts.files)
                raise
        return account

    def _refuse(self, word: Why, *, offset_s: int = 0, number: int = 0, dates: tuple[int, ...] = ()) -> None:
        if self.is_over:
            return
        if word in purposes.CHECKED_NOTHING | purposes.PROVED_PASSWORD:
            self.admission.take_back()
        self._end()
        self.signer.kill()
        self.admission.end()
        self.asked.door.send(
            Refused(
                op=self.op,
                why=word,
                tries_left=self.admission.tries_left,
                wait_s=self.admission.wait_s,
                offset_s=offset_s,
                number=number,
                dates=dates,
                mail_nonce=self.mail.nonce if word is Why.MAIL_CODE else b"",
            )
        )
        self.refused(self, word)

    def _pause(self, wait_s: int) -> None:
        self._end()
        self.signer.kill()
        self.asked.door.send(Paused(wait_s=wait_s))
        self.refused(self, None)

    def _set_alarm(self) -> None:
        self._alarm = self.house.deadlines.set(self.house.now() + OPERATION_S, lambda: self._refuse(Why.FAILED))

    def _end(self) -> None:
        self._stage = _Stage.OVER
        self._alarm.cancel()

    def _dismiss_signer(self) -> None:
        self.signer.settle()
        self.signer.retire(_SIGNER_GRACE_S)
