"""Ask a network over JSON-RPC 2.0: several addresses for one network, and nobody's word taken for its chain id."""

import itertools
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from wallet_gui.chains import strict_json
from wallet_gui.chains.reading import Reader
from wallet_gui.chains.refusal import meaning, means_patience
from wallet_gui.chains.web import Web
from wallet_gui.domain.errors import (
    BadAnswerError,
    BusyError,
    NetworkError,
    NoAnswerError,
    Refusal,
    RpcAddressError,
    WalletError,
    WrongChainError,
)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_ALL_ADDRESSES_S: Final = 20.0
"""After this long no further address is tried."""
_LONGEST_WORDS: Final = 500
_REVERTED: Final = 3
"""The code with which nodes report that a contract refused."""
_BATCH_REFUSED: Final = {400, 403, 405, 413, 422}
"""Statuses of HTTP with which gateways turn several questions at once away."""


@dataclass(eq=False)
class CallRefusedError(BadAnswerError):
    """An address understood the question and answered with an error. ``words`` and ``data`` are hostile text."""

    code: int = 0
    words: str = ""
    data: str = ""

    @property
    def is_the_contracts(self) -> bool:
        """Whether a contract refused, and not the node."""
        return self.code == _REVERTED or len(self.data) > len("0x")

    @property
    def is_about_the_transaction(self) -> bool:
        """Whether every node would say the same: a contract refused, or the sender cannot pay."""
        return self.is_the_contracts or meaning(self.words) is not Refusal.OTHER


class BatchRefusedError(BadAnswerError):
    """An address does not take several questions at once."""


@dataclass(frozen=True, slots=True)
class NotAsked:
    """An address that was not asked, because it could not be told to serve the right chain."""

    error: NetworkError


@dataclass(frozen=True, slots=True)
class Question(Generic[T_co]):
    """One call, and the function that checks its result."""

    method: str
    params: tuple[Any, ...]
    read: Callable[[Any], T_co]
    """Raises BadAnswerError if the result cannot be what was asked for; then the next address is asked."""


