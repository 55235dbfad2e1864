"""Find who was allowed to take tokens, by the logs that their contracts leave (ERC-20 ``Approval``)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from wallet_gui.chains.evm.address import checksum
from wallet_gui.chains.evm.asking_many import ask_all
from wallet_gui.chains.evm.explorer import Explorer
from wallet_gui.chains.evm.movements import Owners, owners_of
from wallet_gui.chains.evm.questions import block_at
from wallet_gui.chains.evm.sending import maybe_receipt_of
from wallet_gui.chains.reading import Reader
from wallet_gui.chains.rpc import Rpc
from wallet_gui.chains.web import Web
from wallet_gui.domain.approval import Grant, GrantsPage
from wallet_gui.domain.errors import BadAnswerError, NoAnswerError
from wallet_gui.domain.network import Network, Token

APPROVAL: Final = "0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925"
"""Keccak-256 of ``Approval(address,address,uint256)``."""
_ERC20_TOPICS: Final = 3
"""An ERC-721 has its number as a fourth: it is one thing, and no amount."""
_MOST_LOGS: Final = 20_000
_MOST_GRANTS: Final = 1_000
"""Of one stretch: any contract can claim as many as it likes."""
_MOST_ASKED: Final = 500
"""Transactions of one stretch that are asked who paid for them."""
_LONGEST_SPAN: Final = 10_000
"""Blocks of one question, as for transfers."""
_PADDING: Final = "0x" + "0" * 24


@dataclass(frozen=True, slots=True)
class _Log:
    """A log of this kind; addresses are in lower case."""

    owner: str
    contract: str
    spender: str
    block: int
    place: int
    """Among the logs of its answer, which come in their order."""
    time: int
    txid: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells one grant from another."""
        return self.owner, self.contract, self.spender


class GrantReader:
    """Reads the logs of one network backwards, and remembers how long a stretch its addresses take."""

    def __init__(self, rpc: Rpc, web: Web, network: Network) -> None:
        self._rpc = rpc
        self._explorer = Explorer(network, web) if network.history_url else None
        self._span = _LONGEST_SPAN

    def read(self, addresses: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> GrantsPage:
        """Read one stretch as ``domain.ports.Chain.grants`` says. Raises: NetworkError."""
        owners = owners_of(addresses)
        start, logs = self._logs(owners, first, last)
        grants = self._grants(owners, {token.contract.lower() for token in tokens}, logs)
        begin = self._rpc.answer(block_at(self._rpc.read, start))
        return GrantsPage(grants, start, begin.time if begin else 0, last)

    def _logs(self, owners: Owners, first: int, last: int) -> tuple[int, list[_Log]]:
        """Return the first block that was read, and what was found from there on."""
        start = first if self._explorer is not None else max(first, last - self._span + 1)
        while True:
            try:
                logs = self._ask(owners, start, last)
            except NoAnswerError:
                self._span = max(1, self._span // 2)  # it may have been too much; the next stretch asks for less
                raise
            except BadAnswerError:
                if start == last:
                    raise
                start += (last - start + 1) // 2  # too many blocks, or too many logs in them: the newer half
                self._span = last - start + 1
                continue
            self._span = min(_LONGEST_SPAN, 2 * self._span)
            return start, logs

    def _ask(self, owners: Owners, first: int, last: int) -> list[_Log]:
        read = self._rpc.read
        blocks = range(first, last + 1)
        if self._explorer is not None:
            told: list[Any] = [row for owner in owners for row in self._explorer.logs(APPROVAL, owner, first, last)]
            return _read_logs(read, owners, blocks, told)
        topics = [APPROVAL, ["0x" + owner[2:].rjust(64, "0") for owner in owners]]
        wanted = {"fromBlock": hex(first), "toBlock": hex(last), "topics": topics}
        return self._rpc.ask("eth_getLogs", (wanted,), lambda told: _read_logs(read, owners, blocks, told))

    def _grants(self, owners: Owners, known: Collection[str], logs: Iterable[_Log]) -> tuple[Grant, ...]:
        """Return the latest of each kind. Many tokens log again whenever the spender takes something: so the first one
        is asked about as well when it comes to who paid for it.
        """
        ordered = sorted(logs, key=_order)
        latest = {log.key: log for log in ordered}
        first = {log.key: log for log in reversed(ordered)}
        kept = sorted(latest.values(), key=lambda log: (log.contract in known, *_order(log)), reverse=True)
        kept = self._with_times(kept[:_MOST_GRANTS])
        payers = self._payers(txid for log in kept for txid in (log.txid, first[log.key].txid))
        return tuple(
            Grant(
                owners[log.owner],
                checksum(log.contract),
                checksum(log.spender),
                log.block,
                log.time,
                is_own=not owners.keys().isdisjoint({payers.get(log.txid, ""), payers.get(first[log.key].txid, "")}),
            )
            for log in kept
        )

    def _with_times(self, logs: Sequence[_Log]) -> list[_Log]:
        numbers = sorted({log.block for log in logs if not log.time})
        blocks = ask_all(self._rpc, [block_at(self._rpc.read, number) for number in numbers])
        times = {number: block.time for number, block in zip(numbers, blocks, strict=True) if block is not None}
        return [replace(log, time=log.time or times.get(log.block, 0)) for log in logs]

    def _payers(self, txids: Iterable[str]) -> dict[str, str]:
        """Return who paid for each transaction, in lower case, as far as that is asked and told."""
        asked = list(dict.fromkeys(txids))[:_MOST_ASKED]
        receipts = ask_all(self._rpc, [maybe_receipt_of(self._rpc.read, txid) for txid in asked])
        return {txid: receipt.sender for txid, receipt in zip(asked, receipts, strict=True) if receipt is not None}


def _order(log: _Log) -> tuple[int, int]:
    return log.block, log.place


def _read_logs(read: Reader, owners: Owners, blocks: range, told: Any) -> list[_Log]:  # noqa: ANN401  # JSON
    made = [_read_log(read, owners, blocks, place, one) for place, one in enumerate(read.listing(told, _MOST_LOGS))]
    return [log for log in made if log is not None]


def _read_log(read: Reader, owners: Owners, blocks: range, place: int, told: Any) -> _Log | None:  # noqa: ANN401
    """Read a log; None for one that allows nothing of the person's. Its amount is not read: it is asked for anew."""
    log = read.mapping(told)
    topics = [read.hash(topic) for topic in read.listing(log.get("topics"), _ERC20_TOPICS + 1) if topic is not None]
    if log.get("removed") is True or len(topics) != _ERC20_TOPICS or topics[0] != APPROVAL:
        return None
    if not all(topic.startswith(_PADDING) for topic in topics[1:]):
        return None
    owner, spender = ("0x" + topic[-40:] for topic in topics[1:])
    block = read.small(log.get("blockNumber"))
    if block not in blocks:
        read.refuse()
    if owner not in owners:
        return None
    stamp = log.get("blockTimestamp", log.get("timeStamp"))  # of newer nodes, and of APIs
    return _Log(
        owner=owner,
        contract=read.address(log.get("address")),
        spender=spender,
        block=block,
        place=place,
        time=0 if stamp is None else read.time(stamp),
        txid=read.hash(log.get("transactionHash")),
    )
