"""What the proofs about the whole program start from."""

from tests.helpers.lives import made, made_plain

__all__ = ["made", "made_plain"]
