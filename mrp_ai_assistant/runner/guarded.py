"""A model that nobody waits for in vain, and that tells how long it took.

asked ─► does its server rest? ─► did it fail last time? ─► speaks ─► measured
             refused at once        a small question first   pulse
"""

import time
from contextlib import suppress

from ..core.llm.pulse import PulsedModel
from .transaction import transaction


class GuardedModel:
    """``chat``, the ``ChatModel`` of the mrp.ai.model ``model_id``; ``alive(cancel)``
    asks its server a small question. Used inside a place at that server: so few try a
    server that failed. It is given up after ``patience`` seconds of silence, if any."""

    def __init__(self, chat, alive, dbname, model_id, patience=None):
        self._chat = PulsedModel(chat, alive, longest=patience)
        self._alive = alive
        self._dbname = dbname
        self._model_id = model_id

    def __getattr__(self, name):
        return getattr(self._chat, name)

    def chat(self, messages, *, schema=None, max_tokens, temperature=0.0, cancel):
        """See ``ChatModel.chat``; what the breaker refuses is a ``ModelError`` too."""
        doubted = self._admit()
        if doubted:
            self._alive(cancel)
        chunks = self._chat.chat(
            messages,
            schema=schema,
            max_tokens=max_tokens,
            temperature=temperature,
            cancel=cancel,
        )
        call = _Call()
        try:
            for chunk in chunks:
                call.hear(chunk)
                yield chunk
        finally:
            chunks.close()
            self._note(call, doubted)

    def _admit(self):
        """Whether the server failed last time. Raises ``ModelError`` while it rests."""
        with transaction(self._dbname) as env:
            server = env["mrp.ai.model"].browse(self._model_id).exists().server_id
            if refusal := server._refusal():
                raise refusal
            return bool(server.failures)

    def _note(self, call, doubted):
        """How long the call kept its place, however it ended. Nobody loses an answer
        because that could not be written."""
        if not call.tokens:
            return
        with suppress(Exception), transaction(self._dbname) as env:
            model = env["mrp.ai.model"].browse(self._model_id).exists()
            if doubted:
                model.server_id._note_success()
            model._note_call(call.seconds, call.tokens, call.speed)


class _Call:
    """``seconds`` from asking until now, loading not counted; ``speed`` in tokens a
    second, 0 where it was too short to tell."""

    _FEWEST = 8  # tokens

    def __init__(self):
        self._began = time.monotonic()
        self._first = self._last = 0.0
        self._loading = 0.0
        self.tokens = 0

    def hear(self, chunk):
        if chunk.usage:
            self._loading += chunk.usage.load_seconds
        if chunk.text:
            self._last = time.monotonic()
            self._first = self._first or self._last
            self.tokens += 1

    @property
    def seconds(self):
        return max(0.0, time.monotonic() - self._began - self._loading)

    @property
    def speed(self):
        spoken = self._last - self._first
        return (self.tokens - 1) / spoken if self.tokens >= self._FEWEST else 0.0
