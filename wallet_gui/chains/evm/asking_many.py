"""Ask for many things in batches, and one by one where a network does not take several at once."""

from collections.abc import Sequence
from typing import Any, Final

from wallet_gui.chains.rpc import BatchRefusedError, CallRefusedError, Question, Rpc

_AT_ONCE: Final = 100


def ask_all(rpc: Rpc, questions: Sequence[Question[Any]], at_once: int = _AT_ONCE) -> list[Any]:
    """Return every answer. Raises: CallRefusedError if one was refused; NetworkError."""
    answers: list[Any] = []
    for start in range(0, len(questions), at_once):
        answers += _ask_some(rpc, questions[start : start + at_once])
    for answer in answers:
        if isinstance(answer, CallRefusedError):
            raise answer
    return answers


def _ask_some(rpc: Rpc, questions: Sequence[Question[Any]]) -> list[Any]:
    if len(questions) > 1:
        try:
            return rpc.ask_many(questions)
        except BatchRefusedError:
            pass
    return [rpc.answer(question) for question in questions]
