"""The recovery phrase: shown once more, or compared with what stands on the person's paper."""

import hmac

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.domain.phrase import normalise
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.code_check import Passed, pass_second_step
from wallet_gui.signer.drawn import is_proof, proof_of
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

    The code is needed: who has the password alone must not find the words one by one. A right one is asked for once:
    after a wrong word a proof of it goes back to the door.

    Raises: Refusal (WORD) with the place of the first wrong word.
    """
    with opened_vault(task) as vault:
        has_passed = is_proof(vault, task.asked.purpose, (), task.entry.draft_proof)
        passed = Passed() if has_passed else pass_second_step(task, vault, always=True)
        words = _words_of(_first_phrase(vault)).split()
        wrong = _first_wrong(task, words)
        if wrong:
            raise _wrong_word(vault, wrong, passed, has_passed=has_passed)
        gate = passed.gate
        before = vault.bodies.view.get("phrase")
        phrase = dict(before) if isinstance(before, dict) else {}
        phrase |= {"backed_up": phrase.get("backed_up") or task.now_s, "checked": task.now_s, "words": len(words)}
        view = {**vault.bodies.view, "phrase": phrase}
        return Outcome(answer(task, vault, vault.rewrite(written_at=task.now_s, gate=gate, view=view), gate, view))


def _wrong_word(vault: OpenVault, number: int, passed: Passed, *, has_passed: bool) -> Refusal:
    """Return the refusal. A recovery code proves nothing here: it would not be crossed out."""
    if not has_passed and not passed.spent_step:
        return Refusal(Why.WORD, number=number)
    words = WordsOut("", False, b"", (), draft_proof=proof_of(vault, Purpose.CHECK_PHRASE, ()))
    return Refusal(Why.WORD, number=number, box=Sealed(BoxName.WORDS_OUT, words), code_step=passed.spent_step)


def _first_wrong(task: Task, right: list[str]) -> int:
    """Return the place of the first wrong word, counted from 1; 0 if all are right."""
    typed, positions = task.entry.words, task.entry.positions
    if not typed or len(typed) != len(positions):
        raise ValueError("words and positions do not go together")
    for word, position in zip(typed, positions, strict=True):
        if not 1 <= position <= len(right):
            raise ValueError("no such position")
        plain = " ".join(normalise(word)).encode("utf-8")
        if not hmac.compare_digest(plain, right[position - 1].encode("utf-8")):
            return position
    return 0


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
