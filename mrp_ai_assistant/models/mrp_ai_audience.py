"""Who may read: one number for one set of readers."""

from odoo import api, fields, models
from odoo.fields import Domain

CONVERSATION_KEY = "mrp_ai_conversation_id"  # of the context, when a question is asked


class MrpAiAudience(models.Model):
    """A set of readers. Every chunk has one, and is found by it.

    Three kinds: users of some groups (none: all AI users), the owner of a conversation,
    and whoever may read the records of a model. The last one only narrows a search: the
    record itself is asked before anything of it is told.
    """

    _name = "mrp.ai.audience"
    _description = "AI Assistant Readers"
    _rec_name = "key"

    key = fields.Char(required=True)
    company_id = fields.Many2one("res.company", index=True, ondelete="cascade")
    group_ids = fields.Many2many("res.groups")
    conversation_id = fields.Many2one(
        "mrp.ai.conversation", index="btree_not_null", ondelete="cascade"
    )
    res_model = fields.Char()
    cards = fields.Char(help="Language of the cards of records; none: documents.")

    _unique_key = models.UniqueIndex("(key)")

    @api.private
    @api.model
    def audiences_of_user(self):
        """The sets that the user belongs to, in the companies of the context.

        In a question, of private files only those of its own conversation.
        """
        return self._of_user(self.env.context.get(CONVERSATION_KEY))

    @api.model
    def _of_user(self, conversation_id=None):
        """Those sets, as sudo; none for who may not use the assistant."""
        if not self.env["mrp.ai.document"].has_access("read"):
            return self.sudo().browse()
        mine = Domain("conversation_id", "=", False)
        mine |= self._own_conversations(conversation_id)
        company = Domain("company_id", "in", [False, *self.env.companies.ids])
        return self.sudo().search(mine & company, order="id").filtered(self._admits)

    def _own_conversations(self, conversation_id):
        own = Domain("conversation_id.user_id", "=", self.env.uid)
        if conversation_id:
            own &= Domain("conversation_id", "=", conversation_id)
        return own

    def _admits(self, audience):
        """Whether the user belongs to ``audience``, which is of a right company."""
        if audience.res_model:
            records = self.env.get(audience.res_model)
            return records is not None and records.has_access("read")
        if audience.group_ids:
            return bool(audience.group_ids & self.env.user.all_group_ids.sudo())
        return True

    # -- made when they are needed --------------------------------------------

    @api.model
    def _of_groups(self, groups, company):
        """Users of any of ``groups`` in ``company``; each may be empty: all."""
        ids = ",".join(map(str, sorted(groups.ids)))
        values = {"group_ids": [fields.Command.set(groups.ids)]}
        return self._get(f"groups:{company.id or 0}:{ids}", company, values)

    @api.model
    def _of_conversation(self, conversation):
        values = {"conversation_id": conversation.id}
        company = conversation.company_id
        return self._get(f"conversation:{conversation.id}", company, values)

    @api.model
    def _of_model(self, res_model, company, cards=""):
        """Who may read records of ``res_model`` of ``company`` (empty: of all).

        :param cards: language of cards; "" for documents
        """
        values = {"res_model": res_model, "cards": cards}
        kind = f"cards_{cards}" if cards else "model"
        return self._get(f"{kind}:{company.id or 0}:{res_model}", company, values)

    def _get(self, key, company, values):
        found = self.sudo().search([("key", "=", key)], limit=1)
        if found:
            return found
        # Two processes may want the same one at once: both get the first.
        self.env.cr.execute(
            """
            INSERT INTO mrp_ai_audience (key, company_id, create_date, write_date)
            VALUES (%s, %s, now() AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC')
            ON CONFLICT (key) DO NOTHING
            """,
            [key, company.id or None],
        )
        found = self.sudo().search([("key", "=", key)], limit=1)
        found.write(values)
        return found
