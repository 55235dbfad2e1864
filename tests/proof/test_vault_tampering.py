"""Proof: no cut, lengthened or spliced file is accepted; no slot or section fits another state or another vault.

The outer hash is made right in each: an attacker can do that, too. Each first shows that the untouched file opens.
"""

import hashlib
import random
from dataclasses import replace

import pytest

from tests.helpers import vault_reader
from tests.helpers.vault_states import MADE_AT, opened_vector, vector_states
from tests.helpers.vault_vector import Stream, vector
from wallet_gui.domain.errors import StorageError, VaultDamagedError, WalletError
from wallet_gui.vault.file import Bodies, OpenVault, assemble, open_with_parts
from wallet_gui.vault.header import SLOT_COUNT, VaultLayout, parse_layout
from wallet_gui.vault.sections import SectionName, seal_section
from wallet_gui.vault.slots import Part, Roots, seal_slot

OLD, LARGER, NEWEST = vector_states(3)
PARTS = {Part.PASSWORD_KEY: vector().password_key}


def opened(data: bytes) -> OpenVault:
    """Open without deriving the key again."""
    return open_with_parts(parse_layout(data), PARTS)


def hashed(data: bytes) -> bytes:
    """The file with its last 32 bytes made right."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def is_refused(data: bytes) -> bool:
    """Say whether both readers refuse a file."""
    try:
        opened(data)
    except WalletError:
        pass
    else:
        return False
    with pytest.raises(vault_reader.RefusedError):
        vault_reader.read_vault(data, {1: vector().password_key})
    return True


@pytest.fixture(autouse=True)
def the_untouched_files_open() -> None:
    """The positive control of every proof here."""
    for data in (OLD, LARGER, NEWEST):
        assert not is_refused(data)


def test_every_truncation_is_refused() -> None:
    assert len(LARGER) > len(OLD)
    for length in range(len(LARGER)):
        for data in (LARGER[:length], hashed(LARGER[:length])):
            with pytest.raises(StorageError):
                opened(data)


def test_every_missing_stretch_is_refused() -> None:
    for start in range(0, len(LARGER) - 64, 61):
        assert is_refused(hashed(LARGER[:start] + LARGER[start + 1 + start % 63 :]))


def test_a_thousand_extensions_are_refused() -> None:
    draw = random.Random(1)
    for _ in range(1000):
        extra = draw.randbytes(draw.choice((1, 16, 56, 640, 4168)))
        place = draw.choice((len(OLD), len(OLD) - 32, len(OLD) - 96, 7840, draw.randrange(len(OLD))))
        data = OLD[:place] + extra + OLD[place:]
        assert is_refused(hashed(data))


def test_a_thousand_splices_of_two_states_are_refused() -> None:
    draw = random.Random(2)
    assert len(NEWEST) == len(OLD)
    made = 0
    while made < 1000:
        start = draw.randrange(len(OLD) - 32)
        end = min(start + draw.choice((1, 8, 32, 640, 4168, 8000)), len(OLD) - 32)
        data = hashed(OLD[:start] + NEWEST[start:end] + OLD[end:])
        if data in (OLD, NEWEST):
            continue
        assert is_refused(data)
        made += 1


def rebuilt(layout: VaultLayout, **parts: object) -> bytes:
    """The file with some of its parts exchanged and a right outer hash."""
    return replace(layout, **parts).encoded()  # type: ignore[arg-type]  # each test names real fields


def test_dropping_or_exchanging_slots_is_refused() -> None:
    layout = parse_layout(OLD)
    for number in range(4):
        slots = list(layout.slots)
        slots[number] = bytes(640)
        assert is_refused(rebuilt(layout, slots=tuple(slots)))
    for one in range(SLOT_COUNT):
        for other in range(one):
            slots = list(layout.slots)
            slots[one], slots[other] = slots[other], slots[one]
            data = rebuilt(layout, slots=tuple(slots))
            assert data == OLD or is_refused(data)


def test_an_older_section_does_not_fit_a_newer_state() -> None:
    old, new = parse_layout(OLD), parse_layout(NEWEST)
    for name in ("gate", "view"):
        assert getattr(old, name) != getattr(new, name)
        assert is_refused(rebuilt(new, **{name: getattr(old, name)}))
    assert is_refused(rebuilt(new, gate=old.gate, spend=old.spend, spend_mac=old.spend_mac))
    assert is_refused(rebuilt(new, view=old.view, header_mac=old.header_mac))
    assert is_refused(rebuilt(new, head=old.head, head_bytes=old.head_bytes))


def test_a_counter_set_back_is_refused() -> None:
    layout = parse_layout(NEWEST)
    head = replace(layout.head, generation=7)
    assert is_refused(rebuilt(layout, head=head, head_bytes=head.encoded()))
    for name in ("gate", "view", "spend"):
        section = getattr(layout, name)
        assert is_refused(rebuilt(layout, **{name: replace(section, revision=section.revision - 1)}))


def another_vault_with_the_same_password() -> bytes:
    """A vault that shares password, salt and cost with the vector, and so its password key, but no root."""
    draw = Stream(b"another vault")
    head = replace(parse_layout(OLD).head, vault_id=draw(16))
    roots = Roots.draw(draw)
    slots = (seal_slot(0, head, PARTS, roots, draw(640)), *(draw(640) for _ in range(3)), *[bytes(640)] * 8)
    names = ((SectionName.GATE, roots.gate), (SectionName.VIEW, roots.view), (SectionName.SPEND, roots.spend))
    gate, view, spend = (
        seal_section(root, name, head.vault_id, number, {"v": 1}, draw) for number, (name, root) in enumerate(names, 1)
    )
    return assemble(head, slots, (gate, view, spend), roots)


def test_nothing_can_be_carried_from_one_vault_into_another() -> None:
    other = another_vault_with_the_same_password()
    assert not is_refused(other)
    here, there = parse_layout(OLD), parse_layout(other)
    for name in ("slots", "gate", "view", "spend", "spend_mac", "header_mac"):
        assert is_refused(rebuilt(here, **{name: getattr(there, name)}))
    for number in range(4):
        slots = (*here.slots[:number], there.slots[number], *here.slots[number + 1 :])
        assert is_refused(rebuilt(here, slots=slots))
    assert is_refused(rebuilt(here, head=there.head, head_bytes=there.head_bytes))


def test_home_cannot_forge_what_only_a_signer_may_write() -> None:
    """home holds the view root: it can make the header MAC right, but not the spend MAC."""
    layout, draw = parse_layout(OLD), Stream(b"a captured home")
    view_root = opened_vector().roots.view
    guessed = Roots(view=view_root, spend=bytearray(draw(32)), gate=bytearray(draw(32)))
    gate = seal_section(guessed.gate, SectionName.GATE, layout.vault_id, 2, {"v": 1}, draw)
    for slots, section in ((layout.slots, gate), ((draw(640), *layout.slots[1:]), layout.gate)):
        forged = assemble(layout.head, slots, (section, layout.view, layout.spend), guessed)
        with pytest.raises(WalletError):
            opened(forged)
    real = assemble(layout.head, layout.slots, (layout.gate, layout.view, layout.spend), opened_vector().roots)
    assert real == OLD


def test_what_was_altered_on_purpose_is_told_from_chance() -> None:
    layout = parse_layout(NEWEST)
    with pytest.raises(VaultDamagedError) as altered:
        opened(rebuilt(layout, header_mac=bytes(32)))
    assert altered.value.altered
    with pytest.raises(VaultDamagedError) as chance:
        opened(NEWEST[:-1] + b"\0")
    assert not chance.value.altered


def test_a_rewritten_vault_is_accepted_again() -> None:
    data = opened(NEWEST).rewrite(written_at=MADE_AT, spend={"v": 1})
    assert opened(data).bodies == Bodies(opened(NEWEST).bodies.gate, opened(NEWEST).bodies.view, {"v": 1})
