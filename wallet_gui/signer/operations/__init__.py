"""What a signer can do, one operation in its life: a pure function from a task to an outcome each."""

from collections.abc import Callable, Mapping

from wallet_gui.channel.messages import Preload
from wallet_gui.channel.secrets import Reading, Request
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.operations import (
    change,
    check,
    draft,
    mail,
    open,  # noqa: A004  # the module is meant
    quick,
    reveal,
    secure,
    tie,
)
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Task

Operation = Callable[[Task], Outcome]

_TO_OPEN: Mapping[Purpose, Operation] = {
    Purpose.LOG_IN: open.open_session,
    Purpose.UNLOCK: open.open_session,
    Purpose.QUICK_UNLOCK: quick.quick_unlock,
    Purpose.SET_QUICK: quick.set_quick,
    Purpose.DRAFT: draft.draft,
    Purpose.CHANGE_PASSWORD: change.change_password,
    Purpose.TWO_STEP_DRAFT: draft.draft_two_step,
    Purpose.TWO_STEP_ON: change.turn_two_step_on,
    Purpose.TWO_STEP_OFF: change.turn_two_step_off,
    Purpose.NEW_CODES: change.renew_recovery_codes,
    Purpose.REVEAL_PHRASE: reveal.reveal_phrase,
    Purpose.CHECK_PHRASE: reveal.check_phrase,
    Purpose.LOOSEN: change.loosen,
    Purpose.MAIL_CODE_ON: mail.turn_mail_code_on,
    Purpose.MAIL_CODE_OFF: mail.turn_mail_code_off,
    Purpose.EXPORT: check.check,
    Purpose.REMOVE: check.check,
    Purpose.OWN_COMPUTER: check.check,
    Purpose.KEYRING_ON: check.check,
    Purpose.KEYRING_OFF: check.check,
    Purpose.SHEET_DRAFT: tie.draft_sheet,
    Purpose.TIE: tie.tie,
    Purpose.NEW_SHEET: tie.renew_sheet,
    Purpose.UNTIE: tie.untie,
    Purpose.SECURE_DRAFT: secure.draft_secure,
    Purpose.SECURE: secure.secure,
}


def operations_for(preload: Preload) -> Mapping[Purpose, Operation]:
    """Import what these operations need and return them by purpose. Nothing can be imported once the jail is closed."""
    if preload is Preload.NOTHING:
        return {}
    if preload is Preload.OPEN:
        return _TO_OPEN
    # Late, both: eth_account takes a second.
    if preload is Preload.CREATE:
        from wallet_gui.signer.operations import create

        return {**_TO_OPEN, Purpose.CREATE: create.create, Purpose.RESTORE: create.create}
    from wallet_gui.signer.operations import addresses, contact, import_key, sign

    return {
        **_TO_OPEN,
        Purpose.SIGN: sign.sign_transactions,
        Purpose.SAVE_CONTACT: contact.save_contact,
        Purpose.FIND_ADDRESSES: addresses.find_addresses,
        Purpose.IMPORT_KEY: import_key.import_key,
    }


def reader_for(preload: Preload) -> Callable[[Request], Reading]:
    """Import what reads home's requests, for a signer that may have to."""
    if preload is not Preload.SIGN:
        return _read_nothing
    from wallet_gui.signer.request import read_request  # late: eth_utils and rlp take a third of a second

    return read_request


def _read_nothing(_request: Request) -> Reading:
    raise Refusal(Why.REQUEST)
