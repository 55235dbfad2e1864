"""The gate section as values: the two-step code, its recovery codes, and the policy that home cannot write."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.domain.policy import Policy, policy_from_json, policy_to_json
from wallet_gui.signer.codes import RECOVERY_CODES, SECRET_BYTES
from wallet_gui.vault.bodies import Json, read_bytes, read_count, to_base64
from wallet_gui.vault.sections import Body

_MAC_BYTES = 32


@dataclass(frozen=True, slots=True)
class TwoStep:
    """An enrolled authenticator."""

    secret: bytes = field(repr=False)
    last_step: int
    """The last spent time step."""
    made: int
    """Unix time of enrolment."""


def new_gate(two_step: TwoStep | None, recovery_macs: Sequence[bytes | None], policy: Policy, now_s: int) -> Body:
    """Return the gate section of a new vault."""
    empty: Body = {"v": 1, "code": None, "codes": None, "pin": None, "finger": None, "policy": policy_to_json(policy)}
    return empty if two_step is None else with_recovery_macs(with_two_step(empty, two_step), recovery_macs, now_s)


def two_step_of(gate: Json) -> TwoStep | None:
    """Return the authenticator, if one is set up. Raises VaultDamagedError (altered)."""
    code = _object_or_none(gate, "code")
    if code is None:
        return None
    return TwoStep(read_bytes(code, "secret", SECRET_BYTES), read_count(code, "last_step"), read_count(code, "made"))


def with_two_step(gate: Json, two_step: TwoStep) -> Body:
    """Return the section with this authenticator; keys that are not known here stay."""
    known = {"secret": to_base64(two_step.secret), "last_step": two_step.last_step, "made": two_step.made}
    return {**gate, "code": {**(gate.get("code") or {}), **known}}


def without_two_step(gate: Json, *, keeps_mail: bool = False) -> Body:
    """Return the section without authenticator and recovery codes.

    The question by e-mail goes with them, as only a recovery code helps whoever has lost their mail; it is kept where
    new ones follow at once.
    """
    gone = frozenset() if keeps_mail else frozenset({"mail"})
    return {**{key: value for key, value in gate.items() if key not in gone}, "code": None, "codes": None}


def recovery_macs_of(gate: Json) -> list[bytes | None]:
    """Return what is stored for each recovery code, None for a spent one. Raises VaultDamagedError (altered)."""
    codes = _object_or_none(gate, "codes")
    if codes is None:
        return []
    macs = codes.get("macs")
    if not isinstance(macs, list) or len(macs) != RECOVERY_CODES:
        raise VaultDamagedError(altered=True)
    return [None if mac is None else read_bytes({"mac": mac}, "mac", _MAC_BYTES) for mac in macs]


def with_recovery_macs(gate: Json, macs: Sequence[bytes | None], made: int | None = None) -> Body:
    """Return the section with these recovery codes; ``made`` is the Unix time of a new set."""
    known: dict[str, Any] = {"macs": [None if mac is None else to_base64(mac) for mac in macs]}
    if made is not None:
        known["made"] = made
    return {**gate, "codes": {**(gate.get("codes") or {}), **known}}


def codes_left(gate: Json) -> int:
    """Return how many recovery codes are unspent."""
    return sum(mac is not None for mac in recovery_macs_of(gate))


def policy_of(section: Json) -> Policy:
    """Return the policy of a gate or view section."""
    return policy_from_json(section.get("policy"))


def within_bounds(policy: Policy) -> Policy:
    """Return a policy as a vault would give it back: what is out of bounds becomes the default."""
    return policy_from_json(policy_to_json(policy))


def with_policy(section: Json, policy: Policy) -> Body:
    """Return a gate or view section with this policy; keys that are not known here stay."""
    before = section.get("policy")
    return {**section, "policy": {**(before if isinstance(before, dict) else {}), **policy_to_json(policy)}}


def _object_or_none(gate: Json, key: str) -> Json | None:
    value = gate.get(key)
    if value is not None and not isinstance(value, dict):
        raise VaultDamagedError(altered=True)
    return value
