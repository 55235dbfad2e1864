"""What ethers, an independent implementation, says about transactions, keys and calls, in one process."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

from tools import node_packages

_PROGRAM = node_packages.FOLDER / "second_opinion.mjs"
_WITHIN_S = 100


def ask(questions: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return for each question ``{"answer": …}`` or ``{"refused": …}``."""
    node = shutil.which("node")
    assert node is not None, "the second opinion is a program for Node.js"
    ended = subprocess.run(
        [node, str(_PROGRAM)], input=json.dumps(questions).encode(), capture_output=True, timeout=_WITHIN_S
    )
    assert ended.returncode == 0, ended.stderr.decode()
    answers: list[dict[str, Any]] = json.loads(ended.stdout)
    assert len(answers) == len(questions)
    return answers


def answers_to(questions: Sequence[dict[str, Any]]) -> list[Any]:
    """Return what is answered where nothing may be refused."""
    answers = ask(questions)
    assert [one for one in answers if "refused" in one] == []
    return [one["answer"] for one in answers]
