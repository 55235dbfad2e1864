"""New versions: only what the project's own key has signed counts, and for nothing but announcing a version."""

import base64
import json
import re
import shutil

import pytest

from tests.helpers.announcer import Signers, serves
from tests.helpers.hostile_node import HostileNode
from wallet_gui.chains.web import Web
from wallet_gui.domain.errors import BadAnswerError, NetworkError
from wallet_gui.home.updates.signature import check_signature, keys_of
from wallet_gui.home.updates.statement import NAMESPACE, Release, Source, ask, read_statement, this_source

MESSAGE = json.dumps({"v": 1, "version": "99.0.0", "date": "2026-12-01"}).encode()
pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="OpenSSH is not installed")


@pytest.fixture(scope="module")
def signers(tmp_path_factory: pytest.TempPathFactory) -> Signers:
    return Signers(tmp_path_factory.mktemp("keys"))


def test_what_openssh_has_signed_is_accepted(signers: Signers) -> None:
    check_signature(MESSAGE, signers.sign(MESSAGE), signers.named, NAMESPACE)


@pytest.mark.parametrize(
    "bad", ["another message", "another key", "another namespace", "no key", "nothing", "no armour"]
)
def test_any_other_signature_is_refused(signers: Signers, bad: str) -> None:
    message, armoured, named = MESSAGE, signers.sign(MESSAGE), signers.named
    if bad == "message":
        message = MESSAGE.replace(b"99", b"98")
    elif bad == "key":
        armoured = signers.sign(MESSAGE, key="theirs")
    elif bad == "namespace":
        armoured = signers.sign(MESSAGE, namespace="postern-release")
    elif bad == "no key":
        named = this_source().signers
    else:
        armoured = b"" if bad == "nothing" else armoured.replace(b"BEGIN", b"BEGAN")
    with pytest.raises(BadAnswerError):
        check_signature(message, armoured, named, NAMESPACE)


def test_not_one_byte_of_a_signature_can_be_changed(signers: Signers) -> None:
    armoured = signers.sign(MESSAGE)
    blob = base64.b64decode(b"".join(armoured.splitlines()[1:-1]))
    for place in range(len(blob)):
        changed = bytes([*blob[:place], blob[place] ^ 1, *blob[place + 1 :]])
        wrapped = b"-----BEGIN SSH SIGNATURE-----\n" + base64.b64encode(changed) + b"\n-----END SSH SIGNATURE-----\n"
        with pytest.raises(BadAnswerError):
            check_signature(MESSAGE, wrapped, signers.named, NAMESPACE)


@pytest.mark.parametrize(
    "told",
    [
        {"v": 2, "version": "1.0.0", "date": "2026-12-01"},
        {"v": 1, "version": "1.0", "date": "2026-12-01"},
        {"v": 1, "version": "1.0.0-<b>new</b>", "date": "2026-12-01"},
        {"v": 1, "version": "1.0.0", "date": "tomorrow"},
        {"v": 1, "version": 1, "date": "2026-12-01"},
        [],
    ],
)
def test_a_statement_is_read_strictly(told: object) -> None:
    with pytest.raises(BadAnswerError):
        read_statement(json.dumps(told).encode())


def test_versions_are_compared_by_their_numbers() -> None:
    assert Release("0.10.0", "2026-12-01").is_newer_than("0.9.9")
    assert not Release("0.9.9", "2026-12-01").is_newer_than("0.10.0")
    assert not Release("1.0.0", "2026-12-01").is_newer_than("1.0.0")


def test_it_asks_for_two_small_files_and_nothing_else(signers: Signers) -> None:
    with HostileNode().running() as node:
        source = Source(f"{node.url}/latest.json", signers.named)
        node.answer = serves({"/latest.json": MESSAGE, "/latest.json.sig": signers.sign(MESSAGE)}, node)
        web = Web("")
        assert ask(web, source) == Release("99.0.0", "2026-12-01")
        assert node.asked == ["/latest.json", "/latest.json.sig"]
        assert not any("postern" in value.lower() for headers in node.headers for value in headers.values())
        for files in ({}, {"/latest.json": MESSAGE}, {"/latest.json": b"x" * 5000, "/latest.json.sig": b""}):
            node.answer = serves(files, node)
            with pytest.raises(NetworkError):
                ask(web, source)
        web.close()


def test_this_build_asks_nobody_as_long_as_there_is_no_key_and_no_place() -> None:
    source = this_source()
    assert not source.is_known
    assert keys_of(source.signers, NAMESPACE) == []
    assert not re.search(r"^[^#\n]", source.signers, re.MULTILINE)
