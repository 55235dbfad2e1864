"""The libraries that handle Ethereum keys, imported in one place.

It takes a second: only a signer that may need them does so, while the person is reading or typing.
"""

import sys

_RECURSION_LIMIT = sys.getrecursionlimit()

from eth_account import Account  # noqa: E402  # between the two lines about recursion, on purpose
from eth_account.hdaccount import key_from_seed  # noqa: E402
from eth_keyfile.keyfile import create_keyfile_json, decode_keyfile_json  # noqa: E402

# py_ecc, which these bring, raises the limit to 100,000 for the whole process: deeply nested JSON would then overflow
# the stack and crash instead of being refused. This can go when py_ecc leaves the limit alone.
sys.setrecursionlimit(_RECURSION_LIMIT)

__all__ = ["Account", "create_keyfile_json", "decode_keyfile_json", "key_from_seed"]
