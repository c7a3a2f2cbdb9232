"""What has no vectors yet gets them, in the background.

One process at a time does so. A batch is stored and marked in one transaction, so that
a killed process goes on where it was. While the vectors of another encoder are being
made, the finished ones still answer.
"""

import logging
from contextlib import contextmanager
from dataclasses import dataclass

from odoo import sql_db

from ..core.cancellation import Cancellation
from ..core.embed.windows import encoded, windowed
from ..core.errors import AssistantError, Stopped
from ..core.stores.base import Point
from ..runner.transaction import transaction
from . import engine
from .rows import SEPARATOR

_logger = logging.getLogger(__name__)
_KEY = (0x6D7270, 0x766563)  # "mrp", "vec"
BATCH = 64  # passages between two commits
# As PostgreSQL can look it up in the index.
_WITHOUT = "(space_id IS NULL OR space_id < %(space)s OR space_id > %(space)s)"


def embed_waiting(dbname, cancel=None, idle=lambda: None, report=lambda left: None):
    """Give vectors to all that has none.

    :param idle: called before each little piece of work: it may wait
    :param report: called with the number of passages that are left
    :return: True when nothing is left; False when another process is at it, or the
        encoder or the store is down: it is tried again, and what has a space already
        tells why there
    """
    with _alone(dbname) as alone:
        if not alone:
            return False
        try:
            started = _begin(dbname)
        except AssistantError as error:
            _logger.warning("No vectors: %s", error.detail or error)
            return False
        if started is None:
            return True
        work = _Work(dbname, *started, cancel or Cancellation(), idle)
        try:
            while left := _left(dbname, work.space):
                work.once_through(left, report)
        except Stopped:
            return False
        except AssistantError as error:
            _note(dbname, work.space, error)
            return False
        _finish(dbname, work.space)
        return True


def anything(env):
    """Whether some passage has no vectors of the space that is wanted."""
    store = env["mrp.ai.store"]._the_one()
    if store.encoder == "none":
        return False
    # In a copy of a database those of the original do not count.
    space = store.space_id.id if store.space_id._is_own() else 0
    env.cr.execute(
        f"SELECT EXISTS (SELECT FROM mrp_ai_chunk WHERE {_WITHOUT})",
        {"space": space or 0},
    )
    return env.cr.fetchone()[0]


@contextmanager
def _alone(dbname):
    """Whether this process alone makes vectors inside the block. PostgreSQL forgets
    the lock with the connection: a killed process holds nobody up."""
    with sql_db.db_connect(dbname).cursor() as cr:
        cr.execute("SELECT pg_try_advisory_lock(%s, %s)", _KEY)
        alone = cr.fetchone()[0]
        # No transaction stays open meanwhile; the lock is the connection's.
        cr.commit()  # pylint: disable=invalid-commit
        try:
            yield alone
        finally:
            if alone:
                cr.execute("SELECT pg_advisory_unlock(%s, %s)", _KEY)


def _begin(dbname):
    """``(encoder, id of the space)``, or None when there is nothing to do, or nobody
    to do it. Raises ``AssistantError``: the encoder cannot be used."""
    with transaction(dbname) as env:
        of = engine.encoder(env) if anything(env) else None
        if of is None:
            return None
        space = engine.wanted_space(env, of)
        env["mrp.ai.store"]._the_one().space_id = space
        return of, space.id


@dataclass(frozen=True)
class _Work:
    dbname: str
    encoder: object
    space: int
    cancel: Cancellation
    idle: object

    def once_through(self, left, report):
        """All passages in their order, each once; ``left`` of them have no vectors."""
        after = 0
        while batch := self._next(after):
            report(left)
            self._put(batch)
            left -= len(batch)
            after = batch[-1][0]

    def _next(self, after):
        with transaction(self.dbname) as env:
            env.cr.execute(
                f"""
                SELECT id, audience, heading, text FROM mrp_ai_chunk
                 WHERE id > %(after)s AND {_WITHOUT} ORDER BY id LIMIT %(batch)s
                """,
                {"after": after, "space": self.space, "batch": BATCH},
            )
            return env.cr.fetchall()

    def _put(self, batch):
        texts = [
            windowed(text, heading.split(SEPARATOR) if heading else ())
            for _chunk, _audience, heading, text in batch
        ]
        vectors = encoded(self.encoder, texts, cancel=self.cancel, idle=self.idle)
        points = [
            Point(row[0], row[1], windows)
            for row, windows in zip(batch, vectors, strict=True)
        ]
        with transaction(self.dbname) as env:
            record = env["mrp.ai.space"].browse(self.space)
            store = engine.store_of(env, record)
            store.put([point for point in points if point.windows])
            # Whose readers have changed meanwhile is put once more.
            env.cr.execute_values(
                """
                UPDATE mrp_ai_chunk SET space_id = put.space
                  FROM (VALUES %s) AS put (id, audience, space)
                 WHERE mrp_ai_chunk.id = put.id
                   AND mrp_ai_chunk.audience = put.audience
                """,
                [(point.chunk, point.audience, self.space) for point in points],
            )


def _left(dbname, space):
    with transaction(dbname) as env:
        env.cr.execute(
            f"SELECT count(*) FROM mrp_ai_chunk WHERE {_WITHOUT}", {"space": space}
        )
        return env.cr.fetchone()[0]


def _note(dbname, space, error):
    _logger.warning("Vectors: %s %s", error, error.detail)
    with transaction(dbname) as env:
        told = {"code": error.code, "text": str(error)}
        env["mrp.ai.space"].browse(space).exists().failure = told


def _finish(dbname, space):
    """Everything has vectors of this space: it answers from now on, alone."""
    with transaction(dbname) as env:
        mine = env["mrp.ai.space"].browse(space)
        if mine.state == "serving" and not mine.failure:
            return
        mine.write({"state": "serving", "failure": False})
        for other in env["mrp.ai.space"].search([("id", "!=", space)]):
            try:
                if other._is_own():
                    engine.store_of(env, other).clear()
            except AssistantError as error:
                _logger.warning("Old vectors stay: %s", error)
            other.unlink()
