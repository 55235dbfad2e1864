"""A conversation carries messages and their bodies whole, in order, and nothing that its side may not hear."""

import hashlib
import struct
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.channel.conversation import child_side, keeper_side
from wallet_gui.channel.frames import MAX_FRAME_BYTES, ChannelBrokenError, FrameKind, FrameReader, pack_frame
from wallet_gui.channel.messages import (
    FROM_CHILD,
    SMALL_BODY_BYTES,
    TO_CHILD,
    VAULT_BODY_BYTES,
    Activity,
    Begin,
    Bye,
    Channel,
    Draft,
    Find,
    Found,
    LockNow,
    Open,
    Role,
    Save,
)
from wallet_gui.channel.schema import Body, dump_object
from wallet_gui.domain.session import Purpose

CHILDREN = (Role.DOOR, Role.HOME, Role.SIGNER)


def opening(vault: bytes) -> Open:
    return Open(bytes(16), Purpose.LOG_IN, Body(vault), 0, True, 0, (b"head",), 0)


def raw(fields: dict[str, Any]) -> bytes:
    return pack_frame(FrameKind.OBJECT, dump_object(fields))


def announce(size: int, number: int = 0, sha256: str = "") -> bytes:
    return raw({"n": number, "m": "body", "size": size, "sha256": sha256})


def body(data: bytes, number: int = 0) -> bytes:
    pieces = [data[start : start + MAX_FRAME_BYTES] for start in range(0, len(data), MAX_FRAME_BYTES)]
    frames = (pack_frame(FrameKind.PIECE, piece) for piece in pieces)
    return announce(len(data), number, hashlib.sha256(data).hexdigest()) + b"".join(frames)


@given(st.binary(max_size=3 * 1024), st.lists(st.integers(1, 700), max_size=9))
def test_a_message_arrives_whole_however_the_pipe_cuts_it(vault: bytes, cuts: list[int]) -> None:
    coming = keeper_side(Role.SIGNER).encode(opening(vault))
    hearing = child_side(Role.SIGNER)
    heard: list[Channel] = []
    for cut in cuts:
        heard += hearing.feed(coming[:cut])
        coming = coming[cut:]
    heard += hearing.feed(coming)
    assert heard == [opening(vault)]


def test_a_vault_larger_than_a_frame_travels_in_pieces() -> None:
    vault = bytes(range(256)) * 4096 * 3
    assert child_side(Role.SIGNER).feed(keeper_side(Role.SIGNER).encode(opening(vault))) == [opening(vault)]


def test_messages_are_counted_so_that_none_is_lost_repeated_or_slipped_in() -> None:
    keeper = keeper_side(Role.SIGNER)
    first, second = keeper.encode(Find("a", ())), keeper.encode(Find("b", ()))
    for stream in (second, first + first, first + second + first):
        with pytest.raises(ChannelBrokenError):
            child_side(Role.SIGNER).feed(stream)
    assert child_side(Role.SIGNER).feed(first + second) == [Find("a", ()), Find("b", ())]


@pytest.mark.parametrize("number", [True, False, "0", None, -1, 1])
def test_only_the_next_number_counts(number: object) -> None:
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(raw({"n": number, "m": "Bye"}))


@pytest.mark.parametrize("role", CHILDREN)
@pytest.mark.parametrize("kind", sorted(Channel.__subclasses__(), key=str))
def test_each_side_hears_only_what_the_table_allows(role: Role, kind: type[Channel]) -> None:
    for side, allowed in ((keeper_side(role), FROM_CHILD[role]), (child_side(role), TO_CHILD[role])):
        if kind in allowed:
            continue
        with pytest.raises(ChannelBrokenError, match="not allowed"):
            side.feed(raw({"n": 0, "m": kind.__name__}))


def test_no_child_may_say_what_only_the_keeper_says() -> None:
    assert not (FROM_CHILD[Role.SIGNER] & {Open, Find})
    assert Save in FROM_CHILD[Role.HOME]
    assert Begin not in FROM_CHILD[Role.HOME]
    assert not (FROM_CHILD[Role.DOOR] & {Save, Activity, LockNow})


@pytest.mark.parametrize(
    "fields",
    [
        {"n": 0},
        {"n": 0, "m": None},
        {"n": 0, "m": ["Bye"]},
        {"n": 0, "m": "Channel"},
        {"n": 0, "m": "bye"},
        {"n": 0, "m": "Bye", "more": 1},
        {"m": "Bye"},
        {"n": 0, "m": "body", "size": 1},
        {"n": 0, "m": "body", "size": "1", "sha256": ""},
        {"n": 0, "m": "body", "size": -1, "sha256": ""},
        {"n": 0, "m": "body", "size": 1, "sha256": "", "id": 1},
    ],
)
def test_what_is_not_a_message_breaks_the_channel(fields: dict[str, Any]) -> None:
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(raw(fields))


