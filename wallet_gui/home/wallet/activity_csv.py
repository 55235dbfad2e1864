"""The activity as a CSV file, with a fixed schema.

One line for each movement of one asset; amounts are exact decimals with a point and without separators, times are UTC
(ISO 8601). New columns are only ever added at the end.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from wallet_gui.domain.amount import exact_text
from wallet_gui.domain.errors import CancelledError
from wallet_gui.domain.network import Network
from wallet_gui.domain.payment import Payment
from wallet_gui.home.wallet.csv_text import BYTE_ORDER_MARK, line_of
from wallet_gui.home.wallet.whole_file import whole_file

COLUMNS: Final = (
    "time_utc",
    "network",
    "chain_id",
    "direction",
    "state",
    "asset",
    "token_contract",
    "amount",
    "account",
    "counterparty",
    "counterparty_name",
    "fee",
    "fee_asset",
    "transaction_id",
    "block",
    "nonce",
    "note",
)
_NATIVE_DECIMALS: Final = 18


@dataclass(frozen=True, slots=True)
class Words:
    """What the person added to the payments, and what their networks are called."""

    networks: Mapping[int, Network] = field(default_factory=dict)
    names: Callable[[int, str], str] = lambda _chain_id, _address: ""
    """From chain and address to a contact's name, or nothing."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """By transaction id."""


def write_activity(
    path: Path, payments: Iterable[Payment], words: Words, is_cancelled: Callable[[], bool] = lambda: False
) -> int:
    """Write a file and return how many payments are in it.

    Raises: StorageError, as ``whole_file``; CancelledError: then what was there is untouched.
    """
    written = 0
    with whole_file(path) as file:
        file.write(BYTE_ORDER_MARK + line_of(COLUMNS))
        for payment in payments:
            if is_cancelled():
                raise CancelledError
            file.write(line_of(_cells(payment, words)))
            written += 1
    return written


def _cells(payment: Payment, words: Words) -> tuple[str, ...]:
    network = words.networks.get(payment.chain_id)
    return (
        datetime.fromtimestamp(payment.time, UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        network.name if network else "",
        str(payment.chain_id),
        payment.direction.value,
        payment.state.value,
        payment.symbol,
        payment.contract,
        exact_text(payment.units, payment.decimals),
        payment.account,
        payment.other,
        words.names(payment.chain_id, payment.other),
        exact_text(payment.fee, _NATIVE_DECIMALS) if payment.fee else "",
        network.symbol if network and payment.fee else "",
        payment.txid,
        str(payment.block) if payment.block else "",
        str(payment.nonce) if payment.nonce >= 0 else "",
        words.notes.get(payment.txid, ""),
    )
