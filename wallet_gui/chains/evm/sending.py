"""Hand a signed transaction to a network, and read what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wallet_gui.chains.evm.foreign_text import LONGEST_REASON, tamed
from wallet_gui.chains.reading import Reader
from wallet_gui.chains.refusal import meaning, means_known
from wallet_gui.chains.rpc import CallRefusedError, NotAsked, Question, Rpc
from wallet_gui.domain.errors import BusyError, NetworkError, NoAnswerError, RefusedError
from wallet_gui.domain.payment import PaymentState, Receipt


def send(rpc: Rpc, network: str, raw: bytes) -> str:
    """Hand a transaction to every address of the network, and return its id, which is computed here.

    One that a node knows already, or has in a block, counts as sent. Raises: RefusedError if all that were given it say
    no; NetworkError if none said so, or one was given it and did not say what became of it.
    """
    txid = transaction_id(raw)
    answers = list(
        rpc.ask_each("eth_sendRawTransaction", ("0x" + raw.hex(),), lambda told: _same(rpc.read, told, txid))
    )
    if any(_is_taken(answer) for answer in answers):
        return txid
    refusals = [answer for answer in answers if isinstance(answer, CallRefusedError)]
    if not refusals:
        raise next(_failures(answers), NoAnswerError(network))
    if _is_known(rpc, txid):  # such as "nonce too low" for one that is in a block already
        return txid
    if any(map(_may_have_taken, answers)):
        raise next(answer for answer in _failures(answers) if _may_have_taken(answer))
    words = refusals[0].words
    raise RefusedError(network, meaning(words), tamed(words, LONGEST_REASON))


def transaction_id(raw: bytes) -> str:
    """Return the id of a signed transaction: the Keccak-256 of its bytes."""
    from eth_hash.auto import keccak  # late: the hash library takes a tenth of a second to load

    return "0x" + keccak(raw).hex()


def read_receipt(rpc: Rpc, txid: str) -> Receipt:
    """Ask what became of a transaction. Raises: NetworkError.

    It counts as dropped only if no address of the network that answers knows it.
    """
    found = rpc.ask("eth_getTransactionReceipt", (txid,), rpc.read.maybe(lambda told: read_mined(rpc.read, told, txid)))
    if found is None:
        return Receipt(PaymentState.WAITING if _is_known(rpc, txid) else PaymentState.DROPPED)
    head = rpc.ask("eth_blockNumber", (), rpc.read.small)
    state = PaymentState.MINED if found.worked else PaymentState.FAILED
    return Receipt(state, found.block, found.block_hash, found.fee, max(1, head - found.block + 1))


def receipt_of(read: Reader, txid: str) -> Question["Mined"]:
    """Ask for the receipt of a transaction that is in a block."""
    return Question("eth_getTransactionReceipt", (txid,), lambda told: read_mined(read, told, txid))


def maybe_receipt_of(read: Reader, txid: str) -> Question["Mined | None"]:
    """Ask for the receipt of a transaction; None if it is in no block that the node has."""
    asked = receipt_of(read, txid)
    return Question(asked.method, asked.params, read.maybe(asked.read))


@dataclass(frozen=True, slots=True)
class Mined:
    """What a receipt says."""

    block: int
    block_hash: str
    sender: str
    """In lower case."""
    worked: bool
    fee: int


def read_mined(read: Reader, told: Any, txid: str) -> Mined:  # noqa: ANN401  # JSON
    """Read a receipt, which must be of this transaction. Raises: BadAnswerError."""
    receipt = read.mapping(told)
    if read.hash(receipt.get("transactionHash")) != txid:
        read.refuse()
    gas = read.small(receipt.get("gasUsed"))
    price = read.quantity(receipt.get("effectiveGasPrice", "0x0"))
    # Networks of the OP stack take a fee beside gas, for the transaction's place on Ethereum.
    extra = read.quantity(receipt.get("l1Fee") or "0x0")
    return Mined(
        block=read.small(receipt.get("blockNumber")),
        block_hash=read.hash(receipt.get("blockHash")),
        sender=read.address(receipt.get("from")),
        worked=read.small(receipt.get("status", "0x1")) == 1,
        fee=gas * price + extra,
    )


def _same(read: Reader, told: Any, txid: str) -> str:  # noqa: ANN401  # JSON
    """Take a node's answer only if it names the transaction that it was given."""
    return txid if read.hash(told) == txid else read.refuse()


def _failures(answers: Sequence[str | NetworkError | NotAsked]) -> Iterator[NetworkError]:
    for answer in answers:
        if isinstance(answer, NotAsked):
            yield answer.error
        elif isinstance(answer, NetworkError):
            yield answer


def _is_taken(answer: str | NetworkError | NotAsked) -> bool:
    return isinstance(answer, str) or (isinstance(answer, CallRefusedError) and means_known(answer.words))


def _may_have_taken(answer: str | NetworkError | NotAsked) -> bool:
    """Say whether an address was given a transaction and did not refuse it: its answer may have been lost."""
    return isinstance(answer, NetworkError) and not isinstance(answer, CallRefusedError | BusyError)


def _is_known(rpc: Rpc, txid: str) -> bool:
    """Ask every address until one knows the transaction. Raises: NetworkError if none of them answered."""
    failure: NetworkError | None = None
    has_answer = False
    for answer in rpc.ask_each("eth_getTransactionByHash", (txid,), lambda told: _names(rpc.read, told, txid)):
        if answer is True:
            return True
        if isinstance(answer, NotAsked):
            failure = answer.error
        elif isinstance(answer, NetworkError):
            failure = answer
        else:
            has_answer = True
    if failure is not None and not has_answer:
        raise failure
    return False


def _names(read: Reader, told: Any, txid: str) -> bool:  # noqa: ANN401  # JSON
    return told is not None and (read.hash(read.mapping(told).get("hash")) == txid or read.refuse())
