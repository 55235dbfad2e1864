"""What home does with the view root, and the MACs that only a signer can make."""

import hmac
from dataclasses import replace

import pytest

from tests.helpers import vault_reader
from tests.helpers.vault_states import MADE_AT, opened_vector
from tests.helpers.vault_vector import vector
from wallet_gui.domain.errors import FileTooLargeError, VaultDamagedError
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.spend import SpendKeys
from wallet_gui.vault.view import DRAFT_MOST, ViewKeys, cache_key

VAULT_ID = bytes(range(16))


@pytest.fixture
def keys() -> ViewKeys:
    return ViewKeys(vector().roots.view)


@pytest.mark.parametrize("changed", ["head", "slots", "gate", "spend", "spend_mac"])
def test_home_refuses_a_vault_in_which_anything_was_changed(keys: ViewKeys, changed: str) -> None:
    layout = parse_layout(vector().data)
    digests = layout.digests()
    other = bytearray(getattr(digests, changed))
    other[-20] ^= 1
    assert keys.open(digests, layout.view, layout.header_mac) == {"v": 1}
    with pytest.raises(VaultDamagedError) as refused:
        keys.open(replace(digests, **{changed: bytes(other)}), layout.view, layout.header_mac)
    assert refused.value.altered


def test_a_draft_comes_back(keys: ViewKeys) -> None:
    draft = {"page": "send", "amount": "0.5", "note": "für 林"}
    assert keys.open_draft(VAULT_ID, keys.seal_draft(VAULT_ID, draft)) == draft


def test_drafts_of_different_length_look_alike(keys: ViewKeys) -> None:
    assert len({len(keys.seal_draft(VAULT_ID, {"t": "x" * size})) for size in (0, 1, 100, 3000)}) == 1


def test_a_draft_is_at_most_64_kib(keys: ViewKeys) -> None:
    assert len(keys.seal_draft(VAULT_ID, {"t": "x" * 61_000})) <= DRAFT_MOST
    with pytest.raises(FileTooLargeError):
        keys.seal_draft(VAULT_ID, {"t": "x" * 65_536})


def test_a_draft_of_another_vault_or_root_or_with_any_changed_byte_does_not_open(keys: ViewKeys) -> None:
    draft = keys.seal_draft(VAULT_ID, {"t": "x"})
    with pytest.raises(VaultDamagedError):
        keys.open_draft(bytes(16), draft)
    with pytest.raises(VaultDamagedError):
        ViewKeys(bytes(32)).open_draft(VAULT_ID, draft)
    for index in range(0, len(draft), 97):
        other = bytearray(draft)
        other[index] ^= 1
        with pytest.raises(VaultDamagedError):
            keys.open_draft(VAULT_ID, bytes(other))


@pytest.mark.parametrize("size", [0, 43, 60, 4155, DRAFT_MOST + 1])
def test_what_cannot_be_a_draft_by_its_size_is_refused(keys: ViewKeys, size: int) -> None:
    with pytest.raises(VaultDamagedError):
        keys.open_draft(VAULT_ID, bytes(size))


def test_the_cache_key_needs_both_halves_and_the_vault() -> None:
    key = cache_key(b"s" * 32, b"h" * 32, VAULT_ID)
    both = vault_reader.lp(b"s" * 32) + vault_reader.lp(b"h" * 32)
    assert key == vault_reader.hkdf(both, VAULT_ID, b"wg/v1/cache", 32)
    others = [cache_key(b"t" * 32, b"h" * 32, VAULT_ID), cache_key(b"s" * 32, bytes(32), VAULT_ID)]
    assert key not in [*others, cache_key(b"s" * 32, b"h" * 32, bytes(16))]


def test_a_wiped_key_opens_nothing(keys: ViewKeys) -> None:
    draft = keys.seal_draft(VAULT_ID, {"t": "x"})
    keys.wipe()
    with pytest.raises(VaultDamagedError):
        keys.open_draft(VAULT_ID, draft)


def test_a_recovery_code_is_known_once_its_mac_is_stored() -> None:
    keys = SpendKeys(vector().roots)
    macs: list[bytes | None] = [keys.recovery_code_mac(code) for code in ("0123456789", "ABCDEFGHJK")]
    assert keys.matching_code("ABCDEFGHJK", macs) == 1
    assert keys.matching_code("ABCDEFGHJX", macs) is None
    assert keys.matching_code("ABCDEFGHJK", [macs[0], None]) is None


def test_the_subkeys_are_those_of_the_format_page() -> None:
    roots = opened_vector().roots
    keys = SpendKeys(roots)
    expected = vault_reader.expand(bytes(roots.gate), b"wg/v1/log")
    assert keys.first_log_key() == expected
    code_key = vault_reader.expand(bytes(roots.gate), b"wg/v1/codes")
    assert keys.recovery_code_mac("0123456789") == hmac.digest(code_key, b"0123456789", "sha256")


def test_home_saves_again_and_again_from_what_it_has(keys: ViewKeys) -> None:
    layout = parse_layout(vector().data)
    digests, revision = layout.digests(), layout.view.revision
    for number in range(3):
        save = keys.save(digests, revision, {"v": 1, "number": number}, MADE_AT + number)
        assert (save.base, save.revision) == (7 + number, 3 + number)
        digests, revision = save.digests, save.revision
