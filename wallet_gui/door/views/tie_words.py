"""The words of the page that ties a vault to this computer, for each purpose and stage."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.tie import TieStage, TieState
from wallet_gui.door.views.confirm_base import Notice
from wallet_gui.door.views.confirm_words import ConfirmWords, PurposeWords
from wallet_gui.door.views.paper_words import keyring_refused
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.words import in_a_row

translate = QCoreApplication.translate


def words_for(state: TieState) -> ConfirmWords:
    """Return the words of this purpose at this stage."""
    words = _about(state)
    match state.stage:
        case TieStage.ASKING:
            return ConfirmWords(words.title, words.title, words.asks, words.verb)
        case TieStage.SHEET:
            heading = translate("Tie", "Print the emergency sheet")
            return ConfirmWords(words.title, heading, _sheet(), translate("Tie", "I have it: continue"))
        case TieStage.PROVING:
            heading = translate("Tie", "Two groups from your sheet")
            return ConfirmWords(words.title, heading, words.shows, words.shows_verb)
        case TieStage.DONE:
            return ConfirmWords(words.title, words.done, words.after, translate("Tie", "Close"))


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


def _about(state: TieState) -> PurposeWords:
    proving = translate("Tie", "The sheet is covered now. Type two of its groups, from the paper.")
    match state.purpose:
        case Purpose.TIE:
            return PurposeWords(
                translate("Tie", "Tie this vault to this computer"),
                translate(
                    "Tie",
                    "A stolen copy of the vault is then of no use, even to somebody who knows the password: it also "
                    "needs a secret in this computer's keyring. For any other computer there is a key on paper, which "
                    "you print now.",
                ),
                translate("Tie", "Continue"),
                shows=proving,
                shows_verb=translate("Tie", "Tie the vault"),
                done=translate("Tie", "The vault is tied to this computer"),
                after=translate(
                    "Tie",
                    "Here it opens with your password, as before. On any other computer it opens with your password "
                    "and the printed key.",
                ),
            )
        case Purpose.NEW_SHEET:
            return PurposeWords(
                translate("Tie", "Make a new printed key"),
                translate("Tie", "A new sheet takes the place of the old one, which opens nothing from then on."),
                translate("Tie", "Continue"),
                shows=proving,
                shows_verb=translate("Tie", "Use the new sheet"),
                done=translate("Tie", "The new sheet holds"),
                after=translate(
                    "Tie", "The old sheet opens nothing any more. Destroy it, so that nobody relies on it."
                ),
            )
        case _:
            return PurposeWords(
                translate("Tie", "Untie this vault"),
                translate(
                    "Tie",
                    "The password alone then opens the vault, on any computer that has its file. The sheet opens "
                    "nothing any more.",
                ),
                translate("Tie", "Untie"),
                done=translate("Tie", "The vault is untied"),
                after=_untied(has_leftover=state.leftover),
            )


def _untied(*, has_leftover: bool) -> str:
    text = translate("Tie", "The password alone opens it again. The printed key opens nothing: destroy it.")
    if not has_leftover:
        return text
    left = translate("Tie", "The keyring did not answer, so an old secret is left in it. It is of no use to anybody.")
    return in_a_row(text, left)


def _sheet() -> str:
    return translate(
        "Tie",
        "If this computer breaks, is stolen, or its keyring is lost, only this key opens the vault, with your "
        "password. Print it or write it down, and keep it away from this computer.",
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
