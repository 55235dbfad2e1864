"""The recovery phrase: shown once more, or compared with what stands on the person's paper."""

import hmac

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.domain.phrase import normalise
from wallet_gui.domain.session import Why
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.phrase import phrase_of
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.bodies import Json, read_bytes, read_objects
from wallet_gui.vault.file import OpenVault

_PHRASES_MOST = 64
_ENTROPY_SIZES = (16, 20, 24, 28, 32)


def reveal_phrase(task: Task) -> Outcome:
    """Return the words for the door alone; nothing changes but a spent code."""
    with opened_vault(task) as vault:
        gate = pass_second_step(task, vault).gate
        stored = _first_phrase(vault)
        words = WordsOut(_words_of(stored), stored.get("passphrase") is True, b"", ())
        data = b"" if gate is None else vault.rewrite(written_at=task.now_s, gate=gate)
        return Outcome(answer(task, vault, data, gate), Sealed(BoxName.WORDS_OUT, words))


def check_phrase(task: Task) -> Outcome:
    """Compare words with the phrase and remember that the paper was right.

    Raises: Refusal (WORD) with the place of the first wrong word.
    """
    with opened_vault(task) as vault:
        gate = pass_second_step(task, vault).gate
        words = _words_of(_first_phrase(vault)).split()
        _compare(task, words)
        before = vault.bodies.view.get("phrase")
        phrase = dict(before) if isinstance(before, dict) else {}
        phrase |= {"backed_up": phrase.get("backed_up") or task.now_s, "checked": task.now_s, "words": len(words)}
        view = {**vault.bodies.view, "phrase": phrase}
        return Outcome(answer(task, vault, vault.rewrite(written_at=task.now_s, gate=gate, view=view), gate, view))


def _compare(task: Task, right: list[str]) -> None:
    typed, positions = task.entry.words, task.entry.positions
    if not typed or len(typed) != len(positions):
        raise ValueError("words and positions do not go together")
    for word, position in zip(typed, positions, strict=True):
        if not 1 <= position <= len(right):
            raise ValueError("no such position")
        plain = " ".join(normalise(word)).encode("utf-8")
        if not hmac.compare_digest(plain, right[position - 1].encode("utf-8")):
            raise Refusal(Why.WORD, number=position)


def _first_phrase(vault: OpenVault) -> Json:
    phrases = read_objects(vault.bodies.spend, "phrases", _PHRASES_MOST)
    if not phrases:
        raise Refusal(Why.PHRASE)
    return phrases[0]


def _words_of(stored: Json) -> str:
    entropy = read_bytes(stored, "entropy")
    if len(entropy) not in _ENTROPY_SIZES:
        raise VaultDamagedError(altered=True)
    return phrase_of(entropy)
