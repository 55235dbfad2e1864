"""The words of the confirm page for each purpose and stage."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.policy import OnClose, Policy
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.confirm import ConfirmState, Stage
from wallet_gui.ui.lock_on_words import lock_on_list
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.words import duration

translate = QCoreApplication.translate


@frozen
class ConfirmWords:
    """What stands on the page: window title, heading, sentence, and the verb that goes on."""

    title: str
    heading: str
    text: str
    verb: str


def words_for(state: ConfirmState) -> ConfirmWords:
    """Return the words of this purpose at this stage."""
    title = _title(state.purpose)
    match state.stage:
        case Stage.ASKING:
            return ConfirmWords(title, title, _asking(state), _verb(state.purpose))
        case Stage.SHOWING:
            return ConfirmWords(title, title, _showing(state), _showing_verb(state.purpose))
        case Stage.DONE:
            return ConfirmWords(title, _done(state.purpose), _afterwards(state), translate("Confirm", "Close"))


def notice_for(state: ConfirmState) -> tuple[Tone, str, str] | None:
    """Return what has to be said in a banner: tone, title, text."""
    if state.file_problem is not None:
        message = refusal_message(Refused(b"", state.file_problem, 0, 0, 0, state.file_needs_bytes))
        return Tone.STOP, message.title, message.text
    refusal = state.attempt.refusal
    if refusal is not None and refusal.why not in {Why.WRONG, Why.WORD, Why.CLOCK, Why.CODE}:
        message = refusal_message(refusal, state.purpose)
        return Tone.STOP, message.title, message.text
    if (
        state.purpose is Purpose.REVEAL_PHRASE
        and state.stage is Stage.SHOWING
        and state.words is not None
        and state.words.has_passphrase
    ):
        text = translate("Confirm", "The words alone are not enough: this account also needs your BIP-39 passphrase.")
        return Tone.WARN, "", text
    return None


def _title(purpose: Purpose) -> str:
    return {
        Purpose.CHANGE_PASSWORD: translate("Confirm", "Change password"),
        Purpose.TWO_STEP_ON: translate("Confirm", "Set up a two-step code"),
        Purpose.TWO_STEP_OFF: translate("Confirm", "Turn the two-step code off"),
        Purpose.NEW_CODES: translate("Confirm", "Make new recovery codes"),
        Purpose.REVEAL_PHRASE: translate("Confirm", "Show the recovery phrase"),
        Purpose.CHECK_PHRASE: translate("Confirm", "Check the recovery phrase"),
        Purpose.LOOSEN: translate("Confirm", "Change when Postern locks"),
        Purpose.EXPORT: translate("Confirm", "Export the encrypted vault"),
        Purpose.REMOVE: translate("Confirm", "Log out and remove"),
        Purpose.OWN_COMPUTER: translate("Confirm", "Nobody else uses this computer"),
        Purpose.FIND_ADDRESSES: translate("Confirm", "Find more of your addresses"),
        Purpose.MAIL_CODE_OFF: translate("Confirm", "Ask for no code by e-mail"),
        Purpose.KEYRING_ON: translate("Confirm", "Use this computer's keyring"),
        Purpose.KEYRING_OFF: translate("Confirm", "Stop using this computer's keyring"),
    }.get(purpose, "")


def _asking(state: ConfirmState) -> str:
    match state.purpose:
        case Purpose.CHANGE_PASSWORD:
            return translate("Confirm", "The vault is encrypted anew. The old password then opens no copy of it here.")
        case Purpose.TWO_STEP_ON:
            return translate("Confirm", "Type your password. Then you scan a code with an authenticator app.")
        case Purpose.TWO_STEP_OFF:
            return translate("Confirm", "The password alone then opens the vault, and your recovery codes end.")
        case Purpose.NEW_CODES:
            return translate("Confirm", "Ten new codes take the place of the old ones, which then no longer work.")
        case Purpose.REVEAL_PHRASE:
            return translate("Confirm", "Whoever has the words has your money. Make sure nobody can see the screen.")
        case Purpose.CHECK_PHRASE:
            return translate("Confirm", "Type four of the words from your paper, and your password.")
        case Purpose.LOOSEN:
            return _loosening(state.policy)
        case Purpose.EXPORT:
            return translate(
                "Confirm",
                "A copy of the vault, as encrypted as it is here. It opens with this password; on another computer, "
                "one of a tied vault also needs its printed key.",
            )
        case Purpose.OWN_COMPUTER:
            return translate("Confirm", "Postern then locks as your vault says, and may keep its cache at log-out.")
        case Purpose.MAIL_CODE_OFF:
            return translate("Confirm", "A login then asks for the password and the 6-digit code alone.")
        case Purpose.KEYRING_ON:
            return translate(
                "Confirm",
                "Postern then notes in the keyring how new your vault is and how many wrong tries there were. Nothing "
                "in that note is secret. If somebody puts an older copy of your vault in its place, you are told.",
            )
        case Purpose.KEYRING_OFF:
            return translate(
                "Confirm",
                "What Postern keeps there is deleted. An older copy of your vault would no longer be noticed.",
            )
        case Purpose.FIND_ADDRESSES:
            return translate(
                "Confirm", "The vault is opened to work out more addresses of your recovery phrase. No key leaves it."
            )
        case Purpose.REMOVE:
            text = translate(
                "Confirm",
                "The vault of {name} is erased from this computer. Only your recovery phrase, or an exported vault, "
                "brings "
                "it back.",
            )
            return text.format(name=state.name)
        case _:
            return ""


def _loosening(policy: Policy | None) -> str:
    """Say what will hold: this makes a protection weaker, so it is spelt out."""
    if policy is None:
        return ""
    lines = [translate("Confirm", "This makes Postern less strict. From now on:")]
    if policy.idle_s:
        lines.append(
            translate("Confirm", "• it locks after {time} without activity").format(time=duration(policy.idle_s))
        )
    else:
        lines.append(translate("Confirm", "• it never locks by itself when you are away"))
    lines.append(
        translate("Confirm", "• it asks for everything again after {time}").format(time=duration(policy.age_s))
    )
    closing = {
        OnClose.LOCK: translate("Confirm", "• closing the window locks"),
        OnClose.ASK: translate("Confirm", "• closing the window asks what to do"),
        OnClose.LOG_OUT: translate("Confirm", "• closing the window logs out"),
    }
    lines.append(closing[policy.on_close])
    if policy.lock_on:
        also = translate("Confirm", "• it also locks when {what}").format(what=lock_on_list(policy.lock_on))
    else:
        also = translate("Confirm", "• it stays open when the screen locks or the computer sleeps")
    return "\n".join([*lines, also])


def _verb(purpose: Purpose) -> str:
    return {
        Purpose.CHANGE_PASSWORD: translate("Confirm", "Change password"),
        Purpose.TWO_STEP_ON: translate("Confirm", "Continue"),
        Purpose.TWO_STEP_OFF: translate("Confirm", "Turn off"),
        Purpose.NEW_CODES: translate("Confirm", "Make new codes"),
        Purpose.REVEAL_PHRASE: translate("Confirm", "Continue"),
        Purpose.CHECK_PHRASE: translate("Confirm", "Check"),
        Purpose.LOOSEN: translate("Confirm", "Change"),
        Purpose.EXPORT: translate("Confirm", "Continue"),
        Purpose.REMOVE: translate("Confirm", "Log out and remove"),
        Purpose.OWN_COMPUTER: translate("Confirm", "Change"),
        Purpose.FIND_ADDRESSES: translate("Confirm", "Find addresses"),
        Purpose.MAIL_CODE_OFF: translate("Confirm", "Turn off"),
        Purpose.KEYRING_ON: translate("Confirm", "Use the keyring"),
        Purpose.KEYRING_OFF: translate("Confirm", "Stop using it"),
    }.get(purpose, "")


def _showing(state: ConfirmState) -> str:
    match state.purpose:
        case Purpose.TWO_STEP_ON:
            return translate("Confirm", "Prove with one code that your authenticator has the key.")
        case Purpose.NEW_CODES:
            return translate("Confirm", "The old codes no longer work. Keep these.")
        case Purpose.REVEAL_PHRASE:
            return translate("Confirm", "Write the words on paper, in order. Each can be read only while you hold it.")
        case Purpose.EXPORT:
            return translate("Confirm", "The password is right. Now choose where the copy goes.")
        case _:
            return ""


def _showing_verb(purpose: Purpose) -> str:
    return {
        Purpose.TWO_STEP_ON: translate("Confirm", "Turn on"),
        Purpose.EXPORT: translate("Confirm", "Choose a file…"),
    }.get(purpose, translate("Confirm", "Close"))


def _done(purpose: Purpose) -> str:
    return {
        Purpose.CHANGE_PASSWORD: translate("Confirm", "The password is changed"),
        Purpose.TWO_STEP_ON: translate("Confirm", "The two-step code is on"),
        Purpose.TWO_STEP_OFF: translate("Confirm", "The two-step code is off"),
        Purpose.CHECK_PHRASE: translate("Confirm", "Your paper is right"),
        Purpose.LOOSEN: translate("Confirm", "Changed"),
        Purpose.OWN_COMPUTER: translate("Confirm", "Changed"),
        Purpose.EXPORT: translate("Confirm", "The vault is exported"),
        Purpose.MAIL_CODE_OFF: translate("Confirm", "No code by e-mail is asked for"),
        Purpose.KEYRING_ON: translate("Confirm", "The keyring is in use"),
        Purpose.KEYRING_OFF: translate("Confirm", "The keyring is no longer used"),
        Purpose.REMOVE: translate("Confirm", "One moment"),
    }.get(purpose, "")


def _afterwards(state: ConfirmState) -> str:
    match state.purpose:
        case Purpose.CHANGE_PASSWORD:
            return translate(
                "Confirm",
                "The copy from before the change is erased. An exported vault or a backup from before still opens "
                "with the "
                "old password.",
            )
        case Purpose.TWO_STEP_ON:
            return translate("Confirm", "From the next login on, Postern asks for it.")
        case Purpose.TWO_STEP_OFF:
            return translate(
                "Confirm", "You can set one up again at any time. Remove the old entry in your authenticator."
            )
        case Purpose.CHECK_PHRASE:
            return translate("Confirm", "All four words are right. The date of this check is noted in your vault.")
        case Purpose.KEYRING_ON:
            return translate("Confirm", "It gave back what was put into it. From now on it is asked at each log-in.")
        case Purpose.KEYRING_OFF:
            return translate("Confirm", "What it did not delete yet is tried again when Postern starts.")
        case Purpose.EXPORT:
            return translate("Confirm", "Written to {path}").format(path=state.exported_to)
        case _:
            return ""
