"""What follows from a payment's form, the wallet, and what the network told: pure functions over frozen values."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from wallet_gui.domain.amount import exact_text, parse_amount
from wallet_gui.domain.errors import FundsError, InputError, RefusedError, WalletError, WrongNetworkError
from wallet_gui.domain.network import Token
from wallet_gui.domain.payment import Call, Fees, Pricing, Trial
from wallet_gui.domain.ports import Chain
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.checks import Fact, PaidTo, Subject, check, imitated, known_addresses
from wallet_gui.home.wallet.drafting import NATIVE_GAS, Asset, likely_fee, most_native, pricing, raised_pricing
from wallet_gui.home.wallet.outbox import Kept, next_nonce
from wallet_gui.home.wallet.recipient import read_recipient
from wallet_gui.home.wallet.sending import Aim, Form, Quote, SendState
from wallet_gui.home.wallet.state import NO_ADDRESS, AssetRow, WalletState

_TOKEN_GAS: Final = 120_000
"""Allowed for a token's transfer that could not be tried out; what is not used is not paid."""


def ask_network(call: Call) -> Callable[[Chain], Quote]:
    """Return the questions about a call, for a worker."""

    def work(chain: Chain) -> Quote:
        fees, nonce = chain.fees(), chain.next_nonce(call.sender)
        return Quote(call, fees, nonce, chain.has_code(_receiver(call)), _trial_run(chain, call))

    return work


def _trial_run(chain: Chain, call: Call) -> Trial:
    """Try a call out. A network that refuses to try has answered all the same: fees and the rest are known."""
    try:
        return chain.try_out(call)
    except RefusedError as error:
        return Trial(0, fails=True, reason=error.words)


def answers(quote: Quote, state: SendState) -> bool:
    """Say whether an answer is about the payment as it is now. How much "all" is follows from the answer itself."""
    call = state.call
    if call is None:
        return False
    if state.form.is_most and not call.data:
        return replace(quote.call, value=0) == replace(call, value=0)
    return quote.call == call


def _receiver(call: Call) -> str:
    """Return whose kind is asked for: the receiver of a token stands in the call's data."""
    if not call.data:
        return call.to
    from wallet_gui.chains.evm.address import checksum  # late, as in ``payment_call``

    return checksum(call.data[16:36].hex())


@dataclass(frozen=True, slots=True)
class Ground:
    """What a payment stands on, besides its form."""

    wallet: WalletState
    paid: tuple[PaidTo, ...]
    backed_up: bool


def work_out(state: SendState, ground: Ground) -> SendState:
    """Return the state with everything that follows from its form, the wallet and what the network told."""
    state = _with_parties(state, ground)
    state = _with_amount(state)
    return _with_checks(state, ground)


def _with_parties(state: SendState, ground: Ground) -> SendState:
    wallet = ground.wallet
    known = known_addresses(wallet.book, ground.paid)
    hidden = wallet.book.hidden_tokens
    assets = tuple(row for row in wallet.assets if row.token not in hidden)
    row = chosen_row(state.form, wallet.book, assets)
    if row is not None and row not in assets:
        assets = (*assets, row)
    if state.replaces is not None:
        return _with_replaced(replace(state, assets=assets, known=known), wallet, state.replaces)
    to, problem = "", None
    try:
        to = read_recipient(state.form.recipient, wallet.book).address
    except WalletError as error:
        problem = error
    return replace(
        state,
        sender=wallet.account,
        assets=assets,
        asset=Asset(row.network, row.token) if row else None,
        balance=_free(row, wallet),
        coins=_free(_coin_row(row, assets), wallet),
        known=known,
        to=to,
        recipient_problem=problem,
        likeness=imitated(to, known) if to and to != state.trusts else None,
    )


