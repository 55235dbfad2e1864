"""What a network takes for the data of a payment is in its fee, and stays back when all is sent."""

from dataclasses import replace

from wallet_gui.domain.errors import FundsError
from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import FeeOption, Fees, Speed, Trial
from wallet_gui.home.wallet.book import Address, Book
from wallet_gui.home.wallet.sending import Form, Quote, SendState, Step, Told
from wallet_gui.home.wallet.state import AssetRow, WalletState
from wallet_gui.home.wallet.working_out import Ground, work_out

ME = Address("a", "m/44'/60'/0'/0/0", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
RENT = "0x52908400098527886E0F7030069857D2E4169EE7"
BASE = Network(8453, "Base", "ETH", NetworkKind.MAIN, is_on=True)
TOKEN = Token(8453, "0xdAC17F958D2ee523a2206206994597C13D831ec7", "USDT", "Tether", 6)
GWEI = 10**9
DATA = 5 * 10**14
FEES = Fees(GWEI, False, tuple(FeeOption(speed, 2 * GWEI, GWEI // 2, 2) for speed in Speed))  # type: ignore[arg-type]


def worked_out(form: Form, coins: int) -> SendState:
    assets = (AssetRow(BASE, None, coins, 1, False), AssetRow(BASE, TOKEN, 10**6, 1, False))
    wallet = WalletState(Book(addresses=(ME,), networks=(BASE,), tokens=(TOKEN,)), ME, assets)
    ground = Ground(wallet, (), backed_up=True)
    state = work_out(SendState(step=Step.REVIEW, form=replace(form, recipient=RENT, chain_id=BASE.chain_id)), ground)
    assert state.call is not None
    quote = Quote(state.call, FEES, 0, is_contract=False, trial=Trial(21_000, extra_fee=DATA))
    return work_out(replace(state, told=Told(quote)), ground)


def test_all_of_the_coin_leaves_room_for_it() -> None:
    state = worked_out(Form(is_most=True), coins=10**18)
    assert state.pricing is not None
    assert state.units == 10**18 - state.pricing.most - DATA
    assert state.fee == 21_000 * (GWEI + GWEI // 2) + DATA


def test_it_is_missed_before_anything_is_signed() -> None:
    has_gas_alone = 21_000 * 2 * GWEI
    coin = worked_out(Form(amount="0.000001"), coins=has_gas_alone + 10**12).amount_problem
    token = worked_out(Form(amount="1", contract=TOKEN.contract), coins=has_gas_alone).amount_problem
    assert isinstance(coin, FundsError)
    assert isinstance(token, FundsError)
    assert token.for_fee
