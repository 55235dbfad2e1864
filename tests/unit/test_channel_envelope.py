"""A sealed box opens once, in its own run, operation, name and direction, with its own key, or not at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.channel.envelope import EnvelopeError, EnvelopeKey
from wallet_gui.channel.messages import Box, BoxName, Keys, Peers, Role
from wallet_gui.channel.secrets import Entry, ViewKey, WordsOut
from wallet_gui.domain.session import Purpose

RUN, OTHER_RUN = bytes(16), b"r" * 16
OP, OTHER_OP = b"o" * 16, b"p" * 16
ENTRY = Entry(Purpose.LOG_IN, "correct horse battery staple", "123456")


class Ends:
    """A door and a signer of one run, and what the keeper told them."""

    def __init__(self, run: bytes = RUN) -> None:
        self.door = EnvelopeKey(Role.DOOR, run)
        self.home = EnvelopeKey(Role.HOME, run)
        self.signer = EnvelopeKey(Role.SIGNER, run)
        keys = Keys(self.door.public_key, self.home.public_key, self.signer.public_key)
        self.peers = Peers(OP, Purpose.LOG_IN, keys)

    def entry(self, content: Entry = ENTRY) -> Box:
        return self.door.seal(content, BoxName.ENTRY, Role.SIGNER, self.peers)


def test_the_receiver_reads_what_the_sender_sealed() -> None:
    ends = Ends()
    assert ends.signer.open(ends.entry(), Entry) == ENTRY


def test_a_box_opens_only_once() -> None:
    ends = Ends()
    box = ends.entry()
    ends.signer.open(box, Entry)
    with pytest.raises(EnvelopeError):
        ends.signer.open(box, Entry)


def test_a_box_goes_only_the_way_of_its_name() -> None:
    ends = Ends()
    from_home = ends.home.seal(ENTRY, BoxName.ENTRY, Role.SIGNER, ends.peers)
    from_door = ends.door.seal(ViewKey(b"v" * 32, b"i" * 16, 0, 0, 0, False, 0), BoxName.VIEW, Role.HOME, ends.peers)
    with pytest.raises(EnvelopeError):
        ends.signer.open(from_home, Entry)
    with pytest.raises(EnvelopeError):
        ends.home.open(from_door, ViewKey)


def test_a_second_box_of_the_same_name_and_operation_does_not_open() -> None:
    ends = Ends()
    first, second = ends.entry(), ends.entry()
    ends.signer.open(first, Entry)
    with pytest.raises(EnvelopeError):
        ends.signer.open(second, Entry)


@pytest.mark.parametrize(
    "changed",
    [
        {"op": OTHER_OP},
        {"name": BoxName.WORDS_IN},
        {"sender": Role.HOME},
        {"sender": Role.SIGNER},
        {"receiver": Role.HOME},
        {"receiver": Role.DOOR},
    ],
)
def test_a_box_does_not_open_under_another_letterhead(changed: dict[str, object]) -> None:
    ends = Ends()
    box = replace(ends.entry(), **changed)  # type: ignore[arg-type]
    for key in (ends.signer, ends.home, ends.door):
        with pytest.raises(EnvelopeError):
            key.open(box, Entry)


def test_a_box_of_another_run_does_not_open_even_with_the_same_key() -> None:
    ends = Ends()
    stranger = EnvelopeKey(Role.DOOR, OTHER_RUN)
    with pytest.raises(EnvelopeError):
        ends.signer.open(stranger.seal(ENTRY, BoxName.ENTRY, Role.SIGNER, ends.peers), Entry)


def test_a_box_for_one_key_does_not_open_with_another() -> None:
    with pytest.raises(EnvelopeError):
        Ends().signer.open(Ends().entry(), Entry)


def test_a_box_is_not_read_as_something_else() -> None:
    ends = Ends()
    with pytest.raises(EnvelopeError):
        ends.signer.open(ends.entry(), WordsOut)


def test_lengths_tell_nothing() -> None:
    ends = Ends()
    short = ends.entry(replace(ENTRY, password="a"))
    long = ends.entry(replace(ENTRY, password="a" * 256))
    assert len(short.data) == len(long.data)
    assert (len(short.data) - 32 - 16) % 1024 == 0


def test_more_than_a_box_holds_is_not_sealed() -> None:
    with pytest.raises(EnvelopeError):
        Ends().entry(replace(ENTRY, password="a" * 200_000))


def test_nobody_seals_for_a_process_that_takes_no_part() -> None:
    ends = Ends()
    peers = replace(ends.peers, keys=replace(ends.peers.keys, home=b""))
    with pytest.raises(KeyError):
        ends.signer.seal(ViewKey(b"v" * 32, b"i" * 16, 0, 0, 0, False, 0), BoxName.VIEW, Role.HOME, peers)


@given(st.data())
def test_one_changed_byte_closes_a_box(data: st.DataObject) -> None:
    ends = Ends()
    box = ends.entry()
    sealed = bytearray(box.data)
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(EnvelopeError):
        ends.signer.open(replace(box, data=bytes(sealed)), Entry)


@given(st.binary(max_size=200) | st.binary(min_size=1072, max_size=1072) | st.integers(0, 80).map(bytes))
def test_any_bytes_are_no_box(data: bytes) -> None:
    with pytest.raises(EnvelopeError):
        Ends().signer.open(replace(Ends().entry(), data=data), Entry)
