"""By which ways the vault can be opened."""

from wallet_gui.domain.doors import Way, is_tied
from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import Told


def doors_row(told: Told) -> Row:
    """Judge the ways in. That the password opens it alone is a choice, and no fault; the password has its own line."""
    doors = told.snapshot.account.doors
    if not doors:
        return _row(Verdict.UNTOLD, Fact.DOORS_UNTOLD, Evidence(Detail.NO_DOORS_LISTED))
    if not is_tied(doors):
        return _row(Verdict.IN_ORDER, Fact.DOORS_PASSWORD, Evidence(Detail.OPENS_EVERY_COPY))
    sheet = next((door for door in doors if door.way is Way.SHEET), None)
    made = (Evidence(Detail.SHEET_MADE_ON, at=sheet.since),) if sheet is not None else ()
    if told.snapshot.factors.opened_by is Way.SHEET:
        return _row(Verdict.NEEDS_YOU, Fact.DOORS_ELSEWHERE, Evidence(Detail.CAME_IN_BY_SHEET), *made)
    return _row(Verdict.IN_ORDER, Fact.DOORS_TIED, *made, Evidence(Detail.SHEET_AT_HAND))


def _row(verdict: Verdict, fact: Fact, *evidence: Evidence) -> Row:
    return Row(Key.DOORS, verdict, fact, Action.SECURITY, evidence)
