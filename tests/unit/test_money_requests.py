"""Which requests for money count as paid."""

from dataclasses import replace

from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.wallet.book import MoneyRequest
from wallet_gui.home.wallet.requests import paid_by

MINE = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"
REQUEST = MoneyRequest(id="one", made=100, chain_id=1, contract="", units=500, note="", account=MINE)
PAYMENT = Payment(
    chain_id=1,
    txid="0x" + "1" * 64,
    index=-1,
    account=MINE,
    direction=Direction.IN,
    other="0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    contract="",
    symbol="ETH",
    decimals=18,
    units=500,
    state=PaymentState.FINAL,
    time=200,
)


def test_a_payment_of_the_asked_amount_settles_a_request() -> None:
    assert paid_by([REQUEST], [PAYMENT]) == {"one": PAYMENT}


def test_more_than_was_asked_settles_it_and_less_does_not() -> None:
    assert paid_by([REQUEST], [replace(PAYMENT, units=501)]).keys() == {"one"}
    assert paid_by([REQUEST], [replace(PAYMENT, units=499)]) == {}


def test_any_amount_but_none_settles_a_request_without_an_amount() -> None:
    asked = replace(REQUEST, units=None)
    assert paid_by([asked], [replace(PAYMENT, units=1)]).keys() == {"one"}
    assert paid_by([asked], [replace(PAYMENT, units=0)]) == {}


def test_what_is_of_another_asset_address_network_time_or_way_does_not_count() -> None:
    others = [
        replace(PAYMENT, contract=MINE),
        replace(PAYMENT, account=PAYMENT.other),
        replace(PAYMENT, chain_id=2),
        replace(PAYMENT, time=99),
        replace(PAYMENT, direction=Direction.OUT),
        replace(PAYMENT, state=PaymentState.FAILED),
        replace(PAYMENT, state=PaymentState.REPLACED),
    ]
    assert [other for other in others if paid_by([REQUEST], [other])] == []


def test_each_payment_settles_one_request_and_an_exact_one_first() -> None:
    requests = [replace(REQUEST, id="any", made=10, units=None), REQUEST, replace(REQUEST, id="later", made=150)]
    assert paid_by(requests, [PAYMENT]).keys() == {"one"}
    second = replace(PAYMENT, txid="0x" + "2" * 64, time=210)
    assert paid_by(requests, [second, PAYMENT]) == {"one": PAYMENT, "later": second}
