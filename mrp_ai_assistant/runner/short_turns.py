"""Requests of a process hardly wait for the answers that are computed in it.

Python lets a thread compute for 5 ms before another one may. A request comes back from
PostgreSQL some ten times, and each time waits that long for a thread that answers. So
threads take shorter turns while one does: with an answer a second, 95 of 100 pages came
within 19 ms instead of 47 (11 with nobody asking; ``benchmarks/load.py``).
"""

import sys
import threading
from contextlib import contextmanager

TURN = 0.0005  # seconds
_lock = threading.Lock()
_at_work = []  # the usual turn, as each of them found it


@contextmanager
def short_turns():
    """For the whole process, until the last of those at work has ended."""
    with _lock:
        usual = _at_work[0] if _at_work else sys.getswitchinterval()
        _at_work.append(usual)
        if usual > TURN:
            sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        with _lock:
            usual = _at_work.pop()
            if usual > TURN and not _at_work:
                sys.setswitchinterval(usual)
