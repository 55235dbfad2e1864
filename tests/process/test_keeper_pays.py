"""The keeper with the program's own signer: a contact kept, a payment signed, a key taken in."""

from base64 import b64decode
from pathlib import Path

from tests.helpers.keeper import KeeperUnderTest, Puppet, keeper, play
from tests.helpers.payments import (
    PHRASE_ADDRESS,
    RECEIVER,
    contact,
    payment,
    signer_of,
    to_sign,
    vault_with_accounts,
)
from tests.helpers.vaults import NAME, PASSWORD, opened
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Bye,
    ConfirmEnded,
    Done,
    Enter,
    FileTaken,
    Fresh,
    GiveUp,
    Peers,
    Refused,
    Role,
    Shown,
    TakeVaultFile,
    Want,
)
from wallet_gui.channel.secrets import Addresses, Entry, Reading, Request, Signed
from wallet_gui.domain.session import Purpose, Why

SIGNER = frozenset({Role.SIGNER})
KEY = "07" * 32


async def logged_in(k: KeeperUnderTest, vault: bytes) -> Puppet:
    """Take a vault file in, log in to it; return home."""
    door, _ = await k.first_door()
    path = k.profile.parent / "vault.postern"
    path.write_bytes(vault)
    door.say(TakeVaultFile(str(path)))
    assert (await door.hear(FileTaken)).problem is None
    k.run.keeper.house.calibration.note()  # else this log-in would make the test's cheap key a dear one
    door.say(Begin(Purpose.LOG_IN, NAME, 0))
    home = await k.stage.next(Role.HOME)
    await home.wake()
    peers = await door.hear(Peers)
    door.seal(Entry(Purpose.LOG_IN, PASSWORD), BoxName.ENTRY, Role.SIGNER, peers)
    await home.hear(Enter)
    home.say(Shown())
    await door.hear(Bye)
    door.exit()
    return home


async def asked(k: KeeperUnderTest, home: Puppet, purpose: Purpose) -> Puppet:
    """Have home ask for a confirm door; return it."""
    home.say(Want(purpose, None))
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    door.say(Shown())
    return door


async def read(home: Puppet, door: Puppet, request: Request) -> tuple[Peers, Reading]:
    """Begin, and let the signer read home's request."""
    door.say(Begin(request.purpose, "", 0))
    peers = await home.hear(Peers)
    home.seal(request, BoxName.REQUEST, Role.SIGNER, peers)
    heard = await door.hear(Peers)
    reading = await door.hear(Box)
    assert door.envelope is not None
    return heard, door.envelope.open(reading, Reading)


async def finish(home: Puppet, door: Puppet) -> None:
    door.say(GiveUp())
    assert (await home.hear(ConfirmEnded)).worked


def vault_of(k: KeeperUnderTest) -> bytes:
    (account,) = k.run.keeper.house.accounts.ids()
    return (k.profile / "accounts" / account / "vault.wgv").read_bytes()


async def confirm(door: Puppet, peers: Peers, reading: Reading, password: str = PASSWORD) -> None:
    entry = Entry(reading.purpose, password, digest=reading.digest)
    door.seal(entry, BoxName.ENTRY, Role.SIGNER, peers)


def test_a_contact_is_kept_and_paid_by_its_name(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, real=SIGNER) as k:
            home = await logged_in(k, vault_with_accounts())
            door = await asked(k, home, Purpose.SAVE_CONTACT)
            peers, reading = await read(home, door, contact())
            assert reading.contact is not None
            assert reading.contact.address == RECEIVER
            await confirm(door, peers, reading)
            assert (await home.hear(Fresh)).sheet.head == vault_of(k)[:160]
            await door.hear(Done)
            await finish(home, door)
            (kept,) = opened(vault_of(k)).bodies.view["contacts"]
            named = to_sign(name=kept["name"], pin=b64decode(kept["pin"]))

            door = await asked(k, home, Purpose.SIGN)
            peers, reading = await read(home, door, payment(named))
            assert (reading.payments[0].name, reading.payments[0].to) == (kept["name"], RECEIVER)
            await confirm(door, peers, reading, "not it, by far")
            refused = await door.hear(Refused)
            assert (refused.why, refused.tries_left) == (Why.WRONG, 2)
            peers, again = await read(home, door, payment(named))
            assert again.digest == reading.digest
            await confirm(door, peers, again)
            box = await home.hear(Box)
            assert home.envelope is not None
            (signed,) = home.envelope.open(box, Signed).transactions
            assert signer_of(signed.raw) == PHRASE_ADDRESS
            await door.hear(Done)
            await finish(home, door)

    play(scenario())


def test_addresses_are_found_and_a_key_is_taken_in(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, real=SIGNER) as k:
            home = await logged_in(k, vault_with_accounts())
            door = await asked(k, home, Purpose.FIND_ADDRESSES)
            door.say(Begin(Purpose.FIND_ADDRESSES, "", 0))
            peers = await door.hear(Peers)
            door.seal(Entry(Purpose.FIND_ADDRESSES, PASSWORD), BoxName.ENTRY, Role.SIGNER, peers)
            box = await home.hear(Box)
            assert home.envelope is not None
            found = home.envelope.open(box, Addresses).found
            assert found[0].address == PHRASE_ADDRESS
            await door.hear(Done)
            await finish(home, door)

            door = await asked(k, home, Purpose.IMPORT_KEY)
            door.say(Begin(Purpose.IMPORT_KEY, "", 0))
            peers = await door.hear(Peers)
            entry = Entry(Purpose.IMPORT_KEY, PASSWORD, private_key=KEY, label="Old wallet")
            door.seal(entry, BoxName.ENTRY, Role.SIGNER, peers)
            await home.hear(Fresh)
            await door.hear(Done)
            await finish(home, door)
            new = opened(vault_of(k)).bodies.view["accounts"][-1]
            assert (new["label"], new["kind"]) == ("Old wallet", "key")

            door = await asked(k, home, Purpose.SIGN)
            peers, reading = await read(home, door, payment(to_sign(account=new["id"], sender=new["address"])))
            await confirm(door, peers, reading)
            signed = home.envelope.open(await home.hear(Box), Signed).transactions
            assert signer_of(signed[0].raw) == new["address"]
            await door.hear(Done)

    play(scenario())
