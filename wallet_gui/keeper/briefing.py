"""What an operation tells its participants when it begins: whom to seal for, and what the signer is to do."""

from typing import TYPE_CHECKING

from wallet_gui.channel.messages import Keys, Open
from wallet_gui.channel.schema import Body
from wallet_gui.domain.computer import RULES
from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.domain.throttle import FAILS_CEILING, Tries
from wallet_gui.keeper import purposes
from wallet_gui.vault.header import HEAD_SIZE

if TYPE_CHECKING:
    from wallet_gui.keeper.operations import Operation


def keys_of(operation: "Operation") -> Keys:
    """Return the keys of everybody who takes part."""
    return Keys(
        door=operation.asked.door.public_key,
        home=operation.home.public_key if operation.home else b"",
        signer=operation.signer.public_key,
    )


def tied_vault(operation: "Operation") -> bytes:
    """Return the vault whose device secret the door is to look for; empty where no keyring is used."""
    account, house = operation.account, operation.house
    if account is None or operation.purpose is Purpose.QUICK_UNLOCK:
        return b""
    if not operation.admission.keyring_name(account.id):
        return b""
    may_ask = operation.purpose in purposes.ABOUT_TIES and house.own.computer is Computer.MINE
    return bytes.fromhex(account.vault_id) if may_ask or house.keyrings.is_on(account.id) else b""


def open_for(operation: "Operation") -> Open:
    """Return what the signer is asked."""
    asked, account, admission = operation.asked, operation.account, operation.admission
    before = admission.counted.before if admission.counted else None
    seen, computer = admission.anchor, asked.store.computer
    spent = operation.steps.get(account.vault_id, 0) if account else 0
    return Open(
        op=operation.op,
        purpose=operation.purpose,
        vault=Body(account.vault if account and asked.quick is None else b""),
        min_step=max(spent, seen.code_step if seen else 0),
        must_ask_code=asked.must_ask_code or operation.purpose in purposes.ALWAYS_ASKS_CODE,
        failures=_failures_before(operation, before),
        heads=_heads(operation),
        words=asked.begin.words if operation.purpose is Purpose.DRAFT else 0,
        for_guest=computer is Computer.GUEST,
        mail_nonce=operation.mail.nonce,
        quick_record=Body(asked.quick.record() if asked.quick else b""),
        may_be_quick=RULES[computer].may_be_quick,
        log_seq=seen.log_seq if seen else 0,
        ceiling=before is not None and before.fails >= FAILS_CEILING,
        even_older=asked.begin.even_older,
    )


def _failures_before(operation: "Operation", before: Tries | None) -> int:
    """Return the wrong tries in a row before this one.

    For a quick unlock, which does not count on the password's tally, both kinds. Who opens an older copy has been told
    of it by a try that was counted, and has done nothing wrong.
    """
    quick, account = operation.asked.quick, operation.account
    if quick is not None and account is not None:
        return quick.wrong_before + operation.asked.store.throttle.tries(account.id).fails
    told_of_older = 1 if operation.asked.begin.even_older else 0
    return max(0, before.fails - told_of_older) if before else 0


def _heads(operation: "Operation") -> tuple[bytes, ...]:
    """Return the heads of vaults that the signer has to know beside the one it opens."""
    if operation.purpose is Purpose.QUICK_UNLOCK and operation.account is not None:
        return (operation.account.vault[:HEAD_SIZE],)
    return tuple(head for _, head in operation.heads) if operation.purpose in purposes.MAKES_VAULT else ()
