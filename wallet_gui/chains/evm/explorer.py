"""Read history from an Etherscan- or Blockscout-compatible API, if the person switched one on.

Its operator learns which addresses belong together. Everything it says is checked, and none of it is believed about
what a token is called or how many decimals it has.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from wallet_gui.chains import strict_json
from wallet_gui.chains.evm.movements import NATIVE, NATIVE_DECIMALS, Movement, Owners
from wallet_gui.chains.reading import Reader
from wallet_gui.chains.web import Web
from wallet_gui.domain.errors import BadAnswerError, BusyError
from wallet_gui.domain.network import Network, Token

_ROWS: Final = 1000
_DECIMAL: Final = re.compile(r"[0-9]{1,78}")
_MOST_UNITS: Final = 2**256
_SMALL: Final = 2**63
_FIRST_INSIDE: Final = -2
"""Index of the first payment that contracts made inside a transaction; the next is -3, and so on."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was read, and how far."""

    movements: list[Movement]
    last: int


class Explorer:
    """The API of one network."""

    def __init__(self, network: Network, web: Web) -> None:
        self._network = network
        self._web = web
        self._read = Reader(network.name)

    def movements(self, owners: Owners, tokens: Sequence[Token], first: int, last: int) -> Stretch:
        """Return what moved from or to these addresses in these blocks, up to where the API's pages end.

        Raises: NetworkError.
        """
        by_contract = {token.contract.lower(): token for token in tokens}
        found: dict[tuple[str, int], Movement] = {}
        for owner in owners:
            for action in ("txlist", "txlistinternal", "tokentx"):
                told = self._ask(action, owner, first, last)
                if len(told) >= _ROWS:  # the last block may go on behind the end of the page
                    last = max(first, min(last, self._number(told[-1].get("blockNumber")) - 1))
                for movement in self._movements(action, told, by_contract):
                    found[movement.txid, movement.index] = movement
        return Stretch([one for one in found.values() if one.block <= last], last)

    def _ask(self, action: str, owner: str, first: int, last: int) -> list[dict[str, Any]]:
        return self._fetch({
            "module": "account", "action": action, "address": owner, "startblock": first, "endblock": last,
            "page": 1, "offset": _ROWS, "sort": "asc",
        })  # fmt: skip

    def logs(self, topic: str, owner: str, first: int, last: int) -> list[dict[str, Any]]:
        """Return the logs of one kind whose first argument is an address, as the API writes them.

        Raises: BadAnswerError also if there may be more of them than one answer holds; NetworkError.
        """
        told = self._fetch({
            "module": "logs", "action": "getLogs", "fromBlock": first, "toBlock": last, "topic0": topic,
            "topic0_1_opr": "and", "topic1": "0x" + owner[2:].rjust(64, "0"), "page": 1, "offset": _ROWS,
        })  # fmt: skip
        return told if len(told) < _ROWS else self._read.refuse()

    def _fetch(self, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
        query = {"chainid": self._network.chain_id, **asked}
        if self._network.history_key:
            query["apikey"] = self._network.history_key
        mark = "&" if "?" in self._network.history_url else "?"
        reply = self._web.get(f"{self._network.history_url}{mark}{urlencode(query)}")
        try:
            told = self._read.mapping(strict_json.loads(reply.body))
        except ValueError as error:
            raise BadAnswerError(self._network.name) from error
        result = told.get("result")
        if not reply.is_good or not isinstance(result, list):
            self._refuse(f"{told.get('message')} {result}".lower())
        return [self._read.mapping(row) for row in self._read.listing(result, _ROWS)]

    def _refuse(self, words: str) -> None:
        if "rate limit" in words or "max calls" in words or "too many" in words:
            raise BusyError(self._network.name)
        raise BadAnswerError(self._network.name)

    def _movements(self, action: str, told: Sequence[dict[str, Any]], tokens: Mapping[str, Token]) -> list[Movement]:
        seen: Counter[str] = Counter()
        made: list[Movement] = []
        for row in told:
            movement = self._movement(action, row, tokens, seen)
            if movement is not None:
                made.append(movement)
        return made

    def _movement(
        self, action: str, row: dict[str, Any], tokens: Mapping[str, Token], seen: "Counter[str]"
    ) -> Movement | None:
        token = tokens.get(str(row.get("contractAddress")).lower()) if action == "tokentx" else None
        if action == "tokentx" and token is None:
            return None
        txid = self._read.hash(row.get("hash"))
        place = seen[txid]
        seen[txid] += 1
        units = self._number(row.get("value"), _MOST_UNITS)
        if action != "txlist" and not units:  # of nothing, and by nobody here: address poisoning
            return None
        sender = self._read.address(row.get("from"))
        pays = action == "txlist"
        return Movement(
            txid=txid,
            index=self._index(action, row, place),
            sender=sender,
            receiver=self._read.address(row["to"]) if row.get("to") else "",
            contract=token.contract if token else "",
            symbol=token.symbol if token else self._network.symbol,
            decimals=token.decimals if token else NATIVE_DECIMALS,
            units=units,
            block=self._number(row.get("blockNumber")),
            block_hash=self._read.hash(row["blockHash"]) if row.get("blockHash") else "",
            time=self._read.day(self._number(row.get("timeStamp"))),
            worked=str(row.get("isError", "0")) == "0",
            payer=sender if pays else "",
            fee=self._number(row.get("gasUsed")) * self._number(row.get("gasPrice"), _MOST_UNITS) if pays else 0,
            nonce=self._number(row.get("nonce")) if pays else -1,
        )

    def _index(self, action: str, row: dict[str, Any], place: int) -> int:
        """Return what tells the movements of one transaction apart: the log's place, where the API names it."""
        if action == "txlist":
            return NATIVE
        if action == "txlistinternal":
            return _FIRST_INSIDE - place
        return self._number(row["logIndex"]) if row.get("logIndex") else place

    def _number(self, value: Any, below: int = _SMALL) -> int:  # noqa: ANN401  # JSON
        """Read a decimal number in text."""
        if not isinstance(value, str) or not _DECIMAL.fullmatch(value) or int(value) >= below:
            self._read.refuse()
        return int(value)
