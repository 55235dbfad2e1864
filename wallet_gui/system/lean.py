"""Keeps Python's OpenSSL out of the keeper and the door: to be called before ``asyncio`` and ``hashlib`` are imported.

Neither opens a network connection or a vault. ``asyncio`` works without ``ssl``, and ``hashlib`` has SHA-256 of its
own, so the two libraries of OpenSSL would only cost memory (4.5 MiB) and attack surface for the whole run. The door's
envelopes are made by ``cryptography``, which has an OpenSSL of its own inside; the keeper never imports it.
"""

import importlib.util
import sys

_PART_OF_EVERY_PYTHON = ("_md5", "_sha1", "_sha3", "_blake2")
_SHA2 = ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")


def leave_out_openssl() -> None:
    """Make ``import ssl`` and ``import _hashlib`` fail in this process, unless Python has no hashes of its own."""
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]  # None is how the import system spells "absent"
    if all(importlib.util.find_spec(name) for name in (*_PART_OF_EVERY_PYTHON, *_SHA2)):
        sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]
