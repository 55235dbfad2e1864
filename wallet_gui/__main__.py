"""Which process am I? Without a role, the keeper; it starts the others itself."""

import sys


def main() -> int:
    """Run the process that was asked for. Only that one's code is loaded: they share messages, not code."""
    arguments = sys.argv[1:]
    match arguments:
        case ["--role", "door"]:
            from wallet_gui.door.main import main as live
        case ["--role", "home"]:
            from wallet_gui.home.main import main as live
        case ["--role", "signer"]:
            from wallet_gui.signer.main import main as live
        case ["--role", "door", "--self-test"]:
            from wallet_gui.door.self_test import main as live
        case ["--role", "home", "--self-test"]:
            from wallet_gui.home.self_test import main as live
        case ["--role", "signer", "--self-test"]:
            from wallet_gui.signer.self_test import main as live
        case _:
            from wallet_gui.keeper.main import main as keep

            return keep(arguments)
    return live()


if __name__ == "__main__":
    sys.exit(main())
