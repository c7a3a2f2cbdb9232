"""Background work that has got no word out of a model yet makes room for a question.

A server that is loading, reading a long prompt, or hanging says nothing for minutes.
Nobody who waits should wait for that: the call is broken off, and made again later.
Once words come, the rest is a matter of seconds, and it is left to end.
"""

import logging
import threading
from contextlib import contextmanager

from ..core.cancellation import Cancellation
from .lease import NOW
from .transaction import transaction

PATIENCE = 5  # seconds that a question waits for work that says nothing
LOOK = 1.0  # seconds between two looks
_logger = logging.getLogger(__name__)


class BrokenOff(Exception):
    """A question has come: call again."""


class Way:
    """``cancel`` is for the call; ``began()`` is said with its first word."""

    def __init__(self):
        self.cancel = Cancellation()
        self.broken = False
        self._begun = threading.Event()

    def began(self):
        self._begun.set()

    def watch(self, dbname, ticket):
        """Until it has begun; on a thread of its own."""
        while not self._begun.wait(LOOK):
            try:
                with transaction(dbname) as env:
                    self.broken = question_waits(env, ticket)
            except Exception:
                _logger.warning("Looking for questions that wait", exc_info=True)
            if self.broken:
                self.cancel.cancel()
                return


@contextmanager
def giving_way(dbname, ticket, cancel):
    """A ``Way`` for the call of who holds ``ticket``; ``cancel`` stops it too."""
    way = Way()
    arguments = (dbname, ticket)
    name = "mrp_ai.giving_way"
    threading.Thread(target=way.watch, args=arguments, name=name, daemon=True).start()
    try:
        with cancel.breaking(way.cancel.cancel):
            yield way
    finally:
        way.began()


def question_waits(env, ticket):
    """Whether a question has waited long enough before the server of ``ticket``."""
    env.cr.execute(
        f"""
        SELECT EXISTS (
            SELECT FROM mrp_ai_slot mine, mrp_ai_slot other
             WHERE mine.id = %s AND other.server_id = mine.server_id
               AND other.place IS NULL AND other.background IS NOT TRUE
               AND other.due < {NOW} - %s * interval '1 second')
        """,
        [ticket, PATIENCE],
    )
    return env.cr.fetchone()[0]
