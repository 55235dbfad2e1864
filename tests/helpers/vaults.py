"""Real vaults at the least cost a vault may have, made the way the signer makes them."""

from dataclasses import dataclass, replace

from tests.helpers.vault_opening import Entered, open_vault
from wallet_gui.domain.policy import Policy, policy_to_json
from wallet_gui.signer.gate import TwoStep, new_gate
from wallet_gui.signer.recovery import recovery_macs, ten_recovery_codes
from wallet_gui.vault.bodies import to_base64
from wallet_gui.vault.file import Bodies, NewVault, OpenVault, create_vault
from wallet_gui.vault.header import KDF_FLOOR, KdfCost
from wallet_gui.vault.slots import Roots

NAME = "Mei"
PASSWORD = "a long enough password"
MADE_S = 1_767_225_600
"""Unix time at which these vaults were made."""

SECRET = bytes(range(20))
RECOVERY_CODES = tuple(f"0000{digit}-ZZZZZ" for digit in "0123456789")
ENTROPY = bytes(16)
WORDS = ("abandon",) * 11 + ("about",)
DEFAULT_POLICY = Policy()
CHEAP = replace(KDF_FLOOR, p=4)


@dataclass(frozen=True)
class Recipe:
    """What to put into a vault."""

    name: str = NAME
    password: str = PASSWORD
    two_step: bool = True
    last_step: int = 0
    gate_policy: Policy = DEFAULT_POLICY
    view_policy: Policy = DEFAULT_POLICY
    entropy: bytes = ENTROPY
    has_passphrase: bool = False
    cost: KdfCost = CHEAP

    def bake(self) -> bytes:
        """Return the vault's bytes, generation 1."""
        roots = Roots.draw()
        two_step = TwoStep(SECRET, self.last_step, MADE_S) if self.two_step else None
        macs = recovery_macs(roots, ten_recovery_codes(RECOVERY_CODES))
        bodies = Bodies(
            gate={**new_gate(two_step, macs, self.gate_policy, MADE_S), "unknown": 1},
            view={
                "v": 1,
                "name": self.name,
                "policy": policy_to_json(self.view_policy),
                "phrase": {"backed_up": None, "checked": None},
                "log_private": to_base64(bytes(range(32))),
                "doors": [{"parts": [1], "label": "", "made": MADE_S, "strength": "good"}],
                "last_login": MADE_S,
                "unknown": 2,
            },
            spend={
                "v": 1,
                "phrases": [
                    {
                        "id": "p",
                        "entropy": to_base64(self.entropy),
                        "language": "english",
                        "passphrase": self.has_passphrase,
                    }
                ],
                "keys": [],
                "doors": [{"slot": 0, "parts": [1], "made": MADE_S, "secrets": {}}],
                "unknown": 3,
            },
        )
        return create_vault(NewVault(self.name, self.password, self.cost, MADE_S, bodies), roots)


def opened(vault: bytes, password: str = PASSWORD) -> OpenVault:
    """Open a vault as a second look, apart from the signer's operations."""
    return open_vault(vault, Entered(password))
