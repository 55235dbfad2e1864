"""A release is signed and verified by OpenSSH itself; the workflow that does so is pinned and asks for little."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import release
from tools.console import DevError
from wallet_gui import __version__
from wallet_gui.home.updates.signature import check_signature
from wallet_gui.home.updates.statement import read_statement

ROOT = Path(__file__).resolve().parents[2]
_WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
pytestmark = pytest.mark.skipif(shutil.which("ssh-agent") is None, reason="OpenSSH is not installed")


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A release key that an ssh agent of its own holds; the fixture is the file that names it."""
    private, socket = tmp_path / "key", tmp_path / "agent"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(private)], check=True, timeout=20)
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", str(socket)], stdout=subprocess.PIPE)
    monkeypatch.setitem(os.environ, "SSH_AUTH_SOCK", str(socket))
    try:
        assert agent.stdout is not None
        agent.stdout.readline()  # it listens by then
        subprocess.run(["ssh-add", "-q", str(private)], check=True, timeout=20)
        named = tmp_path / "allowed_signers"
        public = private.with_suffix(".pub").read_text(encoding="utf-8")
        named.write_text(f'{release.SIGNER} namespaces="postern-release,postern-update" {public}', encoding="utf-8")
        yield named
    finally:
        agent.terminate()
        agent.communicate(timeout=20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "release"
    made.mkdir()
    (made / "postern_1.2.3_amd64.deb").write_bytes(b"a package")
    (made / "postern-1.2.3.cdx.json").write_bytes(b"{}")
    return made


def test_what_was_signed_is_verified_and_any_change_is_noticed(keys: Path, folder: Path) -> None:
    release.sign(folder, keys)
    assert sorted(release.verify(folder, keys)) == ["postern-1.2.3.cdx.json", "postern_1.2.3_amd64.deb"]
    package = folder / "postern_1.2.3_amd64.deb"
    package.write_bytes(b"another package")
    with pytest.raises(DevError, match="not the file that was signed"):
        release.verify(folder, keys)
    package.write_bytes(b"a package")
    sums = folder / "SHA256SUMS"
    sums.write_bytes(sums.read_bytes().replace(b"a", b"b", 1))
    with pytest.raises(DevError, match="refuses to verify"):
        release.verify(folder, keys)


def test_a_file_that_nobody_signed_and_a_key_that_nobody_named_are_refused(keys: Path, folder: Path) -> None:
    release.sign(folder, keys)
    (folder / "setup.exe").write_bytes(b"from elsewhere")
    with pytest.raises(DevError, match=r"Not signed: setup\.exe"):
        release.verify(folder, keys)
    with pytest.raises(DevError, match="refuses to verify"):
        release.verify(folder, release.KEYS)
    with pytest.raises(DevError, match="names no key"):
        release.sign(folder, release.KEYS)


def test_what_is_announced_is_what_the_program_reads(keys: Path, folder: Path) -> None:
    note = release.announce(folder, keys)
    signature = note.with_name("latest.json.sig").read_bytes()
    check_signature(note.read_bytes(), signature, keys.read_text(encoding="utf-8"), release.ANNOUNCED)
    assert read_statement(note.read_bytes()).version == __version__


def test_every_action_of_the_workflow_is_pinned_by_its_commit() -> None:
    used = re.findall(r"uses: (\S+)(.*)", _WORKFLOW.read_text(encoding="utf-8"))
    assert used
    assert [action for action, _ in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)] == []
    assert all(re.fullmatch(r" # v\d+\.\d+\.\d+", tag) for _, tag in used)


def test_the_workflow_may_read_and_only_its_last_job_may_write() -> None:
    text = _WORKFLOW.read_text(encoding="utf-8")
    assert text.count("contents: write") == 1
    assert text.index("contents: write") > text.index("\n  publish:")
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


def test_the_steps_of_security_md_accept_what_was_signed_and_nothing_else(keys: Path, folder: Path) -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    steps = text.partition("## How to verify a download")[2].partition("```sh\n")[2].partition("```")[0]
    release.sign(folder, keys)
    (folder / "allowed_signers").write_bytes(keys.read_bytes())
    (folder / "postern-1.2.3.cdx.json").unlink()  # somebody who downloads takes one package, not all
    follow = ["sh", "-euc", steps]
    done = subprocess.run(follow, cwd=folder, capture_output=True, text=True, check=False, timeout=20)
    assert done.returncode == 0, done.stderr
    assert 'Good "postern-release" signature for release@postern' in done.stdout
    assert "postern_1.2.3_amd64.deb: OK" in done.stdout
    (folder / "postern_1.2.3_amd64.deb").write_bytes(b"another package")
    assert subprocess.run(follow, cwd=folder, capture_output=True, check=False, timeout=20).returncode == 1
    (folder / "allowed_signers").write_bytes(release.KEYS.read_bytes())
    assert subprocess.run(follow, cwd=folder, capture_output=True, check=False, timeout=20).returncode != 0
