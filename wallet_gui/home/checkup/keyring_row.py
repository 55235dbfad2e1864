"""Whether an older copy of the vault would be noticed."""

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.session import Computer
from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import Told


def keyring_row(told: Told) -> Row:
    """Judge by the computer's keyring. Not to use it is a choice, and no fault; one that fails needs the person."""
    keyring = told.snapshot.keyring
    if not keyring.is_used:
        return _row(Verdict.UNTOLD, Fact.OLDER_UNNOTICED, Detail.KEYRING_OFF)
    if told.snapshot.computer is not Computer.MINE:
        return _row(Verdict.UNTOLD, Fact.OLDER_UNNOTICED, Detail.KEYRING_PAUSED)
    if keyring.state is not KeyringState.READY:
        return _row(Verdict.NEEDS_YOU, Fact.OLDER_UNNOTICED, Detail.KEYRING_SILENT)
    return _row(Verdict.IN_ORDER, Fact.OLDER_NOTICED, Detail.KEYRING_ON)


def _row(verdict: Verdict, fact: Fact, detail: Detail) -> Row:
    return Row(Key.KEYRING, verdict, fact, Action.SECURITY, (Evidence(detail),))
