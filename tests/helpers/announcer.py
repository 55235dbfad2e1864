"""A project that announces versions: its key, somebody else's, and a server that hands out what was signed."""

import asyncio
import subprocess
from pathlib import Path

from tests.helpers.hostile_node import Answer, HostileNode, sends
from wallet_gui.home.updates.statement import NAMESPACE


class Signers:
    """A key of the project, and one of somebody else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name in ("ours", "theirs"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True, timeout=20
            )
        public = (folder / "ours.pub").read_text(encoding="utf-8")
        self.named = f'# whose signatures count\nrelease@postern namespaces="postern-release,{NAMESPACE}" {public}'

    def sign(self, message: bytes, key: str = "ours", namespace: str = NAMESPACE) -> bytes:
        """Sign as OpenSSH does."""
        command = ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", str(self._folder / key)]
        return subprocess.run(command, input=message, capture_output=True, check=True, timeout=20).stdout


def serves(files: dict[str, bytes], node: HostileNode) -> Answer:
    """Hand out these files."""

    async def answer(request: bytes, writer: asyncio.StreamWriter) -> None:
        body = files.get(str(node.asked[-1]))
        await (sends(404, b"") if body is None else sends(200, body))(request, writer)

    return answer
