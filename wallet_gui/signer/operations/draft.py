"""What a new account, or a new authenticator, starts from: random words, a code secret, recovery codes."""

from wallet_gui.channel.messages import BoxName, Opened
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.policy import Policy
from wallet_gui.signer.codes import draw_recovery_codes, draw_secret
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.phrase import draft_phrase
from wallet_gui.signer.task import Outcome, Sealed, Task


def draft(task: Task) -> Outcome:
    """Draw everything that a person is shown while making an account. No vault exists yet, and nothing is kept."""
    task.keys_are_derived()
    words = WordsOut(draft_phrase(task.asked.words), False, draw_secret(), draw_recovery_codes())
    return Outcome(nothing_opened(task), Sealed(BoxName.WORDS_OUT, words))


def draft_two_step(task: Task) -> Outcome:
    """Draw a code secret and recovery codes for an account that exists, for whoever knows its password."""
    with opened_vault(task) as vault:
        words = WordsOut("", False, draw_secret(), draw_recovery_codes())
        return Outcome(answer(task, vault), Sealed(BoxName.WORDS_OUT, words))


def nothing_opened(task: Task) -> Opened:
    """Return the message for an operation that worked without a vault."""
    return Opened(
        op=task.asked.op,
        purpose=task.asked.purpose,
        name="",
        vault=Body(b""),
        generation=0,
        closes_door=False,
        code_step=0,
        code_is_on=False,
        codes_left=0,
        gate_policy=Policy(),
        view_policy=Policy(),
    )
