"""The signer's jail: what the system takes away from the one process that learns keys that move money."""

import platform
import sys

from wallet_gui.signer.jail.none import NoJail
from wallet_gui.signer.jail.protocol import Jail


def jail_for_this_system() -> Jail:
    """Return the strongest jail there is for this system and processor."""
    if sys.platform != "linux":
        return NoJail()
    from wallet_gui.signer.jail import linux, syscalls  # late: they are about Linux alone

    table = syscalls.TABLES.get(platform.machine())
    return NoJail() if table is None else linux.LinuxJail(table)
