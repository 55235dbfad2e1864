"""What the keeper tells for a diagnostics text holds nothing of the person's; the same search finds it in the log."""

import getpass
import os
from pathlib import Path

from tests.helpers.keeper import KeeperUnderTest, Puppet, keeper, play
from wallet_gui.channel.messages import AskDiagnostics, DiagnosticsAre, Role
from wallet_gui.keeper.log import Log

MARKS = {
    "account name": "Mei Lin",
    "home": str(Path.home()),
    "path": "/srv/private/Mei-documents/tax.csv",
    "windows path": r"C:\Users\mei\vault.wgv",
    "mail": "mei.lin@example.org",
    "address": "0x9858EfFD232B4033E47d90003D41EC34EcaEda94",
    "phrase": "legal winner thank year wave sausage worth useful legal winner thank yellow",
    "code": "492039",
    "password": "'correct horse battery staple'",
    "key": "4f3edf983ac636a65a842ce7c78d9aa706d3b113bce9c46f30d7d21715b23b1d",
}
MARKS |= {
    kind: word
    for kind, word in (("user", getpass.getuser()), ("computer", os.uname().nodename))
    if len(word) >= 3  # shorter ones occur in every other word
}


def found(lines: tuple[str, ...]) -> set[str]:
    text = "\n".join(lines).casefold()
    return {name for name, mark in MARKS.items() if mark.strip("'").casefold() in text}


class OpenLog(Log):
    """A log that keeps lines as they come: what a line would tell if nothing were taken out of it."""

    def note(self, source: str, text: str) -> None:
        self.lines.append(f"{source}: {text}")


async def answer(child: Puppet) -> DiagnosticsAre:
    child.say(AskDiagnostics())
    return await child.hear(DiagnosticsAre)


async def logged_in(k: KeeperUnderTest) -> Puppet:
    door, _ = await k.first_door()
    return await k.create(door)


def test_nothing_personal_is_told_though_the_log_was_full_of_it(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await logged_in(k)
            house = k.run.keeper.house
            assert k.run.keeper.session is not None
            MARKS["account name"] = k.run.keeper.session.name
            house.log = OpenLog(verbose=False)
            for name, mark in MARKS.items():
                house.log.note("home", f"ERROR {name} went wrong: {mark} in window.py:12")
            assert found(tuple(house.log.lines)) == set(MARKS)  # the control: the search finds every mark
            told = await answer(home)
            assert found(told.log) == set()
            assert found(tuple(f"{one.name}: {one.value}" for one in told.told)) == set()
            assert len(told.log) == len(MARKS)
            assert all(line.startswith("home: ERROR ") and line.endswith("in window.py:12") for line in told.log)

    play(scenario())


def test_door_and_home_are_told_sizes_and_counts_and_where_the_folder_is(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            before = await answer(door)
            assert (before.profile, before.now) == (str(k.profile), int(k.clock.wall))
            values = {one.name: one.value for one in before.told}
            assert (values["accounts here"], values["session"]) == ("0", "no_account")
            home = await k.create(door)
            after = {one.name: one.value for one in (await answer(home)).told}
            (account_id,) = k.run.keeper.house.accounts.ids()
            size = (k.profile / "accounts" / account_id / "vault.wgv").stat().st_size
            assert after["accounts here"] == "1"
            assert after["account 1"].startswith(f"vault.wgv {size} bytes, vault.prev none")
            assert after["session"].startswith("open, for 0 min")
            assert Role.HOME.value in after["processes awake"]
            assert account_id not in str(after)

    play(scenario())
