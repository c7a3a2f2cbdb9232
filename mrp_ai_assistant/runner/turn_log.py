"""Append events to a turn's log and send them to the asking user.

One transaction a batch. It is guarded by owner and state: whoever lost the lease cannot
write a word more, so an answer that is run again never appears twice.
"""

import json
import logging
import threading
import time
from contextlib import suppress

import psycopg2
from psycopg2.extras import Json, execute_values

from ..core.errors import LeaseLost
from ..core.events import Event
from ..core.i18n import _, speaking
from ..speech import speech_of
from .statistics import note_turn
from .transaction import transaction
from .turn_clock import TurnClock

_logger = logging.getLogger(__name__)

BATCH = 0.12  # seconds of text that travel together
BUS_LIMIT = 64_000  # bytes; the page fetches bigger batches by itself
RETRIES = (0.2, 1.0, 3.0)  # seconds, when PostgreSQL does not answer
_OWNED = "owner = %(owner)s AND state = 'running'"
_METRICS = (
    "seconds",
    "model_calls",
    "prompt_tokens",
    "tokens",
    "sentences",
    "dropped",
)


class TurnLog:
    """The log of one claimed turn; used by its runner and by the watch."""

    def __init__(self, dbname, claim):
        self._dbname = dbname
        self._claim = claim
        self._lock = threading.RLock()
        self._pending = []
        self._flushed = time.monotonic()  # the opening travels with what follows it
        self._clock = TurnClock()
        self.closed = False

    def append(self, event):
        """Log ``event`` now or, when it is text, with what follows within ``BATCH``.

        Raises ``LeaseLost`` when another process has taken the turn over.
        """
        with self._lock:
            self._clock.note(event)
            self._pending.append(event)
            if event.kind in ("done", "table") or self._due():
                self.flush()

    def flush_due(self):
        """Log what has been waiting for its batch to fill; called by the watch."""
        with self._lock:
            if self._pending and self._due():
                self.flush()

    def flush(self):
        with self._lock:
            if self._pending and not self.closed:
                self._write(_joined(self._pending))
            self._pending = []
            self._flushed = time.monotonic()

    def finish(self, state):
        """End the turn as ``state``, when the answer did not do it itself."""
        if not self.closed:
            self.append(Event("done", {"state": state, "followups": []}))

    def _due(self):
        return time.monotonic() - self._flushed >= BATCH

    def _write(self, events):
        for pause in (*RETRIES, None):
            try:
                with transaction(self._dbname) as env:
                    owner = {"owner": self._claim.owner}
                    turn_id, clock = self._claim.turn_id, self._clock
                    _append(env, turn_id, events, _OWNED, owner, clock)
                break
            except (psycopg2.OperationalError, psycopg2.InterfaceError):
                if pause is None:
                    raise
                _logger.warning("The log of a turn waits for PostgreSQL", exc_info=True)
                time.sleep(pause)
        self.closed = events[-1].kind == "done"


def close_queued(env, turn_id, state="stopped"):
    """End a turn that nobody runs: stopped by its user, or ``failed`` too often."""
    user_id = _asker(env, turn_id)
    events = [Event("done", {"state": state, "followups": []})]
    if state == "failed":
        with speaking(speech_of(env(user=user_id))):
            events.insert(0, _gave_up())
    with suppress(LeaseLost):  # somebody has just claimed it: the stop comes there
        _append(env, turn_id, events, "state = 'queued'", {})


def log_at_once(env, turn_id, events):
    """The whole answer of a turn that nobody was told to run, in the transaction that
    made it. Raises ``LeaseLost`` when somebody has begun it all the same."""
    _append(env, turn_id, events, "state = 'queued'", {})


def tell_queued(env, turn_id, event, told):
    """Log ``event`` for a turn that nobody has begun; ``told`` remembers what it says.
    Nothing happens when somebody has just begun."""
    with suppress(LeaseLost):
        _append(env, turn_id, [event], "state = 'queued'", {})
        env.cr.execute(
            "UPDATE mrp_ai_turn SET told_place = %s WHERE id = %s", [told, turn_id]
        )


def _asker(env, turn_id):
    env.cr.execute("SELECT user_id FROM mrp_ai_turn WHERE id = %s", [turn_id])
    return env.cr.fetchone()[0]


def _gave_up():
    text = _("The server stopped several times over this question. Ask it differently.")
    action = {"kind": "retry", "label": _("Try again")}
    return Event("error", {"code": "crashed", "text": text, "action": action})