def test_a_repeated_key_breaks_the_channel() -> None:
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(pack_frame(FrameKind.OBJECT, b'{"n":0,"m":"Bye","m":"Bye"}'))


def test_a_frame_too_long_is_refused_before_its_bytes_come() -> None:
    with pytest.raises(ChannelBrokenError):
        FrameReader().feed(struct.pack("<IB", MAX_FRAME_BYTES + 1, 1))
    with pytest.raises(ChannelBrokenError):
        pack_frame(FrameKind.OBJECT, bytes(MAX_FRAME_BYTES + 1))


@pytest.mark.parametrize("kind", [0, 3, 255])
def test_an_unknown_kind_of_frame_is_refused(kind: int) -> None:
    with pytest.raises(ChannelBrokenError):
        FrameReader().feed(struct.pack("<IB", 0, kind))


def test_a_body_too_large_is_refused_when_it_is_announced() -> None:
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(announce(VAULT_BODY_BYTES + 1))
    # No message to a door brings a vault.
    with pytest.raises(ChannelBrokenError):
        child_side(Role.DOOR).feed(announce(SMALL_BODY_BYTES + 1))


def test_a_large_body_goes_with_few_messages_only() -> None:
    draft = Draft(Body(bytes(SMALL_BODY_BYTES + 1)), True)
    with pytest.raises(ChannelBrokenError):
        child_side(Role.HOME).encode(draft)
    # Home may send vaults' sections, so such a body is taken in, and refused with the message it comes with.
    with pytest.raises(ChannelBrokenError):
        keeper_side(Role.HOME).feed(body(draft.sealed) + raw({"n": 1, "m": "Draft", "sealed": 0, "has_input": True}))


def test_after_a_message_too_large_to_send_the_next_one_is_understood() -> None:
    keeper, signer = keeper_side(Role.SIGNER), child_side(Role.SIGNER)
    with pytest.raises(ChannelBrokenError):
        keeper.encode(replace(opening(b"vault"), heads=(bytes(MAX_FRAME_BYTES),)))
    assert signer.feed(keeper.encode(opening(b"vault"))) == [opening(b"vault")]


def test_a_body_that_is_not_what_was_announced_breaks_the_channel() -> None:
    with pytest.raises(ChannelBrokenError, match="damaged"):
        child_side(Role.SIGNER).feed(announce(1, sha256="00" * 32) + pack_frame(FrameKind.PIECE, b"x"))
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(announce(1) + pack_frame(FrameKind.PIECE, b"xy"))
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(announce(1) + pack_frame(FrameKind.PIECE, b""))
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(pack_frame(FrameKind.PIECE, b"x"))


def test_nothing_may_come_between_a_body_and_its_pieces() -> None:
    with pytest.raises(ChannelBrokenError, match="interrupted"):
        child_side(Role.SIGNER).feed(announce(1) + raw({"n": 1, "m": "Bye"}))


def test_a_body_that_no_field_names_breaks_the_channel() -> None:
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(body(b"stowaway") + raw({"n": 1, "m": "Bye"}))


def test_no_more_than_four_bodies_wait_for_a_message() -> None:
    four = b"".join(body(b"", number) for number in range(4))
    assert child_side(Role.SIGNER).feed(four) == []
    with pytest.raises(ChannelBrokenError):
        child_side(Role.SIGNER).feed(four + body(b"", 4))


def test_a_cut_stream_brings_no_message() -> None:
    sent = keeper_side(Role.SIGNER).encode(opening(b"vault"))
    for cut in range(1, len(sent)):
        hearing = child_side(Role.SIGNER)
        assert hearing.feed(sent[:cut]) == []
        assert hearing.feed(sent[cut:]) == [opening(b"vault")]


@given(st.binary(max_size=400))
def test_any_bytes_are_waited_for_or_break_the_channel(data: bytes) -> None:
    for side in (child_side(Role.SIGNER), keeper_side(Role.DOOR)):
        with suppress(ChannelBrokenError):
            side.feed(data)


@given(st.data())
def test_one_changed_byte_never_changes_a_body(data: st.DataObject) -> None:
    sent = bytearray(keeper_side(Role.SIGNER).encode(opening(b"the vault's bytes")))
    place = data.draw(st.integers(0, len(sent) - 1))
    sent[place] ^= data.draw(st.integers(1, 255))
    try:
        heard = child_side(Role.SIGNER).feed(bytes(sent))
    except ChannelBrokenError:
        return
    assert all(isinstance(message, Open) and message.vault == b"the vault's bytes" for message in heard)


def test_found_and_bye_are_the_smallest_talk() -> None:
    assert keeper_side(Role.SIGNER).feed(child_side(Role.SIGNER).encode(Found(-1))) == [Found(-1)]
    assert child_side(Role.SIGNER).feed(keeper_side(Role.SIGNER).encode(Bye())) == [Bye()]
