"""One operation: a door asks, a signer answers, boxes pass between them that the keeper cannot open."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Final

from wallet_gui.channel.messages import (
    BOX_ROUTES,
    Begin,
    Box,
    BoxName,
    Done,
    Failed,
    Find,
    Found,
    Keys,
    Open,
    Opened,
    Paused,
    Peers,
    Preload,
    Refused,
    Role,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.session import Computer, Purpose, Why
from wallet_gui.domain.throttle import Tries
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.device import UNKNOWN_NAMES, Leftover
from wallet_gui.keeper.failures import why
from wallet_gui.keeper.house import House
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.store import Store
from wallet_gui.keeper.tally import Tally, tally_for

OPERATION_S: Final = 60.0
"""From its beginning to its end; then the signer is killed."""
_SIGNER_GRACE_S: Final = 1.0

MAKES_VAULT: Final = frozenset({Purpose.CREATE, Purpose.RESTORE})
OPENS_HOME: Final = frozenset({Purpose.LOG_IN, Purpose.UNLOCK}) | MAKES_VAULT
BRINGS_WORDS: Final = frozenset({Purpose.DRAFT, Purpose.TWO_STEP_DRAFT, Purpose.NEW_CODES, Purpose.REVEAL_PHRASE})
NOT_COUNTED: Final = frozenset({Purpose.DRAFT}) | MAKES_VAULT
"""What needs no secret of an account that exists."""
_CHECKED_NOTHING: Final = frozenset({Why.DAMAGED, Why.NEWER, Why.WEAK, Why.COSTLY})
"""Refusals before anything typed was looked at: the try is taken back."""
_PROVED_PASSWORD: Final = frozenset({Why.WORD, Why.CODE, Why.PASSWORD})
"""Refusals of something else than the secret: the try is taken back, but earlier ones stay."""
_ALWAYS_ASKS_CODE: Final = frozenset({Purpose.LOG_IN, Purpose.TWO_STEP_OFF, Purpose.NEW_CODES, Purpose.REVEAL_PHRASE})


def preload_for(purpose: Purpose) -> Preload:
    """Return what a signer for this purpose imports."""
    return Preload.CREATE if purpose in NOT_COUNTED else Preload.OPEN


class _Stage(Enum):
    FINDING = auto()
    GATHERING = auto()
    WORKING = auto()
    OVER = auto()


@dataclass
class Asked:
    """What is asked, by which door, of which account."""

    begin: Begin
    door: Child
    account: Account | None
    """The account of the session; None at log-in and for a new one."""
    must_ask_code: bool
    found_in: Store
    """Where a name is looked for."""
    store: Store
    """Where the vault is kept. Another one than ``found_in`` if a guest opens a vault of this computer."""


@dataclass
class Result:
    """What an operation that worked leaves in the keeper's hands. Everything is on the disk."""

    op: bytes
    purpose: Purpose
    door: Child
    home: Child | None
    account: Account | None
    opened: Opened
    view: Box | None
    """For home, held back until the vault was written."""
    store: Store

    def done(self) -> Done:
        """Return the good news for the door."""
        return Done(op=self.op, purpose=self.purpose)