def _append(env, turn_id, events, condition, params, clock=None):
    values = _turn_values(events)
    columns = "".join(f", {name} = %({name})s" for name in values)
    env.cr.execute(
        f"""
        UPDATE mrp_ai_turn
           SET last_seq = last_seq + %(n)s,
               heartbeat = (now() AT TIME ZONE 'UTC') {columns}
         WHERE id = %(id)s AND {condition}
        RETURNING last_seq, state, conversation_id, (
            SELECT partner_id FROM res_users WHERE id = mrp_ai_turn.user_id),
            EXISTS (SELECT FROM mrp_ai_conversation_reader shared
                     WHERE shared.conversation_id = mrp_ai_turn.conversation_id)
        """,
        {**values, **params, "n": len(events), "id": turn_id},
    )
    row = env.cr.fetchone()
    if row is None:
        raise LeaseLost(f"turn {turn_id}")
    last, state, conversation_id, partner_id, is_shared = row
    first = last - len(events) + 1
    logged = [
        {"seq": seq, "kind": event.kind, "payload": _logged(env, turn_id, event)}
        for seq, event in enumerate(events, first)
    ]
    _insert(env, turn_id, logged)
    if state not in ("queued", "running"):
        _mark_unread(env, conversation_id)
        _entitle(env, conversation_id, turn_id)
        note_turn(env, turn_id, clock)
    message = _message(turn_id, conversation_id, state, logged)
    # A user's bus is that of their partner; asking the user would cost two queries.
    env["res.partner"].browse(partner_id)._bus_send("mrp.ai.turn", message)
    if is_shared:
        _tell_readers(env, message)


def _logged(env, turn_id, event):
    """The payload for the asker: what the verifier held back never reaches a page, and
    drafts become proposals, of which the log names the ids alone."""
    if "drafts" in event.payload:
        turn = env["mrp.ai.turn"].browse(turn_id)
        stored = env["mrp.ai.proposal"]._store_drafts(turn, event.payload)
        return {"proposals": stored}
    return {key: said for key, said in event.payload.items() if key != "held_back"}


def _turn_values(events):
    """What the events of a batch say about the turn itself, as columns."""
    values = {}
    for event in events:
        if event.kind in ("step", "choices") and event.payload.get("plan"):
            values["plan"] = Json(event.payload["plan"])
        elif event.kind == "stats":
            values |= {name: event.payload.get(name) or 0 for name in _METRICS}
            values["held_back"] = Json(event.payload.get("held_back") or [])
        elif event.kind == "done":
            values["state"] = event.payload["state"]
            values["finished"] = _utc_now()
    return values


def _utc_now():
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())


def _insert(env, turn_id, logged):
    rows = [
        (turn_id, event["seq"], event["kind"], Json(event["payload"]))
        for event in logged
    ]
    statement = "INSERT INTO mrp_ai_turn_event (turn_id, seq, kind, payload) VALUES %s"
    execute_values(env.cr._obj, statement, rows)


def _mark_unread(env, conversation_id):
    env.cr.execute(
        """
        UPDATE mrp_ai_conversation
           SET unread = TRUE, date = (now() AT TIME ZONE 'UTC')
         WHERE id = %s
        """,
        [conversation_id],
    )


def _entitle(env, conversation_id, turn_id):
    """The first answer gives the conversation its title."""
    env.invalidate_all()  # the turn and its log were written in SQL
    conversation = env["mrp.ai.conversation"].browse(conversation_id)
    conversation._entitle(env["mrp.ai.turn"].browse(turn_id))


def _message(turn_id, conversation_id, state, logged):
    message = {
        "turn_id": turn_id,
        "conversation_id": conversation_id,
        "state": state,
        "events": logged,
        "last_seq": logged[-1]["seq"],
    }
    if len(json.dumps(message).encode()) > BUS_LIMIT:
        message["events"] = []
    return message


def _tell_readers(env, message):
    """Readers ask for what they may see of it."""
    conversation = env["mrp.ai.conversation"].browse(message["conversation_id"])
    for reader in conversation._present_readers():
        reader._bus_send("mrp.ai.turn", {**message, "events": []})


def _joined(events):
    """``events`` with neighbouring texts of one origin as one."""
    joined = []
    for event in events:
        last = joined[-1] if joined else None
        if last and event.kind == last.kind == "text" and _alike(event, last):
            text = last.payload["md"] + event.payload["md"]
            refs = [*last.payload.get("refs", ()), *event.payload.get("refs", ())]
            joined[-1] = Event("text", {**last.payload, "md": text, "refs": refs})
        else:
            joined.append(event)
    return joined


def _alike(one, other):
    return not one.payload.get("anew") and all(
        one.payload.get(key) == other.payload.get(key) for key in ("origin", "place")
    )