def _with_replaced(state: SendState, wallet: WalletState, kept: Kept) -> SendState:
    network = wallet.book.network(kept.chain_id)
    # From the payment itself: the token may have been hidden or removed since.
    token = Token(kept.chain_id, kept.contract, kept.symbol, kept.symbol, kept.decimals) if kept.contract else None
    is_cancel = state.aim is Aim.CANCEL
    coin = next((row for row in state.assets if (row.network.chain_id, row.token) == (kept.chain_id, None)), None)
    return replace(
        state,
        sender=wallet.book.own(kept.account) or NO_ADDRESS,
        coins=coin.units if coin is not None and kept.account == wallet.account.address else None,
        asset=Asset(network, None if is_cancel else token) if network else None,
        to=kept.account if is_cancel else kept.to,
        units=0 if is_cancel else kept.units,
        recipient_problem=None,
    )


def _free(row: AssetRow | None, wallet: WalletState) -> int | None:
    """Return what can be spent of an asset: what the last block tells, less what is on its way out already."""
    if row is None or row.units is None:
        return None
    leaves: dict[int, int] = {}
    for kept in wallet.book.outbox:
        if kept.is_pending and (kept.chain_id, kept.account) == (row.network.chain_id, wallet.account.address):
            units = kept.units if kept.contract == row.contract else 0
            fee = 0 if row.contract else kept.gas * kept.max_fee
            leaves[kept.nonce] = max(units + fee, leaves.get(kept.nonce, 0))  # only one of each number is taken up
    return max(0, row.units - sum(leaves.values()))


def _coin_row(row: AssetRow | None, assets: tuple[AssetRow, ...]) -> AssetRow | None:
    """Return the row of the coin that fees are paid in."""
    coins = (one for one in assets if row and one.network.chain_id == row.network.chain_id and one.token is None)
    return next(coins, None)


def chosen_row(form: Form, book: Book, assets: tuple[AssetRow, ...]) -> AssetRow | None:
    """Return the asset that the form names, and no other in its place; without a name the first that is owned."""
    if not form.chain_id:
        owned = (row for row in assets if row.units)
        return next(owned, None) or next(iter(assets), None)
    named = (row for row in assets if (row.network.chain_id, row.contract) == (form.chain_id, form.contract))
    return next(named, None) or _row_of_book(form, book)


def _row_of_book(form: Form, book: Book) -> AssetRow | None:
    """Return a row for a token that is known but not owned, as a payment request may name it."""
    network = next((one for one in book.switched_on if one.chain_id == form.chain_id), None)
    token = next((one for one in book.tokens_of(form.chain_id) if one.contract == form.contract), None)
    if network is None or (form.contract and token is None):
        return None
    return AssetRow(network, token, units=None, at=0, is_stale=True)


def _with_amount(state: SendState) -> SendState:
    """Work out price, fee and units, and see whether there is enough."""
    asset = state.asset
    if asset is None:
        problem = WrongNetworkError() if state.form.chain_id else None
        return replace(state, units=None, amount_problem=problem, pricing=None, fee=0, data_fee=0)
    state = _priced(state)
    if state.replaces is not None:
        return state
    try:
        units = _typed_units(state, asset)
    except InputError as error:
        return replace(state, units=None, amount_problem=error)
    return replace(state, units=units, amount_problem=_missing(state, units) if units else None)


def _typed_units(state: SendState, asset: Asset) -> int | None:
    """Return what is to be sent; None while it is not known yet how much "all" is."""
    if not state.form.is_most:
        return parse_amount(state.form.amount, asset.decimals)
    if state.balance is None:
        return None
    if asset.token is not None:
        units, fee = state.balance, 0
    elif state.pricing is not None:
        units = most_native(asset.network, state.balance, state.pricing, state.data_fee)
        fee = state.pricing.most + state.data_fee
    else:
        return None
    if not units:
        raise FundsError(fee + 1, state.balance, asset.symbol, asset.decimals)
    return units


