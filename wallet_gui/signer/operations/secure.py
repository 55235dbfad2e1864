"""Securing an account at one stroke: for whoever fears that somebody knows the password or has a key to it."""

from collections.abc import Sequence

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import Entry, WordsOut
from wallet_gui.domain.credentials import normal_password
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.account_log import with_sound_log
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.codes import draw_recovery_codes, draw_secret
from wallet_gui.signer.drawn import check_proof, proof_of
from wallet_gui.signer.gate import without_two_step
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.operations.change import (
    check_length,
    old_and_new_key,
    with_new_strength,
    with_proved_authenticator,
)
from wallet_gui.signer.quick import with_enrolled
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Sealed, Task


def draft_secure(task: Task) -> Outcome:
    """Draw another authenticator and recovery codes, for whoever has the password and the present code.

    Nothing is changed but that the code is spent. A proof goes along that it was asked for: what follows is done by
    another signer, minutes later, when the same code is worth nothing any more.
    """
    with opened_vault(task) as vault:
        spent = pass_second_step(task, vault, always=True).gate
        data = b"" if spent is None else vault.rewrite(written_at=task.now_s, gate=spent)
        secret, codes = draw_secret(), draw_recovery_codes()
        proof = proof_of(vault, Purpose.SECURE_DRAFT, _pieces(secret, codes), spends_code=spent is not None)
        words = WordsOut("", False, secret, codes, draft_proof=proof)
        return Outcome(answer(task, vault, data, spent), Sealed(BoxName.WORDS_OUT, words))


def secure(task: Task) -> Outcome:
    """Replace password, authenticator and recovery codes, and end quick unlock: all of it in one write, or nothing.

    The other doors of the vault stay, with the new password in them.

    Raises: Refusal: PASSWORD (too short, or the one there is), CODE, STALE (drawn for another state of this vault).
    """
    _check_that_it_changes(task.entry)
    old, new = old_and_new_key(task)
    task.keys_are_derived()
    with old.open() as vault:
        check_length(task, vault)
        pieces = _pieces(task.entry.code_secret, task.entry.recovery_codes)
        check_proof(vault, Purpose.SECURE_DRAFT, pieces, task.entry.draft_proof)
        bare = without_two_step(vault.bodies.gate, keeps_mail=True)
        gate = with_proved_authenticator(vault, with_enrolled(bare, None), task)
        view = with_sound_log(task, vault, with_new_strength(vault.bodies.view, task))
        data = vault.rewrap(new, written_at=task.now_s, gate=gate, view=view)
        return Outcome(answer(task, vault, data, gate, view, closes_door=True))


def _check_that_it_changes(entry: Entry) -> None:
    try:
        if normal_password(entry.new_password) == normal_password(entry.password):
            raise Refusal(Why.PASSWORD)
    except InputError:
        raise Refusal(Why.PASSWORD) from None


def _pieces(secret: bytes, codes: Sequence[str]) -> tuple[bytes, ...]:
    return secret, *(code.encode("utf-8") for code in codes)
