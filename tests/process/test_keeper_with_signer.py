"""The keeper with the program's own signer: what is typed is sealed, what is written opens again."""

import base64
from pathlib import Path

import pyotp

from tests.helpers.keeper import KeeperUnderTest, Puppet, keeper, play
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Bye,
    Done,
    Enter,
    LockNow,
    Peers,
    Refused,
    Role,
    ShowLock,
    Shown,
    Typing,
)
from wallet_gui.channel.secrets import Entry, ViewKey, WordsIn, WordsOut
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose, Why

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


async def create(k: KeeperUnderTest, door: Puppet, words: WordsOut, code: str) -> Puppet:
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
    await enter(door, home)
    return home


def test_a_created_account_is_locked_and_unlocked_with_its_password_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, real=SIGNER) as k:
            door, _ = await k.first_door()
            words = await draft(door)
            assert len(words.phrase.split()) == 12
            home = await create(k, door, words, pyotp.TOTP(base64.b32encode(words.code_secret).decode()).now())
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
            assert key.failures == 1

    play(scenario())
