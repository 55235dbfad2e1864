"""What every life of the whole program starts from."""

from tests.helpers.lives import made, made_at_full_cost, made_plain, made_plain_at_full_cost

__all__ = ["made", "made_at_full_cost", "made_plain", "made_plain_at_full_cost"]
