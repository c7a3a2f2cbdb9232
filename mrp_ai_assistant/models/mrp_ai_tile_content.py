"""What a tile shows: computed by code when it is looked at, as the user who looks."""

import logging

import psycopg2.errors
from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..core.answer.shown import chosen, shown
from ..core.evidence import Ask, Evidence, Missing, NoData
from ..core.i18n import speaking
from ..core.planned import plan_from_json
from ..core.rolling import rolled
from ..patience import in_time
from ..skills import SKILLS
from ..speech import speech_of

_PATIENCE = 8000  # milliseconds for a query: a start page is no report
_ROWS = 40  # a drawing of more is no tile
_EMPTY = {Missing.NO_ROWS}
_LOCK = 0x61697469  # of tiles, beside the number of the user
_logger = logging.getLogger(__name__)


class MrpAiTile(models.Model):
    """No model is asked, nothing is queued and nothing is written."""

    _inherit = "mrp.ai.tile"

    @api.model
    @api.readonly
    def read_tile(self, tile_id):
        """What an own tile shows now.

        :return: ``{"id", "state", "as_of", "text", "payload"}``; ``state`` is "shown"
            (``payload`` is a table's or a chart's), "empty" or "gone" (``text`` says
            why), "slow", or "busy": another one of the user's is being computed
        """
        tile = self._mine(tile_id)
        if not self._begin_alone():
            return tile._told("busy")
        return tile._content()

    def _begin_alone(self):
        """One at a time for each user, however many pages they have open."""
        self.env.cr.execute(
            "SELECT pg_try_advisory_xact_lock(%s, %s)", [_LOCK, self.env.uid]
        )
        return self.env.cr.fetchone()[0]

    def _content(self):
        """As the user who looks, with their rights alone."""
        viewer = self._viewer()
        with speaking(speech_of(viewer)):
            try:
                return self._computed(viewer)
            except AccessError:
                return self._told("gone", self.env._("You may no longer read this."))
            except (psycopg2.OperationalError, psycopg2.errors.ReadOnlySqlTransaction):
                raise  # Odoo runs the request again
            except Exception:
                _logger.exception("Tile %s", self.id)
                return self._told("gone", self.env._("This could not be computed."))

    def _viewer(self):
        """The environment of who looks, in the company of the tile."""
        company = {"allowed_company_ids": self.company_id.ids}
        return self.env(su=False, context={**self.env.context, **company})

    def _computed(self, viewer):
        plan = plan_from_json(self.plan, SKILLS)
        if plan is None:
            text = self.env._(
                "The assistant no longer computes this. Ask it anew, and pin what it "
                "answers."
            )
            return self._told("gone", text)
        today = fields.Date.context_today(self)
        said = [self.question or ""]
        arguments = rolled(plan.arguments, said, self.asked_date, today)
        found = in_time(viewer, _PATIENCE, lambda: plan.skill.run(viewer, arguments))
        if found is None:
            return self._told("slow", self.env._("The database took too long."))
        return self._of_found(plan, found)

    def _of_found(self, plan, found):
        if isinstance(found, Ask):
            return self._told("gone", found.text)
        if isinstance(found, NoData):
            state = "empty" if found.reason in _EMPTY else "gone"
            return self._told(state, found.text)
        payload = self._payload(plan, found)
        if payload is None:
            text = " ".join(found.summary) or self.env._("There is nothing to show.")
            return self._told("empty", text)
        return self._told("shown", payload=payload)

    def _payload(self, plan, found: Evidence):
        """The table or the chart at the place where it stood in the answer."""
        said, usual = plan.answer_format, plan.skill.default_format
        answer_format = chosen(self.answer_format, said, usual)
        payloads = [
            event.payload
            for event in shown(found, answer_format)
            if event.kind == self.kind
        ]
        if not payloads:
            return None
        payload = payloads[min(self.place, len(payloads) - 1)]
        if self.kind == "chart":
            # What can be done about it is in the answer: a tile is looked at.
            return {**payload, "offer": None}
        return {**payload, "rows": payload["rows"][:_ROWS]}

    def _told(self, state, text="", payload=None):
        now = fields.Datetime.now()
        return {
            "id": self.id,
            "state": state,
            "as_of": f"{now.isoformat()}Z",
            "text": text,
            "payload": payload,
        }
