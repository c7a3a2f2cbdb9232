"""How long an answer of a model takes, as far as it was measured here."""

from odoo import api, fields, models

_LAST = 20  # answers
_DAYS = 30
_COUNTS = 1.0  # second: less is no cold start


class MrpAiModel(models.Model):
    _inherit = "mrp.ai.model"

    load_seconds = fields.Float(
        "Cold Start (s)",
        digits=(12, 1),
        readonly=True,
        copy=False,
        help="Until it was in memory, when the server last had to load it.",
    )

    def _note_load(self, seconds):
        """The server told that it loaded the model for so long."""
        if seconds >= _COUNTS:
            self.sudo().load_seconds = seconds

    @api.model
    def _page_models(self):
        shown = super()._page_models()
        waits = self._median_seconds([each["id"] for each in shown])
        return [{**each, "seconds": waits.get(each["id"])} for each in shown]

    def _page_value(self):
        return {
            **super()._page_value(),
            "size_gb": self.size_gb,
            "load_seconds": self.load_seconds or None,
        }

    @api.model
    def _median_seconds(self, model_ids):
        """``{model id: seconds}`` of its last answers, whoever asked: a figure tells
        nothing of the questions."""
        if not model_ids:
            return {}
        self.env["mrp.ai.turn"].flush_model(["state", "seconds", "model_id"])
        self.env.cr.execute(
            """
            SELECT model_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)
              FROM (
                   SELECT model_id, seconds,
                          row_number() OVER (PARTITION BY model_id ORDER BY id DESC)
                          AS place
                     FROM mrp_ai_turn
                    WHERE model_id = ANY(%s) AND state = 'done'
                      AND model_calls > 0 AND seconds > 0
                      AND create_date > (now() AT TIME ZONE 'UTC')
                          - %s * interval '1 day') latest
             WHERE place <= %s
             GROUP BY model_id
            """,
            [list(model_ids), _DAYS, _LAST],
        )
        return {
            number: round(float(taken), 1) for number, taken in self.env.cr.fetchall()
        }

    @api.model
    def _median_without_model(self):
        """Seconds of the last answers that no model told; None without any."""
        self.env.cr.execute(
            """
            SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)
              FROM (SELECT seconds FROM mrp_ai_turn
                     WHERE state = 'done' AND seconds > 0
                       AND coalesce(model_calls, 0) = 0
                     ORDER BY id DESC LIMIT %s) latest
            """,
            [_LAST],
        )
        return self.env.cr.fetchone()[0]
