"""Who may read a document, as the database is asked for it."""

from functools import partial

from odoo import api, models
from odoo.exceptions import AccessError
from odoo.fields import Domain


class MrpAiDocument(models.Model):
    """What is hidden is not there: not in a list, a count, a name or an error."""

    _inherit = "mrp.ai.document"

    @api.model
    def _readable(self):
        """The documents that the user may read, as a domain."""
        audiences = self.env["mrp.ai.audience"]._of_user()
        of_records = audiences.filtered("res_model")
        domain = Domain("audience", "in", (audiences - of_records).ids)
        for res_model, some in of_records.grouped("res_model").items():
            records = self.env[res_model].with_context(active_test=False)
            readable = Domain("res_id", "in", records._search([]))
            readable &= Domain("res_model", "=", res_model)
            domain |= readable & Domain("audience", "in", some.ids)
        return domain

    @api.model
    def _search(self, domain, *args, bypass_access=False, **options):
        if not self.env.su and not bypass_access:
            domain = Domain(domain) & self._readable()
        options["bypass_access"] = bypass_access
        return super()._search(domain, *args, **options)

    def _check_access(self, operation):
        denied = super()._check_access(operation)
        if not any(self._ids):
            return denied
        forbidden = denied[0] if denied else self.browse()
        if rest := (self - forbidden).filtered("id"):
            every = rest.sudo().with_context(active_test=False)
            readable = self.with_context(active_test=False)._readable()
            hidden = rest - every.search(Domain("id", "in", rest.ids) & readable)
            # What is not there at all says so itself, as everywhere in Odoo.
            forbidden |= hidden.sudo().exists()
        if not forbidden:
            return None
        return forbidden.with_env(self.env), partial(self._hidden_error, operation)

    def _hidden_error(self, operation):
        if operation == "read":
            return AccessError(self.env._("This document is not there for you."))
        return AccessError(self.env._("This document is not yours to change."))

    # -- the number that stands for its readers -------------------------------

    def _set_audience(self):
        """Write the audience of these documents, and of what was read of them."""
        changed = self.browse()
        for document in self:
            audience = document._readers().id
            if audience != document.audience:
                document.audience = audience
                changed |= document
        if not changed:
            return
        self.env.flush_all()
        # Their vectors are put again: the store has a copy of the audience.
        self.env.cr.execute(
            """
            UPDATE mrp_ai_chunk chunk
               SET audience = document.audience, space_id = NULL
              FROM mrp_ai_document document
             WHERE document.id = chunk.document_id AND document.id = ANY(%s)
            """,
            [changed.ids],
        )
        changed._moved()

    def _readers(self):
        audiences = self.env["mrp.ai.audience"]
        if self.conversation_id:
            return audiences._of_conversation(self.conversation_id)
        if self.res_model:
            return audiences._of_model(self.res_model, self.company_id)
        return audiences._of_groups(self.group_ids, self.company_id)


class IrRule(models.Model):
    _inherit = "ir.rule"

    def _make_access_error(self, operation, records):
        """Odoo's own tells names to whoever has the developer mode on."""
        if records._name == "mrp.ai.document":
            return records._hidden_error(operation)
        return super()._make_access_error(operation, records)
