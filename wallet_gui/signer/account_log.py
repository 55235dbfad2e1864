"""What a signer notes of each attempt, sealed to the account's log, and what it says of the log that it finds."""

import secrets
from typing import Final

from wallet_gui import __version__
from wallet_gui.channel.messages import Opened
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.account_log import (
    ID_LENGTH,
    LogFlag,
    LogNote,
    LogResult,
    LogVerdict,
    LogWay,
    is_first_half,
    kind_of,
    note_to_json,
    result_of,
)
from wallet_gui.domain.session import Purpose, QuickMethod, Why
from wallet_gui.signer.codes import digits_of
from wallet_gui.signer.task import Task
from wallet_gui.vault.account_log import begun_anew, seal_line, verdict_on, with_room
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.header import HEAD_SIZE, parse_head
from wallet_gui.vault.sections import Body
from wallet_gui.vault.spend import SpendKeys

_NOTED: Final = frozenset(
    {
        Why.WRONG,
        Why.CODE,
        Why.CLOCK,
        Why.MAIL_CODE,
        Why.WORD,
        Why.PIN,
        Why.OTHER_REQUEST,
        Why.CEILING,
        Why.ALTERED,
        Why.DAMAGED,
    }
)
"""Refusals that tell of somebody at the door. The others are rules about what was chosen, or the computer's own."""


def entry_of_success(task: Task, opened: Opened) -> bytes:
    """Return the sealed line of an operation that worked; nothing for the first half of another."""
    if is_first_half(task.asked.purpose):
        return b""
    return _sealed(bytes(opened.vault) or _vault(task), _note(task, LogResult.DONE))


def entry_of_failure(task: Task, why: Why) -> bytes:
    """Return the sealed line of an attempt that was refused; nothing if there is no account, or no guess in it."""
    if why not in _NOTED:
        return b""
    return _sealed(_vault(task), _note(task, result_of(why)))


def verdict(task: Task, vault: OpenVault) -> LogVerdict:
    """Check the log of an opened vault."""
    keys = SpendKeys(vault.roots)
    try:
        log = vault.bodies.view.get("log")
        return verdict_on(log, keys.first_log_key(), task.asked.log_seq, keys.log_begun)
    finally:
        keys.wipe()


def with_sound_log(task: Task, vault: OpenVault, view: Body) -> Body:
    """Return the view section with an empty log in the place of one that does not hold."""
    if verdict(task, vault) is not LogVerdict.ALTERED:
        return view
    keys = SpendKeys(vault.roots)
    try:
        log = begun_anew(view.get("log"), keys.first_log_key(), task.asked.log_seq, keys.log_begun)
    finally:
        keys.wipe()
    return {**view, "log": log}


def with_room_in_log(task: Task, vault: OpenVault) -> Body:
    """Return the view section with room in its log. A log that does not hold stays as it is: it is evidence."""
    view = vault.bodies.view
    if verdict(task, vault) is LogVerdict.ALTERED:
        return view
    keys = SpendKeys(vault.roots)
    try:
        return {**view, "log": with_room(view["log"], task.now_s, keys.log_begun)}
    finally:
        keys.wipe()


def _vault(task: Task) -> bytes:
    """Return what the operation is about: a vault, for a quick unlock its head alone, or nothing."""
    if task.asked.purpose is Purpose.QUICK_UNLOCK:
        return next(iter(task.asked.heads), b"")
    return bytes(task.asked.vault)


def _note(task: Task, result: LogResult) -> LogNote:
    asked = task.asked
    flags = {LogFlag.GUEST: asked.for_guest, LogFlag.OLDER: asked.even_older}
    return LogNote(
        at=task.now_s,
        kind=kind_of(asked.purpose),
        id=secrets.token_hex(ID_LENGTH // 2),
        way=_way(task),
        result=result,
        flags=tuple(flag for flag, holds in flags.items() if holds),
        app=__version__,
    )


def _way(task: Task) -> LogWay:
    if task.words_in is not None:
        return LogWay.PHRASE if task.asked.purpose is Purpose.RESTORE else LogWay.NONE
    if task.asked.purpose is Purpose.QUICK_UNLOCK:
        return LogWay.OTHER if task.entry.quick is None else _QUICK[task.entry.quick]
    return _typed(task.entry)


_QUICK: Final = {
    QuickMethod.PIN: LogWay.PIN,
    QuickMethod.FINGERPRINT: LogWay.FINGERPRINT,
    QuickMethod.TOUCH_ID: LogWay.TOUCH_ID,
    QuickMethod.HELLO: LogWay.HELLO,
}


def _typed(entry: Entry) -> LogWay:
    """Return what was given, which need not be what was needed."""
    if entry.printed_key:
        return LogWay.PRINTED_KEY
    if entry.code and digits_of(entry.code) is None:
        return LogWay.RECOVERY_CODE
    if entry.device_secret:
        return LogWay.DEVICE_CODE if entry.code else LogWay.DEVICE
    return LogWay.CODE if entry.code else LogWay.PASSWORD


def _sealed(vault: bytes, note: LogNote) -> bytes:
    """Seal a note to the log key in a vault's header; nothing if that header cannot be read.

    The header of a vault that did not open is not proved. A line sealed to another's key is one that nobody can read,
    and is shown as such.
    """
    if len(vault) < HEAD_SIZE:
        return b""
    head = parse_head(vault[:HEAD_SIZE])
    try:
        return seal_line(head.log_public, head.vault_id, note_to_json(note))
    except ValueError:
        return b""
