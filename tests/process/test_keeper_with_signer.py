"""The keeper with the program's own signer: what is typed is sealed, what is written opens again."""

import base64
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyotp

from tests.helpers.keeper import KeeperUnderTest, Puppet, keeper, play
from tests.helpers.payments import PAYMENT, signer_of
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Bye,
    ConfirmEnded,
    Done,
    Enter,
    LockNow,
    Peers,
    Refused,
    Role,
    ShowConfirm,
    ShowLock,
    Shown,
    Typing,
    Want,
)
from wallet_gui.channel.secrets import Entry, Reading, Request, Signed, ViewKey, WordsIn, WordsOut
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.domain.signing import ToSign
from wallet_gui.vault.account_log import open_line
from wallet_gui.vault.header import Digests, parse_section
from wallet_gui.vault.view import ViewKeys

PASSWORD = "granite orchard whistle plum"
SIGNER = frozenset({Role.SIGNER})


async def draft(door: Puppet) -> WordsOut:
    door.say(Typing(Purpose.DRAFT))
    door.say(Begin(Purpose.DRAFT, "", 12))
    words = await door.hear(Box)
    assert door.envelope is not None
    await door.hear(Done)
    return door.envelope.open(words, WordsOut)


async def enter(door: Puppet, home: Puppet) -> ViewKey:
    key = await home.hear(Box)
    await home.hear(Enter)
    home.say(Shown())
    await door.hear(Done)
    await door.hear(Bye)
    door.exit()
    assert home.envelope is not None
    return home.envelope.open(key, ViewKey)


def opened_view(home: Puppet, key: ViewKey) -> dict[str, Any]:
    """Return the view section as home opens it."""
    (sheet,) = (message.sheet for message in home.heard if isinstance(message, Enter))
    view = parse_section(sheet.view_section, "view")
    digests = Digests(sheet.head, sheet.slots_digest, sheet.gate_digest, sheet.spend_digest, sheet.spend_mac)
    return ViewKeys(key.view).open(digests, view, sheet.header_mac)


async def create(k: KeeperUnderTest, door: Puppet, words: WordsOut, code: str) -> tuple[Puppet, ViewKey]:
    door.say(Begin(Purpose.CREATE, "Mei", 0))
    home = await k.stage.next(Role.HOME)
    await home.wake()
    peers = await door.hear(Peers)
    content = WordsIn(
        purpose=Purpose.CREATE,
        name="Mei",
        password=PASSWORD,
        strength="strong",
        phrase=words.phrase,
        passphrase="",
        code_secret=words.code_secret,
        code=code,
        recovery_codes=words.recovery_codes,
        backed_up=True,
        shared=False,
        policy=Policy(),
    )
    door.seal(content, BoxName.WORDS_IN, Role.SIGNER, peers)
    return home, await enter(door, home)


def notes_for(home: Puppet, key: ViewKey) -> list[str]:
    """Open what waits for the account's log as home opens it; return what was done, and how it ended if not well."""
    (enter,) = (message for message in home.heard if isinstance(message, Enter))
    private = base64.b64decode(opened_view(home, key)["log_private"])
    notes = [open_line(private, key.vault_id, line) for line in enter.log_entries]
    return [f"{note['kind']} {note.get('result', '')}".strip() for note in notes]


async def pay(k: KeeperUnderTest, home: Puppet, to_sign: ToSign) -> Signed:
    """Confirm one payment at a door, and return what home gets."""
    home.say(Want(Purpose.SIGN, None))
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    await door.hear(ShowConfirm)
    door.say(Shown())
    door.say(Begin(Purpose.SIGN, "", 0))
    home.seal(Request(Purpose.SIGN, (to_sign,)), BoxName.REQUEST, Role.SIGNER, await home.hear(Peers))
    told = await door.hear(Box)
    assert door.envelope is not None
    reading = door.envelope.open(told, Reading)
    peers = next(message for message in door.heard if isinstance(message, Peers))
    door.seal(Entry(Purpose.SIGN, PASSWORD, digest=reading.digest), BoxName.ENTRY, Role.SIGNER, peers)
    signed = await home.hear(Box)
    assert home.envelope is not None
    await door.hear(Done)
    door.exit()
    assert (await home.hear(ConfirmEnded)).worked
    return home.envelope.open(signed, Signed)


def test_a_created_account_pays_is_locked_and_unlocked_with_its_password_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, real=SIGNER) as k:
            door, _ = await k.first_door()
            words = await draft(door)
            assert len(words.phrase.split()) == 12
            code = pyotp.TOTP(base64.b32encode(words.code_secret).decode()).now()
            home, key = await create(k, door, words, code)
            (account,) = opened_view(home, key)["accounts"]
            assert key.proven == (account["address"],)
            payment = replace(PAYMENT, to=account["address"])
            (signed,) = (await pay(k, home, ToSign(1, payment.encoded(), account["id"], key.proven[0]))).transactions
            assert signer_of(signed.raw) == account["address"]
            home.say(LockNow())
            lock = await k.locked(home)
            await lock.hear(ShowLock)
            lock.say(Shown())
            lock.say(Begin(Purpose.UNLOCK, "", 0))
            again = await k.stage.next(Role.HOME)
            await again.wake()
            peers = await lock.hear(Peers)
            lock.seal(Entry(Purpose.UNLOCK, "not it, by far"), BoxName.ENTRY, Role.SIGNER, peers)
            refused = await lock.hear(Refused)
            assert (refused.why, refused.tries_left, refused.wait_s) == (Why.WRONG, 2, 0)
            lock.say(Begin(Purpose.UNLOCK, "", 0))
            peers = await lock.hear(Peers)
            lock.seal(Entry(Purpose.UNLOCK, PASSWORD), BoxName.ENTRY, Role.SIGNER, peers)
            key = await enter(lock, again)
            assert (key.failures, key.proven) == (1, (account["address"],))
            assert notes_for(again, key) == ["create", "sign", "unlock wrong", "unlock"]
            waiting = (k.profile / "device.json").read_bytes()
            assert all(word not in waiting for word in (b"create", b"sign", b"wrong", b"password"))

    play(scenario())
