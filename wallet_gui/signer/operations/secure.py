"""Securing an account at one stroke: for whoever fears that somebody knows the password or has a key to it."""

import hmac

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import Entry, WordsOut
from wallet_gui.domain.credentials import normal_password
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import Why
from wallet_gui.signer.account_log import with_sound_log
from wallet_gui.signer.code_check import pass_second_step
from wallet_gui.signer.codes import draw_recovery_codes, draw_secret
from wallet_gui.signer.gate import two_step_of, without_two_step
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.operations.change import old_and_new_key, with_new_strength, with_proved_authenticator
from wallet_gui.signer.quick import with_enrolled
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.sections import Body
from wallet_gui.vault.spend import SpendKeys


def draft_secure(task: Task) -> Outcome:
    """Draw another authenticator and recovery codes, for whoever has the password and the present code.

    Nothing is changed but that the code is spent. A proof goes along that it was asked for: what follows is done by
    another signer, minutes later, when the same code is worth nothing any more.
    """
    with opened_vault(task) as vault:
        spent = pass_second_step(task, vault, always=True).gate
        data = b"" if spent is None else vault.rewrite(written_at=task.now_s, gate=spent)
        secret, codes = draw_secret(), draw_recovery_codes()
        proof = _proof(vault, spent or vault.bodies.gate, secret, codes)
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
        _check_draft(vault, task.entry)
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


def _check_draft(vault: OpenVault, entry: Entry) -> None:
    """Whoever has the password alone must not replace the authenticator."""
    proof = _proof(vault, vault.bodies.gate, entry.code_secret, entry.recovery_codes)
    if not hmac.compare_digest(proof, entry.draft_proof):
        raise Refusal(Why.STALE)


def _proof(vault: OpenVault, gate: Body, secret: bytes, codes: tuple[str, ...]) -> bytes:
    """Return the proof for this state of the vault: the next code or password that is used ends it."""
    two_step = two_step_of(gate)
    keys = SpendKeys(vault.roots)
    try:
        return keys.draft_proof(vault.layout.head.file_salt, two_step.last_step if two_step else 0, secret, codes)
    finally:
        keys.wipe()
