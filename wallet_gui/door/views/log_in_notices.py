"""What has to be said above the log-in page: what was refused, and how Postern ended the last time."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Why
from wallet_gui.door.log_in import LogInState
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.sentences.keyring import passed_over
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.words import weekday_and_time

translate = QCoreApplication.translate


def notices_for(state: LogInState) -> list[tuple[Tone, str, str]]:
    """Return what is to be said, the gravest first: how grave, title, sentence."""
    notices = []
    refusal = state.attempt.refusal
    if refusal is not None and refusal.why not in {Why.WRONG, Why.CLOCK, Why.OLDER, Why.SAME_NAME, Why.MAIL_CODE}:
        message = refusal_message(refusal)
        notices.append((Tone.STOP, message.title, message.text))
    if state.profile_problem is not None:
        message = refusal_message(Refused(b"", state.profile_problem, 0, 0, 0, 0))
        notices.append((Tone.STOP, message.title, message.text))
    if state.keyring_problem is not None:
        message = passed_over(state.keyring_problem)
        notices.append((Tone.WARN, message.title, message.text))
    if state.vault_added:
        text = translate("LogInView", "Vault added. Log in with its account name, password and code.")
        notices.append((Tone.OK, "", text))
    if state.guest_file:
        text = translate("LogInView", "Vault file: {name}. Log in with its account name, password and code.")
        notices.append((Tone.INFO, "", text.format(name=state.guest_file)))
    last = state.last_exit
    if last is not None and not last.clean:
        text = translate("LogInView", "Postern did not close properly last time. Leftovers were cleared just now.")
        notices.append((Tone.INFO, "", text))
    elif last is not None:
        text = translate("LogInView", "Last exit {time}: {cleared} of {of} items cleared and checked.")
        words = text.format(time=weekday_and_time(last.at), cleared=last.cleared, of=last.of)
        notices.append((Tone.OK if last.cleared == last.of else Tone.WARN, "", words))
    return notices
