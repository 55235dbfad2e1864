"""What a signer can do, one operation in its life: a pure function from a task to an outcome each."""

from collections.abc import Callable, Mapping

from wallet_gui.channel.messages import Preload
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.operations import change, check, draft, open, reveal  # noqa: A004  # the module is meant
from wallet_gui.signer.task import Outcome, Task

Operation = Callable[[Task], Outcome]

_TO_OPEN: Mapping[Purpose, Operation] = {
    Purpose.LOG_IN: open.open_session,
    Purpose.UNLOCK: open.open_session,
    Purpose.DRAFT: draft.draft,
    Purpose.CHANGE_PASSWORD: change.change_password,
    Purpose.TWO_STEP_DRAFT: draft.draft_two_step,
    Purpose.TWO_STEP_ON: change.turn_two_step_on,
    Purpose.TWO_STEP_OFF: change.turn_two_step_off,
    Purpose.NEW_CODES: change.renew_recovery_codes,
    Purpose.REVEAL_PHRASE: reveal.reveal_phrase,
    Purpose.CHECK_PHRASE: reveal.check_phrase,
    Purpose.LOOSEN: change.loosen,
    Purpose.EXPORT: check.check,
    Purpose.REMOVE: check.check,
    Purpose.OWN_COMPUTER: check.check,
}


def operations_for(preload: Preload) -> Mapping[Purpose, Operation]:
    """Import what these operations need and return them by purpose. Nothing can be imported once the jail is closed."""
    if preload is Preload.NOTHING:
        return {}
    if preload is Preload.OPEN:
        return _TO_OPEN
    from wallet_gui.signer.operations import create  # late: eth_account takes a second

    return {**_TO_OPEN, Purpose.CREATE: create.create, Purpose.RESTORE: create.create}
