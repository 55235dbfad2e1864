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


@frozen
class PurposeWords:
    """What is said about one purpose, from the question to the end of it."""

    title: str
    asks: str
    verb: str
    shows: str = ""
    """While something is shown after the password was right, and what goes on from there."""
    shows_verb: str = ""
    done: str = ""
    after: str = ""


def words_for(state: ConfirmState) -> ConfirmWords:
    """Return the words of this purpose at this stage."""
    words, close = _about(state), translate("Confirm", "Close")
    match state.stage:
        case Stage.ASKING:
            return ConfirmWords(words.title, words.title, words.asks, words.verb)
        case Stage.SHOWING:
            return ConfirmWords(words.title, words.title, words.shows, words.shows_verb or close)
        case Stage.DONE:
            return ConfirmWords(words.title, words.done, words.after, close)


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


def _about(state: ConfirmState) -> PurposeWords:
    match state.purpose:
        case Purpose.CHANGE_PASSWORD:
            return PurposeWords(
                translate("Confirm", "Change password"),
                translate("Confirm", "The vault is encrypted anew. The old password then opens no copy of it here."),
                translate("Confirm", "Change password"),
                done=translate("Confirm", "The password is changed"),
                after=translate(
                    "Confirm",
                    "The copy from before the change is erased. An exported vault or a backup from before still opens "
                    "with the old password.",
                ),
            )
        case Purpose.REVEAL_PHRASE:
            return PurposeWords(
                translate("Confirm", "Show the recovery phrase"),
                translate("Confirm", "Whoever has the words has your money. Make sure nobody can see the screen."),
                translate("Confirm", "Continue"),
                shows=translate(
                    "Confirm", "Write the words on paper, in order. Each can be read only while you hold it."
                ),
            )
        case Purpose.CHECK_PHRASE:
            return PurposeWords(
                translate("Confirm", "Check the recovery phrase"),
                translate("Confirm", "Type four of the words from your paper, and your password."),
                translate("Confirm", "Check"),
                done=translate("Confirm", "Your paper is right"),
                after=translate("Confirm", "All four words are right. The date of this check is noted in your vault."),
            )
        case Purpose.LOOSEN:
            return PurposeWords(
                translate("Confirm", "Change when Postern locks"),
                _loosening(state.policy),
                translate("Confirm", "Change"),
                done=translate("Confirm", "Changed"),
            )
        case Purpose.EXPORT:
            return PurposeWords(
                translate("Confirm", "Export the encrypted vault"),
                translate(
                    "Confirm",
                    "A copy of the vault, as encrypted as it is here. It opens with this password; on another "
                    "computer, one of a tied vault also needs its printed key.",
                ),
                translate("Confirm", "Continue"),
                shows=translate("Confirm", "The password is right. Now choose where the copy goes."),
                shows_verb=translate("Confirm", "Choose a file…"),
                done=translate("Confirm", "The vault is exported"),
                after=translate("Confirm", "Written to {path}").format(path=state.exported_to),
            )
        case Purpose.REMOVE:
            return PurposeWords(
                translate("Confirm", "Log out and remove"),
                translate(
                    "Confirm",
                    "The vault of {name} is erased from this computer. Only your recovery phrase, or an exported "
                    "vault, brings it back.",
                ).format(name=state.name),
                translate("Confirm", "Log out and remove"),
                done=translate("Confirm", "One moment"),
            )
        case Purpose.OWN_COMPUTER:
            return PurposeWords(
                translate("Confirm", "Nobody else uses this computer"),
                translate("Confirm", "Postern then locks as your vault says, and may keep its cache at log-out."),
                translate("Confirm", "Change"),
                done=translate("Confirm", "Changed"),
            )
        case Purpose.FIND_ADDRESSES:
            return PurposeWords(
                translate("Confirm", "Find more of your addresses"),
                translate(
                    "Confirm",
                    "The vault is opened to work out more addresses of your recovery phrase. No key leaves it.",
                ),
                translate("Confirm", "Find addresses"),
            )
        case Purpose.KEYRING_ON | Purpose.KEYRING_OFF:
            return _about_keyring(state.purpose)
        case _:
            return _about_codes(state.purpose)


def _about_codes(purpose: Purpose) -> PurposeWords:
    match purpose:
        case Purpose.TWO_STEP_ON:
            return PurposeWords(
                translate("Confirm", "Set up a two-step code"),
                translate("Confirm", "Type your password. Then you scan a code with an authenticator app."),
                translate("Confirm", "Continue"),
                shows=translate("Confirm", "Prove with one code that your authenticator has the key."),
                shows_verb=translate("Confirm", "Turn on"),
                done=translate("Confirm", "The two-step code is on"),
                after=translate("Confirm", "From the next login on, Postern asks for it."),
            )
        case Purpose.TWO_STEP_OFF:
            return PurposeWords(
                translate("Confirm", "Turn the two-step code off"),
                translate("Confirm", "The password alone then opens the vault, and your recovery codes end."),
                translate("Confirm", "Turn off"),
                done=translate("Confirm", "The two-step code is off"),
                after=translate(
                    "Confirm", "You can set one up again at any time. Remove the old entry in your authenticator."
                ),
            )
        case Purpose.NEW_CODES:
            return PurposeWords(
                translate("Confirm", "Make new recovery codes"),
                translate("Confirm", "Ten new codes take the place of the old ones, which then no longer work."),
                translate("Confirm", "Make new codes"),
                shows=translate("Confirm", "The old codes no longer work. Keep these."),
            )
        case Purpose.MAIL_CODE_OFF:
            return PurposeWords(
                translate("Confirm", "Ask for no code by e-mail"),
                translate("Confirm", "A login then asks for the password and the 6-digit code alone."),
                translate("Confirm", "Turn off"),
                done=translate("Confirm", "No code by e-mail is asked for"),
            )
        case _:
            return PurposeWords("", "", "")


def _about_keyring(purpose: Purpose) -> PurposeWords:
    if purpose is Purpose.KEYRING_OFF:
        return PurposeWords(
            translate("Confirm", "Stop using this computer's keyring"),
            translate(
                "Confirm",
                "What Postern keeps there is deleted. An older copy of your vault would no longer be noticed.",
            ),
            translate("Confirm", "Stop using it"),
            done=translate("Confirm", "The keyring is no longer used"),
            after=translate("Confirm", "What it did not delete yet is tried again when Postern starts."),
        )
    return PurposeWords(
        translate("Confirm", "Use this computer's keyring"),
        translate(
            "Confirm",
            "Postern then notes in the keyring how new your vault is and how many wrong tries there were. Nothing "
            "in that note is secret. If somebody puts an older copy of your vault in its place, you are told.",
        ),
        translate("Confirm", "Use the keyring"),
        done=translate("Confirm", "The keyring is in use"),
        after=translate("Confirm", "It gave back what was put into it. From now on it is asked at each login."),
    )


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
