"""What ``--self-test`` asks of a signer. The jail closes last: what comes after it must need no file any more."""

import os
import sys
from typing import Final

from wallet_gui.channel.messages import Preload
from wallet_gui.signer.jail import jail_for_this_system
from wallet_gui.signer.memory import memory_now
from wallet_gui.signer.warm_up import warm_up
from wallet_gui.system.hygiene import harden
from wallet_gui.system.self_test import Check, require, run_checks

_MEMORY: Final = memory_now()
"""Asked before the jail closes."""
_PHRASE: Final = f"{'abandon ' * 11}about"
_ADDRESS: Final = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"
"""Of that phrase, at m/44'/60'/0'/0/0."""

# The example of EIP-155.
_KEY: Final = bytes([0x46]) * 32
_UNSIGNED: Final = bytes.fromhex(
    "ec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080"
)
_SIGNED: Final = bytes.fromhex(
    "f86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a0"
    "28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a0"
    "67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"
)


def main() -> int:
    """Run the checks and end the process, as a signer does, without the tidying up that the jail refuses."""
    harden(die_with_parent=True, no_new_privileges=True)
    checks = (
        Check("vault made and opened", _vault),
        Check("recovery phrase to address (BIP-39, BIP-32)", _phrase),
        Check("signing vector (EIP-155)", _signature),
        Check("key made, payment signed and checked", _payment),
        Check("jail", _jail),
        Check("key made and payment signed inside the jail", _work_inside),
    )
    code = run_checks("signer", checks)
    os._exit(code)


def _vault() -> str:
    warm_up(Preload.OPEN, _MEMORY)
    return ""


def _phrase() -> str:
    from wallet_gui.signer.accounts import first_account  # late: see there
    from wallet_gui.signer.phrase import entropy_of, seed_of

    address = first_account(seed_of(entropy_of(_PHRASE), "")).address
    require(address == _ADDRESS, address)
    return ""


def _signature() -> str:
    from wallet_gui.chains.decode.transaction import parse_unsigned
    from wallet_gui.signer.accounts import address_of  # late: see there
    from wallet_gui.signer.signing import sign

    signed = sign(parse_unsigned(_UNSIGNED), _KEY, address_of(_KEY)).raw
    require(signed == _SIGNED, signed.hex())
    return ""


def _payment() -> str:
    warm_up(Preload.CREATE, _MEMORY)
    warm_up(Preload.SIGN, _MEMORY)
    return ""


def _jail() -> str:
    """Close the jail and try to get out; other systems than Linux have none."""
    report = jail_for_this_system().close()
    if sys.platform != "linux":
        return str(report)
    require(report.sealed, str(report))
    try:
        os.close(os.open("/", os.O_RDONLY))
    except OSError:
        return str(report)
    require(holds=False, found="a folder could be opened from inside")
    return ""


def _work_inside() -> str:
    """Do once more what needs the most libraries: one that is still looked for now is one that is missing."""
    warm_up(Preload.CREATE, _MEMORY)
    warm_up(Preload.SIGN, _MEMORY)
    return ""
