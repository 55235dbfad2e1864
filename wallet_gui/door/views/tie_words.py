"""The words of the page that ties a vault to this computer, for each purpose and stage."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.tie import TieStage, TieState
from wallet_gui.door.views.confirm_base import Notice
from wallet_gui.door.views.confirm_words import ConfirmWords
from wallet_gui.door.views.paper_words import keyring_refused
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.widgets.banner import Tone

translate = QCoreApplication.translate


def words_for(state: TieState) -> ConfirmWords:
    """Return the words of this purpose at this stage."""
    title = _title(state.purpose)
    match state.stage:
        case TieStage.ASKING:
            return ConfirmWords(title, title, _asking(state.purpose), _verb(state.purpose))
        case TieStage.SHEET:
            heading = translate("Tie", "Print the emergency sheet")
            return ConfirmWords(title, heading, _sheet(), translate("Tie", "I have it: continue"))
        case TieStage.PROVING:
            heading = translate("Tie", "Two groups from your sheet")
            return ConfirmWords(title, heading, _proving(), _deed(state.purpose))
        case TieStage.DONE:
            return ConfirmWords(title, _done(state.purpose), _afterwards(state), translate("Tie", "Close"))


def notice_for(state: TieState) -> Notice | None:
    """Return what has to be said in a banner."""
    if state.keyring is not None:
        return (
            Tone.STOP,
            translate("Tie", "The keyring did not take this computer's part"),
            keyring_refused(state.keyring),
        )
    refused = state.attempt.refusal
    if refused is not None and refused.why not in {Why.WRONG, Why.CLOCK}:
        message = refusal_message(refused)
        return Tone.STOP, message.title, message.text
    if state.stage is TieStage.DONE and state.purpose is not Purpose.NEW_SHEET:
        return Tone.INFO, translate("Tie", "Copies from before"), _copies(state.purpose)
    return None


def _title(purpose: Purpose) -> str:
    return {
        Purpose.TIE: translate("Tie", "Tie this vault to this computer"),
        Purpose.NEW_SHEET: translate("Tie", "Make a new printed key"),
        Purpose.UNTIE: translate("Tie", "Untie this vault"),
    }.get(purpose, "")


def _asking(purpose: Purpose) -> str:
    return {
        Purpose.TIE: translate(
            "Tie",
            "A stolen copy of the vault is then of no use, even to somebody who knows the password: it also needs a "
            "secret in this computer's keyring. For any other computer there is a key on paper, which you print now.",
        ),
        Purpose.NEW_SHEET: translate(
            "Tie", "A new sheet takes the place of the old one, which opens nothing from then on."
        ),
        Purpose.UNTIE: translate(
            "Tie",
            "The password alone then opens the vault, on any computer that has its file. The sheet opens nothing any "
            "more.",
        ),
    }.get(purpose, "")


def _verb(purpose: Purpose) -> str:
    return translate("Tie", "Untie") if purpose is Purpose.UNTIE else translate("Tie", "Continue")


def _sheet() -> str:
    return translate(
        "Tie",
        "If this computer breaks, is stolen, or its keyring is lost, only this key opens the vault, with your "
        "password. Print it or write it down, and keep it away from this computer.",
    )


def _proving() -> str:
    return translate("Tie", "The sheet is covered now. Type two of its groups, from the paper.")


def _deed(purpose: Purpose) -> str:
    return translate("Tie", "Tie the vault") if purpose is Purpose.TIE else translate("Tie", "Use the new sheet")


def _done(purpose: Purpose) -> str:
    return {
        Purpose.TIE: translate("Tie", "The vault is tied to this computer"),
        Purpose.NEW_SHEET: translate("Tie", "The new sheet holds"),
        Purpose.UNTIE: translate("Tie", "The vault is untied"),
    }.get(purpose, "")


def _afterwards(state: TieState) -> str:
    match state.purpose:
        case Purpose.TIE:
            return translate(
                "Tie",
                "Here it opens with your password, as before. On any other computer it opens with your password and "
                "the printed key.",
            )
        case Purpose.NEW_SHEET:
            return translate("Tie", "The old sheet opens nothing any more. Destroy it, so that nobody relies on it.")
        case _:
            text = translate("Tie", "The password alone opens it again. The printed key opens nothing: destroy it.")
            if not state.leftover:
                return text
            return f"{text} " + translate(
                "Tie", "The keyring did not answer, so an old secret is left in it. It is of no use to anybody."
            )


def _copies(purpose: Purpose) -> str:
    if purpose is Purpose.TIE:
        return translate(
            "Tie",
            "The copy here is erased. A vault that you exported, or a backup, from before still opens with the "
            "password alone: export it anew, and erase the old ones.",
        )
    return translate(
        "Tie",
        "A vault that you exported, or a backup, from the time when it was tied still needs its sheet. Export it anew "
        "before you destroy the sheet.",
    )
