"""The keeper's own program with puppets for children: ``keeper_program.py SOCKET ARGUMENTS…``."""

import sys
from pathlib import Path

from wallet_gui.channel.messages import Role
from wallet_gui.keeper.main import main

PUPPET = Path(__file__).with_name("puppet.py")


def command(role: Role) -> list[str]:
    """Return the command line that starts a puppet."""
    return [sys.executable, "-S", "-E", str(PUPPET), sys.argv[1], role.value]


if __name__ == "__main__":
    sys.exit(main(sys.argv[2:], command))
