"""An answer becomes a note on one of the records that it names."""

from markupsafe import Markup
from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import format_datetime

from ..core.conversation.log import records
from ..core.conversation.parts import parts
from ..core.i18n import speaking
from ..rendering import html_of
from ..speech import speech_of
from .mrp_ai_conversation import clean, whole

_OFFERED = 20  # records, in the order in which the answer names them
_ROWS = 10  # of a table in a note


class MrpAiTurn(models.Model):
    """As the user and nobody else, where the user may write: never with sudo."""

    _inherit = "mrp.ai.turn"

    @api.model
    def chatter_records(self, turn_id):
        """Where an own answer can be posted: ``[{"model", "id", "name", "kind"}]``."""
        turn = self._own(turn_id)
        found = []
        for record in self._writable(turn):
            kind = self.env["ir.model"].sudo()._get(record._name).name
            shown = {"model": record._name, "id": record.id}
            found.append({**shown, "name": record.display_name, "kind": kind})
        return found

    @api.model
    def post_to_chatter(self, turn_id, res_model, res_id):
        """Post an own answer as a note on a record that it names."""
        turn = self._own(turn_id)
        model, number = clean(res_model), whole(res_id)
        for record in self._writable(turn):
            if (record._name, record.id) == (model, number):
                record.message_post(
                    body=turn._note(),
                    message_type="comment",
                    subtype_xmlid="mail.mt_note",
                )
                return {"name": record.display_name}
        raise UserError(self.env._("You cannot write on this record."))

    def _writable(self, turn):
        """The records with a chatter that ``turn`` names and the user may change."""
        named = records(turn._events_json().get(turn.id, []))
        writable = {
            name: set(
                self._writable_of(name, [n for m, n, _told in named if m == name])
            )
            for name in {model for model, _number, _told in named}
        }
        return [
            self.env[name].sudo(False).browse(number)
            for name, number, _told in named
            if number in writable[name]
        ][:_OFFERED]

    def _writable_of(self, name, ids):
        """The ids of these that the user may change, asked for all at once: an answer
        may name thousands."""
        model = self.env.get(name)
        if model is None or not isinstance(model, self.pool["mail.thread"]):
            return []
        # Without sudo: the rights of the user.
        model = model.sudo(False)
        if not (model.has_access("read") and model.has_access("write")):
            return []
        found = model.browse(ids).exists()
        return found._filtered_access("read")._filtered_access("write").ids

    def _note(self):
        """Question, answer, what was searched, and when: all of it text of ours."""
        events = self._events_json().get(self.id, [])
        with speaking(speech_of(self.env)):
            told = parts(events)
        body = Markup().join(self._note_part(part) for part in told)
        asked = self.env._("Asked of the AI assistant on %s", self._moment())
        return Markup("<p><b>%s</b><br/><small>%s</small></p>%s") % (
            self.question,
            asked,
            body,
        )

    def _moment(self):
        return format_datetime(self.env, self.create_date)

    def _note_part(self, part):
        match part.kind:
            case "words":
                return html_of(part.md)
            case "grid":
                return self._note_grid(part)
            case "listing":
                lines = Markup().join(Markup("<li>%s</li>") % x for x in part.lines)
                head = Markup("<p><b>%s</b></p><ul>%s</ul>") % (part.title, lines)
                return head + Markup("<p><small>%s</small></p>") % part.note
            case "quote":
                return Markup(
                    "<blockquote>[%s] %s<br/><small>%s</small></blockquote>"
                ) % (
                    part.number,
                    part.text,
                    part.where,
                )
        return Markup("<p><i>%s</i></p>") % part.text

    def _note_grid(self, grid):
        rows = [_row("th", grid.columns), *(_row("td", r) for r in grid.rows[:_ROWS])]
        more = len(grid.rows) - _ROWS
        if more > 0:
            rows.append(_row("td", [self.env._("and %s more rows", more)]))
        if any(grid.foot):
            rows.append(_row("th", grid.foot))
        table = Markup('<table class="table table-sm">%s</table>') % Markup().join(rows)
        head = Markup("<p><b>%s</b></p>") % grid.title
        return head + table + Markup("<p><small>%s</small></p>") % grid.scope


def _row(tag, texts):
    cell = Markup(f"<{tag}>%s</{tag}>")
    return Markup("<tr>%s</tr>") % Markup().join(cell % text for text in texts)