@dataclass
class Operation:
    """Runs from ``Begin`` to a result or a refusal, then calls back once."""

    house: House
    asked: Asked
    signer: Child
    home: Child | None
    worked: Callable[[Result], None]
    refused: Callable[["Operation", Why], None]
    """Called after the door has been told."""
    steps: dict[str, int] = field(default_factory=dict)
    """The last spent time step of each vault, by its number, as far as this run has seen."""
    op: bytes = field(default_factory=lambda: os.urandom(16))
    account: Account | None = None
    _stage: _Stage = _Stage.FINDING
    _tally: Tally | None = None
    _before: Tries | None = None
    _heads: list[tuple[str, bytes]] = field(default_factory=list)
    _boxes: dict[BoxName, Box] = field(default_factory=dict)

    def start(self) -> None:
        """Begin."""
        self._alarm = self.house.deadlines.set(self.house.now() + OPERATION_S, lambda: self._refuse(Why.FAILED))
        self.account = self.asked.account
        if self.purpose in NOT_COUNTED or self.purpose is Purpose.LOG_IN:
            self._heads = self.asked.found_in.accounts.heads()
        if self.purpose is not Purpose.LOG_IN:
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

    def has(self, child: Child) -> bool:
        """Say whether a child takes part."""
        return child in (self.asked.door, self.signer, self.home)

    def give_up(self) -> None:
        """End it without an answer. A try that was counted stays counted."""
        if not self.is_over:
            self._end()
            self.signer.kill()
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
        self._admit(self._heads[message.index][0] if message.index >= 0 else UNKNOWN_NAMES)

    def on_box(self, child: Child, box: Box) -> None:
        """A participant sends a box: relay it if the table has it and it is the first of its name."""
        if box.op != self.op:
            return  # of an operation that was given up meanwhile
        route = BOX_ROUTES[box.name]
        is_expected = box.name in self._expected_boxes() and box.name not in self._boxes
        if self._stage is not _Stage.WORKING or (box.sender, box.receiver) != route or not is_expected:
            child.break_rules()
            return
        self._boxes[box.name] = box
        if box.receiver is not Role.HOME:
            (self.signer if box.receiver is Role.SIGNER else self.asked.door).send(box)

    def on_opened(self, child: Child, message: Opened) -> None:
        """The signer has done it."""
        is_ours = child is self.signer and self._stage is _Stage.WORKING and message.op == self.op
        promised = {name for name in self._expected_boxes() if BOX_ROUTES[name][0] is Role.SIGNER}
        has_vault_as_promised = bool(message.vault) or self.purpose not in MAKES_VAULT
        is_complete = message.purpose is self.purpose and promised <= self._boxes.keys() and has_vault_as_promised
        if not is_ours or not is_complete:
            child.break_rules()
        else:
            self._dismiss_signer()
            self._conclude(message)

    def on_failed(self, child: Child, message: Failed) -> None:
        """The signer refuses."""
        if child is not self.signer or self._stage is not _Stage.WORKING or message.op != self.op:
            child.break_rules()
            return
        self._dismiss_signer()
        if message.why in (Why.DAMAGED, Why.ALTERED) and self.account is not None:
            self.account.refuse_source()
        self._refuse(message.why, offset_s=message.offset_s, number=message.number)

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
        asked = self.asked
        try:
            if self.purpose not in NOT_COUNTED:
                if self.account is not None:
                    self.account.look_for_vault()
                tally = tally_for(self.house, self.purpose, asked.begin.guest, asked.found_in, key)
                self._tally = tally
                wait_s = tally.remaining_s()
                if wait_s:
                    self._pause(wait_s)
                    return
                if self.account is None and key != UNKNOWN_NAMES:
                    self.account = self._take(key)
                self._before = tally.count()
        except StorageError as error:
            word, needed = why(error)
            self._refuse(word, number=needed)
            return
        self._stage = _Stage.GATHERING
        self._meet()

    def _take(self, account_id: str) -> Account:
        """Take the account's folder, or for a guest a copy of its vault into memory. Raises StorageError."""
        found_in, store = self.asked.found_in, self.asked.store
        if found_in is store:
            return store.accounts.open(account_id)
        return store.accounts.create(found_in.accounts.read(account_id))

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
            child.send(Peers(op=self.op, purpose=self.purpose, keys=keys))
        self.signer.send(self._open())

    def _open(self) -> Open:
        return Open(
            op=self.op,
            purpose=self.purpose,
            vault=Body(self.account.vault if self.account else b""),
            min_step=self.steps.get(self.account.vault_id, 0) if self.account else 0,
            must_ask_code=self.asked.must_ask_code or self.purpose in _ALWAYS_ASKS_CODE,
            failures=self._before.fails if self._before else 0,
            heads=tuple(head for _, head in self._heads) if self.purpose in MAKES_VAULT else (),
            words=self.asked.begin.words if self.purpose is Purpose.DRAFT else 0,
            for_guest=self.asked.store.computer is Computer.GUEST,
        )

    def _conclude(self, opened: Opened) -> None:
        """Write what changed; only then is it true."""
        try:
            self._write(opened)
        except StorageError as error:
            word, needed = why(error)
            self._take_back()
            self._refuse(word, number=needed)
            return
        self._clear_count()
        self._end()
        self.worked(
            Result(
                op=self.op,
                purpose=self.purpose,
                door=self.asked.door,
                home=self.home,
                account=self.account,
                opened=opened,
                view=self._boxes.get(BoxName.VIEW),
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

    def _clear_count(self) -> None:
        if self.account is None:
            return
        try:
            self.asked.store.throttle.clear(self.account.id)
            if self._tally is not None and self._tally.is_left_alone and self._before is not None:
                self._tally.put_back(self._before)
        except StorageError as error:
            self.house.log.note("keeper", f"count not cleared: {type(error).__name__}")

    def _take_back(self) -> None:
        if self._before is None or self._tally is None:
            return
        try:
            self._tally.put_back(self._before)
        except StorageError as error:
            self.house.log.note("keeper", f"count not taken back: {type(error).__name__}")

    def _refuse(self, word: Why, *, offset_s: int = 0, number: int = 0) -> None:
        if self.is_over:
            return
        if word in _CHECKED_NOTHING | _PROVED_PASSWORD:
            self._take_back()
        self._end()
        self.signer.kill()
        self._close_account()
        tally = self._tally if self._before is not None else None
        self.asked.door.send(
            Refused(
                op=self.op,
                why=word,
                tries_left=tally.tries().free_tries if tally else 0,
                wait_s=tally.remaining_s() if tally else 0,
                offset_s=offset_s,
                number=number,
            )
        )
        self.refused(self, word)

    def _pause(self, wait_s: int) -> None:
        self._end()
        self.signer.kill()
        self.asked.door.send(Paused(wait_s=wait_s))

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

    def _expected_boxes(self) -> set[BoxName]:
        expected = {BoxName.WORDS_IN} if self.purpose in MAKES_VAULT else {BoxName.ENTRY}
        if self.purpose is Purpose.DRAFT:
            expected = set()
        if self.purpose in OPENS_HOME:
            expected.add(BoxName.VIEW)
        if self.purpose in BRINGS_WORDS:
            expected.add(BoxName.WORDS_OUT)
        return expected


def write_for_signer(house: House, account: Account, opened: Opened) -> None:
    """Write the vault that a signer made. If it closes a door, no crash leaves an older copy. Raises StorageError."""
    items = house.device.items_of(account.id)
    if opened.closes_door:
        house.file.store(house.device.erasing(account.id, items | {Leftover.OLDER}))
    account.replace(opened.vault, close_door=opened.closes_door)
    if opened.closes_door:
        house.store_quietly(house.device.erasing(account.id, items))
