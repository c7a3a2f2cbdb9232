"""How long to wait before the next attempt."""

from __future__ import annotations

FIRST = 10  # seconds
FACTOR = 3
LONGEST = 900


def pause_before(attempt: int) -> int:
    """Seconds to wait before ``attempt`` (the first one is 1 and waits for nothing).

    >>> [pause_before(attempt) for attempt in range(1, 8)]
    [0, 10, 30, 90, 270, 810, 900]
    """
    if attempt <= 1:
        return 0
    # Whoever asks for the thousandth attempt needs no number of a thousand digits.
    grown: int = FACTOR ** min(attempt - 2, 10)
    return min(LONGEST, FIRST * grown)
