"""Sign what a release consists of, and verify it:  python -m tools.release sign|verify|announce FOLDER [--keys FILE]

OpenSSH signs, which is on every system already; its keys are Ed25519. The private key comes from the ssh agent and is
never in a file here. ``SECURITY.md`` tells people to verify with the same two commands, by hand.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import wallet_gui
from tools.console import ROOT, DevError, status_of
from tools.freezing import day_of, fixed_environment, write_checksums

KEYS = ROOT / "resources" / "release" / "allowed_signers"
SIGNER = "release@postern"
NAMESPACE = "postern-release"
ANNOUNCED = "postern-update"
_SUMS = "SHA256SUMS"
_SIGNATURE = f"{_SUMS}.sig"
_KEY = re.compile(rf"^{re.escape(SIGNER)} .*?(ssh-ed25519 [A-Za-z0-9+/=]+)", re.MULTILINE)
_SUM = re.compile(r"^([0-9a-f]{64})  ([^/\\\0]+)$")


def sign(folder: Path, keys: Path = KEYS) -> Path:
    """Write checksums of everything in the folder, and a signature of them; return the signature's file.

    Raises: DevError without a key in ``keys``, or one that the agent does not have.
    """
    public = _public_key(keys)
    files = [path for path in folder.iterdir() if path.is_file() and path.name not in {_SUMS, _SIGNATURE}]
    write_checksums(folder, files)
    return _sign(folder / _SUMS, NAMESPACE, public)


def announce(folder: Path, keys: Path = KEYS) -> Path:
    """Write the signed note of this version, which every Postern that is told to ask reads; return its file.

    Raises: DevError as ``sign`` does.
    """
    public = _public_key(keys)
    note = {"v": 1, "version": wallet_gui.__version__, "date": day_of(fixed_environment())}
    file = folder / "latest.json"
    file.write_text(f"{json.dumps(note)}\n", encoding="utf-8", newline="\n")
    _sign(file, ANNOUNCED, public)
    return file


def verify(folder: Path, keys: Path = KEYS) -> list[str]:
    """Verify the signature, then every file; return the names of the files. Raises: DevError if anything is not so."""
    sums = folder / _SUMS
    by = ["-n", NAMESPACE, "-f", str(keys), "-I", SIGNER, "-s", str(folder / _SIGNATURE)]
    _ssh_keygen("verify", by, sums.read_bytes())
    names = []
    for line in sums.read_text(encoding="utf-8").splitlines():
        found = _SUM.fullmatch(line)
        if found is None:
            raise DevError(f"{_SUMS} holds a line that is no checksum.")
        file = folder / found[2]
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != found[1]:
            raise DevError(f"{found[2]} is not the file that was signed.")
        names.append(found[2])
    unknown = {path.name for path in folder.iterdir()} - {*names, _SUMS, _SIGNATURE}
    if unknown:
        raise DevError(f"Not signed: {', '.join(sorted(unknown))}")
    return names


def _public_key(keys: Path) -> str:
    found = _KEY.search(keys.read_text(encoding="utf-8"))
    if found is None:
        raise DevError(f"{keys.name} names no key of {SIGNER}: there is nothing to sign with.")
    return found[1]


def _sign(file: Path, namespace: str, public: str) -> Path:
    """Sign a file by the half of a key that the agent has; return the signature's file."""
    signature = file.with_name(f"{file.name}.sig")
    signature.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as name:
        named = Path(name) / "release.pub"
        named.write_text(f"{public}\n", encoding="utf-8")
        _ssh_keygen("sign", ["-n", namespace, "-f", str(named), str(file)])
    return signature


def _ssh_keygen(verb: str, options: list[str], message: bytes | None = None) -> None:
    command = ["ssh-keygen", "-Y", verb, *options]
    done = subprocess.run(command, input=message, capture_output=True, check=False)
    if done.returncode != 0:
        raise DevError(f"ssh-keygen refuses to {verb}: {(done.stderr + done.stdout).decode(errors='replace').strip()}")


def main() -> int:
    """Return 0 if it was signed or verified."""
    parser = argparse.ArgumentParser(prog="python -m tools.release", description=__doc__)
    parser.add_argument("verb", choices=("sign", "verify", "announce"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keys", type=Path, default=KEYS)
    asked = parser.parse_args()
    return status_of(lambda: _do(asked.verb, asked.folder, asked.keys))


def _do(verb: str, folder: Path, keys: Path) -> str:
    """Return the sentence that tells what was done."""
    match verb:
        case "sign":
            return f"Signed: {sign(folder, keys)}"
        case "announce":
            return f"To be put where every Postern asks, with its signature: {announce(folder, keys)}"
        case _:
            return f"Signed by {SIGNER} and unchanged: {', '.join(verify(folder, keys))}"


if __name__ == "__main__":
    sys.exit(main())
