"""What the vault says about getting in, and about getting back in."""

from typing import Final

from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import QuickMethod
from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import DAY_S, Told
from wallet_gui.home.wallet.book import AddressKind

CODES_LOW: Final = 2
"""So few recovery codes left are too few."""
PHRASE_CHECK_DAYS: Final = 180

_PASSWORDS: Final = {
    "weak": Fact.PASSWORD_WEAK,
    "fair": Fact.PASSWORD_FAIR,
    "strong": Fact.PASSWORD_STRONG,
    "very_strong": Fact.PASSWORD_VERY_STRONG,
}
_QUICK_COSTS: Final = {
    QuickMethod.PIN: Detail.PIN_IN_MEMORY,
    QuickMethod.FINGERPRINT: Detail.VIEW_IN_MEMORY,
    QuickMethod.TOUCH_ID: Detail.KEY_IN_HARDWARE,
    QuickMethod.HELLO: Detail.KEY_IN_HARDWARE,
}
_TOO_WEAK: Final = frozenset({Fact.PASSWORD_WEAK, Fact.PASSWORD_FAIR})


def tries_row(told: Told) -> Row:
    """Judge wrong passwords and codes since the last login."""
    factors = told.snapshot.factors
    last = Evidence(Detail.LAST_LOGIN, at=factors.last_login) if factors.last_login else Evidence(Detail.FIRST_LOGIN)
    if factors.failures:
        evidence = (last, Evidence(Detail.IF_NOT_YOU))
        return Row(Key.TRIES, Verdict.NEEDS_YOU, Fact.FAILED_TRIES, Action.SECURE, evidence, n=factors.failures)
    return Row(Key.TRIES, Verdict.IN_ORDER, Fact.NO_FAILED_TRIES, Action.SECURITY, (last,))


def password_row(told: Told) -> Row:
    """Judge the password by the word that was stored when it was chosen; its age alone is no fault."""
    account = told.snapshot.account
    fact = _PASSWORDS.get(account.strength, Fact.PASSWORD_UNKNOWN)
    evidence: list[Evidence] = []
    if account.password_since:
        days = told.days_since(account.password_since)
        evidence.append(Evidence(Detail.CHOSEN_DAYS_AGO, days) if days else Evidence(Detail.CHOSEN_TODAY))
    if fact in _TOO_WEAK:
        verdict = Verdict.NEEDS_YOU
        evidence.append(Evidence(Detail.CHOOSE_LONGER))
    elif fact is Fact.PASSWORD_UNKNOWN:
        verdict = Verdict.UNTOLD
        evidence.append(Evidence(Detail.NOT_RATED))
    else:
        verdict = Verdict.IN_ORDER
    return Row(Key.PASSWORD, verdict, fact, Action.CHANGE_PASSWORD, tuple(evidence))


def code_row(told: Told) -> Row:
    """Judge the two-step code and how many recovery codes are left for the day the phone is gone."""
    factors = told.snapshot.factors
    if not factors.code_is_on:
        evidence = (Evidence(Detail.WHAT_A_CODE_DOES),)
        return Row(Key.CODE, Verdict.NEEDS_YOU, Fact.CODE_OFF, Action.TWO_STEP_ON, evidence)
    since = (Evidence(Detail.CODE_SINCE, at=factors.code_since),) if factors.code_since else ()
    left = factors.codes_left
    if left <= CODES_LOW:
        return Row(Key.CODE, Verdict.NEEDS_YOU, Fact.CODES_LOW, Action.NEW_CODES, since, n=left)
    evidence = (*since, Evidence(Detail.CODES_LEFT, left))
    return Row(Key.CODE, Verdict.IN_ORDER, Fact.CODE_ON, Action.SECURITY, evidence)


def phrase_row(told: Told) -> Row:
    """Judge whether the recovery phrase is on paper, and when that paper was last looked at."""
    account = told.snapshot.account
    apart = sum(address.kind is AddressKind.KEY for address in told.wallet.book.addresses)
    also = (Evidence(Detail.KEYS_APART, apart),) if apart else ()
    if account.backed_up is None:
        lost = Evidence(Detail.LOSS_OF_A_DISK)
        return Row(Key.PHRASE, Verdict.NEEDS_YOU, Fact.PHRASE_NOT_BACKED_UP, Action.SHOW_PHRASE, (lost, *also))
    seen_s = max(account.backed_up, account.checked or 0)
    detail = Detail.CHECKED_ON if account.checked else Detail.BACKED_UP_ON
    seen, days = Evidence(detail, at=seen_s), told.days_since(seen_s)
    if days >= PHRASE_CHECK_DAYS:
        evidence = (seen, Evidence(Detail.STILL_READABLE), *also)
        return Row(Key.PHRASE, Verdict.NEEDS_YOU, Fact.PHRASE_UNCHECKED, Action.CHECK_PHRASE, evidence, n=days)
    due = Evidence(Detail.CHECK_DUE_ON, at=seen_s + PHRASE_CHECK_DAYS * DAY_S)
    return Row(Key.PHRASE, Verdict.IN_ORDER, Fact.PHRASE_CHECKED, Action.CHECK_PHRASE, (seen, due, *also))


def quick_row(told: Told) -> Row:
    """Tell what opens the lock beside the password, and what it costs. Each is somebody's choice, and no fault."""
    method = told.snapshot.factors.quick
    if not told.snapshot.rules.may_be_quick:
        elsewhere = (Evidence(Detail.QUICK_IS_NOT_HERE),)
        return Row(Key.QUICK, Verdict.IN_ORDER, Fact.QUICK_OFF, Action.SECURITY, elsewhere)
    if method is None:
        only = (Evidence(Detail.ONLY_THE_PASSWORD),)
        return Row(Key.QUICK, Verdict.IN_ORDER, Fact.QUICK_OFF, Action.SECURITY, only)
    fact = Fact.QUICK_PIN if method is QuickMethod.PIN else Fact.QUICK_SENSOR
    evidence = (Evidence(Detail.NEVER_A_PAYMENT), Evidence(_QUICK_COSTS[method]))
    return Row(Key.QUICK, Verdict.IN_ORDER, fact, Action.SECURITY, evidence)


def lock_row(told: Told) -> Row:
    """Judge when the session locks by itself, and what this computer's desktop does not tell."""
    policy, heard = told.snapshot.policy, told.hears
    deaf = () if heard is None else tuple(what for what in policy.lock_on if what not in heard)
    # A computer without a lid tells nothing of one.
    unheard = tuple(what for what in deaf if what is not LockOn.LID)
    works = tuple(what for what in policy.lock_on if what not in deaf)
    also = Evidence(Detail.ALSO_LOCKS_WHEN, when=works) if works else Evidence(Detail.LOCKS_FOR_NOTHING_ELSE)
    evidence = (also, Evidence(Detail.CANNOT_TELL_WHEN, when=unheard)) if unheard else (also,)
    if policy.idle_s == 0:
        near = Evidence(Detail.ANYBODY_NEARBY)
        return Row(Key.LOCK, Verdict.NEEDS_YOU, Fact.NO_IDLE_LOCK, Action.SECURITY, (near, *evidence))
    return Row(Key.LOCK, Verdict.IN_ORDER, Fact.IDLE_LOCK, Action.SECURITY, evidence, n=policy.idle_s)
