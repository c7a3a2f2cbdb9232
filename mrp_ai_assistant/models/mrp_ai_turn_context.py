"""What a question says besides its words: the records that its asker chose."""

from odoo import fields, models


class MrpAiTurnContext(models.Model):
    _inherit = "mrp.ai.turn"

    context = fields.Json(
        help="{mentions, records}: lists of {model, id, name}, checked when asked."
    )

    def _mentions(self):
        """All of them: they are looked up again, as the asker, when it is answered."""
        kept = self.context or {}
        return [*kept.get("mentions", []), *kept.get("records", [])]

    def _page_json(self):
        return [
            {
                **shown,
                "mentions": (turn.context or {}).get("mentions", []),
                "records": (turn.context or {}).get("records", []),
            }
            for turn, shown in zip(self.sudo(), super()._page_json(), strict=True)
        ]
