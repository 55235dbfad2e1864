"""The published vector of format 1, made by the program and read by a second reader on other libraries."""

from pathlib import Path

import pytest

from tests.helpers import vault_reader
from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vault_vector import NAME, NORMAL_PASSWORD, PASSWORD, SAMPLES, vector
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.kdf import derive_password_key, name_tag
from wallet_gui.vault.slots import Part

FILE = {
    "vault id": (16, 16, "b237bb1003bae6c1146b064303e8ff84"),
    "name tag": (96, 16, "f5bd93b9fd10ac8723e906acaa4304fc"),
    "slot 0 commitment": (192, 32, "83706f1283d56174013f379246b2114942c97bcf6043aa24b3770138ac506ff5"),
    "slot 1 commitment": (832, 32, "9a00440e5f5e2ff2989f5064bb697588e23f30397e0ea8f99da061dc3f8a3cd0"),
    "spend MAC": (-96, 32, "e5f7c7202f1992a80120da3d1cbeb0e92f770897421eaba04a3d23661586eff8"),
    "header MAC": (-64, 32, "7728cbc19f2cd00983e02caa44b9d20768444b13366934bd8f3582392174104a"),
    "outer hash": (-32, 32, "a94151da26abc92895fdb1a654eda01fa49b84647108540e5b322087ab7d0919"),
}
PASSWORD_KEY = "c6768cd3d5e7de4ff7aa3e2ac11ae42a0ab4d469b1ac763f20134760ae2d5c03"
SLOT_KEYS = {
    (1,): "c83d50984768fcc8881d38572001d43a6bf29208a34bae73a7cbef41a48811fc",
    (1, 2): "abd6a43bbc40a4956f626d40532ec1b7028bb50ccb9262570d4bd049c66f8375",
}


@pytest.mark.parametrize("field", FILE)
def test_the_vector_has_the_published_bytes(field: str) -> None:
    start, size, published = FILE[field]
    data = vector().data
    start %= len(data)
    assert data[start : start + size].hex() == published


def test_the_format_page_publishes_the_same_values() -> None:
    page = (Path(__file__).parents[2] / "docs" / "vault-format.md").read_text(encoding="utf-8")
    published = [*(value for _, _, value in FILE.values()), PASSWORD_KEY, *SLOT_KEYS.values()]
    assert [value for value in published if value not in page] == []


def test_the_vector_is_the_smallest_file_there_can_be() -> None:
    assert len(vector().data) == 20_440


def test_both_readers_derive_the_published_password_key() -> None:
    head = parse_layout(vector().data).head
    assert derive_password_key(PASSWORD, head.file_salt, head.cost).hex() == PASSWORD_KEY
    assert vault_reader.password_key(vector().data, PASSWORD).hex() == PASSWORD_KEY


def test_the_second_reader_derives_the_published_slot_keys() -> None:
    parts = {1: bytes.fromhex(PASSWORD_KEY), 2: vector().device_secret}
    for number, (door, published) in enumerate(SLOT_KEYS.items()):
        ikm = b"".join(bytes([part]) + vault_reader.lp(parts[part]) for part in door)
        both = vault_reader.hkdf(ikm, vector().fills[number][:32], b"wg/v1/slot", 64)
        assert both[:32].hex() == published


def test_both_readers_compute_the_same_name_tag_however_the_name_is_spelt() -> None:
    vault_id = parse_layout(vector().data).vault_id
    published = FILE["name tag"][2]
    for spelling in (NAME, "MEI.LIN", "ｍｅｉ．ｌｉｎ"):
        assert name_tag(spelling, vault_id).hex() == published
        assert vault_reader.name_tag(vector().data, spelling).hex() == published


def test_the_released_sample_is_the_vector() -> None:
    assert (SAMPLES / "vault-v1.wgv").read_bytes() == vector().data


def test_the_second_reader_opens_every_door_of_the_vector() -> None:
    key = bytes.fromhex(PASSWORD_KEY)
    alone = vault_reader.read_vault(vector().data, {1: key})
    assert (alone.generation, alone.slot, alone.gate, alone.view, alone.spend) == (7, 0, {"v": 1}, {"v": 1}, {"v": 1})
    data_without_slot_0 = {2: vector().device_secret}
    with pytest.raises(vault_reader.RefusedError):
        vault_reader.read_vault(vector().data, data_without_slot_0)


@pytest.mark.parametrize("spelling", [PASSWORD, NORMAL_PASSWORD])
def test_the_program_opens_the_vector_with_either_spelling_of_its_password(spelling: str) -> None:
    opened = open_vault(vector().data, Entered(spelling))
    assert opened.slot == 0
    assert opened.door == {Part.PASSWORD_KEY}
    assert (opened.bodies.gate, opened.bodies.view, opened.bodies.spend) == ({"v": 1}, {"v": 1}, {"v": 1})
    assert [opened.layout.gate.revision, opened.layout.view.revision, opened.layout.spend.revision] == [1, 2, 3]


SAMPLE_PASSWORD = "correct gate, quiet lane"
SAMPLE_PARTS = {2: bytes([2]) * 32, 3: bytes([3]) * 20, 4: bytes([4]) * 32, 5: bytes([5]) * 20}


@pytest.mark.parametrize(
    ("given", "slot"),
    [
        (("password", 2), 0),
        (("password", 3), 2),
        (("password", 4), 4),
        ((5,), 7),
    ],
)
def test_both_readers_open_every_kind_of_door_of_the_sample(given: tuple[str | int, ...], slot: int) -> None:
    data = (SAMPLES / "vault-v1-all-doors.wgv").read_bytes()
    others = {part: SAMPLE_PARTS[part] for part in given if isinstance(part, int)}
    password = SAMPLE_PASSWORD if "password" in given else None
    opened = open_vault(data, Entered(password, {Part(part): secret for part, secret in others.items()}))
    second = vault_reader.read_vault(
        data, others | ({1: vault_reader.password_key(data, password)} if password else {})
    )
    assert opened.slot == second.slot == slot
    assert {int(part) for part in opened.door} == set(second.door)
    assert (opened.bodies.gate, opened.bodies.view, opened.bodies.spend) == (second.gate, second.view, second.spend)
    assert opened.bodies.view["name"] == "小林 Mei"
