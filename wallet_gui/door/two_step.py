"""The six-digit code of an authenticator (TOTP, RFC 6238: SHA-1, 30 seconds), as the door shows and proves it.

Here it is only proved that the authenticator has the same secret; the signer alone checks codes that let anybody in.
"""

import base64
from typing import TYPE_CHECKING, Final

from wallet_gui.channel.messages import Refused
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.session import Why
from wallet_gui.door.attempt import refusal

if TYPE_CHECKING:
    from pyotp import TOTP

ISSUER: Final = "Postern"
_GROUP: Final = 4
_STEP_S: Final = 30.0


def key_text(secret: bytes) -> str:
    """Return the secret as people type it into an authenticator: base32 in groups of four."""
    text = base64.b32encode(secret).decode("ascii").rstrip("=")
    return " ".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def enrolment_url(secret: bytes, name: str) -> str:
    """Return what the QR code says: an ``otpauth`` address."""
    return _totp(secret).provisioning_uri(name=name, issuer_name=ISSUER)


def proves(secret: bytes, code: str, now_s: float) -> bool:
    """Say whether the code is that of now, or of the 30 seconds before or after."""
    return _totp(secret).verify(code, for_time=max(now_s, _STEP_S), valid_window=1)


def proof_problem(words: WordsOut | None, code: str, now_s: float) -> Refused | None:
    """Return what is wrong with a code that is to prove the authenticator just drawn, or None."""
    right = words is not None and proves(words.code_secret, code, now_s)
    return None if right else refusal(Why.CODE)


def _totp(secret: bytes) -> "TOTP":
    from pyotp import TOTP  # late: the first window does not need it

    return TOTP(base64.b32encode(secret).decode("ascii"))
