"""What the Approvals page says of one approval, and of how far was read."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.amount import exact_text, format_units, short_units
from wallet_gui.domain.network import NetworkKind
from wallet_gui.home.views.wallet_words import address_name, network_name, short_address, tame
from wallet_gui.home.wallet.approvals import ApprovalRow, ApprovalsStatus, Bar, Risk
from wallet_gui.home.wallet.removal import RemovalState
from wallet_gui.ui.widgets.address_view import groups
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.words import date, in_a_row

translate = QCoreApplication.translate

TONES: Final = {
    Risk.NO_CONTRACT: Tone.STOP,
    Risk.UNLIMITED: Tone.STOP,
    Risk.UNLIMITED_EMPTY: Tone.WARN,
    Risk.LIMITED: Tone.INFO,
    Risk.NOTHING: None,
    Risk.OWN: None,
    Risk.CLAIMED: None,
}
"""Of the pill; the words say the same."""


def app_name(row: ApprovalRow) -> str:
    """Return who may take the tokens: a name of the person's, or that there is none."""
    if row.name:
        return tame(row.name)
    if row.allowance.is_contract:
        return translate("Approvals", "Unnamed contract")
    return translate("Approvals", "Unnamed address")


def token_name(row: ApprovalRow) -> str:
    """Return the token's symbol, which may be hostile text."""
    return tame(row.allowance.token.symbol) or translate("Approvals", "Unnamed token")


def place(row: ApprovalRow, *, has_owners: bool) -> str:
    """Return the network, and whose tokens they are if the person has several addresses."""
    name = network_name(row.network)
    return f"{name} · {address_name(row.owner)}" if has_owners else name


def may_take(row: ApprovalRow, *, exact: bool = False) -> str:
    """Return how much may be taken, without the symbol."""
    if row.allowance.is_unlimited:
        return translate("Approvals", "Unlimited")
    return amount(row, row.allowance.units, exact=exact)


def amount(row: ApprovalRow, units: int, *, exact: bool = False) -> str:
    """Return an amount of the token, without the symbol."""
    token = row.allowance.token
    if not token.symbol:
        return translate("Approvals", "{n} base units").format(n=format_units(units, 0))
    return exact_text(units, token.decimals) if exact else short_units(units, token.decimals)


def why(row: ApprovalRow) -> str:
    """Return what is known of it, in two or three words."""
    if row.bar is Bar.LEAVING:
        return translate("Approvals", "Being removed")
    return {
        Risk.NO_CONTRACT: translate("Approvals", "Not a contract"),
        Risk.UNLIMITED: translate("Approvals", "Unlimited"),
        Risk.UNLIMITED_EMPTY: translate("Approvals", "Nothing there now"),
        Risk.LIMITED: translate("Approvals", "Limited"),
        Risk.NOTHING: translate("Approvals", "Nothing at risk"),
        Risk.OWN: translate("Approvals", "Your own address"),
        Risk.CLAIMED: translate("Approvals", "Only claimed"),
    }[row.risk]


def reason(row: ApprovalRow) -> str:
    """Return what the words in the pill mean."""
    return {
        Risk.NO_CONTRACT: translate(
            "Approvals",
            "Apps are contracts. This is an address with a key, and whoever has the key may take the tokens.",
        ),
        Risk.UNLIMITED: translate("Approvals", "All of this token may be taken, now and later."),
        Risk.UNLIMITED_EMPTY: translate(
            "Approvals", "You have none of this token now. Whatever comes in later may all be taken."
        ),
        Risk.LIMITED: translate("Approvals", "No more than this may be taken."),
        Risk.NOTHING: translate("Approvals", "You have none of this token now, and no more than this may be taken."),
        Risk.OWN: translate("Approvals", "You allowed one of your own addresses to take tokens of another."),
        Risk.CLAIMED: translate(
            "Approvals",
            "The token, which is not in your list, says so. No payment of yours was found that asked for it: it may be "
            "bait.",
        ),
    }[row.risk]


def tone(row: ApprovalRow) -> Tone | None:
    """Return the colour of the pill."""
    return Tone.INFO if row.bar is Bar.LEAVING else TONES[row.risk]


def bar_words(bar: Bar) -> str:
    """Return why an approval cannot be removed here and now."""
    return {
        Bar.WATCHED: translate(
            "Approvals", "This address is only watched: its key is not here, so nothing can be signed."
        ),
        Bar.LEAVING: translate("Approvals", "Its removal is on its way."),
        Bar.OFFLINE: translate(
            "Approvals", "The network has not confirmed it in this session, so it cannot be removed now."
        ),
    }[bar]


def spoken(row: ApprovalRow) -> str:
    """Return the row as one hears it at its first cell."""
    return f"{app_name(row)}, {' '.join(groups(row.allowance.grant.spender))}"


def short_spender(row: ApprovalRow) -> str:
    """Return the address where there is no room for all of it; the tip and the side show it whole."""
    return short_address(row.allowance.grant.spender)


def reach(status: ApprovalsStatus) -> str:
    """Say how far back a network's logs were read; empty where that is from the beginning, or not known."""
    known = status.known
    if known.is_empty or known.first_block == 0 or status.network.kind is NetworkKind.PRACTICE:
        return ""
    name = network_name(status.network)
    if not known.first_time:
        pattern = translate("Approvals", "{network}: read back to block {n}.")
        return pattern.format(network=name, n=f"{known.first_block:,}")
    pattern = translate("Approvals", "{network}: read back to {date} (block {n}).")
    return pattern.format(network=name, date=date(known.first_time), n=f"{known.first_block:,}")


def removal_words(state: RemovalState) -> str:
    """Say what removing the chosen ones takes."""
    n = len(state.chosen)
    chosen = translate("Approvals", "%n selected.", "", n)
    if state.is_asking:
        return in_a_row(chosen, translate("Approvals", "Asking what it costs…"))
    if not state.ready:
        return chosen
    fees = " + ".join(f"{short_units(one.wei, 18)}\u00a0{tame(one.symbol)}" for one in state.fees)
    takes = translate("Approvals", "Removing takes %n transaction(s), about {fee} in fees.", "", n).format(fee=fees)
    return in_a_row(chosen, takes)
