"""What a person starts: the keeper. It has no Qt and no key in it."""

import sys

from wallet_gui.keeper.main import main

sys.exit(main(sys.argv[1:]))
