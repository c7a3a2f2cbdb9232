"""When the reader of an answer saw what: seconds since a runner took the question."""

import time

_WAITING = "waiting_model"
_SHOWN = (
    "table",
    "chart",
    "chain",
    "passages",
    "text",
    "choices",
    "action",
    "no_data",
    "error",
)


class TurnClock:
    """Looks at the events of one attempt as they are logged.

    ``first``: the first thing of the answer; ``sentence``: the first words of a model;
    both None until then. ``waited``: in the queue of the model's server, in all.
    """

    def __init__(self, clock=time.monotonic):
        self._clock = clock
        self._begun = clock()
        self._waiting_since = None
        self._waited = 0.0
        self.first = None
        self.sentence = None

    def note(self, event):
        waits = event.kind == "status" and event.payload.get("state") == _WAITING
        now = self._clock()
        if waits and self._waiting_since is None:
            self._waiting_since = now
        elif not waits and self._waiting_since is not None:
            self._waited += now - self._waiting_since
            self._waiting_since = None
        if self.first is None and event.kind in _SHOWN:
            self.first = now - self._begun
        by_model = event.kind == "text" and event.payload.get("origin") == "model"
        if self.sentence is None and by_model:
            self.sentence = now - self._begun

    @property
    def waited(self):
        since = self._waiting_since
        return self._waited + (self._clock() - since if since is not None else 0.0)
