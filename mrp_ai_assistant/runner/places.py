"""Tell those who wait when their place in the queue has changed."""

from ..core.events import Event
from ..core.i18n import speaking
from ..speech import speech_of
from . import turn_log

_KEY = (0x6D7270, 0x706C61)  # "mrp", "pla"


def tell_places(env):
    """Log a status for each question whose place is not what its asker was told last.

    One process at a time does so; the others need not."""
    env.cr.execute("SELECT EXISTS (SELECT FROM mrp_ai_turn WHERE state = 'queued')")
    if not env.cr.fetchone()[0]:
        return
    env.cr.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", _KEY)
    if not env.cr.fetchone()[0]:
        return
    turns = env["mrp.ai.turn"]
    places = turns._line_places()
    pause = env["mrp.ai.queue"]._pause_of("chat")
    for turn in turns.browse(places):
        told = f"{places[turn.id].ahead}/{pause.id or 0} {pause.reason or ''}"
        if told != turn.told_place:
            with speaking(speech_of(env(user=turn.user_id.id))):
                payload = turns._told_of(places[turn.id], pause)
            payload |= {"state": "queued", "text": payload.pop("waiting_text")}
            turn_log.tell_queued(env, turn.id, Event("status", payload), told)
