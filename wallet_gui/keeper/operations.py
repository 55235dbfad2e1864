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
    Keys,
    Open,
    Opened,
    Paused,
    Peers,
    Refused,
    Role,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.computer import RULES
from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.session import Computer, Purpose, Why
from wallet_gui.domain.throttle import FAILS_CEILING
from wallet_gui.keeper import purposes
from wallet_gui.keeper.account_log import AccountLog, log_for_try
from wallet_gui.keeper.accounts import VAULT_ID, Account
from wallet_gui.keeper.asking import Asked, Result
from wallet_gui.keeper.counted import CountedTry, count_anew
from wallet_gui.keeper.device import UNKNOWN_NAMES, Leftover
from wallet_gui.keeper.failures import why
from wallet_gui.keeper.house import House
from wallet_gui.keeper.mail_codes import MailQuestion
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.purposes import MAKES_VAULT, NOT_COUNTED, READS_REQUEST
from wallet_gui.keeper.relay import Relay
from wallet_gui.keeper.tally import tally_for
from wallet_gui.vault.header import HEAD_SIZE

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
    steps: dict[str, int] = field(default_factory=dict)
    """The last spent time step of each vault, by its number, as far as this run has seen."""
    op: bytes = field(default_factory=lambda: os.urandom(16))
    account: Account | None = None
    _stage: _Stage = _Stage.FINDING
    counted: CountedTry | None = None
    _heads: list[tuple[str, bytes]] = field(default_factory=list)

    def start(self) -> None:
        """Begin."""
        self.relay = Relay(self.purpose)
        self._mail = MailQuestion(self)
        self._set_alarm()
        self.account = self.asked.account
        if self.purpose in NOT_COUNTED or self.purpose is Purpose.LOG_IN:
            self._heads = self.asked.found_in.accounts.heads()
        if self.purpose in READS_REQUEST:
            self._gather()  # counted when the password comes
        elif self.purpose is not Purpose.LOG_IN:
            self._admit(self.account.id if self.account else "")
        elif self._heads:
            self.signer.send(Find(name=self.asked.begin.name, heads=tuple(head for _, head in self._heads)))
        else:
            self._admit(UNKNOWN_NAMES)

    @property
    def purpose(self) -> Purpose:
        """What is asked."""
        return self.asked.begin.purpose

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
            self._settle_quick()
            self._close_account()

    # What the participants say ------------------------------------------------------------------------------------

    def on_ready(self, _child: Child) -> None:
        """A participant has announced its key."""
        if self._stage is _Stage.GATHERING:
            self._meet()

    def on_found(self, child: Child, message: Found) -> None:
        """The signer says whose name it is."""
        if child is not self.signer or self._stage is not _Stage.FINDING or not -1 <= message.index < len(self._heads):
            child.break_rules()
            return
        key, head = self._heads[message.index] if message.index >= 0 else (UNKNOWN_NAMES, b"")
        self._stage = _Stage.ADMITTING
        if self._keyring_account(key):
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
        if not is_ours or not self._mail.can_be_asked(message):
            child.break_rules()
            return
        self._dismiss_signer()
        if message.why in (Why.DAMAGED, Why.ALTERED) and self.account is not None:
            self.account.refuse_source()
        self._note_refused(message.log_entry)
        self._refuse(message.why, offset_s=message.offset_s, number=message.number)
        self._mail.follow(message)

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
        if self.asked.quick is not None:
            self.asked.quick.count()
            self._gather()
        elif self.purpose in NOT_COUNTED:
            self._gather()
        elif self._count(key):
            self._stage = _Stage.ADMITTING
            self._note_in_keyring(key, self._gather)

    def _count_late(self, box: Box) -> None:
        """Count the try now that the password has come, and pass the password on if it may be checked."""
        if self.account is None or not self._count(self.account.id):
            return  # the door knows why
        self._set_alarm()
        self.relay.note(box)
        self._note_in_keyring(self.account.id, lambda: self._send_on(box))

    def _note_in_keyring(self, key: str, then: Callable[[], None]) -> None:
        """Have the keyring take its copy of the count, where it has one, before anything is checked."""
        if not self._keyring_account(key):
            then()
            return
        vault = self.account.vault if self.account is not None else b""
        self.house.keyrings.note_try(self.asked.door, key, vault, lambda: None if self.is_over else then())

    def _keyring_account(self, key: str) -> str:
        """Return the name under which the keyring may know of this account; empty for a guest's."""
        is_own = self.asked.found_in is self.house.own and self.asked.store is self.house.own
        return key if is_own else ""

    def _count(self, key: str) -> bool:
        """Count the try on the disk; else tell the door why it may not be made."""
        asked = self.asked
        try:
            if self.account is not None:
                self.account.look_for_vault()
            tally = tally_for(self.house, self.purpose, asked.begin.guest, asked.found_in, key)
            self.counted = CountedTry(self.house, tally)
            wait_s = tally.remaining_s()
            if wait_s:
                self._pause(wait_s)
                return False
            if self.account is None and key != UNKNOWN_NAMES:
                self.account = self._take(key)
                if self._is_older(self.account):
                    return False
            self.counted.make()
        except StorageError as error:
            word, needed = why(error)
            self._refuse(word, number=needed)
            return False
        return True

    def _is_older(self, account: Account) -> bool:
        """Tell the door if the vault is older than the one last used here, unless the person knows and wants it."""
        anchor = self.house.keyrings.anchor(self._keyring_account(account.id))
        if anchor is None or self.asked.begin.even_older or not anchor.is_ahead_of(account.vault):
            return False
        self._refuse(Why.OLDER, dates=anchor.dates_beside(account.vault))
        return True

    def _take(self, account_id: str) -> Account:
        """Take the account's folder, or for a guest a copy of its vault into memory. Raises StorageError."""
        found_in, store = self.asked.found_in, self.asked.store
        if found_in is store:
            return store.accounts.open(account_id)
        return store.accounts.create(found_in.accounts.read(account_id))

    def _gather(self) -> None:
        self._stage = _Stage.GATHERING
        self._meet()

    def _meet(self) -> None:
        participants = [self.asked.door, self.signer, *([self.home] if self.home else [])]
        if not all(child.public_key for child in participants):
            return
        self._stage = _Stage.WORKING
        keys = Keys(
            door=self.asked.door.public_key,
            home=self.home.public_key if self.home else b"",
            signer=self.signer.public_key,
        )
        for child in participants:
            tied = self._tied_vault() if child is self.asked.door else b""
            child.send(Peers(op=self.op, purpose=self.purpose, keys=keys, tied_vault=tied))
        asked = self._open()
        self.signer.send(asked)
        overwrite(asked.quick_record)

    def _tied_vault(self) -> bytes:
        """Return the vault whose device secret the door is to look for; empty where no keyring is used."""
        account = self.account
        if account is None or self.purpose is Purpose.QUICK_UNLOCK or not self._keyring_account(account.id):
            return b""
        may_ask = self.purpose in purposes.ABOUT_TIES and self.house.own.computer is Computer.MINE
        is_asked = may_ask or self.house.keyrings.is_on(account.id)
        return bytes.fromhex(account.vault_id) if is_asked else b""

    def _open(self) -> Open:
        before = self.counted.before if self.counted else None
        seen = self.house.keyrings.anchor(self._keyring_account(self.account.id)) if self.account else None
        return Open(
            op=self.op,
            purpose=self.purpose,
            vault=Body(self.account.vault if self.account and self.asked.quick is None else b""),
            min_step=max(
                self.steps.get(self.account.vault_id, 0) if self.account else 0, seen.code_step if seen else 0
            ),
            must_ask_code=self.asked.must_ask_code or self.purpose in purposes.ALWAYS_ASKS_CODE,
            failures=before.fails if before else 0,
            heads=self._open_heads(),
            words=self.asked.begin.words if self.purpose is Purpose.DRAFT else 0,
            for_guest=self.asked.store.computer is Computer.GUEST,
            mail_nonce=self._mail.nonce,
            quick_record=Body(self.asked.quick.record() if self.asked.quick else b""),
            may_be_quick=RULES[self.asked.store.computer].may_be_quick,
            log_seq=seen.log_seq if seen else 0,
            ceiling=before is not None and before.fails >= FAILS_CEILING,
            even_older=self.asked.begin.even_older,
        )

    def _open_heads(self) -> tuple[bytes, ...]:
        """Return the heads of vaults that the signer has to know beside the one it opens."""
        if self.purpose is Purpose.QUICK_UNLOCK and self.account is not None:
            return (self.account.vault[:HEAD_SIZE],)
        return tuple(head for _, head in self._heads) if self.purpose in MAKES_VAULT else ()

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
            self._take_back()
            self._refuse(word, number=needed)
            return
        if self.account is not None:
            self._begin_anew(self.account, opened)
        self._end()
        self._mail.answered()
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
            self.account = self.asked.store.accounts.create(opened.vault)
            if self.asked.begin.shared and self.asked.store.computer is Computer.MINE:
                file = self.asked.store.file
                file.store(replace(file.device, computer=Computer.SHARED))
        elif self.account is not None and opened.vault:
            write_for_signer(self.house, self.account, opened)
        if self.account is not None and opened.code_step:
            vault_id = self.account.vault_id
            self.steps[vault_id] = max(opened.code_step, self.steps.get(vault_id, 0))

    def _note_refused(self, line: bytes) -> None:
        """Keep a line for the account's log, beside the count that the try is on."""
        if self.account is not None:
            tally = self.counted.tally if self.counted else None
            log = log_for_try(self.house, self.asked.store, self.account.id, tally)
            log.add(line)
            log.write()

    def _take_back(self) -> None:
        if self.counted is None:
            return
        self.counted.take_back()
        if self.account is not None and self._keyring_account(self.account.id):
            self.house.keyrings.note_try(self.asked.door, self.account.id, self.account.vault, lambda: None)

    def _refuse(self, word: Why, *, offset_s: int = 0, number: int = 0, dates: tuple[int, ...] = ()) -> None:
        if self.is_over:
            return
        if word in purposes.CHECKED_NOTHING | purposes.PROVED_PASSWORD:
            self._take_back()
        self._end()
        self.signer.kill()
        self._settle_quick()
        self._close_account()
        self.asked.door.send(
            Refused(
                op=self.op,
                why=word,
                tries_left=self._tries_left(),
                wait_s=self.counted.wait_s if self.counted else 0,
                offset_s=offset_s,
                number=number,
                dates=dates,
                mail_nonce=self._mail.nonce if word is Why.MAIL_CODE else b"",
            )
        )
        self.refused(self, word)

    def _begin_anew(self, account: Account, opened: Opened) -> None:
        """What was given was right. A quick unlock has proved no password: it changes nothing but its own count."""
        log = AccountLog(self.house, self.asked.store, account.id)
        log.add(opened.log_entry)
        if self.asked.quick is not None:
            self.asked.quick.was_right()
            log.write()
            return
        count_anew(self.house, self.asked.store, account.id, self.counted)  # stores the line as well
        if self._keyring_account(account.id):
            self.house.keyrings.settle(self.asked.door, account, opened)

    def _tries_left(self) -> int:
        if self.asked.quick is not None:
            return self.asked.quick.tries_left
        return self.counted.free_tries if self.counted else 0

    def _settle_quick(self) -> None:
        """A try at the quick unlock has not opened it, for whatever reason."""
        if self.asked.quick is not None:
            self.asked.quick.was_wrong()

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

    def _close_account(self) -> None:
        """Let a folder go that this operation has taken."""
        if self.account is not None and self.account is not self.asked.account:
            self.account.close()
            if self.asked.found_in is not self.asked.store:
                self.house.guest.accounts.forget()


def write_for_signer(house: House, account: Account, opened: Opened) -> None:
    """Write the vault that a signer made. If it closes a door, no crash leaves an older copy. Raises StorageError."""
    items = house.device.items_of(account.id)
    if opened.closes_door:
        house.file.store(house.device.erasing(account.id, items | {Leftover.OLDER}))
    account.replace(opened.vault, close_door=opened.closes_door)
    if opened.closes_door:
        house.store_quietly(house.device.erasing(account.id, items))