class Rpc:
    """The addresses of one network. May be used from several threads."""

    def __init__(self, network: str, addresses: Sequence[str], chain_id: int, web: Web) -> None:
        """``chain_id`` is what every address has to serve before it is asked anything else; 0 takes any."""
        self.read = Reader(network)
        self._network = network
        self._addresses = tuple(address for address in addresses if web.may_ask(address))
        self._may_ask_none = bool(addresses) and not self._addresses
        self._chain_id = chain_id
        self._web = web
        self._checked: set[str] = set()
        self._best = 0
        self._ids = itertools.count(1)

    def ask(self, method: str, params: Sequence[Any], read: Callable[[Any], T]) -> T:
        """Ask one question and return its answer. Raises: NetworkError, CallRefusedError among them."""
        return self.answer(Question(method, tuple(params), read))

    def answer(self, question: Question[T]) -> T:
        """Ask a question that was made beforehand. Raises: as ``ask``."""
        return self._first_good(lambda address: self._ask_one(address, question))

    def ask_many(self, questions: Sequence[Question[Any]]) -> list[Any]:
        """Ask several questions in one request; a ``CallRefusedError`` stands where one was refused.

        Raises: NetworkError; BatchRefusedError if no address takes several questions at once.
        """
        return self._first_good(lambda address: self._ask_batch(address, questions)) if questions else []

    def ask_each(
        self, method: str, params: Sequence[Any], read: Callable[[Any], T]
    ) -> Iterator[T | NetworkError | NotAsked]:
        """Ask every address the same, the best one first; an error stands for an address that gave no answer."""
        question = Question(method, tuple(params), read)
        for address in self._in_order():
            try:
                self._check(address)
            except NetworkError as error:
                yield NotAsked(error)
                continue
            try:
                yield self._ask_one(address, question)
            except CallRefusedError as refusal:
                yield refusal
            except NetworkError as error:
                self._checked.discard(address)
                yield error

    def check(self) -> None:
        """Ask the best address anew which chain it serves. Raises: WrongChainError, NetworkError."""
        self._checked.clear()
        self._first_good(lambda _: None)

    def _first_good(self, ask: Callable[[str], T]) -> T:
        """Ask one address after another until one is of use, and begin with that one the next time."""
        failures: list[NetworkError] = []
        start = time.monotonic()
        for address in self._in_order():
            try:
                self._check(address)
                answer = ask(address)
            except CallRefusedError as refusal:
                if refusal.is_about_the_transaction:
                    raise
                failures.append(refusal)  # this node cannot, such as one that is behind or keeps no old state
            except NetworkError as error:
                self._checked.discard(address)
                failures.append(error)
            else:
                self._best = self._addresses.index(address)
                return answer
            if time.monotonic() - start > _ALL_ADDRESSES_S:
                break
        raise _most_telling(failures) or self._nobody()

    def _nobody(self) -> WalletError:
        """Return why there is no address to ask."""
        return RpcAddressError() if self._may_ask_none else NoAnswerError(self._network)

    def _in_order(self) -> tuple[str, ...]:
        best = self._best
        return self._addresses[best:] + self._addresses[:best]

    def _check(self, address: str) -> None:
        if address in self._checked:
            return
        found = self._ask_one(address, Question("eth_chainId", (), self.read.chain_id))
        if self._chain_id not in {0, found}:
            raise WrongChainError(self._network, self._chain_id, found)
        self._checked.add(address)

    def _ask_one(self, address: str, question: Question[T]) -> T:
        number = next(self._ids)
        told = self._exchange(address, _call(number, question))
        if not isinstance(told, dict) or type(told.get("id")) is not int or told["id"] != number:
            self._raise_if_refused(told)
            raise BadAnswerError(self._network)
        return question.read(self._result(told))

    def _ask_batch(self, address: str, questions: Sequence[Question[Any]]) -> list[Any]:
        numbers = [next(self._ids) for _ in questions]
        asked = [_call(number, question) for number, question in zip(numbers, questions, strict=True)]
        try:
            told = self._exchange(address, asked)
            self._raise_if_refused(told)
        except CallRefusedError as refusal:
            raise BatchRefusedError(self._network) from refusal
        answers = self._by_id(told, numbers)
        return [self._one_of_many(answers[n], question) for n, question in zip(numbers, questions, strict=True)]

    def _by_id(self, told: Any, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:  # noqa: ANN401
        """Return the answers by their ids, which must be exactly those that were asked, each once."""
        if not isinstance(told, list) or len(told) != len(numbers):
            raise BadAnswerError(self._network)
        answers = {one["id"]: one for one in told if isinstance(one, dict) and type(one.get("id")) is int}
        if answers.keys() != set(numbers):
            raise BadAnswerError(self._network)
        return answers

    def _one_of_many(self, answer: dict[str, Any], question: Question[T]) -> T | CallRefusedError:
        try:
            return question.read(self._result(answer))
        except CallRefusedError as refusal:
            return refusal

    def _exchange(self, address: str, asked: Any) -> Any:  # noqa: ANN401  # JSON
        reply = self._web.post(address, json.dumps(asked, separators=(",", ":")).encode())
        if isinstance(asked, list) and reply.status in _BATCH_REFUSED:
            raise BatchRefusedError(self._network)
        try:
            told = strict_json.loads(reply.body)
        except ValueError as error:
            raise BadAnswerError(self._network) from error
        if not reply.is_good:
            # Some servers send the error of JSON-RPC with an HTTP status of its own; anything else is no answer.
            self._raise_if_refused(told)
            raise BadAnswerError(self._network)
        return told

    def _result(self, told: dict[str, Any]) -> Any:  # noqa: ANN401  # JSON
        self._raise_if_refused(told)
        if "result" not in told or told.get("jsonrpc") != "2.0":
            raise BadAnswerError(self._network)
        return told["result"]

    def _raise_if_refused(self, told: Any) -> None:  # noqa: ANN401  # JSON
        """Raise what an error says. Raises: CallRefusedError, BusyError, BadAnswerError."""
        error = told.get("error") if isinstance(told, dict) else None
        if error is None:
            return
        if not isinstance(error, dict) or type(error.get("code")) is not int:
            raise BadAnswerError(self._network)
        words = str(error.get("message", ""))[:_LONGEST_WORDS]
        refusal = CallRefusedError(self._network, error["code"], words, _data_of(error))
        if not refusal.is_about_the_transaction and means_patience(refusal.code, words):
            raise BusyError(self._network)
        raise refusal


def _call(number: int, question: Question[Any]) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": question.method, "params": list(question.params)}


def _data_of(error: dict[str, Any]) -> str:
    """Return the hexadecimal data that came with an error; some nodes wrap it once more."""
    data = error.get("data")
    if isinstance(data, dict):
        data = data.get("data", data.get("result"))
    return data if isinstance(data, str) else ""


def _most_telling(failures: Sequence[NetworkError]) -> NetworkError | None:
    """Return the failure that helps most: another network behind an address matters more than one that is silent."""
    kinds: tuple[type[NetworkError], ...] = (
        WrongChainError,
        BatchRefusedError,
        CallRefusedError,
        BusyError,
        BadAnswerError,
    )
    for kind in kinds:
        for failure in failures:
            if isinstance(failure, kind):
                return failure
    return failures[0] if failures else None
