"""The two-step code: six digits that change (TOTP, RFC 6238: SHA-1, 30 seconds), and recovery codes that work once."""

import base64
import hmac
import secrets
from collections.abc import Iterable
from typing import Final

import pyotp

from wallet_gui.domain.crockford import ALPHABET, plain
from wallet_gui.domain.session import Why
from wallet_gui.signer.refusal import Refusal

STEP_S: Final = 30
SECRET_BYTES: Final = 20
RECOVERY_CODES: Final = 10
_DIGITS = 6
_RECOVERY_LENGTH = 10

_NEAR = 1
"""Steps to either side in which a code is taken."""
_FAR = 10
"""Steps to either side in which a right code shows that the clock is off."""
_PROOF_STEPS = 15 * 60 // STEP_S
"""How long ago the code that proved a new authenticator may have been typed: the rest of the wizard takes its time."""


def draw_secret() -> bytes:
    """Return the secret of a new authenticator."""
    return secrets.token_bytes(SECRET_BYTES)


def draw_recovery_codes() -> tuple[str, ...]:
    """Return ten new codes of 50 bits each, written as XXXXX-XXXXX."""
    codes = ("".join(secrets.choice(ALPHABET) for _ in range(_RECOVERY_LENGTH)) for _ in range(RECOVERY_CODES))
    return tuple(f"{code[:5]}-{code[5:]}" for code in codes)


def digits_of(typed: str) -> str | None:
    """Return six plain digits if that is what was typed: spaces, hyphens and width do not count."""
    text = plain(typed)
    return text if len(text) == _DIGITS and text.isascii() and text.isdigit() else None


def recovery_code_of(typed: str) -> str | None:
    """Return a recovery code in its one form, ten characters of Crockford's base32, if that is what was typed."""
    text = plain(typed)
    return text if len(text) == _RECOVERY_LENGTH and set(text) <= set(ALPHABET) else None


def step_at(time_s: int) -> int:
    """Return the number of the time step at a Unix time."""
    return time_s // STEP_S


def code_for(secret: bytes, step: int) -> str:
    """Return the six digits of a time step."""
    return pyotp.TOTP(base64.b32encode(secret).decode("ascii"), digits=_DIGITS).generate_otp(step)


def step_of_code(secret: bytes, code: str, now: int, last: int) -> int:
    """Return the time step that a code spends.

    Args:
        secret: The authenticator's.
        code: Six digits.
        now: The present step by this computer's clock.
        last: Steps up to this one are spent.
    Raises: Refusal: CLOCK if the code is right for another time not yet spent, or this clock is behind the last use;
        WRONG otherwise.
    """
    near = _match(secret, code, _around(now, _NEAR))
    if near is not None and near > last:
        return near
    if now + _NEAR < last:
        raise Refusal(Why.CLOCK, offset_s=(now - last) * STEP_S)
    far = _match(secret, code, (step for step in _around(now, _FAR) if step > last and abs(step - now) > _NEAR))
    if far is not None:
        raise Refusal(Why.CLOCK, offset_s=(now - far) * STEP_S)
    raise Refusal(Why.WRONG)


def step_of_proof(secret: bytes, typed: str, now: int) -> int:
    """Return the time step of the code that proved a new authenticator within the last 15 minutes.

    Raises: Refusal (CODE).
    """
    code = digits_of(typed)
    if code is None or len(secret) != SECRET_BYTES:
        raise Refusal(Why.CODE)
    step = _match(secret, code, range(now + _NEAR, now - _PROOF_STEPS - 1, -1))
    if step is None:
        raise Refusal(Why.CODE)
    return step


def _match(secret: bytes, code: str, steps: Iterable[int]) -> int | None:
    """Return the first of these steps whose code this is, looking at all of them."""
    hits = [step for step in steps if step >= 0 and hmac.compare_digest(code, code_for(secret, step))]
    return hits[0] if hits else None


def _around(step: int, distance: int) -> Iterable[int]:
    """Return the steps around one, the nearest first."""
    return sorted(range(step - distance, step + distance + 1), key=lambda other: abs(other - step))
