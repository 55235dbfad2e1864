"""The rules of Check-up: what each line says when all is well, when it is not, and when nobody can know."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.home_session import ADDRESS
from wallet_gui.domain.computer import RULES
from wallet_gui.domain.connection import Connection, Medium, Reach
from wallet_gui.domain.doors import Door
from wallet_gui.domain.doors import Way as DoorWay
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network, NetworkKind
from wallet_gui.domain.policy import LockOn, Policy
from wallet_gui.domain.session import Computer
from wallet_gui.home.account import Account, Factors, KeyringFacts, Snapshot
from wallet_gui.home.checkup.account_rows import PHRASE_CHECK_DAYS
from wallet_gui.home.checkup.disk import DiskLook, encrypts_itself, look_at_disk, mount_of
from wallet_gui.home.checkup.files import FilesLook, look_at_files
from wallet_gui.home.checkup.judge import expected, judge
from wallet_gui.home.checkup.program import Origin, ProgramLook, look_at_program
from wallet_gui.home.checkup.review import NEVER, Review, read_review, with_interval, with_reviewed
from wallet_gui.home.checkup.rows import Action, Detail, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import DAY_S, Told
from wallet_gui.home.wallet.book import Address, AddressKind, Book, Contact
from wallet_gui.home.wallet.state import LinkState, NetworkStatus, WalletState

NOW = 1_800_000_000
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at Linux")
WELL = Told(
    now_s=NOW,
    snapshot=Snapshot(
        account=Account(
            doors=(Door(DoorWay.PASSWORD),),
            strength="strong",
            password_since=NOW - 10 * DAY_S,
            backed_up=NOW - 200 * DAY_S,
            checked=NOW - 5 * DAY_S,
        ),
        factors=Factors(last_login=NOW - DAY_S, code_is_on=True, code_since=NOW - 9 * DAY_S, codes_left=10),
        keyring=KeyringFacts(is_used=True, state=KeyringState.READY),
    ),
    connection=Connection(Reach.FULL, Medium.WIRED, "Desk"),
    is_written=True,
    files=FilesLook(seen=3),
    disk=DiskLook.DM_CRYPT,
    program=ProgramLook("1.2.3", Origin.SYSTEM_PACKAGE, can_be_changed=False),
)
ETHEREUM = Network(1, "Ethereum", "ETH", NetworkKind.MAIN, ("https://a.example",), is_on=True)


def row(told: Told, key: Key) -> Row:
    return next(one for one in judge(told) if one.key is key)


def details(of: Row) -> set[Detail]:
    return {part.detail for part in of.evidence}


def with_account(**changes: Any) -> Told:
    return replace(WELL, snapshot=replace(WELL.snapshot, account=replace(WELL.snapshot.account, **changes)))


def with_factors(**changes: Any) -> Told:
    return replace(WELL, snapshot=replace(WELL.snapshot, factors=replace(WELL.snapshot.factors, **changes)))


def with_networks(*networks: Network, states: tuple[NetworkStatus, ...] = ()) -> Told:
    return replace(WELL, wallet=WalletState(book=Book(networks=networks), networks=states))


@pytest.mark.parametrize(
    ("connection", "verdict", "fact"),
    [
        (Connection(), Verdict.UNTOLD, Fact.CONNECTION_UNTOLD),
        (Connection(Reach.NONE), Verdict.UNTOLD, Fact.CONNECTION_NONE),
        (Connection(Reach.PORTAL, Medium.WIFI), Verdict.NEEDS_YOU, Fact.CONNECTION_PORTAL),
        (Connection(Reach.FULL, Medium.WIFI_OPEN), Verdict.NEEDS_YOU, Fact.CONNECTION_OPEN),
        (Connection(Reach.FULL, Medium.WIFI_OPEN, has_vpn=True), Verdict.IN_ORDER, Fact.CONNECTION_OPEN),
        (Connection(Reach.LIMITED, Medium.WIFI), Verdict.IN_ORDER, Fact.CONNECTION_WIFI),
        (Connection(Reach.FULL, Medium.MOBILE), Verdict.IN_ORDER, Fact.CONNECTION_MOBILE),
        (Connection(Reach.FULL), Verdict.IN_ORDER, Fact.CONNECTION_OTHER),
    ],
)
def test_the_computers_own_connection(connection: Connection, verdict: Verdict, fact: Fact) -> None:
    found = row(replace(WELL, connection=connection), Key.CONNECTION)
    assert (found.verdict, found.fact) == (verdict, fact)
    assert (Detail.VPN_IS_UP in details(found)) is connection.has_vpn
    assert "Desk" not in repr(found)  # the report is for others


def test_a_well_kept_account_needs_nobody() -> None:
    rows = judge(WELL)
    assert [one.key for one in rows] == list(expected(WELL))
    assert {one.verdict for one in rows} == {Verdict.IN_ORDER}


@pytest.mark.parametrize(
    ("keyring", "computer", "verdict", "detail"),
    [
        (KeyringFacts(), Computer.MINE, Verdict.UNTOLD, Detail.KEYRING_OFF),
        (KeyringFacts(True, KeyringState.SLOW), Computer.MINE, Verdict.NEEDS_YOU, Detail.KEYRING_SILENT),
        (KeyringFacts(True, KeyringState.READY), Computer.SHARED, Verdict.UNTOLD, Detail.KEYRING_PAUSED),
        (KeyringFacts(True, KeyringState.READY), Computer.MINE, Verdict.IN_ORDER, Detail.KEYRING_ON),
    ],
)
def test_whether_an_older_vault_would_be_noticed_is_told(
    keyring: KeyringFacts, computer: Computer, verdict: Verdict, detail: Detail
) -> None:
    found = row(replace(WELL, snapshot=replace(WELL.snapshot, keyring=keyring, computer=computer)), Key.KEYRING)
    assert (found.verdict, details(found)) == (verdict, {detail})
    assert found.fact is (Fact.OLDER_NOTICED if verdict is Verdict.IN_ORDER else Fact.OLDER_UNNOTICED)


def test_what_was_not_looked_at_yet_is_awaited_and_not_claimed() -> None:
    bare = replace(WELL, files=None, disk=None, program=None)
    assert set(expected(bare)) - {one.key for one in judge(bare)} == {Key.FILES, Key.DISK, Key.PROGRAM}


def test_wrong_tries_need_the_person() -> None:
    bad = row(with_factors(failures=2), Key.TRIES)
    assert (bad.needs_you, bad.fact, bad.n, bad.action) == (True, Fact.FAILED_TRIES, 2, Action.SECURE)
    assert details(row(with_factors(last_login=0), Key.TRIES)) == {Detail.FIRST_LOGIN}


@pytest.mark.parametrize(
    ("word", "verdict"),
    [
        ("weak", Verdict.NEEDS_YOU),
        ("fair", Verdict.NEEDS_YOU),
        ("strong", Verdict.IN_ORDER),
        ("very_strong", Verdict.IN_ORDER),
        ("", Verdict.UNTOLD),
    ],
)
def test_a_password_is_judged_by_its_word_and_never_by_its_age(word: str, verdict: Verdict) -> None:
    assert row(with_account(strength=word, password_since=1), Key.PASSWORD).verdict is verdict
    assert row(with_account(strength=word, password_since=NOW + DAY_S), Key.PASSWORD).verdict is verdict


@pytest.mark.parametrize(
    ("is_on", "left", "fact", "action"),
    [
        (False, 0, Fact.CODE_OFF, Action.TWO_STEP_ON),
        (True, 0, Fact.CODES_LOW, Action.NEW_CODES),
        (True, 2, Fact.CODES_LOW, Action.NEW_CODES),
        (True, 3, Fact.CODE_ON, Action.SECURITY),
    ],
)
def test_a_code_wants_recovery_codes_beside_it(is_on: bool, left: int, fact: Fact, action: Action) -> None:
    found = row(with_factors(code_is_on=is_on, codes_left=left), Key.CODE)
    assert (found.fact, found.action, found.needs_you) == (fact, action, fact is not Fact.CODE_ON)


def test_the_paper_is_due_half_a_year_after_it_was_last_seen() -> None:
    missing = row(with_account(backed_up=None), Key.PHRASE)
    assert (missing.fact, missing.action) == (Fact.PHRASE_NOT_BACKED_UP, Action.SHOW_PHRASE)
    limit_s = PHRASE_CHECK_DAYS * DAY_S
    due = row(with_account(backed_up=1, checked=NOW - limit_s), Key.PHRASE)
    assert (due.fact, due.n, due.action) == (Fact.PHRASE_UNCHECKED, PHRASE_CHECK_DAYS, Action.CHECK_PHRASE)
    seen = row(with_account(backed_up=1, checked=NOW - limit_s + 1), Key.PHRASE)
    assert seen.fact is Fact.PHRASE_CHECKED
    assert Detail.CHECK_DUE_ON in details(seen)
    assert not row(with_account(backed_up=NOW - 1, checked=None), Key.PHRASE).needs_you


def test_a_key_that_the_phrase_does_not_bring_back_is_told() -> None:
    book = Book(addresses=(Address("a", "m", ADDRESS), Address("b", "", ADDRESS, kind=AddressKind.KEY)))
    assert Detail.KEYS_APART in details(row(replace(WELL, wallet=WalletState(book=book)), Key.PHRASE))
    assert Detail.KEYS_APART not in details(row(WELL, Key.PHRASE))


def test_a_session_that_never_locks_by_itself_needs_the_person() -> None:
    never = replace(WELL, snapshot=replace(WELL.snapshot, policy=Policy(idle_s=0, lock_on=())))
    assert row(never, Key.LOCK).needs_you
    assert Detail.LOCKS_FOR_NOTHING_ELSE in details(row(never, Key.LOCK))


def test_what_the_desktop_does_not_tell_is_not_promised() -> None:
    heard = row(replace(WELL, hears=frozenset({LockOn.SLEEP})), Key.LOCK)
    said = {part.detail: part.when for part in heard.evidence}
    assert said == {
        Detail.ALSO_LOCKS_WHEN: (LockOn.SLEEP,),
        Detail.CANNOT_TELL_WHEN: (LockOn.SCREEN, LockOn.USER),  # and no word of a lid that may not be there
    }
    assert details(row(WELL, Key.LOCK)) == {Detail.ALSO_LOCKS_WHEN}


def test_a_contact_without_a_password_behind_it_needs_the_person() -> None:
    sure, loose = Contact("A", "eip155", ADDRESS, pin=b"x" * 16), Contact("B", "eip155", ADDRESS)
    both = row(replace(WELL, wallet=WalletState(book=Book(contacts=(sure, loose)))), Key.CONTACTS)
    assert (both.needs_you, both.n) == (True, 1)
    one = row(replace(WELL, wallet=WalletState(book=Book(contacts=(sure,)))), Key.CONTACTS)
    assert (one.verdict, one.fact) == (Verdict.IN_ORDER, Fact.CONTACTS_CONFIRMED)


@pytest.mark.parametrize(
    ("changes", "needs_you"),
    [
        ({}, False),
        ({"rpc": ("http://127.0.0.1:8545",)}, False),
        ({"rpc": ("https://a.example", "http://b.example")}, True),
        ({"history_url": "http://api.example"}, True),
    ],
)
def test_a_network_asked_in_the_clear_needs_the_person(changes: dict[str, Any], needs_you: bool) -> None:
    found = row(with_networks(replace(ETHEREUM, **changes)), Key.NETWORKS)
    assert found.needs_you is needs_you
    assert (Detail.IN_THE_CLEAR in details(found)) is needs_you


def test_proxy_own_node_and_history_service_are_told() -> None:
    proxied = replace(ETHEREUM, proxy="socks5h://127.0.0.1:9050", history_url="https://api.example")
    assert {Detail.THROUGH_A_PROXY, Detail.HISTORY_SERVICE} <= details(row(with_networks(proxied), Key.NETWORKS))
    plain = details(row(with_networks(ETHEREUM), Key.NETWORKS))
    assert {Detail.NO_PROXY, Detail.NO_HISTORY_SERVICE} <= plain
    own = details(row(with_networks(replace(ETHEREUM, rpc=("http://127.0.0.1:8545",))), Key.NETWORKS))
    assert Detail.ON_THIS_COMPUTER in own
    assert Detail.NO_PROXY not in own


def test_the_practice_network_and_one_that_is_off_ask_nobody() -> None:
    practice = replace(ETHEREUM, chain_id=PRACTICE_CHAIN_ID, kind=NetworkKind.PRACTICE, rpc=())
    told = with_networks(practice, replace(ETHEREUM, is_on=False, rpc=("http://b.example",)))
    assert row(told, Key.NETWORKS).fact is Fact.NO_NETWORKS
    assert Key.SERVERS not in expected(told)


@pytest.mark.parametrize(
    ("states", "fact"),
    [
        ((LinkState.GOOD, LinkState.ASKING), Fact.SERVERS_ANSWER),
        ((LinkState.GOOD, LinkState.FAILED), Fact.SERVERS_SILENT),
        ((LinkState.FAILED, LinkState.FAILED), Fact.SERVERS_NOT_CHECKED),
        ((LinkState.GOOD, LinkState.WAITING), Fact.SERVERS_NOT_ASKED),
    ],
)
def test_a_silent_network_is_told_and_blamed_on_nobody(states: tuple[LinkState, ...], fact: Fact) -> None:
    asked = tuple(NetworkStatus(ETHEREUM, state, at=0 if state is LinkState.WAITING else NOW - 5) for state in states)
    found = row(with_networks(ETHEREUM, states=asked), Key.SERVERS)
    assert found.fact is fact
    assert found.verdict is (Verdict.IN_ORDER if fact is Fact.SERVERS_ANSWER else Verdict.UNTOLD)


@pytest.mark.parametrize(
    ("look", "verdict"),
    [
        (FilesLook(seen=4), Verdict.IN_ORDER),
        (FilesLook(seen=4, open_to_others=1), Verdict.NEEDS_YOU),
        (FilesLook(failed=True), Verdict.UNTOLD),
        (FilesLook(has_rights=False), Verdict.UNTOLD),
    ],
)
def test_files_are_judged_by_what_was_seen(look: FilesLook, verdict: Verdict) -> None:
    assert row(replace(WELL, files=look), Key.FILES).verdict is verdict


def test_a_guest_has_no_files_and_no_disk_to_judge() -> None:
    guest = replace(WELL, is_written=False, snapshot=Snapshot(computer=Computer.GUEST), files=None, disk=None)
    assert row(guest, Key.FILES).fact is Fact.FILES_NONE
    assert Key.DISK not in expected(guest)
    assert RULES[Computer.GUEST].floor.lock_on  # a guest's own locks are judged like anybody's


@pytest.mark.parametrize("look", list(DiskLook))
def test_a_disk_is_never_called_encrypted_or_blamed_without_having_been_seen(look: DiskLook) -> None:
    found = row(replace(WELL, disk=look), Key.DISK)
    assert (found.fact is Fact.DISK_ENCRYPTED) == (look in {DiskLook.DM_CRYPT, DiskLook.FOLDER})
    assert not found.needs_you


def test_the_program_tells_its_version_and_who_may_change_it() -> None:
    found = row(WELL, Key.PROGRAM)
    assert (found.text, details(found)) == ("1.2.3", {Detail.FROM_A_SYSTEM_PACKAGE, Detail.YOU_CANNOT_CHANGE_IT})
    loose = replace(WELL, program=ProgramLook("1.2.3", Origin.SOURCE, can_be_changed=True))
    assert details(row(loose, Key.PROGRAM)) == {Detail.FROM_SOURCE, Detail.YOU_CAN_CHANGE_IT}


# Looking


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_rights_of_folder_and_files_are_seen(tmp_path: Path) -> None:
    folder = tmp_path / "accounts" / "one"
    folder.mkdir(parents=True)
    vault = folder / "vault.wgv"
    vault.write_bytes(b"")
    for path, mode in ((folder.parent, 0o700), (folder, 0o700), (vault, 0o600)):
        path.chmod(mode)
    assert look_at_files(folder) == FilesLook(seen=3)
    vault.chmod(0o640)
    assert look_at_files(folder).open_to_others == 1
    folder.chmod(0o701)
    assert look_at_files(folder).open_to_others == 2
    assert look_at_files(tmp_path / "gone").failed


def test_how_the_program_came_here_is_seen(tmp_path: Path) -> None:
    source = look_at_program()
    assert source.origin is Origin.SOURCE
    (tmp_path / "resources").mkdir()
    assert look_at_program(tmp_path, is_frozen=False).origin is Origin.PYTHON_PACKAGE
    assert look_at_program(tmp_path, is_frozen=True).origin is Origin.BUNDLE
    assert look_at_program(Path("/usr/lib/postern"), is_frozen=True).origin is Origin.SYSTEM_PACKAGE
    assert look_at_program(Path("/usr/local/lib/postern"), is_frozen=True).origin is Origin.BUNDLE
    assert look_at_program(tmp_path, is_frozen=False).can_be_changed


class Disks:
    """A made-up /sys and mountinfo."""

    def __init__(self, folder: Path) -> None:
        self.sysfs, self.mounts = folder / "sys", folder / "mountinfo"
        self.place = folder / "home of mei" / "accounts"
        self.place.mkdir(parents=True)

    def device(self, name: str, *slaves: str, uuid: str = "") -> None:
        own = self.sysfs / "dev" / "block" / name
        (own / "slaves").mkdir(parents=True)
        for slave in slaves:
            (own / "slaves" / slave.replace(":", "-")).symlink_to(self.sysfs / "dev" / "block" / slave)
        if uuid:
            (own / "dm").mkdir()
            (own / "dm" / "uuid").write_text(uuid)

    def look(self, device: str, kind: str = "ext4", source: str = "/dev/x") -> DiskLook:
        point = str(self.place.parent).replace(" ", r"\040")
        self.mounts.write_text(
            "1 0 8:9 / / rw - ext4 /dev/root rw\nbroken\n"
            f"2 1 {device} / {point} rw,relatime shared:1 - {kind} {source} rw\n"
        )
        return look_at_disk(self.place, self.mounts, self.sysfs, lambda _: False)


@pytest.fixture
def disks(tmp_path: Path) -> Disks:
    return Disks(tmp_path)


@ON_LINUX
def test_luks_is_seen_under_the_profile_and_under_a_volume_group(disks: Disks) -> None:
    disks.device("8:1")
    disks.device("253:0", "8:1", uuid="CRYPT-LUKS2-0123-root")
    disks.device("253:1", "253:0", uuid="LVM-abc")
    assert disks.look("253:0") is DiskLook.DM_CRYPT
    assert disks.look("253:1") is DiskLook.DM_CRYPT
    assert disks.look("8:1") is DiskLook.NOTHING_SEEN


@ON_LINUX
def test_one_plain_part_of_several_spoils_the_claim(disks: Disks) -> None:
    disks.device("8:1")
    disks.device("253:0", uuid="CRYPT-LUKS2-0123-root")
    disks.device("253:1", "253:0", "8:1", uuid="LVM-abc")
    assert disks.look("253:1") is DiskLook.NOTHING_SEEN


@ON_LINUX
def test_every_device_of_a_btrfs_pool_counts(disks: Disks) -> None:
    disks.device("253:0", uuid="CRYPT-LUKS2-0123-a")
    disks.device("8:2")
    pool = disks.sysfs / "fs" / "btrfs" / "uuid" / "devices"
    pool.mkdir(parents=True)
    (pool / "dm-0").symlink_to(disks.sysfs / "dev" / "block" / "253:0")
    assert disks.look("0:33", "btrfs", "/dev/dm-0") is DiskLook.DM_CRYPT
    (pool / "sda2").symlink_to(disks.sysfs / "dev" / "block" / "8:2")
    assert disks.look("0:33", "btrfs", "/dev/dm-0") is DiskLook.NOTHING_SEEN
    assert disks.look("0:33", "btrfs", "/dev/other") is DiskLook.NOT_VISIBLE


@ON_LINUX
@pytest.mark.parametrize(
    ("kind", "look"),
    [
        ("ecryptfs", DiskLook.FOLDER),
        ("fuse.gocryptfs", DiskLook.FOLDER),
        ("tmpfs", DiskLook.MEMORY),
        ("overlay", DiskLook.NOT_VISIBLE),
        ("nfs4", DiskLook.NOT_VISIBLE),
    ],
)
def test_what_a_file_system_shows_of_itself(disks: Disks, kind: str, look: DiskLook) -> None:
    assert disks.look("0:40", kind) is look


@ON_LINUX
def test_a_folder_that_its_file_system_encrypts_counts_and_a_missing_proc_claims_nothing(disks: Disks) -> None:
    disks.device("8:1")
    disks.look("8:1")
    assert look_at_disk(disks.place, disks.mounts, disks.sysfs, lambda _: True) is DiskLook.FOLDER
    assert look_at_disk(disks.place, disks.mounts.with_name("gone"), disks.sysfs) is DiskLook.NOT_VISIBLE


@ON_LINUX
def test_this_computer_can_be_looked_at(tmp_path: Path) -> None:
    assert look_at_disk(tmp_path) in set(DiskLook)
    assert encrypts_itself(tmp_path) in {True, False}
    assert mount_of(tmp_path, Path("/proc/self/mountinfo").read_text()) is not None


# The reminder


def test_a_reminder_comes_after_the_time_that_was_chosen() -> None:
    assert Review().is_due(NOW, since=NOW - 365 * DAY_S)
    assert not Review().is_due(NOW, since=NOW - 364 * DAY_S)
    assert not Review(at=NOW - DAY_S).is_due(NOW, since=1)
    assert Review(months=3, at=NOW - 91 * DAY_S).is_due(NOW, since=1)
    assert not Review(months=NEVER, at=1).is_due(NOW, since=1)
    assert Review(months=NEVER, at=1).due_at(since=1) is None
    assert not Review().is_due(NOW, since=0)


def test_the_choice_is_kept_in_the_settings_beside_others() -> None:
    body = {"v": 1, "settings": {"hide_balances": True}}
    body = with_reviewed(with_interval(body, 6), NOW)
    assert body["settings"] == {"hide_balances": True, "review_months": 6, "reviewed": NOW}
    assert read_review(body) == Review(6, NOW)
    assert read_review({"settings": {"review_months": 5, "reviewed": -1}}) == Review()
    assert read_review({}) == Review()


TIED = (Door(DoorWay.COMPUTER, NOW - DAY_S), Door(DoorWay.SHEET, NOW - DAY_S))


def opened_by(told: Told, way: DoorWay) -> Told:
    return replace(told, snapshot=replace(told.snapshot, factors=replace(told.snapshot.factors, opened_by=way)))


@pytest.mark.parametrize(
    ("doors", "came_by", "verdict", "fact", "detail"),
    [
        ((), DoorWay.PASSWORD, Verdict.UNTOLD, Fact.DOORS_UNTOLD, Detail.NO_DOORS_LISTED),
        ((Door(DoorWay.PASSWORD),), DoorWay.PASSWORD, Verdict.IN_ORDER, Fact.DOORS_PASSWORD, Detail.OPENS_EVERY_COPY),
        (TIED, DoorWay.COMPUTER, Verdict.IN_ORDER, Fact.DOORS_TIED, Detail.SHEET_AT_HAND),
        (TIED, DoorWay.SHEET, Verdict.NEEDS_YOU, Fact.DOORS_ELSEWHERE, Detail.CAME_IN_BY_SHEET),
    ],
)
def test_the_ways_in_are_named_and_a_computer_without_its_part_needs_the_person(
    doors: tuple[Door, ...], came_by: DoorWay, verdict: Verdict, fact: Fact, detail: Detail
) -> None:
    found = row(opened_by(with_account(doors=doors), came_by), Key.DOORS)
    assert (found.verdict, found.fact) == (verdict, fact)
    assert detail in details(found)


def test_a_guest_is_not_asked_for_a_code_that_would_go_with_the_session() -> None:
    bare = with_factors(code_is_on=False)
    assert row(bare, Key.CODE).needs_you
    guest = replace(bare, snapshot=replace(bare.snapshot, computer=Computer.GUEST))
    assert Key.CODE not in expected(guest)
    assert Key.CODE not in {one.key for one in judge(guest)}
