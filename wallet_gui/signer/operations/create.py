"""A new account: from words, password and choices to the finished vault, in one piece at the end."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from wallet_gui.channel.messages import BoxName, Opened
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import DoorFact, ViewKey, WordsIn
from wallet_gui.domain.credentials import (
    PASSWORD_LEAST_ALONE,
    PASSWORD_LEAST_OF_TWO,
    check_new_name,
    check_new_password,
)
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.policy import policy_to_json
from wallet_gui.domain.session import Why
from wallet_gui.signer.accounts import DerivedAccount, first_account
from wallet_gui.signer.codes import step_at, step_of_proof
from wallet_gui.signer.doors import PASSWORD_ALONE
from wallet_gui.signer.gate import TwoStep, new_gate, within_bounds
from wallet_gui.signer.operations.find import places_of
from wallet_gui.signer.phrase import LANGUAGE, entropy_of, seed_of
from wallet_gui.signer.recovery import recovery_macs, ten_recovery_codes
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.seals import seal_of
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.account_log import new_log
from wallet_gui.vault.bodies import SpendDoor, to_base64, with_spend_doors
from wallet_gui.vault.file import VAULT_ID_SIZE, Bodies, NewVault, create_vault
from wallet_gui.vault.kdf import calibrate
from wallet_gui.vault.sections import Body as Json
from wallet_gui.vault.slots import Roots
from wallet_gui.vault.spend import SpendKeys

_SEED_BYTES: Final = 32
_ID_BYTES: Final = 8
_ONLY_SLOT: Final = 0


@dataclass(frozen=True, slots=True)
class _Checked:
    """What a person gave, found good."""

    words: WordsIn = field(repr=False)
    entropy: bytes = field(repr=False)
    two_step: TwoStep | None
    recovery_codes: tuple[str, ...] = field(repr=False)


def create(task: Task) -> Outcome:
    """Make the vault of a new or restored account. Raises Refusal for whatever does not meet the rules."""
    if task.words_in is None:
        raise Refusal(Why.ENVELOPE)
    given = _checked(task, replace(task.words_in, policy=within_bounds(task.words_in.policy)))
    account = first_account(seed_of(given.entropy, given.words.passphrase))
    cost = calibrate(task.memory.total_bytes)
    roots = Roots.draw()
    vault_id = secrets.token_bytes(VAULT_ID_SIZE)
    bodies = _bodies(given, account, roots, task.now_s)
    plan = NewVault(given.words.name, given.words.password, cost, task.now_s, bodies, vault_id)
    data = create_vault(plan, roots)
    task.keys_are_derived()
    key = _view_key(given, roots, vault_id, account.address, task.now_s)
    roots.wipe()
    return Outcome(_opened(task, given, data), Sealed(BoxName.VIEW, key))


def _checked(task: Task, words: WordsIn) -> _Checked:
    _check(Why.NAME, lambda: check_new_name(words.name))
    if places_of(words.name, task.heads):
        raise Refusal(Why.NAME_TAKEN)
    least = PASSWORD_LEAST_OF_TWO if task.asked.for_guest else PASSWORD_LEAST_ALONE
    _check(Why.PASSWORD, lambda: check_new_password(words.password, least))
    entropy = entropy_of(words.phrase)
    if not words.code_secret:
        return _Checked(words, entropy, None, ())
    step = step_of_proof(words.code_secret, words.code, step_at(task.now_s))
    two_step = TwoStep(words.code_secret, last_step=step, made=task.now_s)
    return _Checked(words, entropy, two_step, ten_recovery_codes(words.recovery_codes))


def _bodies(given: _Checked, account: DerivedAccount, roots: Roots, now_s: int) -> Bodies:
    keys = SpendKeys(roots)
    log_key = bytes(keys.first_log_key())
    keys.wipe()
    account_id = secrets.token_hex(_ID_BYTES)
    return Bodies(
        gate=new_gate(given.two_step, recovery_macs(roots, given.recovery_codes), given.words.policy, now_s),
        view=_view(given.words, _sealed(roots, account, account_id), log_key, now_s),
        spend=_spend(given, account, account_id, now_s),
    )


def _sealed(roots: Roots, account: DerivedAccount, account_id: str) -> Json:
    return {
        "id": account_id,
        "chain": account.chain,
        "path": account.path,
        "address": account.address,
        "label": "",
        "seal": to_base64(seal_of(roots, account.path, account.address)),
    }


def _view(words: WordsIn, account: Json, log_key: bytes, now_s: int) -> Json:
    backed_up = now_s if words.backed_up else None
    return {
        "v": 1,
        "name": words.name,
        "accounts": [account],
        "contacts": [],
        "labels": {},
        "notes": {},
        "settings": {"shared": words.shared},
        "policy": policy_to_json(words.policy),
        "phrase": {"backed_up": backed_up, "checked": backed_up, "words": len(words.phrase.split())},
        "cache_seed": to_base64(secrets.token_bytes(_SEED_BYTES)),
        "log_private": to_base64(secrets.token_bytes(_SEED_BYTES)),
        "log": new_log(log_key),
        "doors": [_told_door(words.strength, now_s)],
        "last_login": now_s,
    }


def _told_door(strength: str, now_s: int) -> Json:
    return {"parts": list(PASSWORD_ALONE), "label": "", "made": now_s, "strength": strength, "since": now_s}


def _spend(given: _Checked, account: DerivedAccount, account_id: str, now_s: int) -> Json:
    """Return the spend section. Where the words alone do not lead to the key, it stands beside them."""
    phrase = {
        "id": secrets.token_hex(_ID_BYTES),
        "entropy": to_base64(given.entropy),
        "language": LANGUAGE,
        "passphrase": bool(given.words.passphrase),
    }
    keys = [{"id": account_id, "chain": account.chain, "private": to_base64(account.private)}]
    bare = {"v": 1, "phrases": [phrase], "keys": keys if given.words.passphrase else []}
    return with_spend_doors(bare, [SpendDoor(_ONLY_SLOT, PASSWORD_ALONE, made=now_s)])


def _view_key(given: _Checked, roots: Roots, vault_id: bytes, address: str, now_s: int) -> ViewKey:
    return ViewKey(
        view=bytes(roots.view),
        vault_id=vault_id,
        last_login=0,
        failures=0,
        codes_left=len(given.recovery_codes),
        code_is_on=given.two_step is not None,
        code_since=given.two_step.made if given.two_step else 0,
        proven=(address,),
        doors=(DoorFact(PASSWORD_ALONE, now_s),),
        opened_by=PASSWORD_ALONE,
    )


def _opened(task: Task, given: _Checked, data: bytes) -> Opened:
    return Opened(
        op=task.asked.op,
        purpose=task.asked.purpose,
        name=given.words.name,
        vault=Body(data),
        generation=1,
        closes_door=False,
        code_step=given.two_step.last_step if given.two_step else 0,
        code_is_on=given.two_step is not None,
        codes_left=len(given.recovery_codes),
        gate_policy=given.words.policy,
        view_policy=given.words.policy,
        calibrated=not task.asked.for_guest,
    )


def _check(why: Why, rule: Callable[[], None]) -> None:
    try:
        rule()
    except InputError:
        raise Refusal(why) from None
