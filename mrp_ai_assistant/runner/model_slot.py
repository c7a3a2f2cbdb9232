"""So many generations at a time per model server, across all processes.

Whoever wants to speak draws a ticket. A server has so many places (``capacity``, one
unless it is told otherwise: on a shared machine two generations at once are slower than
one after the other); the ticket that is due first takes the next free one. Work that
nobody waits for is due ``BATCH`` seconds later than a question drawn at that moment: a
question passes it, but not for ever (``giving_way``: nor does it wait for the silence
of such work).
"""

from contextlib import contextmanager

import psycopg2

from ..core.errors import ModelError, ModelMissing, Stopped
from . import tickets
from .giving_way import BrokenOff, giving_way
from .lease import NOW, STALE
from .transaction import transaction

POLL = 0.3  # seconds between two looks at the queue
CHAT = 0  # seconds
BATCH = 60
_LOST = -1


class SlottedModel:
    """A ``ChatModel`` that waits for its turn at the server.

    ``report(position, seconds)`` is called when the place in the line changes; 1 is
    next, and seconds are None where nobody has measured how long a call takes there.
    """

    def __init__(self, model, dbname, model_id, owner, report, priority=CHAT):
        self._model = model
        self._dbname = dbname
        self._model_id = model_id
        self._owner = owner
        self._report = report
        self._priority = priority

    def __getattr__(self, name):
        return getattr(self._model, name)

    def chat(self, messages, *, schema=None, max_tokens, temperature=0.0, cancel):
        """As ``ChatModel.chat``; the server is free again when the iterator ends."""
        options = {
            "schema": schema,
            "max_tokens": max_tokens,
            "temperature": temperature,
        }
        if self._priority < BATCH:
            with self._slot(cancel), self._noted() as usages:
                chunks = self._model.chat(messages, cancel=cancel, **options)
                yield from _listening(chunks, usages)
            return
        while True:
            try:
                yield from self._patiently(messages, cancel, options)
                return
            except BrokenOff:
                continue

    def _patiently(self, messages, cancel, options):
        """The same; raises ``BrokenOff`` instead of its first word when a question
        waits for that."""
        with (
            self._slot(cancel) as ticket,
            self._noted() as usages,
            giving_way(self._dbname, ticket, cancel) as way,
        ):
            chunks = self._model.chat(messages, cancel=way.cancel, **options)
            try:
                for chunk in _listening(chunks, usages):
                    way.began()
                    yield chunk
            except Stopped as stopped:
                if way.broken and not cancel.cancelled:
                    raise BrokenOff from stopped
                raise

    @contextmanager
    def _noted(self):
        """The server's and the model's records say how the call went; what it cost is
        to be added to the list that is given."""
        usages = []
        try:
            yield usages
        except ModelError as error:
            with self._record() as model:
                model._note_failure(error)
            raise
        budget = getattr(self._model, "budget", None)
        with self._record() as model:
            model._note_success(getattr(budget, "tokens_per_byte", None))
            model._note_load(sum(usage.load_seconds for usage in usages))

    @contextmanager
    def _record(self):
        """The model that was asked; empty when its server has moved meanwhile: what the
        old host says is no news of the new one."""
        with transaction(self._dbname) as env:
            model = env["mrp.ai.model"].browse(self._model_id).exists()
            asked = getattr(self._model, "url", model.server_id.url)
            yield model if asked == model.server_id.url else model.browse()

    @contextmanager
    def _slot(self, cancel):
        ticket = self._draw()
        try:
            reported = 0
            with cancel.resting():  # the model's time has not begun
                while place := self._place(ticket):
                    if place == _LOST:
                        tickets.drop(self._dbname, ticket)
                        ticket = self._draw()
                    elif place != reported:
                        self._report(place, self._wait_at(place))
                        reported = place
                    if cancel.wait(POLL):
                        raise Stopped()
            yield ticket
        finally:
            self._leave(ticket)

    def _draw(self):
        with transaction(self._dbname) as env:
            env.cr.execute(
                f"""
                INSERT INTO mrp_ai_slot (server_id, owner, due, background, heartbeat)
                SELECT server_id, %s, {NOW} + %s * interval '1 second', %s, {NOW}
                  FROM mrp_ai_model WHERE id = %s
                RETURNING id
                """,
                [
                    self._owner,
                    self._priority,
                    self._priority >= BATCH,
                    self._model_id,
                ],
            )
            row = env.cr.fetchone()
            if row is None:
                raise ModelMissing(model=self._model.name)
        tickets.hold(self._dbname, row[0])
        return row[0]

    def _place(self, ticket):
        """0 when it is this ticket's turn, which is taken; else its place. ``_LOST``
        when this process was taken for dead."""
        with transaction(self._dbname) as env:
            env.cr.execute(
                f"""
                UPDATE mrp_ai_slot slot SET heartbeat = {NOW}
                  FROM mrp_ai_server server
                 WHERE slot.id = %s AND server.id = slot.server_id
                RETURNING server.id, greatest(server.capacity, 1), slot.place
                """,
                [ticket],
            )
            row = env.cr.fetchone()
            if row is None:
                return _LOST
            server, capacity, place = row
            if place is not None:
                return 0
            env.cr.execute(
                f"DELETE FROM mrp_ai_slot WHERE server_id = %s AND {STALE}", [server]
            )
            ahead = _ahead(env, server, ticket) - capacity + 1
            if ahead > 0:
                return ahead
            return 0 if _sit_down(env, ticket, server, capacity) else 1

    def _wait_at(self, place):
        """About how many seconds, as calls of this model take."""
        with transaction(self._dbname) as env:
            model = env["mrp.ai.model"].browse(self._model_id).exists()
            rounds = -(-place // max(1, model.server_id.capacity))
            return rounds * model.call_seconds or None

    def _leave(self, ticket):
        tickets.drop(self._dbname, ticket)  # whether PostgreSQL is there or not
        with transaction(self._dbname) as env:
            env.cr.execute("DELETE FROM mrp_ai_slot WHERE id = %s", [ticket])


def _ahead(env, server, ticket):
    """How many speak, or are due before this ticket."""
    env.cr.execute(
        """
        SELECT count(*) FROM mrp_ai_slot other, mrp_ai_slot mine
         WHERE mine.id = %s AND other.server_id = %s AND other.id <> mine.id
           AND (other.place IS NOT NULL OR (other.due, other.id) < (mine.due, mine.id))
        """,
        [ticket, server],
    )
    return env.cr.fetchone()[0]


def _sit_down(env, ticket, server, capacity):
    """Take a free place; False when somebody else has taken it at the same time."""
    env.cr.execute(
        """
        SELECT min(number) FROM generate_series(1, %s) AS number
         WHERE number NOT IN (SELECT place FROM mrp_ai_slot
                               WHERE server_id = %s AND place IS NOT NULL)
        """,
        [capacity, server],
    )
    free = env.cr.fetchone()[0]
    try:
        with env.cr.savepoint():
            env.cr.execute(
                "UPDATE mrp_ai_slot SET place = %s WHERE id = %s",
                [free, ticket],
                log_exceptions=False,
            )
            return free is not None
    except psycopg2.errors.UniqueViolation:
        return False


def _listening(chunks, usages):
    """``chunks``, with what they cost added to ``usages``; they end as this does."""
    try:
        for chunk in chunks:
            if chunk.usage:
                usages.append(chunk.usage)
            yield chunk
    finally:
        if close := getattr(chunks, "close", None):
            close()
