"""One generation at a time per model server, across all processes.

Whoever wants to speak draws a ticket; the oldest living ticket speaks. On a shared
machine two generations at once are slower than one after the other.
"""

from contextlib import contextmanager

import psycopg2

from ..core.errors import ModelError, ModelMissing, Stopped
from .claim import LEASE
from .transaction import transaction

POLL = 0.3  # seconds between two looks at the queue
_NOW = "(now() AT TIME ZONE 'UTC')"


class SlottedModel:
    """A ``ChatModel`` that waits for its turn at the server.

    ``report(position)`` is called when the place in the queue changes; 1 is next.
    """

    def __init__(self, model, dbname, model_id, owner, report):
        self._model = model
        self._dbname = dbname
        self._model_id = model_id
        self._owner = owner
        self._report = report

    def __getattr__(self, name):
        return getattr(self._model, name)

    def chat(self, messages, *, schema=None, max_tokens, temperature=0.0, cancel):
        """As ``ChatModel.chat``; the server is free again when the iterator ends."""
        with self._slot(cancel), self._noted() as usages:
            chunks = self._model.chat(
                messages,
                schema=schema,
                max_tokens=max_tokens,
                temperature=temperature,
                cancel=cancel,
            )
            yield from _listening(chunks, usages)

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
        with transaction(self._dbname) as env:
            yield env["mrp.ai.model"].browse(self._model_id).exists()

    @contextmanager
    def _slot(self, cancel):
        ticket, server = self._draw()
        try:
            reported = 0
            while place := self._place(ticket, server):
                if place != reported:
                    self._report(place)
                    reported = place
                if cancel.wait(POLL):
                    raise Stopped()
            yield
        finally:
            self._leave(ticket)

    def _draw(self):
        with transaction(self._dbname) as env:
            env.cr.execute(
                f"""
                INSERT INTO mrp_ai_slot (server_id, owner, speaking, heartbeat)
                SELECT server_id, %s, FALSE, {_NOW} FROM mrp_ai_model WHERE id = %s
                RETURNING id, server_id
                """,
                [self._owner, self._model_id],
            )
            row = env.cr.fetchone()
            if row is None:
                raise ModelMissing(model=self._model.name)
            return row

    def _place(self, ticket, server):
        """0 when it is this ticket's turn, which is taken; else its place."""
        with transaction(self._dbname) as env:
            env.cr.execute(
                f"UPDATE mrp_ai_slot SET heartbeat = {_NOW} WHERE id = %s", [ticket]
            )
            env.cr.execute(
                f"""
                DELETE FROM mrp_ai_slot
                 WHERE server_id = %s
                   AND heartbeat < {_NOW} - {LEASE} * interval '1 second'
                """,
                [server],
            )
            env.cr.execute(
                "SELECT count(*) FROM mrp_ai_slot WHERE server_id = %s AND id < %s",
                [server, ticket],
            )
            ahead = env.cr.fetchone()[0]
            return ahead or (0 if _speak(env, ticket) else 1)

    def _leave(self, ticket):
        with transaction(self._dbname) as env:
            env.cr.execute("DELETE FROM mrp_ai_slot WHERE id = %s", [ticket])


def _speak(env, ticket):
    """Take the turn; False when a younger ticket, drawn at the same time, has it."""
    try:
        with env.cr.savepoint():
            env.cr.execute(
                "UPDATE mrp_ai_slot SET speaking = TRUE WHERE id = %s", [ticket]
            )
            return True
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
