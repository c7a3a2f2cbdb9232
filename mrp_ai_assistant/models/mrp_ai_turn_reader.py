"""What the reader of a shared conversation is told of a turn: the stored answer."""

from odoo import api, models
from odoo.exceptions import MissingError
from odoo.fields import Domain

from .mrp_ai_conversation import whole

# What asks something: only the owner asks in a conversation.
_BUTTONS = {"options": [], "suggestions": [], "followups": [], "action": None}


class MrpAiTurn(models.Model):
    """Figures stay as they were answered. Drafts are their owner's alone, and the text
    of a document is for who may read that document.

    Readers have no access to the model itself: they come through ``_readable``."""

    _inherit = "mrp.ai.turn"

    @api.model
    def _readable(self, turn_id):
        """A turn of a conversation that the user owns or may read, as sudo."""
        conversations = self.env["mrp.ai.conversation"]
        conversations._check_user()
        # As sudo: the conversation is asked next, by its own rules.
        turn = self.sudo().search(Domain("id", "=", whole(turn_id)))
        conversation = conversations._find_readable(turn.conversation_id.id)
        if not conversation or not conversation._shows(turn):
            raise MissingError(self.env._("This question is not there any more."))
        return turn

    def _told_events(self, after=0):
        """``_events_json`` of these turns of one conversation, as the user may see."""
        events = self._events_json(after)
        if not self.conversation_id._is_reader():
            return events
        quoted = self._quoted()
        hidden = self._hidden_sources(quoted)
        return {
            turn_id: [
                self._told(event, hidden, bool(quoted.get(turn_id, set()) & hidden))
                for event in log
            ]
            for turn_id, log in events.items()
        }

    def _told(self, event, hidden, is_closed):
        """``is_closed``: what the answer says, it says of a document that is hidden."""
        kind, payload = event["kind"], event["payload"] or {}
        if is_closed and kind in ("text", "notice"):
            return {**event, "kind": "text", "payload": {"md": "", "origin": "rules"}}
        if kind == "action":
            text = self.env._(
                "Here drafts were proposed to the owner of the conversation."
            )
            return {
                **event,
                "kind": "notice",
                "payload": {"text": text, "level": "info"},
            }
        told = {key: _BUTTONS.get(key, value) for key, value in payload.items()}
        if kind == "passages":
            told["items"] = [self._passage(item, hidden) for item in payload["items"]]
        return {**event, "payload": told}

    def _passage(self, item, hidden):
        source = item["source"]
        if (source["model"], source["id"]) not in hidden:
            return item
        text = self.env._("You may not read what is quoted here.")
        source = {**source, "id": 0, "name": self.env._("Another document")}
        place = dict.fromkeys(item["place"])
        return {
            **{**item, "source": source, "place": place, "text": text, "quote": text},
            **{"heading": [], "revision": "", "note": ""},
        }

    def _quoted(self):
        """``{turn id: {(model, id), ...}}`` of what is quoted in these turns: in all of
        their logs, as the sentences about a quote come after it."""
        quotes = [("turn_id", "in", self.ids), ("kind", "=", "passages")]
        found = {}
        for event in self.env["mrp.ai.turn.event"].sudo().search(quotes):
            sources = [item["source"] for item in event.payload["items"]]
            found.setdefault(event.turn_id.id, set()).update(
                (source["model"], source["id"]) for source in sources
            )
        return found

    def _hidden_sources(self, quoted):
        """Those of ``quoted`` that the user may not read."""
        every = set().union(*quoted.values())
        hidden = set()
        for name in {model for model, _id in every}:
            ids = {each for model, each in every if model == name}
            hidden |= {(name, each) for each in ids - self._visible(name, ids)}
        return hidden

    def _visible(self, name, ids):
        """Which records of a model the user may read, archived ones included."""
        records = self.env.get(name)
        if records is None or not records.sudo(False).has_access("read"):
            return set()
        # Without sudo: their own rules.
        records = records.sudo(False).with_context(active_test=False)
        return set(records.search([("id", "in", [*ids])]).ids)
