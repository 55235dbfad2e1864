"""The words of a receipt: what was erased, how it was looked for again, and the whole as plain text."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.leaving import Checked, Item, Proof, Receipt, Way
from wallet_gui.domain.session import Computer
from wallet_gui.ui.item_words import item_name
from wallet_gui.ui.words import full_moment, size

translate = QCoreApplication.translate


@frozen
class Line:
    """One row of the receipt."""

    what: str
    proof: str
    size: str
    is_gone: bool
    was_asked: bool
    """False for what the person chose to keep."""


def heading() -> str:
    """Return the first line of the slip."""
    return translate("Receipt", "Logged out")


def subtitle(receipt: Receipt) -> str:
    """Return account, moment, and what became of the vault."""
    if receipt.computer is Computer.GUEST:
        session, fate = translate("Receipt", "Guest session"), translate("Receipt", "nothing was written")
        return f"{session} · {full_moment(receipt.at)} · {fate}"
    if receipt.way is Way.REMOVE and not receipt.vault_bytes:
        fate = translate("Receipt", "vault removed")
    else:
        fate = translate("Receipt", "vault kept")
    return f"{receipt.name} · {full_moment(receipt.at)} · {fate}"


def tally(receipt: Receipt) -> str:
    """Return how many items were found gone."""
    return translate("Receipt", "{checked} of {expected} checked").format(
        checked=receipt.checked, expected=receipt.expected
    )


def lines(receipt: Receipt) -> list[Line]:
    """Return the rows, in the order in which things were erased."""
    return [_line(checked) for checked in receipt.lines]


def kept(receipt: Receipt) -> str:
    """Return what is still on this computer; empty when nothing is."""
    if not receipt.vault_bytes:
        return ""
    return translate("Receipt", "Encrypted vault, {size}").format(size=size(receipt.vault_bytes))


def limits() -> str:
    """Return what Postern cannot erase."""
    return translate(
        "Receipt",
        "Out of our hands: the system's swap and hibernation files, clipboard managers, disk backups.",
    )


def as_text(receipt: Receipt) -> str:
    """Return the whole receipt for a file or the clipboard: no address, no amount, no balance."""
    rows = [f"Postern — {heading()}", subtitle(receipt), tally(receipt), ""]
    rows.append(translate("Receipt", "Erased, then looked for again"))
    for line in lines(receipt):
        mark = "[x]" if line.is_gone else "[-]" if not line.was_asked else "[!]"
        rows.append(f"{mark} {line.what}: {line.proof}" + (f" ({line.size})" if line.size else ""))
    rows += ["", translate("Receipt", "Kept on this computer")]
    rows.append(kept(receipt) or translate("Receipt", "Nothing"))
    rows += ["", translate("Receipt", "Unchanged on the blockchain")]
    rows.append(translate("Receipt", "Your assets. Logging out moves nothing."))
    return "\n".join([*rows, "", limits(), ""])


def _line(checked: Checked) -> Line:
    return Line(
        what=item_name(checked.item),
        proof=_proof(checked),
        size=size(checked.size_bytes) if checked.size_bytes > 0 else "",
        is_gone=checked.is_gone,
        was_asked=checked.proof is not Proof.KEPT,
    )


def _proof(checked: Checked) -> str:
    match checked.proof:
        case Proof.ENDED:
            return translate("Receipt", "%n program(s) that knew it ended", "", checked.count)
        case Proof.ABSENT if checked.item is Item.CACHE and checked.count == 0:
            return translate("Receipt", "there was none, and there is none")
        case Proof.ABSENT:
            return translate("Receipt", "%n file(s) looked for, none is there", "", checked.count)
        case Proof.FORGOTTEN:
            return translate("Receipt", "no longer held")
        case Proof.NOT_OURS:
            return translate("Receipt", "read again: nothing of Postern's is on it")
        case Proof.CLEAN:
            return translate("Receipt", "%n removed, none left", "", checked.count)
        case Proof.NO_ENTRY:
            return translate("Receipt", "read again: no entry")
        case Proof.NOT_IN_KEYRING:
            return translate("Receipt", "asked again: %n item(s) looked for, none is there", "", checked.count)
        case Proof.KEPT:
            return translate("Receipt", "kept, as you asked")
        case Proof.STILL_THERE if checked.item in {Item.NAME, Item.KEYRING}:
            return translate("Receipt", "still there: the keyring did not delete it")
        case Proof.UNKNOWN if checked.item in {Item.NAME, Item.KEYRING}:
            return translate("Receipt", "the keyring did not answer; the next start tries again")
        case Proof.STILL_THERE:
            return translate("Receipt", "still there: another program holds it")
        case Proof.UNKNOWN:
            return translate("Receipt", "could not be looked for again")
