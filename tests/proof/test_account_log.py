"""The activity log: what a home that was taken over does to the past is seen by the next signer; lines wait sealed.

Each change is made to a real vault by its view key, which is all that home has, and judged by the signer's own log-in.
"""

import base64
import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from tests.helpers.signer import entry, open_message
from tests.helpers.signer_tasks import NOW_S, OP, SMALL_COMPUTER, Signer
from tests.helpers.vault_log import a_note, log_of, vault_with_log, with_log
from tests.helpers.vaults import PASSWORD, opened
from wallet_gui.channel.secrets import ViewKey
from wallet_gui.domain.account_log import LogVerdict
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.account_log import with_sound_log
from wallet_gui.signer.task import Task
from wallet_gui.vault.account_log import (
    LINE_BYTES,
    MOST_ENTRIES,
    ROOM,
    YEAR_S,
    LogLineError,
    open_line,
    room_in,
    seal_line,
    with_notes,
)
from wallet_gui.vault.file import log_public_key

Log = dict[str, Any]
_DAY_S = 86400


@pytest.fixture(scope="module")
def vault() -> bytes:
    """A vault with six entries."""
    return vault_with_log(*(a_note(NOW_S - _DAY_S + number) for number in range(6)))


def verdict_on(vault: bytes, *, seen: int = 0) -> LogVerdict:
    """Log in, and return what home is told of the log."""
    outcome = Signer(vault).do(Purpose.LOG_IN, entry(PASSWORD), log_seq=seen)
    assert outcome.box is not None
    key = outcome.box.content
    assert isinstance(key, ViewKey)
    return key.log


def after(log: Log, number: int) -> str:
    """Return the key of an entry, as somebody has it who took home over when the log was that long."""
    key = base64.b64decode(log["key"])
    assert number == log["seq"] + 1
    return base64.b64encode(hashlib.sha256(b"wg/v1/log/next" + key).digest()).decode()


def edited(log: Log, place: int, **changes: Any) -> Log:
    entries = [*log["entries"]]
    entries[place] = {**entries[place], **changes}
    return {**log, "entries": entries}


def swapped(log: Log, first: int, second: int) -> Log:
    entries = [*log["entries"]]
    entries[first], entries[second] = entries[second], entries[first]
    return {**log, "entries": entries}


def renumbered(log: Log) -> Log:
    """Take one entry out and close the gap."""
    entries = [entry for place, entry in enumerate(log["entries"]) if place != 2]
    return {**log, "seq": 5, "entries": [{**entry, "seq": number} for number, entry in enumerate(entries)]}


def inserted(log: Log) -> Log:
    entries = [*log["entries"][:3], {**a_note(), "seq": 3, "mac": log["entries"][3]["mac"]}, *log["entries"][3:]]
    return {**log, "seq": 7, "entries": entries}


