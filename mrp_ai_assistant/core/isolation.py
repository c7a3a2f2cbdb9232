"""A generator whose context variables do not leak to who reads it.

The language that is being spoken is a context variable; a generator that sets it would
set it for its reader as well, between two events.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextvars import copy_context
from typing import TypeVar

T = TypeVar("T")


def isolated(items: Generator[T]) -> Iterator[T]:
    """``items``, each made in a context of their own; closing closes them there."""
    context = copy_context()
    try:
        while True:
            try:
                item = context.run(next, items)
            except StopIteration:
                return
            yield item
    finally:
        context.run(items.close)
