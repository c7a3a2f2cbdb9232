"""What an answer was made of, and what its asker said of it."""

from odoo import models


class MrpAiTurn(models.Model):
    _inherit = "mrp.ai.turn"

    def _sources(self):
        """The scopes of the evidence of one answer: ``[{"title", "text", "model",
        "domain", "total"}, ...]``, and the documents that it quotes."""
        events = self._events_json().get(self.id, [])
        scopes = [
            {"title": event["payload"].get("title"), **event["payload"]["scope"]}
            for event in events
            if (event["payload"] or {}).get("scope")
        ]
        kept = ("title", "text", "model", "domain", "filters", "total", "as_of")
        found = [{key: scope.get(key) for key in kept} for scope in scopes]
        for event in events:
            if event["kind"] == "passages":
                for item in event["payload"]["items"]:
                    place = (item.get("place") or {}).get("text")
                    found.append({"title": item["source"]["name"], "text": place})
        return found

    def _page_json(self):
        rated = {
            feedback.turn_id.id: feedback._page_json()
            for feedback in self.env["mrp.ai.feedback"]._of(self)
        }
        return [
            {**shown, "feedback": rated.get(shown["id"])}
            for shown in super()._page_json()
        ]
