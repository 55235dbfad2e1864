"""CSV files: exact, whole or absent, and harmless to a spreadsheet."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.errors import CancelledError
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.wallet.activity_csv import COLUMNS, Words, write_activity
from wallet_gui.home.wallet.book import Contact
from wallet_gui.home.wallet.contacts_csv import (
    ContactsFileError,
    FileProblem,
    LineProblem,
    contacts_text,
    is_chain,
    read_contacts,
)
from wallet_gui.home.wallet.csv_text import guarded, unguarded

ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"  # EIP-55
OTHER = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"  # EIP-55
MAIN = Network(1, "Ethereum", "ETH", NetworkKind.MAIN)
PAYMENT = Payment(
    chain_id=1,
    txid="0x" + "ab" * 32,
    index=-1,
    account=ADDRESS,
    direction=Direction.OUT,
    other=OTHER,
    contract="",
    symbol="ETH",
    decimals=18,
    units=250_000_000_000_000_001,
    state=PaymentState.FINAL,
    time=1_700_000_000,
    block=7,
    nonce=0,
    fee=21_000 * 10**9,
)


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_a_payment_is_written_exactly(tmp_path: Path) -> None:
    path = tmp_path / "activity.csv"
    words = Words({1: MAIN}, lambda _chain, _address: "Dana", {PAYMENT.txid: "rent"})
    assert write_activity(path, [PAYMENT], words) == 1
    (row,) = rows_of(path)
    assert tuple(row) == COLUMNS
    assert row["time_utc"] == "2023-11-14T22:13:20Z"
    assert (row["amount"], row["fee"], row["fee_asset"]) == ("0.250000000000000001", "0.000021", "ETH")
    assert (row["counterparty_name"], row["note"], row["nonce"]) == ("Dana", "rent", "0")


@pytest.mark.parametrize("hostile", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=cmd|' /C calc'!A0", "＝1", " =1"])
def test_no_cell_is_a_formula(tmp_path: Path, hostile: str) -> None:
    path = tmp_path / "activity.csv"
    write_activity(path, [replace(PAYMENT, symbol=hostile)], Words(notes={PAYMENT.txid: hostile}))
    (row,) = rows_of(path)
    for column in ("asset", "note"):
        assert row[column].startswith("'")
        assert "\n" not in row[column]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"])))
def test_a_guard_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_a_cancelled_export_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "activity.csv"
    path.write_text("mine", encoding="utf-8")
    asked = iter([False, True])
    with pytest.raises(CancelledError):
        write_activity(path, [PAYMENT, PAYMENT], Words(), lambda: next(asked))
    assert path.read_text(encoding="utf-8") == "mine"
    assert [entry.name for entry in tmp_path.iterdir()] == ["activity.csv"]


def test_contacts_come_back_as_they_went() -> None:
    mine = (Contact("Dana", "eip155", ADDRESS, '=note, with "quotes"', b"pin"), Contact("罗", "eip155:1", OTHER, ""))
    found = read_contacts(contacts_text(mine).encode(), present=())
    assert found.good == tuple(replace(contact, pin=b"") for contact in mine)
    assert not found.bad


def test_each_bad_line_is_named() -> None:
    present = (Contact("Dana", "eip155", ADDRESS, ""),)
    text = "\r\n".join(
        [
            "Address,Name,Group,Chain",
            f"{OTHER},Rent,home,",
            f"{OTHER},,home,",
            "0x12,Short,home,",
            f"{OTHER},Coin,home,bip122:000000000019d6689c085ae165831e93",
            f"{OTHER},dana,home,",
            f"{ADDRESS},Dana,home,",
            "",
        ]
    )
    found = read_contacts(text.encode("utf-16"), present)
    assert [contact.name for contact in found.good] == ["Rent"]
    assert found.ignored == ("Group",)
    assert [(line.number, line.problem) for line in found.bad] == [
        (3, LineProblem.NAME),
        (4, LineProblem.ADDRESS),
        (5, LineProblem.CHAIN),
        (6, LineProblem.SAME_NAME),
        (7, LineProblem.PRESENT),
    ]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", FileProblem.NO_COLUMNS),
        (b"a,b\n1,2", FileProblem.NO_COLUMNS),
        (b"\xff\x00\x81", FileProblem.NOT_TEXT),
        (b"name,address\n\xe9,1", FileProblem.NOT_TEXT),
        (b'name,address\n"never ends', FileProblem.NOT_CSV),
        (b"name,address\n" + b"x" * 20_000, FileProblem.NOT_CSV),
        (b"name,address\n" * 5001, FileProblem.TOO_LARGE),
        (b"x" * (2 * 1024 * 1024 + 1), FileProblem.TOO_LARGE),
    ],
)
def test_a_file_without_contacts_says_why(data: bytes, problem: FileProblem) -> None:
    with pytest.raises(ContactsFileError) as caught:
        read_contacts(data, present=())
    assert caught.value.problem is problem


def test_chains_are_of_this_kind() -> None:
    assert all(map(is_chain, ("eip155", "eip155:1", "eip155:56")))
    assert not any(map(is_chain, ("", "eip155:", "eip155:01", "eip155:x", "solana:1", "eip155:１")))
