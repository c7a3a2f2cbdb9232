"""Records as short texts, so that they are found by what stands in them."""

from .refresh import refresh

__all__ = ["refresh"]
