"""What is known of who may take the person's tokens. Nothing is asked for this."""

from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import Told


def approvals_row(told: Told) -> Row:
    """Judge the approvals, as far as they have been read."""
    state, action = told.approvals, Action.APPROVALS
    ages = [one.known.at for one in state.networks if one.known.at]
    evidence = (Evidence(Detail.APPROVALS_LAST_TOLD, at=min(ages)),) if ages else ()
    if not all(one.is_whole for one in state.networks):
        evidence = (*evidence, Evidence(Detail.APPROVALS_NOT_WHOLE))
    if state.risky:
        evidence = (Evidence(Detail.APPROVALS_TAKE_ALL), *evidence)
        return Row(Key.APPROVALS, Verdict.NEEDS_YOU, Fact.APPROVALS_RISKY, action, evidence, n=state.risky)
    if not state.is_told:
        unread = (Evidence(Detail.APPROVALS_NOT_READ),)
        return Row(Key.APPROVALS, Verdict.UNTOLD, Fact.APPROVALS_UNREAD, action, unread)
    if state.rows:
        return Row(Key.APPROVALS, Verdict.IN_ORDER, Fact.APPROVALS_FEW, action, evidence, n=len(state.rows))
    return Row(Key.APPROVALS, Verdict.IN_ORDER, Fact.NO_APPROVALS, action, evidence)
