"""Words of sending: amounts, speeds, and what was looked at. Symbols and contracts' words are tamed here."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.amount import format_units
from wallet_gui.domain.payment import Speed
from wallet_gui.home.views.wallet_words import address_name, network_name, short_address, tame
from wallet_gui.home.wallet.checks import Check, Fact
from wallet_gui.home.wallet.drafting import Asset
from wallet_gui.home.wallet.sending import Aim, SendState
from wallet_gui.ui.words import duration

translate = QCoreApplication.translate

_NO_BREAK = "\u00a0"
_REASON_MOST = 160
_FEE_PLACES = 8


def amount(asset: Asset, units: int) -> str:
    """Return an exact amount with its unit, which no line break parts."""
    return f"{format_units(units, asset.decimals)}{_NO_BREAK}{tame(asset.symbol, 12)}"


def fee_amount(asset: Asset, wei: int) -> str:
    """Return a fee in the network's own coin; more decimals than eight say nothing to anybody."""
    return f"{format_units(wei, 18, most_places=_FEE_PLACES)}{_NO_BREAK}{tame(asset.network.symbol, 12)}"


def asset_title(asset: Asset) -> str:
    """Return an asset and where it is, such as "ETH on Ethereum"."""
    text = translate("SendWords", "{symbol} on {network}")
    return text.format(symbol=tame(asset.symbol, 12), network=network_name(asset.network))


def speed_name(speed: Speed) -> str:
    """Return the word for a speed."""
    return {
        Speed.SLOW: translate("SendWords", "Slow"),
        Speed.NORMAL: translate("SendWords", "Normal"),
        Speed.FAST: translate("SendWords", "Fast"),
    }[speed]


def about(seconds: int) -> str:
    """Return about how long something takes, such as "about 30 seconds"."""
    return translate("SendWords", "about {time}").format(time=duration(max(1, seconds)))


def recipient_name(state: SendState) -> str:
    """Return what the recipient is called: a contact's name, an own address's, or the short form of the address."""
    own = next((one for one in state.known if one.address == state.to and one.is_own), None)
    if own is not None and not own.name:
        return address_name(state.sender) if state.to == state.sender.address else short_address(state.to)
    return tame(state.name, 64) if state.name else short_address(state.to)


def title_of(state: SendState) -> str:
    """Return the heading of the review."""
    return {
        Aim.PAY: translate("SendWords", "Review and send"),
        Aim.SPEED_UP: translate("SendWords", "Speed up a payment"),
        Aim.CANCEL: translate("SendWords", "Cancel a payment"),
    }[state.aim]


def check_title(check: Check, state: SendState) -> str:
    """Return what was found, in a line."""
    name = tame(check.text, 64)
    match check.fact:
        case Fact.CONTACT:
            return translate("SendWords", "Recipient is in your contacts")
        case Fact.UNCONFIRMED:
            return translate("SendWords", "In your contacts, but never confirmed with your password")
        case Fact.PAID_BEFORE:
            return translate("SendWords", "You have paid this address %n time(s) before", "", check.number)
        case Fact.OWN:
            return translate("SendWords", "This is an address of your own")
        case Fact.FIRST_TIME:
            return translate("SendWords", "Your first payment to this address")
        case Fact.ELSEWHERE:
            text = translate("SendWords", "{name} is in your contacts for another network")
            return text.format(name=name)
        case Fact.NO_LOOK_ALIKE:
            return translate("SendWords", "No look-alike of an address you know")
        case Fact.LOOK_ALIKE:
            return translate("SendWords", "You go on although this address imitates one you know")
        case Fact.ACCOUNT:
            return translate("SendWords", "An ordinary account, not a contract")
        case Fact.CONTRACT:
            return translate("SendWords", "This address is a contract")
        case Fact.TOKEN_ITSELF:
            return translate("SendWords", "This is the contract of the token {name}").format(name=name)
        case Fact.TRIAL_GOOD:
            return _trial_good(state)
        case Fact.TRIAL_FAILED:
            return translate("SendWords", "The trial run failed")
        case Fact.NOT_ASKED:
            return translate("SendWords", "Not checked: the network did not answer")
        case Fact.ASKING:
            return translate("SendWords", "Trial run under way…")
        case Fact.MUCH_FEE:
            return translate("SendWords", "The fee is {n} % of the amount").format(n=check.number)
        case Fact.MUCH_OF_COINS:
            return translate("SendWords", "The fee takes {n} % of your {symbol}").format(n=check.number, symbol=name)
        case Fact.EVERYTHING:
            return translate("SendWords", "This is nearly all that is there")
        case Fact.NOT_BACKED_UP:
            return translate("SendWords", "Not backed up: a broken disk would lose this.")
        case Fact.IN_A_QUEUE:
            return translate("SendWords", "%n payment(s) from this address still wait before it", "", check.number)
        case Fact.PLAY_MONEY:
            return translate("SendWords", "Play money: nothing leaves this computer")
        case Fact.TEST_MONEY:
            return translate("SendWords", "Test money: it is worth nothing")


def _trial_good(state: SendState) -> str:
    if state.asset is None or state.units is None:
        return ""
    if state.aim is Aim.CANCEL or state.removes_approval:
        return translate("SendWords", "Trial run: nothing but the fee leaves")
    leaves = amount(state.asset, state.units)
    if state.asset.token is None:
        leaves = amount(state.asset, state.units + state.fee)
        return translate("SendWords", "Trial run: only {amount} leaves, fee included").format(amount=leaves)
    return translate("SendWords", "Trial run: {amount} leaves, and the fee").format(amount=leaves)


def check_text(check: Check) -> str:
    """Return what follows from it; empty where nothing does."""
    match check.fact:
        case Fact.CONTACT if check.number:
            return translate("SendWords", "Paid %n time(s) before.", "", check.number)
        case Fact.UNCONFIRMED:
            return translate("SendWords", "Compare the whole address with what the recipient has told you.")
        case Fact.MUCH_OF_COINS:
            return translate("SendWords", "The server may be wrong about fees. Ask another one, or wait.")
        case Fact.FIRST_TIME:
            return translate("SendWords", "Send a little first, and ask whether it arrived.")
        case Fact.ELSEWHERE:
            return translate("SendWords", "Ask whether the address is in use on this network too.")
        case Fact.CONTRACT:
            return translate("SendWords", "Exchanges and shared wallets can be contracts; most people are not.")
        case Fact.TOKEN_ITSELF:
            return translate("SendWords", "What is sent to a token's own contract is lost.")
        case Fact.TRIAL_FAILED:
            reason = tame(check.text, _REASON_MOST)
            if not reason:
                return translate("SendWords", "Sending it would cost the fee and move nothing.")
            text = translate("SendWords", "The network's own words: “{reason}”. Sending it would cost the fee.")
            return text.format(reason=reason)
        case Fact.NOT_ASKED:
            return translate("SendWords", "Neither the kind of the address nor a trial run is known.")
        case Fact.EVERYTHING if check.number:
            return translate("SendWords", "Little or nothing is left for a later fee.")
        case Fact.IN_A_QUEUE:
            return translate("SendWords", "It goes out after them.")
        case _:
            return ""
