"""In which order a signer takes its messages: any that is possible, each once, and no password before it has read."""

import itertools

import pytest

from tests.helpers.payments import payment
from tests.helpers.signer import RUN, open_message
from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import BOX_ROUTES, Box, BoxName, Channel, Find, Hello, Keys, Peers, Preload
from wallet_gui.domain.look import Look
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.performing import READS_FIRST, WasRead
from wallet_gui.signer.post import Post

OP = b"o" * 16
READ = WasRead(payment(), bytes(32))
HELLO = Hello(RUN, Preload.SIGN, Look(), place=None, verbose=False)


def box(name: BoxName) -> Box:
    sender, receiver = BOX_ROUTES[name]
    return Box(OP, name, sender, receiver, b"data")


def messages(purpose: Purpose, *boxes: BoxName) -> list[Channel]:
    return [Peers(OP, purpose, Keys(b"d", b"h", b"s")), open_message(purpose, OP), *map(box, boxes)]


def takes(*taken: Channel) -> Post:
    post = Post()
    for message in taken:
        post.take(message)
    return post


@pytest.mark.parametrize("purpose", sorted(READS_FIRST))
def test_a_request_is_read_once_everything_is_there_and_then_the_password_completes_it(purpose: Purpose) -> None:
    for order in itertools.permutations(messages(purpose, BoxName.REQUEST)):
        post = takes(*order[:-1])
        assert post.to_read() is post.complete() is None
        post.take(order[-1])
        letters = post.to_read()
        assert letters is not None
        assert letters.box == box(BoxName.REQUEST)
        post.was_read(READ)
        assert post.to_read() is post.complete() is None
        post.take(box(BoxName.ENTRY))
        whole = post.complete()
        assert whole is not None
        assert (whole.box, whole.was_read) == (box(BoxName.ENTRY), READ)


@pytest.mark.parametrize("purpose", sorted(READS_FIRST))
def test_a_password_that_comes_before_the_reading_is_never_taken(purpose: Purpose) -> None:
    for name in (BoxName.ENTRY, BoxName.WORDS_IN):
        for order in itertools.permutations(messages(purpose, BoxName.REQUEST, name)):
            with pytest.raises(ChannelBrokenError):
                takes(*order)


@pytest.mark.parametrize("purpose", sorted(set(Purpose) - READS_FIRST))
def test_where_nothing_is_read_nothing_can_be_requested(purpose: Purpose) -> None:
    for order in itertools.permutations(messages(purpose, BoxName.REQUEST)):
        with pytest.raises(ChannelBrokenError):
            takes(*order)


@pytest.mark.parametrize(
    ("before", "again"),
    [
        (messages(Purpose.UNLOCK)[:1], messages(Purpose.UNLOCK)[0]),
        (messages(Purpose.UNLOCK)[1:], messages(Purpose.SIGN)[1]),
        ([box(BoxName.REQUEST)], box(BoxName.REQUEST)),
        ([box(BoxName.ENTRY)], box(BoxName.ENTRY)),
        ([box(BoxName.ENTRY)], box(BoxName.WORDS_IN)),
        ([Find("a", ())], Find("b", ())),
        ([], HELLO),
    ],
    ids=str,
)
def test_nothing_is_heard_twice(before: list[Channel], again: Channel) -> None:
    post = takes(*before)
    with pytest.raises(ChannelBrokenError):
        post.take(again)


def test_a_second_request_after_the_reading_is_not_taken() -> None:
    post = takes(*messages(Purpose.SIGN, BoxName.REQUEST))
    post.was_read(READ)
    with pytest.raises(ChannelBrokenError):
        post.take(box(BoxName.REQUEST))
