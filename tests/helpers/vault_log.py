"""Vaults whose activity log has entries, added as home adds them."""

import secrets
from typing import Any

from tests.helpers.vaults import MADE_S, Recipe, opened
from wallet_gui.vault.account_log import new_log, with_notes
from wallet_gui.vault.spend import SpendKeys


def a_note(at: int = MADE_S, kind: str = "log_in", **more: Any) -> dict[str, Any]:
    """Return a note as it stands in a log."""
    return {"t": at, "kind": kind, "id": secrets.token_hex(4), **more}


def vault_with_log(*notes: dict[str, Any]) -> bytes:
    """Return a vault without two-step code, whose log has these entries and its right first key."""
    whole = opened(Recipe(two_step=False).bake())
    keys = SpendKeys(whole.roots)
    log = with_notes(new_log(keys.first_log_key()), notes)
    return whole.rewrite(written_at=MADE_S, view={**whole.bodies.view, "log": log})


def log_of(vault: bytes) -> dict[str, Any]:
    """Return the log inside a vault."""
    log: dict[str, Any] = opened(vault).bodies.view["log"]
    return log


def with_log(vault: bytes, log: Any) -> bytes:
    """Return the vault with another log, as whoever has taken home over can write it."""
    whole = opened(vault)
    return whole.rewrite(written_at=MADE_S, view={**whole.bodies.view, "log": log})
