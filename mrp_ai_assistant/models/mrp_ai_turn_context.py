"""What a question says besides its words: the records that its asker chose."""

from odoo import fields, models

_BACK = 5  # questions


class MrpAiTurnContext(models.Model):
    _inherit = "mrp.ai.turn"

    context = fields.Json(
        help="{mentions, records}: lists of {model, id, name}, checked when asked."
    )

    def _mentions(self):
        """All of them: they are looked up again, as the asker, when it is answered."""
        kept = self.context or {}
        own = [*kept.get("mentions", []), *kept.get("records", [])]
        return own + [{**each, "before": True} for each in self._mentions_before()]

    def _mentions_before(self):
        """Those of the nearest question before that has any: its name, said again or
        in an offered answer, means the same record."""
        turn = self.parent_id
        for _step in range(_BACK):
            if kept := (turn.context or {}).get("mentions"):
                return kept
            turn = turn.parent_id
        return []

    def _page_json(self):
        return [
            {
                **shown,
                "mentions": (turn.context or {}).get("mentions", []),
                "records": (turn.context or {}).get("records", []),
            }
            for turn, shown in zip(self.sudo(), super()._page_json(), strict=True)
        ]
