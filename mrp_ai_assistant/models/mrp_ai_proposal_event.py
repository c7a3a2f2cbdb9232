"""The audit of proposals: who did what, when. Written once, never changed."""

from odoo import api, fields, models
from odoo.exceptions import AccessError

KINDS = [
    ("proposed", "Proposed"),
    ("edited", "Edited"),
    ("confirmed", "Confirmed"),
    ("approved", "Approved"),
    ("executed", "Done"),
    ("failed", "Refused by Odoo"),
    ("discarded", "Discarded"),
    ("refused", "Refused by the approver"),
    ("expired", "Expired"),
    ("undone", "Undone"),
]


class MrpAiProposalEvent(models.Model):
    """``data`` is what a program needs (the values, the record), ``before`` and
    ``after`` are what people read of an edited field."""

    _name = "mrp.ai.proposal.event"
    _description = "AI Assistant Proposal Event"
    _order = "proposal_id, id"
    _log_access = False
    _rec_name = "kind"

    proposal_id = fields.Many2one(
        "mrp.ai.proposal", required=True, index=True, ondelete="restrict"
    )
    date = fields.Datetime(required=True, default=fields.Datetime.now)
    # Empty when who did it is no user of Odoo any more.
    user_id = fields.Many2one("res.users", "Who", ondelete="set null")
    kind = fields.Selection(KINDS, required=True)
    field_name = fields.Char()
    label = fields.Char("Field")
    before = fields.Char()
    after = fields.Char()
    data = fields.Json()

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The audit of proposals is never changed."))

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        raise AccessError(self.env._("The audit of proposals is never changed."))


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    def _note(self, kind, data):
        """One line of the audit, by the user who clicks."""
        self._notes([{"kind": kind, "data": data}])

    def _note_edits(self, action, env, before, after):
        """A line for each value that is another one than before."""
        self._notes(
            [
                {
                    "kind": "edited",
                    "field_name": field.name,
                    "label": str(field.label),
                    "before": self._text_with_unit(env, action, field, before),
                    "after": self._text_with_unit(env, action, field, after),
                    "data": {"before": before[field.name], "after": after[field.name]},
                }
                for field in action.shown(env)
                if before[field.name] != after[field.name]
            ]
        )

    def _notes(self, lines):
        base = {"proposal_id": self.id, "user_id": self.env.uid}
        self.env["mrp.ai.proposal.event"].sudo().create([base | line for line in lines])

    def _edits_json(self):
        """What was changed since it was proposed, one line a field."""
        edited = self.event_ids.filtered(lambda event: event.kind == "edited")
        found = {}
        for event in edited.sorted("id"):
            first = found.get(event.field_name, event)
            found[event.field_name] = first
        last = {event.field_name: event for event in edited.sorted("id")}
        return [
            {"label": first.label, "before": first.before, "after": last[name].after}
            for name, first in found.items()
            if first.data["before"] != last[name].data["after"]
        ]
