"""The signer, which the keeper starts for one operation. It has no Qt and no network client in it."""

import sys

if "--self-test" in sys.argv:
    from wallet_gui.signer.self_test import main
else:
    from wallet_gui.signer.main import main

sys.exit(main())
