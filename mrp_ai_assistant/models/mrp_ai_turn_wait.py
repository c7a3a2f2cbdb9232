"""How long a question that waits will wait, as far as it was measured here."""

from odoo import api, models
from odoo.tools import SQL

from ..core.i18n import speaking
from ..core.queue import telling
from ..core.queue.line import Place, Room, Running, Waiting, expected
from ..runner.claim import AGED
from ..runner.lease import NOW
from ..runner.limits import turns_at_once
from ..runner.thread import THREADS
from ..speech import speech_of

_LEAST_LEFT = 0.2  # of the usual time, of an answer that takes longer than usual
NOTHING = {"position": 0, "wait": None, "paused": None, "waiting_text": ""}


class MrpAiTurn(models.Model):
    _inherit = "mrp.ai.turn"

    def _page_json(self):
        shown = super()._page_json()
        told = self._waiting_told()
        return [{**each, **told.get(each["id"], NOTHING)} for each in shown]

    def _waiting_told(self):
        """``{turn id: {"position", "wait", "paused", "waiting_text"}}`` of those that
        wait: how many come before, about how many seconds it will be (None when nobody
        has measured it), what an AI manager said when the queue was paused (None when
        it is not), and all that in words."""
        waiting = self.sudo().filtered(lambda turn: turn.state == "queued")
        if not waiting:
            return {}
        pause = self.env["mrp.ai.queue"]._pause_of("chat")
        places = self._line_places()
        told = {}
        with speaking(speech_of(self.env)):
            for turn in waiting:
                place = places.get(turn.id) or Place(0, None)
                told[turn.id] = self._told_of(place, pause)
        return told

    @api.model
    def _told_of(self, place, pause):
        """A value of ``_waiting_told``, in the language being spoken."""
        reason = pause.reason or ""
        if pause:
            text, seconds = telling.paused(reason), None
        else:
            seconds = None if place.seconds is None else round(place.seconds)
            text = telling.in_line(place.ahead, seconds)
        return {
            "position": place.ahead,
            "wait": seconds,
            "paused": reason if pause else None,
            "waiting_text": text,
        }

    @api.model
    def _line_places(self):
        """``{turn id: Place}`` of all questions that wait, whoever asked them: how many
        there are says nothing of what they ask."""
        rows = self._open_rows()
        usual = self._usual_seconds({row["model"] for row in rows})
        running, waiting = [], []
        for row in rows:
            seconds = usual.get(row["model"])
            if row["state"] == "running":
                left = seconds and max(seconds - row["since"], _LEAST_LEFT * seconds)
                running.append(Running(row["user"], row["talk"], row["server"], left))
                continue
            waiting.append(
                Waiting(
                    key=row["id"],
                    user=row["user"],
                    conversation=row["talk"],
                    server=row["server"],
                    seconds=seconds,
                    rank=row["rank"],
                    last=row["last"],
                )
            )
        servers = self.env["mrp.ai.server"].sudo().with_context(active_test=False)
        places = {server.id: server.capacity for server in servers.search([])}
        room = Room(THREADS, turns_at_once(self.env), places)
        return expected(running, waiting, self._last_served(), room)

    def _open_rows(self):
        self.flush_model()
        query = SQL(
            """
            SELECT turn.id, turn.state, turn.user_id AS user, model.server_id AS server,
                   turn.conversation_id AS talk, coalesce(turn.rank, 0) AS rank,
                   coalesce(model.id, 0) AS model,
                   greatest(extract(epoch FROM %(now)s - turn.started), 0)::float
                   AS since,
                   turn.background IS TRUE AND turn.create_date
                       > %(now)s - %(aged)s * interval '1 second' AS last
              FROM mrp_ai_turn turn
              LEFT JOIN mrp_ai_model model
                     ON model.id = turn.model_id AND turn.use_model
             WHERE turn.state IN ('queued', 'running')
             ORDER BY turn.id
            """,
            now=SQL(NOW),
            aged=AGED,
        )
        self.env.cr.execute(query)
        return self.env.cr.dictfetchall()

    def _last_served(self):
        self.env.cr.execute(
            """
            SELECT user_id, extract(epoch FROM max(started))::float FROM mrp_ai_turn
             WHERE started IS NOT NULL AND user_id IN (
                   SELECT user_id FROM mrp_ai_turn WHERE state = 'queued')
             GROUP BY user_id
            """
        )
        return dict(self.env.cr.fetchall())

    def _usual_seconds(self, model_ids):
        """``{model id: seconds}``, 0 for answers without a model."""
        measured = self.env["mrp.ai.model"]
        found = measured._median_seconds([number for number in model_ids if number])
        if 0 in model_ids and (without := measured._median_without_model()):
            found[0] = without
        return found
