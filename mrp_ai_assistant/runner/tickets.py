"""Tickets in the lines before model servers that somebody in this process holds.

A thread that leaves while PostgreSQL is away leaves its ticket in the database. It is
nobody's then: it must not be proved alive by what else this process does.
"""

import threading

_lock = threading.Lock()
_held = set()


def hold(dbname, ticket):
    with _lock:
        _held.add((dbname, ticket))


def drop(dbname, ticket):
    with _lock:
        _held.discard((dbname, ticket))


def held(dbname):
    """The ids of those in ``dbname``."""
    with _lock:
        return [ticket for name, ticket in _held if name == dbname]
