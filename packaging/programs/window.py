"""Door and home, which the keeper starts: the two processes with windows."""

import sys

match sys.argv[1:]:
    case ["--role", "door"]:
        from wallet_gui.door.main import main
    case ["--role", "door", "--self-test"]:
        from wallet_gui.door.self_test import main
    case ["--role", "home"]:
        from wallet_gui.home.main import main
    case ["--role", "home", "--self-test"]:
        from wallet_gui.home.self_test import main
    case _:
        sys.exit("This is a part of Postern, which starts it. Start Postern itself: postern")

sys.exit(main())