def _priced(state: SendState) -> SendState:
    quote = state.told.quote
    if quote is None or state.asset is None:
        return replace(state, pricing=None, fee=0, data_fee=0)
    data_fee = quote.trial.extra_fee
    if state.replaces is not None:
        least = state.replaces.gas if state.aim is Aim.SPEED_UP else NATIVE_GAS  # also if the trial run failed
        gas = max(quote.trial.gas, least)
        priced = raised_pricing(state.replaces, quote.fees, gas)
        return replace(state, pricing=priced, fee=_likely(quote.fees, priced) + data_fee, data_fee=data_fee)
    trial = quote.trial
    if state.told.is_old or trial.fails:
        trial = Trial(_TOKEN_GAS if state.asset.token or quote.is_contract else NATIVE_GAS)
    option = quote.fees.option(state.form.speed)
    priced = pricing(quote.fees, state.form.speed, trial, quote.nonce)
    fee = likely_fee(quote.fees, option, priced.gas) + data_fee
    return replace(state, pricing=priced, fee=fee, data_fee=data_fee)


def _likely(fees: Fees, priced: Pricing) -> int:
    if priced.is_legacy:
        return priced.most
    return priced.gas * min(priced.max_fee, fees.base_fee + priced.tip)


def _missing(state: SendState, units: int) -> InputError | None:
    """Return what is missing, if it is known that something is."""
    asset, balance = state.asset, state.balance
    if asset is None or balance is None:
        return None
    fee_most = state.pricing.most + state.data_fee if state.pricing else 0
    needed = units if asset.token else units + fee_most
    if needed > balance:
        return FundsError(needed, balance, asset.symbol, asset.decimals)
    coin = state.coins
    if coin is not None and fee_most > coin:
        return FundsError(fee_most, coin, asset.network.symbol, 18, for_fee=True)
    return None


def _with_checks(state: SendState, ground: Ground) -> SendState:
    if state.asset is None or not state.to or state.units is None:
        return replace(state, checks=())
    quote = None if state.told.is_old else state.told.quote
    subject = Subject(
        asset=state.asset,
        to=state.to,
        units=state.units,
        balance=state.balance,
        fee=state.fee,
        trial=quote.trial if quote else None,
        is_contract=quote.is_contract if quote else None,
        is_asking=state.told.is_asking,
        queue=_queue(state, ground),
        coins=state.coins,
    )
    found = check(subject, ground.wallet.book, ground.paid, backed_up=ground.backed_up)
    if state.replaces is not None:
        found = tuple(one for one in found if one.fact in _FACTS_OF_A_REPLACEMENT)
    return replace(state, checks=found)


_FACTS_OF_A_REPLACEMENT: Final = frozenset(
    {
        *(Fact.TRIAL_GOOD, Fact.TRIAL_FAILED, Fact.ASKING, Fact.NOT_ASKED),
        *(Fact.PLAY_MONEY, Fact.TEST_MONEY, Fact.CONTACT, Fact.MUCH_FEE, Fact.MUCH_OF_COINS),
    }
)


def _queue(state: SendState, ground: Ground) -> int:
    waiting = ground.wallet.book.outbox
    return sum(
        1
        for kept in waiting
        if kept.is_pending and kept.account == state.sender.address and _is_on(kept, state) and state.replaces is None
    )


def _is_on(kept: Kept, state: SendState) -> bool:
    return state.asset is not None and kept.chain_id == state.asset.network.chain_id


def final_pricing(state: SendState, wallet: WalletState) -> Pricing | None:
    """Return how the payment is paid for, with the nonce after our own that still wait."""
    if state.pricing is None or state.asset is None or state.replaces is not None:
        return state.pricing
    told = state.pricing.nonce
    nonce = next_nonce(wallet.book.outbox, state.asset.network.chain_id, state.sender.address, told)
    return replace(state.pricing, nonce=nonce)


def frozen_most(state: SendState) -> Form:
    """Return the form with "all that can be sent" written out as a number."""
    if not state.form.is_most or not state.units or state.asset is None:
        return state.form
    return replace(state.form, amount=exact_text(state.units, state.asset.decimals))