CHANGES: dict[str, Callable[[Log], Any]] = {
    "a time": lambda log: edited(log, 1, t=NOW_S),
    "a kind": lambda log: edited(log, 4, kind="lock"),
    "a word more": lambda log: edited(log, 0, network="home"),
    "a word less": lambda log: {**log, "entries": [{k: v for k, v in e.items() if k != "id"} for e in log["entries"]]},
    "a mac": lambda log: edited(log, 5, mac=base64.b64encode(bytes(32)).decode()),
    "a mac that is none": lambda log: edited(log, 5, mac="%"),
    "two swapped": lambda log: swapped(log, 1, 2),
    "two swapped with their numbers": lambda log: edited(edited(swapped(log, 1, 2), 1, seq=1), 2, seq=2),
    "one taken out": lambda log: {**log, "entries": log["entries"][:2] + log["entries"][3:]},
    "one taken out and renumbered": renumbered,
    "one put in": inserted,
    "the first taken away": lambda log: {**log, "entries": log["entries"][1:]},
    "the first taken away, as a signer does": lambda log: {
        **log,
        "entries": log["entries"][1:],
        "begun": {"seq": 1, "proof": base64.b64encode(bytes(32)).decode()},
    },
    "the last taken away": lambda log: {**log, "seq": 5, "entries": log["entries"][:-1]},
    "all taken away": lambda log: {**log, "entries": []},
    "begun anew with the key at hand": lambda log: {"seq": 0, "key": log["key"], "entries": []},
    "the last rewritten with the key at hand": lambda log: with_notes(
        {**log, "seq": 5, "entries": log["entries"][:-1]}, [a_note()]
    ),
    "another key": lambda log: {**log, "key": base64.b64encode(bytes(32)).decode()},
    "a number without end": lambda log: {**log, "seq": 2**62},
    "no log": lambda _: None,
    "no list": lambda log: {**log, "entries": {}},
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_done_to_the_past_is_seen(vault: bytes, change: str) -> None:
    assert verdict_on(vault) is LogVerdict.GOOD  # control
    assert verdict_on(with_log(vault, CHANGES[change](log_of(vault)))) is LogVerdict.ALTERED


def test_an_end_cut_off_with_the_key_of_then_is_seen_by_its_length(vault: bytes) -> None:
    short = log_of(vault)
    longer = with_log(vault, with_notes(short, [a_note(NOW_S), a_note(NOW_S)]))
    assert verdict_on(longer, seen=8) is LogVerdict.GOOD  # control
    assert verdict_on(with_log(longer, short), seen=8) is LogVerdict.CUT
    assert verdict_on(with_log(longer, short)) is LogVerdict.GOOD  # without a keyring nobody can tell: said so


def test_a_signer_begins_a_log_anew_that_does_not_hold_and_nobody_else_can(vault: bytes) -> None:
    bad = with_log(vault, edited(log_of(vault), 1, t=NOW_S))
    whole = opened(bad)
    task = Task(open_message(Purpose.SECURE, OP, bad), NOW_S, SMALL_COMPUTER, lambda: None)
    view = with_sound_log(task, whole, whole.bodies.view)
    sound = with_log(bad, view["log"])
    assert verdict_on(sound) is LogVerdict.GOOD
    assert log_of(sound)["entries"] == []
    longer = with_log(sound, with_notes(log_of(sound), [a_note(NOW_S)]))
    assert verdict_on(longer, seen=7) is LogVerdict.GOOD  # control
    begun_later = {**log_of(longer), "entries": [], "begun": {**log_of(longer)["begun"], "seq": 7}}
    assert verdict_on(with_log(longer, begun_later)) is LogVerdict.ALTERED
    assert verdict_on(with_log(longer, {**log_of(longer), "begun": None})) is LogVerdict.ALTERED
    good = opened(vault)
    assert with_sound_log(task, good, good.bodies.view) == good.bodies.view  # what holds is evidence, and stays


def test_what_home_adds_in_the_future_cannot_be_rewritten_by_the_key_after_it(vault: bytes) -> None:
    log = with_notes(log_of(vault), [a_note(NOW_S)])
    assert after(log_of(vault), 7) == log["key"]
    assert verdict_on(with_log(vault, log)) is LogVerdict.GOOD
    forged = {**log, "entries": [*log["entries"][:-1], {**log["entries"][-1], "kind": "lock"}]}
    assert verdict_on(with_log(vault, forged)) is LogVerdict.ALTERED


def logged_in(vault: bytes) -> bytes:
    """Return what a log-in writes."""
    return bytes(Signer(vault).do(Purpose.LOG_IN, entry(PASSWORD)).opened.vault)


def test_a_signer_takes_out_what_is_too_old_and_makes_room_and_nobody_else_can() -> None:
    old = [a_note(NOW_S - YEAR_S - 10 + number) for number in range(5)]
    kept = [a_note(NOW_S - _DAY_S + number) for number in range(30)]
    by_age = logged_in(vault_with_log(*old, *kept))
    assert [found["seq"] for found in log_of(by_age)["entries"]] == [*range(5, 35)]
    assert verdict_on(by_age) is LogVerdict.GOOD
    assert log_of(logged_in(vault_with_log(*old[:1] * 30)))["seq"] == 30
    assert len(log_of(logged_in(vault_with_log(*(a_note(NOW_S - 2 * YEAR_S) for _ in range(30)))))["entries"]) == 20
    log = log_of(by_age)
    for fewer in ({**log, "entries": log["entries"][5:]}, {**log, "entries": log["entries"][5:], "begun": None}):
        assert verdict_on(with_log(by_age, fewer)) is LogVerdict.ALTERED
    as_begun = {**log, "entries": log["entries"][5:], "begun": {**log["begun"], "seq": 10}}
    assert verdict_on(with_log(by_age, as_begun)) is LogVerdict.ALTERED
    bad = with_log(by_age, edited(log, 3, t=NOW_S))
    assert log_of(logged_in(bad)) == log_of(bad)  # what does not hold is evidence


def test_a_home_that_was_taken_over_pushes_out_few_lines_however_many_it_adds() -> None:
    honest = vault_with_log(*(a_note(NOW_S - _DAY_S) for _ in range(MOST_ENTRIES - ROOM)))
    before = {found["id"] for found in log_of(honest)["entries"]}
    forged = with_notes(log_of(honest), [a_note(NOW_S + 50 * YEAR_S)])  # the future makes nothing older
    forged = with_notes(forged, [a_note(NOW_S) for _ in range(3 * MOST_ENTRIES)])
    assert len(forged["entries"]) == MOST_ENTRIES
    assert room_in(forged) == 0
    after_it = log_of(logged_in(with_log(honest, forged)))
    assert len(before - {found["id"] for found in after_it["entries"]}) == ROOM
    assert room_in(after_it) == ROOM
    assert verdict_on(with_log(honest, after_it)) is LogVerdict.GOOD
    more = {**forged, "entries": [*forged["entries"], forged["entries"][-1]], "seq": forged["seq"] + 1}
    assert verdict_on(with_log(honest, more)) is LogVerdict.ALTERED


def test_a_line_opens_for_its_own_vault_alone_and_its_length_tells_nothing() -> None:
    private, vault_id = bytes(range(32)), b"v" * 16
    short, long = a_note(), a_note(flags=["guest", "older", "clock_back"], way="recovery_code", app="0.1.0")
    lines = [seal_line(log_public_key(private), vault_id, note) for note in (short, long)]
    assert [len(line) for line in lines] == [LINE_BYTES, LINE_BYTES]
    assert all(word not in line for line in lines for word in (b"log_in", b"kind", b"guest"))
    assert [open_line(private, vault_id, line) for line in lines] == [short, long]  # control
    changed = bytes([lines[0][0] ^ 1]) + lines[0][1:], lines[0][:-1] + bytes([lines[0][-1] ^ 1]), lines[0][:-1], b""
    for line in changed:
        with pytest.raises(LogLineError):
            open_line(private, vault_id, line)
    for key, vault in ((bytes(32), vault_id), (private, bytes(16))):
        with pytest.raises(LogLineError):
            open_line(key, vault, lines[0])
    with pytest.raises(ValueError, match="short"):
        seal_line(log_public_key(private), vault_id, a_note(network="x" * 300))
