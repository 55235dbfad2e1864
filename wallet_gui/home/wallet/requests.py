"""Which of the person's requests for money have been paid."""

from collections.abc import Iterable, Sequence

from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.wallet.book import MoneyRequest

_ARRIVES = frozenset({PaymentState.WAITING, PaymentState.MINED, PaymentState.FINAL})


def paid_by(requests: Sequence[MoneyRequest], payments: Iterable[Payment]) -> dict[str, Payment]:
    """Match requests with what came in, by the id of the request.

    A payment counts if it is of the asked asset, at least the asked amount, to the asked address, and not older than
    the request. Each payment settles one request: the oldest that asks for just this amount, or else the oldest.
    """
    incoming = [one for one in payments if one.direction is Direction.IN and one.state in _ARRIVES]
    incoming.sort(key=lambda payment: payment.time)
    by_age = sorted(requests, key=lambda request: request.made)
    found: dict[str, Payment] = {}
    for payment in incoming:
        open_ones = [one for one in by_age if one.id not in found and _settles(payment, one)]
        exact = [one for one in open_ones if one.units == payment.units]
        for request in [*exact, *open_ones][:1]:
            found[request.id] = payment
    return found


def _settles(payment: Payment, request: MoneyRequest) -> bool:
    asked = (request.chain_id, request.contract, request.account)
    is_the_asset = (payment.chain_id, payment.contract, payment.account) == asked
    return is_the_asset and payment.time >= request.made and payment.units >= max(request.units or 0, 1)
