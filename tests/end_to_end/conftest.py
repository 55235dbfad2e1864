"""What every life of the whole program starts from."""

from tests.helpers.lives import made, made_plain

__all__ = ["made", "made_plain"]
