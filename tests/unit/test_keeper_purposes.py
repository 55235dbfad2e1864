"""What the keeper's tables say of every purpose, every refusal and every box: none is forgotten, none contradicts."""

import itertools

import pytest

from tests.helpers.keeper import box
from wallet_gui.channel.messages import BOX_ROUTES, Box, BoxName, Preload, Role
from wallet_gui.domain.session import CONFIRM_PURPOSES, Purpose, Why
from wallet_gui.keeper import purposes as p
from wallet_gui.keeper.confirming import WANTABLE
from wallet_gui.keeper.relay import Relay

OP = bytes(16)


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_has_its_boxes_in_an_order_that_can_be(purpose: Purpose) -> None:
    boxes = p.boxes_of(purpose)
    assert boxes
    assert len(set(boxes)) == len(boxes)
    from_signer = [name for name in boxes if BOX_ROUTES[name][0] is Role.SIGNER]
    assert boxes[-1] in from_signer or purpose in CONFIRM_PURPOSES
    home_takes_part = purpose in p.SENDS_MAIL or any(Role.HOME in BOX_ROUTES[name] for name in boxes)
    assert home_takes_part == (purpose in p.OPENS_HOME | p.TALKS_TO_HOME)


def test_every_box_is_of_some_purpose() -> None:
    assert set(itertools.chain.from_iterable(map(p.boxes_of, Purpose))) == set(BoxName) - {BoxName.MAIL}


@pytest.mark.parametrize("purpose", Purpose)
def test_mail_passes_once_after_what_was_typed_where_it_may_be_needed_and_is_never_waited_for(purpose: Purpose) -> None:
    relay, mail = Relay(purpose), box(OP, BoxName.MAIL)
    assert not relay.may_pass(mail, Role.SIGNER)
    for name in p.boxes_of(purpose):
        relay.note(box(OP, name))
    assert relay.may_pass(mail, Role.SIGNER) == (purpose in p.SENDS_MAIL)
    before, is_complete = relay.for_home, relay.is_complete
    relay.note(mail)
    assert (relay.for_home, relay.is_complete, relay.mail) == (before, is_complete, mail)
    assert not relay.may_pass(mail, Role.SIGNER)


@pytest.mark.parametrize("purpose", Purpose)
def test_a_relay_lets_each_box_pass_once_and_only_from_its_sender(purpose: Purpose) -> None:
    relay, boxes = Relay(purpose), p.boxes_of(purpose)
    for name in boxes:
        sent = box(OP, name)
        for role in Role:
            assert relay.may_pass(sent, role) == (role is sent.sender)
        if purpose in p.READS_REQUEST:
            later = boxes[boxes.index(name) + 1 :]
            assert not any(relay.may_pass(box(OP, other), BOX_ROUTES[other][0]) for other in later)
        relay.note(sent)
        assert not relay.may_pass(sent, sent.sender)
    assert relay.is_complete
    strangers = set(BoxName) - set(boxes)
    assert not any(Relay(purpose).may_pass(box(OP, name), BOX_ROUTES[name][0]) for name in strangers)


@pytest.mark.parametrize("purpose", Purpose)
def test_what_is_for_home_is_the_one_box_that_waits(purpose: Purpose) -> None:
    relay = Relay(purpose)
    waiting: list[Box] = []
    for name in p.boxes_of(purpose):
        sent = box(OP, name)
        relay.note(sent)
        waiting += [sent] if sent.receiver is Role.HOME else []
    assert relay.for_home == (waiting[0] if waiting else None)
    assert len(waiting) <= 1


def test_the_tables_do_not_contradict_each_other() -> None:
    assert not p.MUST_WRITE & p.NEVER_WRITES
    assert not p.CHECKED_NOTHING & p.PROVED_PASSWORD
    assert p.READS_REQUEST <= p.TALKS_TO_HOME <= CONFIRM_PURPOSES
    assert Why.WRONG not in p.CHECKED_NOTHING | p.PROVED_PASSWORD
    assert not p.NOT_COUNTED & CONFIRM_PURPOSES
    assert WANTABLE < CONFIRM_PURPOSES


@pytest.mark.parametrize("purpose", Purpose)
def test_a_signer_imports_what_signs_only_where_it_derives_or_reads_requests(purpose: Purpose) -> None:
    signs = p.TALKS_TO_HOME - p.SENDS_MAIL | {Purpose.IMPORT_KEY}
    assert (p.preload_for(purpose) is Preload.SIGN) == (purpose in signs)
    assert (p.preload_for(purpose) is Preload.CREATE) == (purpose in p.NOT_COUNTED)
