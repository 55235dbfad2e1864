"""A code by e-mail at log-in: the keeper draws the number, has home send it, and knows nothing of the code."""

from pathlib import Path

from tests.helpers.keeper import KeeperUnderTest, Puppet, box, keeper, make_vault, next_vault, opened, play
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Done,
    Enter,
    Failed,
    FileTaken,
    Find,
    Found,
    MailIs,
    MailSent,
    Open,
    Peers,
    Refused,
    Role,
    Shown,
    TakeVaultFile,
)
from wallet_gui.domain.mail import CODE_AGE_S, MailProblem
from wallet_gui.domain.session import Purpose, Why

LONGEST_WARM_S = 300


class LogIn:
    """A door at the log-in page, and the home that waits for it."""

    def __init__(self, k: KeeperUnderTest, door: Puppet) -> None:
        self.k, self.door = k, door
        self._home: Puppet | None = None

        self.mailing: Puppet | None = None
        """The home that was asked last to hand an e-mail in."""

    @property
    def home(self) -> Puppet:
        assert self._home is not None
        return self._home

    async def asked(self) -> tuple[Puppet, Peers, Open]:
        """Type a password; return the signer and what it is asked."""
        signer = await self.k.begin(self.door, Purpose.LOG_IN, "mei")
        await signer.hear(Find)
        signer.say(Found(0))
        if self._home is None:
            self._home = await self.k.stage.next(Role.HOME)
            await self._home.wake()
        peers = await self.door.hear(Peers)
        self.door.say(box(peers.op, BoxName.ENTRY))
        ask = await signer.hear(Open)
        await signer.hear(Box)
        return signer, peers, ask

    async def needs_mail(self) -> tuple[Refused, Open]:
        """Try until the signer asks for the code."""
        signer, peers, ask = await self.asked()
        signer.say(box(peers.op, BoxName.MAIL, b"letter"))
        signer.say(Failed(op=peers.op, why=Why.MAIL_CODE, offset_s=0, number=0, code_step=7))
        refused = await self.door.hear(Refused)
        self.mailing, self._home = self._home, None
        return refused, ask

    async def mailed(self) -> Box:
        """Let the e-mail be handed in; return what home was given for it."""
        assert self.mailing is not None
        letter = await self.mailing.hear(Box)
        self.mailing.say(MailSent(None))
        assert (await self.door.hear(MailIs)).problem is None
        await self.mailing.end()
        return letter

    def waits(self, seconds: float) -> None:
        """Let so much time pass that the home that waited has been let go."""
        self.k.move(seconds)
        if seconds > LONGEST_WARM_S:
            self._home = None

    async def wrong(self) -> None:
        """Try in vain, and wait."""
        signer, peers, _ = await self.asked()
        signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
        self.k.move((await self.door.hear(Refused)).wait_s)


async def at_log_in(k: KeeperUnderTest, folder: Path) -> LogIn:
    door, _ = await k.first_door()
    path = folder / "vault.postern"
    path.write_bytes(make_vault())
    door.say(TakeVaultFile(str(path)))
    assert (await door.hear(FileTaken)).problem is None
    return LogIn(k, door)


def test_a_home_sends_it_and_ends_and_the_next_try_is_about_the_same_number(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            log_in = await at_log_in(k, tmp_path)
            door = log_in.door
            refused, ask = await log_in.needs_mail()
            assert len(ask.mail_nonce) == 16
            assert (refused.why, refused.mail_nonce, refused.wait_s) == (Why.MAIL_CODE, ask.mail_nonce, 0)
            letter = await log_in.mailed()
            assert (letter.name, letter.data) == (BoxName.MAIL, b"letter")
            signer, peers, again = await log_in.asked()
            home = log_in.home  # not the one that has seen this account's mail: somebody else may log in next
            assert again.mail_nonce == ask.mail_nonce
            assert (again.min_step, again.failures) == (7, 0)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(opened(peers, vault=next_vault(again.vault)))
            view = await home.hear(Box)
            assert view.name is BoxName.VIEW
            await home.hear(Enter)
            home.say(Shown())
            await door.hear(Done)

    play(scenario())


def test_a_number_is_good_for_ten_minutes_and_five_tries(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            log_in = await at_log_in(k, tmp_path)
            _, first = await log_in.needs_mail()
            log_in.waits(CODE_AGE_S - 1)
            _, second = await log_in.needs_mail()  # it was sent once more, so there are ten minutes again
            log_in.waits(CODE_AGE_S + 1)
            _, third = await log_in.needs_mail()
            assert first.mail_nonce == second.mail_nonce != third.mail_nonce
            for _ in range(5):
                await log_in.wrong()
            _, later = await log_in.needs_mail()
            assert later.mail_nonce != third.mail_nonce

    play(scenario())


def test_no_more_than_three_letters_go_out_in_a_quarter_of_an_hour(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            log_in = await at_log_in(k, tmp_path)
            door = log_in.door
            for _ in range(3):
                await log_in.needs_mail()
                await log_in.mailed()
            await log_in.needs_mail()
            assert (await door.hear(MailIs)).problem is MailProblem.TOO_MANY

    play(scenario())


def test_a_home_that_ends_before_it_has_sent_it_is_told_to_the_door(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            log_in = await at_log_in(k, tmp_path)
            await log_in.needs_mail()
            assert log_in.mailing is not None
            await log_in.mailing.hear(Box)
            log_in.mailing.crash()
            assert (await log_in.door.hear(MailIs)).problem is MailProblem.CANCELLED

    play(scenario())


def test_a_signer_that_asks_for_mail_without_a_letter_is_ended(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            log_in = await at_log_in(k, tmp_path)
            door = log_in.door
            signer, peers, _ = await log_in.asked()
            signer.say(Failed(op=peers.op, why=Why.MAIL_CODE, offset_s=0, number=0))
            await signer.end()
            assert (await door.hear(Refused)).why is Why.FAILED

    play(scenario())


def test_other_operations_send_no_letter(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            signer = await k.begin(door, Purpose.DRAFT, words=12)
            await door.hear(Peers)
            ask = await signer.hear(Open)
            assert ask.mail_nonce == b""
            signer.say(box(ask.op, BoxName.MAIL))
            await signer.end()
            assert (await door.hear(Refused)).why is Why.FAILED
            door.say(Begin(Purpose.DRAFT, "", 12))

    play(scenario())
