"""The vault file: its layout, its keys, its two halves and the safe way to write it.

``header`` and ``safe_write`` work on ciphertext alone and load no cryptography; the keeper sees nothing else of this
room. The whole format is in ``docs/vault-format.md``.
"""
